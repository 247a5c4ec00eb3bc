"""The last noun of a compound is counted, in a wording and in a unit cell."""

from __future__ import annotations

import pytest

from tests.support.readings import outcome

LISTED = ("business", "student", "customer", "worker", "car", "house", "school")
HEADS = {"claims": "claim", "surveys": "survey", "complaints": "complaint"}


@pytest.mark.parametrize("describing", LISTED)
@pytest.mark.parametrize("between", ["", " safety", " property"])
@pytest.mark.parametrize("head", HEADS)
def test_a_singular_listed_noun_is_not_counted(describing: str, between: str, head: str) -> None:
    reading = outcome(f"500 {describing}{between} {head}", "en", statistic="flow")
    assert reading == "exact 500 count" or "." in reading


@pytest.mark.parametrize("listed", ["businesses", "students", "customers"])
def test_a_plural_listed_noun_is_counted(listed: str) -> None:
    assert outcome(f"500 {listed}", "en", statistic="flow").startswith("exact 500 ")
