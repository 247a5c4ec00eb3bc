"""Columns of quantities beside columns of their worth: 数量 | 金额, quantity | value.

The unit of a row is that of its quantities, and the money above the table that of their worth.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.extraction.row_measures import says

if TYPE_CHECKING:
    from silkledger.extraction.mentions import Mentioned
    from silkledger.extraction.table_layout import Layout


def worth_by_column(mentioned: Mentioned, table_layout: Layout) -> dict[int, bool]:
    """Return the columns of worth (True) and of quantities (False), none where not both are."""
    found: dict[int, bool] = {}
    for column in range(table_layout.stub, table_layout.widest):
        heads = table_layout.head(column)
        kinds = [
            kind
            for kind in ("quantity", "worth")
            if any(says(mentioned, [each], kind) for each in heads)
        ]
        if len(kinds) == 1:
            found[column] = kinds[0] == "worth"
    return found if len(set(found.values())) > 1 else {}
