"""Which years the words of a figure speak of: a year, the years round an instant, or the first and
last year of a window.

A value for a year belongs to its end, its middle (1 July) or the year as a whole, as the
indicator's vocabulary says (`timing`). Nothing is interpolated: an instant between two official
values is held against both.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

# An undated present is one of these full years before publication; an undated rate is over one of
# these windows.
PRESENT_YEARS, RATE_YEARS = 3, (1, 5, 10)
_A_YEAR, _ABOUT = 365.25, 2.5  # days


@dataclass(frozen=True, slots=True, order=True)
class Window:
    """The years whose values are the base and the end of a change."""

    base: int
    end: int

    @property
    def years(self) -> int:
        """Number of steps from the base to the end."""
        return self.end - self.base

    @property
    def words(self) -> str:
        """1992 to 2022."""
        return f"{self.base} to {self.end}"


def last_full_year(day: dt.date) -> int:
    """The last calendar year that is over at the end of that day."""
    return day.year if (day.month, day.day) == (12, 31) else day.year - 1


def present(stated_on: dt.date) -> list[int]:
    """The years that an undated present may speak of, the latest first."""
    last = last_full_year(stated_on)
    return [last - back for back in range(PRESENT_YEARS)]


def round_instant(day: dt.date, timing: str) -> list[int]:
    """The years whose official values stand nearest before and after a day; one where it is the day
    itself.
    """
    at = _instant(day.year, timing)
    if day == at:
        return [day.year]
    return [day.year - 1, day.year] if day < at else [day.year, day.year + 1]


def nearest_year(day: dt.date, timing: str) -> int:
    """The year whose official value stands nearest to a day (of two, the earlier)."""
    return min(round_instant(day, timing), key=lambda year: abs(_instant(year, timing) - day))


def windows_of(start: dt.date, end: dt.date, nature: str | None, timing: str) -> list[Window]:
    """The windows that a period of a change may mean.

    Of a stock, from the official value nearest to its start to the one nearest to its end. Of a
    flow: since a day, from that year to the last full one; over calendar years, from the year
    before the first or from the first to the last; over two whole years or more up to a day, as
    many full years before it. Other periods are in no yearly series.
    """
    aligned = (start.month, start.day, end.month, end.day) == (1, 1, 12, 31)
    last = last_full_year(end)
    if timing and aligned and timing == "middle":
        found = [Window(start.year - 1, end.year), Window(start.year, end.year + 1)]
    elif timing:
        found = [
            Window(
                nearest_year(start - dt.timedelta(days=1) if aligned else start, timing),
                nearest_year(end, timing),
            )
        ]
    elif nature == "open":
        found = [Window(start.year, last)]
    elif aligned:
        found = [Window(start.year - 1, end.year), Window(start.year, end.year)]
    else:
        years = whole_years(start, end)
        found = [Window(last - years, last)] if years > 1 else []
    return [window for window in found if window.years > 0]


def whole_years(start: dt.date, end: dt.date) -> int:
    """The years from a day to another, if they are whole ones; else 0."""
    days = (end - start).days
    years = round(days / _A_YEAR)
    return years if abs(days - years * _A_YEAR) < _ABOUT else 0


def windows_open(stated_on: dt.date, others: Iterable[Window]) -> list[Window]:
    """The windows that a change without one may mean: those that the source names elsewhere, and
    the last one, five, ten years.
    """
    last = last_full_year(stated_on)
    return sorted(
        {*others, *(Window(last - years, last) for years in RATE_YEARS)},
        key=lambda one: (-one.base, one.end),
    )


def _instant(year: int, timing: str) -> dt.date:
    return dt.date(year, 7, 1) if timing == "middle" else dt.date(year, 12, 31)
