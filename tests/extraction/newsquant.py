"""NewsQuant: the extraction against 590 sentences of news that the authors of CQE annotated.

The person who runs it brings NewsQuant.json (data/formatted_test_set of github.com/satya77/
CQE_Evaluation); nothing of it is in the repository. Each sentence is a document. A quantity is
found if a figure of the sentence has its value, in size; with the unit if the unit is the one that
tests/sets/units.csv gives, or is printed in the wording where it gives none.
CQE reports F1 of 92.0 for values and 85.6 for values with units.
"""

from __future__ import annotations

import json
import re
import tempfile
from collections import Counter
from dataclasses import dataclass
from fractions import Fraction
from operator import itemgetter
from pathlib import Path
from typing import TYPE_CHECKING, Any

from silkledger.reading.figure import FigureReader
from tests.extraction import candidates, engine
from tests.extraction.measures import Measure
from tests.sets.expectations import COUNTED, Expectations
from tests.sets.numbers_in_text import numbers_in
from tests.sets.rows import Row, Stated

if TYPE_CHECKING:
    from rich.console import Console

    from silkledger.reading.results import Quantity

RANGE = re.compile(r"\s*(-?[\d.]+)\s*-\s*([\d.]+)\s*")
TOLERANCE = Fraction(1, 10**5)  # it prints six digits


class NewsQuantError(ValueError):
    """The file of the set is absent, or is another one; the message says what to bring."""


@dataclass(frozen=True, slots=True)
class Quantified:
    """A quantity of the set: its ends (one, or two of a range), unit name, canonical unit.

    `printed` is the unit as printed, where units.csv gives no canonical one.
    """

    ends: tuple[Fraction, ...]
    name: str
    unit: str
    factor: Fraction
    printed: str = ""


@dataclass(frozen=True, slots=True)
class Found:
    """A figure that was found: wording, the numbers printed in it, its reading."""

    wording: str
    printed: frozenset[tuple[Fraction, ...]]
    quantity: Quantity


def main(
    file: Path, given: Path | None, console: Console, outcomes: list[str] | None = None
) -> int:
    """Print value F1 and value and unit F1; `outcomes` lists rows: missed, false, unit."""
    sentences = sentences_of(file)
    with tempfile.TemporaryDirectory() as folder:
        out = given or Path(folder) / "out"
        if given is None:
            engine.extract(_written(sentences, Path(folder)), out)
        found = [_found(out, name(index), each["text"]) for index, each in enumerate(sentences)]
    expectations, totals = Expectations(), Counter[str]()
    for sentence, figures in zip(sentences, found, strict=True):
        wanted = [
            _quantified(each, sentence["text"], expectations) for each in sentence["quantities"]
        ]
        counted, lines = compared(wanted, figures)
        totals += counted
        for outcome, line in lines:
            if outcomes and outcome in outcomes:
                console.print(f"{outcome}: {line} in {sentence['text']!r}", markup=False)
    for label, right in (("value", totals["value"]), ("value and unit", totals["unit"])):
        measure = Measure(totals["expected"], totals["read"], right)
        console.print(
            f"NewsQuant {label}: expected {measure.expected}, found {measure.read}, right {right}, "
            f"P {100 * measure.precision:.1f}, R {100 * measure.recall:.1f}, "
            f"F1 {100 * measure.f1:.1f}"
        )
    return 0


def sentences_of(file: Path) -> list[dict[str, Any]]:
    """Return the sentences of NewsQuant.json.

    Raises NewsQuantError where it is absent or something else.
    """
    bring = "bring NewsQuant.json of data/formatted_test_set of github.com/satya77/CQE_Evaluation"
    try:
        sentences = json.loads(file.read_text(encoding="utf-8"))
        for sentence in (sentences[0], *sentences):
            _ = sentence["text"], *(_ends(_KEYS(each)[0]) for each in sentence["quantities"])
    except OSError as fault:
        raise NewsQuantError(f"{file}: {fault.strerror}; {bring}") from fault
    except (ValueError, TypeError, LookupError, RecursionError) as fault:
        raise NewsQuantError(f"{file}: not the sentences of NewsQuant; {bring}") from fault
    return sentences


def name(index: int) -> str:
    """Return the name of a sentence, under which an extractor's file of it lies."""
    return f"sentence-{index:03}"


def compared(
    wanted: list[Quantified], found: list[Found]
) -> tuple[Counter[str], list[tuple[str, str]]]:
    """Return counts (expected, read, value, unit) of a sentence, and lines of what differs.

    Each figure answers one quantity; those that agree in the unit, too, are paired first.
    """
    counted = Counter(expected=len(wanted), read=len(found), value=0, unit=0)
    lines: list[tuple[str, str]] = []
    left, open_ = list(found), list(wanted)
    for with_unit in (True, False):
        for quantity in list(open_):
            figure = next((each for each in left if _agree(quantity, each, with_unit)), None)
            if figure is None:
                continue
            counted["value"] += 1
            counted["unit"] += with_unit
            open_.remove(quantity)
            left.remove(figure)
            if not with_unit:
                lines.append(
                    ("unit", f"{figure.wording!r} as {figure.quantity.unit}, {quantity.name}")
                )
    lines += [("missed", f"{_shown(each.ends)} {each.name}") for each in open_]
    lines += [("false", repr(each.wording)) for each in left]
    return counted, lines


def _agree(quantity: Quantified, figure: Found, with_unit: bool) -> bool:
    read = figure.quantity
    ends = (read.lower, read.upper) if read.bound == "range" else (read.value,)
    values = tuple(abs(Fraction(end)) for end in ends if end is not None)
    wanted = tuple(abs(end) for end in quantity.ends)
    scaled = tuple(end * quantity.factor for end in wanted)
    if "number.fraction" in read.rules:  # the set has a third as 0.333333 %
        scaled = tuple(end * 100 if end < 1 else end for end in scaled)
    same = _same(sorted(values), sorted(scaled)) or wanted in figure.printed
    if not with_unit or not same:
        return same
    if quantity.printed:
        return quantity.printed.casefold() in figure.wording.casefold()
    if quantity.unit == COUNTED:
        return read.dimension in ("count", "people")
    return read.unit == quantity.unit


def _same(one: list[Fraction], other: list[Fraction]) -> bool:
    return len(one) == len(other) and all(
        abs(a - b) <= abs(b) * TOLERANCE for a, b in zip(one, other, strict=True)
    )


def _ends(value: str) -> tuple[Fraction, ...]:
    match = RANGE.fullmatch(value)
    return tuple(map(Fraction, match.groups())) if match else (Fraction(value),)


def _quantified(quantity: dict[str, Any], text: str, expectations: Expectations) -> Quantified:
    ends = _ends(quantity["value"])
    unit_name = quantity["normalized_unit"] if quantity["unit"] != "-" else "-"
    row = Row("newsquant", "en", "", quantity["unit"], unit_name, Stated(), text=text)
    expected = expectations.of(row)
    printed = "" if expected.expectation == "read" else quantity["unit"]
    return Quantified(ends, unit_name, expected.unit, expected.factor, printed)


def _found(folder: Path, document: str, text: str) -> list[Found]:
    extraction = candidates.load(folder, document, text)
    return [
        figure
        for candidate in (extraction.candidates if extraction else ())
        if candidate.table == "figures" and not candidate.refused
        for figure in figures_of(candidate.cells["as_reported"], candidate.cells)
    ]


def figures_of(wording: str, cells: dict[str, str] | None = None) -> list[Found]:
    """Return the figure that a wording with its cells reads as; none where it can't be read."""
    given = {name: value for name, value in (cells or {}).items() if name in _READ_WITH}
    reading = _READER.read(wording, {**given, "locale": "en"})
    if reading.quantity is None:
        return []
    printed = frozenset(tuple(abs(end) for end in number.ends) for number in numbers_in(wording))
    return [Found(wording, printed, reading.quantity)]


def _written(sentences: list[dict[str, Any]], folder: Path) -> list[Path]:
    paths = []
    for index, sentence in enumerate(sentences):
        path = folder / f"{name(index)}.txt"
        path.write_text(sentence["text"] + "\n", encoding="utf-8")
        paths.append(path)
    return paths


def _shown(ends: tuple[Fraction, ...]) -> str:
    return "-".join(f"{float(end):g}" for end in ends)


_KEYS = itemgetter("value", "unit", "normalized_unit")
_READER = FigureReader()
# The sentences have no date of publication: their periods can't be read, nor are they compared.
_READ_WITH = ("unit", "indicator", "statistic", "geography")
