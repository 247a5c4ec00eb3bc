"""Figures of many subjects: the unit fits the indicator, and the sign is the indicator's."""

from __future__ import annotations

import pytest

from silkledger.reading.figure import read_figure
from tests.support.readings import read, refusals, said, stated


@pytest.mark.parametrize(
    ("code", "text", "locale", "expected"),
    [
        ("public_debt_gdp_share", "120% of GDP", "en", "exact 120 percent"),
        ("trade_gdp_share", "134% of GDP", "en", "exact 134 percent"),
        ("budget_deficit", "a deficit of USD 5 billion", "en", "exact 5e9 USD"),
        ("budget_balance", "a deficit of USD 5 billion", "en", "exact -5e9 USD"),
        ("budget_deficit_gdp_share", "a deficit of 3.4% of GDP", "en", "exact 3.4 percent"),
        ("current_account_gdp_share", "a deficit of 3.4% of GDP", "en", "exact -3.4 percent"),
        ("policy_rate", "raised to 16.75%", "en", "exact 16.75 percent"),
        ("growth_contribution", "2.1 percentage points", "en", "exact 2.1 pp"),
        ("purchasing_managers_index", "50.2", "en", "exact 50.2 index_point"),
        ("human_development_index", "0.802", "en", "exact 0.802 index_point"),
        ("life_expectancy", "75.3", "en", "exact 75.3 year"),
        ("fertility_rate", "2.9", "en", "exact 2.9 person"),
        ("net_migration", "-12,500", "en", "exact -12500 person"),
        ("tourist_arrivals", "700万人次", "zh", "exact 7000000 visit"),
        ("installed_capacity", "5 ГВт", "ru", "exact 5000 MW"),
        ("production_capacity", "800,000 tonnes a year", "en", "exact 800000 t/year"),
        ("crop_yield", "2.05 t/ha", "en", "exact 205 t/km2"),
        ("average_wage", "400 тыс. тенге", "ru", "exact 400000 KZT"),
        ("gold_reserves", "300 tonnes", "en", "exact 300 t"),
        ("air_pollution", "35 µg/m³", "en", "exact 35 ug/m3"),
        ("internet_speed", "105 Mbit/s", "en", "exact 105 Mbit/s"),
        ("temperature", "-12.5 °C", "en", "exact -12.5 degC"),
        ("exports_multiple", "tripled", "en", "exact 3 x"),
        ("hotel_rooms", "1,200", "en", "exact 1200 room"),
    ],
)
def test_the_unit_fits_the_indicator(code: str, text: str, locale: str, expected: str) -> None:
    assert said(read(text, locale, indicator=code)) == stated(expected)


@pytest.mark.parametrize(
    ("code", "text", "rule"),
    [
        ("installed_capacity", "5 MWh", "unit.dimension"),
        ("exports", "5 million tonnes", "unit.dimension"),
        ("production", "12 billion", "unit.none"),
        ("births", "410,000", "unit.none"),
        ("policy_rate", "16.75", "unit.none"),
        ("urban_population_share", "120%", "number.share_outside"),
        ("stake", "120%", "number.share_outside"),
        ("employees", "-500", "number.negative"),
        ("purchasing_managers_index", "50.2 points", "unit.ambiguous"),
    ],
)
def test_what_does_not_fit_is_refused(code: str, text: str, rule: str) -> None:
    assert rule in refusals(text, indicator=code)


@pytest.mark.parametrize(
    ("code", "text", "locale", "reason", "fix"),
    [
        ("stake", "120%", "en", "a share of 120 percent", "an indicator of the dimension rate"),
        ("population", "5 bananas", "en", '"banana" has the dimension count', "or add the noun to"),
        ("population", "5 Bananen", "de", '"banane" has the dimension count', "or add the noun to"),
        (
            "exports",
            "5 hospitals",
            "en",
            "hospital has the dimension count",
            "indicator and the unit",
        ),
    ],
)
def test_the_message_names_what_does_not_fit(
    code: str, text: str, locale: str, reason: str, fix: str
) -> None:
    (refusal,) = read_figure(text, locale=locale, indicator=code).reasons
    assert refusal.reason.startswith(reason)
    assert fix in refusal.fix
