"""Bounds before a number that bound nothing: a value that was reached, a level cut off its verb."""

from __future__ import annotations

import pytest

from silkledger.reading.quantities import QuantityContext, read_quantity
from silkledger.reading.results import Quantity
from tests.support.readings import outcome, read


@pytest.mark.parametrize("verb", ["reached", "hit", "recorded", "posted"])
@pytest.mark.parametrize("extreme", ["a maximum of", "its maximum of", "a minimum of"])
@pytest.mark.parametrize("amount", ["30 tonnes", "1.2 million tonnes", "$5 billion"])
def test_a_reached_extreme_is_the_value(verb: str, extreme: str, amount: str) -> None:
    assert read(f"{verb} {extreme} {amount}").bound == "exact"


@pytest.mark.parametrize(
    ("wording", "locale", "bound"),
    [
        ("output was maximum at 14.7 lakh tonne", "en", "exact"),
        ("output was minimum with 30 tonnes", "en", "exact"),
        ("Die Förderung war maximal bei 30 Tonnen", "de", "exact"),
        ("a atteint un maximum de 30 tonnes", "fr", "exact"),
        ("alcanzó un máximo de 30 toneladas", "es", "exact"),
        ("创下最高纪录30万吨", "zh", "exact"),
        ("a maximum of 30 tonnes", "en", "le"),
        ("the load is a maximum of 30 tonnes", "en", "le"),
        ("maximal 30 Tonnen", "de", "le"),
        ("un máximo de 30 toneladas", "es", "le"),
        ("максимум 30 тонн", "ru", "le"),
        ("最高30万吨", "zh", "le"),
    ],
)
def test_an_extreme_bounds_unless_it_was_reached(wording: str, locale: str, bound: str) -> None:
    assert read(wording, locale).bound == bound


@pytest.mark.parametrize(
    ("to", "locale", "amounts"),
    [
        ("hasta", "es", ("2.328 millones de euros", "35.743 toneladas")),
        ("до", "ru", ("2,328 млн евро", "35 743 тонн")),
    ],
)
def test_a_cut_off_level_is_no_limit(to: str, locale: str, amounts: tuple[str, ...]) -> None:
    for amount in amounts:
        assert outcome(f"{to} {amount}", locale) == "bound.level"
        assert outcome(f", {to} {amount}", locale) == "bound.level"


@pytest.mark.parametrize("article", ["los", "las"])
@pytest.mark.parametrize("number", ["30", "30 millones de", "35.743"])
def test_a_plural_article_leads_to_a_level(article: str, number: str) -> None:
    assert outcome(f"hasta {article} {number} toneladas", "es") == "bound.level"


@pytest.mark.parametrize(
    ("wording", "locale", "bound"),
    [
        ("hasta 30 toneladas", "es", "le"),
        ("hasta el 30 %", "es", "le"),
        ("pueden transportar hasta 35.743 toneladas", "es", "le"),
        ("до 30 млн тонн", "ru", "le"),
        ("creció hasta los 35.743 euros", "es", "exact"),
        ("вырос до 35 743 тонн", "ru", "exact"),
    ],
)
def test_a_limit_stays_one_where_nothing_speaks_for_a_level(
    wording: str, locale: str, bound: str
) -> None:
    assert read(wording, locale, statistic="flow").bound == bound


@pytest.mark.parametrize("amount", ["22 человека", "40 школ", "5 млн рублей", "$5 млн"])
@pytest.mark.parametrize("verb", ["проживает", "работает", "имеется", "насчитывается"])
def test_a_district_bounds_no_number_behind_a_verb(verb: str, amount: str) -> None:
    """В районе is "in the district" before a verb, and "around" before a number."""
    near = read_quantity(f"в районе {amount}", QuantityContext(locale="ru"))
    there = read_quantity(f"В районе {verb} {amount}", QuantityContext(locale="ru"))
    assert isinstance(near, Quantity)
    assert near.bound == "approx"
    assert not isinstance(there, Quantity) or there.bound == "exact"
