"""Placed counts: counted things that are not a change themselves beside a word of change.

Behind "in" they are where something changed, behind "of" what fell or failed: the fall of 7 banks.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.reading.definitions.units import COUNTED
from silkledger.reading.words.guards import FAILING, guards
from silkledger.reading.words.senses import LIGHT

if TYPE_CHECKING:
    from silkledger.reading.syntax.wording_pass import WordingPass
    from silkledger.reading.words.phrases import Amount

_IN = frozenset(("in", "date_before", "spreads"))
_LIGHT = LIGHT | {"of", "article"}
_LEADING = frozenset(("by", "of", "from", "to"))


def is_no_change(state: WordingPass, at: int, amount: Amount) -> bool:
    """Whether the amount behind a word of change is not a change, but where or what changed."""
    return _is_of_places(state, at, amount) or _has_failed(state, at, amount)


def _is_of_places(state: WordingPass, at: int, amount: Amount) -> bool:
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


def _has_failed(state: WordingPass, at: int, amount: Amount) -> bool:
    """Whether a noun of failing leads straight to what is counted: l'effondrement de sept banques.

    People and jobs are what numbers fall by: a fall of 300 patients.
    """
    unit, settings = amount.unit, state.amounts.settings
    if unit is None or unit.dimension != "count":
        return False
    failing = guards(settings.vocabulary, settings.language, FAILING)
    place = at - 1
    while place > 0 and state.tokens[place].text.lower() not in failing:
        word = state.tokens[place].word
        if not (word.roles & _LIGHT or word.bound_before):
            return False
        place -= 1
    return place >= 0 and state.tokens[place].text.lower() in failing
