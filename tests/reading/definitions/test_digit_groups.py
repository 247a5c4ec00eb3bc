"""Numbers in digits: babel as the oracle in twelve locales, and what is refused."""

from __future__ import annotations

from decimal import Decimal

import pytest
from babel.numbers import format_currency, format_decimal, format_percent, parse_decimal
from hypothesis import given, settings
from hypothesis import strategies as st

from silkledger.reading.definitions.digit_groups import (
    Number,
    digits_of,
    number_of_words,
    quotient,
    written,
)
from silkledger.reading.text.faults import UnreadableError
from silkledger.schemas.vocabulary import SHIPPED
from tests.support.depth import deep
from tests.support.readings import read, refusals, said, stated

D = Decimal
LOCALES = ["en", "en_GB", "en_IN", "zh", "ru", "de", "de_CH", "de_AT", "fr", "fr_CH", "es", "pt_BR"]
NUMBERS = st.decimals(min_value=0, max_value=10**12, places=3, allow_nan=False)


@pytest.mark.parametrize("locale", LOCALES)
@given(number=NUMBERS)
@settings(derandomize=True, max_examples=deep(10, 25))
def test_what_babel_writes_is_read_back(locale: str, number: Decimal) -> None:
    text = format_decimal(
        number, format="#,##,##0.###" if locale == "en_IN" else "#,##0.###", locale=locale
    )
    assert read(f"{text} t", locale).value == number


@pytest.mark.parametrize("locale", LOCALES)
@given(number=st.decimals(min_value=0, max_value=1000, places=1, allow_nan=False))
@settings(derandomize=True, max_examples=deep(10, 25))
def test_percentages_are_read_back(locale: str, number: Decimal) -> None:
    text = format_percent(
        number / 100,
        format="#,##0.#%" if locale.startswith(("en", "zh")) else "#,##0.# %",
        locale=locale,
    )
    assert said(read(text, locale)) == ("exact", number, "percent")


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize("currency", ["USD", "EUR", "GBP", "KZT", "CHF"])
@given(number=st.decimals(min_value=0, max_value=10**9, places=2, allow_nan=False))
@settings(derandomize=True, max_examples=deep(6, 10))
def test_money_is_read_back(locale: str, currency: str, number: Decimal) -> None:
    text = format_currency(number, currency, locale=locale)
    assert said(read(text, locale)) == ("exact", number, currency)


@pytest.mark.parametrize("locale", LOCALES)
@given(text=st.from_regex(r"[1-9][0-9]{0,2}([.,][0-9]{1,3}){0,3}", fullmatch=True))
@settings(derandomize=True, max_examples=deep(10, 60))
def test_points_and_commas_mean_what_babels_strict_reader_says(locale: str, text: str) -> None:
    expected = _or_none(text, locale)
    if locale == "ru" and "." in text:
        # Babel lets a point through; the Russian press writes it for the comma.
        expected = _decimal_or_none(text, ".")
    if locale == "de_CH" and "," in text:
        # The Swiss press writes the comma beside the point of official figures.
        expected = _decimal_or_none(text, ",")
    if locale in ("fr", "fr_CH") and "." in text:
        expected = _or_none(text, "de")  # the French press groups with points as well
    if locale in ("de", "de_AT", "fr", "fr_CH") and "." in text and expected is None:
        # The press writes the point for the comma as well, before fewer digits than a group has.
        expected = _decimal_or_none(text, ".")
    if locale == "es" and expected is None:
        expected = _or_none(text, "en")  # where it can mean one number alone
    if locale == "en_IN" and expected is None and "," in text:
        expected = _or_none(text, "en")  # print in India has western groups too
    try:
        found = digits_of(SHIPPED, locale).read(text).value
    except UnreadableError:
        found = None
    assert found == expected


def _decimal_or_none(text: str, sign: str) -> Decimal | None:
    """A number with this decimal sign and one or two digits behind it."""
    whole, _, part = text.partition(sign)
    decimal = whole.isdecimal() and part.isdecimal() and len(part) < 3
    return Decimal(f"{whole}.{part}") if decimal else None


def _or_none(text: str, locale: str) -> Decimal | None:
    try:
        found: Decimal = parse_decimal(text, locale=locale, strict=True)
    except ValueError:
        return None
    return found


@pytest.mark.parametrize("tag", ["de-CH", "de_CH", "DE-ch", "de_ch"])
def test_a_locale_may_be_written_in_any_case_with_either_sign(tag: str) -> None:
    assert read("1’234.50 t", tag).value == Decimal("1234.50")


@pytest.mark.parametrize("space", [" ", "\xa0", "\u202f", "\u2009", "'", "’"])
@pytest.mark.parametrize("locale", ["en", "de", "fr", "ru", "zh", "de-CH"])
def test_spaces_and_apostrophes_group_in_every_locale(locale: str, space: str) -> None:
    assert read(f"12{space}345{space}678 t", locale).value == 12_345_678


@pytest.mark.parametrize(
    ("text", "locale"),
    [
        ("1,23 t", "en"),
        ("1,2345 t", "en"),
        ("1234,567 t", "en"),
        ("1.234.567 t", "en"),
        ("4.1234 t", "de"),
        ("1.555 t", "ru"),
        ("1,234 t", "de-CH"),
        ("1,234.5 t", "de-CH"),
        ("1,234,567 t", "de-CH"),
        ("12,34,567 people", "en"),
        ("12,34,56 people", "en-IN"),
        ("1 234'567 t", "en"),
        ("007 t", "en"),
        ("0,345 t", "en"),
        ("5.0.1 t", "en"),
        ("1,234.567,8 t", "en"),
        ("3e99 t", "en"),
    ],
)
def test_digits_that_the_locale_does_not_write_are_refused(text: str, locale: str) -> None:
    assert refusals(text, locale) == ["number.malformed"]


@pytest.mark.parametrize(
    ("text", "value"),
    [("3,8 t", "3.8"), ("1'234,50 t", "1234.5"), ("0,125 t", "0.125"), ("3.8 t", "3.8")],
)
def test_the_swiss_press_writes_commas_as_well_as_points(text: str, value: str) -> None:
    assert read(text, "de-CH").value == Decimal(value)


@pytest.mark.parametrize("text", ["2.345 t", "1,234 t", "1.000 t", "12,345%"])
@pytest.mark.parametrize("locale", [None, "", "xx-invalid"])
def test_ambiguous_digits_of_an_unknown_locale_are_refused(text: str, locale: str | None) -> None:
    assert refusals(text, locale) == ["number.locale_unknown"]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("27.6%", "27.6"),
        ("4,1%", "4.1"),
        ("1,234,567 t", "1234567"),
        ("1.234.567 t", "1234567"),
        ("1.234,5 t", "1234.5"),
        ("1,234.5 t", "1234.5"),
        ("0.345 t", "0.345"),
        ("0,345 t", "0.345"),
        ("12 345 t", "12345"),
        ("1234.567 t", "1234.567"),
    ],
)
def test_digits_with_one_reading_need_no_locale(text: str, value: str) -> None:
    assert read(text, None).value == Decimal(value)


@pytest.mark.parametrize(
    ("text", "locale", "value"),
    [
        ("₹12,34,567", "en", "1234567"),
        ("INR 12,34,567.50", "en", "1234567.50"),
        ("12,34,567 people", "en-IN", "1234567"),
        ("1,234,567 people", "en-IN", "1234567"),
        ("3e5 t", "en", "300000"),
        ("3E-2 t", "en", "0.03"),
        ("3 × 10^5 t", "en", "300000"),
        ("3×10⁵ t", "en", "300000"),
        ("1.2 x 10^6 t", "en", "1200000"),
        ("10^6 t", "en", "1000000"),
        (".5%", "en", "0.5"),
        (",5 %", "de", "0.5"),
    ],
)
def test_indian_groups_and_powers_of_ten(text: str, locale: str, value: str) -> None:
    assert read(text, locale).value == Decimal(value)


@pytest.mark.parametrize(
    ("text", "digits", "last"),
    [
        ("4.1 billion t", 2, "1e8"),
        ("4.10 billion t", 3, "1e7"),
        ("70 t", 2, "1"),
        ("0.05%", 1, "0.01"),
        ("1,000 t", 4, "1"),
        ("0%", 1, "1"),
        ("3e5 t", 1, "1e5"),
        ("12.50 USD", 4, "0.01"),
        ("5 kt", 1, "1000"),
        ("1.5 thousand t", 2, "100"),
    ],
)
def test_significant_digits_are_those_printed(text: str, digits: int, last: str) -> None:
    found = read(text)
    assert (found.significant_digits, found.lower_digit, found.upper_digit) == (
        digits,
        Decimal(last),
        Decimal(last),
    )


def test_the_float_of_a_reading_is_the_nearest_one() -> None:
    assert float(read("about 4.1 billion tons").value) == 4100000000.0
    assert float(read("about 16.7 trillion cubic meters").value) == 16700000000000.0


@pytest.mark.parametrize(
    "text", ["inf", "nan", "n/a", "-", "—", "...", "TBD", "none", "NaN", "null"]
)
def test_placeholders_are_no_figures(text: str) -> None:
    assert refusals(text) == ["number.placeholder"]


@pytest.mark.parametrize("text", ["", " ", "\n", "\u3000"])
def test_an_empty_wording_is_refused(text: str) -> None:
    assert refusals(text) == ["number.empty"]


@pytest.mark.parametrize(
    "text",
    [
        *(
            "70 or 75%",
            "5 6%",
            "5, 6 and 7%",
            "5% and 6%",
            "USD 5 million (CNY 36 million)",
            "5 (five) percent",
            "5% (1)",
        ),
        *("15 t, 16 t", "rose to 5% and 4%", "5 11/12%"),
    ],
)
def test_numbers_that_compete_are_refused(text: str) -> None:
    assert refusals(text) == ["number.compete"]


@pytest.mark.parametrize(
    "text",
    ["G20 5%", "COVID-19", "16 AM", "2022 BP", "Q5 2022", "18th", "1990s", "C+C5", "see note 4"],
)
def test_names_codes_and_times_are_no_figures(text: str) -> None:
    refusals(text)


@pytest.mark.parametrize("text", ["12,34,567 t", "12.34.567 t"])
def test_indian_groups_need_their_locale_or_their_money(text: str) -> None:
    assert refusals(text, None) == ["number.malformed"]
    assert read("₹12,34,567", None).value == 1234567


def test_digits_of_an_unknown_locale_have_no_indian_groups_by_themselves() -> None:
    unknown = digits_of(SHIPPED, None)
    with pytest.raises(UnreadableError):
        unknown.read("12,34,567")
    assert unknown.read("12,34,567", indian=True).value == 1234567


def test_arabic_digits_are_not_read_as_ours() -> None:
    refusals("١٢ t", "ar")


def test_fold_said_cases_agree_with_the_shorthand() -> None:
    assert stated("gt 7e10 USD") == ("gt", Decimal(70_000_000_000), "USD")


@pytest.mark.parametrize("text", ["5e31", "5e-31", "10^31", "2×10^40"])
def test_a_power_beyond_any_figure_is_refused_with_all_of_its_text(text: str) -> None:
    with pytest.raises(UnreadableError) as fault:
        digits_of(SHIPPED, "en").read(text)
    assert (fault.value.rule, fault.value.text) == ("number.malformed", text)
    assert digits_of(SHIPPED, "en").read("5e30").value == Decimal("5e30")


@pytest.mark.parametrize(
    ("above", "below", "value", "digit", "significant"),
    [
        ((D(1), D(1), 1), (D(8), D(1), 1), "0.125", "0.1", 1),
        ((D("1.50"), D("0.01"), 3), (D("0.5"), D("0.1"), 1), "3", "1", 1),
        ((D("12.5"), D("0.1"), 3), (D("5.00"), D("0.01"), 3), "2.5", "0.01", 3),
    ],
)
def test_a_quotient_is_as_precise_as_the_less_precise(
    above: tuple[D, D, int], below: tuple[D, D, int], value: str, digit: str, significant: int
) -> None:
    assert tuple(quotient(Number(*above), Number(*below), "")) == (D(value), D(digit), significant)


def test_nothing_is_divided_by_zero() -> None:
    with pytest.raises(UnreadableError) as fault:
        quotient(number_of_words(5), number_of_words(0), "5:0")
    assert (fault.value.rule, fault.value.text) == ("number.malformed", "5:0")


def test_the_significant_digits_of_a_value_are_counted_from_its_first() -> None:
    assert written(D("0.05"), D("0.01")).significant == 1
    assert written(D("1.05"), D("0.01")).significant == 3
    assert written(D(0), D("0.01")).significant == 1
    assert written(D("0.004"), D("0.01")).significant == 1
    assert written(D(-120), D(10)).significant == 2
