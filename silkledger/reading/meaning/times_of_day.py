"""Times of day: 9:30 is one, unless something asks for a ratio."""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.reading.text.faults import UnreadableError

if TYPE_CHECKING:
    from silkledger.reading.measures.figure_case import FigureCase

_HOURS, _MINUTES, _MINUTE_DIGITS = 24, 60, 2


def refuse_time_of_day(case: FigureCase) -> None:
    """Raise UnreadableError for a ratio that may be a time of day (9:30).

    It is not one under a unit cell or an indicator of a multiple.
    """
    hour, minute = (amount.text for amount in case.phrase.amounts)
    wanted = any("multiple" in wanted for wanted in case.wanted)
    if wanted or (case.cell.unit is not None and case.cell.unit.name == "x"):
        return
    if not (hour.isdecimal() and minute.isdecimal() and len(minute) == _MINUTE_DIGITS):
        return
    if int(hour) < _HOURS and int(minute) < _MINUTES:
        raise UnreadableError("number.time", f"{hour}:{minute}")
