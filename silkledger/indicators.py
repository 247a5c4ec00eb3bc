"""Indicators by code: what is measured, in which dimension and unit, and how indicators relate.

The rows are schemas/vocabularies/indicators.csv; a new indicator is a row. A share names its part
and its whole; a growth, a multiple, an increase and a flow into a stock name their level; a total
names its parts, a difference its two terms and a product its factors (price and quantity, a value
per head and the population); a bilateral flow names what the other side reports of it.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from typing import TYPE_CHECKING

import pyarrow as pa

from silkledger.messages import suggestion
from silkledger.schemas.raw import STATISTICS
from silkledger.schemas.register import INDICATORS, TIMINGS
from silkledger.schemas.vocabulary import SHIPPED, built_once

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping

    from silkledger.schemas.vocabulary import Entry, Vocabulary

# Dimensions whose tolerance is in points instead of a share of the value.
POINTS = frozenset(("share", "rate", "points"))
# Statistics for which a group's value is the sum of its members' values.
ADDITIVE = frozenset(("stock", "flow", "balance", "increase"))
# Statistics that may be negative.
SIGNED = frozenset(("balance", "growth_rate", "increase"))
# What level_basis says of a growth whose words rarely tell whether prices are constant.
NOT_STATED = "not stated"
# Cells that name other indicators, and cells that name several of them.
_RELATIONS = ("part", "whole", "level", "mirror")
_LISTS = ("parts", "difference", "factors")
# Relations that say what an indicator is computed from.
_COMPUTED = ("part", "whole", "level", *_LISTS)
_NUMBERS = ("tolerance", "early_tolerance")


@dataclass(frozen=True, slots=True)
class Indicator:
    """One row of the vocabulary; empty cells are empty strings, an unknown tolerance is None.

    `dimension` may hold several, separated by semicolons: a figure fits if it has one of them.
    `tolerance` is a share of the value, for shares and rates in points; up to the year
    `early_until`, `early_tolerance` applies instead.
    """

    code: str
    name: str
    definition: str
    dimension: str
    canonical_unit: str
    implied_unit: bool
    statistic: str
    direction: str
    timing: str
    part: str
    whole: str
    whole_place: str
    level: str
    level_basis: str
    parts: tuple[str, ...]
    difference: tuple[str, ...]
    factors: tuple[str, ...]
    moved_by: str
    signed: bool
    mirror: str
    tolerance: Decimal | None
    tolerance_reason: str
    early_tolerance: Decimal | None
    early_until: int | None
    world_bank: str
    sdmx: str

    @property
    def in_points(self) -> bool:
        """Whether it is a share or rate, so that its tolerance is in points."""
        return self.dimension in POINTS

    @property
    def additive(self) -> bool:
        """Whether a group's value is the sum of its members' values.

        Averages, medians and rates are never summed; nor is a balance in percent of a total.
        """
        return self.statistic in ADDITIVE and not self.in_points

    @property
    def can_be_negative(self) -> bool:
        """Whether its values may be below zero."""
        return self.signed or self.statistic in SIGNED

    @property
    def has_losses(self) -> bool:
        """Whether a deficit or loss of it is a value below zero: a balance, a profit."""
        return self.statistic == "balance" or (self.signed and "money" in self.dimension.split(";"))

    @property
    def related(self) -> frozenset[str]:
        """The codes of the indicators that it names."""
        several = (*self.parts, *self.difference, *self.factors)
        return frozenset((self.part, self.whole, self.level, self.mirror, *several)) - {
            "",
            self.code,
        }

    def tolerance_in(self, year: int | None) -> Decimal:
        """Return the tolerance of official values of a year; zero if the vocabulary states none."""
        if year is not None and self.early_until is not None and year <= self.early_until:
            return self.early_tolerance or Decimal(0)
        return self.tolerance or Decimal(0)


@built_once
def indicators(vocabulary: Vocabulary) -> dict[str, Indicator]:
    """Return all indicators by code.

    Raises VocabularyError for an unknown dimension, statistic, relation or number, and for
    indicators of which each is computed from the other.

    >>> indicators(SHIPPED)["population"].canonical_unit
    'person'
    """
    entries = vocabulary.load(
        "indicators",
        INDICATORS.names,
        required=("code", "name", "definition", "dimension", "statistic"),
        key=("code",),
    )
    by_code = {entry["code"]: entry for entry in entries}
    dimensions = _dimensions(vocabulary)
    for entry in entries:
        _check_cycle(entry, by_code)
    return {entry["code"]: _indicator(entry, by_code.keys(), dimensions) for entry in entries}


def _dimensions(vocabulary: Vocabulary) -> frozenset[str]:
    loaded = vocabulary.load("dimensions", ("dimension", "meaning"), key=("dimension",))
    return frozenset(entry["dimension"] for entry in loaded)


def _check_cycle(entry: Entry, by_code: Mapping[str, Entry]) -> None:
    """Raise VocabularyError if an indicator is computed from itself, through others or not."""
    own, seen, left = entry["code"], set[str](), [entry]
    while left:
        one = left.pop()
        for column in _COMPUTED:
            for code in one.list(column):
                if code == own:
                    how = "" if one is entry else f" through {one['code']}"
                    what = f"{own} is computed from itself{how}; remove one of them"
                    raise entry.fault(what, column if one is entry else None)
                if code in by_code and code not in seen:
                    seen.add(code)
                    left.append(by_code[code])


def _indicator(entry: Entry, codes: Collection[str], dimensions: frozenset[str]) -> Indicator:
    _known(entry, "dimension", dimensions)
    _known(entry, "statistic", STATISTICS)
    _known(entry, "timing", TIMINGS)
    for column in (*_RELATIONS, *_LISTS):
        _known(entry, column, codes)
    if entry.truth("implied_unit") and not entry["canonical_unit"]:
        what = "implied_unit needs the unit that it implies; fill in canonical_unit"
        raise entry.fault(what, "canonical_unit")
    if bool(entry["part"]) != bool(entry["whole"]):
        raise entry.fault("half of a pair; fill in both part and whole, or neither", "part")
    for column in ("difference", "factors"):
        if len(entry.list(column)) not in (0, 2):
            what = f"{entry[column]!r} is not two indicators; separate two by a semicolon"
            raise entry.fault(what, column)
    if entry["moved_by"] and not entry["level"]:
        raise entry.fault("moved_by says what else moves the level; fill in level too", "level")
    if bool(entry["early_tolerance"]) != bool(entry["early_until"]):
        what = "half of a pair; fill in both early_tolerance and early_until, or neither"
        raise entry.fault(what, "early_until")
    own = ("implied_unit", "signed", "early_until", *_LISTS, *_NUMBERS)
    return Indicator(
        **{name: entry[name] for name in INDICATORS.names if name not in own},
        implied_unit=entry.truth("implied_unit"),
        signed=entry.truth("signed"),
        parts=entry.list("parts"),
        difference=entry.list("difference"),
        factors=entry.list("factors"),
        tolerance=_number(entry, "tolerance"),
        early_tolerance=_number(entry, "early_tolerance"),
        early_until=_year(entry),
    )


def _known(entry: Entry, column: str, allowed: Iterable[str]) -> None:
    for part in entry.list(column):
        if part not in allowed:
            raise entry.fault(f"{part!r} is unknown; {suggestion(part, sorted(allowed))}", column)


def _number(entry: Entry, column: str) -> Decimal | None:
    try:
        number = Decimal(entry[column]) if entry[column] else None
    except InvalidOperation as fault:
        raise entry.fault(
            f"{entry[column]!r} is not a number; write 0.01 or the like", column
        ) from fault
    if number is not None and not (number.is_finite() and number >= 0):
        raise entry.fault(f"{entry[column]!r} is not a tolerance; write 0 or more", column)
    return number


def _year(entry: Entry) -> int | None:
    text = entry["early_until"]
    if text and not (text.isdecimal() and len(text) == 4):
        raise entry.fault(f"{text!r} is not a year; write four digits", "early_until")
    return int(text) if text else None


@built_once
def per_head(vocabulary: Vocabulary) -> dict[str, tuple[str, str]]:
    """Return, of values per head, what is divided and the people by whom: the factors of a product.

    >>> per_head(SHIPPED)["gdp_per_head"]
    ('gdp', 'population')
    """
    found = {}
    for code, known in indicators(vocabulary).items():
        if known.factors:
            first, second = known.factors
            if "people" in indicators(vocabulary)[second].dimension:
                found[first] = (code, second)
    return found


def with_related(codes: Iterable[str], vocabulary: Vocabulary = SHIPPED) -> set[str]:
    """Return those indicators and all that they name, directly or through others."""
    by_code = indicators(vocabulary)
    named = set(codes)
    while related := {other for code in named for other in by_code[code].related} - named:
        named |= related
    return named


def indicator_rows(codes: Iterable[str], vocabulary: Vocabulary = SHIPPED) -> pa.Table:
    """Return the rows of silkledger.schemas.register.INDICATORS for those codes, sorted by code.

    The indicators that they name are included.
    """
    by_code = indicators(vocabulary)
    rows = [
        {name: getattr(by_code[code], name) for name in INDICATORS.names}
        for code in sorted(with_related(codes, vocabulary))
    ]
    for row in rows:
        row |= {name: cell or None for name, cell in row.items() if isinstance(cell, str)}
        row |= {name: float(row[name]) for name in _NUMBERS if row[name] is not None}
    return pa.Table.from_pylist(rows, schema=INDICATORS.arrow)
