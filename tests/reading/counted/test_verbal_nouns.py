"""An English word that may also be a verb in the singular is counted right behind a number."""

from __future__ import annotations

import pytest

from tests.support.readings import outcome, read, refusals

NOUNS = ("arrest", "report", "deal", "claim", "survey", "request")


@pytest.mark.parametrize("noun", NOUNS)
@pytest.mark.parametrize("frame", ["{}", "a total of {}", "{} were recorded", "{} of this kind"])
def test_a_plural_is_counted(noun: str, frame: str) -> None:
    for number in ("1,700", "17", "more than 400"):
        found = read(frame.format(f"{number} {noun}s"), statistic="flow")
        assert (found.unit, found.counted) in (("count", noun), (noun, None)), found


@pytest.mark.parametrize("noun", NOUNS)
def test_a_singular_or_scaled_one_is_not(noun: str) -> None:
    assert "count" not in outcome(f"$5 million {noun}s", statistic="flow")
    assert refusals(f"1.7 million exports and 5 {noun}s", statistic="flow")


@pytest.mark.parametrize("wording", ["5 million exports", "5 million reports", "500 gas"])
def test_what_may_be_money_or_uncountable_is_refused(wording: str) -> None:
    assert refusals(wording, statistic="flow")
