"""The dates of all sentences of a document, gathered once for all of its figures."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator

    from silkledger.reading.periods.mentions import PeriodMention

_YEAR, _DAY_YEAR = re.compile(r"\d{4}"), re.compile(r"\d{4}|\d{3}年")


@dataclass(frozen=True)
class DocumentDates:
    """The ends of the sentences of a document, each with its dates.

    Each figure may ask what the whole document tells: a search for each would take a time that
    grows with the square of the pages.
    """

    told: tuple[tuple[int, tuple[PeriodMention, ...]], ...]

    @property
    def _dates(self) -> Iterator[PeriodMention]:
        return (each for _, dates in self.told for each in dates)

    @cached_property
    def told_now(self) -> int | None:
        """The end of the first sentence that tells of the time of writing, None if none does."""
        return next((end for end, dates in self.told if any(each.is_now for each in dates)), None)

    @cached_property
    def days(self) -> tuple[dt.date, dt.date] | None:
        """The first and the last of the days that are told with their year, None without any."""
        days = [
            each.dates[0]
            for each in self._dates
            if each.day and each.dates is not None and _DAY_YEAR.search(each.text) is not None
        ]
        return (min(days), max(days)) if days else None

    @cached_property
    def last_months(self) -> frozenset[int]:
        """The months with which dates end that are told with their year."""
        return frozenset(
            end.month
            for each in self._dates
            if each.dates is not None and not each.is_long and _YEAR.search(each.text)
            if (end := each.dates[1]) is not None
        )
