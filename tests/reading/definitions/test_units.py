"""Units: their words in five languages, and their factors compared with pint."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING

import pint
import pytest

from silkledger.reading.definitions import units
from silkledger.reading.definitions.digit_groups import EXACT
from silkledger.reading.text import languages
from silkledger.reading.words import lexicon
from silkledger.schemas.vocabulary import SHIPPED
from tests.support.depth import some
from tests.support.readings import read, refusals, said, stated
from tests.support.tables import every_row

if TYPE_CHECKING:
    pass


# Our name of a unit as pint calls it.
PINT = {
    "kt": "kilotonne", "Mt": "megatonne", "Gt": "gigatonne", "t": "tonne",
    "short_ton": "short_ton", "long_ton": "long_ton",
    "lb": "pound", "quintal": "100 * kilogram", "jin": "0.5 * kilogram",
    "catty_tw": "0.6 * kilogram", "m3": "meter ** 3",
    "hl": "hectoliter", "hm3": "1e6 * meter ** 3",
    "Mhl": "1000000 * hectoliter", "Mq": "1e8 * kilogram",
    "km3": "kilometer ** 3", "cm3": "centimeter ** 3", "bcm": "1e9 * meter ** 3",
    "tcm": "1e12 * meter ** 3",
    "mcm": "1e6 * meter ** 3", "cf": "foot ** 3", "MMcf": "1e6 * foot ** 3",
    "Bcf": "1e9 * foot ** 3",
    "Tcf": "1e12 * foot ** 3", "us_gallon": "gallon", "bushel_us": "bushel", "ft": "foot",
    "ha": "hectare",
    "km2": "kilometer ** 2", "m2": "meter ** 2", "sq_mile": "mile ** 2", "sq_ft": "foot ** 2",
    "li": "500 * meter",
    "acre": "4046.8564224 * meter ** 2", "mu": "2000 / 3 * meter ** 2", "h": "hour",
    "min": "minute", "d": "day",
    "toe": "41.868 * gigajoule", "ktoe": "41868 * gigajoule", "Mtoe": "41868000 * gigajoule",
    "tce": "29.3076 * gigajoule", "Mtce": "29307600 * gigajoule", "Btu": "Btu_it",
    "MMBtu": "1e6 * Btu_it",
    "mph": "mile / hour", "km/h": "kilometer / hour",
    "per_mille": "permille", "cheng": "0.1",
    "bcma": "1e9 * meter ** 3 / year", "m3/d": "meter ** 3 / day", "m3/year": "meter ** 3 / year",
    "cf/d": "foot ** 3 / day", "MMcf/d": "1e6 * foot ** 3 / day", "Bcf/d": "1e9 * foot ** 3 / day",
    "mcm/d": "1e6 * meter ** 3 / day", "t/d": "tonne / day", "t/year": "tonne / year",
    "ktpa": "kilotonne / year", "mtpa": "megatonne / year", "carat": "carat",
    "troy_ounce": "troy_ounce", "bbl": "oil_bbl", "kbbl": "1e3 * oil_bbl", "MMbbl": "1e6 * oil_bbl",
    "Gbbl": "1e9 * oil_bbl", "bbl/d": "oil_bbl / day", "kb/d": "1e3 * oil_bbl / day",
    "mb/d": "1e6 * oil_bbl / day", "tkm": "tonne * kilometer", "quad": "1e15 * Btu_it",
    "acre_foot": "43560 * foot ** 3", "knot": "nautical_mile / hour", "m/s": "meter / second",
    "inch": "inch", "yard": "yard", "ping": "400 / 121 * meter ** 2",
    "s": "second", "t/km2": "tonne / kilometer ** 2", "q/ha": "100 * kilogram / hectare",
    "kgoe": "41.868 * megajoule", "Gtoe": "41868e6 * gigajoule",
    "ktce": "29307.6 * gigajoule", "Gtce": "29307.6e6 * gigajoule",
    "MVA": "megavolt_ampere", "kVA": "kilovolt_ampere", "GVA": "gigavolt_ampere",
    "ug/m3": "microgram / meter ** 3", "mg/m3": "milligram / meter ** 3",
    "kl": "kiloliter", "GB": "gigabyte", "TB": "terabyte", "PB": "petabyte",
    "EB": "exabyte", "ZB": "zettabyte", "Mbit/s": "megabit / second",
    "sq_inch": "inch ** 2", "cm2": "centimeter ** 2", "sq_yard": "yard ** 2",
    "dunam": "1000 * meter ** 2", "furlong": "220 * yard", "cubic_inch": "inch ** 3",
    "cubic_yard": "yard ** 3", "cubic_mile": "mile ** 3", "mmHg": "133.322387415 * pascal",
    "inHg": "25.4 * 133.322387415 * pascal", "kbit/s": "kilobit / second",
    "Gbit/s": "gigabit / second", "Tbit/s": "terabit / second",
}  # fmt: skip


# What pint has no word for, or another one: why its factor is checked by hand instead.
NOT_IN_PINT = {
    "pp": "a difference of percentages has no pint unit",
    "per_myriad": "a ten-thousandth has no name in pint",
    "tenth_pp": "a difference of percentages has no pint unit",
    "quarter_pp": "a difference of percentages has no pint unit",
    "bp": "pint's bp is none of finance",
    "index_point": "no physical unit",
    "x": "a ratio",
    "pkm": "persons are no pint unit",
    "degC": "an offset unit; we read it into itself",
    "degF": "the same",
    "kelvin": "kept apart from degrees Celsius",
    "decade": "pint's year is 365.25 days, ours a calendar year",
    "century": "the same",
    "year": "the same",
    "month": "pint's month is a twelfth of 365.25 days, ours is kept apart",
    "week": "kept apart",
    "percent": "the canonical unit is the percentage itself, pint's is 0.01",
    "imperial_gallon": "pint's imperial_gallon has float noise; 4.54609 l by law",
    "tCO2e": "the gases as so much carbon dioxide", "ktCO2e": "the same",
    "MtCO2e": "the same", "GtCO2e": "the same",
    "kgCO2e": "the same", "gCO2e": "the same",
    "TEU": "a counted box", "FEU": "two of them", "person": "a person",
}  # fmt: skip


# The same spelling is another thing in pint: reading by its parser would be silently wrong.
TRAPS = {
    "kt": "knot",
    "ton": "short_ton",
    "mcm": "millicentimeter or micrometer",
    "bbl": "a dry barrel",
    "mt": "millitonne",
}


@pytest.fixture(scope="module")
def registry() -> pint.UnitRegistry[Fraction]:
    return pint.UnitRegistry(non_int_type=Fraction)


PHYSICAL = [
    name
    for name, unit in units.definitions(SHIPPED).items()
    if unit.dimension not in ("count", "people") and name not in NOT_IN_PINT
]


@pytest.mark.parametrize("name", PHYSICAL)
def test_pint_confirms_the_factor(name: str, registry: pint.UnitRegistry[Fraction]) -> None:
    unit = units.definitions(SHIPPED)[name]
    canonical = PINT.get(unit.canonical, unit.canonical)
    ours = Fraction(int(unit.numerator), int(unit.denominator))
    theirs = registry.parse_expression(PINT.get(name, name)) * registry.parse_expression("1")
    base = (
        registry.parse_expression(canonical)
        if unit.canonical != "percent"
        else registry.parse_expression("percent")
    )
    ratio = Fraction((theirs / base).to("").magnitude)
    assert abs(ratio / ours - 1) < Fraction(1, 10**12)


@pytest.mark.parametrize("spelling", sorted(TRAPS))
def test_the_traps_of_pint_are_none_of_ours(
    spelling: str, registry: pint.UnitRegistry[Fraction]
) -> None:
    if spelling in ("mcm", "mt"):
        assert refusals(f"USD 5 per {spelling}") == ["unit.ambiguous"]
        return
    found = read(f"5 {spelling}")
    expected = {"kt": "exact 5000 t", "ton": "exact 5 t", "bbl": "exact 5 bbl"}[spelling]
    assert said(found) == stated(expected)
    assert str(registry.parse_expression(spelling).units) not in ("kilotonne", "tonne", "oil_bbl")


def test_counted_things_are_their_own_unit() -> None:
    for name, unit in units.definitions(SHIPPED).items():
        if unit.dimension in ("count", "people") and name not in ("FEU", "MTEU"):
            assert (unit.canonical, unit.numerator, unit.denominator) == (
                name,
                Decimal(1),
                Decimal(1),
            )


def _printed(word: str, language: str, unit: units.Unit) -> str:
    """The word as a text prints it: a German noun has a capital letter."""
    capital = language == "de" and unit.dimension in units.COUNTED and word[:1].islower()
    return word[0].upper() + word[1:] if capital else word


ALONE_AMBIGUOUS = {
    (language, word) for language, word, either, _ in units.ambiguous(SHIPPED) if not either.where
}
WORDS = [
    (_printed(word, language, unit), unit.name, language)
    for language, word, unit, _ in units.words(SHIPPED)
    if (language, word) not in ALONE_AMBIGUOUS
]


UNCLEAR_ALONE = {"m", "м", "x"}


@every_row(some(WORDS, 7))
def test_every_unit_word_is_read_as_its_unit(word: str, name: str, language: str) -> None:
    unit = units.definitions(SHIPPED)[name]
    number = 1 if language == "en" else 5  # English singulars are not units of five
    text = f"{number}{word}" if language == "zh" else f"{number} {word}"
    found = read(f"{word}5" if word.endswith("之") else text, language)
    assert found.unit == unit.canonical
    assert found.value == EXACT.divide(number * unit.numerator, unit.denominator)


NEEDS_SCALE = {
    word for _, word, ambiguous, _ in units.ambiguous(SHIPPED) if ambiguous.where == "unscaled"
}


@every_row(
    some(
        (
            (symbol, unit.name, locale)
            for symbol, unit, _ in units.symbols(SHIPPED)
            if symbol != "m"
            for locale in ("en", "de", "zh", "es")
        ),
        3,
    )
)
def test_every_symbol_is_read_in_every_language(symbol: str, name: str, locale: str) -> None:
    unit = units.definitions(SHIPPED)[name]
    if symbol in ("l", "L"):
        assert read(f"5 {symbol}", locale).unit == "m3"
        return
    scale = " mln" if symbol in NEEDS_SCALE else ""
    assert read(f"5{scale} {symbol}", locale).unit == unit.canonical


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("500 mcf", "unit.ambiguous"),
        ("5 mt", "unit.ambiguous"),
        ("5 MT", "unit.ambiguous"),
        ("5 ounces", "unit.ambiguous"),
        ("5 gallons", "unit.ambiguous"),
        ("5 points", "unit.ambiguous"),
        ("5 degrees", "unit.ambiguous"),
        ("USD 300 per tcm", "unit.ambiguous"),
        ("USD 300/mcm", "unit.ambiguous"),
        ("5m", "scale.unclear"),
        ("5 m", "scale.unclear"),
        ("5b", "scale.unclear"),
        ("5.5 widgets", "wording.unknown"),
        ("12 train wagons of", None),
        ("12 billion", "unit.none"),
        ("70", "unit.none"),
        ("5 t of 3 kg", "number.compete"),
        ("USD 5 km", "unit.two"),
        ("5 USD EUR", "unit.two"),
        ("USD 5 million tonnes", "unit.two"),
        ("5% per barrel", "unit.no_quotient"),
        ("5 km per tonne", "unit.no_quotient"),
        ("1.2 million Dosen", "wording.unknown"),
        ("5 TB", "wording.unknown"),
        ("5 MB", "unit.ambiguous"),
    ],
)
def test_unclear_units_are_refused(text: str, rule: str | None) -> None:
    if rule is None:
        assert read(text).unit == "wagon"
    else:
        assert refusals(text) == [rule]


@pytest.mark.parametrize(
    ("text", "locale", "expected"),
    [
        ("365 kt", "en", "exact 365000 t"),
        ("33 Mt CO2e", "en", "exact 33e6 tCO2e"),
        ("4.2 million tonnes of CO2 equivalent", "en", "exact 4200000 tCO2e"),
        ("120万吨二氧化碳当量", "zh", "exact 1200000 tCO2e"),
        ("5 Mt CO2", "en", "exact 5e6 t"),
        ("35 µg/m³", "en", "exact 35 ug/m3"),
        ("35微克/立方米", "zh", "exact 35 ug/m3"),
        ("5万千升", "zh", "exact 50000 m3"),
        ("100 Mbit/s", "en", "exact 100 Mbit/s"),
        ("1.5 Gbps", "en", "exact 1500 Mbit/s"),
        ("12 гигабайт", "ru", "exact 12 GB"),
        ("250 MVA", "en", "exact 250 MVA"),
        ("1.2亿棵树", "zh", "exact 120000000 tree"),
        ("320萬劑", "zh", "exact 3200000 dose"),
        ("5座充電站", "zh", "exact 5 charging station"),
        ("8,5 млн голов овец", "ru", "exact 8500000 head"),
        ("14.2 Mt", "en", "exact 14200000 t"),
        ("5 short tons", "en", "exact 4.5359237 t"),
        ("5 long tons", "en", "exact 5.080234544 t"),
        ("10 mtpa", "en", "exact 1e7 t/year"),
        ("55 bcm a year", "en", "exact 55e9 m3/year"),
        ("1.5 million barrels per day", "en", "exact 1500000 bbl/d"),
        ("3 Bcf/d", "en", "exact 84950539.776 m3/d"),
        ("USD 300 per thousand cubic metres", "en", "exact 0.3 USD/m3"),
        ("USD 200 per 1,000 m3", "en", "exact 0.2 USD/m3"),
        ("$80 a barrel", "en", "exact 80 USD/bbl"),
        ("50 US cents per kWh", "en", "exact 500 USD/MWh"),
        ("USD 12,000 per capita", "en", "exact 12000 USD/person"),
        ("75 people per square kilometre", "en", "exact 75 person/km2"),
        ("1,500 Chinese companies", "en", "exact 1500 company"),
        ("15,000 China-Europe freight trains", "en", "exact 15000 train"),
        ("20 basis points", "en", "exact 0.2 pp"),
        ("5 percentage points", "en", "exact 5 pp"),
        ("30 years", "en", "exact 30 year"),
        ("5 km³", "en", "exact 5e9 m3"),
        ("5 m²", "en", "exact 0.000005 km2"),
        ("6.5 CNY per USD", "en", "exact 6.5 CNY/USD"),
        ("每桶80美元", "zh", "exact 80 USD/bbl"),
        ("每千立方米300美元", "zh", "exact 0.3 USD/m3"),
        ("300美元/千立方米", "zh", "exact 0.3 USD/m3"),
        ("人均1.2万美元", "zh", "exact 12000 USD/person"),
        ("300 долларов за тысячу кубометров", "ru", "exact 0.3 USD/m3"),
        ("1 млн баррелей в сутки", "ru", "exact 1e6 bbl/d"),
        ("80 Dollar pro Barrel", "de", "exact 80 USD/bbl"),
        ("80 dollars le baril", "fr", "exact 80 USD/bbl"),
    ],
)
def test_units_of_print(text: str, locale: str, expected: str) -> None:
    assert said(read(text, locale)) == stated(expected)


def test_bounds_pass_through_conversion() -> None:
    found = read("more than 5 short tons")
    assert (found.lower, found.lower_inclusive, found.upper) == (found.value, False, None)
    assert (
        found.lower_digit
        == units.definitions(SHIPPED)["short_ton"].numerator
        / units.definitions(SHIPPED)["short_ton"].denominator
    )


def test_every_language_has_a_lexicon() -> None:
    for language in languages.language_codes(SHIPPED):
        assert lexicon.lexicon(SHIPPED, language).language == language
