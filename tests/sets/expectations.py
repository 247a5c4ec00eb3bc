"""What the engine must do with a row: units.csv and wordings.csv, beside this module.

units.csv maps the unit names of the sets to canonical units of ours and their factors, worked out
apart from the engine's vocabulary. wordings.csv says of classes of wordings that they must be
refused, or that the set and the conventions don't mean the same. The first line that fits counts;
wordings.csv comes before units.csv. An empty cell fits all.

expectation: `read` (the row is clean: value and unit are compared), `refuse` (reading it would be a
guess; `rule` is the class), `outside` (the conventions don't define it, or define it otherwise:
nothing is compared).
"""

from __future__ import annotations

import csv
import re
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.sets.rows import Row

FOLDER = Path(__file__).parent
EXPECTATIONS = ("read", "refuse", "outside")
# A unit name that units.csv lacks names what is counted: persons, or a noun listed or not.
COUNTED = "counted"


@dataclass(frozen=True, slots=True)
class Expectation:
    """What to do with a row, its kind, and for `read` the canonical unit and factor."""

    expectation: str
    kind: str
    unit: str = COUNTED
    factor: Fraction = Fraction(1)
    rule: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class UnitLine:
    """A line of units.csv: a unit name, of one kind and with one wording if stated."""

    names: frozenset[str]
    kind: str
    wording: re.Pattern[str]
    expected: Expectation


@dataclass(frozen=True, slots=True)
class WordingLine:
    """A line of wordings.csv: a pattern of wordings, of one set, language and kinds if stated."""

    public_set: str
    language: str
    kinds: frozenset[str]
    wording: re.Pattern[str]
    expected: Expectation


class Expectations:
    """The lines of both files."""

    def __init__(self, folder: Path = FOLDER) -> None:
        self.units = [_unit_line(line) for line in _lines(folder / "units.csv")]
        self.wordings = [_wording_line(line) for line in _lines(folder / "wordings.csv")]

    def of(self, row: Row) -> Expectation:
        """Return what the engine must do with a row.

        >>> from tests.sets.rows import Row, Stated
        >>> row = Row("newsquant", "en", "", "5 tons", "ton", Stated(value=Fraction(5)))
        >>> Expectations().of(row).unit
        't'
        """
        unit = self._unit(row)
        for line in self.wordings:
            if (
                line.public_set in ("", row.public_set)
                and line.language in ("", row.language)
                and (not line.kinds or unit.kind in line.kinds)
                and line.wording.search(row.wording)
            ):
                expected = line.expected
                return Expectation(
                    expected.expectation, unit.kind, rule=expected.rule, note=expected.note
                )
        return unit

    def _unit(self, row: Row) -> Expectation:
        name = row.unit_name.casefold()
        for line in self.units:
            if (
                name in line.names
                and row.kind in ("", line.kind)
                and line.wording.search(row.wording)
            ):
                return line.expected
        if row.unit_cell:
            return Expectation("read", row.kind, unit=row.unit_cell)
        return Expectation("read", row.kind or COUNTED)


def _lines(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


def _expected(line: dict[str, str], kind: str) -> Expectation:
    if line["expectation"] not in EXPECTATIONS or (line["expectation"] != "read") != bool(
        line["rule"]
    ):
        raise ValueError(f"a line needs an expectation, and a rule unless it is read: {line}")
    return Expectation(
        line["expectation"],
        kind,
        unit=line.get("unit") or "",
        factor=Fraction(line.get("factor") or 1),
        rule=line["rule"],
        note=line["note"],
    )


def _unit_line(line: dict[str, str]) -> UnitLine:
    expected = _expected(line, line["kind"])
    if (expected.expectation == "read") != bool(expected.unit):
        raise ValueError(f"a line has a unit if it is read: {line}")
    names = frozenset(name.strip().casefold() for name in line["names"].split(";"))
    return UnitLine(names, line["kind"], re.compile(line["wording"], re.IGNORECASE), expected)


def _wording_line(line: dict[str, str]) -> WordingLine:
    return WordingLine(
        line["public_set"],
        line["language"],
        frozenset(line["kinds"].split(";")) - {""},
        re.compile(line["wording"], re.IGNORECASE),
        _expected(line, ""),
    )
