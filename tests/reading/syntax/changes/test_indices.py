"""Percentages of an earlier level are no growth."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.support.readings import read, refusals

LEADS = ("к прошлому году", "к уровню прошлого года", "по сравнению с прошлым годом")


@given(st.integers(50, 400), st.sampled_from(LEADS), st.sampled_from(("", "объем составил ")))
def test_a_percentage_of_an_earlier_level_is_refused_as_growth(
    percent: int, lead: str, subject: str
) -> None:
    wording = f"{subject}{percent},5% {lead}"
    assert refusals(wording, "ru", statistic="growth_rate") == ["number.index"]
    assert read(wording, "ru", statistic="level").value == percent + read("0,5%", "ru").value


@given(st.integers(1, 400), st.sampled_from(LEADS))
def test_by_and_signs_make_it_a_growth(percent: int, lead: str) -> None:
    for wording in (f"рост на {percent}% {lead}", f"+{percent}% {lead}", f"на {percent}% больше"):
        assert read(wording, "ru", statistic="growth_rate").value == percent


@pytest.mark.parametrize("wording", ["производство составило 105,2%", "темп роста 105,2%", "105,2"])
def test_a_bare_percentage_above_a_hundred_may_be_an_index(wording: str) -> None:
    unit = "% к предыдущему году" if wording == "105,2" else None
    assert refusals(wording, "ru", unit=unit, statistic="growth_rate") == ["number.index"]


@pytest.mark.parametrize("wording", ["为上年同期的105.2%", "恢复到2019年同期的88.6%"])
def test_of_an_earlier_period_in_chinese(wording: str) -> None:
    assert refusals(wording, "zh", statistic="growth_rate") == ["number.index"]
    assert read(wording, "zh", statistic="level").unit == "percent"


@pytest.mark.parametrize(
    ("wording", "locale", "value"),
    [("5,2% к прошлому году", "ru", "5.2"), ("增长105%", "zh", "105"), ("+205%", "ru", "205")],
)
def test_growth_stays_growth(wording: str, locale: str, value: str) -> None:
    found = read(wording, locale, statistic="growth_rate")
    assert str(found.value) == value


PARTS = [
    ("en", "was 105 percent of the level a year earlier"),
    ("en", "fell to 85% of the previous year's volume"),
    ("de", "erreichte 97 Prozent des Vorkrisenniveaus"),
    ("de", "97 Prozent so hoch wie im Vorjahr"),
    ("fr", "représente 112 % du niveau de 2019"),
    ("es", "cayó al 85 % del nivel de 2019"),
]
CHANGED = [
    ("en", "lost 5 % of its value", "-5"),
    ("fr", "3 % d'inflation", "3"),
    ("es", "una tasa de crecimiento del 3 % del PIB", "3"),
]


def test_a_percentage_of_something_is_no_growth() -> None:
    for locale, wording in PARTS:
        assert refusals(wording, locale, statistic="growth_rate") == ["number.index"], wording
        assert read(wording, locale, statistic="level").unit == "percent"


def test_a_part_that_is_lost_and_a_rate_of_growth_are_changes() -> None:
    for locale, wording, value in CHANGED:
        assert str(read(wording, locale, statistic="growth_rate").value) == value, wording
