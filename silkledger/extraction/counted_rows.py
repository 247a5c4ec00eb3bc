"""Tables whose rows name what they count: births, deaths, passengers."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from silkledger.extraction.counted_nouns import ONE, counted_noun, is_count
from silkledger.extraction.described_heads import counts_otherwise
from silkledger.extraction.head_parts import unit_parts
from silkledger.extraction.row_measures import opens_with_kind
from silkledger.extraction.table_readings import reading_of
from silkledger.indicators import indicators

if TYPE_CHECKING:
    from collections.abc import Sequence

    from silkledger.extraction.mentions import Mentioned
    from silkledger.extraction.text_tables import CellText, TextTable

_FRACTION = re.compile(r"\d[.,]\d{1,2}(?!\d)")


def has_counted_rows(mentioned: Mentioned, table: TextTable, above: Sequence[CellText]) -> bool:
    """Whether rows of a table name what they count, or print their units, and few say neither.

    Nothing above may name another measure, and a row or the heads an indicator that counts. A row
    that says neither names no other measure and has whole numbers.
    """
    known = indicators(mentioned.source.vocabulary)

    def counts(head: CellText) -> bool:
        named = mentioned.within(head.start, head.end).indicators
        return bool(named) and all(is_count(known[str(each.value)]) for each in named)

    if any(mentioned.within(*head[1:]).indicators and not counts(head) for head in above):
        return False
    found, sure, unsure = False, 0, 0
    for cells in table.rows[1:]:
        label, *values = [cell for cell in cells if cell.text] or [ONE]
        if not any(any(map(str.isdecimal, value.text)) for value in values):
            continue
        alone = counts(label) and not counts_otherwise(mentioned, [label], _span(mentioned, label))
        found = found or alone
        if (
            alone
            or counted_noun(mentioned, label) is not None
            or any(reading_of(mentioned, ONE, part.text) for part in unit_parts([label]))
            or all(reading_of(mentioned, value, None) for value in values)
        ):
            sure += 1
        elif mentioned.within(label.start, label.end).indicators or not _are_whole(values):
            return False
        else:
            unsure += not opens_with_kind(mentioned, label, "part")
    return found and sure > unsure


def _are_whole(values: Sequence[CellText]) -> bool:
    """Whether values have no fraction, apart from rates with their sign."""
    return not any(_FRACTION.search(value.text) for value in values if "%" not in value.text)


def _span(mentioned: Mentioned, head: CellText) -> tuple[int, int] | None:
    named = mentioned.within(head.start, head.end).indicators
    return (named[0].start, named[-1].end) if named else None
