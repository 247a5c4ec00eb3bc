"""Exchange rates as printed, in five languages; the expectations come from the parts."""

from __future__ import annotations

from decimal import Decimal
from itertools import product

import pytest

from tests.support.readings import read, refusals, said, stated
from tests.support.tables import every_row

# Currencies by language: code and the word for one unit and for many.
MONEY = {
    "en": {"USD": ("dollar", "dollars"), "EUR": ("euro", "euros"), "KZT": ("tenge", "tenge")},
    "de": {"USD": ("Dollar", "Dollar"), "EUR": ("Euro", "Euro"), "KZT": ("Tenge", "Tenge")},
    "fr": {"USD": ("dollar", "dollars"), "EUR": ("euro", "euros"), "KZT": ("tenge", "tenges")},
    "ru": {"USD": ("доллар", "долларов"), "EUR": ("евро", "евро"), "KZT": ("тенге", "тенге")},
    "zh": {"USD": ("美元", "美元"), "EUR": ("欧元", "欧元"), "CNY": ("元", "元")},
}
# Wordings of a rate: number, money, the other money for one unit of which it is.
PATTERNS = {
    "en": [
        "{number} {many} per {one}",
        "{number} {many} to the {one}",
        "{number} {many} a {one}",
        "{number} {many} to one {one}",
        "{number} {many} against the {one}",
        "1 {one} = {number} {many}",
        "(1 {one} = {number} {many})",
        "1 {one} is worth {number} {many}",
        "one {one} buys {number} {many}",
        "{other} 1 = {code} {number}",
        "1 {other} = {number} {code}",
        "{code} {number}/{other}",
        "an exchange rate of {number} {many} per {one}",
    ],
    "de": [
        "{number} {many} je {one}",
        "{number} {many} pro {one}",
        "1 {one} = {number} {many}",
        "1 {one} kostet {number} {many}",
        "1 {one} entspricht {number} {many}",
        "{number} {many} für einen {one}",
    ],
    "fr": [
        "{number} {many} par {one}",
        "{number} {many} pour un {one}",
        "1 {one} = {number} {many}",
        "1 {one} vaut {number} {many}",
        "{number} {many} contre un {one}",
    ],
    "ru": [
        "{number} {many} за {one}",
        "курс {number} {many} за {one}",
        "1 {one} = {number} {many}",
        "{number} {many} за 1 {one}",
        "{number} {many}/{one}",
        "1 {one} равен {number} {many}",
    ],
    "zh": [
        "1{one}兑{number}{many}",
        "1{one}兌{number}{many}",
        "1{one}={number}{many}",
        "1{one}兑换{number}{many}",
        "1{one}折合{number}{many}",
        "{number}{many}/{one}",
        "{number}{many}兑1{one}",
    ],
}
RATES = [
    (
        language,
        pattern.format(
            number="7.24" if language in ("en", "zh") else "7,24",
            many=words[1],
            one=other_words[0],
            code=code,
            other=other,
        ),
        f"{code}/{other}",
    )
    for language, money in MONEY.items()
    for (code, words), (other, other_words) in product(money.items(), repeat=2)
    if code != other
    for pattern in PATTERNS[language]
]


@every_row(RATES)
def test_a_rate_is_the_price_of_one_unit(language: str, wording: str, unit: str) -> None:
    assert said(read(wording, language)) == ("exact", Decimal("7.24"), unit)


@pytest.mark.parametrize(
    ("language", "wording", "expected"),
    [
        ("en", "weakened to 476 tenge per dollar", "exact 476 KZT/USD"),
        ("en", "about 476 tenge to the dollar", "approx 476 KZT/USD"),
        ("en", "1 dollar = about 476 tenge", "approx 476 KZT/USD"),
        ("en", "100 yen = 5 yuan", "exact 0.05 CNY/JPY"),
        ("ru", "курс доллара составил 476,5 тенге", "exact 476.5 KZT/USD"),
        ("zh", "1美元对人民币7.1元", "exact 7.1 CNY/USD"),
        ("zh", "1美元兌7.8港元", "exact 7.8 HKD/USD"),
        ("zh", "100美元兑710元", "exact 7.1 CNY/USD"),
        ("fr", "1,08 dollar l'euro", "exact 1.08 USD/EUR"),
    ],
)
def test_rates_of_the_press(language: str, wording: str, expected: str) -> None:
    assert said(read(wording, language)) == stated(expected)


@pytest.mark.parametrize(
    ("wording", "unit", "locale", "expected"),
    [
        ("518.14 tenge", None, "en", "exact 518.14 KZT/USD"),
        ("518.14", "KZT", "en", "exact 518.14 KZT/USD"),
        ("518.14", "KZT/USD", "en", "exact 518.14 KZT/USD"),
        ("518,14 тенге", None, "ru", "exact 518.14 KZT/USD"),
        ("7.24元", None, "zh", "exact 7.24 CNY/USD"),
        ("rose to 518.14 tenge", None, "en", "exact 518.14 KZT/USD"),
    ],
)
def test_the_indicator_fixes_the_denominator(
    wording: str, unit: str | None, locale: str, expected: str
) -> None:
    found = read(wording, locale, unit=unit, indicator="exchange_rate")
    assert said(found) == stated(expected)


@pytest.mark.parametrize(
    ("wording", "indicator"),
    [
        ("1.08 dollars", "exchange_rate"),
        ("518.14", "exchange_rate"),
        ("80 dollars", "oil_price"),
        ("the euro rose to 1.08 dollars", None),
        ("USD 5 million = CNY 36 million", None),
        ("5 million yuan to the dollar", None),
        ("5 dollars = 36 yuan", None),
        ("1 dollar = 7.1 yuan = 476 tenge", None),
    ],
)
def test_what_is_no_rate_is_refused(wording: str, indicator: str | None) -> None:
    assert refusals(wording, indicator=indicator)


@pytest.mark.parametrize(
    ("wording", "expected"),
    [
        ("$1 to $5", "range 3 USD"),
        ("$10-15", "range 12.5 USD"),
        ("10 to 100 dollars", "range 55 USD"),
    ],
)
def test_a_range_in_one_currency_stays_a_range(wording: str, expected: str) -> None:
    assert said(read(wording)) == stated(expected)


@pytest.mark.parametrize("wording", ["10 yuan = $1", "$1 = 10 yuan", "one dollar equals 10 yuan"])
def test_of_two_round_sides_the_one_unit_is_sold(wording: str) -> None:
    found = read(wording)
    assert (found.value, found.unit) == (Decimal(10), "CNY/USD")


@every_row([("доллар", "USD"), ("доллар США", "USD"), ("евро", "EUR"), ("долл", "USD")])
def test_a_dash_with_spaces_equates_one_unit(one: str, code: str) -> None:
    for dash in ("-", "–", "—"):
        assert said(read(f"1 {one} {dash} 95,4 рубля", "ru", statistic="level")) == stated(
            f"exact 95.4 RUB/{code}"
        )
        refusals(f"100 {one} {dash} 95,4 рубля", "ru", statistic="level")
