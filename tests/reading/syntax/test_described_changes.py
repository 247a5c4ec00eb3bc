"""Words between a change and "to", or a rate in brackets there, make it no range."""

from __future__ import annotations

from fractions import Fraction

import pytest

from tests.support.readings import read, refusals, stated

LEVELS = ("level", "stock", "flow")
CHANGES = ("growth_rate", "increase")


@pytest.mark.parametrize(
    ("wording", "locale", "change", "level"),
    [
        ("rose £6m year-on-year to £52m", "en", "exact 6e6 GBP", "exact 52e6 GBP"),
        ("up 30 tonnes since the spring to 80 tonnes", "en", "exact 30 t", "exact 80 t"),
        ("a augmenté de 6 t (8,6 %) à 52 t", "fr", "exact 6 t", "exact 52 t"),
        ("fell by more than a third to £67m", "en", "lt -100/3 percent", "exact 67e6 GBP"),
        ("a reculé d'un quart à 5 millions de tonnes", "fr", "exact -25 percent", "exact 5e6 t"),
        ("cayó un cuarto hasta 5 millones de t", "es", "exact -25 percent", "exact 5e6 t"),
    ],
)
def test_what_stands_between_a_change_and_to_leads_to_no_range(
    wording: str, locale: str, change: str, level: str
) -> None:
    rate = "percent" in change
    found = read(wording, locale, statistic="growth_rate" if rate else "increase")
    bound, value, unit = change.split()
    assert (found.bound, found.unit) == (bound, unit)
    assert abs(Fraction(found.value) - Fraction(value)) < Fraction(1, 10**9)
    found = read(wording, locale, statistic="flow")
    assert (found.bound, found.value, found.unit) == stated(level)


@pytest.mark.parametrize("wording", ["rose £6m to £52m", "fell 8,000 to 23,000 tonnes"])
def test_two_amounts_next_to_each_other_may_be_a_range(wording: str) -> None:
    for statistic in (*LEVELS, *CHANGES):
        assert refusals(wording, statistic=statistic) == ["number.two_figures"]


@pytest.mark.parametrize(
    ("wording", "language"),
    [
        ("20,1 km östlich ein kleiner", "de"),
        ("500 Euro ein niedriger Preis", "de"),
        ("20 Prozent einen geringeren Anteil", "de"),
        ("500 euros a lower price", "en"),
        ("500 euros un menor precio", "es"),
    ],
)
def test_a_comparative_behind_an_article_describes_a_noun(wording: str, language: str) -> None:
    assert refusals(wording, language) == ["sign.unclear"]
