"""A mark that is held or tested is not a level, and a record that is broken bounds one."""

from __future__ import annotations

import pytest

from tests.support.readings import outcome, refusals

HELD = (
    ("en", "held the 300 dollar mark"),
    ("en", "tested 300 dollars"),
    ("en", "reclaimed the 300 dollar level"),
    ("de", "verteidigte die Marke von 300 Euro"),
    ("de", "testet die 300-Euro-Marke"),
    ("de", "riss die Marke von 300 Tonnen"),
    ("fr", "teste la barre des 300 dollars"),
    ("fr", "a défendu le seuil des 300 dollars"),
    ("es", "defendió los 300 dólares"),
    ("es", "mantiene la cota de los 300 dólares"),
    ("ru", "тестирует отметку в 300 долларов"),
    ("zh", "守住300美元"),
    ("zh", "挑战300美元关口"),
)
PASSED = (
    ("en", "broke the record of 300 tonnes", "gt 300 t"),
    ("en", "above the record of 300 tonnes", "gt 300 t"),
    ("de", "schlug den Rekord von 300 Tonnen", "gt 300 t"),
    ("de", "unter dem Rekord von 300 Tonnen", "lt 300 t"),
    ("fr", "a battu son record de 300 tonnes", "gt 300 t"),
    ("es", "rompió el récord de 300 toneladas", "gt 300 t"),
    ("ru", "побил рекорд в 300 тонн", "gt 300 t"),
    ("zh", "刷新300吨的纪录", "gt 300 t"),
)
LEVELS = (
    ("en", "held at the 300 dollar mark", "exact 300 USD"),
    ("en", "held above the 300 dollar mark", "gt 300 USD"),
    ("en", "holds 300 million dollars in cash", "exact 300000000 USD"),
    ("en", "tested 300 people", "exact 300 person"),
    ("en", "broke the record with 300 tonnes", "exact 300 t"),
    ("en", "set a record of 300 tonnes", "exact 300 t"),
    ("de", "hält sich an der Marke von 300 Euro", "exact 300 EUR"),
    ("fr", "atteint la barre des 300 dollars", "exact 300 USD"),
    ("fr", "a battu le record de 2019 avec 300 tonnes", "exact 300 t"),
    ("fr", "a battu un record de 300 tonnes", "exact 300 t"),
    ("es", "se mantiene en la cota de los 300 dólares", "exact 300 USD"),
    ("ru", "держится на отметке 300 долларов", "exact 300 USD"),
    ("zh", "挑战300公里", "exact 300 km"),
    ("zh", "以300吨刷新纪录", "exact 300 t"),
)


@pytest.mark.parametrize(("locale", "wording"), HELD)
def test_a_mark_that_is_held_is_refused(locale: str, wording: str) -> None:
    assert refusals(wording, locale, statistic="level"), wording


@pytest.mark.parametrize(("locale", "wording", "expected"), PASSED + LEVELS)
def test_a_mark_bounds_what_passed_it_alone(locale: str, wording: str, expected: str) -> None:
    assert outcome(wording, locale, statistic="level") == expected


@pytest.mark.parametrize(
    ("locale", "wording", "expected"),
    [
        ("de", "ein maximaler Rückgang von 3 Prozent", "ge -3 percent"),
        ("de", "ein minimaler Rückgang von 0,3 Prozent", "exact -0.3 percent"),
        ("fr", "une baisse maximale de 3 %", "ge -3 percent"),
        ("fr", "la baisse maximale est de 3 %", "exact -3 percent"),
        ("fr", "baisse pouvant atteindre 3 %", "ge -3 percent"),
        ("es", "alza máxima del 3 %", "le 3 percent"),
        ("es", "la caída máxima fue del 3 %", "exact -3 percent"),
        ("es", "una caída que puede llegar al 3 %", "ge -3 percent"),
        ("en", "a fall that may reach 3 percent", "ge -3 percent"),
    ],
)
def test_an_adjective_bounds_a_change(locale: str, wording: str, expected: str) -> None:
    assert outcome(wording, locale, statistic="growth_rate") == expected


def test_a_limited_rise_may_be_less() -> None:
    assert refusals("hausse limitée à 3 %", "fr", statistic="growth_rate")
    assert outcome("hausse ramenée à 3 %", "fr", statistic="growth_rate") == "exact 3 percent"
