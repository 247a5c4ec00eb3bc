"""The cells of tables as candidates: units, scales, periods, places and names from their heads.

A value takes what its own cell does not print from the head of its column, then from the stub of
its row, then from the caption and the heading above the table.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.extraction.candidate import Candidate, CandidateReason, Cell
from silkledger.extraction.completion.cells import completed
from silkledger.extraction.completion.indicators import NamedIndicator, ranked
from silkledger.extraction.completion.setting import FigureSetting
from silkledger.extraction.confidence import confidence
from silkledger.extraction.mentions import readable
from silkledger.extraction.passages import TextSentence
from silkledger.extraction.row_reading import RowReader
from silkledger.extraction.table_layout import Layout, layout
from silkledger.extraction.table_units import Around, own_reading, read_value, scaled
from silkledger.extraction.text_tables import CellText
from silkledger.indicators import indicators
from silkledger.reading.geography.places import members
from silkledger.reading.periods import mentions as dates
from silkledger.rules import refuse

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from silkledger.extraction.mentions import Mentioned, Mentions
    from silkledger.extraction.passages import Passages
    from silkledger.extraction.text_tables import TextTable
    from silkledger.reading.periods.mentions import PeriodMention

_HAN = "\u3400"
_FURTHER = 0.2  # by which a head further off counts less
_SCORES = (0.95, 0.85, 0.8, 0.7)


def table_figures(
    passages: Passages, mentioned: Mentioned, rendition: str, extractor: tuple[str, str]
) -> Iterator[Candidate]:
    """Yield the values of all tables in text order."""

    def is_period(cell: CellText) -> bool:
        periods = mentioned.within(cell.start, cell.end).periods
        if any(each.end - each.start >= len(cell.text) - 1 for each in periods):
            return True
        # 2025年春节, 2024 budget, but not 2013 t
        begins = any(each.start == cell.start for each in periods)
        return begins and own_reading(mentioned, cell) is None

    reader = RowReader(mentioned.source)
    layouts = [(table, layout(table, is_period)) for table in passages.tables]
    for table, found in layouts:
        if found is None:
            continue
        named, placed = _has_named_rows(mentioned, table), _placed_rows(mentioned, table)
        for row, column, cell in found.values():
            around = _around(passages, found, row, column)._replace(
                named_rows=named, placed_rows=placed
            )
            setting, cells, is_read = _candidate(passages, mentioned, (table, row), cell, around)
            if is_read:
                cells, reasons = reader.checked(cells)
            else:  # nothing says what is counted, or by what it is scaled
                refusal = refuse("unit.none", "as_reported", cell.text)
                reasons = (CandidateReason(refusal.rule, refusal.reason),)
            if is_read or _is_amount(cell.text):
                yield Candidate(
                    table="figures",
                    span=setting.span,
                    confidence=confidence(setting, cells) if is_read else 0.0,
                    cells=cells,
                    sentence=passages.text[setting.sentence.start : setting.sentence.end],
                    sentence_span=(setting.sentence.start, setting.sentence.end),
                    rendition=rendition,
                    extractor=extractor,
                    reasons=reasons,
                )


def _around(passages: Passages, found: Layout, row: int, column: int) -> Around:
    if found.is_headless():
        return Around([], found.labels(row), [], [])  # what is above may be lost heads
    above = [CellText(passages.text[start:end], start, end) for start, end in found.table.above]
    title = passages.title
    if title is not None and title not in found.table.above:
        above.append(CellText(passages.text[slice(*title)], *title))
    return Around(found.head(column), found.labels(row), found.corner(), above)


def _candidate(
    passages: Passages,
    mentioned: Mentioned,
    place: tuple[TextTable, int],
    cell: CellText,
    around: Around,
) -> tuple[FigureSetting, dict[str, Cell], bool]:
    """Return the setting and the cells of a value, and whether it can be read."""
    table, row = place
    cells = table.rows[row]
    read = read_value(mentioned, cell, around)
    quantity, unit = read if read is not None else (None, None)
    setting = FigureSetting(
        passages=passages,
        mentioned=mentioned,
        sentence=TextSentence(cells[0].start, cells[-1].end, table.block, -1),
        span=(cell.start, cell.end),
        quantity=quantity,
        before=cell.start,
        behind=cell.end,
        number=0,
        count=1,
        first=cell.start,
        share=_is_share(mentioned, around),
        around=(around.column[0].start, around.column[0].end) if around.column else None,
    )
    named = ranked(setting, list(_named(mentioned, around)), unit.text if unit else None)
    code = named.value if named is not None else ""
    is_read = quantity is not None
    if quantity is None and (found := scaled(mentioned, cell, around, code)) is not None:
        is_read, unit = True, found.unit
    given: dict[str, Cell] = {}
    if unit is not None:
        given["unit"] = Cell(unit.text, (unit.start, unit.end), "the unit of its head")
    if named is not None:
        given["indicator"] = named
    given |= _dated(mentioned, around) | _placed(mentioned, around, code)
    given |= _expected(mentioned, around)
    return setting, completed(setting, given, in_table=True), is_read


def _is_amount(text: str) -> bool:
    """Whether a value that can't be read is more than the number of its row."""
    return sum(map(str.isdecimal, text)) > 1


def _mentions(mentioned: Mentioned, scope: Sequence[CellText]) -> Iterator[Mentions]:
    for cell in scope:
        yield mentioned.within(cell.start, cell.end)


def _named(mentioned: Mentioned, around: Around) -> Iterator[NamedIndicator]:
    """Yield the names of indicators around a value; if other rows have names, its own counts."""
    reasons = ("in the head of its column", "in its row", "in the corner", "above the table")
    scopes = (around.row, around.column, around.corner, around.above)
    for score, scope, reason in zip(
        _SCORES, scopes, (reasons[1], reasons[0], *reasons[2:]), strict=True
    ):
        if around.named_rows and scope in (around.corner, around.above):
            continue
        for number, mentions in enumerate(_mentions(mentioned, scope)):
            for found in mentions.indicators:
                yield NamedIndicator(str(found.value), found, score - _FURTHER * number, reason)


def _dated(mentioned: Mentioned, around: Around) -> dict[str, Cell]:
    for scope, reason in zip(
        (around.column, around.row, around.above),
        ("the head of its column", "its row", "above the table"),
        strict=True,
    ):
        periods = [each for found in _mentions(mentioned, scope) for each in found.periods]
        if len({each.text for each in periods}) == 1:
            one = periods[0]
            if scope is around.column and (
                _is_narrowed(mentioned, one, scope) or _is_of_part(mentioned, one, around.row)
            ):
                return {}
            return {"period": Cell(one.text, (one.start, one.end), reason)}
        if periods:
            return {}
    return {}


def _is_of_part(mentioned: Mentioned, year: PeriodMention, row: Sequence[CellText]) -> bool:
    """Whether a row is of a part of the year above its column: January below 2018."""
    source = mentioned.source
    for cell in row if year.is_year else ():
        words = f"{cell.text} {year.text}"
        found = dates.mentions(words, source.locale, source.published_on, source.vocabulary)
        if any(each.text == words and not each.is_year for each in found):
            return True
    return False


def _is_narrowed(mentioned: Mentioned, date: PeriodMention, scope: Sequence[CellText]) -> bool:
    """Whether Chinese words behind a date may make it a part of it: 2025年春节."""
    cell = next(each for each in scope if each.start <= date.start < each.end)
    behind = mentioned.text[date.end : cell.end]
    named = mentioned.within(cell.start, cell.end).indicators
    letter = behind[:1].isalpha() and behind[:1] >= _HAN
    return letter and not any(each.start == date.end for each in named)


def _placed(mentioned: Mentioned, around: Around, name: str) -> dict[str, Cell]:
    """Return the place of a value, and the counterpart of one that has two sides.

    In a table on the trade of one country, the countries of its rows are the other side, unless
    that country has a row as well. Where it is open what is measured, so is the place.
    """
    own = _place_in(mentioned, around)
    vocabulary = mentioned.source.vocabulary
    if own is None:
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


def _has_named_rows(mentioned: Mentioned, table: TextTable) -> bool:
    """Whether a row of the table below the first begins with the name of an indicator."""
    firsts = [cells[0] for cells in table.rows[1:] if cells and cells[0].text]
    return any(found.indicators for found in _mentions(mentioned, firsts))


def _placed_rows(mentioned: Mentioned, table: TextTable) -> frozenset[tuple[str, ...]]:
    """Return the codes of the places with which rows of the table begin."""
    firsts = [cells[0] for cells in table.rows if cells and cells[0].text]
    return frozenset(
        place.codes for found in _mentions(mentioned, firsts) for place in found.places
    )


def _is_on_trade(mentioned: Mentioned, around: Around) -> bool:
    """Whether the heads name an indicator between two places."""
    known = indicators(mentioned.source.vocabulary)
    scopes = (*around.column, *around.corner, *around.above)
    return any(
        known[str(found.value)].direction
        for mentions in _mentions(mentioned, scopes)
        for found in mentions.indicators
    )


def _place_in(mentioned: Mentioned, around: Around) -> tuple[str, Cell] | None:
    scopes = zip(
        (around.row, around.column, around.corner, around.above),
        ("its row", "the head of its column", "the corner", "above the table"),
        strict=True,
    )
    for scope, reason in scopes:
        for found in _mentions(mentioned, scope):
            places = [each for each in found.places if len(each.codes) == 1]
            if len({each.codes for each in places}) == 1:
                one = places[0]
                printed = mentioned.text[one.start : one.end]
                code = one.codes[0]
                as_printed = readable(printed, code, mentioned.source.vocabulary)
                value = printed if as_printed else code
                return code, Cell(value, (one.start, one.end), reason)
            if places:
                return None
    return None


def _expected(mentioned: Mentioned, around: Around) -> dict[str, Cell]:
    for found in _mentions(mentioned, (*around.column, *around.row)):
        for each in found.outlooks:
            words = mentioned.text[each.start : each.end]
            return {"status": Cell(str(each.value), (each.start, each.end), f'"{words}" says so')}
    return {}


def _is_share(mentioned: Mentioned, around: Around) -> bool:
    """Whether a head calls the values shares."""
    return any(
        found.value in ("before", "behind")
        for mentions in _mentions(mentioned, (*around.column, *around.row, *around.above[:1]))
        for found in mentions.shares
    )
