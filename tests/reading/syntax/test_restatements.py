"""A change may be said twice, and a verb may bound the level that a rate led to."""

from __future__ import annotations

from decimal import Decimal

import pytest

from tests.support.readings import read, refusals


@pytest.mark.parametrize(
    ("wording", "locale", "rate"),
    [
        ("rose by 5%, or $3 million", "en", "5"),
        ("fell by 1% (1,000 students)", "en", "-1"),
        ("fell by 1,000 students (1%)", "en", "-1"),
        ("a 12% increase in robbery (82,542 offences)", "en", "12"),
        ("fiel um 5 % oder 3 Mio. t", "de", "-5"),
        ("a augmenté de 3 millions d'euros, soit 5 %", "fr", "5"),
        ("aumentó 5 %, es decir, 3 millones de euros", "es", "5"),
        ("возросло на 7,4% (81,9 млрд кВт·ч)", "ru", "7.4"),
        ("снизилось на 249,7 тыс. т или на 68,9%", "ru", "-68.9"),
        ("下降5%（3000吨）", "zh", "-5"),
        ("um 3 Mio. Euro oder 5 Prozent gesunken", "de", "-5"),
        ("um 3 Mio. t bzw. fünf Prozent kleinere Ernte", "de", "-5"),
        ("by 3 million tonnes or 5 percent lower", "en", "-5"),
        ("на 3 млн рублей или 5% ниже", "ru", "-5"),
    ],
)
def test_of_a_change_that_is_said_twice_a_growth_rate_is_the_rate(
    wording: str, locale: str, rate: str
) -> None:
    found = read(wording, locale, statistic="growth_rate")
    assert (found.value, found.unit) == (Decimal(rate), "percent")
    for statistic in (None, "increase", "flow"):
        assert refusals(wording, locale, statistic=statistic)


def test_a_bound_of_one_of_two_changes_is_not_lent_to_the_other() -> None:
    wording = "rose by more than $3 million, or 5%"
    assert refusals(wording, statistic="growth_rate") == ["number.compete"]


@pytest.mark.parametrize(
    ("wording", "locale", "level"),
    [
        ("rose 5 percent and exceeded 5 million tonnes", "en", "5e6"),
        ("rose 5 percent, exceeding 5 million tonnes", "en", "5e6"),
        ("увеличилась на 22,4% и превысила 5,5 млн тонн", "ru", "5.5e6"),
        ("stieg um 5 Prozent und überschritt 5 Mio. Tonnen", "de", "5e6"),
        ("a augmenté de 5 % et a dépassé 5 millions de tonnes", "fr", "5e6"),
        ("creció un 5 % y superó los 5 millones de toneladas", "es", "5e6"),
        ("增长5%，突破8000万吨", "zh", "8e7"),
    ],
)
def test_a_verb_may_bound_the_level_behind_a_rate(wording: str, locale: str, level: str) -> None:
    found = read(wording, locale, statistic="flow")
    assert (found.bound, found.value, found.unit) == ("gt", Decimal(level), "t")
    rate = read(wording, locale, statistic="growth_rate")
    assert (rate.bound, rate.unit) == ("exact", "percent")


def test_a_rate_of_excess_is_no_level() -> None:
    wording = "rose 5 percent, exceeding the target by 3 percent"
    assert refusals(wording, statistic="growth_rate") == ["number.compete"]


@pytest.mark.parametrize("behind", ["kleinere Ernte", "kleineren Ernte", "geringere Ernte"])
def test_a_comparative_behind_by_tells_the_change_of_a_measure(behind: str) -> None:
    assert read(f"um 5 Tonnen {behind}", "de", statistic="increase").value == -5
