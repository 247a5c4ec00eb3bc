"""The bare numbers of lists as candidates: read as the values of a table are, if not as prose."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import replace
from typing import TYPE_CHECKING

from silkledger.extraction.candidate import Cell
from silkledger.extraction.completion.items import item_of_table
from silkledger.extraction.listed_rows import listed_tables
from silkledger.extraction.mentions import readable
from silkledger.extraction.part_names import is_part_name
from silkledger.extraction.table_places import mentions_of
from silkledger.extraction.tables import table_figures

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from silkledger.extraction.candidate import Candidate
    from silkledger.extraction.mentions import Mentioned
    from silkledger.extraction.passages import Passages
    from silkledger.extraction.text_tables import CellText, TextTable

_UNIT = "unit.none"


def with_listed(
    passages: Passages,
    mentioned: Mentioned,
    prose: Sequence[Candidate],
    made_by: tuple[str, tuple[str, str]],
) -> list[Candidate]:
    """Return the figures of running text, with those of lists that have no unit of their own.

    A number of a list that running text only lacks the unit of is the one of the list. `made_by`
    is the SHA-256 of the rendition, and the extractor.
    """
    tables = tuple(each for each in listed_tables(passages) if _is_even(mentioned, each))
    if not tables:
        return list(prose)
    spans = {row[1].start for table in tables for row in table.rows[1 if table.lent else 0 :]}
    labels = {row[1].start: label for table in tables for row, label in _placed(table, prose)}
    found = [
        _of_place(mentioned, each, labels.get(each.span[0]))
        for each in table_figures(replace(passages, tables=tables), mentioned, *made_by)
        if each.span[0] in spans and not each.reasons
    ]
    ordered = sorted(prose, key=_start)
    longest = max((each.span[1] - each.span[0] for each in prose), default=0)
    gone: set[int] = set()
    added: list[Candidate] = []
    for each in found:
        first = bisect_left(ordered, each.span[0] - longest, key=_start)
        last = bisect_left(ordered, each.span[1], key=_start)
        there = [one for one in ordered[first:last] if each.span[0] < one.span[1]]
        if all([reason.rule for reason in one.reasons] == [_UNIT] for one in there):
            gone.update(map(id, there))
            added.append(each)
    return [*(one for one in prose if id(one) not in gone), *added]


def _start(each: Candidate) -> int:
    return each.span[0]


def _placed(
    table: TextTable, prose: Sequence[Candidate]
) -> Iterator[tuple[tuple[CellText, ...], CellText]]:
    """Yield the rows of a list with their labels, if the first value is of the place of its own."""
    label, value = table.rows[0][:2]
    first = next((each for each in prose if each.span[0] == value.start), None)
    place = first.cells.get("geography") if first is not None and table.lent else None
    if place is None or place.span is None or not label.start <= place.span[0] < label.end:
        return
    for row in table.rows[1:]:
        yield row, row[0]


def _of_place(mentioned: Mentioned, value: Candidate, label: CellText | None) -> Candidate:
    """Return a value with the one place that its label names, as the first of its list has."""
    places = mentioned.within(label.start, label.end).places if label is not None else ()
    if len(places) != 1 or len(places[0].codes) != 1 or "geography" in value.cells:
        return value
    place, vocabulary = places[0], mentioned.source.vocabulary
    words = mentioned.text[place.start : place.end]
    code = words if readable(words, place.codes[0], vocabulary) else place.codes[0]
    cell = Cell(code, (place.start, place.end), "its label, as of the first of its list")
    return replace(value, cells={**value.cells, "geography": cell})


def _is_even(mentioned: Mentioned, table: TextTable) -> bool:
    """Whether the unit of the first item may be that of all: they are of places, or of goods."""
    if table.lent is None:
        return True
    labels = [row[0] for row in table.rows]
    if any(each.indicators for each in mentions_of(mentioned, labels)):
        return False
    return all(_is_place(mentioned, label) for label in labels) or all(
        item_of_table(mentioned, [[label]], "production") is not None for label in labels
    )


def _is_place(mentioned: Mentioned, label: CellText) -> bool:
    places = mentioned.within(label.start, label.end).places
    return bool(places) or is_part_name(label.text)
