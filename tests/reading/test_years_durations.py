"""Lengths of time and ordinals beside a figure are no figures."""

from __future__ import annotations

from decimal import Decimal

import pytest

from tests.support.readings import read, refusals, stated


@pytest.mark.parametrize(
    ("wording", "locale", "expected"),
    [
        ("25 percent above the five-year average", "en", "exact 25 percent"),
        ("over the previous 6 months 15 million TEU", "en", "exact 15e6 TEU"),
        ("-0,2 % au 4ème trimestre", "fr", "exact -0.2 percent"),
        ("im 3. Quartal um 5,1 Prozent gestiegen", "de", "exact 5.1 percent"),
        ("a loan of 5 million USD over a 10-year term", "en", "exact 5e6 USD"),
        ("takes 6 months", "en", "exact 6 month"),
        ("un salto de 433,2 % en doce meses", "es", "exact 433.2 percent"),
        ("un million de tonnes d'ici cinq ans", "fr", "exact 1e6 t"),
    ],
)
def test_a_length_of_time_beside_a_figure_is_passed_over(
    wording: str, locale: str, expected: str
) -> None:
    found = read(wording, locale)
    assert (found.bound, found.value, found.unit) == stated(expected)


@pytest.mark.parametrize("wording", ["every 20 minutes", "trains running every 20 minutes"])
def test_how_often_is_no_figure(wording: str) -> None:
    assert refusals(wording) == ["number.note"]


@pytest.mark.parametrize(
    ("wording", "statistic", "expected"),
    [
        ("由107年的2.2%上升至113年前10月的33.9%", "share", "33.9"),
        ("較107年增加23.7個百分點", "increase", "23.7"),
        ("由110年度18萬6389人增至115年度19萬3206人", "stock", "193206"),
        ("民國99年出口5萬噸", "flow", "50000"),
        ("較基準年(2005年)減少4.64%", "growth_rate", "-4.64"),
    ],
)
def test_a_year_of_the_republic_is_a_date(wording: str, statistic: str, expected: str) -> None:
    assert read(wording, "zh-Hant", statistic=statistic).value == Decimal(expected)


@pytest.mark.parametrize("wording", ["共107年", "由107年延長至113年", "較10年增加5"])
def test_a_length_of_a_hundred_years_is_no_date(wording: str) -> None:
    assert refusals(wording, "zh-Hant", statistic="level")
