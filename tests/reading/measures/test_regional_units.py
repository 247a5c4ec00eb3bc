"""A quintal of Central America is not that of Spain; old measures are no counted things."""

from __future__ import annotations

import pytest

from tests.support.readings import outcome

QUINTALS = [
    ("es", "5 millones de quintales", "GTM", "unit.ambiguous"),
    ("es", "200 dólares el quintal", "HND", "unit.ambiguous"),
    ("en", "5 million quintals", "HND", "unit.ambiguous"),
    ("es", "5 millones de quintales métricos", "GTM", "exact 500000 t"),
    ("es", "5 millones de quintales", "ESP", "exact 500000 t"),
    ("es", "5 millones de quintales", None, "exact 500000 t"),
    ("en", "5 million quintals", "ETH", "exact 500000 t"),
]
MEASURES = [
    ("en", "500 taels"),
    ("en", "500 bighas"),
    ("fr", "500 stères de bois"),
    ("de", "5.000 Ztr."),
    ("de", "500 Raummeter"),
    ("ru", "500 пудов"),
    ("en", "500 tons of refrigeration"),
    ("zh", "500冷吨"),
    ("es", "300.000 toneladas de registro bruto"),
    ("fr", "300 000 tonnes de jauge brute"),
    ("en", "300,000 gross register tons"),
]


@pytest.mark.parametrize(("locale", "wording", "place", "expected"), QUINTALS)
def test_the_country_decides_what_a_quintal_is(
    locale: str, wording: str, place: str | None, expected: str
) -> None:
    assert outcome(wording, locale, geography=place) == expected


@pytest.mark.parametrize(("locale", "wording"), MEASURES)
def test_a_measure_without_a_unit_of_its_own_is_refused(locale: str, wording: str) -> None:
    assert outcome(wording, locale, statistic="stock") in ("wording.unknown", "unit.ambiguous")
