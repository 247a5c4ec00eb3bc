"""Periods as numbers, so that periods are equal, earlier or nested by arithmetic on arrays.

    kind       first, last           examples
    INSTANT    day, day              31 December 2022; 1 January 2023 is the same instant
    MONTHS     month, month          2022; the first half; a fiscal year; March
    DAYS       day, day              3 May 2013 to 3 May 2023
    OPEN       day, 0                since 1992
    UNDATED    source, source        dated only by its source

Days and months are counted from 1970 and moved up, so that they are never negative; a first day of
a month is the last day of the month before, for an instant.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np
import pyarrow as pa

from silkledger.columns import group_by, is_among, on_disk, row_codes

if TYPE_CHECKING:
    import numpy.typing as npt

    from silkledger.columns import Codes, Mask, RowNumbers

INSTANT, MONTHS, DAYS, OPEN, UNDATED = range(5)
NO_KIND = -1  # goes together with nothing
YEAR = 12  # months
# Added to days and months: dates reach back to the year 1.
DAY_ZERO, MONTH_ZERO = 800_000, 24_000


class Periods(NamedTuple):
    """The periods of rows, as one number per row in each array."""

    kind: RowNumbers
    first: RowNumbers
    last: RowNumbers

    def take(self, rows: RowNumbers | Mask) -> Periods:
        """Return the periods of some rows."""
        return Periods(*(numbers[rows] for numbers in self))

    def earlier(self, months: RowNumbers) -> Periods:
        """Return each period as it was so many months before.

        >>> year = Periods(*(np.array([number]) for number in (MONTHS, 24_624, 24_635)))
        >>> int(year.earlier(np.array([12])).first[0])
        24612
        """
        by_day = self.kind != MONTHS
        return Periods(
            self.kind,
            np.where(by_day, _days_earlier(self.first, months), self.first - months),
            np.where(by_day, _days_earlier(self.last, months), self.last - months),
        )

    def closing(self) -> Periods:
        """Return the instants at which periods end; instants stay."""
        day = np.where(self.kind == MONTHS, _last_days(self.last), self.last)
        return Periods(np.full(len(day), INSTANT), day, day)

    def opening(self) -> Periods:
        """Return the instants at which periods begin: the end of the day before; instants stay."""
        before = np.where(self.kind == MONTHS, _last_days(self.first - 1), self.first - 1)
        day = np.where(self.kind == INSTANT, self.first, before)
        return Periods(np.full(len(day), INSTANT), day, day)

    def closing_of_years(self) -> Periods:
        """Return the instants at which years end; instants stay, any other period is of no kind."""
        closing = self.closing()
        is_dated = (self.kind == INSTANT) | (self.months == YEAR)
        return closing._replace(kind=np.where(is_dated, INSTANT, NO_KIND))

    @property
    def months(self) -> RowNumbers:
        """The length in months; 0 for all but whole months."""
        return np.where(self.kind == MONTHS, self.last - self.first + 1, 0)


def periods_of(figures: pa.Table) -> Periods:
    """Return the periods of figures (columns period_start, period_end, nature and said_by)."""
    starts, ends = (days_of(figures[name]) for name in ("period_start", "period_end"))
    source = row_codes(figures["said_by"])
    is_instant, is_open = (is_among(figures["nature"], [name]) for name in ("instant", "open"))
    count = len(source)
    periods = Periods(np.empty(count, np.int8), *(np.empty(count, np.int32) for _ in range(2)))
    for place in range(0, count, on_disk.PIECE):
        piece = slice(place, place + on_disk.PIECE)
        # Many figures are of the same period; an undated one is dated by its source.
        alike = group_by(
            [
                *(starts[piece] + 1, ends[piece] + 1, is_instant[piece], is_open[piece]),
                np.where(starts[piece] < 0, source[piece], 0),
            ]
        )
        first = place + alike.first
        distinct_periods = _periods(
            starts[first], ends[first], is_instant[first], is_open[first], source[first]
        )
        for numbers, some in zip(periods, distinct_periods, strict=True):
            numbers[piece] = alike.take(some)
    return periods


def _periods(
    start: RowNumbers, end: RowNumbers, is_instant: Mask, is_open: Mask, source: Codes
) -> Periods:
    is_open = is_open | ((start >= 0) & (end < 0))
    undated = start < 0
    day_after = end + 1
    months = (
        ~is_instant & ~is_open & ~undated & (_day_of_month(start) == 1)
        & (_day_of_month(day_after) == 1)
    )  # fmt: skip
    day = np.where(_day_of_month(start) == 1, start - 1, start)
    conditions = [undated, is_open, is_instant, months]
    return Periods(
        np.select(conditions, [UNDATED, OPEN, INSTANT, MONTHS], DAYS),
        np.select(conditions, [source, start, day, _month(start)], start),
        np.select(conditions, [source, 0 * start, day, _month(end)], end),
    )


def days_of(column: pa.ChunkedArray) -> RowNumbers:
    """Return dates as numbers of days from 0 on; -1 for null."""
    days: RowNumbers = column.cast(pa.int32()).fill_null(-DAY_ZERO - 1).to_numpy()
    return days + np.int32(DAY_ZERO)


def _dates(days: RowNumbers) -> npt.NDArray[np.datetime64]:
    return (days.astype(np.int64) - DAY_ZERO).astype("datetime64[D]")


def _month(days: RowNumbers) -> RowNumbers:
    return _dates(days).astype("datetime64[M]").astype(np.int64) + MONTH_ZERO


def _day_of_month(days: RowNumbers) -> RowNumbers:
    dates = _dates(days)
    return (dates - dates.astype("datetime64[M]").astype("datetime64[D]")).astype(np.int64) + 1


def _last_days(months: RowNumbers) -> RowNumbers:
    following = (months + 1 - MONTH_ZERO).astype("datetime64[M]").astype("datetime64[D]")
    return following.astype(np.int64) - 1 + DAY_ZERO


def _days_earlier(days: RowNumbers, months: RowNumbers) -> RowNumbers:
    """Return the same day so many months before; the last day of a month stays one."""
    month, day = _month(days), _day_of_month(days)
    is_last = days == _last_days(month)
    earlier = _last_days(month - months - 1) + day
    last = _last_days(month - months)
    moved: RowNumbers = np.where(is_last, last, np.minimum(earlier, last))
    return moved
