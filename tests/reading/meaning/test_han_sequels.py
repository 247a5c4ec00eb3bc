"""What came after an amount was reached leaves it as it is."""

from __future__ import annotations

import pytest

from tests.support.readings import outcome, refusals


@pytest.mark.parametrize("after", ["后", "後"])
@pytest.mark.parametrize("sequel", ["", "回落", "震荡", "再度反弹"])
def test_what_came_then_says_nothing(after: str, sequel: str) -> None:
    assert outcome(f"突破4200美元{after}{sequel}", "zh") == "gt 4200 USD"
    assert outcome(f"跌破4200美元关口{after}{sequel}", "zh") == "lt 4200 USD"


@pytest.mark.parametrize("wording", ["5年后回落", "突破4200美元后跌至4100美元"])
def test_times_and_further_amounts_are_not_left_out(wording: str) -> None:
    assert refusals(wording, "zh")
