"""Names of indicators around the values of a table: in its heads, rows, corner and caption."""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.extraction.completion.indicators import NamedIndicator
from silkledger.extraction.counted_nouns import ONE
from silkledger.extraction.described_heads import counts_otherwise, is_modified
from silkledger.extraction.head_parts import unit_parts
from silkledger.extraction.row_measures import says
from silkledger.extraction.table_places import mentions_of
from silkledger.extraction.table_readings import reading_of
from silkledger.indicators import indicators
from silkledger.reading.definitions.units import COUNTED, RATIOS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from silkledger.extraction.mentions import Mentioned
    from silkledger.extraction.text_tables import Around, CellText, TextTable

_FURTHER = 0.2  # by which a head further off counts less
_SCORES = (0.95, 0.85, 0.8, 0.7)


def named_around(
    mentioned: Mentioned, around: Around, unit: CellText | None, *, counted: bool
) -> Iterator[NamedIndicator]:
    """Yield the names of indicators around a value; if others have names, its own count.

    A head that says what is `counted` needs its own name, and so does a caption whose words say of
    what the name is, unless the name itself is the unit (Live births).
    """
    known = indicators(mentioned.source.vocabulary)
    reasons = ("in the head of its column", "in its row", "in the corner", "above the table")
    scopes = (around.row, around.column, around.corner, around.above)
    for score, scope, reason in zip(
        _SCORES, scopes, (reasons[1], reasons[0], *reasons[2:]), strict=True
    ):
        above = scope is around.corner or scope is around.above
        if above and (around.named_rows or around.named_columns):
            continue
        for number, mentions in enumerate(mentions_of(mentioned, scope)):
            for match in mentions.indicators:
                name = (match.start, match.end) if scope is around.column else None
                counts = set(known[str(match.value)].dimension.split(";")) <= COUNTED
                heads = around.column if above or name is not None else ()
                if counts and scope is around.row and around.in_money:
                    continue  # the cost of staff
                if above and not _fits_row(mentioned, around, known[str(match.value)].dimension):
                    continue
                if counted and counts and counts_otherwise(mentioned, heads, name):
                    continue
                span = mentions.start, mentions.end
                own = unit is not None and unit.start < match.end and match.start < unit.end
                modified = name is None and not own and counted and counts
                if modified and is_modified(mentioned, span, match[:2]):
                    continue
                yield NamedIndicator(str(match.value), match, score - _FURTHER * number, reason)


def _fits_row(mentioned: Mentioned, around: Around, dimension: str) -> bool:
    """Whether an indicator that the caption names may be measured in the unit of a row.

    Below "Production", a cost in dollars for each pound is none.
    """
    units = list(unit_parts(around.row[:1]))
    if any(says(mentioned, [head], "unit") for head in around.corner):
        units += around.row[:1]
    found = (reading_of(mentioned, ONE, unit.text) for unit in units)
    return all(
        each is None or each.dimension in (*dimension.split(";"), *RATIOS, *COUNTED)
        for each in found
    )


def has_named_rows(mentioned: Mentioned, table: TextTable) -> bool:
    """Whether a row of the table below the first begins with the name of an indicator."""
    firsts = [cells[0] for cells in table.rows[1:] if cells and cells[0].text]
    return any(mentions.indicators for mentions in mentions_of(mentioned, firsts))
