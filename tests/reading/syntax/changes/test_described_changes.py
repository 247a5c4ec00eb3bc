"""How long a change lasts, and how far it goes, in French and Spanish."""

from __future__ import annotations

import pytest

from tests.support.readings import outcome


@pytest.mark.parametrize(
    ("wording", "language", "read_as"),
    [
        ("après 3 mois de baisse", "fr", "exact 3 month"),
        ("5 ans de recul", "fr", "exact 5 year"),
        ("3 años de caída", "es", "exact 3 year"),
        ("2 jours de moins", "fr", "exact -2 d"),
    ],
)
def test_a_time_is_how_long_a_change_lasts(wording: str, language: str, read_as: str) -> None:
    assert outcome(wording, language) == read_as


def test_it_is_no_change_of_that_size() -> None:
    assert outcome("3 mois de baisse", "fr", statistic="increase") == "sign.unsaid"
    assert outcome("5 % de baisse", "fr", statistic="growth_rate") == "exact -5 percent"


@pytest.mark.parametrize(
    ("wording", "read_as"),
    [
        ("han caído hasta un 43%", "ge -43 percent"),
        ("crecieron hasta un 43%", "le 43 percent"),
        ("ha caído hasta el 43%", "exact 43 percent"),  # the level that it fell to
    ],
)
def test_up_to_with_an_article_is_how_far_a_change_goes(wording: str, read_as: str) -> None:
    assert outcome(wording, "es", statistic="growth_rate") == read_as


@pytest.mark.parametrize("statistic", ["share", "level"])
def test_it_is_no_level(statistic: str) -> None:
    found = outcome("han caído hasta un 43%", "es", statistic=statistic)
    assert found == "sign.change_under_level"
