"""Scales in the heads of tables: of the whole table, or of the counted noun of another head."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from silkledger.extraction.counted_nouns import ONE
from silkledger.extraction.label_units import lies_in, parts_of
from silkledger.extraction.table_readings import (
    THOUSANDS,
    has_own_scale,
    has_scale,
    is_scale_alone,
    reading_of,
)
from silkledger.extraction.text_tables import CellText
from silkledger.reading.definitions.units import COUNTED

_LETTER = re.compile(r"\A[A-Z]\s+(?=[^\W\d]{3})")  # of a list: B Bergbau

if TYPE_CHECKING:
    from silkledger.extraction.mentions import Mentioned
    from silkledger.extraction.text_tables import Around
    from silkledger.reading.results import Quantity


def with_scale(
    mentioned: Mentioned, cell: CellText, around: Around, measured: tuple[Quantity, CellText]
) -> tuple[Quantity, CellText] | None:
    """Return a value whose head counts something, with the scale that another head gives.

    "Women" below "thousand persons" are thousands of persons; below "thousands" they can't be read.
    A money of a head has the scale of another one without a unit: ($) below (in thousands).
    """
    quantity, part = measured
    if quantity.dimension == "money" and not has_scale(mentioned, part.text):
        return _with_scale_of_money(mentioned, cell, around, measured)
    if quantity.dimension not in COUNTED or has_scale(mentioned, part.text):
        return measured
    scale = scale_of(mentioned, around)
    if scale is None:
        return measured
    scaled_by = reading_of(mentioned, cell, scale.text)
    if scaled_by is not None:
        # A scale with a unit of another kind belongs to other columns.
        return (scaled_by, scale) if scaled_by.dimension in COUNTED else measured
    return _with_power(mentioned, cell, part, scale)


def _with_power(
    mentioned: Mentioned, cell: CellText, part: CellText, scale: CellText
) -> tuple[Quantity, CellText] | None:
    """Return a value with a counted noun and the scale of another head, in digits or a word."""
    if (power := THOUSANDS.search(scale.text)) is None:
        # What is called as an indicator may be read by that and the scale.
        codes = [str(each.value) for each in mentioned.within(part.start, part.end).indicators]
        named = any(reading_of(mentioned, cell, scale.text, code) for code in codes)
        alone = is_scale_alone(mentioned, scale) and not named
        return _with_word(mentioned, cell, part, scale) if alone else None
    # Guests above a row "number in 1,000": no unit but theirs is scaled.
    both = f"{part.text} ({power[0]})"
    first, last = min(part.start, scale.start), max(part.end, scale.end)
    scaled_by = reading_of(mentioned, cell, both)
    return (scaled_by, CellText(both, first, last)) if scaled_by is not None else None


def _with_scale_of_money(
    mentioned: Mentioned, cell: CellText, around: Around, measured: tuple[Quantity, CellText]
) -> tuple[Quantity, CellText] | None:
    """Return a money of a head of columns with the scale of another head without a unit."""
    part = measured[1]
    scale = scale_of(mentioned, around)
    if scale is None:
        return measured
    if part == around.sign and scale not in parts_of(around.column):
        return None
    if part != around.sign and not any(lies_in(head, part) for head in around.column):
        return measured
    if reading_of(mentioned, ONE, scale.text) is not None:
        return measured  # of other columns
    return _with_word(mentioned, cell, part, scale)


def with_own_sign(
    mentioned: Mentioned, cell: CellText, around: Around, own: Quantity, scale: CellText | None
) -> tuple[Quantity, CellText | None] | None:
    """Return a value with a unit of its own, None if a scale around it may be of it as well.

    A sign of a money in the cell and in the scaled unit of its column is one: 34.2 € below bn €.
    So is the scale of its column alone: $222 below (in thousands).
    """
    if scale is None:
        return own, None
    scaled = own.dimension != "money" or has_scale(mentioned, cell.text)
    if scaled or scale not in parts_of(around.column):
        return None
    alone = reading_of(mentioned, ONE, scale.text) is None
    words = [scale.text, *(_scale_words(mentioned, scale) if alone else ())]
    found = (reading_of(mentioned, cell, words) for words in words)
    quantity = next((each for each in found if each is not None), None)
    return (quantity, scale) if quantity is not None and quantity.unit == own.unit else None


def _scale_words(mentioned: Mentioned, scale: CellText) -> list[str]:
    words = (word[0] for word in re.finditer(r"[^\W\d]+\.?", scale.text))
    return [word for word in words if has_scale(mentioned, word)]


def _with_word(
    mentioned: Mentioned, cell: CellText, part: CellText, scale: CellText
) -> tuple[Quantity, CellText] | None:
    """Return a value with the unit of one head and the scale of another one, which has none."""
    for word in _scale_words(mentioned, scale):
        both = f"{word} {part.text}"
        quantity = reading_of(mentioned, cell, both)
        if quantity is not None:
            first, last = min(part.start, scale.start), max(part.end, scale.end)
            return quantity, CellText(both, first, last)
    return None


def is_scaled(mentioned: Mentioned, around: Around) -> bool:
    """Whether a head around a value holds a scale."""
    return scale_of(mentioned, around) is not None


def scale_of(mentioned: Mentioned, around: Around) -> CellText | None:
    """Return the words of a head that hold a scale, the nearest to the values.

    The name of a place has none: U.K.
    """
    for scope in around.scopes:
        scales = has_own_scale if scope is around.above else has_scale
        for part in parts_of(scope):
            places = mentioned.within(part.start, part.end).places
            if any(each.end - each.start >= len(part.text.rstrip(" .")) for each in places):
                continue
            if scales(mentioned, _LETTER.sub("", part.text)):
                return part
    return None
