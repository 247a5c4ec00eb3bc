"""Qualified units and denominators, in wordings and unit cells of five languages.

The expectations are computed from the parts of a wording: its number, its factor and its unit.
"""

from __future__ import annotations

from decimal import Decimal
from itertools import product

import pytest

from tests.support.readings import read, refusals, said, stated
from tests.support.tables import every_row

SHORT, LONG = Decimal("0.90718474"), Decimal("1.0160469088")

# Wordings of qualified tons, with the factor of the qualifier, by language.
TONS: dict[str, dict[Decimal, tuple[str, ...]]] = {
    "en": {
        SHORT: ("5,000 short tons", "5,000 tons (short)", "5,000 tons, short", "5,000 US tons"),
        LONG: ("5,000 long tons", "5,000 tons (long)", "5,000 tonnes (UK)"),
        Decimal(1): ("5,000 tons (metric)", "5,000 metric tons", "5,000 tonnes", "5,000 t"),
        Decimal("11.63"): ("5,000 tonnes (oil equivalent)", "5,000 tonnes of oil equivalent"),
    },
    "zh": {
        SHORT: ("5000短吨", "5000吨(短吨)", "5000吨（短吨）"),
        LONG: ("5000长吨", "5000吨(长吨)"),
        Decimal(1): ("5000吨", "5000公吨"),
    },
    "ru": {
        SHORT: ("5000 коротких тонн", "5000 тонн (коротких)", "5 тыс. коротких тонн"),
        LONG: ("5000 длинных тонн", "5000 тонн (длинных)"),
        Decimal(1): ("5000 тонн (метрических)", "5000 т", "5 тыс. т"),
    },
    "de": {
        SHORT: ("5.000 short tons", "5.000 Tonnen (short)"),
        LONG: ("5.000 long tons", "5.000 Tonnen (long)"),
        Decimal(1): ("5.000 Tonnen (metrisch)", "5.000 t"),
    },
    "fr": {
        SHORT: ("5 000 tonnes courtes", "5 000 tonnes (courtes)"),
        LONG: ("5 000 tonnes longues", "5 000 tonnes (longues)"),
        Decimal(1): ("5 000 tonnes (métriques)", "5 000 t"),
    },
}
# Money below which a denominator stands, and denominators with the unit of the quotient.
MONEY = {
    "en": ("$12.5{}", "12.5 dollars{}", "USD 12.5{}"),
    "zh": ("12.5美元{}",),
    "ru": ("12,5 долларов{}", "12,5 долл.{}"),
    "de": ("12,5 Dollar{}", "USD 12,5{}"),
    "fr": ("12,5 dollars{}", "12,5 USD{}"),
}
BELOW: dict[str, dict[str, tuple[str, ...]]] = {
    "en": {
        "person": (" per head", " per capita", " per person", " a head", "/person", " a person"),
        "share": (" per share", " a share", "/share"),
        "t": (" a tonne", " per tonne", " per metric ton", "/t", " per ton"),
        "bbl": (" a barrel", " per barrel", "/bbl", " for a barrel", " a barrel"),
        "km": (" a kilometre", " per km"),
    },
    "zh": {
        "person": ("每人", "/人"),
        "share": ("/股", "每股"),
        "t": ("每吨", "/吨"),
        "bbl": ("/桶",),
    },
    "ru": {
        "person": (" на душу населения", " на человека", " на душу"),
        "share": (" на акцию", " за акцию"),
        "t": (" за тонну", "/т", " на тонну"),
        "bbl": (" за баррель", "/барр.", " за барр."),
    },
    "de": {
        "person": (" pro Kopf", " je Einwohner", " pro Person", " je Kopf"),
        "share": (" je Aktie", " pro Aktie"),
        "t": (" je Tonne", " pro Tonne", " die Tonne", "/t"),
        "bbl": (" je Barrel", " das Barrel", " pro Barrel"),
    },
    "fr": {
        "person": (" par habitant", " par tête", " par personne"),
        "share": (" par action",),
        "t": (" la tonne", " par tonne", " à la tonne", "/t"),
        "bbl": (" le baril", " par baril", "/baril"),
    },
}
LEADING = [
    ("人均12.5美元", "USD/person"),
    ("每股12.5美元", "USD/share"),
    ("每吨12.5美元", "USD/t"),
    ("每桶12.5美元", "USD/bbl"),
    ("每人12.5美元", "USD/person"),
]
# Cells, the canonical unit, and its factor.
CELLS: dict[str, list[tuple[str, str, Decimal | int]]] = {
    "en": [
        ("USD a tonne", "USD/t", 1),
        ("USD per tonne", "USD/t", 1),
        ("dollars a barrel", "USD/bbl", 1),
        ("USD/t", "USD/t", 1),
        ("USD per head", "USD/person", 1),
        ("USD per share", "USD/share", 1),
        ("thousand tons", "t", 1000),
        ("'000 t", "t", 1000),
        ("thousand tons (short)", "t", 1000 * SHORT),
        ("tons (long)", "t", LONG),
        ("times", "x", 1),
        ("m³/s", "m3/s", 1),
        ("q/ha", "t/km2", 10),
        ("%", "percent", 1),
    ],
    "zh": [
        ("亿元", "CNY", 10**8),
        ("万人", "person", 10**4),
        ("倍", "x", 1),
        ("美元/吨", "USD/t", 1),
        ("元/人", "CNY/person", 1),
        ("立方米/秒", "m3/s", 1),
        ("万吨(短吨)", "t", 10**4 * SHORT),
    ],
    "ru": [
        ("раза", "x", 1),
        ("раз", "x", 1),
        ("тыс. тонн", "t", 1000),
        ("млн долл. США", "USD", 10**6),
        ("тыс. чел.", "person", 1000),
        ("долл. за баррель", "USD/bbl", 1),
        ("руб./т", "RUB/t", 1),
        ("м³/с", "m3/s", 1),
        ("ц/га", "t/km2", 10),
        ("млрд руб.", "RUB", 10**9),
    ],
    "de": [
        ("Mrd. €", "EUR", 10**9),
        ("Tsd. t", "t", 1000),
        ("Euro je Tonne", "EUR/t", 1),
        ("Dollar das Barrel", "USD/bbl", 1),
        ("dt/ha", "t/km2", 10),
        ("mal", "x", 1),
        ("m³/s", "m3/s", 1),
        ("Mio. Personen", "person", 10**6),
    ],
    "fr": [
        ("Md€", "EUR", 10**9),
        ("millions d'euros", "EUR", 10**6),
        ("dollars le baril", "USD/bbl", 1),
        ("€/t", "EUR/t", 1),
        ("fois", "x", 1),
        ("milliers de tonnes", "t", 1000),
        ("m³/s", "m3/s", 1),
        ("euros par habitant", "EUR/person", 1),
    ],
}
# Yields and flows: number, wording, value in the canonical unit.
FLOWS = {
    "en": [
        ("12.5 m³/s", "12.5 m3/s"),
        ("12.5 m3/s", "12.5 m3/s"),
        ("12.5 cubic metres per second", "12.5 m3/s"),
        ("12.5 cubic metres a second", "12.5 m3/s"),
        ("12.5 q/ha", "125 t/km2"),
        ("12.5 quintals per hectare", "125 t/km2"),
        ("12.5 t/ha", "1250 t/km2"),
        ("2.5 tonnes per head", "2.5 t/person"),
    ],
    "zh": [
        ("12.5立方米每秒", "12.5 m3/s"),
        ("每秒12.5立方米", "12.5 m3/s"),
        ("12.5立方米/秒", "12.5 m3/s"),
        ("12.5吨/公顷", "1250 t/km2"),
        ("每公顷12.5吨", "1250 t/km2"),
        ("人均12.5吨", "12.5 t/person"),
    ],
    "ru": [
        ("12,5 м³/с", "12.5 m3/s"),
        ("12,5 м3/с", "12.5 m3/s"),
        ("12,5 кубометров в секунду", "12.5 m3/s"),
        ("12,5 ц/га", "125 t/km2"),
        ("12,5 центнера с гектара", "125 t/km2"),
        ("12,5 т/га", "1250 t/km2"),
        ("12,5 тонн на душу населения", "12.5 t/person"),
    ],
    "de": [
        ("12,5 m³/s", "12.5 m3/s"),
        ("12,5 Kubikmeter pro Sekunde", "12.5 m3/s"),
        ("12,5 dt/ha", "125 t/km2"),
        ("12,5 Dezitonnen je Hektar", "125 t/km2"),
        ("12,5 Tonnen je Hektar", "1250 t/km2"),
        ("12,5 Tonnen pro Kopf", "12.5 t/person"),
    ],
    "fr": [
        ("12,5 m³/s", "12.5 m3/s"),
        ("12,5 mètres cubes par seconde", "12.5 m3/s"),
        ("12,5 q/ha", "125 t/km2"),
        ("12,5 quintaux à l'hectare", "125 t/km2"),
        ("12,5 quintaux par hectare", "125 t/km2"),
        ("12,5 tonnes à l'hectare", "1250 t/km2"),
        ("12,5 tonnes par habitant", "12.5 t/person"),
    ],
}


@pytest.mark.parametrize(
    ("language", "wording", "factor"),
    [
        (language, wording, factor)
        for language, kinds in TONS.items()
        for factor, wordings in kinds.items()
        for wording in wordings
    ],
)
def test_the_qualifier_of_a_ton_counts(language: str, wording: str, factor: Decimal) -> None:
    unit = "MWh" if factor == Decimal("11.63") else "t"
    assert said(read(wording, language)) == ("exact", 5000 * factor, unit)


@every_row(
    [
        (language, money.format(below), f"USD/{unit}")
        for language, units in BELOW.items()
        for (unit, denominators), money in product(units.items(), MONEY[language])
        for below in denominators
    ]
    + [("zh", wording, unit) for wording, unit in LEADING]
)
def test_a_price_keeps_its_denominator(language: str, wording: str, unit: str) -> None:
    assert said(read(wording, language)) == ("exact", Decimal("12.5"), unit)


@pytest.mark.parametrize(
    ("language", "wording", "expected"),
    [(language, *row) for language, rows in FLOWS.items() for row in rows],
)
def test_yields_and_flows_are_quotients(language: str, wording: str, expected: str) -> None:
    assert said(read(wording, language)) == stated(f"exact {expected}")


@pytest.mark.parametrize(
    ("language", "cell", "unit", "factor"),
    [(language, *row) for language, rows in CELLS.items() for row in rows],
)
def test_unit_cells_of_the_press(language: str, cell: str, unit: str, factor: Decimal) -> None:
    for number in ("134.6" if language in ("en", "zh") else "134,6", "5"):
        value = Decimal(number.replace(",", "."))
        assert said(read(number, language, unit=cell)) == ("exact", value * factor, unit)


@pytest.mark.parametrize(
    ("wording", "cell", "unit"),
    [
        ("USD 134.6", "USD a tonne", "USD/t"),
        ("$134.6", "USD/t", "USD/t"),
        ("$134.6", "dollars a barrel", "USD/bbl"),
        ("US$134.6", "USD per head", "USD/person"),
        ("C$134.6", "CAD/t", "CAD/t"),
        ("$134.6", "CAD/t", "CAD/t"),
    ],
)
def test_a_cell_may_add_the_denominator(wording: str, cell: str, unit: str) -> None:
    assert said(read(wording, unit=cell)) == ("exact", Decimal("134.6"), unit)


@pytest.mark.parametrize(
    ("language", "wording", "rule"),
    [
        ("en", "5 barrels (oil equivalent)", "unit.ambiguous"),
        ("zh", "5桶(油当量)", "unit.ambiguous"),
        ("ru", "5 баррелей (нефтяного эквивалента)", "unit.ambiguous"),
        ("en", "5 % (percentage points)", "unit.two"),
        ("en", "5 tonnes (kg)", "unit.two"),
        ("fr", "12 euros par mégabit", "unit.unknown"),
        ("ru", "12 рублей за гигабит", "unit.unknown"),
        ("ru", "12 рублей за гигабайт", "unit.no_quotient"),
        ("de", "12 Euro je Gigabit", "unit.unknown"),
        ("en", "5 tons (register)", "unit.ambiguous"),
        ("zh", "5吨(魑魅)", "unit.unknown"),
        ("ru", "5 тонн (регистровых)", "unit.unknown"),
        ("fr", "12 euros par bidule", "unit.unknown"),
        ("ru", "12 рублей за виджет", "unit.unknown"),
        ("de", "12 Euro je Dingsbums", "unit.unknown"),
        ("en", "12 dollars per widget", "unit.unknown"),
        ("zh", "12元/题", "unit.unknown"),
        ("en", "5 gallons per capita", "unit.ambiguous"),
    ],
)
def test_an_unclear_unit_is_refused(language: str, wording: str, rule: str) -> None:
    assert refusals(wording, language) == [rule]


@pytest.mark.parametrize(
    ("wording", "code"),
    [
        ("$15 million (Canadian)", "CAD"),
        ("15 million dollars (Australian)", "AUD"),
        ("15 million dollars (US)", "USD"),
    ],
)
def test_the_country_behind_dollars_counts(wording: str, code: str) -> None:
    assert said(read(wording)) == stated(f"exact 15e6 {code}")
