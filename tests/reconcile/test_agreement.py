"""Pairs of a quantity and a period are compared only where the wording speaks of a time."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from silkledger.reading.agreement import disagreements, speaks_of_time
from silkledger.reading.periods import PeriodContext, read_period
from silkledger.reading.quantities import QuantityContext, read_quantity
from silkledger.reading.results import Period, Quantity

if TYPE_CHECKING:
    from silkledger.rules import Refusal

WORDINGS = (
    *("5 tonnes in 2021", "5 tonnes", "3 %", "1,999 tonnes", "2021 tonnes", "USD 5 million"),
    *("USD 5 million a year", "EUR 3 billion annually", "12 % more than in 2019", "5 in 1890"),
)
PERIODS = ("2021", "2022", "Q1 2022", "March 2019", "2016-2018", "end of 2021", "1 May 2020")


def _disagreements(wording: str, period: str) -> tuple[bool, tuple[Refusal, ...]]:
    quantity = read_quantity(wording, QuantityContext(locale="en"))
    dated = read_period(period, PeriodContext(locale="en"))
    if not isinstance(quantity, Quantity) or not isinstance(dated, Period):
        return False, ()
    return speaks_of_time(wording, quantity), disagreements(wording, quantity, dated, "en")


@pytest.mark.parametrize("period", PERIODS)
def test_what_speaks_of_no_time_disagrees_with_no_period(period: str) -> None:
    found = [_disagreements(wording, period) for wording in WORDINGS]
    assert all(speaks or not refusals for speaks, refusals in found)


def test_some_speak_of_a_time_and_disagree() -> None:
    speaks, refusals = _disagreements("5 tonnes in 2021", "2022")
    assert speaks
    assert [refusal.rule for refusal in refusals] == ["wording.other_period"]
    assert _disagreements("5 tonnes", "2022") == (False, ())
