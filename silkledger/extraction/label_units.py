"""Units that a value or its row prints itself, against those of the heads around it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.extraction.counted_nouns import ONE
from silkledger.extraction.head_parts import unit_parts
from silkledger.extraction.table_readings import reading_of
from silkledger.reading.definitions.units import COUNTED, RATIOS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from silkledger.extraction.mentions import Mentioned
    from silkledger.extraction.text_tables import Around, CellText
    from silkledger.reading.results import Quantity

_CLOSING = (")", "]", "）")


def parts_of(heads: Sequence[CellText]) -> tuple[CellText, ...]:
    """Return the parts of heads that may be units, and the heads."""
    return (*unit_parts(heads), *heads)


def of_label(
    mentioned: Mentioned, cell: CellText, around: Around, found: tuple[Quantity, CellText]
) -> tuple[Quantity, CellText] | None:
    """Return the quantity of a value with the unit in brackets of its row, if it has one.

    It is nearer than an amount of the column, not than its percent sign: Coverage (%), EUR million.
    """
    if found[0].dimension in RATIOS:
        return None
    for head in around.row[:1]:
        for part in unit_parts([head]):
            bracketed = head.text[part.end - head.start :][:1] in _CLOSING
            quantity = reading_of(mentioned, cell, part.text) if bracketed else None
            if quantity is not None and quantity.dimension != found[0].dimension:
                return quantity, part
    return None


def describes_count(mentioned: Mentioned, head: CellText, part: CellText) -> bool:
    """Whether people behind a comma of a head only describe what it counts: Nights, residents."""
    before = head.text[: part.start - head.start].rstrip()
    if not before.endswith((",", "，")) or head.text[part.end - head.start :].strip():
        return False
    counted = reading_of(mentioned, ONE, before.rstrip(",， "))
    return counted is not None and counted.dimension in COUNTED


def is_listed(
    mentioned: Mentioned, cell: CellText, around: Around, quantity: Quantity, part: CellText
) -> bool:
    """Whether a counted noun behind a comma of a row is one of several goods: Cars, tractors.

    It is so where the words above the table say another unit.
    """
    head = next(head for head in around.row if lies_in(head, part))
    if quantity.dimension not in COUNTED or head.text[part.end - head.start :][:1] in _CLOSING:
        return False
    others = unit_parts((*around.column, *around.corner, *around.above))
    found = (reading_of(mentioned, cell, other.text) for other in others)
    return any(other is not None and other.dimension not in COUNTED for other in found)


def lies_in(head: CellText, part: CellText) -> bool:
    """Whether a part is one of a head."""
    return head.start <= part.start and part.end <= head.end
