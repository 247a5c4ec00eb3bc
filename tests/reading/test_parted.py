"""Bounds and changes that another word parts from the number, and denominators in a complement."""

from __future__ import annotations

import pytest

from tests.support.readings import read, refusals, said, stated


@pytest.mark.parametrize(
    ("wording", "locale", "expected"),
    [
        ("over due to 50 mph", "en", "exact 80.4672 km/h"),
        ("under a deal for 5 tons", "en", "exact 5 t"),
        ("fell over the year by 5 tons", "en", "exact -5 t"),
        ("rise in exports of 5 %", "en", "exact 5 percent"),
        ("rose in 2022 by 5 %", "en", "exact 5 percent"),
        ("rose in 2022 5 %", "en", "exact 5 percent"),
        ("growth in January of 5 %", "en", "exact 5 percent"),
        ("вырос в 2 раза", "ru", "exact 2 x"),
        ("bis 2030 5 Prozent", "de", "exact 5 percent"),
        ("bis Ende Mai 5 Millionen Tonnen", "de", "exact 5e6 t"),
        ("bis 5 Prozent", "de", "le 5 percent"),
        ("128 kg of waste per person", "en", "exact 0.128 t/person"),
        ("6,4 t de CO2 par habitant", "fr", "exact 6.4 t/person"),
        ("5 millions de tonnes par la Chine", "fr", "exact 5e6 t"),
        ("5 million tons of oil per day", "en", "exact 5e6 t/d"),
        ("设计时速为250公里", "zh", "exact 250 km/h"),
        ("平均亩产389.7公斤", "zh", "exact 584.55 t/km2"),
    ],
)
def test_only_what_governs_the_number_counts(wording: str, locale: str, expected: str) -> None:
    assert said(read(wording, locale)) == stated(expected)


@pytest.mark.parametrize(
    ("wording", "locale"),
    [
        ("price reductions on 50 different products", "en"),
        ("lost in 5 regions", "en"),
        ("a quarter to $ 254 million", "en"),
        ("half to 20 tons", "en"),
        ("比170吨低", "zh"),
        ("MWh more than 5 million tons", "en"),
        ("5 tons (gross)", "en"),
        ("plus or minus 5 percent", "en"),
        ("日均增长5%", "zh"),
    ],
)
def test_what_may_be_passed_over_is_refused(wording: str, locale: str) -> None:
    assert refusals(wording, locale)
