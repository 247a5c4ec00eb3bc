"""Decimal points in Russian wordings: read where neither a group nor a date is possible."""

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


@pytest.mark.parametrize("locale", ["de", "fr-FR"])
def test_other_locales_with_a_comma_have_no_decimal_point(locale: str) -> None:
    assert refusals("69.8 t", locale)


@pytest.mark.parametrize(
    ("wording", "locale", "value"),
    [
        ("un 11.2 %", "es", "11.2"),
        ("67.6 t", "es-CO", "67.6"),
        ("1,234.5 t", "es", "1234.5"),
        ("6,160,539 t", "es-AR", "6160539"),
        ("6.160.539 t", "es-PE", "6160539"),
        ("1.234,5 t", "es-MX", "1234.5"),
        ("un 11,2 %", "es-MX", "11.2"),
        ("0.125 t", "es", "0.125"),
        ("3.5-4.2 t", "es", "3.85"),
        ("entre 3.5 y 4.2 t", "es", "3.85"),
    ],
)
def test_spanish_is_read_with_either_sign_that_can_mean_one_number(
    wording: str, locale: str, value: str
) -> None:
    assert read(wording, locale).value == Decimal(value)


@pytest.mark.parametrize(
    ("text", "es", "mx"), [("1.234 t", 1234, "1.234"), ("1,234 t", "1.234", 1234)]
)
def test_one_group_of_three_digits_is_read_under_the_locale(
    text: str, es: str | int, mx: str | int
) -> None:
    assert read(text, "es").value == Decimal(es)
    assert read(text, "es-MX").value == Decimal(mx)


@pytest.mark.parametrize(
    "wording",
    [
        "a las 20.30",
        "el 12.05",
        "12.34.567 t",
        "1.234.56 t",
        "2.5 horas",
        "1,234,56 t",
        "1.234.567.8 t",
    ],
)
def test_spanish_times_dates_and_misprints_are_refused(wording: str) -> None:
    assert refusals(wording, "es")
