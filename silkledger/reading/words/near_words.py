"""Near words: scales, units and currencies within one letter of a word, which may be a misprint."""

from __future__ import annotations

import unicodedata
from collections import Counter
from typing import TYPE_CHECKING

from silkledger.reading.definitions import currencies, units
from silkledger.reading.definitions.units import COUNTED, Unit
from silkledger.reading.text import languages
from silkledger.reading.words.neighbours import LAST_LETTER
from silkledger.schemas.vocabulary import built_once

if TYPE_CHECKING:
    from collections.abc import Iterator

    from silkledger.schemas.vocabulary import Vocabulary

_SHARED = 2  # names of currencies that have a word in common: dirham, dinar
_CODE = 3  # letters of the code of a currency
_SHORTEST = 4  # letters of a word that may be misprinted
# A shorter name of other money is not misprinted: grown is not crown.
_SHORTEST_MONEY = 6
_ACRONYM = 2  # capital letters of it
_VOWELS = frozenset("aeiouyæøœаеёиоуыэюяіїє")
_OFTEN = frozenset(("CHF", "CNY", "EUR", "GBP", "INR", "KZT", "RUB", "USD"))


def is_near(word: str, language: str, vocabulary: Vocabulary) -> bool:
    """Whether one letter added, left out, changed or swapped makes a scale, unit or currency.

    So does a scale written together with a currency: MioEUR.
    """
    if _is_scaled_money(word, vocabulary):
        return True
    known = _deletions(vocabulary, language)
    variants = {word, *_without_one(word)}
    return any(
        _one_letter_apart(word, other) for variant in variants for other in known.get(variant, ())
    )


def is_without_vowels(printed: str) -> bool:
    """Whether a word has no vowel, as abbreviations have none: 600 bndls, 5 crts.

    Capital letters are the name of a thing, which may be counted: 12 TVs.

    >>> [is_without_vowels(word) for word in ("bndls", "Stk", "шт", "TVs", "rhythms", "辆")]
    [True, True, True, False, False, False]
    """
    capitals = sum(map(str.isupper, printed))
    letters = unicodedata.normalize("NFD", printed.lower())
    return printed[:1] < LAST_LETTER and capitals < _ACRONYM and _VOWELS.isdisjoint(letters)


def _is_scaled_money(word: str, vocabulary: Vocabulary) -> bool:
    scales, codes = _scales_and_codes(vocabulary)
    return word[-_CODE:] in codes and word[:-_CODE].rstrip(".") in scales


@built_once
def _scales_and_codes(vocabulary: Vocabulary) -> tuple[frozenset[str], frozenset[str]]:
    """Return the scales of all languages, and the codes of currencies, in lower case."""
    rows = vocabulary.load("scales", ("factor", "language", "when", "words"))
    scales = {word.lower().rstrip(".") for entry in rows for word in entry.list("words")}
    codes = {code.lower() for code in currencies.currency_codes()}
    return frozenset(scales), frozenset(codes)


def plain_nouns(vocabulary: Vocabulary, language: str) -> frozenset[str]:
    """Return nouns that are not misprints although they resemble a scale, unit or currency."""
    return vocabulary.words("plain_nouns", language)


@built_once
def _deletions(vocabulary: Vocabulary, language: str) -> dict[str, list[str]]:
    """Return the words of a language by themselves and by what one letter less leaves of them."""
    deletions: dict[str, list[str]] = {}
    for word in set(_words(vocabulary, language)):
        if len(word) >= _SHORTEST and " " not in word:
            for variant in {word, *_without_one(word)}:
                deletions.setdefault(variant, []).append(word)
    return deletions


def _words(vocabulary: Vocabulary, language: str) -> Iterator[str]:
    """Yield the scales, units and currencies of a language in lower case."""
    scales = vocabulary.load("scales", ("factor", "language", "when", "words"))
    printed = [
        *((entry["language"], word) for entry in scales for word in entry.list("words")),
        *((other, word) for other, word, unit, _ in units.words(vocabulary) if _measures(unit)),
        *((other, word) for other, word, _, _ in units.ambiguous(vocabulary)),
        *(
            (other, word)
            for other, word, currency, _ in currencies.printed(vocabulary)
            if not currency.only_in and (currency.code in _OFTEN or len(word) >= _SHORTEST_MONEY)
        ),
    ]
    yield from (word.lower() for other, word in printed if other == language)
    if language in languages.language_codes(vocabulary):
        names = [
            name.lower().split()
            for name, currency in currencies.named(language)
            if currencies.is_paid(currency.code)
        ]
        shared = Counter(word for name in names for word in set(name))
        yield from (name[-1] for name in names)
        yield from (word for word, count in shared.items() if count >= _SHARED)


def _measures(unit: Unit) -> bool:
    return unit.dimension not in COUNTED


def _without_one(word: str) -> set[str]:
    return {word[:at] + word[at + 1 :] for at in range(len(word))}


def _one_letter_apart(word: str, other: str) -> bool:
    """Whether the two are equal, or one letter apart, or two neighbouring letters are swapped."""
    if word == other:
        return True
    if abs(len(word) - len(other)) == 1:
        longer, shorter = (word, other) if len(word) > len(other) else (other, word)
        return shorter in _without_one(longer)
    if len(word) != len(other):
        return False
    differ = [at for at in range(len(word)) if word[at] != other[at]]
    swapped = (
        len(differ) == 2
        and differ[1] == differ[0] + 1
        and word[differ[0]] == other[differ[1]]
        and word[differ[1]] == other[differ[0]]
    )
    return len(differ) == 1 or swapped
