"""Dates that heads of columns and labels of rows name, and the date of a column of changes.

A date with which a head compares is none of its values: Change vs Q1 2018, в % к 2017 г. A column
of rates without a date has that of the columns on its left: the latest one of 2023, 2022, Change %,
and of each pair its own: May, Δ %, January to May, Δ %. The words are data (row_measures.csv).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from silkledger.extraction.head_parts import says_percent
from silkledger.extraction.row_measures import CHANGE, says, words_of_kind
from silkledger.extraction.short_dates import short_dates
from silkledger.reading.text.characters import fold

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from silkledger.extraction.mentions import Mentioned
    from silkledger.extraction.table_layout import Layout
    from silkledger.extraction.text_tables import CellText
    from silkledger.reading.periods.mentions import PeriodMention

_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_NUMBERED = re.compile(r"(?:^|\s)(?:[IVX]{1,4}|\d{1,2})\.?\s*\Z")  # before a part of a year
_OWN_YEAR = re.compile(r"(?<!\d)(?:1[01]\d|[5-9]\d)年")  # of the calendar of Taiwan
_JOINED = re.compile(r"[^\W\d]\.?[-–—/]\Z")
_ALIKE = 0.1  # by which the lengths of periods that are compared may differ


def dates_of(mentioned: Mentioned, cell: CellText) -> list[PeriodMention]:
    """Return the dates of a head, without those that it compares with.

    Nor is one the end of a range whose start can't be read.
    """
    here = mentioned.within(cell.start, cell.end)
    return [
        each
        for each in here.periods
        if not (_is_base(mentioned, cell, each) or _is_cut(cell, each) or _is_vague(each))
    ]


def _is_vague(date: PeriodMention) -> bool:
    """Whether words are a length of time and no date: кв. м, trimestre."""
    return date.dates is None and not any(map(str.isdecimal, date.text))


def _is_cut(cell: CellText, date: PeriodMention) -> bool:
    """Whether a word is joined to a date by a dash, or a number is left of it.

    Jän–Dez 2019, I trimestre.
    """
    before = cell.text[: date.start - cell.start]
    numbered = date.dates is None and _NUMBERED.search(before) is not None
    return numbered or _JOINED.search(before) is not None


def _is_base(mentioned: Mentioned, cell: CellText, date: PeriodMention) -> bool:
    """Whether the words before a date of a head, or its own first one, make it a base."""
    language = mentioned.within(cell.start, cell.end).language
    vocabulary = mentioned.source.vocabulary
    before = fold(cell.text[: date.start - cell.start]).casefold().rstrip()
    word, _, rest = fold(date.text).casefold().partition(" ")
    for kind in ("against", "to") if _is_change(mentioned, cell) else ("against",):
        pattern = words_of_kind(vocabulary, kind, language)
        if any(match.end() == len(before) for match in pattern.finditer(before) if match[0]):
            return True
        if rest and pattern.fullmatch(word):
            return True
    return False


def _is_change(mentioned: Mentioned, head: CellText) -> bool:
    return "%" in head.text or "‰" in head.text or says(mentioned, [head], "change")


def unread_years(mentioned: Mentioned, cell: CellText) -> list[str]:
    """Return the years in a head that are in no date of it that can be read.

    So is a month with the last two digits of a year (Mar-20), and one of another calendar (109年).
    """
    here = mentioned.within(cell.start, cell.end)
    read = [each for each in (*here.periods, *here.bases) if not _is_cut(cell, each)]
    known = [(each.start, each.end) for each in read]
    years = ((year[0], cell.start + year.start()) for year in _YEAR.finditer(cell.text))
    left = [year for year, at in years if not any(start <= at < end for start, end in known)]
    left += [each.text for each in here.periods if each.dates is None and _is_cut(cell, each)]
    left += [cell.text[slice(*span)] for span in short_dates(mentioned, cell.text)]
    own = (year for year in _OWN_YEAR.finditer(cell.text) if here.language == "zh")
    return left + [
        year[0] for year in own if not any(a <= cell.start + year.start() < b for a, b in known)
    ]


def dates_of_changes(mentioned: Mentioned, table_layout: Layout) -> dict[int, list[CellText]]:
    """Return the heads with the date of each column of rates that names none itself.

    They are those of a column on its left, without a date where that is a cumulated one.
    """
    found: dict[int, list[CellText]] = {}
    for column in range(max(table_layout.stub, 1), table_layout.widest):
        if _is_undated_rate(mentioned, table_layout, column):
            heads = _latest(mentioned, list(_left_of(mentioned, table_layout, column)))
            if heads:
                found[column] = heads
    return found


def _left_of(
    mentioned: Mentioned, table_layout: Layout, column: int
) -> Iterator[list[CellText] | None]:
    """Yield the heads of the columns left of one of rates that have a date.

    They reach to the next column on the left that is called as this one is.
    """
    name = [head.text for head in table_layout.head(column)][:1]
    for at in range(column - 1, max(table_layout.stub, 1) - 1, -1):
        heads = table_layout.head(at)
        if [head.text for head in heads][:1] == name:
            return
        if _is_undated_change(mentioned, table_layout, at):
            continue
        if any(says(mentioned, [head], "cumulated") for head in heads):
            yield heads
            return
        if not _are_dated(mentioned, heads):
            return
        yield heads if sum(len(dates_of(mentioned, head)) for head in heads) == 1 else None


def _latest(
    mentioned: Mentioned, columns: Sequence[list[CellText] | None]
) -> list[CellText] | None:
    """Return the heads with the latest one of dates that are as long as each other."""
    if not columns or columns[0] is None or len(columns) == 1:
        return columns[0] if columns else None
    known = [
        (heads, each)
        for heads in columns
        for head in heads or ()
        for each in dates_of(mentioned, head)[:1]
    ]
    ends = [each.dates for _, each in known if each.dates is not None]
    lengths = [(last - first).days + 1 for first, last in ends if last is not None]
    if len(lengths) < len(columns) or max(lengths) > (1 + _ALIKE) * min(lengths):
        return None
    latest = max(first for first, _ in ends)
    return next(heads for heads, each in known if each.dates and each.dates[0] == latest)


def _is_undated_rate(mentioned: Mentioned, table_layout: Layout, column: int) -> bool:
    """Whether a column has rates, by its heads or the signs of its values, and no date."""
    heads = table_layout.head(column)
    if _are_dated(mentioned, heads):
        return False
    if any(says(mentioned, [head], kind) for head in heads for kind in ("average", "cumulated")):
        return False
    rows = table_layout.table.rows[table_layout.heads :]
    values = [cells[column].text for cells in rows if column < len(cells) and cells[column].text]
    signs = bool(values) and all("%" in value for value in values)
    return bool(heads) and (signs or any(says_percent(head.text) for head in heads))


def _is_undated_change(mentioned: Mentioned, table_layout: Layout, column: int) -> bool:
    """Whether a column has rates or amounts of change, and no date."""
    heads = table_layout.head(column)
    change = any(says(mentioned, [head], "change") or CHANGE.search(head.text) for head in heads)
    return _is_undated_rate(mentioned, table_layout, column) or (
        change and not _are_dated(mentioned, heads)
    )


def _are_dated(mentioned: Mentioned, heads: Sequence[CellText]) -> bool:
    return any(dates_of(mentioned, head) or unread_years(mentioned, head) for head in heads)
