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
        ("3,1 млн тонн, что на 22% меньше", "ru", "exact 3.1e6 t", "exact -22 percent"),
        ("3,1 млн тонн – на 22% больше, чем год назад", "ru", "exact 3.1e6 t", "exact 22 percent"),
        ("3,1 млн тонн с ростом на 22%", "ru", "exact 3.1e6 t", "exact 22 percent"),
        ("3,1 млн тонн нефти (+22%)", "ru", "exact 3.1e6 t", "exact 22 percent"),
        ("составил 3,1 млн тонн и упал на 22%", "ru", "exact 3.1e6 t", "exact -22 percent"),
        ("составил 3,1 млн тонн и на 22% вырос", "ru", "exact 3.1e6 t", "exact 22 percent"),
        ("3,1 млн тонн, рост — на 22%", "ru", "exact 3.1e6 t", "exact 22 percent"),
        ("3,1 млн тонн, превысив план на 22%", "ru", "exact 3.1e6 t", "exact 22 percent"),
        ("206,600 TEU, which is 39.5% higher", "en", "exact 206600 TEU", "exact 39.5 percent"),
        ("650 millones de euros, un 8 % menos", "es", "exact 650e6 EUR", "exact -8 percent"),
        ("218 tonnes until November (+9%)", "en", "exact 218 t", "exact 9 percent"),
        ("218 toneladas hasta noviembre, un 8 % menos", "es", "exact 218 t", "exact -8 percent"),
        ("218 tonnes en novembre (+9 %)", "fr", "exact 218 t", "exact 9 percent"),
    ],
)
def test_the_statistic_chooses(wording: str, locale: str, level: str, change: str) -> None:
    for statistic, expected in (("flow", level), ("growth_rate", change)):
        found = read(wording, locale, statistic=statistic)
        assert (found.bound, found.value, found.unit) == stated(expected)


@pytest.mark.parametrize(
    ("wording", "locale", "level", "change"),
    [
        ("66 million customers, up by 1 million", "en", "exact 66e6 person", "exact 1e6 person"),
        ("£6.5 billion, down £200 million", "en", "exact 6.5e9 GBP", "exact -200e6 GBP"),
        ("6,5 Mrd. Euro, ein Plus von 200 Mio. Euro", "de", "exact 6.5e9 EUR", "exact 200e6 EUR"),
        ("6,5 млрд евро, рост на 200 млн евро", "ru", "exact 6.5e9 EUR", "exact 200e6 EUR"),
        ("9 млн тонн, что на 3 млн тонн больше", "ru", "exact 9e6 t", "exact 3e6 t"),
    ],
)
def test_a_change_that_is_no_rate_has_the_unit_of_its_level(
    wording: str, locale: str, level: str, change: str
) -> None:
    for statistic, expected in (("stock", level), ("increase", change)):
        found = read(wording, locale, statistic=statistic)
        assert (found.bound, found.value, found.unit) == stated(expected)


@pytest.mark.parametrize("statistic", ["level", "stock", "flow", "balance"])
def test_a_rate_beside_an_amount_is_passed_over_under_statistics_of_amounts(statistic: str) -> None:
    for wording in ("7,400 ha, which account for 44% of land", "7,400 ha (44% of land)"):
        assert (found := read(wording, statistic=statistic)).value == 74
        assert found.unit == "km2"
        for other in ("increase", "growth_rate", None):
            assert refusals(wording, statistic=other) != []


@pytest.mark.parametrize("statistic", ["multiple", None])
def test_two_figures_without_a_choice_are_refused(statistic: str | None) -> None:
    assert refusals("4.7 million passengers, up 12%", statistic=statistic) != []


@pytest.mark.parametrize(
    "wording",
    [
        "12%, up 5%",
        "4.7 million passengers, up 12 million",
        "4.7 million passengers, up 2 million tonnes",
    ],
)
def test_what_is_no_change_competes(wording: str) -> None:
    assert refusals(wording, statistic="flow") != []


@pytest.mark.parametrize(
    ("wording", "change"),
    [
        ("3,1 млн тонн (5% от общего объема)", "share"),
        ("3,1 млн тонн (105% к прошлому году)", ""),
        ("3,1 млн тонн (годом ранее 2,5 млн тонн)", ""),
        ("3,1 млн тонн (годом ранее – 2,5 млн тонн)", ""),
        ("3.1 million tonnes (5% of the total)", "share"),
    ],
)
def test_a_share_an_index_and_an_earlier_level_behind_a_level(wording: str, change: str) -> None:
    """Only a share may be the figure; nothing else behind the level is read for it."""
    locale = "en" if wording.isascii() else "ru"
    assert read(wording, locale, statistic="flow").unit == "t"
    assert refusals(wording, locale, statistic="growth_rate") != []
    if change == "share":
        assert read(wording, locale, statistic="share").value == 5
    else:
        assert refusals(wording, locale, statistic="share") != []


def test_a_multiple_behind_a_level_is_its_growth() -> None:
    found = read("3,1 млн тонн (рост в 2 раза)", "ru", statistic="growth_rate")
    assert found.unit == "percent"
    assert found.value == 100
    assert read("3,1 млн тонн (рост в 2 раза)", "ru", statistic="flow").unit == "t"


@pytest.mark.parametrize(
    "wording",
    [
        "3,1 млн тонн и 22%",
        "3,1 млн тонн (2,5 млн тонн)",
        "3,1 млн тонн (годом ранее 2,5 млн долларов)",
        "3,1 млн тонн с планом на 22%",
    ],
)
def test_another_subject_competes(wording: str) -> None:
    assert refusals(wording, "ru", statistic="flow") != []
