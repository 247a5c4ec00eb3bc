"""Quantities: the wordings of the article, known silent errors of others, context, and the rules
both ways.
"""

from __future__ import annotations

import re
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import silkledger.reading
from silkledger.indicators import indicators
from silkledger.reading.quantities import QuantityContext, leans_on_place, read_quantity
from silkledger.reading.results import Quantity
from silkledger.schemas import vocabulary
from tests.support.readings import read, refusals, said, stated

OURS = ("character", "number", "scale", "sign", "multiple", "wording", "bound", "unit", "currency")


@pytest.mark.parametrize(
    ("text", "indicator", "expected"),
    [
        ("exceeded USD 70 billion", "trade_turnover", "gt 7e10 USD"),
        ("more than 15%", "trade_turnover_growth", "gt 15 percent"),
        ("nearly USD 15 billion", "fdi_stock", "nearly 1.5e10 USD"),
        ("exceeds USD 300 billion", "gdp", "gt 3e11 USD"),
        ("3.9%", "gdp_growth", "exact 3.9 percent"),
        ("over 75 million", "population", "gt 7.5e7 person"),
        ("an average of one million annually", "population_increase", "exact 1e6 person/year"),
        ("27.6", "average_age", "exact 27.6 year"),
        ("more than 100 times", "trade_turnover_multiple", "gt 100 x"),
        ("about 4.1 billion tons", "oil_reserves", "approx 4.1e9 t"),
        ("1.8%", "oil_reserves_share", "exact 1.8 percent"),
        ("about 16.7 trillion cubic meters", "gas_reserves", "approx 1.67e13 m3"),
        ("nearly 9%", "gas_reserves_share", "nearly 9 percent"),
        ("has grown more than 100 times", "trade_turnover_multiple", "gt 100 x"),
        ("the total trade volume exceeded USD 70 billion", "trade_turnover", "gt 7e10 USD"),
        (
            "with an average annual growth rate of more than 15%",
            "trade_turnover_growth",
            "gt 15 percent",
        ),
        ("China's direct investment was nearly USD 15 billion", "fdi_stock", "nearly 1.5e10 USD"),
        ("is expected to remain at 3.9% in 2023", "gdp_growth", "exact 3.9 percent"),
        ("has a population of over 75 million", "population", "gt 7.5e7 person"),
        (
            "increased by an average of one million annually",
            "population_increase",
            "exact 1e6 person/year",
        ),
        ("with an average age of 27.6", "average_age", "exact 27.6 year"),
        ("accounting for 1.8% of the world's total", "oil_reserves_share", "exact 1.8 percent"),
        ("representing nearly 9% of the world's total", "gas_reserves_share", "nearly 9 percent"),
    ],
)
def test_every_figure_of_the_article(text: str, indicator: str, expected: str) -> None:
    assert said(read(text, indicator=indicator)) == stated(expected)


def test_implied_units_and_multiples_are_flagged_and_nothing_else() -> None:
    assert read("over 75 million", indicator="population").flags == ("unit_from_indicator",)
    assert read("27.6", indicator="average_age").flags == ("unit_from_indicator",)
    assert read("over 75 million people", indicator="population").flags == ()
    assert read("more than 100 times", indicator="trade_turnover_multiple").flags == (
        "multiple_reading",
    )
    assert read("exceeded USD 70 billion", indicator="trade_turnover").flags == ()


@pytest.mark.parametrize(
    ("text", "locale", "expected"),
    [
        ("$1.4bn", "en", "exact 1.4e9 USD"),
        ("half a million people", "en", "exact 500000 person"),
        ("a quarter of a million people", "en", "exact 250000 person"),
        ("one and a half billion USD", "en", "exact 1.5e9 USD"),
        ("half a dozen countries", "en", "exact 6 country"),
        ("a dozen companies", "en", "exact 12 company"),
        ("2½ million t", "en", "exact 2.5e6 t"),
        ("two hundred and fifty million dollars", "en", "exact 2.5e8 USD"),
        ("−3.2%", "en", "exact -3.2 percent"),
        ("(1,234) USD", "en", "exact -1234 USD"),
        ("$(5) million", "en", "exact -5e6 USD"),
        ("-$5 million", "en", "exact -5e6 USD"),
        ("USD 70 billion", "en", "exact 7e10 USD"),
        ("fell by more than 4 %", "en", "lt -4 percent"),
        ("4 Billionen Euro", "de", "exact 4e12 EUR"),
        ("4 billions d'euros", "fr", "exact 4e12 EUR"),
        ("4 billion euros", "en", "exact 4e9 EUR"),
        ("19 млн 865,3 тыс. человек", "ru", "exact 19865300 person"),
        ("полтора миллиона человек", "ru", "exact 1500000 person"),
        ("полмиллиона человек", "ru", "exact 500000 person"),
        ("миллион человек", "ru", "exact 1000000 person"),
        ("3亿2000万人", "zh", "exact 320000000 person"),
        ("三亿两千万人", "zh", "exact 320000000 person"),
        ("七千五百万人", "zh", "exact 75000000 person"),
        ("700多亿美元", "zh", "gt 7e10 USD"),
        ("5万多人", "zh", "gt 50000 person"),
        ("700余家企业", "zh", "gt 700 company"),
        ("三成", "zh", "exact 30 percent"),
        ("三成五", "zh", "exact 35 percent"),
        ("百分之三点五", "zh", "exact 3.5 percent"),
        ("千分之五", "zh", "exact 0.5 percent"),
        ("一百千瓦", "zh", "exact 0.1 MW"),
        ("5 млн тонн нефти", "ru", "exact 5e6 t"),
        ("5 центнеров с гектара", "ru", "exact 50 t/km2"),
        ("45-acre", "en", "exact 0.182108539008 km2"),
        ("contracts for USD 5 billion", "en", "exact 5e9 USD"),
        ("5%.", "en", "exact 5 percent"),
        ("70 млрд долл.", "ru", "exact 7e10 USD"),
        ("上半年增长5%", "zh", "exact 5 percent"),
        ("grew 5% in the first quarter of 2022", "en", "exact 5 percent"),
        ("eine halbe Million Tonnen", "de", "exact 500000 t"),
        ("anderthalb Millionen Menschen", "de", "exact 1500000 person"),
        ("un demi-million de personnes", "fr", "exact 500000 person"),
        ("un million et demi de tonnes", "fr", "exact 1500000 t"),
        ("ist um 15 % gegenüber dem Vorjahr gestiegen", "de", "exact 15 percent"),
        ("INR 5 lakh crore", "en-IN", "exact 5e12 INR"),
        ("₹ 3 crore", "en-IN", "exact 3e7 INR"),
        ("1 234,5 т", "ru", "exact 1234.5 t"),
        ("1'234.50 CHF", "de-CH", "exact 1234.5 CHF"),
        ("100+ trains", "en", "ge 100 train"),
        ("$70 billion-plus", "en", "ge 7e10 USD"),
        ("5 Mt im Jahr 2022", "de", "exact 5e6 t"),
        ("in 2022 exceeded USD 70 billion", "en", "gt 7e10 USD"),
        ("2022年达702亿美元", "zh", "exact 7.02e10 USD"),
        ("в 2022 году превысил 70 млрд долларов", "ru", "gt 7e10 USD"),
        ("5 million tonnes less than a year earlier", "en", "exact -5e6 t"),
    ],
)
def test_wordings_that_others_read_wrong(text: str, locale: str, expected: str) -> None:
    assert said(read(text, locale)) == stated(expected)


@pytest.mark.parametrize(
    ("text", "locale", "expected"),
    [
        ("doubled", "en", "exact 2 x"),
        ("more than doubled", "en", "gt 2 x"),
        ("halved", "en", "exact 0.5 x"),
        ("more than halved", "en", "lt 0.5 x"),
        ("almost halved", "en", "nearly 0.5 x"),
        ("grew 3 times", "en", "exact 3 x"),
        ("a 5-fold increase", "en", "exact 5 x"),
        ("increased tenfold", "en", "exact 10 x"),
        ("three times as much as in 2013", "en", "exact 3 x"),
        ("twice as much", "en", "exact 2 x"),
        ("increased by a factor of 3", "en", "exact 3 x"),
        ("more than 3 times higher", "en", "gt 3 x"),
        ("2:1", "en", "exact 2 x"),
        ("decreased fourfold", "en", "exact 0.25 x"),
        ("в 1,5 раза", "ru", "exact 1.5 x"),
        ("в 3 раза больше", "ru", "exact 3 x"),
        ("сократился в 2 раза", "ru", "exact 0.5 x"),
        ("вырос более чем в 100 раз", "ru", "gt 100 x"),
        ("вдвое", "ru", "exact 2 x"),
        ("增长1.2倍", "zh", "exact 2.2 x"),
        ("增长超过100倍", "zh", "gt 101 x"),
        ("增长近两倍", "zh", "nearly 3 x"),
        ("是2013年的3倍", "zh", "exact 3 x"),
        ("增至3倍", "zh", "exact 3 x"),
        ("增长到原来的3倍", "zh", "exact 3 x"),
        ("翻一番", "zh", "exact 2 x"),
        ("翻两番", "zh", "exact 4 x"),
        ("verdoppelte sich", "de", "exact 2 x"),
        ("multiplié par 3", "fr", "exact 3 x"),
        ("a doublé", "fr", "exact 2 x"),
    ],
)
def test_multiples_are_the_ratio_of_end_to_start(text: str, locale: str, expected: str) -> None:
    found = read(text, locale)
    assert said(found) == stated(expected)
    assert found.dimension == "multiple"
    assert found.flags == (() if ":" in text else ("multiple_reading",))


@pytest.mark.parametrize(
    ("text", "locale", "rule"),
    [
        ("3 times more than in 2013", "en", "multiple.unclear"),
        ("3 times higher", "en", "multiple.unclear"),
        ("less than 3 times higher", "en", "multiple.unclear"),
        ("increased by 3 times", "en", "multiple.unclear"),
        ("3 fois plus", "fr", "multiple.unclear"),
        ("多3倍", "zh", "multiple.unclear"),
        ("fell 3 times", "en", "multiple.decrease"),
        ("3 times less", "en", "multiple.decrease"),
        ("减少3倍", "zh", "multiple.decrease"),
        ("3 раза", "ru", "multiple.occurrences"),
        ("1:2:3", "en", "number.three_parts"),
        ("tripled to USD 5 billion", "en", "unit.two"),
    ],
)
def test_multiples_that_leave_the_ratio_open_are_refused(text: str, locale: str, rule: str) -> None:
    assert refusals(text, locale) == [rule]


@pytest.mark.parametrize(
    ("text", "locale", "percent", "dimension"),
    [
        ("half of the population", "en", "50", "share"),
        ("three quarters of exports", "en", "75", "share"),
        ("one in five", "en", "20", "share"),
        ("3 in 10 people", "en", "30", "share"),
        ("3 out of 10", "en", "30", "share"),
        ("1/4 of exports", "en", "25", "share"),
        ("占总量的四分之一", "zh", "25", "share"),
        ("出口的四分之一", "zh", "25", "share"),
        ("четверть экспорта", "ru", "25", "share"),
        ("ein Viertel der Exporte", "de", "25", "share"),
        ("un quart des exportations", "fr", "25", "share"),
        ("up a fifth", "en", "20", "rate"),
        ("fell by a quarter", "en", "-25", "rate"),
        ("2.9 percent less than a year earlier", "en", "-2.9", "rate"),
        ("73 percent more than in 2021", "en", "73", "rate"),
        ("на 15% меньше, чем годом ранее", "ru", "-15", "rate"),
        ("a 5% drop", "en", "-5", "rate"),
        ("growth of -5%", "en", "-5", "rate"),
        ("negative growth of 5%", "en", "-5", "rate"),
        ("负增长3%", "zh", "-3", "rate"),
        ("5 % weniger als im Vorjahr", "de", "-5", "rate"),
    ],
)
def test_shares_and_signed_rates(text: str, locale: str, percent: str, dimension: str) -> None:
    found = read(text, locale)
    assert (found.value, found.unit, found.dimension) == (Decimal(percent), "percent", dimension)
    assert found.bound == "exact"


def test_a_third_is_as_exact_as_decimals_are() -> None:
    found = read("a third of exports")
    assert abs(found.value - Decimal(100) / 3) < Decimal("1e-20")
    assert (found.significant_digits, found.lower_digit) == (1, Decimal(10))


@pytest.mark.parametrize(
    ("text", "locale", "rule"),
    [
        ("dozens of companies", "en", "number.vague"),
        ("several companies", "en", "number.vague"),
        ("hundreds of thousands of people", "en", "number.vague"),
        ("数十家企业", "zh", "number.vague"),
        ("两三家企业", "zh", "number.vague"),
        ("上万人", "zh", "number.vague"),
        ("десятки компаний", "ru", "number.vague"),
        ("mehrere Firmen", "de", "number.vague"),
        ("une dizaine de trains", "fr", "number.vague"),
        ("两万五", "zh", "number.malformed"),
        ("fell by -5%", "en", "sign.double"),
        ("the decline slowed to 5%", "en", "sign.unclear"),
        ("– 5%", "en", "sign.detached"),
        ("(about USD 5 billion)", "en", "sign.parenthesis_words"),
        ("(5 billion USD", "en", "sign.parenthesis"),
        ("a deficit of USD 5 billion", "en", "sign.deficit_unclear"),
        ("USD 5 million billion", "en", "scale.twice"),
        ("down from 5%", "en", "wording.unknown"),
        ("see note 4", "en", "number.note"),
        ("Table 5", "en", "number.note"),
        ("от 5%", "ru", "number.open_range"),
        ("between 5%", "en", "number.open_range"),
        ("5 ct", "en", "unit.ambiguous"),
        ("100 mb", "en", "unit.ambiguous"),
        ("a fraction of 75 million people", "en", "wording.unknown"),
        ("scored 75 million people", "en", "wording.unknown"),
        ("billion", "en", "number.none"),
        ("USD", "en", "number.none"),
        ("twice", "en", "multiple.occurrences"),
    ],
)
def test_what_would_be_a_guess_is_refused(text: str, locale: str, rule: str) -> None:
    assert refusals(text, locale) == [rule]


@pytest.mark.parametrize(
    ("text", "indicator", "rule"),
    [
        ("75 million tonnes", "population", "unit.dimension"),
        ("-75 million", "population", "number.negative"),
        ("-USD 5 billion", "fdi_stock", "number.negative"),
        ("120%", "internet_users_share", "number.share_outside"),
        ("-3%", "internet_users_share", "number.share_outside"),
        ("more than 100%", "internet_users_share", "number.share_outside"),
        ("less than 0%", "internet_users_share", "number.share_outside"),
        ("4.1 billion", "oil_reserves", "unit.none"),
        ("4.1 billion MWh", "oil_reserves", "unit.dimension"),
        ("5 MWh", "oil_reserves", "unit.dimension"),
        ("5 pp", "gdp_growth", "unit.dimension"),
        ("101%", "trade_turnover_multiple", "unit.dimension"),
        ("100 times", "population", "multiple.occurrences"),
        ("fell by USD 5 billion", "exports", "sign.change_under_level"),
        ("rose by 5%", "internet_users_share", "sign.change_under_level"),
        ("5 million annually", "population", "unit.dimension"),
        ("USD 5 billion annually", "fdi_stock", "unit.yearly_stock"),
        ("1 million people", "population_increase", "unit.dimension"),
        ("12 USD/bbl", "exports", "unit.dimension"),
        ("per capita USD 12,000", "gdp", "unit.dimension"),
    ],
)
def test_figures_that_the_indicator_can_not_have_are_refused(
    text: str, indicator: str, rule: str
) -> None:
    assert refusals(text, indicator=indicator) == [rule]


def test_a_share_is_one_by_its_statistic_its_dimension_or_its_words() -> None:
    assert refusals("120%", statistic="share") == ["number.share_outside"]
    assert refusals("120%", dimension="share") == ["number.share_outside"]
    assert refusals("120% of the total") == ["number.share_outside"]
    assert read("120% of GDP").value == 120


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


def test_growth_may_exceed_a_hundred_and_fall_below_zero() -> None:
    assert read("120%", indicator="gdp_growth").value == 120
    assert read("-3%", indicator="gdp_growth").value == -3


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

    deficit = replace(indicators()["exports"], code="trade_deficit", name="Trade deficit")
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

    either = replace(indicators()["oil_reserves"], dimension="mass;volume")
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


def test_the_unit_cell_may_lean_too() -> None:
    assert leans_on_place("5", "million $")
    assert not leans_on_place("5", "million USD")


def test_both_columns_give_their_reasons() -> None:
    found = read_quantity("several", QuantityContext(unit="widgets", locale="en"))
    assert not isinstance(found, Quantity)
    assert {(reason.column, reason.rule) for reason in found} == {
        ("unit", "unit.unknown"),
        ("as_reported", "number.vague"),
    }


def test_several_checks_that_fail_are_all_told() -> None:
    assert refusals("more than -5 people", statistic="stock") == [
        "bound.negative",
        "number.negative",
    ]


@given(st.text(max_size=30))
@settings(derandomize=True, max_examples=300)
def test_any_text_is_read_or_refused_and_never_fails(text: str) -> None:
    found = read_quantity(text, QuantityContext())
    assert isinstance(found, Quantity) or found


PIECES = (
    *(
        "USD",
        "$",
        "5",
        "70",
        "1,234",
        "2022",
        "million",
        "billion",
        "bn",
        "m",
        "%",
        "percent",
        "t",
        "about",
        "more",
        "than",
    ),
    *(
        "fell",
        "by",
        "to",
        "-",
        "–",
        "(",
        ")",
        "/",
        ":",
        "in",
        "of",
        "a",
        "half",
        "third",
        "times",
        "doubled",
        "per",
        "year",
    ),
    *(
        "annually",
        "亿",
        "万",
        "超过",
        "增长",
        "倍",
        "млн",
        "в",
        "раза",
        "на",
        "and",
        "between",
        "±",
        "+",
        "x",
        "²",
        "[1]",
        "not",
    ),
)


@given(st.lists(st.sampled_from(PIECES), min_size=1, max_size=7))
@settings(derandomize=True, max_examples=600)
def test_any_order_of_known_words_is_read_soundly_or_refused(pieces: list[str]) -> None:
    found = read_quantity(" ".join(pieces), QuantityContext(locale="en"))
    if isinstance(found, Quantity):
        assert found.rules
        assert found.unit
        assert found.significant_digits >= 1
        assert found.lower_digit > 0
        assert found.lower is None or found.lower <= found.value
        assert found.upper is None or found.value <= found.upper
        assert (found.lower is None) == (found.lower_inclusive is None)
        assert found.value.is_finite()
    else:
        assert found
        assert all(reason.reason for reason in found)


def _rules_in_code() -> set[str]:
    folder = Path(silkledger.reading.__file__).parent
    text = "\n".join(path.read_text(encoding="utf-8") for path in sorted(folder.glob("*.py")))
    return {rule for rule in re.findall(r'"([a-z]+\.[a-z_]+)"', text) if rule.split(".")[0] in OURS}


def test_every_rule_is_listed_and_every_listed_rule_is_used() -> None:
    listed = {
        entry["rule"]
        for entry in vocabulary.load("rules", ("rule", "kind", "meaning", "fix"))
        if entry.file.stem in ("characters", "numbers", "bounds", "units")
    }
    bounds = {
        rule
        for rule in listed
        if rule.startswith("bound.") and rule.split(".")[1] in ("gt", "ge", "lt", "le")
    }
    named = {"bound.exact", "bound.nearly", "bound.approx", "bound.range"}
    assert _rules_in_code() | bounds | named == listed
