"""Places of the values of a table, from its row, its heads, and what is above it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.extraction.candidate import Cell
from silkledger.extraction.completion.partners import goes_into
from silkledger.extraction.described_heads import without_plain_words
from silkledger.extraction.head_parts import says_percent, unit_parts
from silkledger.extraction.mentions import readable
from silkledger.extraction.part_names import is_part_name, part_code, part_names
from silkledger.extraction.part_places import lies_within
from silkledger.extraction.row_measures import says
from silkledger.extraction.text_tables import Around
from silkledger.extraction.total_rows import is_total, labels_of
from silkledger.extraction.vocabularies import listed_words
from silkledger.indicators import indicators
from silkledger.reading.geography.place_codes import PART, WORLD
from silkledger.reading.geography.place_names import key_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from silkledger.extraction.mentioned_place import PlaceMention
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
    if around.part is not None and (own is None or not _is_of_row(own[1], around)):
        return _of_part(around.part, around.row[0])
    if own is None:
        return {}
    if not _is_of_row(own[1], around) and (
        _is_rest(mentioned, around) or _is_total_elsewhere(mentioned, around, own[0], name)
    ):
        return {}
    return _sides(mentioned, around, own, name)


def _are_origins(mentioned: Mentioned, around: Around) -> bool:
    """Whether rows are where people or goods come from: overnight stays by country of residence."""
    return any(says(mentioned, [line], "origins") for line in (*around.corner, *around.above))


def _is_rest(mentioned: Mentioned, around: Around) -> bool:
    """Whether a row among those of places names neither one nor a measure nor the total: Other.

    What it says is of places that are not told, and never of the place above the table.
    """
    if len(around.placed_rows) < _LEAST_PARTS or not around.row:
        return False
    label = around.row[0]
    here = mentioned.within(label.start, label.end)
    if here.places or here.indicators or here.periods:
        return False
    return without_plain_words(mentioned, label).strip(" .:") != ""


def _is_total_elsewhere(mentioned: Mentioned, around: Around, code: str, name: str) -> bool:
    """Whether a row is the total of rows of places, none of which is in the place above the table.

    Where the rows are partners or where people come from, the total is of the place above.
    """
    codes = {each[0] for each in around.placed_rows if len(each) == 1}
    if len(codes) < _LEAST_PARTS or not around.row or not is_total(mentioned, around.row[0]):
        return False
    vocabulary = mentioned.source.vocabulary
    directed = bool(name) and bool(indicators(vocabulary)[name].direction)
    if directed or _is_on_trade(mentioned, around) or _are_origins(mentioned, around):
        return False
    return code != WORLD and not any(
        each == code or lies_within(each, code, vocabulary) for each in codes
    )


def _of_part(code: str, label: CellText) -> dict[str, Cell]:
    """Return the part of a country that a row names, empty if its code is not known."""
    cell = Cell(code, (label.start, label.end), "the part of the country that its row names")
    return {"geography": cell} if code else {}


def _sides(
    mentioned: Mentioned, around: Around, own: tuple[str, Cell], name: str
) -> dict[str, Cell]:
    """Return the place of a value around which one is named, and its counterpart."""
    vocabulary = mentioned.source.vocabulary
    on_trade = _is_on_trade(mentioned, around)
    of_part = _is_of_row(own[1], around)
    if name and not (on_trade or indicators(vocabulary)[name].direction):
        if of_part and _are_origins(mentioned, around):
            above = _place_in(mentioned, Around([], [], around.corner, around.above))
            return {"geography": above[1]} if above is not None else {}
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
        regions = any(says(mentioned, [head], "regions") for head in around.corner)
        return {} if of_part and not regions else {"geography": own[1]}
    inside = above[0] == own[0] or lies_within(own[0], above[0], vocabulary)
    if inside or (above[0],) in around.placed_rows:
        return {"geography": own[1]}
    if not name and not on_trade:
        return {}
    return {"geography": above[1], "counterpart": own[1]}


def _is_of_row(place: Cell, around: Around) -> bool:
    """Whether a place is that of a row, or of a column beside those of others."""
    heads = (*around.row, *(around.column if around.placed_columns else ()))
    spans = [(cell.start, cell.end) for cell in heads]
    return place.span is not None and any(
        start <= place.span[0] and place.span[1] <= end for start, end in spans
    )


def rows_of_parts(
    mentioned: Mentioned, table_layout: Layout, above: Sequence[CellText]
) -> dict[int, str]:
    """Return the codes of the parts of a country that rows are of, by their numbers: Bayern.

    The code is "" if it is not known. Where several labels are names of such parts, so are others
    that are more than "total".
    """
    named = _place_in(mentioned, Around([], [], [], list(above)))
    topic = mentioned.topic.place
    country = named[0] if named is not None else topic.codes[0] if topic is not None else ""
    rows = range(table_layout.heads, len(table_layout.table.rows))
    labels = {row: cells[0] for row in rows if (cells := labels_of(mentioned, table_layout, row))}
    if not country:
        countries = {each.codes for each in _places(mentioned, labels.values())}
        country = "".join(next(iter(countries))) if len(countries) == 1 else ""
    parts = {
        row: _code_of(mentioned, cell) or part_code(country, cell.text)
        for row, cell in labels.items()
        if _is_part(mentioned, cell, country)
    }
    # A stub of regions, or words for parts of a country (Республика), say so of all rows.
    told = any(says(mentioned, [head], "regions") for head in table_layout.corner())
    if len(parts) < _LEAST_PARTS and not told:
        return parts
    more = (
        row for row, cell in labels.items() if without_plain_words(mentioned, cell).strip(" .:")
    )
    return dict.fromkeys(more, "") | parts


def _code_of(mentioned: Mentioned, label: CellText) -> str:
    """Return the code of the part of a country that a label names alone, "" if there is none."""
    places = mentioned.within(label.start, label.end).places
    codes = {code for each in places for code in each.codes}
    return codes.pop() if len(codes) == 1 and all(map(PART.fullmatch, codes)) else ""


def _places(mentioned: Mentioned, labels: Iterable[CellText]) -> Iterator[PlaceMention]:
    for mentions in mentions_of(mentioned, list(labels)):
        yield from mentions.places


def _is_part(mentioned: Mentioned, label: CellText, country: str) -> bool:
    """Whether a label is the name of a part of any country, or a short one of this country."""
    if mentioned.within(label.start, label.end).places:
        return _code_of(mentioned, label) != ""
    if is_part_name(label.text) or key_of(label.text) in part_names(country):
        return True
    here = mentioned.within(label.start, label.end)
    phrases = listed_words(mentioned.source.vocabulary, "part_words", here.language)
    return next(phrases.find(here.words), None) is not None


def placed_rows(mentioned: Mentioned, table: TextTable) -> frozenset[tuple[str, ...]]:
    """Return the codes of the places with which rows of the table begin: not "of which to Peru"."""
    firsts = [cells[0] for cells in table.rows if cells and cells[0].text]
    return frozenset(
        place.codes
        for mentions in mentions_of(mentioned, firsts)
        for place in mentions.places
        if not goes_into(mentioned, mentions, place)
    )


def has_placed_columns(mentioned: Mentioned, table_layout: Layout) -> bool:
    """Whether heads of columns are places, so that others beside them are, too: CARICOM, Asia.

    None of them names a measure, and none has a number or a percent sign.
    """
    heads = table_layout.column_heads()
    named = 0
    for head, mentions in zip(heads, mentions_of(mentioned, heads), strict=True):
        words = head.text.strip(" .*")
        named += any(each.end - each.start >= len(words) for each in mentions.places)
        if any(map(str.isdecimal, words)) or says_percent(words) or mentions.indicators:
            return False
        if says(mentioned, [head], "change") or any(True for _ in unit_parts([head])):
            return False
    return named > _LEAST_PARTS


def _is_on_trade(mentioned: Mentioned, around: Around) -> bool:
    """Whether the heads name an indicator between two places."""
    known = indicators(mentioned.source.vocabulary)
    scopes = (*around.column, *around.corner, *around.above)
    return any(
        known[str(match.value)].direction
        for mentions in mentions_of(mentioned, scopes)
        for match in mentions.indicators
    )


def _names_exit(mentioned: Mentioned, mentions: Mentions) -> bool:
    """Whether words name something that goes out of a place: exports."""
    known = indicators(mentioned.source.vocabulary)
    return any(known[str(match.value)].direction.startswith("out") for match in mentions.indicators)


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
            led = len(places) < len({each.codes for each in mentions.places})
            if places and led and scope is around.above and not _names_exit(mentioned, mentions):
                return None  # imports from India into Nepal are Nepal's
            if len({each.codes for each in places}) == 1:
                place = places[0]
                printed = mentioned.text[place.start : place.end]
                code = place.codes[0]
                as_printed = readable(printed, code, mentioned.source.vocabulary)
                value = printed if as_printed else code
                return code, Cell(value, (place.start, place.end), reason)
            if places or any(not each.codes for each in mentions.places):
                return None  # of several, or of another one: northern Italy
    return None
