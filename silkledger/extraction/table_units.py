"""Units of the values of a table: from the head of the column, the row, the corner, the caption.

A scale in a head must not be lost, and a head that names years or countries gives no unit.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from silkledger.extraction.caption_units import parts_above, parts_rates
from silkledger.extraction.counted_totals import count_of_total
from silkledger.extraction.head_parts import unit_parts
from silkledger.extraction.label_units import describes_count, is_listed, lies_in, of_label
from silkledger.extraction.lacking_divisors import lacks_area, lacks_divisor
from silkledger.extraction.numbered_captions import count_of_number
from silkledger.extraction.package_heads import count_of_packages
from silkledger.extraction.rate_heads import is_cut_rate, names_change
from silkledger.extraction.row_measures import (
    is_column_otherwise,
    is_measured_otherwise,
    numbered_heads,
    says,
)
from silkledger.extraction.table_captions import of_caption
from silkledger.extraction.table_counts import count_of_column, count_of_row, is_numbered
from silkledger.extraction.table_money import of_local_money
from silkledger.extraction.table_readings import has_scale, reading_of
from silkledger.extraction.table_scales import scale_of, with_own_sign, with_scale
from silkledger.reading.definitions.units import COUNTED, RATIOS, definitions

if TYPE_CHECKING:
    from collections.abc import Sequence

    from silkledger.extraction.mentions import Mentioned
    from silkledger.extraction.text_tables import Around, CellText
    from silkledger.reading.results import Quantity

_WITH_UNIT = 2  # cells of a stub, of which one has the unit


class Scaled(NamedTuple):
    """That a value is read by its indicator, with the words of a head that scale it, if any."""

    unit: CellText | None


def read_value(
    mentioned: Mentioned, cell: CellText, around: Around
) -> tuple[Quantity, CellText | None] | None:
    """Return the quantity of a value and the words that give its unit, None if nothing does."""
    own = reading_of(mentioned, cell, None)
    if own is not None:
        scale = scale_of(mentioned, around) if own.dimension not in RATIOS else None
        return with_own_sign(mentioned, cell, around, own, scale)
    around = _without_names(mentioned, cell, around)
    measured = _of_number_row(mentioned, cell, around) or (
        _of_heads(mentioned, cell, around)
        or of_local_money(mentioned, cell, around)
        or of_caption(mentioned, cell, around)
        or count_of_row(mentioned, cell, around)
        or count_of_number(mentioned, cell, around)
        or count_of_total(mentioned, cell, around)
        or _of_sum(mentioned, cell, around)
    )
    if measured is None or _is_otherwise(mentioned, around, *measured):
        return None
    if measured[1] in around.above and parts_rates(around.above):
        return None
    scaled_by = with_scale(mentioned, cell, around, measured)
    if scaled_by is not None and _is_part(mentioned, cell, *scaled_by):
        return None
    return scaled_by


def _of_sum(
    mentioned: Mentioned, cell: CellText, around: Around
) -> tuple[Quantity, CellText] | None:
    """Return the quantity of a value that is a part of a sum of a money."""
    sign = around.sign
    quantity = reading_of(mentioned, cell, sign.text) if sign is not None else None
    return (quantity, sign) if quantity is not None and sign is not None else None


def _of_number_row(
    mentioned: Mentioned, cell: CellText, around: Around
) -> tuple[Quantity, CellText] | None:
    """Return what a row counts whose label ends so: Staff (number), below no percent sign."""
    if any("%" in head.text for head in around.column) or not is_numbered(mentioned, around):
        return None
    return count_of_row(mentioned, cell, around)


def _is_part(mentioned: Mentioned, cell: CellText, quantity: Quantity, unit: CellText) -> bool:
    """Whether a count has a fraction, so that its scale is not said or its comma groups digits.

    One of nothing is a fraction, too: 109.00 beside 129.41.
    """
    if quantity.dimension not in COUNTED or quantity.value is None:
        return False
    exponent = quantity.value.as_tuple().exponent
    whole = not isinstance(exponent, int) or exponent >= 0
    return not whole and not any(has_scale(mentioned, each.text) for each in (cell, unit))


def _is_otherwise(mentioned: Mentioned, around: Around, quantity: Quantity, unit: CellText) -> bool:
    """Whether the row or the column measures something else than a unit from elsewhere says."""
    if is_cut_rate(mentioned, around.of_column, unit) or lacks_area(mentioned, around, quantity):
        return True
    if quantity.dimension not in RATIOS and any("%" in head.text for head in around.column):
        return True  # whatever else its head says, it is not a unit of the row
    if any(not lies_in(head, unit) for head in numbered_heads(mentioned, around)):
        return True
    scales = has_scale(mentioned, unit.text)
    if quantity.dimension in RATIOS and names_change(mentioned, around.column):
        return False  # change in % of a number of people
    of_row, of_column = (
        any(lies_in(head, unit) for head in heads) for heads in (around.row, around.column)
    )
    if lacks_divisor(mentioned, around, quantity, scaled=scales) or (
        not of_row and is_measured_otherwise(mentioned, around.row, quantity, scaled=scales)
    ):
        return True
    # 数量 beside a unit counts nothing else.
    own = of_column or (of_row and around.worth is False)
    return not own and is_column_otherwise(mentioned, around.column, quantity, scaled=scales)


def _of_heads(
    mentioned: Mentioned, cell: CellText, around: Around
) -> tuple[Quantity, CellText] | None:
    """Return the quantity of a value and the part of the nearest head that gives its unit."""
    for scope in around.scopes:
        found = _of_part(mentioned, cell, around, scope) or _of_whole(
            mentioned, cell, around, scope
        )
        if found is None and scope is around.row:
            found = _of_unit_column(mentioned, cell, around)
        if (
            found is None
            and scope is around.column
            and not (around.placed_columns or around.in_money)
            and not _is_in_money(mentioned, cell, around)
        ):
            found = count_of_column(mentioned, cell, around)
        if found is not None and not _is_of_other_column(around, scope, found[0]):
            return (scope is around.column and of_label(mentioned, cell, around, found)) or found
    return None


def _is_of_other_column(around: Around, scope: list[CellText], quantity: Quantity) -> bool:
    """Whether the unit of a row or of the table is that of quantities, or of their worth."""
    if around.worth is None or scope is around.column or quantity.dimension in RATIOS:
        return False
    return around.worth != (quantity.dimension == "money")


def _of_part(
    mentioned: Mentioned, cell: CellText, around: Around, scope: list[CellText]
) -> tuple[Quantity, CellText] | None:
    """Return the quantity of a value with a part of a head that is a unit."""
    above = scope is around.corner or scope is around.above
    parts = parts_above(mentioned, cell, around, scope) if above else unit_parts(scope)
    for part in parts:
        if _is_scaled_apart(mentioned, scope, part):
            continue  # the USD of "millones de USD"
        quantity = reading_of(mentioned, cell, part.text)
        if quantity is None and scope is not around.row:
            quantity = count_of_packages(mentioned, cell, part)
        if quantity is None or (above and _is_breakdown(mentioned, quantity)):
            continue
        if scope is around.row and is_listed(mentioned, cell, around, quantity, part):
            continue
        if scope is around.column and quantity.dimension in COUNTED:
            head = next(head for head in scope if lies_in(head, part))
            if describes_count(mentioned, head, part):
                continue
        return quantity, part
    return None


def _is_scaled_apart(mentioned: Mentioned, scope: list[CellText], part: CellText) -> bool:
    """Whether the head of a part has a scale right before it, which the part alone would lose."""
    head = next(head for head in scope if lies_in(head, part))
    before = head.text[: part.start - head.start]
    words = before.split()[-2:]
    return any(has_scale(mentioned, word) for word in words) and not has_scale(mentioned, part.text)


def _of_whole(
    mentioned: Mentioned, cell: CellText, around: Around, scope: list[CellText]
) -> tuple[Quantity, CellText] | None:
    """Return the quantity of a value with a whole head, which names what is measured.

    Years and countries are not units of the values, nor are segments below a money. A corner names
    what its rows are, unless it has a scale: USD million.
    """
    for head in scope:
        quantity = reading_of(mentioned, cell, head.text)
        if quantity is None or (scope is around.corner and not has_scale(mentioned, head.text)):
            continue
        named = scope is around.column or _is_count_alone(mentioned, cell, head, around)
        counted = quantity.dimension in COUNTED
        segment = counted and scope is around.column and _is_in_money(mentioned, cell, around)
        segment = segment or (around.placed_columns and scope is around.column)
        if segment or (not named and (counted or _is_breakdown(mentioned, quantity))):
            continue
        if quantity.dimension != "time":
            return quantity, head
    return None


def _is_in_money(mentioned: Mentioned, cell: CellText, around: Around) -> bool:
    """Whether the corner or the caption says that values are amounts of a money."""
    parts = (*unit_parts((*around.corner, *around.above)), *around.corner)
    found = (reading_of(mentioned, cell, part.text) for part in parts)
    return any(quantity is not None and quantity.dimension == "money" for quantity in found)


def _of_unit_column(
    mentioned: Mentioned, cell: CellText, around: Around
) -> tuple[Quantity, CellText] | None:
    """Return the quantity of a value with the unit that a column of units has in its row."""
    told = around.unit_column or any(says(mentioned, [head], "unit") for head in around.corner)
    if len(around.row) < _WITH_UNIT or not told:
        return None
    quantity = reading_of(mentioned, cell, around.row[0].text)
    return (quantity, around.row[0]) if quantity is not None else None


def _is_count_alone(mentioned: Mentioned, cell: CellText, head: CellText, around: Around) -> bool:
    """Whether a row counts what it is called, since its value has a scale and nothing a unit.

    "Passengers | 103 million": below another unit they would be what is measured by it.
    """
    if not around.row or head != around.row[0] or not has_scale(mentioned, cell.text):
        return False
    others = unit_parts((*around.column, *around.corner, *around.above))
    return all(reading_of(mentioned, cell, part.text) is None for part in others)


def gives_unit(mentioned: Mentioned, cell: CellText, heads: Sequence[CellText]) -> bool:
    """Whether one of these heads has a unit for a value."""
    words = [part.text for part in (*unit_parts(heads), *heads)]
    return any(reading_of(mentioned, cell, each) is not None for each in words)


def _without_names(mentioned: Mentioned, cell: CellText, around: Around) -> Around:
    """Return the words around without a row that is called as a money is: Córdoba, in tonnes.

    Only the words above or in the corner say the unit, if they do.
    """
    named = [head for head in around.row if _is_money(mentioned, cell, head)]
    if not named:
        return around
    others = (*unit_parts(around.column), *unit_parts(around.corner), *unit_parts(around.above))
    if all(reading_of(mentioned, cell, part.text) is None for part in others):
        return around
    return around._replace(row=[head for head in around.row if head not in named])


def _is_money(mentioned: Mentioned, cell: CellText, head: CellText) -> bool:
    """Whether a head is the name of a money and nothing else."""
    quantity = reading_of(mentioned, cell, head.text) if head.text.strip().isalpha() else None
    return quantity is not None and quantity.dimension == "money"


def scaled(mentioned: Mentioned, cell: CellText, around: Around, code: str) -> Scaled | None:
    """Return how a value without a unit is read by its indicator, None if it can't be.

    A scale in a head must not be lost: "Population, million".
    """
    if not code or is_cut_rate(mentioned, around.of_column, None):
        return None
    scale = scale_of(mentioned, around)
    if scale is None:
        return Scaled(None) if reading_of(mentioned, cell, None, code) is not None else None
    return Scaled(scale) if reading_of(mentioned, cell, scale.text, code) is not None else None


def _is_breakdown(mentioned: Mentioned, quantity: Quantity) -> bool:
    """Whether "per" in a caption only says by what its rows differ: touristes par région."""
    below = definitions(mentioned.source.vocabulary).get((quantity.unit or "").partition("/")[2])
    if below is None:
        return quantity.dimension == "intensity"  # nacimientos por provincia
    return below.dimension in COUNTED and below.name != "person"
