"""Tables of which one row says what all of them count: All visitor arrivals, below countries.

It is the first or the last row, and most others are called by places or as a rest of them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.extraction.counted_nouns import counted_noun, counting_unit, is_count
from silkledger.extraction.described_heads import without_plain_words
from silkledger.extraction.head_parts import says_percent, unit_parts
from silkledger.extraction.row_measures import CHANGE, says
from silkledger.extraction.table_places import mentions_of
from silkledger.extraction.table_readings import has_scale, reading_of
from silkledger.indicators import indicators

if TYPE_CHECKING:
    from silkledger.extraction.mentions import Mentioned
    from silkledger.extraction.table_layout import Layout
    from silkledger.extraction.text_tables import Around, CellText
    from silkledger.reading.results import Quantity

_LEAST = 2  # rows of places
# Kinds of words in heads of values that are not such counts.
_OTHERWISE = ("change", "rate", "each", "label", "apart", "average", "index")


def counted_total(mentioned: Mentioned, table_layout: Layout) -> CellText | None:
    """Return what the first or the last row of a table of places counts, None if that is open."""
    rows = range(table_layout.heads, len(table_layout.table.rows))
    labels = [cells[0] for row in rows if (cells := table_layout.labels(row))]
    for total, others in ((labels[-1:], labels[:-1]), (labels[:1], labels[1:])):
        named = [bool(each.places) for each in mentions_of(mentioned, others)]
        if sum(named) < _LEAST or 2 * sum(named) < len(others):
            continue
        if any(counted_label(mentioned, other) is not None for other in others):
            continue
        noun = counted_label(mentioned, total[0])
        if noun is not None:
            return noun
    return None


def count_of_total(
    mentioned: Mentioned, cell: CellText, around: Around
) -> tuple[Quantity, CellText] | None:
    """Return a value and the noun that a row of its table says to be counted in all rows."""
    noun = around.total
    heads = (*around.column, *around.corner, *around.above[:1])
    if noun is None or any(_is_otherwise(mentioned, head) for head in heads):
        return None
    quantity = reading_of(mentioned, cell, noun.text)
    exponent = quantity.value.as_tuple().exponent if quantity and quantity.value else -1
    whole = isinstance(exponent, int) and exponent >= 0
    return (quantity, noun) if quantity is not None and whole else None


def counted_label(mentioned: Mentioned, label: CellText) -> CellText | None:
    """Return the noun that a label alone counts."""
    noun = counted_noun(mentioned, label)
    if noun is not None:
        return noun
    known = indicators(mentioned.source.vocabulary)
    named = mentioned.within(label.start, label.end).indicators
    if len(named) != 1 or not is_count(known[str(named[0].value)]):
        return None
    span = named[0].start, named[0].end
    left = without_plain_words(mentioned, label, span).strip(" .:*")
    if any(map(str.isdecimal, label.text)) or len(left.split()) > 1:
        return None
    return counting_unit(mentioned, known[str(named[0].value)], span)


def _is_otherwise(mentioned: Mentioned, head: CellText) -> bool:
    """Whether a head names a change, a rate, a scale or a unit."""
    return (
        says_percent(head.text)
        or "‰" in head.text
        or CHANGE.search(head.text) is not None
        or has_scale(mentioned, head.text)
        or any(says(mentioned, [head], kind) for kind in _OTHERWISE)
        or any(
            reading_of(mentioned, head._replace(text="1"), part.text) for part in unit_parts([head])
        )
    )
