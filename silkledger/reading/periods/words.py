"""The words of periods: the text cut into tokens of known kinds (vocabularies/period_words/).

Words are looked up longest first and regardless of case; spaces, commas and quotation marks
separate. Every inflected form is a row of its own. What a sequence of tokens means is decided in
grammar.
"""

from __future__ import annotations

import re
from functools import lru_cache

from silkledger.digits import whole_number
from silkledger.reading.periods.calendar import YEARS
from silkledger.reading.periods.divided_words import regrouped
from silkledger.reading.periods.kinds import PeriodToken, TokenKind
from silkledger.reading.text.characters import fold
from silkledger.reading.text.languages import by_script, language_codes, latin
from silkledger.reading.text.variants import variants
from silkledger.schemas.vocabulary import Vocabulary, built_once

ANY = "any"


_CONNECTIVES = frozenset(
    (
        TokenKind.BY,
        TokenKind.AS_OF,
        TokenKind.SINCE,
        TokenKind.FROM,
        TokenKind.TO,
        TokenKind.DASH,
        TokenKind.BETWEEN,
        TokenKind.AND,
        TokenKind.ENDED,
        TokenKind.AVERAGE,
    )
)
_NUMERIC = re.compile(r"-?\d+")
_PIECES = re.compile(r"\d+|[㐀-鿿]|[^\W\d_㐀-鿿]+(?:'[^\W\d_㐀-鿿]+)*\.?|\S")
_LETTER = re.compile(r"[^\W\d_]")
_DIGITS_OF = ("〇零○", "一", "二两", "三", "四", "五", "六", "七", "八", "九")
_HAN_DIGITS = {digit: value for value, digits in enumerate(_DIGITS_OF) for digit in digits}
_HAN_NUMERALS = frozenset(_HAN_DIGITS) | {"十"}
_DROPPED = frozenset(',，"“”„«»「」《》:：')


@built_once
def period_lexicon(vocabulary: Vocabulary, language: str) -> dict[tuple[str, ...], PeriodToken]:
    """Return all entries of a language, and those of any language, by their pieces.

    Raises VocabularyError for an unknown kind or language.
    """
    entries: dict[tuple[str, ...], PeriodToken] = {}
    kinds = {kind.name.lower(): kind for kind in TokenKind}
    allowed = (*language_codes(vocabulary), ANY)
    columns = ("language", "words", "kind", "value")
    for entry in vocabulary.load("period_words", columns, required=columns[:3], key=columns[:2]):
        if entry["language"] not in allowed:
            raise entry.fault(
                f"{entry['language']!r} is unknown; write one of {', '.join(allowed)}", "language"
            )
        if entry["kind"] not in kinds:
            what = f"{entry['kind']!r} is unknown; write one of {', '.join(kinds)}"
            raise entry.fault(what, "kind")
        if entry["language"] in (language, ANY):
            value = entry["value"]
            pieces = tuple(_pieces(_folded(entry["words"], language, vocabulary)))
            if pieces in entries:
                raise entry.fault(
                    f"{entry['words']!r} already appears in another row; keep one", "words"
                )
            number = int(value) if _NUMERIC.fullmatch(value) else value
            entries[pieces] = PeriodToken(kinds[entry["kind"]], number, " ".join(pieces))
    return _number_words(vocabulary, language) | entries


def _folded(text: str, language: str, vocabulary: Vocabulary) -> str:
    """Return a text in lower case, with the variants of a language folded (variants.csv)."""
    return fold(text).casefold().translate(variants(vocabulary, language))


def _number_words(vocabulary: Vocabulary, language: str) -> dict[tuple[str, ...], PeriodToken]:
    """Return the number words below 100 (number_words/*.csv); Chinese numerals are read as such."""
    entries = {}
    for entry in vocabulary.load("number_words", ("value", "role", "language", "words")):
        if (
            (entry["language"], entry["role"]) != (language, "cardinal")
            or language == "zh"
            or int(entry["value"]) > 99
        ):
            continue
        for words in entry.list("words"):
            pieces = tuple(_pieces(_folded(words, language, vocabulary)))
            entries[pieces] = PeriodToken(TokenKind.COUNT, int(entry["value"]), " ".join(pieces))
    return entries


@built_once
def _longest(vocabulary: Vocabulary, language: str) -> dict[str, int]:
    """Return how many pieces the longest entry has that begins with a piece."""
    longest: dict[str, int] = {}
    for pieces in period_lexicon(vocabulary, language):
        longest[pieces[0]] = max(longest.get(pieces[0], 0), len(pieces))
    return longest


def languages(text: str, declared: str, vocabulary: Vocabulary) -> tuple[str, ...]:
    """Return the languages to read a text in, the likeliest first.

    The script decides, then the source's declared language.
    """
    if script := by_script(vocabulary, text, declared):
        return (script,)
    known, others = declared in language_codes(vocabulary), latin(vocabulary)
    if not _LETTER.search(text):  # digits and signs: the habits of the declared language alone
        return (declared if known else others[0],)
    return (declared, *(other for other in others if other != declared)) if known else others


@built_once
def also_numbers(vocabulary: Vocabulary, language: str) -> dict[tuple[str, ...], PeriodToken]:
    """Return the number words that are also words of periods (fr sept, seven and September)."""
    periods = period_lexicon(vocabulary, language)
    numbers = _number_words(vocabulary, language)
    return {
        pieces: token
        for pieces, token in numbers.items()
        if periods[pieces].kind is not TokenKind.COUNT
    }


def tokens(
    text: str, language: str, vocabulary: Vocabulary, *, as_numbers: bool = False
) -> tuple[PeriodToken, ...]:
    """Return the tokens of a folded text without fillers.

    A preposition is dropped at the start and behind a connective; a word for any period is kept
    only where nothing else is. If `as_numbers` is true, words that are also numbers are numbers.
    """
    numbers = also_numbers(vocabulary, language) if as_numbers else {}
    entries, longest = period_lexicon(vocabulary, language), _longest(vocabulary, language)
    pieces = regrouped(_pieces(_folded(text, language, vocabulary)), entries)
    kept: list[PeriodToken] = []
    period: tuple[PeriodToken, ...] = ()
    at = 0
    while at < len(pieces):
        for length in range(min(longest.get(pieces[at], 0), len(pieces) - at), 0, -1):
            token = entries.get(tuple(pieces[at : at + length]))
            if token is not None:
                token = numbers.get(tuple(pieces[at : at + length]), token)
                break
        else:
            length = _numeral_length(pieces, at)
            token = _unlisted("".join(pieces[at : at + length]))
        at += length
        if token.kind is TokenKind.FILLER:
            continue
        if token.kind is TokenKind.PERIOD:
            period = (token,)
            continue
        if token.kind is TokenKind.PREPOSITION and (not kept or kept[-1].kind in _CONNECTIVES):
            continue
        kept.append(token)
    return tuple(kept) or period


def _pieces(text: str) -> list[str]:
    """Return digits, words without their full stop, single Han characters and signs."""
    return [
        piece[:-1] if piece[-1] == "." and len(piece) > 1 else piece
        for piece in _PIECES.findall(text)
        if piece not in _DROPPED
    ]


def _numeral_length(pieces: list[str], at: int) -> int:
    """Return how many pieces a Chinese numeral that begins there has; 1 if none does."""
    end = at
    while end < len(pieces) and pieces[end] in _HAN_NUMERALS:
        end += 1
    return max(end - at, 1)


@lru_cache(maxsize=4096)
def _unlisted(text: str) -> PeriodToken:
    """Return the token of a number in digits or in Chinese numerals, or of an unknown word."""
    if text.isdecimal():
        return PeriodToken(*_number(text), text)
    if not all(character in _HAN_NUMERALS for character in text):
        return PeriodToken(TokenKind.WORD, text, text)
    if "十" not in text:
        return PeriodToken(*_number("".join(str(_HAN_DIGITS[digit]) for digit in text)), text)
    tens, _, ones = text.partition("十")
    if len(tens) > 1 or len(ones) > 1 or "十" in ones:
        return PeriodToken(TokenKind.DIGITS, 0, text)
    return PeriodToken(
        TokenKind.NUMBER, _HAN_DIGITS.get(tens, 1) * 10 + _HAN_DIGITS.get(ones, 0), text
    )


def _number(digits: str) -> tuple[TokenKind, int]:
    """Return the kind of a number in digits, and its value; 0 for one that nothing can be."""
    value, width = whole_number(digits) or 0, len(digits)
    if width <= 3:
        return TokenKind.NUMBER if width < 3 else TokenKind.HUNDREDS, value
    return (
        TokenKind.YEAR if width == 4 and YEARS[0] <= value <= YEARS[1] else TokenKind.DIGITS
    ), value
