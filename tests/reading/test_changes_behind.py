"""A level with its change behind it: the statistic chooses."""

from __future__ import annotations

import pytest

from tests.support.readings import read, refusals, stated


@pytest.mark.parametrize(
    ("wording", "locale", "level", "change"),
    [
        ("4.7 million passengers, up 12%", "en", "exact 4.7e6 person", "exact 12 percent"),
        ("3.1 million tonnes, down more than 22%", "en", "exact 3.1e6 t", "lt -22 percent"),
        ("3,1 Mio. t (+22 %)", "de", "exact 3.1e6 t", "exact 22 percent"),
        ("3,1 Mio. t (-22 %)", "de", "exact 3.1e6 t", "exact -22 percent"),
        ("2,4 millions de tonnes, en baisse de 3 %", "fr", "exact 2.4e6 t", "exact -3 percent"),
    ],
)
def test_the_statistic_chooses(wording: str, locale: str, level: str, change: str) -> None:
    for statistic, expected in (("flow", level), ("growth_rate", change)):
        found = read(wording, locale, statistic=statistic)
        assert (found.bound, found.value, found.unit) == stated(expected)


@pytest.mark.parametrize("statistic", ["multiple", None])
def test_two_figures_without_a_choice_are_refused(statistic: str | None) -> None:
    assert refusals("4.7 million passengers, up 12%", statistic=statistic) != []


@pytest.mark.parametrize(
    "wording",
    ["4.7 million passengers, banana 12%", "12%, up 5%", "4.7 million passengers, up 12 million"],
)
def test_what_is_no_change_competes(wording: str) -> None:
    assert refusals(wording, statistic="flow") != []
