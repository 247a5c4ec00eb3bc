"""Heads above rows of words and values, whose words single spaces part.

They count only where it is clear to which column each belongs: a period for each column, words for
the last one behind them, or a unit for each: "in EUR million in EUR million in %".
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from silkledger.extraction.text_tables import CellText

if TYPE_CHECKING:
    from collections.abc import Sequence

    from silkledger.extraction.plain_heads import Row
    from silkledger.extraction.text_tables import TextLine

PERIOD = re.compile(
    r"(?<!\w)(?:(?:[^\W\d]{1,3}\d?|\d[^\W\d]{1,2})[\s/])?(?:19|20)\d\d(?:[/-]\d\d(?:\d\d)?)?"
)
MOST_HEADS = 2  # lines
# A unit for a column, behind a preposition or in brackets.
_UNIT = re.compile(
    r"\s*((?:in|en|в)\s+\S.*?(?=\s+(?:in|en|в)\s|\s*\Z)|\([^()]*\)|\[[^\[\]]*\])", re.IGNORECASE
)
_LONGEST_HEAD = 120


def heads_of_rows(
    lines: Sequence[TextLine], rows: Sequence[Sequence[CellText]]
) -> tuple[Row, ...] | None:
    """Return lines above some rows as their heads, None if the columns of one are not clear."""
    units = [_units(line, rows) for line in lines]
    # Units of all columns tell that the words behind the periods are the head of the last one.
    clear = any(units)
    heads = [
        unit or periods(line, rows, clear=clear) for line, unit in zip(lines, units, strict=True)
    ]
    found = [tuple(head) for head in heads if head is not None]
    return tuple(found) if found and len(found) == len(heads) else None


def _units(line: TextLine, rows: Sequence[Sequence[CellText]]) -> list[CellText] | None:
    """Return a head of a unit for each column of values, None if a line is none."""
    found, at = [], 0
    while (unit := _UNIT.match(line.text, at)) is not None:
        found.append(unit)
        at = unit.end()
    if line.text[at:].strip() or len(found) != max(map(len, rows)) - 1:
        return None
    first = line.start + found[0].start(1)
    return [
        CellText("", first, first),
        *(CellText(one[1], line.start + one.start(1), line.start + one.end(1)) for one in found),
    ]


def names_periods(line: TextLine) -> int:
    """Return how many periods with a year a line names that ends no sentence, 0 for a sentence."""
    is_sentence = (
        line.text.rstrip().endswith((".", "。", "!", "?")) or len(line.text) > _LONGEST_HEAD
    )
    return 0 if is_sentence else len(PERIOD.findall(line.text))


def periods(
    line: TextLine, rows: Sequence[Sequence[CellText]], *, clear: bool = False
) -> list[CellText] | None:
    """Return a head of periods and nothing else, with the words before them, for some rows.

    Words behind the periods are the head of last columns whose values all print a percent sign,
    or of the last one if that is `clear`.
    """
    found = list(PERIOD.finditer(line.text))
    width = max(map(len, rows))
    shares = width - 1 - len(found)
    if not found or shares < 0:
        return None
    between = PERIOD.sub("", line.text[found[0].start() : found[-1].end()])
    rest = line.text[found[-1].end() :].strip(" |,;")
    if between.strip(" |,;") or bool(rest) != bool(shares) or any(map(str.isdecimal, rest)):
        return None
    if shares > clear and not all(
        "%" in cell.text for row in rows for cell in row[width - shares :]
    ):
        return None
    stub = line.text[: found[0].start()].strip()
    first = line.start + (line.text.index(stub) if stub else 0)
    behind = line.start + line.text.index(rest, found[-1].end()) if rest else 0
    return [
        CellText(stub, first, first + len(stub)),
        *(CellText(one[0], line.start + one.start(), line.start + one.end()) for one in found),
        *[CellText(rest, behind, behind + len(rest))][: bool(rest)] * shares,
    ]
