"""The meetings that the table has: all of few readings of one thing, of more one for each figure.

The pairs of a thing grow with the square of its readings, and a reader of thirty rows learns little
that seven would not say. So of a thing with more than EVERY readings, each figure stands in a row
of the gravest verdict that it has with any other; where several rows have that verdict, in the one
with the figures that most others meet in that way. What figures are disputed, and which is the best
one, follows from all meetings, shown or not. Four readings of one thing:

    number  reading  verdicts                               stands in
    0       71       rounding with 1, clash with 2 and 3    0 2, which is before 0 3
    1       71.2     rounding with 0, clash with 2 and 3    1 2
    2       76       clash with 0, 1 and 3                  2 3, since 3 has three clashes
    3       83       clash with 0, 1 and 2                  2 3; not shown: 0 1, 0 3, 1 3

Rows of one reading are always shown. Rows that leave open of what part their numbers are
(silkledger.judging.unstated) are looked at a second time by themselves, since checks ask for the
figures in them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from silkledger.columns import Runs, is_largest
from silkledger.judging.comparing.verdicts import GRAVITY
from silkledger.judging.unstated import PART

if TYPE_CHECKING:
    from silkledger.columns import Codes, RowNumbers
    from silkledger.judging.conflicts.meetings import Meetings
    from silkledger.judging.conflicts.statements import Statements

# Readings of a thing of which every meeting is shown, at most.
EVERY = 3


def shown_rows(
    statements: Statements, meetings: Meetings, verdict: Codes, unstated: Codes
) -> RowNumbers:
    """Return the rows that the table has; `unstated` is what both sides leave open, as a mask."""
    readings = np.bincount(statements.thing[statements.by_reading.start], minlength=1)
    has_many = readings[statements.thing] > EVERY
    is_crowded = has_many[meetings.first.first] & ~meetings.has_one_reading
    is_shown = ~is_crowded
    gravity = GRAVITY[verdict]
    for among in (is_crowded, is_crowded & ((unstated & PART) > 0)):
        rows = np.flatnonzero(among)
        is_shown[rows[_one_for_each(meetings.take(rows), gravity[rows])]] = True
    return np.flatnonzero(is_shown)


def _one_for_each(meetings: Meetings, gravity: Codes) -> RowNumbers:
    """Return one of the rows for each statement: of the gravest, the one that most others share."""
    number, statement = Runs.concat([*meetings.first, *meetings.second]).expand()
    count = len(gravity)
    if not len(number):
        return number
    row = number % count
    gravest = np.flatnonzero(is_largest(gravity[row], statement))
    number, row, statement = number[gravest], row[gravest], statement[gravest]
    alike = np.bincount(statement)[statement]
    others = np.bincount(row, weights=alike, minlength=count).astype(np.int64)[row] - alike
    # The sides are two runs each, the first side before the second.
    facing = np.where(number < 2 * count, meetings.second.first[row], meetings.first.first[row])
    left = np.arange(len(row))
    for preferred in (others, -facing, -row):
        left = left[is_largest(preferred[left], statement[left])]
    return row[left]
