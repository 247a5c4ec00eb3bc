"""Currency signs: whether the currency of a figure may depend on its place ($, pounds).

Where no sign is ambiguous the figure reads alike everywhere.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.reading.definitions import currencies
from silkledger.reading.definitions.local_signs import has_local_sign
from silkledger.reading.text.characters import fold
from silkledger.reading.text.word_patterns import any_word
from silkledger.schemas.vocabulary import SHIPPED, Vocabulary, built_once

if TYPE_CHECKING:
    import re


def leans_on_place(as_reported: str, unit: str | None, vocabulary: Vocabulary = SHIPPED) -> bool:
    """Whether a place may decide the reading: an ambiguous currency sign is in wording or unit."""
    if has_local_sign(fold(as_reported), vocabulary):
        return True
    printed = fold(as_reported).lower() if unit is None else fold(f"{as_reported} | {unit}").lower()
    uncertain, ambiguous = _ambiguous(vocabulary)
    # The pattern of all currencies takes long to compile, and few texts need it.
    return bool(ambiguous.search(printed)) and any(
        sign in uncertain for sign in _any_currency(vocabulary).findall(printed)
    )


@built_once
def _ambiguous(vocabulary: Vocabulary) -> tuple[frozenset[str], re.Pattern[str]]:
    """Return the currency words that several countries share, and a pattern of them."""
    words = frozenset(
        fold(word).lower()
        for _, word, currency, _ in currencies.printed(vocabulary)
        if not currency.certain
    )
    return words, any_word(words)


@built_once
def _any_currency(vocabulary: Vocabulary) -> re.Pattern[str]:
    """Return a pattern of all currency words, the longest first: US$ before $."""
    words = {fold(word).lower() for _, word, _, _ in currencies.printed(vocabulary)}
    return any_word({*words, "per cent"})  # no coin
