"""Rows that measure something else than the unit above their table is of.

Below "EUR million", the row "Staff (p.)" counts people: no unit of a corner or a caption is theirs.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from silkledger.indicators import indicators
from silkledger.reading.definitions.units import COUNTED

if TYPE_CHECKING:
    from collections.abc import Sequence

    from silkledger.extraction.mentions import Mentioned
    from silkledger.extraction.text_tables import CellText
    from silkledger.reading.results import Quantity

_SHORTENED = re.compile(r"[(（\[][^\W\d_]{1,4}\.[)）\]]\s*\Z")  # a unit as "(p.)", not "(net)"


def is_measured_otherwise(
    mentioned: Mentioned, row: Sequence[CellText], quantity: Quantity
) -> bool:
    """Whether a row names an unread unit, or counts something where the quantity is money."""
    if any(_SHORTENED.search(cell.text) for cell in row):
        return True
    known = indicators(mentioned.source.vocabulary)
    named = [
        set(known[str(found.value)].dimension.split(";"))
        for cell in row
        for found in mentioned.within(cell.start, cell.end).indicators
    ]
    # A branch is named as its trade is: "Trade" below "thousand persons".
    return quantity.dimension == "money" and bool(named) and all(one <= COUNTED for one in named)
