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


@pytest.mark.parametrize(
    ("wording", "change"),
    [
        ("3,1 млн тонн (5% от общего объема)", "share"),
        ("3,1 млн тонн, или 5% от общего объема", "share"),
        ("3,1 млн тонн (105% к прошлому году)", ""),
        ("3,1 млн тонн (годом ранее 2,5 млн тонн)", ""),
        ("3,1 млн тонн (годом ранее – 2,5 млн тонн)", ""),
        ("3,1 млн тонн (рост в 2 раза)", ""),
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


@pytest.mark.parametrize(
    "wording",
    [
        "3,1 млн тонн, экспорт вырос на 22%",
        "3,1 млн тонн и 22%",
        "3,1 млн тонн (2,5 млн тонн)",
        "3,1 млн тонн (годом ранее 2,5 млн долларов)",
        "3,1 млн тонн с планом на 22%",
    ],
)
def test_another_subject_competes(wording: str) -> None:
    assert refusals(wording, "ru", statistic="flow") != []
