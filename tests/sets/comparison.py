"""Rows of a public set against the readings of the engine."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING

from silkledger.reading.figure import FigureReader
from tests.sets.expectations import COUNTED, Expectation, Expectations

if TYPE_CHECKING:
    from collections.abc import Iterable
    from decimal import Decimal

    from silkledger.reading.results import Quantity
    from tests.sets.rows import Row, Stated

# Clean rows are the same, refused or wrong; rows to refuse are refused rightly or read.
OUTCOMES = ("same", "refused", "wrong", "refused rightly", "read", "outside")
FAULTS = ("wrong", "read")
COUNTS = ("count", "people")
# The sets print at most 15 digits of a value.
TOLERANCE = Fraction(1, 10**12)


@dataclass(frozen=True, slots=True)
class Compared:
    """A row, what was expected, what came of it; `rules` are those of a refusal."""

    row: Row
    expected: Expectation
    outcome: str
    reading: str
    rules: tuple[str, ...] = ()


def compare(rows: Iterable[Row], expectations: Expectations) -> list[Compared]:
    """Return every row with its outcome."""
    reader = FigureReader()
    return [_compare(row, expectations.of(row), reader) for row in rows]


def counts(compared: Iterable[Compared]) -> dict[tuple[str, str, str], Counter[str]]:
    """Return how many rows of a set, language and kind have an outcome."""
    table: dict[tuple[str, str, str], Counter[str]] = {}
    for each in compared:
        key = (each.row.public_set, each.row.language, each.expected.kind)
        table.setdefault(key, Counter())[each.outcome] += 1
    return dict(sorted(table.items()))


def _compare(row: Row, expected: Expectation, reader: FigureReader) -> Compared:
    read = reader.read(row.wording, {"locale": row.language, "unit": row.unit_cell})
    quantity, rules = read.quantity, tuple(reason.rule for reason in read.reasons)
    shown = "; ".join(f"{reason.rule}: {reason.reason}" for reason in read.reasons)
    if quantity:
        ends = f"{quantity.lower}..{quantity.upper}" if quantity.bound == "range" else ""
        unit = quantity.counted or quantity.unit
        shown = f"{quantity.bound} {ends or format(quantity.value, 'f')} {unit}"
    if expected.expectation == "outside":
        outcome = "outside"
    elif expected.expectation == "refuse":
        outcome = "read" if quantity else "refused rightly"
    elif quantity is None:
        outcome = "refused"
    else:
        outcome = "same" if _same(row.stated, expected, quantity) else "wrong"
    return Compared(row, expected, outcome, shown, rules)


def _same(stated: Stated, expected: Expectation, quantity: Quantity) -> bool:
    if expected.unit == COUNTED:
        if quantity.dimension not in COUNTS:
            return False
    elif quantity.unit != expected.unit:
        return False
    if stated.lower is not None and stated.upper is not None:
        return (
            quantity.bound == "range"
            and _near(quantity.lower, stated.lower, expected.factor, signed=stated.signed)
            and _near(quantity.upper, stated.upper, expected.factor, signed=stated.signed)
        )
    assert stated.value is not None
    if stated.bounds is not None and quantity.bound not in _bounds(stated.bounds, quantity):
        return False
    return _near(quantity.value, stated.value, expected.factor, signed=stated.signed)


def _bounds(bounds: tuple[str, ...], quantity: Quantity) -> tuple[str, ...]:
    """Return the bounds that fit: a decrease mirrors them."""
    mirror = {"gt": "lt", "lt": "gt", "ge": "le", "le": "ge"}
    if "bound.mirrored" in quantity.rules:
        return tuple(mirror.get(bound, bound) for bound in bounds)
    return bounds


def _near(read: Decimal | None, stated: Fraction, factor: Fraction, *, signed: bool) -> bool:
    if read is None:
        return False
    value, wanted = Fraction(read), stated * factor
    if not signed:
        value, wanted = abs(value), abs(wanted)
    return abs(value - wanted) <= abs(wanted) * TOLERANCE
