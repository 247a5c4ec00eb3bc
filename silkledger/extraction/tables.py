"""The cells of tables as candidates: units, scales, periods, places and names from their heads.

A value takes what its own cell does not print from the head of its column, then from the stub of
its row, then from the caption and the heading above the table.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.extraction.candidate import Candidate, CandidateReason, Cell
from silkledger.extraction.completion.cells import completed
from silkledger.extraction.completion.indicators import NamedIndicator, ranked
from silkledger.extraction.completion.items import item_of_table
from silkledger.extraction.completion.setting import FigureSetting
from silkledger.extraction.confidence import confidence
from silkledger.extraction.described_heads import counts_otherwise, is_modified
from silkledger.extraction.passages import TextSentence
from silkledger.extraction.plain_rows import text_lines
from silkledger.extraction.prose_cells import prose_cells, prose_figures
from silkledger.extraction.row_parts import group_heads
from silkledger.extraction.row_reading import RowReader
from silkledger.extraction.stated_units import stated_unit
from silkledger.extraction.table_counts import count_of_names, has_counted_rows
from silkledger.extraction.table_dates import date_cells
from silkledger.extraction.table_digits import foreign_group, is_grouped
from silkledger.extraction.table_layout import Layout, layout, without_note
from silkledger.extraction.table_places import mentions_of, placed, placed_rows
from silkledger.extraction.table_readings import own_reading
from silkledger.extraction.table_units import gives_unit, is_scaled, read_value, scaled
from silkledger.extraction.text_tables import Around, CellText
from silkledger.extraction.unit_lines import lost_units
from silkledger.extraction.unsettled_money import unsettled_money
from silkledger.indicators import indicators
from silkledger.reading.definitions.units import COUNTED
from silkledger.rules import refuse

if TYPE_CHECKING:
    from collections.abc import Iterator

    from silkledger.extraction.mentions import Mentioned
    from silkledger.extraction.passages import Passages
    from silkledger.extraction.text_tables import TextTable

# The last one is the rule that refuses the value, if one does.
Made = tuple["FigureSetting", dict[str, "Cell"], str]
_UNIT, _GROUPS = "unit.none", "number.locale_unknown"
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
    for table in passages.tables:
        table_layout = layout(table, is_period)
        made = list(_prose(passages, mentioned, table, table_layout))
        made += (
            _values(passages, mentioned, table, table_layout) if table_layout is not None else ()
        )
        for setting, cells, rule in made:
            if not rule:
                kept, reasons = reader.checked(cells)
                reasons = reasons or unsettled_money(mentioned, setting.quantity, kept)
            else:
                kept, reasons = cells, (_refused(setting, cells, rule),)
            yield Candidate(
                table="figures",
                span=setting.span,
                confidence=confidence(setting, kept) if not rule else 0.0,
                cells=kept,
                sentence=passages.text[setting.sentence.start : setting.sentence.end],
                sentence_span=(setting.sentence.start, setting.sentence.end),
                rendition=rendition,
                extractor=extractor,
                reasons=reasons,
            )


def _refused(setting: FigureSetting, cells: dict[str, Cell], rule: str) -> CandidateReason:
    """Return why a value is refused, with the head that does not say what is counted."""
    refusal = refuse(rule, "as_reported", cells["as_reported"].value)
    head = setting.text[slice(*setting.around)] if setting.around is not None else ""
    silent = f', nor does its head "{head}" say one' if head and rule == _UNIT else ""
    return CandidateReason(refusal.rule, refusal.reason + silent)


def _prose(
    passages: Passages, mentioned: Mentioned, table: TextTable, table_layout: Layout | None
) -> Iterator[Made]:
    """Yield the figures of cells of words, with the date of their column."""
    for row, column, cell in prose_cells(table, table_layout):
        known = table_layout is not None and row not in table.short
        head = table_layout.head(column) if table_layout is not None and known else []
        date = date_cells(mentioned, Around(head, [], [], []))
        for setting, cells in prose_figures(passages, mentioned, table, cell, date):
            yield setting, cells, ""


def _values(
    passages: Passages, mentioned: Mentioned, table: TextTable, table_layout: Layout
) -> Iterator[Made]:
    """Yield the values of a table; mere numbers of rows are none."""
    named, places = _has_named_rows(mentioned, table), placed_rows(mentioned, table)
    of_columns = any(
        each.indicators for each in mentions_of(mentioned, table_layout.column_heads())
    )
    heads = list(map(without_note, table_layout.column_heads()))
    dated = frozenset(
        period.text for each in mentions_of(mentioned, heads) for period in each.periods
    )
    above = [*table_layout.corner(), *_above(passages, table_layout)]
    counted = has_counted_rows(mentioned, table, above)
    foreign = foreign_group(mentioned, table)
    groups = group_heads(mentioned, table_layout)
    lost = lost_units(mentioned, table) if table_layout.is_headless() else {}
    for row, column, cell in table_layout.values():
        around = _around(passages, mentioned, table_layout, (row, column), cell)._replace(
            named_rows=named,
            named_columns=of_columns,
            placed_rows=places,
            counted_rows=counted,
            dated_columns=dated,
        )
        if row in groups:
            around = around._replace(row=[*around.row[:1], groups[row]])
        if column in lost and row not in table.short:
            around = around._replace(above=[lost[column]])
        made = _candidate(passages, mentioned, (table, row), cell, around)
        if is_grouped(cell, foreign):
            yield *made[:2], _GROUPS
            continue
        if not made[2]:
            yield made
            continue
        prose = []
        if own_reading(mentioned, cell) is None:
            date = date_cells(mentioned, around._replace(row=[], above=[]))
            prose = list(prose_figures(passages, mentioned, table, cell, date))
        yield from ((setting, cells, "") for setting, cells in prose)
        if not prose and _is_amount(cell.text):
            yield made


def _around(
    passages: Passages,
    mentioned: Mentioned,
    table_layout: Layout,
    place: tuple[int, int],
    cell: CellText,
) -> Around:
    row, column = place
    is_short = row in table_layout.table.short
    labels = table_layout.labels(row)
    if table_layout.is_headless() or (
        is_short and gives_unit(mentioned, cell, table_layout.column_heads())
    ):
        # What is above may be lost heads.
        return Around([], labels, [], [], open_column=is_short)
    above = _above(passages, table_layout)
    head = [] if is_short else table_layout.head(column)
    head, labels, corner, above = (
        list(map(without_note, scope)) for scope in (head, labels, table_layout.corner(), above)
    )
    return Around(head, labels, corner, above, open_column=is_short)


def _above(passages: Passages, table_layout: Layout) -> list[CellText]:
    """Return the captions of a table and the heading and the title above it."""
    above = table_layout.caption()
    above += [
        CellText(line.text, line.start, line.end)
        for start, end in table_layout.table.above
        for line in text_lines(passages.text, start, end)
    ]
    title = passages.title
    if title is not None and title not in table_layout.table.above:
        above.append(CellText(passages.text[slice(*title)], *title))
    return above


def _candidate(
    passages: Passages,
    mentioned: Mentioned,
    place: tuple[TextTable, int],
    cell: CellText,
    around: Around,
) -> Made:
    """Return the setting and the cells of a value, and the rule that refuses it, if one does."""
    table, row = place
    cells = table.rows[row]
    read = read_value(mentioned, cell, around)
    counted = read is None or read[0].dimension in COUNTED
    names = list(_named(mentioned, around, read[1] if read else None, counted=counted))
    if read is None and not is_scaled(mentioned, around):
        read = count_of_names(mentioned, cell, around, names)
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
    named = ranked(setting, names, unit.text if unit else None)
    code = named.value if named is not None else ""
    is_read = quantity is not None
    if quantity is None and (scaled_value := scaled(mentioned, cell, around, code)) is not None:
        is_read, unit = True, scaled_value.unit
    given = stated_unit(mentioned, quantity) if unit is None and quantity is not None else {}
    if unit is not None:
        given["unit"] = Cell(unit.text, (unit.start, unit.end), "the unit of its head")
    if named is not None:
        given["indicator"] = named
    given |= date_cells(mentioned, around) | placed(mentioned, around, code)
    scopes = around.row, around.column, around.corner, around.above
    if (item := item_of_table(mentioned, scopes, code)) is not None:
        given["item"] = item
    given |= _expected(mentioned, around)
    return setting, completed(setting, given, in_table=True), "" if is_read else _UNIT


def _is_amount(text: str) -> bool:
    """Whether a value that can't be read is more than the number of its row."""
    return sum(map(str.isdecimal, text)) > 1


def _named(
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
                if counted and counts and counts_otherwise(mentioned, heads, name):
                    continue
                span = mentions.start, mentions.end
                own = unit is not None and unit.start < match.end and match.start < unit.end
                modified = name is None and not own and counted and counts
                if modified and is_modified(mentioned, span, match[:2]):
                    continue
                yield NamedIndicator(str(match.value), match, score - _FURTHER * number, reason)


def _has_named_rows(mentioned: Mentioned, table: TextTable) -> bool:
    """Whether a row of the table below the first begins with the name of an indicator."""
    firsts = [cells[0] for cells in table.rows[1:] if cells and cells[0].text]
    return any(mentions.indicators for mentions in mentions_of(mentioned, firsts))


def _expected(mentioned: Mentioned, around: Around) -> dict[str, Cell]:
    for mentions in mentions_of(mentioned, (*around.column, *around.row)):
        for each in mentions.outlooks:
            words = mentioned.text[each.start : each.end]
            return {"status": Cell(str(each.value), (each.start, each.end), f'"{words}" says so')}
    return {}


def _is_share(mentioned: Mentioned, around: Around) -> bool:
    """Whether a head calls the values shares."""
    return any(
        match.value in ("before", "behind")
        for mentions in mentions_of(mentioned, (*around.column, *around.row, *around.above[:1]))
        for match in mentions.shares
    )
