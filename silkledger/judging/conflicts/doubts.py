"""Doubts: why figures that differ need not contradict each other.

- Both leave open what may differ (silkledger.judging.unstated): the reporter of a flow that two
  sides count, the date, the place, or the part that the number is of.
- They are of a period that had not ended, on two days of it.
- Both state a target, or both a forecast, and in publications far apart: what is expected changes.
  Publications of one time that print one target differently, or institutions of one season that
  forecast one thing differently, are not excused. What was expected dates from its printed edition,
  else from the article; a later edition has taken it back, and where a printed edition tells no
  date ("previous forecast"), nobody knows when it was expected.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from silkledger.columns import Runs
from silkledger.judging.comparing import Relation
from silkledger.judging.unstated import INDISTINCT, PART, UNDATED

if TYPE_CHECKING:
    from silkledger.columns import Codes, Mask
    from silkledger.judging.conflicts.meetings import Meetings, MeetingSide
    from silkledger.judging.conflicts.statements import Statements

# Days within which publications speak of one state of a target, and of what institutions know when
# they forecast: most renew their forecasts every quarter.
MONTH, QUARTER = 31, 92
_FAR = np.int64(2**40)


class Doubts(NamedTuple):
    """The doubts about each meeting.

    `unstated` is a mask of what both sides leave open (silkledger.judging.unstated);
    `may_have_changed` says whether they are forecasts or targets of two times, `is_listed` whether
    both are of numbers that stand side by side.
    """

    unstated: Codes
    may_have_changed: Mask
    is_listed: Mask


def doubts(statements: Statements, meetings: Meetings, is_listed: Mask) -> Doubts:
    """Return the doubts about meetings of two readings; none about those of one.

    `is_listed` says which statements stand beside others (silkledger.judging.conflicts.lists).
    """
    left, right = meetings.first.first, meetings.last_side.first
    is_pair = ~meetings.has_one_reading
    unstated = statements.unstated[left] & statements.unstated[right] & ~PART * is_pair
    unstated |= PART * _of_unknown_part(statements, meetings)
    within = meetings.relation != Relation.INDEPENDENT
    unstated &= np.where(within, INDISTINCT, -1).astype(np.int8)
    is_forecast, is_target = statements.is_forecast[left], statements.is_target[left]
    rows = np.flatnonzero(is_pair & (is_forecast | is_target))
    may_have_changed = np.zeros(len(left), bool)
    known, day = _when(statements)
    unstated |= UNDATED * _of_days_between(statements, meetings)
    may_have_changed[rows] = _days_apart(
        day,
        known & ~statements.is_superseded,
        meetings.first.take(rows),
        meetings.second.take(rows),
    ) > np.where(is_forecast[rows], QUARTER, MONTH)
    return Doubts(unstated, may_have_changed, _of_listed_alone(is_listed, meetings))


def _of_days_between(statements: Statements, meetings: Meetings) -> Mask:
    """Return which meetings are of a running period, on two days of it."""
    is_between = np.zeros(len(meetings.relation), bool)
    rows = np.flatnonzero(statements.is_running[meetings.first.first] & ~meetings.has_one_reading)
    sides = meetings.first.take(rows), meetings.second.take(rows)
    known = np.ones(len(statements.day), bool)
    is_between[rows] = _days_apart(statements.day.astype(np.int64), known, *sides) > 0
    return is_between


def _of_unknown_part(statements: Statements, meetings: Meetings) -> Mask:
    """Return which meetings have a side of which nothing but unknown parts is stated."""
    is_part = (statements.unstated & PART) > 0
    is_unknown = np.zeros(len(meetings.relation), bool)
    # Whether any statement of the reading of each side is one.
    some = np.concatenate([[0], np.cumsum(is_part)])
    runs = statements.by_reading
    has_part = some[runs.stop] > some[runs.start]
    sides = meetings.first, meetings.second
    concerned = np.zeros(len(is_unknown), bool)
    for side in sides:
        stated = np.flatnonzero(side.sizes > 0)
        concerned[stated] |= has_part[runs.containing(side.first[stated])]
    rows = np.flatnonzero(concerned & ~meetings.has_one_reading)
    for side in sides:
        number, place = Runs.concat(side.take(rows)).expand()
        is_whole = np.zeros(len(rows), bool)
        is_whole[number[~is_part[place]] % max(1, len(rows))] = True
        is_unknown[rows] |= ~is_whole
    return is_unknown


def _of_listed_alone(is_listed: Mask, meetings: Meetings) -> Mask:
    """Return which meetings of two readings have nothing but listed statements on both sides."""
    found = np.zeros(len(meetings.relation), bool)
    ends = meetings.first.first, meetings.last_side.first
    rows = np.flatnonzero(is_listed[ends[0]] & is_listed[ends[1]] & ~meetings.has_one_reading)
    is_whole = np.zeros(len(rows), bool)
    for side in (meetings.first, meetings.second):
        number, place = Runs.concat(side.take(rows)).expand()
        is_whole[number[~is_listed[place]] % max(1, len(rows))] = True
    found[rows] = ~is_whole
    return found


def may_clash(statements: Statements, within: bool = False) -> Mask:
    """Return which statements may clash with another of the same thing and quality.

    Another of another witness, or, `within` one, of their own edition.
    """
    is_firm: Mask = statements.unstated & (INDISTINCT if within else -1) == 0
    return is_firm & (within | ~statements.is_replaced)


def _when(statements: Statements) -> tuple[Mask, Codes]:
    """Return whether it is known when each statement was made, and the day.

    That is the day of the article if the printed edition, as exact as it is printed, includes it.
    """
    editions, edition = statements.editions, statements.edition
    start, end = editions.start[edition], editions.end[edition]
    day = np.clip(statements.day.astype(np.int64), start, end)
    return ~editions.is_any[edition], day


def _days_apart(day: Codes, counts: Mask, first: MeetingSide, second: MeetingSide) -> Codes:
    """Return the days between the first and the last statement of both sides of each row.

    A row accuses all of its figures, so all of them must be of one time. If one does not count, it
    is infinitely far from the others.
    """
    count = len(first.before.start)
    number, place = Runs.concat([*first, *second]).expand()
    row = number % max(1, count)
    earliest, latest = np.full(count, _FAR), np.full(count, -_FAR)
    np.minimum.at(earliest, row, np.where(counts[place], day[place], -_FAR))
    np.maximum.at(latest, row, np.where(counts[place], day[place], _FAR))
    return latest - earliest
