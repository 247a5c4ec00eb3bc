"""Rows that are parts of a row above them, whose label has the unit of all: 客运量(万人), 铁路.

A row without a unit is a part where its label repeats below several rows with units, or where it
begins with a word that says so (其中, davon). Else it may as well be measured by another unit.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from silkledger.extraction.counted_nouns import ONE, counted_noun
from silkledger.extraction.described_heads import without_plain_words
from silkledger.extraction.row_measures import opens_with_kind, says
from silkledger.extraction.table_layout import is_value
from silkledger.extraction.table_readings import reading_of
from silkledger.reading.definitions.units import RATIOS

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from silkledger.extraction.mentions import Mentioned
    from silkledger.extraction.table_layout import Layout
    from silkledger.extraction.text_tables import CellText

_UNIT = re.compile(r"\s*[(（\[][^()（）\[\]]+[)）\]]\s*\Z")
_LEAST_ROWS = 2
_OTHERWISE = ("change", "rate", "each", "label", "apart")  # kinds of words


def group_heads(mentioned: Mentioned, table_layout: Layout) -> dict[int, CellText]:
    """Return the label with a unit above the rows that are parts of what it names, by their number.

    A row with a unit in its own label has none, nor has one of a table with a stub of its own.
    """
    if table_layout.stub != 1 or table_layout.table.short:
        return {}
    rows = {
        number: cells
        for number, cells in enumerate(table_layout.table.rows)
        if number >= table_layout.heads and cells[0].text and _has_values(cells)
    }
    if (whole := _of_total(mentioned, table_layout, rows)) is not None:
        return {number: rows[whole][0] for number in rows if number != whole}
    return {
        number: rows[of][0]
        for number, of in _parts(mentioned, {number: cells[0] for number, cells in rows.items()})
        if not _is_otherwise(mentioned, rows[number][0])
        and _is_within(mentioned, table_layout, rows[number], rows[of])
    }


def _of_total(
    mentioned: Mentioned, table_layout: Layout, rows: Mapping[int, Sequence[CellText]]
) -> int | None:
    """Return the last row if it is a total with the only unit of all rows, and none is more.

    León, Asturias, Total (t).
    """
    last = max(rows, default=0)
    unit = _UNIT.search(rows[last][0].text) if rows else None
    if len(rows) <= _LEAST_ROWS or unit is None:
        return None
    if reading_of(mentioned, ONE, unit[0].strip(" ()（）[]")) is None:
        return None  # 2026 (plan)
    if without_plain_words(mentioned, rows[last][0]).strip(" .:"):
        return None
    others = [cells for number, cells in rows.items() if number != last]
    if any(_UNIT.search(cells[0].text) or _is_otherwise(mentioned, cells[0]) for cells in others):
        return None
    return (
        last
        if all(_is_within(mentioned, table_layout, cells, rows[last]) for cells in others)
        else None
    )


def _has_values(cells: Sequence[CellText]) -> bool:
    return any(is_value(cell.text) for cell in cells[1:])


def _is_otherwise(mentioned: Mentioned, label: CellText) -> bool:
    """Whether a label names a measure of its own: growth, a share, a price."""
    return any(says(mentioned, [label], kind) for kind in _OTHERWISE)


def _is_within(
    mentioned: Mentioned,
    table_layout: Layout,
    part: Sequence[CellText],
    whole: Sequence[CellText],
) -> bool:
    """Whether no value of a row is more than that of the row it may be a part of.

    Columns of changes say nothing of it.
    """
    unit = _UNIT.search(whole[0].text)
    words = unit[0].strip(" ()（）[]") if unit is not None else None
    for column, (cell, of) in enumerate(zip(part, whole, strict=False)):
        heads = table_layout.head(column) if column else []
        changes = any("%" in h.text or says(mentioned, [h], "change") for h in heads)
        if not column or changes:
            continue
        own, most = (reading_of(mentioned, each, words) for each in (cell, of))
        if own is None or most is None or own.dimension in RATIOS or own.unit != most.unit:
            continue
        if own.value > most.value:
            return False
    return True


def _parts(mentioned: Mentioned, labels: Mapping[int, CellText]) -> Iterator[tuple[int, int]]:
    """Yield the rows that may be parts, each with the row that has their unit."""
    often = Counter(_name(label) for label in labels.values())
    head: int | None = None  # of the group
    above: int | None = None  # what a part that says so is of
    alone = False  # whether a row without a unit that is not a part stands between
    for number, label in labels.items():
        repeats = often[_name(label)] > 1
        has_unit = _UNIT.search(label.text) is not None
        if opens_with_kind(mentioned, label, "part"):
            if not has_unit and above is not None:
                yield number, above
        elif has_unit:
            head, alone = (head, alone) if repeats else (number, False)
            above = number
        elif repeats and head is not None and not alone:
            yield number, head
            above = head
        else:
            above = number if counted_noun(mentioned, label) is not None else None
            alone = True


def _name(label: CellText) -> str:
    """Return what a label names, without its unit."""
    return _UNIT.sub("", label.text).strip().casefold()
