"""Decimal points beside a decimal comma: read where neither a group nor a date is possible."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.support.readings import read, refusals, said

UNITS = {"тонн": "t", "млрд долларов": "USD", "%": "percent", "МВт": "MW"}
WHOLE = st.integers(1, 999_999)


@given(WHOLE, st.integers(0, 99), st.sampled_from((1, 2)), st.sampled_from(sorted(UNITS)))
def test_a_point_before_one_or_two_digits_is_a_comma(
    whole: int, part: int, digits: int, unit: str
) -> None:
    fraction = f"{part:02}"[-digits:]
    point = read(f"составил {whole}.{fraction} {unit}", "ru")
    assert said(point) == said(read(f"составил {whole},{fraction} {unit}", "ru"))
    scale = 10**9 if unit.startswith("млрд") else 1
    assert point.value == Decimal(f"{whole}.{fraction}") * scale


@given(st.integers(1, 999), st.integers(0, 999), st.sampled_from(sorted(UNITS)))
def test_three_digits_behind_a_point_may_be_a_group(whole: int, part: int, unit: str) -> None:
    assert "number.malformed" in refusals(f"составил {whole}.{part:03} {unit}", "ru")


@given(st.integers(1, 31), st.integers(1, 12))
def test_a_day_and_a_month_are_no_figure(day: int, month: int) -> None:
    date = f"{day}.{month:02}"
    for wording in (f"на {date} собрано 5 тыс. тонн", f"рост до {date} на 5%", f"к {date}"):
        assert refusals(wording, "ru", statistic="flow")


@pytest.mark.parametrize(
    ("wording", "expected"),
    [
        ("0.125 тонны", Decimal("0.125")),
        ("1 234.5 тонны", Decimal("1234.5")),
        ("87.4512 тонны", Decimal("87.4512")),
        ("3.5-4.2 тонны", Decimal("3.85")),
    ],
)
def test_forms_that_are_no_group(wording: str, expected: Decimal) -> None:
    assert read(wording, "ru").value == expected


@pytest.mark.parametrize("wording", ["2.345.678 тонн", "1,234.5 тонн", "12.2023 года", "2.5 года"])
def test_what_may_be_a_group_or_a_date_is_refused(wording: str) -> None:
    assert refusals(wording, "ru")


WESTERN = {
    "de": {"Tonnen": "t", "Mio. Euro": "EUR", "%": "percent", "MW": "MW"},
    "fr": {"tonnes": "t", "millions d'euros": "EUR", "%": "percent", "MW": "MW"},
}


@given(WHOLE, st.integers(0, 99), st.sampled_from((1, 2)), st.sampled_from(sorted(WESTERN)))
def test_one_or_two_digits_are_no_group_in_the_west(
    whole: int, part: int, digits: int, locale: str
) -> None:
    fraction = f"{part:02}"[-digits:]
    for unit, code in WESTERN[locale].items():
        point = read(f"{whole}.{fraction} {unit}", locale)
        scale = 10**6 if unit.startswith(("Mio", "million")) else 1
        assert (point.value, point.unit) == (Decimal(f"{whole}.{fraction}") * scale, code)
        assert said(point) == said(read(f"{whole},{fraction} {unit}", locale))


@pytest.mark.parametrize(
    ("wording", "locale"),
    [
        ("12.05", "de"),
        ("am 12.05 500 Tonnen", "de"),
        ("9.30 Uhr", "de"),
        ("Industrie 4.0 Unternehmen", "de"),
        ("bis 31.12 Mitglieder", "de"),
        ("au 31.12 adhérents", "fr"),
        ("9.30 Stunden", "de"),
        ("12.05.2019", "fr"),
        ("au 31.12 500 tonnes", "fr"),
        ("9.30 heures", "fr"),
        ("1.2345 Tonnen", "de"),
        ("1.2345 tonnes", "fr"),
        ("1.500 milliard", "fr"),
        ("1.234.56 t", "de"),
    ],
)
def test_dates_times_and_wrong_groups_are_no_decimals(wording: str, locale: str) -> None:
    assert refusals(wording, locale)


@pytest.mark.parametrize("locale", ["de", "fr-FR"])
def test_three_digits_behind_a_point_group_in_the_west(locale: str) -> None:
    assert read("1.234 t", locale).value == Decimal(1234)
