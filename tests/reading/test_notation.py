"""Notation of the press: glued codes and scales, hyphens, signs, short forms of units.

The expectations are computed from the parts of a wording: its number, its scale and its unit.
"""

from __future__ import annotations

from decimal import Decimal
from itertools import product

import pytest

from silkledger.reading.search.candidates import candidates
from tests.support.readings import read, refusals, said, stated
from tests.support.tables import every_row

CODES = ("USD", "EUR", "GBP", "CNY", "RUB", "KZT", "INR")
SIGNS = {"US$": "USD", "€": "EUR", "£": "GBP", "C$": "CAD", "HK$": "HKD", "$": "USD"}
SHORT = {
    "bn": 10**9,
    "mn": 10**6,
    "m": 10**6,
    "tn": 10**12,
    "trn": 10**12,
    "k": 1000,
    "mln": 10**6,
}
GLUED = [
    (wording, code, factor)
    for (printed, code), (scale, factor) in product(
        ({code: code for code in CODES} | SIGNS).items(), SHORT.items()
    )
    for wording in (
        f"{printed}{scale} 2.5",
        f"2.5 {printed}{scale}",
        f"{printed}2.5{scale}",
        f"{printed} 2.5{scale}",
        f"{printed} 2.5 {scale}",
    )
]
# Scale words by language, number as printed, and what a hyphen may join.
SCALES = {
    "en": ("1.5", {"million": 10**6, "billion": 10**9, "trillion": 10**12}),
    "de": ("1,5", {"Millionen": 10**6, "Milliarden": 10**9}),
    "fr": ("1,5", {"millions": 10**6, "milliards": 10**9}),
}
JOINED = {
    "en": {"dollar": "USD", "euro": "EUR", "tonne": "t", "barrel": "bbl", "kilometre": "km"},
    "de": {"Dollar": "USD", "Euro": "EUR", "Tonnen": "t", "Barrel": "bbl"},
    "fr": {"dollars": "USD", "euros": "EUR", "tonnes": "t"},
}


@every_row(GLUED)
def test_a_scale_glued_to_money_counts(wording: str, code: str, factor: int) -> None:
    for locale in ("en", "ru", "zh"):
        number = wording.replace("2.5", "2,5") if locale == "ru" else wording
        assert said(read(number, locale)) == ("exact", Decimal("2.5") * factor, code)


@pytest.mark.parametrize("cell", ["{}{}", "{} {}"])
def test_a_scale_glued_to_money_counts_in_a_unit_cell(cell: str) -> None:
    for code, (scale, factor) in product(CODES, SHORT.items()):
        found = read("2.5", unit=cell.format(code, scale))
        assert said(found) == ("exact", Decimal("2.5") * factor, code)


@pytest.mark.parametrize("language", SCALES)
def test_a_hyphen_joins_number_scale_and_unit(language: str) -> None:
    number, scales = SCALES[language]
    for (scale, factor), (unit, canonical) in product(scales.items(), JOINED[language].items()):
        value = Decimal("1.5") * factor
        for wording in (f"{number}-{scale}-{unit}", f"{number}-{scale} {unit}"):
            assert said(read(wording, language)) == ("exact", value, canonical), wording
        assert said(read(f"${number}-{scale}", language)) == ("exact", value, "USD")


@pytest.mark.parametrize(
    ("language", "wording", "expected"),
    [
        ("en", "+5 %", "exact 5 percent"),
        ("en", "+5%", "exact 5 percent"),
        ("ru", "+5 %", "exact 5 percent"),
        ("fr", "+ 5 %", "exact 5 percent"),
        ("zh", "+5%", "exact 5 percent"),
        ("en", "a $1.5-billion deal", "exact 1.5e9 USD"),
        ("en", "a 1.5-billion-dollar loan", "exact 1.5e9 USD"),
        ("en", "a 3-million-barrel cargo", "exact 3e6 bbl"),
        ("en", "$1-2-billion", "range 1.5e9 USD"),
        ("en", "5 pc", "exact 5 percent"),
        ("en", "5.25pc", "exact 5.25 percent"),
        ("en", "down 5 pc", "exact -5 percent"),
        ("en", "500 pcs", "exact 500 unit"),
        ("en", "12 million mt", "exact 1.2e7 t"),
        ("en", "5 thousand MT", "exact 5000 t"),
        ("en", "5,000 tU", "exact 5000 t"),
        ("en", "5 ktU", "exact 5000 t"),
        ("en", "USD 3.2 tn", "exact 3.2e12 USD"),
        ("en", "3.2tn dollars", "exact 3.2e12 USD"),
        ("en", "5.4-percent", "exact 5.4 percent"),
        ("en", "a 5.4-percent rise", "exact 5.4 percent"),
        ("en", "5-percentage-point", "exact 5 pp"),
        ("en", "INR 5,000 crore", "exact 5e10 INR"),
        ("en", "10k tonnes", "exact 1e4 t"),
        ("en", "€2m", "exact 2e6 EUR"),
        ("en", "5 km²", "exact 5 km2"),
        ("en", "5 km³", "exact 5e9 m3"),
        ("en", "3 million m²", "exact 3 km2"),
        ("en", "12.5 mn tonnes", "exact 1.25e7 t"),
        ("de", "2,5 Mio. t", "exact 2.5e6 t"),
        ("de", "5-prozentige", "exact 5 percent"),
        ("de", "1,2 Mrd. Euro", "exact 1.2e9 EUR"),
        ("ru", "3,2 млрд долл.", "exact 3.2e9 USD"),
        ("ru", "1 200,5 тыс. т", "exact 1200500 t"),
        ("ru", "5-процентный", "exact 5 percent"),
        ("ru", "5 тыс.т", "exact 5000 t"),
        ("ru", "3,2 млн кв. км", "exact 3.2e6 km2"),
        ("fr", "1,2 Md€", "exact 1.2e9 EUR"),
        ("fr", "10 k€", "exact 1e4 EUR"),
        ("fr", "1 200,5 milliers de tonnes", "exact 1200500 t"),
        ("zh", "1.5亿m³", "exact 1.5e8 m3"),
    ],
)
def test_short_forms_of_the_press(language: str, wording: str, expected: str) -> None:
    assert said(read(wording, language)) == stated(expected)


def test_the_scale_of_rupees_needs_a_place() -> None:
    assert said(read("Rs 5,000 crore", geography="IND")) == stated("exact 5e10 INR")
    assert refusals("Rs 5,000 crore") == ["currency.ambiguous"]


@pytest.mark.parametrize(
    ("wording", "rule"),
    [
        ("12 mt", "unit.ambiguous"),
        ("12,000 mt", "unit.ambiguous"),
        ("500 pc", "unit.ambiguous"),
        ("5 million pc", "unit.ambiguous"),
        ("5m", "scale.unclear"),
        ("USDbn 2.5 million", "scale.twice"),
        ("2.5bn USDbn", "scale.twice"),
        ("several thousands of tonnes", "number.vague"),
        ("ABCbn 5", "wording.unknown"),
        ("USDxx 5", "wording.unknown"),
    ],
)
def test_unclear_short_forms_are_refused(wording: str, rule: str) -> None:
    assert rule in refusals(wording)


def test_a_scale_in_wording_and_cell_is_refused() -> None:
    assert refusals("5 million", unit="USDbn") == ["scale.twice"]
    assert said(read("12", unit="thousand mt")) == stated("exact 12000 t")
    assert refusals("12", unit="mt") == ["unit.ambiguous"]


def test_the_span_of_glued_money_is_whole() -> None:
    text = "It sold for USD2.5bn and a $1.5-billion deal followed."
    found = [text[each.start : each.end] for each in candidates(text, "en")]
    assert found == ["USD2.5bn", "$1.5-billion"]
