"""Amounts without a sign between a first one with a sign of money and their total: $ 5, 6, $ 11.

Accounts print the sign of a money beside the first amount and the total only. The rows between are
of that money where they add up.
"""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING

from silkledger.extraction.table_layout import EMPTY, is_value, without_notes
from silkledger.extraction.table_readings import own_reading, reading_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from silkledger.extraction.mentions import Mentioned
    from silkledger.extraction.table_layout import Layout
    from silkledger.extraction.text_tables import CellText

_SIGN = re.compile(r"(?:US|HK|NT|[ACRS])?[$€£¥₽]")


def signs_of_sums(mentioned: Mentioned, table_layout: Layout) -> dict[tuple[int, int], CellText]:
    """Return the sign of the money of each value that is between others, by row and column."""
    found: dict[tuple[int, int], CellText] = {}
    for column in range(max(table_layout.stub, 1), table_layout.widest):
        block: list[tuple[int, CellText]] = []
        for row in range(table_layout.heads, len(table_layout.table.rows)):
            cells = table_layout.table.rows[row]
            cell = without_notes(cells[column]) if column < len(cells) else None
            if cell is None or not cell.text or EMPTY.match(cell.text):
                continue
            if not is_value(cell.text):
                block = []
                continue
            signed = _SIGN.search(cell.text) is not None
            if signed and len(block) > 1 and (sign := _sign_of_sum(mentioned, block, cell)):
                found |= {(at, column): sign for at, _ in block[1:]}
            block = [(row, cell)] if signed else [*block, (row, cell)] if block else []
    return found


def columns_of_money(table_layout: Layout) -> frozenset[int]:
    """Return the columns in which a value prints the sign of a money."""
    rows = table_layout.table.rows[table_layout.heads :]
    return frozenset(
        column
        for cells in rows
        for column, cell in enumerate(cells)
        if column >= table_layout.stub and is_value(cell.text) and _SIGN.search(cell.text)
    )


def _sign_of_sum(
    mentioned: Mentioned, block: Sequence[tuple[int, CellText]], total: CellText
) -> CellText | None:
    """Return the sign of the first value of some rows if all of them add up to a total."""
    first = block[0][1]
    sign = _SIGN.search(first.text)
    whole, start = own_reading(mentioned, total), own_reading(mentioned, first)
    if sign is None or whole is None or start is None or whole.unit != start.unit:
        return None
    parts = [reading_of(mentioned, cell, sign[0]) for _, cell in block[1:]]
    values = [start.value, *(each.value if each is not None else None for each in parts)]
    known = [Decimal(value) for value in values if value is not None]
    if len(known) < len(values) or whole.value is None:
        return None
    place = first.start + sign.start()
    added = sum(known) == Decimal(whole.value)
    return first._replace(text=sign[0], start=place, end=place + len(sign[0])) if added else None
