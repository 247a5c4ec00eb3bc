"""Placed counts: what is counted behind "in" is where something changed, and no change itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.reading.definitions.units import COUNTED

if TYPE_CHECKING:
    from silkledger.reading.syntax.wording_pass import WordingPass
    from silkledger.reading.words.phrases import Amount

_IN = frozenset(("in", "date_before", "spreads"))
_LEADING = frozenset(("by", "of", "from", "to"))


def is_of_places(state: WordingPass, at: int, amount: Amount) -> bool:
    """Whether "in" leads from a change to what is counted, whose bound it has: in at least 5 towns.

    The bound would else join the number to the change.
    """
    if amount.unit is None or amount.unit.dimension not in COUNTED or not state.phrase.bound:
        return False
    place = at - 1
    while place > 0 and state.tokens[place].word.bound_before:
        place -= 1
    roles = state.tokens[place].word.roles
    return "prep" in roles and not roles.isdisjoint(_IN) and roles.isdisjoint(_LEADING)
