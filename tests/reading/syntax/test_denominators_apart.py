"""A time that an article leads to divides the amount before it, wherever a noun lets it."""

from __future__ import annotations

from itertools import product

import pytest

from tests.support.readings import outcome

NOUNS = ("wages", "rent", "tips", "benefits", "lost output", "imported steel")
TIMES = {"month": "month", "day": "d", "week": "week"}


@pytest.mark.parametrize("lead", ["in", "for", "of", "from", "on"])
def test_a_time_behind_a_noun_divides_an_amount_of_money(lead: str) -> None:
    for noun, (time, unit) in product(NOUNS, TIMES.items()):
        found = outcome(f"$1,500 {lead} {noun} a {time}", "en", statistic="level")
        assert found == f"exact 1500 USD/{unit}" or " " not in found, (lead, noun, found)


@pytest.mark.parametrize("behind", ["later", "after the launch", "before the vote", "ago"])
def test_a_time_between_two_dates_does_not_divide(behind: str) -> None:
    for noun, time in product(NOUNS, TIMES):
        found = outcome(f"$1,500 in {noun} a {time} {behind}", "en", statistic="level")
        assert found == "exact 1500 USD" or " " not in found, (noun, found)


@pytest.mark.parametrize("lead", ["in", "within", "over", "after", "during"])
def test_a_time_that_a_preposition_leads_to_does_not_divide_money(lead: str) -> None:
    for time in TIMES:
        found = outcome(f"$1,500 for tools {lead} a {time}", "en", statistic="flow")
        assert found == "exact 1500 USD" or " " not in found, (lead, found)
