"""The words of periods: the text cut into tokens of known kinds (vocabularies/period_words/).

Words are looked up longest first and regardless of case; spaces, commas and quotation marks
separate. Every inflected form is a row of its own. What a sequence of tokens means is decided in
grammar.
"""

from __future__ import annotations

import re
from enum import Enum
from functools import lru_cache
from typing import NamedTuple

from silkledger.reading.characters import fold
from silkledger.reading.periods.calendar import YEARS
from silkledger.schemas.vocabulary import Vocabulary, built_once

LANGUAGES = ("en", "zh", "ru", "de", "fr")
_LATIN = ("en", "de", "fr")
ANY = "any"


class TokenKind(Enum):
    """The kind of a token. Its value is the character that stands for it in grammar's shapes."""

    NUMBER = "N"  # one or two digits
    HUNDREDS = "3"  # three digits
    YEAR = "Y"  # four digits within YEARS
    DIGITS = "?"  # any other digits: no form takes them
    WORD = "_"  # a word that no vocabulary knows
    COUNT = "n"  # a number word
    ORDINAL = "O"
    FIRST = "1"  # first, as in first quarter and first nine months
    FIRST_N = "2"  # first, only before a number (zh 前)
    ORDINAL_MARK = "o"  # th, st, -й
    ORDINAL_LEAD = "#"  # zh 第
    MONTH = "M"
    MONTH_MARK = "月"
    DAY_MARK = "日"
    DECADE_MARK = "s"
    CENTURY_MARK = "世"
    LAST_CENTURY = "纪"
    DAYS = "d"
    WEEKS = "w"
    MONTHS = "m"
    QUARTER = "q"  # one quarter, or the sign Q
    QUARTERS = "u"
    HALF = "h"
    HALVES = "a"
    HALF_NAME = "H"  # a word that names the half itself (zh 上半年)
    YEARS = "y"
    YEARS_PLURAL = "j"  # fr années, which before a number is a decade
    DECADES = "c"
    THIRD = "旬"  # ten days of a month (zh 上旬)
    RELATIVE_YEAR = "R"
    RELATIVE_HALF = "K"
    RELATIVE_QUARTER = "Q"
    FINAL_QUARTER = "4"
    RELATIVE_MONTH = "P"
    RELATIVE_DAY = "T"
    NOW = "t"
    SO_FAR = "f"
    SO_FAR_YEAR = "g"
    EDGE = "E"  # start, middle, end
    YEAR_END = "8"
    EARLY = (
        "G"  # a word that is the start after since and as of, and else only some time early in it
    )
    BY = "B"
    AS_OF = "A"
    SINCE = "S"
    SINCE_AFTER = "z"  # zh 以来
    SINCE_THEN = "Z"
    FROM = "F"
    TO = "-"
    DASH = "–"
    AND = "&"
    BETWEEN = "b"
    ENDED = "e"
    PAST = "p"
    PAST_MARK = "l"  # zh 来
    AHEAD = "r"
    VAGUE = "v"
    WINDOW = "W"  # a rate without its window: annual
    WHOLE = "x"
    FISCAL = "$"
    PLAN = "5"
    PLAN_NAME = "6"  # a word that names the plan itself (zh 十四五)
    CHINA = "C"
    EARLIER = "<"
    YEAR_EARLIER = ">"  # a word that is a year earlier (de Vorjahreszeitraum)
    PREVIOUS_YEAR = "["
    PREVIOUS_QUARTER = "]"
    PREVIOUS_MONTH = "{"
    SAME_PERIOD = "="
    CONFLICTING = "!"  # words that name two periods; the value is the rule that refuses them
    WEEKDAY = "D"
    SLASH = "/"
    DOT = "."
    APOSTROPHE = "'"
    OPEN = "("
    CLOSE = ")"
    PREPOSITION = "i"
    FILLER = ","


class PeriodToken(NamedTuple):
    """A token: its kind, its value (a number or the vocabulary's word), and the printed text."""

    kind: TokenKind
    value: int | str
    text: str


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
    )
)
_NUMERIC = re.compile(r"-?\d+")
_PIECES = re.compile(r"\d+|[㐀-鿿]|[^\W\d_㐀-鿿]+(?:'[^\W\d_㐀-鿿]+)*\.?|\S")
_HAN = re.compile(r"[㐀-鿿]")
_LETTER = re.compile(r"[^\W\d_]")
_CYRILLIC = re.compile(r"[Ѐ-ӿ]")
_HAN_DIGITS = {
    digit: value
    for value, digits in enumerate(("〇零", "一", "二两", "三", "四", "五", "六", "七", "八", "九"))
    for digit in digits
}
_HAN_NUMERALS = frozenset(_HAN_DIGITS) | {"十"}
_DROPPED = frozenset(',，"“”„«»「」《》:：')


@built_once
def lexicon(vocabulary: Vocabulary, language: str) -> dict[tuple[str, ...], PeriodToken]:
    """Return all entries of a language, and those of any language, by their pieces.

    Raises VocabularyError for an unknown kind or language.
    """
    entries: dict[tuple[str, ...], PeriodToken] = {}
    kinds = {kind.name.lower(): kind for kind in TokenKind}
    allowed = (*LANGUAGES, ANY)
    columns = ("language", "words", "kind", "value")
    for entry in vocabulary.load("period_words", columns, required=columns[:3], key=columns[:2]):
        if entry["language"] not in allowed:
            raise entry.fault(
                f"language {entry['language']!r} is unknown; write one of {', '.join(allowed)}"
            )
        if entry["kind"] not in kinds:
            raise entry.fault(f"kind {entry['kind']!r} is unknown; write one of {', '.join(kinds)}")
        if entry["language"] in (language, ANY):
            value = entry["value"]
            pieces = tuple(_pieces(fold(entry["words"]).casefold()))
            if pieces in entries:
                raise entry.fault(f"{entry['words']!r} already appears in another row; keep one")
            number = int(value) if _NUMERIC.fullmatch(value) else value
            entries[pieces] = PeriodToken(kinds[entry["kind"]], number, " ".join(pieces))
    return _number_words(vocabulary, language) | entries


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
            pieces = tuple(_pieces(fold(words).casefold()))
            entries[pieces] = PeriodToken(TokenKind.COUNT, int(entry["value"]), " ".join(pieces))
    return entries


@built_once
def _longest(vocabulary: Vocabulary, language: str) -> dict[str, int]:
    """Return how many pieces the longest entry has that begins with a piece."""
    longest: dict[str, int] = {}
    for pieces in lexicon(vocabulary, language):
        longest[pieces[0]] = max(longest.get(pieces[0], 0), len(pieces))
    return longest


def languages(text: str, declared: str) -> tuple[str, ...]:
    """Return the languages to read a text in, the likeliest first.

    The script decides, then the source's declared language.
    """
    if _HAN.search(text):
        return ("zh",)
    if _CYRILLIC.search(text):
        return ("ru",)
    if not _LETTER.search(text):  # digits and signs: the habits of the declared language alone
        return (declared if declared in LANGUAGES else "en",)
    return (
        (declared, *(other for other in _LATIN if other != declared))
        if declared in LANGUAGES
        else _LATIN
    )


def tokens(text: str, language: str, vocabulary: Vocabulary) -> tuple[PeriodToken, ...]:
    """Return the tokens of a folded text without fillers.

    A preposition is dropped at the start and behind a connective.
    """
    pieces = _pieces(text.casefold())
    entries, longest = lexicon(vocabulary, language), _longest(vocabulary, language)
    kept: list[PeriodToken] = []
    at = 0
    while at < len(pieces):
        for length in range(min(longest.get(pieces[at], 0), len(pieces) - at), 0, -1):
            token = entries.get(tuple(pieces[at : at + length]))
            if token is not None:
                break
        else:
            length = _numeral_length(pieces, at)
            token = _unlisted("".join(pieces[at : at + length]))
        at += length
        if token.kind is TokenKind.FILLER:
            continue
        if token.kind is TokenKind.PREPOSITION and (not kept or kept[-1].kind in _CONNECTIVES):
            continue
        kept.append(token)
    return tuple(kept)


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
        return PeriodToken(*_number(int(text), len(text)), text)
    if not all(character in _HAN_NUMERALS for character in text):
        return PeriodToken(TokenKind.WORD, text, text)
    if "十" not in text:
        return PeriodToken(
            *_number(int("".join(str(_HAN_DIGITS[digit]) for digit in text)), len(text)), text
        )
    tens, _, ones = text.partition("十")
    if len(tens) > 1 or len(ones) > 1 or "十" in ones:
        return PeriodToken(TokenKind.DIGITS, 0, text)
    return PeriodToken(
        TokenKind.NUMBER, _HAN_DIGITS.get(tens, 1) * 10 + _HAN_DIGITS.get(ones, 0), text
    )


def _number(value: int, width: int) -> tuple[TokenKind, int]:
    """Return the kind of a number of so many digits, and its value."""
    if width <= 3:
        return TokenKind.NUMBER if width < 3 else TokenKind.HUNDREDS, value
    return (
        TokenKind.YEAR if width == 4 and YEARS[0] <= value <= YEARS[1] else TokenKind.DIGITS
    ), value
