"""Which years a figure's words refer to: one year, the years around an instant, or the first
and last year of a window.

An official value for a year belongs to its end, its middle (1 July) or the year as a whole, as the
vocabulary states for each indicator (`timing`). Nothing is interpolated: an instant between two
official values is compared with both.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

# An undated present is one of this many full years before publication; an undated rate covers one
# of these numbers of years.
PRESENT_YEARS, RATE_YEARS = 3, (1, 5, 10)
_DAYS_PER_YEAR, _TOLERANCE = 365.25, 2.5  # days


@dataclass(frozen=True, slots=True, order=True)
class Window:
    """The years whose values are the base and the end of a change."""

    base: int
    end: int

    @property
    def years(self) -> int:
        """Number of years from the base to the end."""
        return self.end - self.base

    @property
    def words(self) -> str:
        """The window in words: 1992 to 2022."""
        return f"{self.base} to {self.end}"


def last_full_year(day: dt.date) -> int:
    """Return the last calendar year that is over at the end of the day."""
    return day.year if (day.month, day.day) == (12, 31) else day.year - 1


def present(stated_on: dt.date) -> list[int]:
    """Return the years that an undated present may refer to, the latest first.

    >>> present(dt.date(2023, 5, 3))
    [2022, 2021, 2020]
    """
    last = last_full_year(stated_on)
    return [last - back for back in range(PRESENT_YEARS)]


def years_around(day: dt.date, timing: str) -> list[int]:
    """Return the years with the nearest official values before and after a day.

    Only one year if its value is for that very day.
    """
    instant = _instant(day.year, timing)
    if day == instant:
        return [day.year]
    return [day.year - 1, day.year] if day < instant else [day.year, day.year + 1]


def nearest_year(day: dt.date, timing: str) -> int:
    """Return the year whose official value is nearest to a day (the earlier one of a tie)."""
    return min(years_around(day, timing), key=lambda year: abs(_instant(year, timing) - day))


def windows_of(start: dt.date, end: dt.date, nature: str | None, timing: str) -> list[Window]:
    """Return the windows that the period of a change may mean.

    - Stock (it has a timing): from the official value nearest to the start to the one nearest to
      the end.
    - Flow since a day: from the year of that day to the last full year.
    - Flow over calendar years: from the year before the first, or from the first, to the last.
    - Flow over two or more whole years up to a day: as many full years before that day.

    Any other period is in no annual series.

    >>> windows_of(dt.date(2013, 5, 3), dt.date(2023, 5, 3), "duration", "")
    [Window(base=2012, end=2022)]
    """
    aligned = (start.month, start.day, end.month, end.day) == (1, 1, 12, 31)
    last = last_full_year(end)
    if timing and aligned and timing == "middle":
        windows = [Window(start.year - 1, end.year), Window(start.year, end.year + 1)]
    elif timing:
        opening = start - dt.timedelta(days=1) if aligned else start
        windows = [Window(nearest_year(opening, timing), nearest_year(end, timing))]
    elif nature == "open":
        windows = [Window(start.year, last)]
    elif aligned:
        windows = [Window(start.year - 1, end.year), Window(start.year, end.year)]
    else:
        years = whole_years(start, end)
        windows = [Window(last - years, last)] if years > 1 else []
    return [window for window in windows if window.years > 0]


def whole_years(start: dt.date, end: dt.date) -> int:
    """Return the number of years between two days; 0 unless it is whole."""
    days = (end - start).days
    years = round(days / _DAYS_PER_YEAR)
    return years if abs(days - years * _DAYS_PER_YEAR) < _TOLERANCE else 0


def windows_open(stated_on: dt.date, others: Iterable[Window]) -> list[Window]:
    """Return the windows that a change without a stated window may mean.

    These are the windows that the source names elsewhere, and the last one, five and ten years.
    """
    last = last_full_year(stated_on)
    return sorted(
        {*others, *(Window(last - years, last) for years in RATE_YEARS)},
        key=lambda window: (-window.base, window.end),
    )


def _instant(year: int, timing: str) -> dt.date:
    return dt.date(year, 7, 1) if timing == "middle" else dt.date(year, 12, 31)
