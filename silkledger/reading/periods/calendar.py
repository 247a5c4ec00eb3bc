"""The calendar: spans of days, months and years, their ends, and their EDTF form.

Dates are proleptic Gregorian, ends are inclusive. EDTF (ISO 8601-2) is a function of the two ends
alone, always the shortest level 0 form (`2022`, `2022-05`, `2015/2020`), so that equal periods are
equal strings however they were printed. EDTF's season codes for quarters and halves (`2022-33`) are
not used, because few readers know them.
"""

from __future__ import annotations

import datetime as dt
from calendar import monthrange
from dataclasses import dataclass, replace

from silkledger.reading.periods.context import UnreadablePeriodError

YEARS = (1500, 2199)  # other numbers of four digits are not years in an article
_DAY = dt.timedelta(days=1)


@dataclass(frozen=True, slots=True)
class CalendarSpan:
    """A stretch of the calendar as named, perhaps without its year.

    It starts on `day` of `month` and lasts `months` whole months, or else `days` days of that
    month, or else (both 0) to the end of its month. `running` marks a span that was named by the
    date of publication ("this year"). `year` is None if no year is printed. `weekday` is that which
    is printed beside its day, 1 for Monday, or 0.
    """

    year: int | None
    month: int = 1
    day: int = 1
    months: int = 0
    days: int = 0
    running: bool = False
    rules: tuple[str, ...] = ()
    weekday: int = 0

    @property
    def is_day(self) -> bool:
        """Whether it is a single day."""
        return not self.months and self.days == 1

    def of(self, year: int) -> tuple[dt.date, dt.date]:
        """Return the first and last day of the span in that year.

        Raises UnreadablePeriodError for a day that does not exist.
        """
        start = day(year, self.month, self.day)
        if self.months:
            return start, shift(start, self.months) - _DAY
        if self.days:
            return start, day(year, self.month, self.day + self.days - 1)
        return start, month_end(start)

    def of_own_year(self) -> tuple[dt.date, dt.date]:
        """Return the first and last day of the span in its own year.

        Raises ValueError if it has none.
        """
        if self.year is None:
            raise ValueError("a span without a year has no dates")
        return self.of(self.year)

    def dated(self, year: int | None) -> CalendarSpan:
        """Return the span in that year, unless it has a year of its own.

        Raises UnreadablePeriodError for a day that is another day of the week.
        """
        if self.year is not None or year is None:
            return self
        start = self.of(year)[0]
        if self.weekday and start.isoweekday() != self.weekday:
            raise UnreadablePeriodError("period.weekday", what=start.isoformat())
        return replace(self, year=year)


def day(year: int, month: int, day_of_month: int) -> dt.date:
    """Return the date. Raises UnreadablePeriodError if the calendar has no such date."""
    try:
        return dt.date(year, month, day_of_month)
    except ValueError:
        raise UnreadablePeriodError(
            "period.not_in_calendar", what=f"{year:04}-{month:02}-{day_of_month:02}"
        ) from None


def month_end(date: dt.date) -> dt.date:
    """Return the last day of the date's month."""
    return date.replace(day=monthrange(date.year, date.month)[1])


def shift(date: dt.date, months: int) -> dt.date:
    """Return the same day so many months later (earlier if negative).

    A shorter month gives its last day. Raises UnreadablePeriodError outside the years that are
    read.
    """
    year, month = divmod(date.year * 12 + date.month - 1 + months, 12)
    if not YEARS[0] <= year <= YEARS[1] + 1:
        raise UnreadablePeriodError("period.not_in_calendar", what=f"the year {year}")
    return dt.date(year, month + 1, min(date.day, monthrange(year, month + 1)[1]))


def whole_months(start: dt.date, end: dt.date) -> int:
    """Return how many whole calendar months a period consists of; 0 if it doesn't."""
    if start.day != 1 or end != month_end(end):
        return 0
    return (end.year - start.year) * 12 + end.month - start.month + 1


def edtf(start: dt.date, end: dt.date | None) -> str:
    """Return the shortest EDTF form of a period with these ends; an open end is `..`."""
    if end is None:
        return f"{start.isoformat()}/.."
    if not whole_months(start, end):
        first, last = start.isoformat(), end.isoformat()
    elif start.month == 1 and end.month == 12:
        first, last = f"{start.year:04}", f"{end.year:04}"
    else:
        first, last = f"{start.year:04}-{start.month:02}", f"{end.year:04}-{end.month:02}"
    return first if first == last else f"{first}/{last}"
