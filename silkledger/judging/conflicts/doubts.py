"""Doubts: why independent witnesses that differ need not contradict each other.

- Both leave open the reporter of a flow that two sides count, or the date of what lasts.
- Both state a forecast: two institutions expect different things, and what is expected changes.
- Both state a target, and in publications more than a month apart: targets are changed. Papers of
  one month that print one target differently are not excused.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from silkledger.columns import Runs

if TYPE_CHECKING:
    from silkledger.columns import Codes, Mask
    from silkledger.judging.conflicts.meetings import Meetings, Side
    from silkledger.judging.conflicts.statements import Statements

# Days within which publications speak of one state of a target.
MONTH = 31


class Doubts(NamedTuple):
    """The doubts about each meeting.

    `unstated` is a mask of what both sides leave open (silkledger.judging.unstated);
    `is_expectation` says whether they are expectations that may differ.
    """

    unstated: Codes
    is_expectation: Mask


def doubts(statements: Statements, meetings: Meetings) -> Doubts:
    """Return the doubts about meetings of two readings; none about those of one."""
    one, other = meetings.first.first, meetings.last_side.first
    is_pair = ~meetings.has_one_reading
    unstated = statements.unstated[one] & statements.unstated[other] * is_pair
    is_expectation = is_pair & statements.is_forecast[one]
    targets = np.flatnonzero(is_pair & statements.is_target[one])
    is_expectation[targets] = _days_apart(statements, meetings, targets) > MONTH
    return Doubts(unstated, is_expectation)


def may_clash(statements: Statements) -> Mask:
    """Return which statements may clash with another witness of the same thing and quality."""
    return (statements.unstated == 0) & ~statements.is_forecast


def _days_apart(statements: Statements, meetings: Meetings, rows: Codes) -> Codes:
    """Return the days between the nearest publications of the two sides of each row."""
    pairs = zip(
        _days(statements, meetings.first.take(rows)),
        _days(statements, meetings.second.take(rows)),
        strict=True,
    )
    return np.array([_nearest(first, second) for first, second in pairs], np.int64)


def _days(statements: Statements, side: Side) -> list[Codes]:
    runs = Runs.concat([side.before, side.after])
    number, place = runs.expand()
    owner = number % max(1, len(side.before.start))
    return [np.unique(statements.day[place[owner == row]]) for row in range(len(side.before.start))]


def _nearest(first: Codes, second: Codes) -> int:
    place = np.searchsorted(second, first)
    before, after = second[np.maximum(place - 1, 0)], second[np.minimum(place, len(second) - 1)]
    return int(np.minimum(abs(first - before), abs(first - after)).min())
