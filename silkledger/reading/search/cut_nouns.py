"""Nouns that a figure would be cut off from: 15 рабочих of "15 рабочих дней" are not people."""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.reading.counted.substantives import describes_noun
from silkledger.reading.definitions.units import COUNTED
from silkledger.reading.words.cases import leads_to_place
from silkledger.reading.words.noun_forms import noun_language

if TYPE_CHECKING:
    from collections.abc import Sequence

    from silkledger.reading.results import Quantity
    from silkledger.reading.words.lexicon import Lexicon
    from silkledger.reading.words.senses import Token


def cuts_noun(tokens: Sequence[Token], last: int, quantity: Quantity, lexicon: Lexicon) -> bool:
    """Whether what is counted ends before `last` in an adjective that describes the noun there."""
    if quantity.dimension not in COUNTED:
        return False
    language = noun_language(lexicon.vocabulary, lexicon.language or "")
    inflected = language is not None and language.method == "pymorphy"
    return inflected and describes_noun(tokens, last - 1)


def without_place(tokens: Sequence[Token], at: int, last: int, lexicon: Lexicon) -> int:
    """Return the place behind an amount, whose number is at `at`, without a place: рублей в школе.

    A Russian preposition of denominators leads to a place or time in another case.
    """
    led = last - 2 > at and leads_to_place(
        tokens, last - 2, lexicon.vocabulary, lexicon.language or ""
    )
    return last - 2 if led else last
