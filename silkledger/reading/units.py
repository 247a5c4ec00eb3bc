"""Units: definitions (units/*.csv), their words by language (unit_words/*.csv), and words that are
ambiguous.

A unit is defined by a base and an exact factor (a fraction where the decimal does not end); bases
lead to canonical units, which are their own base. Left out on purpose: money (currencies) and the
order of words (phrases).
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from functools import cache
from typing import TYPE_CHECKING

from silkledger.reading.faults import UnreadableError
from silkledger.reading.numbers import EXACT, Number
from silkledger.schemas import vocabulary

if TYPE_CHECKING:
    from collections.abc import Iterator

    from silkledger.schemas.vocabulary import Entry

_RATES = {
    "mass": "mass_rate",
    "volume": "volume_rate",
    "energy": "energy_rate",
    "people": "count_rate",
}
_RATES |= {"count": "count_rate", "length": "speed"}
_PER_HEAD = ("mass", "volume", "energy", "count", "area")
_PER_AREA = ("people", "count", "mass")
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
# Nouns that may have an adjective, and before which "m" is million.
COUNTED = frozenset(("people", "count"))


@dataclass(frozen=True, slots=True)
class Unit:
    """A printed unit: the canonical unit it is read into, and the exact factor as numerator and
    denominator.
    """

    name: str
    canonical: str
    numerator: Decimal
    denominator: Decimal
    dimension: str

    def per(self, below: Unit) -> Unit:
        """This unit per one of `below`. Raises UnreadableError where no dimension of the vocabulary
        is that.
        """
        dimension = _quotient(self, below)
        return Unit(
            f"{self.name}/{below.name}",
            f"{self.canonical}/{below.canonical}",
            EXACT.multiply(self.numerator, below.denominator),
            EXACT.multiply(self.denominator, below.numerator),
            dimension,
        )

    def equals(self, other: Unit) -> bool:
        """Whether both are the same multiple of the same canonical unit, whatever their names."""
        return (self.canonical, self.numerator, self.denominator) == (
            other.canonical,
            other.numerator,
            other.denominator,
        )

    def times(self, factor: Decimal) -> Unit:
        """So many of this unit."""
        return Unit(
            f"{factor} {self.name}",
            self.canonical,
            self.numerator * factor,
            self.denominator,
            self.dimension,
        )


@dataclass(frozen=True, slots=True)
class Ambiguous:
    """A word that names no single unit: everywhere, or only below the line of a price."""

    only_in_price: bool
    may_mean: str


def _quotient(above: Unit, below: Unit) -> str:
    match above.dimension, below.dimension:
        case "money", (
            "money" | "time" | "mass" | "volume" | "energy" | "area" | "length" | "power" | "people"
        ):
            return "price"
        case "money", ("count" | "transport"):
            return "price"
        case dimension, "time" if dimension in _RATES:
            return _RATES[dimension]
        case dimension, "area" if dimension in _PER_AREA:
            return "density"
        case dimension, "people" if dimension in _PER_HEAD:
            return "per_head"
    raise UnreadableError("unit.no_quotient", f"{above.name} per {below.name}")


@cache
def definitions() -> dict[str, Unit]:
    """All units by name. Raises VocabularyError for an unknown base or dimension, a cycle or a
    factor that is no number.
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
            raise entry.fault(f"dimension {entry['dimension']!r} is not in dimensions.csv")
    return {name: _resolve(entry, entries) for name, entry in entries.items()}


def _resolve(entry: Entry, entries: dict[str, Entry]) -> Unit:
    factor, at, passed = Fraction(1), entry, {entry["unit"]}
    while at["base"] != at["unit"]:
        factor *= _factor(at)
        if at["base"] not in entries:
            raise at.fault(f"base {at['base']!r} is no unit")
        at = entries[at["base"]]
        if at["unit"] in passed:
            raise entry.fault(f"the bases of {entry['unit']} lead back to {at['unit']}: a cycle")
        if at["dimension"] != entry["dimension"]:
            raise entry.fault(f"its base {at['unit']} has dimension {at['dimension']}")
        passed.add(at["unit"])
    if _factor(at) != 1:
        raise at.fault("a canonical unit has the factor 1")
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
        raise entry.fault(f"factor {entry['factor']!r} is no number") from fault
    if factor <= 0:
        raise entry.fault("a factor is above 0")
    return factor


def symbols() -> Iterator[tuple[str, Unit, Entry]]:
    """Symbols of all languages, written in one case only."""
    units = definitions()
    for entry in vocabulary.load(
        "units", ("unit", "base", "factor", "dimension", "symbols", "note")
    ):
        for symbol in entry.list("symbols"):
            yield symbol, units[entry["unit"]], entry


def words() -> Iterator[tuple[str, str, Unit, Entry]]:
    """Language, word, unit and row of every unit word. Raises VocabularyError for an unknown
    unit.
    """
    units = definitions()
    for entry in vocabulary.load(
        "unit_words", ("unit", "language", "words"), required=("unit", "language", "words")
    ):
        if entry["unit"] not in units:
            raise entry.fault(f"unit {entry['unit']!r} is not defined in units/")
        for word in entry.list("words"):
            yield entry["language"], word, units[entry["unit"]], entry


def ambiguous() -> Iterator[tuple[str, str, Ambiguous, Entry]]:
    """Language, word, meaning and row of every ambiguous unit word. `where` is empty (everywhere)
    or price.
    """
    for entry in vocabulary.load(
        "ambiguous_units",
        ("language", "words", "where", "may_mean"),
        required=("language", "words", "may_mean"),
    ):
        if entry["where"] not in ("", "price"):
            raise entry.fault("where is empty or price")
        for word in entry.list("words"):
            yield (
                entry["language"],
                word,
                Ambiguous(entry["where"] == "price", entry["may_mean"]),
                entry,
            )


def money(code: str, factor: Decimal) -> Unit:
    """The unit of a currency; `factor` is 0.01 for cents."""
    return Unit(code if factor == 1 else f"{factor} {code}", code, factor, Decimal(1), "money")


@cache
def named(name: str) -> Unit:
    """The unit of a canonical name, quotients included (person/year). Raises KeyError for an
    unknown one.
    """
    units = definitions()
    if name in units or "/" not in name:
        return units[name]
    above, _, below = name.partition("/")
    return units[above].per(units[below])


def dimensions(unit: Unit) -> frozenset[str]:
    """The dimensions that a unit may stand for: a percentage is a share or a rate."""
    return (
        frozenset(("share", "rate")) if unit.dimension == "share" else frozenset((unit.dimension,))
    )


def converted(number: Number, unit: Unit) -> Number:
    """A number of the printed unit in its canonical one; exact where the factor is a finite
    decimal.
    """
    if unit.numerator != 1:
        number = number.times(unit.numerator)
    return number if unit.denominator == 1 else number.divided(unit.denominator)
