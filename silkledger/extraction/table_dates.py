"""Dates of the values of a table, from the head of the column, the row, and what is above.

A month of a row below the year of a column is one date: January below 2018.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.extraction.candidate import Cell
from silkledger.extraction.head_dates import dates_of, unread_years
from silkledger.extraction.row_measures import says
from silkledger.extraction.text_tables import CellText
from silkledger.reading.periods import mentions as dates

if TYPE_CHECKING:
    from collections.abc import Sequence

    from silkledger.extraction.mentions import Mentioned
    from silkledger.extraction.text_tables import Around
    from silkledger.reading.periods.mentions import PeriodMention

_HAN = "\u3400"
_TWO = 2
_MONTH = 31  # days
_LEAST_MONTH, _MOST_PART = 28, 340  # days
_DIGITS = 4  # of a year


def date_cells(mentioned: Mentioned, around: Around) -> dict[str, Cell]:
    """Return the period of a value, none where several may be its own."""
    if around.open_column:
        return {}
    dated = any(dates_of(mentioned, head) for head in around.column)
    column = around.column if dated or not around.dated_by else [*around.dated_by]
    below = [] if around.below is None else [around.below]
    if any(unread_years(mentioned, cell) for cell in (*column, *around.row, *below)):
        return {}  # Jan-Mars 2022, which is not a year
    around = around._replace(above=below) if below else around
    for scope, reason in (
        (column, "the head of its column" if column is around.column else "the column on its left"),
        (around.row, "its row"),
        (around.above, "above the table"),
    ):
        if scope is around.above and around.column and _is_of_another(mentioned, around):
            return {}
        periods = [each for cell in scope for each in _dates(mentioned, around, cell)]
        if periods:
            cell = _of_scope(mentioned, around, scope, periods, reason)
            return {"period": cell} if cell is not None else {}
    return {}


def _is_of_another(mentioned: Mentioned, around: Around) -> bool:
    """Whether the date of the caption may be that of a column that names another one."""
    above = [each for cell in around.above for each in _dates(mentioned, around, cell)]
    return any(not any(each.text in dated for each in above) for dated in around.dated_columns)


def _dates(mentioned: Mentioned, around: Around, cell: CellText) -> Sequence[PeriodMention]:
    if cell in around.above:
        return mentioned.within(cell.start, cell.end).periods
    return dates_of(mentioned, cell)


def _of_scope(
    mentioned: Mentioned,
    around: Around,
    scope: Sequence[CellText],
    periods: Sequence[PeriodMention],
    reason: str,
) -> Cell | None:
    """Return the date that a scope names, None if it names several."""
    is_column = scope is not around.row and scope is not around.above
    if is_column and (whole := _of_two(mentioned, scope, periods)) is not None:
        return whole
    alike = len({each.text for each in periods}) == 1
    if alike or (scope is around.above and _are_around(periods)):
        return _date(mentioned, around, scope, periods[0], reason)
    return None


def _of_two(
    mentioned: Mentioned, column: Sequence[CellText], periods: Sequence[PeriodMention]
) -> Cell | None:
    """Return the date that two heads of a column name together: January below 2020, or None."""
    years = [each for each in periods if each.is_year]
    if len(years) != 1 or len(periods) > _TWO:
        return None
    return _joined(mentioned, years[0], [cell for cell in column if not _is_year(mentioned, cell)])


def _date(
    mentioned: Mentioned,
    around: Around,
    scope: Sequence[CellText],
    one: PeriodMention,
    reason: str,
) -> Cell | None:
    """Return a date of a scope, with the part of the year or the year that others name."""
    is_column = scope is not around.row and scope is not around.above
    if is_column and _is_narrowed(mentioned, one, scope):
        return None
    if (one.is_year or _is_short(one)) and any(
        says(mentioned, [cell], "cumulated")
        for cell in (*around.column, *around.row, *around.dated_by)
    ):
        return None  # the year up to a month that is not said, or up to the one that is
    others = [*around.row] if is_column else [*around.column]
    others += [*around.row] if scope is around.above else []
    joined = _joined(mentioned, one, others)
    in_part = is_column and one.is_year and any(_names_part(mentioned, each) for each in around.row)
    if joined is not None or in_part:
        return joined
    if is_column and one.is_year:
        part, day = _part_above(mentioned, around), _day_above(mentioned, around)
        if part is not None or day:
            return _of_part(mentioned, around, one, part) if part else _joined(mentioned, one, day)
    if scope is not around.above and not _has_year(one) and not _names_year(mentioned, others):
        return _with_year_above(mentioned, one, around.above) or Cell(
            one.text, (one.start, one.end), reason
        )
    without_year = not _has_year(one) and any(_is_year(mentioned, cell) for cell in others)
    return None if without_year else Cell(one.text, (one.start, one.end), reason)


def _part_above(mentioned: Mentioned, around: Around) -> PeriodMention | None:
    """Return the one part of a year that is named above columns of years of which one is its own.

    A single month may be that of a report on whole years; it is one if they are two, the year
    before and its own.
    """
    parts = {
        each.text: each
        for cell in around.above
        for each in mentioned.within(cell.start, cell.end).periods
        if not each.is_year and _is_part_of_year(each)
    }
    if len(parts) != 1:
        return None
    (part,) = parts.values()
    own, years = _year_of(part), _years_of(around)
    if own not in years or (_is_short(part) and not years <= {own, own - 1}):
        return None
    return part


def _day_above(mentioned: Mentioned, around: Around) -> list[CellText]:
    """Return the one day or part of a year without one above a table: at 1 January, or none."""
    days = {
        each.text: CellText(each.text, each.start, each.end)
        for cell in around.above
        for each in mentioned.within(cell.start, cell.end).periods
        if not _has_year(each) and (_is_numbered_day(each) or _is_part_of_year(each))
    }
    return list(days.values()) if len(days) == 1 else []


def _is_numbered_day(one: PeriodMention) -> bool:
    return one.day and any(map(str.isdecimal, one.text))


def _of_part(
    mentioned: Mentioned, around: Around, year: PeriodMention, part: PeriodMention
) -> Cell | None:
    """Return the part of a year in the year of a column, None where that is open.

    2021 below "January to August 2022" is January to August 2021.
    """
    own, source = _year_of(part), mentioned.source
    if _is_short(part) or year.dates is None or not _years_of(around) <= {own, own - 1}:
        return None
    words = part.text.replace(str(own), str(year.dates[0].year))
    found = dates.mentions(words, source.locale, source.published_on, source.vocabulary)
    if not any(each.text == words for each in found):
        return None
    span = min(part.start, year.start), max(part.end, year.end)
    return Cell(words, span, "the part of the year that is named above")


def _is_part_of_year(one: PeriodMention) -> bool:
    """Whether a date is some whole months of a year, and not all of it."""
    if one.dates is None or one.dates[1] is None or one.leans or one.day:
        return False
    first, last = one.dates[0], one.dates[1]
    length = (last - first).days + 1
    return first.year == last.year and _LEAST_MONTH <= length <= _MOST_PART


def _year_of(one: PeriodMention) -> int:
    """Return the year in which a date begins, 0 if it has no days."""
    return one.dates[0].year if one.dates is not None else 0


def _years_of(around: Around) -> set[int]:
    """Return the years that heads of columns name, of which other dates count as none."""
    return {int(each[:_DIGITS]) for each in around.dated_columns if each[:_DIGITS].isdecimal()}


def _joined(mentioned: Mentioned, one: PeriodMention, cells: Sequence[CellText]) -> Cell | None:
    """Return the date that a date and one of these cells name together, or None.

    One of them is the year, the other the part of it.
    """
    source = mentioned.source
    for cell, text in ((each, text) for each in cells for text in _dating(mentioned, each)):
        is_part = one.is_year or _is_year(mentioned, cell)
        year, part = (one.text, text) if one.is_year else (text, one.text)
        for words in _together(year.strip(), part.strip()) if is_part else ():
            found = dates.mentions(words, source.locale, source.published_on, source.vocabulary)
            if any(each.text == words and not each.is_year for each in found):
                span = min(one.start, cell.start), max(one.end, cell.end)
                return Cell(words, span, "a year and the part of it beside the value")
    return None


def _dating(mentioned: Mentioned, cell: CellText) -> list[str]:
    """Return what a cell may be dated by: all of it, or the one part of a year that it names."""
    parts = [each.text for each in dates_of(mentioned, cell) if _is_part_of_year(each)]
    return [cell.text, *(parts if len(parts) == 1 and parts != [cell.text] else [])]


def _names_part(mentioned: Mentioned, cell: CellText) -> bool:
    """Whether a label of a row names a part of a year or a day: revenue, third quarter."""
    return any(each.day or _is_part_of_year(each) for each in dates_of(mentioned, cell))


def _is_short(one: PeriodMention) -> bool:
    """Whether a date is of a month at most."""
    if one.dates is None or one.dates[1] is None:
        return False
    return (one.dates[1] - one.dates[0]).days <= _MONTH


def _are_around(periods: Sequence[PeriodMention]) -> bool:
    """Whether the first of several dates lies in all others: May 2023 below a title with 2023."""
    spans = [each.dates for each in periods if each.dates is not None]
    ends = [(first, last) for first, last in spans if last is not None]
    if len(ends) < len(periods) or not ends:
        return False
    start, end = ends[0]
    return all(first <= start and end <= last for first, last in ends)


def _names_year(mentioned: Mentioned, cells: Sequence[CellText]) -> bool:
    return any(_is_year(mentioned, cell) for cell in cells)


def _with_year_above(
    mentioned: Mentioned, part: PeriodMention, above: Sequence[CellText]
) -> Cell | None:
    """Return a part of a year with the one year that the words above a table name, or None.

    A part that ends behind the date above may be of the year before it.
    """
    source = mentioned.source
    periods = [each for cell in above for each in mentioned.within(cell.start, cell.end).periods]
    years = {each.dates[0].year for each in periods if each.dates is not None}
    if len(years) != 1 or any(each.dates is None or each.dates[1] is None for each in periods):
        return None
    last = max(each.dates[1] for each in periods if each.dates and each.dates[1])
    first = periods[0]
    for words in _together(_year_as(part, min(years)), part.text.strip()):
        found = dates.mentions(words, source.locale, source.published_on, source.vocabulary)
        for each in found:
            ends = each.dates[1] if each.text == words and each.dates is not None else None
            if ends is not None and ends <= last:
                span = min(first.start, part.start), max(first.end, part.end)
                return Cell(words, span, "a part of the year that is named above")
    return None


def _year_as(part: PeriodMention, year: int) -> str:
    """Return a year as it is written beside a part of it."""
    return f"{year}年" if part.text[-1:] >= _HAN else str(year)


def _together(year: str, part: str) -> tuple[str, ...]:
    """Return a year and a part of it as one date may be written."""
    if year[-1:] >= _HAN or part[-1:] >= _HAN:
        return (year + part,)
    return f"{part} {year}", f"{year} {part}"


def _is_year(mentioned: Mentioned, cell: CellText) -> bool:
    found = mentioned.within(cell.start, cell.end).periods
    return len(found) == 1 and found[0].is_year


def _has_year(mention: PeriodMention) -> bool:
    return sum(map(str.isdecimal, mention.text)) >= _DIGITS


def _is_narrowed(mentioned: Mentioned, date: PeriodMention, scope: Sequence[CellText]) -> bool:
    """Whether Chinese words behind a date may make it a part of it: 2025年春节."""
    cell = next(each for each in scope if each.start <= date.start < each.end)
    behind = mentioned.text[date.end : cell.end]
    named = mentioned.within(cell.start, cell.end).indicators
    letter = behind[:1].isalpha() and behind[:1] >= _HAN
    return letter and not any(each.start == date.end for each in named)
