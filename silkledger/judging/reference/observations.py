"""One official value as a reference file prints it: number, bound, unit, period and origin."""

from __future__ import annotations

import datetime as dt
import hashlib
import re
from calendar import monthrange
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from typing import TYPE_CHECKING

from silkledger.judging.comparing import Claim

if TYPE_CHECKING:
    from silkledger.judging.reference.publications import Origin

PeriodBounds = tuple[dt.date, dt.date]

_FAR = 100  # powers of ten; numbers beyond are refused
_PERIOD = re.compile(r"(\d{4})(?:-(?:(\d{2})(?:-(\d{2}))?|Q([1-4])))?")


@dataclass(frozen=True, slots=True)
class Observation:
    """One official value in the canonical unit, and as printed (`printed`, `printed_unit`).

    `bound` is exact unless a remark in the unit cell says otherwise; `period` has inclusive ends.
    `usual` tells that claims without a basis are compared with this one's; `projection`, that the
    value was published before its period was over. `known_until` is the last day for which the same
    series of the file has a value, `retrieved` the day on which the file says it was retrieved.
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
    retrieved: dt.date | None = None
    known_until: dt.date | None = None

    @property
    def year(self) -> int | None:
        """The calendar year of the value; None for any other period."""
        return calendar_year(self.period)

    @property
    def claim(self) -> Claim:
        """The value as a claim, with the bound that a remark gives it."""
        low = self.number if self.bound in ("gt", "ge") else None
        high = self.number if self.bound in ("lt", "le", "nearly") else None
        return Claim(
            bound=self.bound,
            value=self.number,
            lower=low,
            upper=high,
            lower_inclusive=self.bound == "ge",
            upper_inclusive=self.bound == "le",
            lower_digit=self.digit,
            upper_digit=self.digit,
            unit=self.unit,
        )

    @property
    def official_id(self) -> str:
        """The key of the value in the table official_values: a digest of its printed cells."""
        cells = (
            *(self.indicator, self.geo, self.counterpart, self.basis, self.printed_period),
            *(self.printed, self.printed_unit, self.source, self.origin.edition, self.licence),
        )
        return hashlib.blake2b("\x1f".join(cells).encode(), digest_size=10).hexdigest()


def calendar_year(period: PeriodBounds) -> int | None:
    """Return the year if a period is a calendar year; None for any other period.

    >>> calendar_year((dt.date(2022, 1, 1), dt.date(2022, 12, 31)))
    2022
    """
    start, _ = period
    return start.year if period == year_period(start.year) else None


def year_period(year: int) -> PeriodBounds:
    """Return a calendar year as a period."""
    return dt.date(year, 1, 1), dt.date(year, 12, 31)


def parse_period(text: str) -> PeriodBounds | None:
    """Read a period in the form 2022, 2022-Q1, 2022-01 or 2022-01-31; None for anything else.

    >>> parse_period("2022-Q1")
    (datetime.date(2022, 1, 1), datetime.date(2022, 3, 31))
    """
    match = _PERIOD.fullmatch(text.strip())
    if not match or match[1] == "0000":
        return None
    year, month, day, quarter = (int(part) if part else None for part in match.groups())
    assert year is not None  # noqa: S101  the pattern requires a year
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
    """Read a decimal number and one unit of its last printed digit; None if it is not a number."""
    try:
        number = Decimal(text.strip())
    except InvalidOperation:
        return None
    exponent = number.as_tuple().exponent
    if not isinstance(exponent, int) or not -_FAR < exponent <= number.adjusted() < _FAR:
        return None
    return number, Decimal(1).scaleb(exponent)
