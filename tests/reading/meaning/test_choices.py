"""A change and the level that it leads to: what each of the two is per."""

from __future__ import annotations

from decimal import Decimal

import pytest

from tests.support.readings import outcome, read


@pytest.mark.parametrize(
    ("wording", "locale"),
    [
        ("rose by 5 dollars a barrel to 60 dollars", "en"),
        ("每桶上涨5美元至60美元", "zh"),
        ("за баррель выросла на 5 долларов до 60 долларов", "ru"),
    ],
)
def test_a_level_is_per_what_its_change_is_per(wording: str, locale: str) -> None:
    level = read(wording, locale, statistic="level")
    assert (level.value, level.unit) == (Decimal(60), "USD/bbl")


def test_a_level_is_not_per_the_time_of_its_change() -> None:
    level = read("up by 300,000 t a year to 5 million t", statistic="stock")
    assert (level.value, level.unit) == (Decimal(5_000_000), "t")


@pytest.mark.parametrize(
    ("wording", "locale"),
    [
        ("output fell by 30,000 barrels a day to 1 million barrels", "en"),
        ("sank um 30.000 Barrel pro Tag auf 1 Million Barrel", "de"),
        ("a baissé de 30 000 barils par jour à 1 million de barils", "fr"),
        ("cayó 30.000 barriles diarios, hasta 1 millón de barriles", "es"),
        ("每天增加3万桶至100万桶", "zh"),
    ],
)
@pytest.mark.parametrize("statistic", ["level", "flow"])
def test_a_level_without_the_time_of_its_change_is_refused(
    wording: str, locale: str, statistic: str
) -> None:
    assert outcome(wording, locale, statistic=statistic) == "number.two_figures"
