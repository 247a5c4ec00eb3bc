"""Quantities: the wordings of the article, and wordings that other readers get wrong."""

from __future__ import annotations

from decimal import Decimal

import pytest

from tests.support.readings import read, refusals, said, stated


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
        ("decreased fourfold", "en", "multiple.decrease"),
        ("sank um das 2,5-fache", "de", "multiple.decrease"),
        ("减少3倍", "zh", "multiple.decrease"),
        ("3 раза", "ru", "multiple.occurrences"),
        ("1:2:3", "en", "number.three_parts"),
        ("tripled to USD 5 billion", "en", "number.two_figures"),
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
        ("des dizaines de trains", "fr", "number.vague"),
        ("the decline slowed to 5%", "en", "sign.unclear"),
        ("– 5%", "en", "sign.detached"),
        ("(about USD 5 billion)", "en", "sign.parenthesis_words"),
        ("(5 billion USD", "en", "sign.parenthesis"),
        ("a deficit of USD 5 billion", "en", "sign.deficit_unclear"),
        ("USD 5 million billion", "en", "scale.twice"),
        ("down from 5%", "en", "number.start_of_change"),
        ("see note 4", "en", "number.note"),
        ("Table 5", "en", "number.note"),
        ("от 5%", "ru", "number.open_range"),
        ("between 5%", "en", "number.open_range"),
        ("5 ct", "en", "unit.ambiguous"),
        ("100 mb", "en", "unit.ambiguous"),
        ("a fraction of 75 million people", "en", "wording.unknown"),
        ("quartered 75 million people", "en", "wording.unknown"),
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


def test_growth_may_exceed_a_hundred_and_fall_below_zero() -> None:
    assert read("120%", indicator="gdp_growth").value == 120
    assert read("-3%", indicator="gdp_growth").value == -3
