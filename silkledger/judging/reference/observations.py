"""One official value as a reference file prints it: the number with its bound, unit and period, and
where it comes from.
"""

from __future__ import annotations

import datetime as dt
import re
from calendar import monthrange
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from typing import TYPE_CHECKING

from silkledger.judging.comparing import Claim

if TYPE_CHECKING:
    from silkledger.judging.reference.publications import Origin

PeriodBounds = tuple[dt.date, dt.date]

_FAR = 100  # powers of ten beyond which nothing is counted
_PERIOD = re.compile(r"(\d{4})(?:-(?:(\d{2})(?:-(\d{2}))?|Q([1-4])))?")


@dataclass(frozen=True, slots=True)
class Observation:
    """One official value in the canonical unit, and as the file prints it (`printed`,
    `printed_unit`).

    `bound` is exact unless a remark in the unit cell says otherwise; `period` has inclusive ends.
    `usual`: its basis is the one that a claim without a basis is held against. `projection`:
    printed before its period was over.
    """

    indicator: str
    basis: str
    usual: bool
    geo: str
    counterpart: str
    period: PeriodBounds
    number: Decimal
    bound: str
    digit: Decimal
    unit: str
    origin: Origin
    projection: bool
    source: str
    printed: str
    printed_period: str
    printed_unit: str
    licence: str
    notes: tuple[str, ...]
    file: str

    @property
    def year(self) -> int | None:
        """The calendar year that it is of; None for any other period."""
        return calendar_year(self.period)

    @property
    def claim(self) -> Claim:
        """The value as a claim, where a remark gives it a bound."""
        low = self.number if self.bound in ("gt", "ge") else None
        high = self.number if self.bound in ("lt", "le", "nearly") else None
        return Claim(
            *(self.bound, self.number, low, high, self.bound == "ge", self.bound == "le"),
            *(self.digit, self.digit, self.unit),
        )

    @property
    def citation(self) -> dict[str, str]:
        """What a check cites of it: the value as printed, never the row whole."""
        found = {
            "source": self.source,
            "edition": self.origin.edition,
            "place": self.geo,
            "counterpart": self.counterpart,
            "period": self.printed_period,
            "value": self.printed,
            "unit": self.printed_unit,
            "licence": self.licence,
        }
        return {name: text for name, text in found.items() if text or name != "counterpart"}


def calendar_year(period: PeriodBounds) -> int | None:
    """The calendar year that a period is; None for any other."""
    start, end = period
    whole = (start.month, start.day, end.month, end.day) == (
        1,
        1,
        12,
        31,
    ) and start.year == end.year
    return start.year if whole else None


def year_period(year: int) -> PeriodBounds:
    """The calendar year as a period."""
    return dt.date(year, 1, 1), dt.date(year, 12, 31)


def read_period(text: str) -> PeriodBounds | None:
    """The period of a reference row: 2022, 2022-Q1, 2022-01 or 2022-01-31; None for anything
    else.
    """
    found = _PERIOD.fullmatch(text.strip())
    if not found or found[1] == "0000":
        return None
    year, month, day, quarter = (int(part) if part else None for part in found.groups())
    assert year is not None  # noqa: S101  the pattern sees to it
    try:
        if month is not None and day is not None:
            return dt.date(year, month, day), dt.date(year, month, day)
        first, last = (
            (month, month)
            if month is not None
            else (3 * quarter - 2, 3 * quarter)
            if quarter
            else (1, 12)
        )
        return dt.date(year, first, 1), dt.date(year, last, monthrange(year, last)[1])
    except ValueError:
        return None


def read_number(text: str) -> tuple[Decimal, Decimal] | None:
    """A machine's number with one unit of its last printed digit; None for what is none."""
    try:
        number = Decimal(text.strip())
    except InvalidOperation:
        return None
    exponent = number.as_tuple().exponent
    if not isinstance(exponent, int) or not -_FAR < exponent <= number.adjusted() < _FAR:
        return None
    return number, Decimal(1).scaleb(exponent)
