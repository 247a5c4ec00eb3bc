"""The lexicon of a language: all words of all vocabularies in one matcher, and the tokens of a wording.

One regular expression a language, built as a tree of characters, so that the longest word is found in one pass. A
word may have several senses (m: metre or million); the grammar chooses. Left out on purpose: what an order of words means.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from decimal import Decimal
from fractions import Fraction
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from schemas import vocabulary
from silkledger.reading import currencies, units
from silkledger.reading.characters import fold

if TYPE_CHECKING:
    from collections.abc import Iterator

    from schemas.vocabulary import Entry
    from silkledger.reading.currencies import Currency
    from silkledger.reading.units import Ambiguous, Unit

LANGUAGES = ("en", "zh", "ru", "de", "fr")
NO_ROLES: frozenset[str] = frozenset()
_LETTER = "A-Za-zªºÀ-ÖØ-öø-ɏͰ-ϿЀ-ӿ"
_HAN = re.compile("[㐀-鿿]")
_CYRILLIC = re.compile("[Ѐ-ӿ]")
# Digits with signs and spaces between groups of three, then a power of ten.
_NUMBER = (
    r"(?:10\^[-+]?\d+|(?:\d{1,3}(?:[ ']\d{3})+(?!\d)(?:[.,]\d+)?|\d+(?:[.,'·]\d+)*|(?<![\d.])[.,]\d+)"
    r"(?:e[-+]?\d+(?![\d" + _LETTER + r"])|\ ?[×x*·⋅]\ ?10(?:\^\ ?[-+]?\d+|[⁺⁻]?[⁰¹²³⁴⁵⁶⁷⁸⁹]+))?)"
)
_NOTE = r"[⁰¹²³⁴-⁹]+|[①-⑳]|\[[^\]]{0,6}\]"
_CHINESE = r"[零〇一二两兩三四五六七八九十][零〇一二两兩三四五六七八九十百千万亿点點]*"


class Scale(NamedTuple):
    """A scale word: its factor, and whether it is one only beside money or before a counted noun or mass."""

    factor: Decimal
    when: str


class Spelled(NamedTuple):
    """A number word: its value (None where it is vague) and its role in the grammar of numerals."""

    value: Fraction | None
    role: str


class Multiple(NamedTuple):
    """A word of multiples: ratio (doubled), times, fold and their like, with its value if it has one."""

    kind: str
    value: Decimal | None


@dataclass(slots=True)
class Word:
    """The senses of one word."""

    scale: Scale | None = None
    spelled: Spelled | None = None
    bound_before: str | None = None
    bound_after: str | None = None
    literal: bool = False
    change_before: str | None = None
    change_after: str | None = None
    change_end: str | None = None
    multiple: Multiple | None = None
    unit: Unit | None = None
    ambiguous: Ambiguous | None = None
    currency: tuple[Currency, ...] = ()
    roles: frozenset[str] = NO_ROLES


UNKNOWN = Word()


class Token(NamedTuple):
    """A piece of a wording: kind is number, chinese, word, note or unknown; ends are places in the folded text."""

    kind: str
    text: str
    start: int
    end: int
    word: Word


@dataclass
class _Senses:
    loose: Word | None = None
    exact: dict[str, Word] = field(default_factory=dict)


class Lexicon:
    """All words of one language, with those of every language."""

    def __init__(self, language: str) -> None:
        self.language = language
        self._senses: dict[str, _Senses] = {}
        self._places: dict[tuple[str, str, str], Entry] = {}
        for word, exact, sense, value, entry in _vocabulary(language):
            self._add(word, exact, sense, value, entry)
        if language in LANGUAGES:
            for name, currency in currencies.named(language):
                self._fill(name, currency)
        self._words = {lower: (senses.loose or UNKNOWN, senses.exact or None) for lower, senses in self._senses.items()}
        self._match = re.compile(
            rf"(?P<number>(?<![{_LETTER}\d]){_NUMBER})|(?P<number2>{_NUMBER})|(?P<word>{_tree(self._words)})"
            rf"|(?P<chinese>{_CHINESE})|(?P<note>{_NOTE})|(?P<space>\s+)"
            rf"|(?P<unknown>[{_LETTER}][{_LETTER}\d']*|.)"
        )

    def tokens(self, folded: str) -> list[Token]:
        """The tokens of a folded text, white space left out."""
        lower = folded.lower()
        if len(lower) != len(folded):
            lower = "".join(c.lower() if len(c.lower()) == 1 else c for c in folded)
        found = []
        words = self._words
        for match in self._match.finditer(lower):
            kind = match.lastgroup
            if kind == "space":
                continue
            start, end = match.span()
            text = folded[start:end]
            if kind == "word":
                word, exact = words[match[0] if "  " not in match[0] else re.sub(" +", " ", match[0])]
                if exact is not None:
                    word = exact.get(text, word)
                found.append(Token("unknown" if word is UNKNOWN else "word", text, start, end, word))
            else:
                found.append(Token("number" if kind == "number2" else kind or "unknown", text, start, end, UNKNOWN))
        return found

    def _add(self, word: str, exact: bool, sense: str, value: object, entry: Entry) -> None:
        word = fold(word)
        place = (word if exact else word.lower(), f"exact {exact}", sense)
        senses = self._senses.setdefault(word.lower(), _Senses())
        if exact:
            target = senses.exact.setdefault(word, Word())
        else:
            target = senses.loose = senses.loose or Word()
        if sense == "roles":
            target.roles |= {str(value)}
        elif sense == "currency":
            target.currency = (*target.currency, value)  # type: ignore[assignment]
        elif place in self._places:
            first = self._places[place]
            raise entry.fault(f"{word!r} stands already in {first.file.name}:{first.line}; keep one")
        else:
            setattr(target, sense, value)
        self._places.setdefault(place, entry)

    def _fill(self, name: str, currency: Currency) -> None:
        senses = self._senses.setdefault(fold(name).lower(), _Senses())
        if senses.loose is None and not senses.exact:
            senses.loose = Word(currency=(currency,))


def _vocabulary(language: str) -> Iterator[tuple[str, bool, str, object, Entry]]:
    """Word, whether its case matters, sense, value and row, over all vocabularies."""
    ours = {language, "*"}
    for entry in vocabulary.load("scales", ("factor", "language", "when", "words"), required=("factor", "words")):
        if entry["language"] in ours:
            for word in entry.list("words"):
                yield word, False, "scale", Scale(Decimal(entry["factor"]), entry["when"]), entry
    for entry in vocabulary.load("number_words", ("value", "role", "language", "words"), required=("role", "words")):
        if entry["language"] in ours and entry["role"] not in ("digit", "place", "point"):
            spelled = Spelled(Fraction(entry["value"]) if entry["value"] else None, entry["role"])
            for word in entry.list("words"):
                yield word, False, "spelled", spelled, entry
    for entry in vocabulary.load("bounds", ("bound", "side", "language", "words"), required=("bound", "side", "words")):
        if entry["language"] in ours:
            for word in entry.list("words"):
                yield word, False, f"bound_{entry['side']}", entry["bound"], entry
    for entry in vocabulary.load("changes", ("direction", "side", "language", "words"), required=("direction", "side")):
        if entry["language"] in ours:
            for word in entry.list("words"):
                yield word, False, f"change_{entry['side']}", entry["direction"], entry
    for entry in vocabulary.load("multiples", ("kind", "value", "language", "words"), required=("kind", "words")):
        if entry["language"] in ours:
            value = Decimal(entry["value"]) if entry["value"] else None
            for word in entry.list("words"):
                yield word, False, "multiple", Multiple(entry["kind"], value), entry
    for entry in vocabulary.load("particles", ("role", "language", "words"), required=("role", "language", "words")):
        if entry["language"] in ours:
            for word in entry.list("words"):
                yield word, False, "roles", entry["role"], entry
    yield from _quantities(ours)


def _quantities(ours: set[str]) -> Iterator[tuple[str, bool, str, object, Entry]]:
    for symbol, unit, entry in units.symbols():
        yield symbol, True, "unit", unit, entry
    for language, word, unit, entry in units.words():
        if language in ours:
            yield word, False, "unit", unit, entry
    for language, word, ambiguous, entry in units.ambiguous():
        if language in ours:
            yield word, language == "*", "ambiguous", ambiguous, entry
    for language, word, currency, entry in currencies.printed():
        if language in ours:
            yield word, language == "*" and len(word) < 4, "currency", currency, entry
    for code in currencies.codes():
        yield code, True, "currency", currencies.Currency(code, Decimal(1), frozenset(), frozenset()), None


def _tree(words: dict[str, object]) -> str:
    """A regular expression that finds the longest of the words; a word that ends in a letter ends at its last letter."""
    root: dict[str, dict[str, object]] = {}
    for word in words:
        node: dict[str, dict[str, object]] = root
        for character in word:
            node = node.setdefault(character, {})  # type: ignore[assignment]
        node[""] = {}
    return _branch(root, "")


def _branch(node: dict[str, dict[str, object]], last: str) -> str:
    children = [
        (r"\ +" if character == " " else re.escape(character)) + _branch(child, character)  # type: ignore[arg-type]
        for character, child in sorted(node.items())
        if character
    ]
    if "" in node:
        stop = rf"(?![{_LETTER}])" if re.match(f"[{_LETTER}]", last) else r"(?!\d)" if last.isdigit() else ""
        children.append(stop)
    return children[0] if len(children) == 1 else f"(?:{'|'.join(children)})"


@cache
def lexicon(language: str) -> Lexicon:
    """The lexicon of a language, made once."""
    return Lexicon(language)


def choose(folded: str, language: str | None) -> Lexicon:
    """The lexicon for a text: by its script, then by the language of its locale, else the one that knows its words.

    Languages without a vocabulary of their own are read by signs, codes and symbols alone.
    """
    if not folded.isascii():
        if _HAN.search(folded):
            return lexicon("zh")
        if _CYRILLIC.search(folded):
            return lexicon("ru")
    if language in ("zh", "ru"):
        return lexicon("en")
    if language is not None:
        return lexicon(language if language in LANGUAGES else "*")
    english = lexicon("en")
    if all(token.word is not UNKNOWN or token.kind == "number" for token in english.tokens(folded)):
        return english
    for other in ("de", "fr"):
        found = lexicon(other)
        if all(token.word is not UNKNOWN or token.kind == "number" for token in found.tokens(folded)):
            return found
    return english
