"""A change is read without the amount that it started from, and a level without either."""

from __future__ import annotations

import pytest

from tests.support.readings import outcome, refusals


@pytest.mark.parametrize("lead", ["由", "从", "從"])
@pytest.mark.parametrize(("verb", "sign"), [("下调", "-"), ("上调", ""), ("調高", "")])
def test_the_change_between_two_levels(lead: str, verb: str, sign: str) -> None:
    wording = f"{lead}3.6%{verb}1个百分点至2.6%"
    assert outcome(wording, "zh", statistic="increase") == f"exact {sign}1 pp"
    assert outcome(wording, "zh", statistic="level") == "exact 2.6 percent"
    assert refusals(wording, "zh")


@pytest.mark.parametrize("wording", ["由3.6%下调至2.6%", "由3.6%下调1个百分点"])
def test_a_change_without_a_size_or_an_end_is_left_open(wording: str) -> None:
    assert refusals(wording, "zh", statistic="increase")
