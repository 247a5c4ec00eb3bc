"""The cells of tables as candidates: units, scales, periods, places and names from their heads.

A value takes what its own cell does not print from the head of its column, then from the stub of
its row, then from the caption and the heading above the table.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from silkledger.extraction.candidate import Candidate, CandidateReason, Cell
from silkledger.extraction.completion.cells import completed
from silkledger.extraction.completion.indicators import ranked
from silkledger.extraction.completion.items import item_of_table
from silkledger.extraction.completion.setting import FigureSetting
from silkledger.extraction.confidence import confidence
from silkledger.extraction.counted_rows import has_counted_rows
from silkledger.extraction.counted_totals import counted_total
from silkledger.extraction.described_heads import describes_row
from silkledger.extraction.given_figures import given_at
from silkledger.extraction.head_dates import dates_of, dates_of_changes, unread_years
from silkledger.extraction.later_dates import later_dates
from silkledger.extraction.moved_heads import with_moved_heads
from silkledger.extraction.paired_columns import worth_by_column
from silkledger.extraction.passages import TextSentence
from silkledger.extraction.prose_cells import prose_cells, prose_figures
from silkledger.extraction.rate_heads import changes_of_number, names_change
from silkledger.extraction.row_parts import group_heads
from silkledger.extraction.row_reading import RowReader
from silkledger.extraction.site_rows import site_column, site_of
from silkledger.extraction.stacked_rows import is_bracketed_change
from silkledger.extraction.stated_units import stated_unit
from silkledger.extraction.summed_rows import columns_of_money, signs_of_sums
from silkledger.extraction.table_around import words_above, words_around
from silkledger.extraction.table_captions import is_joined_above
from silkledger.extraction.table_counts import count_of_names, count_of_pieces
from silkledger.extraction.table_dates import date_cells
from silkledger.extraction.table_digits import foreign_group, is_grouped
from silkledger.extraction.table_layout import Layout, layout, without_note
from silkledger.extraction.table_names import has_named_rows, named_around
from silkledger.extraction.table_places import (
    has_placed_columns,
    mentions_of,
    placed,
    placed_rows,
    rows_of_parts,
)
from silkledger.extraction.table_readings import own_reading
from silkledger.extraction.table_scales import is_scaled
from silkledger.extraction.table_units import read_value, scaled
from silkledger.extraction.text_tables import Around, CellText
from silkledger.extraction.unit_columns import has_unit_column, without_rate_above
from silkledger.extraction.unit_lines import lost_units
from silkledger.extraction.units_below import units_below
from silkledger.extraction.unsettled_money import HEAD_UNIT, unsettled_money
from silkledger.extraction.vague_counts import tells_people
from silkledger.reading.definitions.units import COUNTED, RATIOS
from silkledger.rules import refuse

if TYPE_CHECKING:
    from collections.abc import Iterator

    from silkledger.extraction.mentions import Mentioned
    from silkledger.extraction.passages import Passages
    from silkledger.extraction.text_tables import TextTable
    from silkledger.reading.results import Quantity

# The last one is the rule that refuses the value, if one does.
Made = tuple["FigureSetting", dict[str, "Cell"], str]
_UNIT, _GROUPS = "unit.none", "number.locale_unknown"


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
    for printed in mentioned.track(passages.tables, "tables"):
        table = with_moved_heads(mentioned, printed)
        table = replace(table, below=units_below(mentioned, passages, table))
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
    named, places = has_named_rows(mentioned, table), placed_rows(mentioned, table)
    by_place, total = (
        has_placed_columns(mentioned, table_layout),
        counted_total(mentioned, table_layout),
    )
    of_columns = any(
        each.indicators for each in mentions_of(mentioned, table_layout.column_heads())
    )
    heads = list(map(without_note, table_layout.column_heads()))
    dated = frozenset(period.text for head in heads for period in dates_of(mentioned, head))
    dated |= frozenset(year for head in heads for year in unread_years(mentioned, head))
    dates_by = dates_of_changes(mentioned, table_layout)
    above = [*table_layout.corner(), *words_above(passages, table_layout)]
    of_people = tells_people(mentioned, [*heads, *above])
    of_units = has_unit_column(mentioned, table_layout)
    worth = worth_by_column(mentioned, table_layout)
    counted = has_counted_rows(mentioned, table, above)
    foreign = foreign_group(mentioned, table)
    parts = rows_of_parts(mentioned, table_layout, above)
    signs, in_money = signs_of_sums(mentioned, table_layout), columns_of_money(table_layout)
    sites = site_column(mentioned, table_layout)
    groups, dates = group_heads(mentioned, table_layout), later_dates(table_layout)
    lost = lost_units(mentioned, table) if table_layout.is_headless() else {}
    for row, column, cell in table_layout.values():
        around = words_around(passages, mentioned, table_layout, (row, column), cell)._replace(
            named_rows=named,
            named_columns=of_columns,
            worth=worth.get(column),
            unit_column=of_units,
            placed_columns=by_place,
            total=total,
            placed_rows=places,
            part=parts.get(row),
            counted_rows=counted,
            dated_columns=dated,
            dated_by=tuple(dates_by.get(column, ())) if row not in table.short else (),
            of_people=of_people,
            sign=signs.get((row, column)),
            in_money=column in in_money,
        )
        around = without_rate_above(mentioned, table_layout, row, around)
        if row in dates and dates[row].get(column) is not None:
            around = around._replace(column=[dates[row][column]], dated_by=())
        if row in groups:
            around = around._replace(row=[*around.row[:1], groups[row]])
        if column in lost and row not in table.short:
            around = around._replace(above=[lost[column]])
        made = _candidate(passages, mentioned, (table, row), cell, around, sites)
        if is_grouped(cell, foreign):
            yield *made[:2], _GROUPS
            continue
        if not made[2] and is_bracketed_change(cell.text) and not _is_ratio(made[0].quantity):
            yield *made[:2], _UNIT
            continue
        if not made[2]:
            yield made
            continue
        prose = []
        if own_reading(mentioned, cell) is None:
            date = date_cells(mentioned, around._replace(row=[], above=[]))
            prose = list(prose_figures(passages, mentioned, table, cell, date))
        yield from ((setting, cells, "") for setting, cells in prose)
        if not prose and (_is_amount(cell.text) or given_at(mentioned.given, made[0].span)):
            yield made


def _candidate(
    passages: Passages,
    mentioned: Mentioned,
    place: tuple[TextTable, int],
    cell: CellText,
    around: Around,
    sites: int | None,
) -> Made:
    """Return the setting and the cells of a value, and the rule that refuses it, if one does."""
    table, row = place
    cells = table.rows[row]
    read = read_value(mentioned, cell, around)
    counted = read is None or read[0].dimension in COUNTED
    names = list(named_around(mentioned, around, read[1] if read else None, counted=counted))
    if read is None and not is_scaled(mentioned, around):
        read = count_of_names(mentioned, cell, around, names) or count_of_pieces(
            mentioned, cell, around
        )
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
        changes=names_change(mentioned, around.column),
    )
    named = ranked(setting, names, unit.text if unit else None)
    code = named.value if named is not None else ""
    is_read = quantity is not None
    joined = named is not None and is_joined_above(mentioned, around, named.span)
    if (
        quantity is None
        and not joined
        and (scaled_value := scaled(mentioned, cell, around, code)) is not None
    ):
        is_read, unit = True, scaled_value.unit
    given = stated_unit(mentioned, quantity) if unit is None and quantity is not None else {}
    if unit is not None:
        given["unit"] = Cell(unit.text, (unit.start, unit.end), HEAD_UNIT)
    if named is not None:
        given["indicator"] = named
    if quantity is not None and quantity.dimension in COUNTED:
        given |= _increase(mentioned, around)
    given |= date_cells(mentioned, around) | placed(mentioned, around, code)
    scopes = [around.row, around.column]
    if not describes_row(mentioned, around.row[:1]):
        scopes += [around.corner, around.above]
    if (item := item_of_table(mentioned, scopes, code)) is not None:
        given["item"] = item
    given |= _expected(mentioned, around)
    if sites is not None:
        given |= site_of(mentioned, cells, sites)
    return setting, completed(setting, given), "" if is_read else _UNIT


def _is_ratio(quantity: Quantity | None) -> bool:
    return quantity is not None and quantity.dimension in RATIOS


def _increase(mentioned: Mentioned, around: Around) -> dict[str, Cell]:
    """Return the statistic of as many more of something: change on the year before, number."""
    changed = changes_of_number(mentioned, around.column)
    why = "the head of its column tells a change"
    return {"statistic": Cell("increase", changed[0][1:], why)} if changed else {}


def _is_amount(text: str) -> bool:
    """Whether a value that can't be read is more than the number of its row."""
    return sum(map(str.isdecimal, text)) > 1


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
