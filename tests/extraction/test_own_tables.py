"""Tables written for tests: what each value is, or that it is refused.

A file for each language in own_tables/: a heading, the table, "--", and a line for each value that
is looked at: `wording = value unit | period | place | indicator`, or `wording = refused`.
Alternatives are parted by semicolons; "-" is an empty cell, "*" anything.
"""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from silkledger.reading.figure import STATED, FigureReader
from tests.extraction.texts import candidates_of, cell
from tests.support.depth import some

if TYPE_CHECKING:
    from silkledger.extraction.candidate import Candidate

FOLDER = Path(__file__).parent / "own_tables"
COUNTS = ("count", "people")
PUBLISHED = "2024-03-01"
READER = FigureReader()


def cases(folder: Path) -> list[tuple[str, str, str, list[str]]]:
    """Return language, heading, text and the lines of the values of each text of a folder."""
    found = []
    for path in sorted(folder.glob("*.txt")):
        for part in path.read_text(encoding="utf-8").split("## ")[1:]:
            heading, _, rest = part.partition("\n")
            text, _, lines = rest.partition("\n--\n")
            found.append((path.stem, heading, text + "\n", lines.strip().split("\n")))
    return found


def said(candidate: Candidate, locale: str) -> tuple[str, str, str, str]:
    """Return value and unit, period, place and indicator of a candidate."""
    if candidate.reasons:
        return "refused", "", "", ""
    stated = {name: cell(candidate, name) for name in STATED}
    stated |= {"locale": locale, "published_at": PUBLISHED}
    reading = READER.read(candidate.wording, stated)
    if reading.quantity is None:
        return " ".join(reading.rules), "", "", ""
    quantity, period = reading.quantity, reading.period
    unit = "counted" if quantity.dimension in COUNTS else quantity.unit
    days = period.edtf if period is not None and period.edtf else "-"
    place, indicator = (cell(candidate, name) or "-" for name in ("geography", "indicator"))
    return f"{Decimal(quantity.value or 0).normalize():f} {unit}", days, place, indicator


def is_right(line: str, found: tuple[str, str, str, str]) -> bool:
    """Whether what is said of a value is what its line expects."""
    expected = [part.strip().split(";") for part in line.partition(" = ")[2].split(" | ")]
    if "refused" in expected[0] and (found[0] == "refused" or len(expected) == 1):
        return found[0] == "refused"
    number, _, unit = expected[0][-1].partition(" ")
    expected[0] = [f"{Decimal(number).normalize():f} {unit}"]
    return all("*" in one or each in one for one, each in zip(expected, found, strict=True))


@pytest.mark.parametrize(("locale", "heading", "text", "lines"), some(cases(FOLDER), 3))
def test_tables_are_read(locale: str, heading: str, text: str, lines: list[str]) -> None:
    found = candidates_of(text, locale, PUBLISHED)
    by_wording = {each.wording: each for each in found if each.table == "figures"}
    for line in lines:
        wording = line.partition(" = ")[0]
        each = by_wording.get(wording)
        got = said(each, locale) if each is not None else ("refused", "", "", "")
        assert is_right(line, got), (heading, line, got)
