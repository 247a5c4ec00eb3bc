"""Lent starts: the unit that the start of a change lends to its end: passé de 15 morts à 28.

The end has to be a bare number at the end of its clause, and no number that may be a year. A scale
is not lent: in "from 5 million tonnes to 6" the end may be either.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from silkledger.reading.definitions.units import RELATIVE
from silkledger.reading.syntax.years import behind_date

if TYPE_CHECKING:
    from silkledger.reading.syntax.wording_pass import WordingPass
    from silkledger.reading.words.phrases import Amount

_ENDS = frozenset(("stop", "close", "in", "date_before", "date_loose", "base"))


def lent(state: WordingPass, at: int, amount: Amount) -> Amount:
    """Return the amount at `at`, with the unit of the start where it is its bare end."""
    start, state.lender = state.lender, None
    if start is None or start.unit is None or start.multiple or start.fraction:
        return amount
    if amount.unit is not None or amount.below is not None or amount.multiple or amount.fraction:
        return amount
    unscaled = amount.scale == 1
    if (unscaled and start.scale != 1) or start.unit.dimension in RELATIVE:
        return amount
    year = behind_date(state.tokens, at, loose=True) or behind_date(state.tokens, at, loose=False)
    if year or not _ends(state, amount.end):
        return amount
    return replace(
        amount,
        unit=start.unit,
        noun=start.noun,
        below=start.below,
        by_place=start.by_place,
        sign_of=start.sign_of,
    )


def lent_by_base(level: Amount, base: Amount) -> Amount:
    """Return the level with the unit of its base where it has none: 42 million from 40 million t.

    Both have the same scale.
    """
    if level.unit is not None or level.fraction or level.multiple or level.below is not None:
        return level
    if base.unit is None or base.unit.dimension in RELATIVE or level.scale != base.scale:
        return level
    if base.multiple or base.fraction or base.below is not None:
        return level
    return replace(
        level, unit=base.unit, noun=base.noun, by_place=base.by_place, sign_of=base.sign_of
    )


def _ends(state: WordingPass, end: int) -> bool:
    """Whether the clause ends behind the number, or a date or verb of change follows."""
    if end >= len(state.tokens):
        return True
    word = state.tokens[end].word
    return bool(word.roles & _ENDS or word.change_end)
