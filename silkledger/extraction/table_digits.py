"""Numbers of a table that are grouped otherwise than its locale groups.

Where a table of a German text has 5,754,318, its 851,285 does not have a fraction.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from silkledger.reading.definitions.digit_groups import Digits, digits_of

if TYPE_CHECKING:
    from silkledger.extraction.mentions import Mentioned
    from silkledger.extraction.text_tables import CellText, TextTable

_GROUPED = {sign: re.compile(rf"\D*\d{{1,3}}(?:\{sign}\d{{3}}){{2,}}(?!\d)") for sign in ".,"}
_ONE_GROUP = {sign: re.compile(rf"\D*\d{{1,3}}\{sign}\d{{3}}(?!\d)") for sign in ".,"}


def foreign_group(mentioned: Mentioned, table: TextTable) -> str:
    """Return the decimal sign of the locale if it groups the digits of a table, else ""."""
    digits = digits_of(mentioned.source.vocabulary, mentioned.source.locale)
    sign = digits.decimal if isinstance(digits, Digits) else ""
    grouped = _GROUPED.get(sign)
    cells = (cell for row in table.rows for cell in row)
    return sign if grouped is not None and any(grouped.match(cell.text) for cell in cells) else ""


def is_grouped(cell: CellText, sign: str) -> bool:
    """Whether a sign may group the digits of a cell.

    >>> from silkledger.extraction.text_tables import CellText
    >>> [is_grouped(CellText(text, 0, 7), ",") for text in ("851,285", "85,2")]
    [True, False]
    """
    return bool(sign) and bool(_ONE_GROUP[sign].match(cell.text))
