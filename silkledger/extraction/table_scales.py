"""Scales in the heads of tables: of the whole table, or of the counted noun of another head."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from silkledger.extraction.label_units import parts_of
from silkledger.extraction.table_readings import (
    THOUSANDS,
    has_own_scale,
    has_scale,
    is_scale_alone,
    reading_of,
)
from silkledger.extraction.text_tables import CellText
from silkledger.reading.definitions.units import COUNTED

if TYPE_CHECKING:
    from silkledger.extraction.mentions import Mentioned
    from silkledger.extraction.text_tables import Around
    from silkledger.reading.results import Quantity


def with_scale(
    mentioned: Mentioned, cell: CellText, around: Around, measured: tuple[Quantity, CellText]
) -> tuple[Quantity, CellText] | None:
    """Return a value whose head counts something, with the scale that another head gives.

    "Women" below "thousand persons" are thousands of persons; below "thousands" they can't be read.
    """
    quantity, part = measured
    if quantity.dimension not in COUNTED or has_scale(mentioned, part.text):
        return measured
    scale = scale_of(mentioned, around)
    if scale is None:
        return measured
    scaled_by = reading_of(mentioned, cell, scale.text)
    if scaled_by is not None:
        # A scale with a unit of another kind belongs to other columns.
        return (scaled_by, scale) if scaled_by.dimension in COUNTED else measured
    if (power := THOUSANDS.search(scale.text)) is None:
        return _with_word(mentioned, cell, part, scale)
    # Guests above a row "number in 1,000": no unit but theirs is scaled.
    both = f"{part.text} ({power[0]})"
    first, last = min(part.start, scale.start), max(part.end, scale.end)
    scaled_by = reading_of(mentioned, cell, both)
    return (scaled_by, CellText(both, first, last)) if scaled_by is not None else None


def _with_word(
    mentioned: Mentioned, cell: CellText, part: CellText, scale: CellText
) -> tuple[Quantity, CellText] | None:
    """Return a value with the noun of one head and the scale that is all of another one."""
    if not is_scale_alone(mentioned, scale):
        return None
    for word in re.finditer(r"[^\W\d]+\.?", scale.text):
        both = f"{word[0]} {part.text}"
        quantity = reading_of(mentioned, cell, both) if has_scale(mentioned, word[0]) else None
        if quantity is not None:
            first, last = min(part.start, scale.start), max(part.end, scale.end)
            return quantity, CellText(both, first, last)
    return None


def is_scaled(mentioned: Mentioned, around: Around) -> bool:
    """Whether a head around a value holds a scale."""
    return scale_of(mentioned, around) is not None


def scale_of(mentioned: Mentioned, around: Around) -> CellText | None:
    """Return the words of a head that hold a scale, the nearest to the values."""
    for scope in around.scopes:
        scales = has_own_scale if scope is around.above else has_scale
        for part in parts_of(scope):
            if scales(mentioned, part.text):
                return part
    return None
