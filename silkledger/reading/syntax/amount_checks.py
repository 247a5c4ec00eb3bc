"""Checks of an amount that was read: what else its words may be than an amount of the wording."""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.reading.measures.unit_goods import refuse_other_goods
from silkledger.reading.syntax.approaches import APPROACHES, refuse_approach
from silkledger.reading.syntax.bounds.bounded_others import refuse_other_bound
from silkledger.reading.syntax.changes.ordinal_changes import refuse_ordinal
from silkledger.reading.syntax.counted_years import refuse_year
from silkledger.reading.syntax.record_times import RECORD, refuse_record

if TYPE_CHECKING:
    from silkledger.reading.syntax.wording_pass import WordingPass
    from silkledger.reading.words.phrases import Amount


def check_meant(state: WordingPass, at: int, amount: Amount) -> None:
    """Refuse a year, an ordinal, the time of a record, a cask, and what is only approached."""
    refuse_year(state, at, amount)
    refuse_ordinal(state, amount)
    if state.phrase.bound:
        refuse_other_bound(state, at, amount)
    refuse_other_goods(state.tokens, amount, state.amounts.settings)
    if RECORD in state.said:
        refuse_record(state, at, amount)
    if not (state.phrase.amounts or state.said.isdisjoint(APPROACHES)):
        refuse_approach(state, at, amount)
