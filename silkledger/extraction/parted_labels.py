"""Labels that one space alone parts from the first value, in tables that wide spaces part."""

from __future__ import annotations

import re

from silkledger.extraction.table_layout import is_measure, is_year
from silkledger.extraction.text_tables import CellText

_LABELLED = re.compile(r"(?P<label>.*[^\W\d_].*?)\s(?P<value>\S+)\Z")
_LEAST = 2  # rows


def with_parted_labels(rows: list[list[CellText]]) -> list[list[CellText]]:
    """Return rows with labels of their own, if each ends in a value and the head in a year.

    >>> texts = (("Country 2019", "2020"), ("Japan 5.1", "6.2"))
    >>> rows = [[CellText(text, 0, len(text)) for text in row] for row in texts]
    >>> [[cell.text for cell in row] for row in with_parted_labels(rows)]
    [['Country', '2019', '2020'], ['Japan', '5.1', '6.2']]
    """
    led = [row for row in rows if len(row) > 1 and any(map(str.isalpha, row[0].text))]
    parts = [_parted(row[0]) for row in led]
    years = [is_year(each[1].text) for each in parts if each is not None]
    if len(led) < _LEAST or None in parts or not any(years) or all(years):
        return rows
    return [
        [*parted, *row[1:]] if row in led and (parted := _parted(row[0])) is not None else row
        for row in rows
    ]


def _parted(cell: CellText) -> tuple[CellText, CellText] | None:
    """Return the label and the value of a cell, None if it does not end in one."""
    found = _LABELLED.match(cell.text)
    if found is None or not (is_measure(found["value"]) or is_year(found["value"])):
        return None
    label, value = found["label"].rstrip(), found["value"]
    first = cell.start + found.start("value")
    return (
        CellText(label, cell.start, cell.start + len(label)),
        CellText(value, first, first + len(value)),
    )
