"""Rows of words and values that single spaces part: "Revenue £318.6m £331.0m -3.7 %".

Several such rows with as many values each are a table. Its head counts only if it is a row of
periods, since other heads may be of several words.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from silkledger.extraction.row_heads import MOST_HEADS, PERIOD, heads_of_rows
from silkledger.extraction.table_layout import EMPTY
from silkledger.extraction.text_tables import CellText, TextLine

if TYPE_CHECKING:
    from collections.abc import Sequence

    from silkledger.extraction.plain_heads import Row

_SIGN = r"[(+\-−–±~<>]*"
_SIGNS = ("+", "-", "−", "–", ">", "<")
_VALUE = re.compile(
    rf"(?:[+\-−–<>]\s)?{_SIGN}(?:[£$€¥₽]|(?:US|HK|NT|R)\$)?{_SIGN}\d[\d.,'’]*"
    r"(?:\s?(?:%|‰)|[a-zA-Z€£$]{1,3})?\)?(?:\s?%)?\Z"
)
_PARTS = ("%", "‰", "%)")
_GROUP = re.compile(r"\d{3}(?!\d)")
_LED = re.compile(rf"{_SIGN}\d{{1,3}}\Z")
_NEAR = 4  # rows
_JOINED_RATE = re.compile(r"\d{1,3}(?:\s\d{3})+\s?[%‰]")  # 104 246%
_GROUPED = re.compile(r"(?<=\d)\s(?=\d{3}(?!\d))")
_LONGEST_LABEL = 90
_PARTED = 3  # a label, a dash, a value


def text_lines(text: str, start: int, end: int) -> list[TextLine]:
    """Return the lines of a stretch of text."""
    lines, at = [], start
    for line in text[start:end].split("\n"):
        lines.append(TextLine(line, at))
        at += len(line) + 1
    return lines


def rows_of_words(lines: Sequence[TextLine]) -> tuple[int, tuple[Row, ...]] | None:
    """Return how many of the first lines are such rows with their head, and the rows of cells.

    >>> lines = [TextLine("Men 5 152 5 451", 0), TextLine("Women 22 19", 16)]
    >>> [cell.text for row in rows_of_words(lines)[1] for cell in row]
    ['Men', '5 152', '5 451', 'Women', '22', '19']
    """
    for heads in range(MOST_HEADS + 1):
        rows: list[list[CellText]] = []
        for at in range(heads, len(lines)):
            row = _row(lines, at)
            if row is None or (rows and len(row) != len(rows[0])):
                break
            rows.append(row)
        if len(rows) > 1 and not _are_heads(rows[0]):
            above = heads_of_rows(lines[:heads], rows)
            if above is None and (heads > 1 or _are_dashed(rows)):
                continue  # a caption and a head of another kind, or items of a list
            return heads + len(rows), (*(above or ()), *map(tuple, rows))
    return None


def _are_heads(row: Sequence[CellText]) -> bool:
    """Whether a row is one of years, or has the slashes that part the cells of another kind."""
    return all(PERIOD.fullmatch(cell.text) for cell in row[1:]) or any(
        cell.text == "/" for cell in row
    )


def _are_dashed(rows: Sequence[Sequence[CellText]]) -> bool:
    """Whether a dash alone parts each label from its value: Turkey - 7.9."""
    return all(len(row) == _PARTED and EMPTY.match(row[1].text) for row in rows)


def _row(lines: Sequence[TextLine], at: int) -> list[CellText] | None:
    """Return the label and the values of a row, None if it is none.

    Two columns may look like more than a thousand percent (104 246%). They are two if the row then
    has as many cells as a row near it, else the row is open.
    """
    row = _cells_of(lines[at])
    if row is None or not _has_joined_rate(row):
        return row
    parted = _cells_of(lines[at], apart=True)
    near = (_cells_of(line) for line in lines[max(at - _NEAR, 0) : at + _NEAR])
    counts = {len(each) for each in near if each is not None and not _has_joined_rate(each)}
    apart = parted is not None and len(parted) in counts and len(row) not in counts
    return parted if apart else None


def _has_joined_rate(row: Sequence[CellText]) -> bool:
    return any(_JOINED_RATE.match(cell.text) for cell in row[1:])


def _cells_of(line: TextLine, *, apart: bool = False) -> list[CellText] | None:
    """Return the label and the values of a row, None if no two values stand behind a label.

    Digits before a percentage are a cell of their own if they are `apart`.
    """
    words = [match.span() for match in re.finditer(r"\S+", line.text)]
    cells: list[tuple[int, int]] = []
    while words:
        start, end = _last(line.text, words, behind=bool(cells), apart=apart)
        if start == end:
            break
        cells.append((start, end))
    label = line.text[: cells[-1][0]].strip() if cells else ""
    if len(cells) < 2 or len(label) > _LONGEST_LABEL or not any(map(str.isalpha, label)):
        return None
    spans = [(line.text.index(label), line.text.index(label) + len(label)), *reversed(cells)]
    return [
        CellText(line.text[start:end], line.start + start, line.start + end) for start, end in spans
    ]


def _last(text: str, words: list[tuple[int, int]], *, behind: bool, apart: bool) -> tuple[int, int]:
    """Take the words of the last value from the end of a row; return its span, or an empty one.

    A cell without a value counts in front of one with a value.
    """
    at, end = len(words) - 1, words[-1][1]
    if text[slice(*words[at])] in _PARTS and at:
        at -= 1
    apart = apart and text[:end].endswith(_PARTS)
    while (
        not apart
        and at
        and _GROUP.match(text, words[at][0])
        and _LED.match(text[slice(*words[at - 1])])
    ):
        at -= 1  # 5 152
    if at and text[slice(*words[at - 1])] in _SIGNS and text[words[at][0]].isdecimal():
        at -= 1  # - 6.3
    start = words[at][0]
    printed = text[start:end]
    if _VALUE.match(_GROUPED.sub("", printed)) or (behind and EMPTY.match(printed)):
        del words[at:]
        return start, end
    return end, end
