"""A Chinese preposition before those who do something leads from no start of a change."""

from __future__ import annotations

import itertools

import pytest

from tests.support.readings import outcome

DOERS = {"18个模块": "18 count", "300名议员": "300 person", "12个国家": "12 country"}
DONE = ("组成", "参加", "签订")


@pytest.mark.parametrize(("doers", "done"), list(itertools.product(DOERS, DONE)))
def test_those_who_do_something_are_counted(doers: str, done: str) -> None:
    assert outcome(f"由{doers}{done}", "zh") in (f"exact {DOERS[doers]}", "unit.none")
    assert outcome(f"由{doers}{done}", "zh", statistic="increase") != f"exact {DOERS[doers]}"


@pytest.mark.parametrize("wording", ["由18个", "由5万吨", "从18个增至25个", "由12家减少"])
def test_the_start_of_a_change_is_no_figure(wording: str) -> None:
    assert outcome(wording, "zh") == "number.start_of_change"
