"""growth_identity over windows of several years: with levels of both ends, and with multiples.

A multiple of more than 100 over 30 years is growth of more than 16.6 % a year. Growth without a
window is compared with every multiple of its source: that can show the two to be compatible, but
never that one implies the other. A rate is an annual average if its words say so.
"""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import numpy as np
import pyarrow as pa

from silkledger.columns import group_by
from silkledger.indicators import indicators
from silkledger.judging.checks.identities.bases import months_back
from silkledger.judging.checks.identities.calendar import (
    DAY_ZERO,
    INSTANT,
    MONTH_ZERO,
    UNDATED,
    YEAR,
    Periods,
)
from silkledger.judging.checks.identities.grouping import by_first
from silkledger.judging.checks.identities.growth import (
    GROWTH,
    agree,
    apart_of,
    changes_of,
    level_rows,
    of_levels,
)
from silkledger.judging.checks.identities.identity import reasons_of, verdict_word
from silkledger.judging.checks.identities.origins import RowGroups
from silkledger.judging.checks.rows import Check
from silkledger.judging.checks.windows import Window, nearest_year, windows_of
from silkledger.judging.comparing import ClaimVerdict, Value, compare_claim, tight
from silkledger.judging.comparing.arithmetic import growth_of_factor, nonnegative
from silkledger.judging.comparing.words import capital, of_claim, of_interval
from silkledger.reading.base import SINCE

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from silkledger.columns import RowNumbers
    from silkledger.indicators import Indicator
    from silkledger.judging.checks.identities.cells import Cells
    from silkledger.judging.checks.identities.identity import Identity
    from silkledger.judging.checks.subjects import Subject

VERDICTS = ("consistent", "consistent_loose", "contradicted", "cannot_be_checked")
# The columns on which the windows of changes of one indicator depend.
_OF_WINDOWS = ("period_start", "period_end", "nature", "base")
_OTHER_WINDOWS = "The words allow another window too, whose levels are missing."


def growth_over_windows(cells: Cells) -> Iterator[Identity | Check]:
    """Yield checks of changes over several years with the levels of both ends, then multiples."""
    changes = {code: known for code, known in cells.indicators.items() if known.level}
    for code, known in changes.items():
        if known.statistic in ("growth_rate", "multiple"):
            yield from _with_levels(cells, code, known)
            cells.forget_subjects()  # levels of other indicators are asked about next
    for code, known in changes.items():
        same_level = [
            other
            for other, row in changes.items()
            if row.statistic == "multiple" and row.level == known.level
        ]
        if known.statistic == "growth_rate" and same_level and not known.level_basis:
            yield from _with_multiples(cells, cells.rows_of([code]), cells.rows_of(same_level))


def _with_levels(cells: Cells, code: str, known: Indicator) -> Iterator[Identity]:
    rows = changes_of(cells, code, known)
    rows = rows[(months_back(cells, rows) == 0) & (cells.periods.kind[rows] != UNDATED)]
    levels = level_rows(cells, known)
    if not len(rows) or not len(levels):
        return
    windows = _windows(cells, rows)
    levels_in = _levels_in_years(cells, known, windows, levels)
    ends_of = {
        row: [
            (window, levels_in.get((row, window.base), []), levels_in.get((row, window.end), []))
            for window in several
        ]
        for row, several in windows.items()
    }
    # Most changes have a level at one end alone.
    cells.load(
        level
        for row, several in ends_of.items()
        for _, bases, ends in several
        if bases and ends
        for level in (row, *bases, *ends)
    )
    found: list[list[list[Identity]]] = []
    for row, several in ends_of.items():
        identities = [
            [
                of_levels(cells, row, base, end, _compounded(cells.subject(row), window))
                for base in bases
                for end in ends
                if agree(cells, known, row, base, end)
            ]
            for window, bases, ends in several
        ]
        if any(identities):
            found.append(identities)
    every = (item.rows for of_row in found for of_window in of_row for item in of_window)
    reasons = iter(reasons_of([*every], cells))
    for identities in found:
        yield _likeliest(cells, identities, reasons)


def _windows(cells: Cells, rows: RowNumbers) -> dict[int, list[Window]]:
    """Return the windows of changes of one indicator; each period and base is read once."""
    alike = group_by([cells.figures[name].take(pa.array(rows)) for name in _OF_WINDOWS])
    firsts = rows[alike.first].tolist()
    cells.load(firsts)
    distinct = [windows_of_change(cells.subject(row)) for row in firsts]
    return {
        row: distinct[code] for row, code in zip(rows.tolist(), alike.codes.tolist(), strict=True)
    }


def windows_of_change(subject: Subject) -> list[Window]:
    """Return the windows, from year to year, that the words of a change allow; none if undated."""
    start, end, base = subject.period_start, subject.period_end, subject.base or ""
    if start is None or end is None:
        return []
    since, _, date = base.partition(":")
    if since == SINCE and date.isdecimal() and subject.year is not None:
        return [Window(int(date), subject.year)] if int(date) < subject.year else []
    timing = indicators(subject.vocabulary)[subject.known.level].timing
    windows = windows_of(start, end, subject.nature, timing)
    if subject.known.statistic == "multiple" and not timing:
        windows = windows[-1:]  # from the first year to the last, not from the year before
    return [window for window in windows if subject.may_span(window.years)]


def _levels_in_years(
    cells: Cells, known: Indicator, windows: dict[int, list[Window]], levels: RowNumbers
) -> dict[tuple[int, int], list[int]]:
    """Return the levels that go together with each change, by change and year."""
    wanted = sorted(
        {(row, year) for row, several in windows.items() for window in several
         for year in (window.base, window.end)}
    )  # fmt: skip
    rows, years = (
        (np.array(column, np.int64) for column in zip(*wanted, strict=True))
        if wanted
        else (levels[:0], levels[:0])
    )
    year_of = _years(cells.periods.take(levels), indicators(cells.vocabulary)[known.level].timing)
    when = (_of_years(years), _of_years(year_of))
    pairs = by_first(*cells.joined(rows, levels, when=when, apart=apart_of(known)))
    place = dict(zip(levels.tolist(), year_of.tolist(), strict=True))
    levels_of: dict[tuple[int, int], list[int]] = {}
    for row, several in pairs.items():
        for level in several:
            levels_of.setdefault((row, place[level]), []).append(level)
    return levels_of


def _of_years(years: RowNumbers) -> Periods:
    return Periods(np.where(years > 0, INSTANT, -1), years, years)


def _years(periods: Periods, timing: str) -> RowNumbers:
    """Return the calendar year of each period, of an instant the nearest one; 0 for others."""
    month = periods.first - MONTH_ZERO
    years = np.where((periods.months == YEAR) & (month % YEAR == 0), 1970 + month // YEAR, 0)
    is_instant = periods.kind == INSTANT
    days, codes = np.unique(periods.first[is_instant], return_inverse=True)
    epoch = dt.date(1970, 1, 1)
    nearest = [
        nearest_year(epoch + dt.timedelta(days=day - DAY_ZERO), timing) for day in days.tolist()
    ]
    years[is_instant] = np.array(nearest, np.int64)[codes]
    return years


def _compounded(change: Subject, window: Window) -> int:
    return window.years if change.yearly else 1


def _likeliest(cells: Cells, found: Sequence[list[Identity]], reasons: Iterator[str]) -> Identity:
    """Return the identity of the window that fits best, which may be any that words allow.

    `reasons` has next why each of them may be about different things.
    """
    from dataclasses import replace

    every = [identity for several in found for identity in several]
    of_each = [next(reasons) for _ in every]
    if len(found) == len(every) == 1:
        return every[0]
    verdicts = [
        verdict_word(item, cells, is_open) for item, is_open in zip(every, of_each, strict=True)
    ]
    likeliest = min(range(len(every)), key=lambda place: VERDICTS.index(verdicts[place]))
    best, fits = every[likeliest], verdicts[likeliest] != "contradicted"
    if len(found) == 1:
        return best
    doubt = "" if all(found) or best.doubt else _OTHER_WINDOWS
    return replace(best, doubt=best.doubt or ("" if fits else doubt), only_reading=False)


def _with_multiples(cells: Cells, rates: RowNumbers, multiples: RowNumbers) -> Iterator[Check]:
    pairs = by_first(*cells.joined(rates, multiples, apart=("period",)))
    cells.load([*pairs, *(other for several in pairs.values() for other in several)])
    for row, several in pairs.items():
        rate = cells.subject(row)
        is_one = cells.origins.are_one_source(RowGroups.of([(row, other) for other in several]))
        for other in (other for other, one in zip(several, is_one.tolist(), strict=True) if one):
            multiple = cells.subject(other)
            windows = [w for w in windows_of_change(multiple) if rate.may_span(w.years)]
            if rate.period is not None:
                windows = [window for window in windows if window in windows_of_change(rate)]
            elif not rate.yearly:
                continue  # total growth over an unknown number of years
            for window in windows[:1]:
                ids = (cells.labels.figure_id(row), cells.labels.figure_id(other))
                yield _rate_of_multiple(rate, multiple, window, ids)


def _rate_of_multiple(
    rate: Subject, multiple: Subject, window: Window, figure_ids: tuple[str, str]
) -> Check:
    factor = nonnegative(tight(multiple.claim)) or tight(multiple.claim)
    found = growth_of_factor(factor, _compounded(rate, window))
    verdict = compare_claim(rate.claim, Value.between(found, rate.known.tolerance_in(window.base)))
    word, why = verdict.verdict, verdict.why
    if rate.period is None and word == "contradicted":
        word = "cannot_be_checked"
        why = f"The window of the rate is not stated; it can't be this one. {why}"
    elif rate.period is None:
        why += " This is compatible but not implied, as the window of the rate is not stated."
    return Check(
        kind=GROWTH,
        figure_ids=figure_ids,
        statement=f"{capital(of_claim(multiple.claim))} over {window.years} years "
        f"({window.words}) is growth of {of_interval(found, rate.claim.unit)} "
        f"{'a year' if rate.yearly else 'in all'}; the reported rate is {of_claim(rate.claim)}.",
        verdict=ClaimVerdict(word, why, verdict.claim, verdict.found),
        unit=rate.claim.unit,
    )
