"""Placed counts: counted things that are not a change themselves beside a word of change.

Behind "in" they are where something changed, behind "of" what fell or failed: the fall of 7 banks.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.reading.definitions.units import COUNTED
from silkledger.reading.words.guard_kinds import FAILING, PLACED
from silkledger.reading.words.guards import guards
from silkledger.reading.words.senses import LIGHT

if TYPE_CHECKING:
    from silkledger.reading.syntax.wording_pass import WordingPass
    from silkledger.reading.words.phrases import Amount

_IN = frozenset(("in", "date_before", "spreads"))
_LIGHT = LIGHT | {"of", "article"}
_LEADING = frozenset(("by", "of", "from", "to"))
_BY_OR_IN = frozenset(("by", "spreads"))


def is_no_change(state: WordingPass, at: int, amount: Amount) -> bool:
    """Whether the amount behind a word of change is not a change, but where or what changed."""
    return _is_of_places(state, at, amount) or _has_failed(state, at, amount)


def _is_of_places(state: WordingPass, at: int, amount: Amount) -> bool:
    """Whether "in" leads from a change to what is counted, whose bound it has: in at least 5 towns.

    The bound would else join the number to the change.
    """
    if amount.unit is None or amount.unit.dimension not in COUNTED:
        return False
    if not state.phrase.bound:
        return _spreads(state, at, amount)
    place = at - 1
    while place > 0 and state.tokens[place].word.bound_before:
        place -= 1
    roles = state.tokens[place].word.roles
    return "prep" in roles and not roles.isdisjoint(_IN) and roles.isdisjoint(_LEADING)


def _spreads(state: WordingPass, at: int, amount: Amount) -> bool:
    """Whether Spanish "en", which is "by" as well, leads to places: cayeron en 12 provincias."""
    place = at - 1
    while place > 0 and state.tokens[place].word.roles & _LIGHT - _LEADING:
        place -= 1
    if place < 0 or not state.tokens[place].word.roles >= _BY_OR_IN:
        return False
    settings = state.amounts.settings
    places = guards(settings.vocabulary, settings.language, PLACED)
    return amount.noun in places or (amount.unit is not None and amount.unit.name in places)


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
