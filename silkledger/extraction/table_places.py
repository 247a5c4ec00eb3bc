"""Places of the values of a table, from its row, its heads, and what is above it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.extraction.candidate import Cell
from silkledger.extraction.completion.partners import goes_into
from silkledger.extraction.described_heads import without_plain_words
from silkledger.extraction.mentions import readable
from silkledger.extraction.part_names import is_part_name, part_names
from silkledger.extraction.text_tables import Around
from silkledger.extraction.vocabularies import listed_words
from silkledger.indicators import indicators
from silkledger.reading.geography.place_names import key_of
from silkledger.reading.geography.places import members

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from silkledger.extraction.mentions import Mentioned, Mentions
    from silkledger.extraction.table_layout import Layout
    from silkledger.extraction.text_tables import CellText, TextTable

_LEAST_PARTS = 2  # rows of a table by parts of a country


def mentions_of(mentioned: Mentioned, scope: Sequence[CellText]) -> Iterator[Mentions]:
    """Yield what each of some cells mentions."""
    for cell in scope:
        yield mentioned.within(cell.start, cell.end)


def placed(mentioned: Mentioned, around: Around, name: str) -> dict[str, Cell]:
    """Return the place of a value, and the counterpart of one that has two sides.

    In a table on the trade of one country, the countries of its rows are the other side, unless
    that country has a row as well. Where it is open what is measured, so is the place.
    """
    own = _place_in(mentioned, around)
    vocabulary = mentioned.source.vocabulary
    if own is None or (around.of_part and not _is_of_row(own[1], around)):
        return {}
    on_trade = _is_on_trade(mentioned, around)
    if name and not (on_trade or indicators(vocabulary)[name].direction):
        return {"geography": own[1]}
    topic = mentioned.topic.place
    above = _place_in(mentioned, Around([], [], [], around.above[:1]))
    if above is None and topic is not None:
        words = mentioned.text[topic.start : topic.end]
        code = topic.codes[0]
        value = words if readable(words, code, vocabulary) else code
        above = code, Cell(value, (topic.start, topic.end), "the place of the document")
    if above is None:
        # Of a document about no known place, the rows may be partners: exports by destination.
        return {} if _is_of_row(own[1], around) else {"geography": own[1]}
    inside = above[0] == own[0] or own[0] in members(above[0], vocabulary=vocabulary)
    if inside or (above[0],) in around.placed_rows:
        return {"geography": own[1]}
    if not name and not on_trade:
        return {}
    return {"geography": above[1], "counterpart": own[1]}


def _is_of_row(place: Cell, around: Around) -> bool:
    """Whether a place is that of a row."""
    spans = [(cell.start, cell.end) for cell in around.row]
    return place.span is not None and any(
        start <= place.span[0] and place.span[1] <= end for start, end in spans
    )


def rows_of_parts(
    mentioned: Mentioned, table_layout: Layout, above: Sequence[CellText]
) -> frozenset[int]:
    """Return the rows that are of parts of a country, by their numbers: Bayern, Hessen.

    Where several labels are names of such parts, so are others that are more than "total".
    """
    country = _place_in(mentioned, Around([], [], [], list(above)))
    known = part_names(country[0]) if country is not None else frozenset()
    rows = range(table_layout.heads, len(table_layout.table.rows))
    labels = {row: table_layout.labels(row)[:1] for row in rows}
    parts = {row for row, cells in labels.items() if cells and _is_part(mentioned, cells[0], known)}
    if len(parts) < _LEAST_PARTS:
        return frozenset(parts)
    return frozenset(
        row
        for row, cells in labels.items()
        if row in parts or (cells and without_plain_words(mentioned, cells[0]).strip(" .:"))
    )


def _is_part(mentioned: Mentioned, label: CellText, known: frozenset[str]) -> bool:
    """Whether a label is the name of a part of a country, or has a word as region or oblast.

    `known` are the names of those of the country of the table, which may be short.
    """
    here = mentioned.within(label.start, label.end)
    if here.places:
        return False
    words = listed_words(mentioned.source.vocabulary, "part_words", here.language)
    named = is_part_name(label.text) or key_of(label.text) in known
    return named or any(True for _ in words.find(here.words))


def placed_rows(mentioned: Mentioned, table: TextTable) -> frozenset[tuple[str, ...]]:
    """Return the codes of the places with which rows of the table begin."""
    firsts = [cells[0] for cells in table.rows if cells and cells[0].text]
    return frozenset(
        place.codes for mentions in mentions_of(mentioned, firsts) for place in mentions.places
    )


def _is_on_trade(mentioned: Mentioned, around: Around) -> bool:
    """Whether the heads name an indicator between two places."""
    known = indicators(mentioned.source.vocabulary)
    scopes = (*around.column, *around.corner, *around.above)
    return any(
        known[str(match.value)].direction
        for mentions in mentions_of(mentioned, scopes)
        for match in mentions.indicators
    )


def _place_in(mentioned: Mentioned, around: Around) -> tuple[str, Cell] | None:
    scopes = zip(
        (around.row, around.column, around.corner, around.above),
        ("its row", "the head of its column", "the corner", "above the table"),
        strict=True,
    )
    for scope, reason in scopes:
        for mentions in mentions_of(mentioned, scope):
            places = [
                each
                for each in mentions.places
                if len(each.codes) == 1 and not goes_into(mentioned, mentions, each)
            ]
            if len({each.codes for each in places}) == 1:
                place = places[0]
                printed = mentioned.text[place.start : place.end]
                code = place.codes[0]
                as_printed = readable(printed, code, mentioned.source.vocabulary)
                value = printed if as_printed else code
                return code, Cell(value, (place.start, place.end), reason)
            if places:
                return None
    return None
