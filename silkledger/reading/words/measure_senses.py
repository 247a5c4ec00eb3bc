"""Measure senses: words of units, denominators, currencies and numbered names."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from silkledger.reading.definitions import currencies, units
from silkledger.reading.words.name_words import named_numbers

if TYPE_CHECKING:
    from collections.abc import Iterator

    from silkledger.schemas.vocabulary import Entry, Vocabulary


def measures(
    vocabulary: Vocabulary, ours: set[str]
) -> Iterator[tuple[str, bool, str, object, Entry | None]]:
    """Yield word, whether its case matters, sense, value and row of units, currencies and names.

    `ours` are the codes of a language that rows may name.
    """
    for symbol, unit, entry in units.symbols(vocabulary):
        yield symbol, True, "unit", unit, entry
    for language, word, unit, entry in units.words(vocabulary):
        if language in ours:
            yield word, False, "unit", unit, entry
    for language, word, unit, entry in units.words(vocabulary, "below_words"):
        if language in ours:
            yield word, language == "*", "below", unit, entry
    for language, word, ambiguous, entry in units.ambiguous(vocabulary):
        if language in ours:
            yield word, language == "*", "ambiguous", ambiguous, entry
    for language, word, numbers, entry in named_numbers(vocabulary):
        if language in ours:
            yield word, language == "*", "names", numbers, entry
    yield from _monies(vocabulary, ours)


def _monies(
    vocabulary: Vocabulary, ours: set[str]
) -> Iterator[tuple[str, bool, str, object, Entry | None]]:
    for language, word, currency, entry in currencies.printed(vocabulary):
        if language in ours:
            yield word, language == "*" and len(word) < 4, "currency", currency, entry
    for language, word, codes, entry in currencies.signs(vocabulary):
        if language in ours:
            yield word, language == "*" and len(word) < 4, "sign_of", codes, entry
    for code in currencies.currency_codes():
        yield (
            code,
            True,
            "currency",
            currencies.Currency(code, Decimal(1), frozenset(), frozenset()),
            None,
        )
