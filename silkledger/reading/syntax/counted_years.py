"""Years before a unit: im Jahr 2012 Euro, in 2012 people. The number that has the unit is missing.

A word that leads to a year or ends in one stands right before it, and no change leads to its size
(grew by 2012 MW). In Russian a year needs its noun: ущерб в 2012 рублей is an amount.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.reading.text.faults import MeansOtherError
from silkledger.reading.words.bare_years import is_bare_year
from silkledger.reading.words.guard_kinds import AFTER
from silkledger.reading.words.guards import guards

if TYPE_CHECKING:
    from silkledger.reading.syntax.wording_pass import WordingPass
    from silkledger.reading.words.phrases import Amount

_DATES = frozenset(("date_before", "date_word"))
_BY = frozenset(("by", "date_loose"))
_OF_AMOUNTS = frozenset(("in_times", "to"))
_YEAR = "year"
_MONTH = 2  # tokens back from the year to its month: mayo de 2012


def refuse_year(state: WordingPass, at: int, amount: Amount) -> None:
    """Raise MeansOtherError for a unit right behind what may be a year at `at`."""
    if not at or not is_bare_year(state.tokens[at]) or amount.scale != 1 or amount.unit is None:
        return
    if amount.money_first or amount.relative:
        return
    if _dates(state, at):
        text = f"{state.tokens[at - 1].text} {amount.text}"
        raise MeansOtherError("number.may_be_year", text)


def _dates(state: WordingPass, at: int) -> bool:
    """Whether the word before the number leads to a year, or ends in one: im Mai, mayo de."""
    word, roles = state.tokens[at - 1].word, state.tokens[at - 1].word.roles
    if not roles.isdisjoint(_OF_AMOUNTS):
        return False
    if "of" in roles:
        return at > 1 and "date_word" in state.tokens[at - _MONTH].word.roles
    if "by" in roles:  # se sitúa en 2012 euros
        alone = "date_before" in roles and at == 1
        return alone or (roles >= _BY and not (state.phrase.change or state.phrase.amounts))
    limit = word.bound_before == "le" and "date_loose" in roles  # bis 2012 Euro
    settings = state.amounts.settings
    if state.tokens[at - 1].text.lower() in guards(settings.vocabulary, settings.language, AFTER):
        return True  # nach 2012 gebaute Häuser
    timed = word.unit is not None and word.unit.name == _YEAR
    return limit or timed or not roles.isdisjoint(_DATES)
