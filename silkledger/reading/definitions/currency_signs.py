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
    signs, uncertain, ambiguous = _signs(vocabulary)
    printed = fold(as_reported).lower() if unit is None else fold(f"{as_reported} | {unit}").lower()
    return bool(ambiguous.search(printed)) and any(
        sign in uncertain for sign in signs.findall(printed)
    )


@built_once
def _signs(vocabulary: Vocabulary) -> tuple[re.Pattern[str], frozenset[str], re.Pattern[str]]:
    """Return what `leans_on_place` looks for.

    A pattern of all currency words, the longest first (US$ before $); the ambiguous ones among
    them; and a pattern of these alone, which rules out most texts quickly.
    """
    certain = {
        fold(word).lower(): currency.certain
        for _, word, currency, _ in currencies.printed(vocabulary)
    }
    uncertain = frozenset(
        fold(word).lower()
        for _, word, currency, _ in currencies.printed(vocabulary)
        if not currency.certain
    )
    certain["per cent"] = True  # no coin
    return any_word(certain), uncertain, any_word(uncertain)
