"""Where the words of a figure end: not within a noun, nor behind a word that leads to others.

15 рабочих of "15 рабочих дней" are not people.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.reading.counted.substantives import describes_noun
from silkledger.reading.definitions.units import COUNTED
from silkledger.reading.words.bare_years import is_bare_year
from silkledger.reading.words.cases import leads_to_place
from silkledger.reading.words.noun_forms import noun_language

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from silkledger.reading.results import Quantity
    from silkledger.reading.words.lexicon import Lexicon
    from silkledger.reading.words.senses import Token

_LEADS = frozenset(("per", "slash", "of", "prep", "article", "and", "or"))


def cuts_noun(tokens: Sequence[Token], last: int, quantity: Quantity, lexicon: Lexicon) -> bool:
    """Whether what is counted ends before `last` in an adjective that describes the noun there."""
    if quantity.dimension not in COUNTED:
        return False
    language = noun_language(lexicon.vocabulary, lexicon.language or "")
    inflected = language is not None and language.has_cases
    return inflected and describes_noun(tokens, last - 1)


def without_leads(
    tokens: Sequence[Token],
    at: int,
    last: int,
    lexicon: Lexicon,
    is_same: Callable[[int], bool],
) -> int:
    """Return the place behind a figure without a "per", "of" or "and" that leads to others.

    `at` is its number, `last` the place behind its last token; `is_same` tells whether the words
    before a place say the same. The year that "and" leads to is that of the next figure: 5 % und
    2017 bei 7 %.
    """
    last = _without_place(tokens, at, last, lexicon)
    while last - 1 > at:
        dated = is_bare_year(tokens[last - 1]) and "and" in tokens[last - 2].word.roles
        if not dated and not tokens[last - 1].word.roles & _LEADS:
            break
        if not is_same(last - 1 - dated):
            break
        last -= 1 + dated
    return last


def _without_place(tokens: Sequence[Token], at: int, last: int, lexicon: Lexicon) -> int:
    """Return the place behind an amount, whose number is at `at`, without a place: рублей в школе.

    A Russian preposition of denominators leads to a place or time in another case.
    """
    led = last - 2 > at and leads_to_place(
        tokens, last - 2, lexicon.vocabulary, lexicon.language or ""
    )
    return last - 2 if led else last
