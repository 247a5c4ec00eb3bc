"""Units: definitions (units/*.csv), their words by language (unit_words/*.csv), ambiguous words.

A unit is defined by a base and an exact factor (a fraction if its decimal expansion does not end);
bases lead to canonical units, which are their own base. Money is defined in currencies.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from functools import cache
from typing import TYPE_CHECKING

from silkledger.messages import suggestion
from silkledger.reading.definitions.digit_groups import EXACT, Number
from silkledger.reading.definitions.quotients import dimension_per
from silkledger.reading.text.faults import UnreadableError
from silkledger.schemas.vocabulary import built_once

if TYPE_CHECKING:
    from collections.abc import Iterator

    from silkledger.schemas.vocabulary import Entry, Vocabulary

NEVER_NEGATIVE = frozenset(
    (
        "people",
        "count",
        "mass",
        "volume",
        "energy",
        "power",
        "area",
        "length",
        "time",
        "transport",
        "density",
    )
)
# Dimensions of what is measured, not counted.
MEASURES = frozenset(("mass", "volume", "area", "energy", "power", "length"))
# What is made or used per time, as plants and wells are described by: a 5 mtpa plant.
FLOWS = frozenset(("mass_rate", "volume_rate"))
# Dimensions of amounts that may be of a thing.
OF_THINGS = MEASURES | FLOWS | {"money", "speed", "temperature", "data"}
_PERCENT = Decimal(100)
# Dimensions of rates, which say how large a part or a change is.
RATES = frozenset(("share", "points"))
# Dimensions of what is relative to another figure.
RELATIVE = RATES | {"multiple"}
# The same of quantities: the indicator may call its percent a rate.
RATIOS = RELATIVE | {"rate"}
# Nouns that may have an adjective, and before which "m" is million.
COUNTED = frozenset(("people", "count"))
# Times that a length is measured by as a speed, with how many of them the unit of speeds has.
_SPEEDS = {"s": ("h", Decimal(3600)), "min": ("h", Decimal(60))}


@dataclass(frozen=True, slots=True)
class Unit:
    """A printed unit: its canonical unit, and the exact factor as numerator and denominator."""

    name: str
    canonical: str
    numerator: Decimal
    denominator: Decimal
    dimension: str

    def per(self, below: Unit) -> Unit:
        """Return this unit per one of `below`.

        Raises UnreadableError if no dimension of the vocabulary is such a quotient.
        """
        dimension = dimension_per(self.dimension, below.dimension)
        if dimension is None:
            raise UnreadableError("unit.no_quotient", f"{self.name} per {below.name}")
        below_canonical, times = below.canonical, Decimal(1)
        if dimension == "speed":  # 60 metres per second is 60 m/s
            below_canonical, times = _SPEEDS.get(below_canonical, (below_canonical, times))
        return Unit(
            f"{self.name}/{below.name}",
            f"{self.canonical}/{below_canonical}",
            EXACT.multiply(EXACT.multiply(self.numerator, below.denominator), times),
            EXACT.multiply(self.denominator, below.numerator),
            dimension,
        )

    def equals(self, other: Unit) -> bool:
        """Whether both are the same multiple of the same canonical unit, whatever their names."""
        mine = EXACT.multiply(self.numerator, other.denominator)
        return self.canonical == other.canonical and (
            mine == EXACT.multiply(other.numerator, self.denominator)
        )

    def times(self, factor: Decimal) -> Unit:
        """Return so many of this unit as one unit."""
        return Unit(
            f"{factor} {self.name}",
            self.canonical,
            self.numerator * factor,
            self.denominator,
            self.dimension,
        )


@dataclass(frozen=True, slots=True)
class Ambiguous:
    """A word that may mean several units.

    `where` is empty (everywhere), price (only in the denominator of a price), unscaled (behind a
    number without a scale), large (behind a number that is scaled or above 100), points (except
    before the level in percent that they lead to) or converted (beside a mass or volume, too).
    """

    where: str
    may_mean: str

    @property
    def only_in_price(self) -> bool:
        """Whether the word is ambiguous only in the denominator of a price."""
        return self.where == "price"

    def decided(self, number: Number, *, scaled: bool) -> bool:
        """Whether the word is clear behind a number, which may be scaled."""
        match self.where:
            case "unscaled":
                return scaled
            case "large":
                return not scaled and abs(number.value) <= _PERCENT
        return self.only_in_price


@built_once
def definitions(vocabulary: Vocabulary) -> dict[str, Unit]:
    """Return all units by name.

    Raises VocabularyError for an unknown base or dimension, a cycle, or a factor that is not a
    number.
    """
    entries = {
        entry["unit"]: entry
        for entry in vocabulary.load(
            "units",
            ("unit", "base", "factor", "dimension", "symbols", "note"),
            required=("unit", "base", "factor", "dimension"),
            key=("unit",),
        )
    }
    dimensions = {
        entry["dimension"] for entry in vocabulary.load("dimensions", ("dimension", "meaning"))
    }
    for entry in entries.values():
        if entry["dimension"] not in dimensions:
            what = (
                f"{entry['dimension']!r} is unknown; {suggestion(entry['dimension'], dimensions)}"
            )
            raise entry.fault(what, "dimension")
    return {name: _resolve(entry, entries) for name, entry in entries.items()}


def _resolve(entry: Entry, entries: dict[str, Entry]) -> Unit:
    factor, at, passed = Fraction(1), entry, {entry["unit"]}
    while at["base"] != at["unit"]:
        factor *= _factor(at)
        if at["base"] not in entries:
            raise at.fault(
                f"{at['base']!r} is not a unit; write the unit itself or a row's", "base"
            )
        at = entries[at["base"]]
        if at["unit"] in passed:
            what = f"the bases of {entry['unit']} lead back to {at['unit']}: a cycle"
            raise entry.fault(f"{what}; give one of them itself as base", "base")
        if at["dimension"] != entry["dimension"]:
            what = f"{at['unit']!r} has the dimension {at['dimension']}, not {entry['dimension']}"
            raise entry.fault(f"{what}; change one", "base")
        passed.add(at["unit"])
    if _factor(at) != 1:
        raise at.fault("a unit that is its own base has the factor 1; write 1", "factor")
    return Unit(
        entry["unit"],
        at["unit"],
        Decimal(factor.numerator),
        Decimal(factor.denominator),
        entry["dimension"],
    )


def _factor(entry: Entry) -> Fraction:
    try:
        factor = Fraction(entry["factor"])
    except (ValueError, ZeroDivisionError) as fault:
        what = f"{entry['factor']!r} is not a number; write one such as 0.5 or 1/3"
        raise entry.fault(what, "factor") from fault
    if factor <= 0:
        raise entry.fault("a factor must be above 0; write how many bases it is", "factor")
    return factor


def symbols(vocabulary: Vocabulary) -> Iterator[tuple[str, Unit, Entry]]:
    """Yield symbol, unit and row for the symbols of all languages, whose case matters."""
    units = definitions(vocabulary)
    for entry in vocabulary.load(
        "units", ("unit", "base", "factor", "dimension", "symbols", "note")
    ):
        for symbol in entry.list("symbols"):
            yield symbol, units[entry["unit"]], entry


def words(
    vocabulary: Vocabulary, name: str = "unit_words"
) -> Iterator[tuple[str, str, Unit, Entry]]:
    """Yield language, word, unit and row of every unit word.

    The words of below_words are units only below the line. Raises VocabularyError for an unknown
    unit.
    """
    units = definitions(vocabulary)
    for entry in vocabulary.load(
        name,
        ("unit", "language", "words"),
        required=("unit", "language", "words"),
    ):
        if entry["unit"] not in units:
            what = f"{entry['unit']!r} has no row in units/; {suggestion(entry['unit'], units)}"
            raise entry.fault(what, "unit")
        for word in entry.list("words"):
            yield entry["language"], word, units[entry["unit"]], entry


def ambiguous(vocabulary: Vocabulary) -> Iterator[tuple[str, str, Ambiguous, Entry]]:
    """Yield language, word, meaning and row of every ambiguous unit word.

    Raises VocabularyError unless `where` is one of the values of Ambiguous.
    """
    for entry in vocabulary.load(
        "ambiguous_units",
        ("language", "words", "where", "may_mean"),
        required=("language", "words", "may_mean"),
    ):
        if entry["where"] not in ("", "price", "unscaled", "large", "points", "converted"):
            raise entry.fault("where must be empty, price, unscaled, large, points or converted")
        for word in entry.list("words"):
            yield (
                entry["language"],
                word,
                Ambiguous(entry["where"], entry["may_mean"]),
                entry,
            )


@cache
def money(code: str, factor: Decimal) -> Unit:
    """Return the unit of a currency; `factor` is 0.01 for cents."""
    return Unit(code if factor == 1 else f"{factor} {code}", code, factor, Decimal(1), "money")


@built_once
def named_unit(vocabulary: Vocabulary, name: str) -> Unit:
    """Return the unit of a canonical name, quotients included (person/year).

    Raises KeyError for an unknown one.
    """
    units = definitions(vocabulary)
    if name in units or "/" not in name:
        return units[name]
    above, _, below = name.partition("/")
    return units[above].per(units[below])


def divides(above: Unit, below: Unit) -> bool:
    """Whether a unit often stands below another one, so that a word such as le may lead to it."""
    return dimension_per(above.dimension, below.dimension) not in (None, "intensity")


def unit_dimensions(unit: Unit) -> frozenset[str]:
    """Return the dimensions that a unit may have: a percentage is a share or a rate."""
    return _dimensions(unit.dimension)


@cache
def _dimensions(dimension: str) -> frozenset[str]:
    return frozenset(("share", "rate") if dimension == "share" else (dimension,))


def converted(number: Number, unit: Unit) -> Number:
    """Return a number of the printed unit in its canonical unit.

    The result is exact if the factor is a finite decimal.
    """
    if unit.numerator != 1:
        number = number.times(unit.numerator)
    return number if unit.denominator == 1 else number.divided(unit.denominator)
