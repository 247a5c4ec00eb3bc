"""Units: pint as the oracle of every factor, the vocabulary's own faults, ambiguous words,
quotients, unit words.
"""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING

import pint
import pytest

from silkledger.reading import lexicon, units
from silkledger.reading.faults import UnreadableError
from silkledger.reading.numbers import EXACT
from silkledger.schemas import vocabulary
from tests.support.readings import read, refusals, said, stated

if TYPE_CHECKING:
    from pathlib import Path

# Our name of a unit as pint calls it.
PINT = {
    "kt": "kilotonne", "Mt": "megatonne", "Gt": "gigatonne", "t": "tonne", "short_ton": "short_ton", "long_ton": "long_ton",
    "lb": "pound", "quintal": "100 * kilogram", "jin": "0.5 * kilogram", "m3": "meter ** 3", "hl": "hectoliter",
    "km3": "kilometer ** 3", "cm3": "centimeter ** 3", "bcm": "1e9 * meter ** 3", "tcm": "1e12 * meter ** 3",
    "mcm": "1e6 * meter ** 3", "cf": "foot ** 3", "MMcf": "1e6 * foot ** 3", "Bcf": "1e9 * foot ** 3",
    "Tcf": "1e12 * foot ** 3", "us_gallon": "gallon", "bushel_us": "bushel", "ft": "foot", "ha": "hectare",
    "km2": "kilometer ** 2", "m2": "meter ** 2", "sq_mile": "mile ** 2", "sq_ft": "foot ** 2", "li": "500 * meter",
    "acre": "4046.8564224 * meter ** 2", "mu": "2000 / 3 * meter ** 2", "h": "hour", "min": "minute", "d": "day",
    "toe": "41.868 * gigajoule", "ktoe": "41868 * gigajoule", "Mtoe": "41868000 * gigajoule",
    "tce": "29.3076 * gigajoule", "Mtce": "29307600 * gigajoule", "Btu": "Btu_it", "MMBtu": "1e6 * Btu_it",
    "mph": "mile / hour", "km/h": "kilometer / hour", "second": "second", "per_mille": "permille", "cheng": "0.1",
    "bcma": "1e9 * meter ** 3 / year", "m3/d": "meter ** 3 / day", "m3/year": "meter ** 3 / year",
    "cf/d": "foot ** 3 / day", "MMcf/d": "1e6 * foot ** 3 / day", "Bcf/d": "1e9 * foot ** 3 / day",
    "mcm/d": "1e6 * meter ** 3 / day", "t/d": "tonne / day", "t/year": "tonne / year", "ktpa": "kilotonne / year",
    "mtpa": "megatonne / year", "carat": "carat", "troy_ounce": "troy_ounce", "bbl": "oil_bbl", "kbbl": "1e3 * oil_bbl",
    "MMbbl": "1e6 * oil_bbl", "Gbbl": "1e9 * oil_bbl", "bbl/d": "oil_bbl / day", "kb/d": "1e3 * oil_bbl / day",
    "mb/d": "1e6 * oil_bbl / day", "tkm": "tonne * kilometer", "quad": "1e15 * Btu_it",
    "acre_foot": "43560 * foot ** 3", "knot": "nautical_mile / hour", "m/s": "meter / second", "inch": "inch", "yard": "yard",
}  # fmt: skip
# What pint has no word for, or another one: why its factor is checked by hand instead.
NOT_IN_PINT = {
    "pp": "a difference of percentages has no pint unit",
    "per_myriad": "a ten-thousandth has no name in pint",
    "bp": "pint's bp is none of finance",
    "index_point": "no physical unit",
    "x": "a ratio",
    "pkm": "persons are no pint unit",
    "degC": "an offset unit; we read it into itself",
    "decade": "pint's year is 365.25 days, ours a calendar year",
    "century": "the same",
    "year": "the same",
    "month": "pint's month is a twelfth of 365.25 days, ours is kept apart",
    "week": "kept apart",
    "percent": "the canonical unit is the percentage itself, pint's is 0.01",
    "imperial_gallon": "pint's imperial_gallon has float noise; 4.54609 l by law",
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
    for name, unit in units.definitions().items()
    if unit.dimension not in ("count", "people") and name not in NOT_IN_PINT
]


@pytest.mark.parametrize("name", PHYSICAL)
def test_pint_confirms_the_factor(name: str, registry: pint.UnitRegistry[Fraction]) -> None:
    unit = units.definitions()[name]
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
    for name, unit in units.definitions().items():
        if unit.dimension in ("count", "people") and name != "FEU":
            assert (unit.canonical, unit.numerator, unit.denominator) == (
                name,
                Decimal(1),
                Decimal(1),
            )


LOCALES = {"en": "en", "zh": "zh", "ru": "ru", "de": "de", "fr": "fr"}
WORDS = [(word, unit.name, language) for language, word, unit, _ in units.words()]
UNCLEAR_ALONE = {"m", "м", "x"}


@pytest.mark.parametrize(("word", "name", "language"), WORDS)
def test_every_unit_word_is_read_as_its_unit(word: str, name: str, language: str) -> None:
    unit = units.definitions()[name]
    text = f"{word}5" if word.endswith("分之") else f"5{word}" if language == "zh" else f"5 {word}"
    found = read(text, language)
    assert found.unit == unit.canonical
    assert found.value == EXACT.divide(5 * unit.numerator, unit.denominator)


@pytest.mark.parametrize(
    ("symbol", "name"),
    [(symbol, unit.name) for symbol, unit, _ in units.symbols() if symbol != "m"],
)
@pytest.mark.parametrize("locale", ["en", "de", "zh", "es"])
def test_every_symbol_is_read_in_every_language(symbol: str, name: str, locale: str) -> None:
    unit = units.definitions()[name]
    if symbol in ("l", "L"):
        assert read(f"5 {symbol}", locale).unit == "m3"
        return
    assert read(f"5 {symbol}", locale).unit == unit.canonical


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
        ("5 widgets", "wording.unknown"),
        ("12 train wagons of", None),
        ("12 train spotters", "unit.unknown"),
        ("12 billion", "unit.none"),
        ("70", "unit.none"),
        ("5 t of 3 kg", "number.compete"),
        ("USD 5 km", "unit.two"),
        ("5 USD EUR", "unit.two"),
        ("USD 5 million tonnes", "unit.two"),
        ("5% per barrel", "unit.no_quotient"),
        ("5 km per tonne", "unit.no_quotient"),
        ("100 countries and regions", "unit.two"),
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
        == units.definitions()["short_ton"].numerator / units.definitions()["short_ton"].denominator
    )


def _tree(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, rows: str) -> None:
    (tmp_path / "units").mkdir()
    header = "unit,base,factor,dimension,symbols,note\n"
    (tmp_path / "units" / "mass.csv").write_text(header + rows, encoding="utf-8")
    (tmp_path / "dimensions.csv").write_text(
        "dimension,meaning\nmass,mass\nvolume,volume\n", encoding="utf-8"
    )
    load = vocabulary.load

    def from_here(name: str, columns: object, **rest: object) -> object:
        return load(name, columns, folder=tmp_path, **rest)  # type: ignore[arg-type]

    monkeypatch.setattr(vocabulary, "load", from_here)


@pytest.mark.parametrize(
    ("rows", "line", "what"),
    [
        ("t,t,1,mass,,\nt,t,1,mass,,\n", 3, "stands already"),
        ("t,t,1,weight,,\n", 2, "dimension 'weight'"),
        ("kg,t,0.001,mass,,\n", 2, "base 't' is no unit"),
        ("a,b,2,mass,,\nb,a,2,mass,,\n", 2, "cycle"),
        ("c,a,2,mass,,\na,b,2,mass,,\nb,a,2,mass,,\n", 2, "lead back to a: a cycle"),
        ("t,t,2,mass,,\n", 2, "factor 1"),
        ("t,t,1,mass,,\nkg,t,zero,mass,,\n", 3, "is no number"),
        ("t,t,1,mass,,\nkg,t,-1,mass,,\n", 3, ": a factor is above 0$"),
        ("t,t,1,mass,,\nkg,t,1/0,mass,,\n", 3, "is no number"),
        ("t,t,1,mass,,\nl,t,1,volume,,\n", 3, "has dimension mass"),
        ("t,t,,mass,,\n", 2, "factor is empty"),
    ],
)
def test_a_fault_of_the_vocabulary_names_its_line(
    rows: str, line: int, what: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _tree(tmp_path, monkeypatch, rows)
    with pytest.raises(vocabulary.VocabularyError, match=what) as fault:
        units.definitions.__wrapped__()
    assert (fault.value.file.name, fault.value.line) == ("mass.csv", line)


def test_words_without_a_unit_or_of_an_unknown_one_are_faults(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    known = units.definitions()
    _tree(tmp_path, monkeypatch, "t,t,1,mass,,\n")
    monkeypatch.setattr(units, "definitions", lambda: known)
    for row, what in (
        (",en,ton", "unit is empty"),
        ("t,en,", "words is empty"),
        ("zz,en,ton", "unit 'zz' is not"),
    ):
        (tmp_path / "unit_words.csv").write_text(f"unit,language,words\n{row}\n", encoding="utf-8")
        with pytest.raises(vocabulary.VocabularyError, match=rf"unit_words.csv:2: {what}"):
            list(units.words())


def test_a_chain_of_bases_multiplies_its_factors(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _tree(tmp_path, monkeypatch, "Mt,kt,1000,mass,,\nkt,t,1000,mass,,\nt,t,1,mass,,\n")
    found = units.definitions.__wrapped__()["Mt"]
    assert found == units.Unit("Mt", "t", Decimal(1_000_000), Decimal(1), "mass")


def test_quotients_divide_their_factors() -> None:
    known = units.definitions()
    price = known["kt"].per(known["h"])
    assert (price.canonical, price.numerator / price.denominator, price.dimension) == (
        "t/h",
        Decimal(1000),
        "mass_rate",
    )
    with pytest.raises(UnreadableError):
        known["km"].per(known["t"])


PAIRS = [
    *(
        ("USD", below, "price")
        for below in ("t", "m3", "bbl", "MWh", "km2", "km", "MW", "h", "person", "train", "tkm")
    ),
    ("t", "h", "mass_rate"),
    ("m3", "d", "volume_rate"),
    ("MWh", "year", "energy_rate"),
    ("person", "year", "count_rate"),
    ("train", "d", "count_rate"),
    ("km", "h", "speed"),
    ("person", "km2", "density"),
    ("train", "km2", "density"),
    ("t", "km2", "density"),
    *((above, "person", "per_head") for above in ("t", "m3", "MWh", "train", "km2")),
]


@pytest.mark.parametrize(("above", "below", "dimension"), PAIRS)
def test_each_quotient_has_its_dimension(above: str, below: str, dimension: str) -> None:
    known = units.definitions()
    upper = units.money("USD", Decimal(1)) if above == "USD" else known[above]
    found = upper.per(known[below])
    assert (found.canonical, found.dimension, found.name) == (
        f"{above}/{below}",
        dimension,
        f"{above}/{below}",
    )


@pytest.mark.parametrize(
    ("above", "below"),
    [
        ("percent", "t"),
        ("km", "t"),
        ("t", "MWh"),
        ("year", "year"),
        ("MW", "year"),
        ("person", "person"),
        ("MW", "km2"),
    ],
)
def test_what_no_figure_is_measured_in_is_no_quotient(above: str, below: str) -> None:
    known = units.definitions()
    with pytest.raises(UnreadableError) as fault:
        known[above].per(known[below])
    assert (fault.value.rule, fault.value.text) == ("unit.no_quotient", f"{above} per {below}")


def test_units_of_money_and_multiples_of_units_say_what_they_are() -> None:
    dollar, cent = units.money("USD", Decimal(1)), units.money("USD", Decimal("0.01"))
    assert (dollar.name, dollar.canonical, dollar.dimension) == ("USD", "USD", "money")
    assert (cent.name, cent.canonical, cent.numerator) == ("0.01 USD", "USD", Decimal("0.01"))
    hundred = units.definitions()["kt"].times(Decimal(100))
    assert (hundred.name, hundred.canonical, hundred.numerator) == ("100 kt", "t", Decimal(100_000))


def test_some_words_are_ambiguous_below_the_line_of_a_price_only() -> None:
    found = {(language, word): meaning for language, word, meaning, _ in units.ambiguous()}
    assert found["*", "tcm"].only_in_price is True
    assert found["*", "mcf"].only_in_price is False
    assert all(meaning.may_mean for meaning in found.values())


def test_the_canonical_unit_of_a_unit_is_the_end_of_its_bases() -> None:
    known = units.definitions()
    for unit in known.values():
        assert known[unit.canonical].canonical == unit.canonical
        assert known[unit.canonical].dimension == unit.dimension
        assert unit.name in known


@pytest.mark.parametrize(
    ("text", "geography", "default", "expected"),
    [
        ("6.5 CNY per $", None, None, "exact 6.5 CNY/USD"),
        ("6.5 USD per Rs", "IND", None, "exact 6.5 USD/INR"),
        ("6.5 USD per Rs", None, "PAK", "exact 6.5 USD/PKR"),
    ],
)
def test_places_decide_the_money_below_the_line(
    text: str, geography: str | None, default: str | None, expected: str
) -> None:
    assert said(read(text, geography=geography, default_geography=default)) == stated(expected)


def test_ambiguous_money_below_the_line_is_refused() -> None:
    assert refusals("6.5 USD per Rs") == ["currency.ambiguous"]
    assert refusals("6.5 CNY per $", geography="AUS") == ["currency.ambiguous"]
    assert refusals("6.5 CNY per $", default_geography="AUS") == ["currency.ambiguous"]
    assert refusals("USD 5 per thousand") == ["unit.unknown"]


def test_every_language_has_a_lexicon() -> None:
    assert all(lexicon.lexicon(language).language == language for language in lexicon.LANGUAGES)
