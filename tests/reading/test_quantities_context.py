"""Quantities in their context: unit cells, indicators, and the places that decide a currency."""

from __future__ import annotations

from decimal import Decimal

import pytest

from silkledger.indicators import indicators
from silkledger.reading.definitions.currency_signs import leans_on_place
from silkledger.reading.quantities import QuantityContext, read_quantity
from silkledger.reading.results import Quantity
from silkledger.schemas.vocabulary import SHIPPED
from tests.support.readings import read, refusals, said, stated


@pytest.mark.parametrize(
    ("text", "unit", "expected"),
    [
        ("70", "USD billion", "exact 7e10 USD"),
        ("70", "million USD (source: nearly)", "nearly 7e7 USD"),
        ("70", "USD (million)", "exact 7e7 USD"),
        ("1,234", "10,000 tons", "exact 12340000 t"),
        ("7", "ten thousand tons", "exact 70000 t"),
        ("7", "thousands of USD", "exact 7000 USD"),
        ("7", "USD m", "exact 7e6 USD"),
        ("7", "hundred million USD", "exact 7e8 USD"),
        ("7", "USD per hundred thousand people", "exact 0.00007 USD/person"),
        ("5", "% of GDP", "exact 5 percent"),
        ("5%", "percent", "exact 5 percent"),
        ("$70", "USD billion", "exact 7e10 USD"),
        ("$80", "USD/bbl", "exact 80 USD/bbl"),
        ("300", "constant 2015 USD", "exact 300 USD"),
        ("75", "persons million", "exact 7.5e7 person"),
        ("0.018", "fraction of world total", "exact 1.8 percent"),
        ("a quarter", "of the total", "exact 25 percent"),
        ("one in five", "percent", "exact 20 percent"),
        ("6.5", "CNY per USD", "exact 6.5 CNY/USD"),
        ("5", "percent per year", "exact 5 percent"),
        ("5", "times", "exact 5 x"),
        ("5%", "n/a", "exact 5 percent"),
    ],
)
def test_unit_cells(text: str, unit: str, expected: str) -> None:
    assert said(read(text, unit=unit)) == stated(expected)


@pytest.mark.parametrize(
    ("unit", "locale", "expected"),
    [
        ("millions d'euros", "fr", "exact 7e6 EUR"),
        ("milliers de tonnes", "fr", "exact 7000 t"),
        ("Tsd. t", "de", "exact 7000 t"),
        ("тыс. чел.", "ru", "exact 7000 person"),
        ("млн долл. США", "ru", "exact 7e6 USD"),
        ("万吨标准煤", "zh", "exact 569870 MWh"),
        ("千公顷", "zh", "exact 70 km2"),
    ],
)
def test_unit_cells_of_other_languages(unit: str, locale: str, expected: str) -> None:
    assert said(read("7", locale, unit=unit)) == stated(expected)


@pytest.mark.parametrize(
    ("text", "unit", "rule"),
    [
        ("USD 70 billion", "million USD", "scale.twice"),
        ("5%", "pp", "unit.disagree"),
        ("5 kt", "t", "unit.disagree"),
        ("USD 5", "EUR", "unit.disagree"),
        ("2:1", "%", "unit.disagree"),
        ("5", "million billion USD", "scale.twice"),
        ("5", "USD EUR", "unit.two"),
        ("5", "m", "scale.unclear"),
        ("5", "national currency billion", "unit.unknown"),
        ("5", "7 USD", "unit.unknown"),
        ("5", "USD per", "unit.unknown"),
        ("300", "USD/tcm", "unit.ambiguous"),
        ("5", "¥", "currency.ambiguous"),
        ("5", "thousand", "unit.none"),
        ("about 5", "USD (source: nearly)", None),
    ],
)
def test_unit_cells_that_contradict_or_name_nothing_are_refused(
    text: str, unit: str, rule: str | None
) -> None:
    assert refusals(text, unit=unit) == [rule or "bound.two"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a deficit of USD 5 billion", "exact -5e9 USD"),
        ("a deficit of more than USD 5 billion", "lt -5e9 USD"),
        ("a surplus of more than USD 5 billion", "gt 5e9 USD"),
        ("USD 5 billion", "exact 5e9 USD"),
        ("-USD 5 billion", "exact -5e9 USD"),
    ],
)
def test_a_deficit_is_negative_under_a_balance(text: str, expected: str) -> None:
    assert said(read(text, statistic="balance")) == stated(expected)


def test_a_deficit_is_positive_under_an_indicator_of_deficit() -> None:
    from dataclasses import replace

    deficit = replace(indicators(SHIPPED)["exports"], code="trade_deficit", name="Trade deficit")
    found = read_quantity(
        "a deficit of more than USD 5 billion", QuantityContext(locale="en", indicator=deficit)
    )
    surplus = read_quantity(
        "a surplus of USD 5 billion", QuantityContext(locale="en", indicator=deficit)
    )
    assert isinstance(found, Quantity)
    assert isinstance(surplus, Quantity)
    assert (found.bound, found.value, surplus.value) == (
        "gt",
        Decimal(5_000_000_000),
        Decimal(-5_000_000_000),
    )


@pytest.mark.parametrize(
    ("text", "locale"),
    [
        ("one million people annually", "en"),
        ("annual increase of one million people", "en"),
        ("increased by one million people a year", "en"),
        ("每年增加100万人", "zh"),
        ("年均增加100万人", "zh"),
        ("в среднем на 1 млн человек в год", "ru"),
        ("1 Million Menschen pro Jahr", "de"),
        ("1 million de personnes par an", "fr"),
    ],
)
def test_an_increase_a_year_has_its_unit_per_year(text: str, locale: str) -> None:
    found = read(text, locale, indicator="population_increase")
    assert said(found) == stated("exact 1e6 person/year")
    assert found.dimension == "count_rate"


def test_an_indicator_may_take_several_dimensions() -> None:
    from dataclasses import replace

    either = replace(indicators(SHIPPED)["oil_reserves"], dimension="mass;volume")
    for text, unit in (("5 t", "t"), ("5 bbl", "bbl")):
        found = read_quantity(text, QuantityContext(locale="en", indicator=either))
        assert isinstance(found, Quantity)
        assert found.unit == unit
    assert isinstance(read_quantity("5 km", QuantityContext(locale="en", indicator=either)), tuple)


@pytest.mark.parametrize(
    ("text", "geography", "default", "code"),
    [
        ("$5", None, None, "USD"),
        ("$5", None, "USA", "USD"),
        ("¥5", "CHN", None, "CNY"),
        ("¥5", None, "JPN", "JPY"),
        ("¥5", "CN-XJ", None, "CNY"),
        ("5 som", "KGZ", None, "KGS"),
        ("5 som", "UZB", None, "UZS"),
        ("5 pounds", "GBR", None, "GBP"),
        ("Rs 5", "IND", None, "INR"),
        ("5 yuan", None, None, "CNY"),
        ("RMB 5", None, None, "CNY"),
        ("£5", None, None, "GBP"),
        ("C$5", None, None, "CAD"),
        ("A$5", None, None, "AUD"),
        ("HK$5", None, None, "HKD"),
        ("5 soum", None, None, "UZS"),
        ("5 Kazakhstani tenge", None, None, "KZT"),
    ],
)
def test_currencies_and_the_places_that_decide(
    text: str, geography: str | None, default: str | None, code: str
) -> None:
    found = read(text, geography=geography, default_geography=default)
    assert (found.unit, found.value) == (code, Decimal(5))
    assert leans_on_place(text, None) or "currency.by_place" not in found.rules


@pytest.mark.parametrize(
    ("text", "geography", "default"),
    [
        ("$5", None, "AUS"),
        ("$5", "CAN", None),
        ("¥5", None, None),
        ("¥5", "CHN", "JPN"),
        ("¥5", "KAZ", None),
        ("5 som", None, None),
        ("5 som", "XCA", None),
        ("5 pounds", None, None),
        ("Rs 5", None, None),
        ("5 yuan", None, "TWN"),
        ("50 cents", None, None),
    ],
)
def test_ambiguous_money_is_refused_where_no_place_decides(
    text: str, geography: str | None, default: str | None
) -> None:
    assert refusals(text, geography=geography, default_geography=default) == ["currency.ambiguous"]
    assert leans_on_place(text, None)


@pytest.mark.parametrize(
    "text",
    ["USD 5 billion", "about 4.1 billion tons", "5%", "EUR 5", "RMB 5", "£5", "75 million people"],
)
def test_what_does_not_lean_on_a_place_reads_alike_everywhere(text: str) -> None:
    assert not leans_on_place(text, None)
    assert (
        len(
            {
                str(read(text, geography=place, default_geography=place))
                for place in (None, "AUS", "CHN", "GBR")
            }
        )
        == 1
    )
