"""Names of units against an independent list (CLDR in babel), and their size against pint."""

from __future__ import annotations

import pint
import pytest
from babel import Locale

from silkledger.reading.definitions.units import definitions
from silkledger.schemas.vocabulary import SHIPPED
from tests.support.readings import outcome
from tests.support.tables import every_row

LOCALES = {
    "en": ("en", "en_GB"),
    "de": ("de",),
    "fr": ("fr",),
    "es": ("es",),
    "ru": ("ru",),
    "zh": ("zh",),
    "zh-Hant": ("zh_Hant",),
}
# The unit of CLDR, the canonical unit that it is read in, and what pint calls both.
UNITS = {
    "area-acre": ("km2", "acre", "km**2"),
    "area-hectare": ("km2", "hectare", "km**2"),
    "area-square-centimeter": ("km2", "cm**2", "km**2"),
    "area-square-foot": ("km2", "foot**2", "km**2"),
    "area-square-inch": ("km2", "inch**2", "km**2"),
    "area-square-kilometer": ("km2", "km**2", "km**2"),
    "area-square-meter": ("km2", "m**2", "km**2"),
    "area-square-mile": ("km2", "mile**2", "km**2"),
    "area-square-yard": ("km2", "yard**2", "km**2"),
    "digital-gigabyte": ("GB", "gigabyte", "gigabyte"),
    "digital-megabyte": ("GB", "megabyte", "gigabyte"),
    "digital-terabyte": ("GB", "terabyte", "gigabyte"),
    "duration-hour": ("h", "hour", "hour"),
    "duration-millisecond": ("s", "millisecond", "second"),
    "duration-microsecond": ("s", "microsecond", "second"),
    "duration-second": ("s", "second", "second"),
    "electric-ampere": ("A", "ampere", "ampere"),
    "electric-milliampere": ("A", "milliampere", "ampere"),
    "electric-volt": ("V", "volt", "volt"),
    "energy-electronvolt": ("MWh", "electron_volt", "MWh"),
    "energy-joule": ("MWh", "joule", "MWh"),
    "energy-kilowatt-hour": ("MWh", "kWh", "MWh"),
    "frequency-gigahertz": ("Hz", "gigahertz", "hertz"),
    "frequency-hertz": ("Hz", "hertz", "hertz"),
    "frequency-kilohertz": ("Hz", "kilohertz", "hertz"),
    "frequency-megahertz": ("Hz", "megahertz", "hertz"),
    "length-centimeter": ("km", "cm", "km"),
    "length-decimeter": ("km", "dm", "km"),
    "length-foot": ("km", "foot", "km"),
    "length-inch": ("km", "inch", "km"),
    "length-light-year": ("km", "light_year", "km"),
    "length-meter": ("km", "m", "km"),
    "length-micrometer": ("km", "um", "km"),
    "length-mile": ("km", "mile", "km"),
    "length-nautical-mile": ("km", "nautical_mile", "km"),
    "length-yard": ("km", "yard", "km"),
    "mass-carat": ("t", "carat", "tonne"),
    "mass-gram": ("t", "gram", "tonne"),
    "mass-kilogram": ("t", "kg", "tonne"),
    "mass-microgram": ("t", "microgram", "tonne"),
    "mass-milligram": ("t", "milligram", "tonne"),
    "mass-tonne": ("t", "tonne", "tonne"),
    "power-gigawatt": ("MW", "gigawatt", "megawatt"),
    "power-milliwatt": ("MW", "milliwatt", "megawatt"),
    "power-watt": ("MW", "watt", "megawatt"),
    "pressure-atmosphere": ("Pa", "atm", "pascal"),
    "pressure-hectopascal": ("Pa", "hectopascal", "pascal"),
    "pressure-inch-ofhg": ("Pa", "inHg", "pascal"),
    "pressure-kilopascal": ("Pa", "kilopascal", "pascal"),
    "pressure-megapascal": ("Pa", "megapascal", "pascal"),
    "pressure-millibar": ("Pa", "millibar", "pascal"),
    "pressure-millimeter-ofhg": ("Pa", "mmHg", "pascal"),
    "speed-knot": ("km/h", "knot", "km/hour"),
    "temperature-fahrenheit": ("degF", "", ""),
    "temperature-kelvin": ("kelvin", "", ""),
    "volume-centiliter": ("m3", "centiliter", "m**3"),
    "volume-cubic-centimeter": ("m3", "cm**3", "m**3"),
    "volume-cubic-foot": ("m3", "foot**3", "m**3"),
    "volume-cubic-inch": ("m3", "inch**3", "m**3"),
    "volume-cubic-kilometer": ("m3", "km**3", "m**3"),
    "volume-cubic-meter": ("m3", "m**3", "m**3"),
    "volume-cubic-yard": ("m3", "yard**3", "m**3"),
    "volume-deciliter": ("m3", "deciliter", "m**3"),
    "volume-hectoliter": ("m3", "hectoliter", "m**3"),
    "volume-liter": ("m3", "liter", "m**3"),
    "volume-megaliter": ("m3", "megaliter", "m**3"),
    "volume-milliliter": ("m3", "milliliter", "m**3"),
}
# Names of measures that are read as no count: several sizes of a unit, or no unit of the project.
REFUSED = (
    "angle-radian",
    "digital-kilobit",
    "digital-megabit",
    "concentr-mole",
    "energy-kilocalorie",
    "length-parsec",
    "light-lux",
    "volume-fluid-ounce",
    "volume-pint",
)


def _names(unit: str) -> list[tuple[str, str]]:
    """Return language and name behind a number, in every plural form."""
    names = set()
    for language, locales in LOCALES.items():
        for locale in locales:
            long = Locale.parse(locale)._data["unit_patterns"].get(unit, {}).get("long", {})
            for form, pattern in long.items():
                if form != "per" and pattern.startswith("{0}"):
                    names.add((language, pattern[3:].replace("\xa0", " ").strip()))
    return sorted(names)


NAMES = [(unit, *name) for unit in UNITS for name in _names(unit)]


@every_row(NAMES)
def test_a_name_of_a_unit_is_read_or_refused_and_never_counted(
    unit: str, language: str, name: str
) -> None:
    found = outcome(f"500 {name}", language)
    assert not found.startswith("exact") or found.split()[-1] == UNITS[unit][0]


@pytest.mark.parametrize("language", LOCALES)
def test_most_names_are_read(language: str) -> None:
    names = [(unit, name) for unit, spoken, name in NAMES if spoken == language]
    lost = [
        (unit, name)
        for unit, name in names
        if not outcome(f"500 {name}", language).startswith("exact")
    ]
    assert len(lost) < len(names) / 12, lost


@every_row([(unit, *name) for unit in REFUSED for name in _names(unit)])
def test_a_measure_of_no_certain_size_is_not_counted(unit: str, language: str, name: str) -> None:
    assert not outcome(f"500 {name}", language).startswith("exact"), unit


def test_units_have_the_size_that_pint_gives_them() -> None:
    ureg: pint.UnitRegistry[float] = pint.UnitRegistry()
    checked = 0
    for unit in definitions(SHIPPED).values():
        for canonical, theirs, ours in UNITS.values():
            if not theirs or unit.canonical != canonical:
                continue
            size = ureg.Quantity(1.0, theirs).to(ours).magnitude
            named = outcome_names(theirs)
            if unit.name in named:
                assert float(unit.numerator) / float(unit.denominator) == pytest.approx(
                    size, rel=1e-4
                )
                checked += 1
    assert checked > 20


def outcome_names(theirs: str) -> tuple[str, ...]:
    """Return the names that a unit of pint has in our vocabulary."""
    named = {
        "inch**2": ("sq_inch",),
        "cm**2": ("cm2",),
        "yard**2": ("sq_yard",),
        "inch**3": ("cubic_inch",),
        "yard**3": ("cubic_yard",),
        "inHg": ("inHg",),
        "mmHg": ("mmHg",),
        "atm": ("atm",),
        "light_year": ("light_year",),
        "electron_volt": ("eV",),
        "megaliter": ("megalitre",),
        "kilopascal": ("kPa",),
        "megapascal": ("MPa",),
        "hectopascal": ("hPa",),
        "millibar": ("mbar",),
        "centiliter": ("cl",),
        "deciliter": ("dl",),
        "millisecond": ("millisecond",),
        "microsecond": ("microsecond",),
        "megabyte": ("megabyte",),
        "milliwatt": ("milliwatt",),
        "milliampere": ("mA",),
        "gigahertz": ("GHz",),
        "megahertz": ("MHz",),
        "kilohertz": ("kHz",),
        "acre": ("acre",),
        "carat": ("carat",),
    }
    return named.get(theirs, ())
