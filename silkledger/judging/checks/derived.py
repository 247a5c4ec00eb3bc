"""Official numbers that no publisher prints: shares of a whole, growth, multiples and increases
between two years.

Each is made of values of one series, or of two of one publication, edition, file, basis and unit.
Roots are taken to 40 digits; all else is exact.
"""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from silkledger.judging.comparing.intervals import UP
from silkledger.judging.comparing.words import of_number
from silkledger.judging.reference import OfficialAmount, Series, Shortage

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from silkledger.judging.checks.windows import Window
    from silkledger.judging.reference.observations import PeriodBounds

_HUNDRED = Decimal(100)
# What a change over a window may be: the last two where a growth rate's words don't say that it is
# an average a year.
READINGS = ("multiple", "increase", "a year", "in all")


def shares(parts: Sequence[Series], wholes: Sequence[Series], of_what: str) -> list[Series]:
    """Each part in percent of the whole of the same key, in every period for which both are
    known.
    """
    by_key = {series.key: series for series in reversed(wholes)}
    found = []
    for part in parts:
        whole = by_key.get(part.key)
        if whole is None:
            continue
        amounts = {
            period: _share(part.amounts[period], whole.amounts[period], part.key.unit, of_what)
            for period in part.amounts
            if period in whole.amounts
        }
        found.append(Series(part.key, amounts, part.how, part.reporter, counted=part.key.unit))
    return found


def change(series: Series, window: Window, reading: str) -> list[OfficialAmount] | Shortage | None:
    """The growth a year or in all in percent, the multiple, or the increase a year over a window
    (READINGS).

    None where the series says nothing of one of its years, a Shortage where it has no exact number
    of one.
    """
    ends = series.in_year(window.base), series.in_year(window.end)
    bases, lasts = ends
    if bases is None or lasts is None:
        return None
    if isinstance(bases, Shortage):
        return bases
    if isinstance(lasts, Shortage):
        return lasts
    found = []
    for base in _exact(bases):
        for last in _exact(lasts):
            if reading != "increase" and (base.number <= 0 or last.number <= 0):
                return Shortage("a growth from or to a number that is not above 0 says nothing")
            number = _change(base.number, last.number, window.years, reading)
            without = tuple(sorted({*base.without, *last.without}))
            words = [of_number(one.number, series.key.unit) for one in (base, last)]
            made = f"From {words[0]} in {window.base} to {words[1]} in {window.end}."
            found.append(
                OfficialAmount(number, (*base.observations, *last.observations), without, made)
            )
    return found or Shortage("the values that it needs are no exact ones")


def growth(multiple: Decimal, years: Decimal | int) -> Decimal:
    """The average growth a year in percent that gives a multiple (above 0) over so many years."""
    if years == 1:
        return (multiple - 1) * _HUNDRED
    return UP.multiply(
        UP.subtract(UP.power(multiple, UP.divide(Decimal(1), Decimal(years))), Decimal(1)), _HUNDRED
    )


def _change(base: Decimal, last: Decimal, years: int, reading: str) -> Decimal:
    match reading:
        case "multiple":
            return UP.divide(last, base)
        case "increase":
            return UP.divide(last - base, Decimal(years))
        case "in all":
            return growth(UP.divide(last, base), 1)
    return growth(UP.divide(last, base), years)


def _share(
    part: Iterable[OfficialAmount] | Shortage,
    whole: Iterable[OfficialAmount] | Shortage,
    unit: str,
    of_what: str,
) -> tuple[OfficialAmount, ...] | Shortage:
    if isinstance(part, Shortage):
        return part
    if isinstance(whole, Shortage):
        return whole
    found = tuple(
        OfficialAmount(
            UP.divide(one.number * _HUNDRED, total.number),
            (*one.observations, *total.observations),
            one.without,
            f"{of_number(one.number, unit)} of {of_number(total.number, unit)} ({of_what}).",
        )
        for one in _exact(part)
        for total in _exact(whole)
        if total.number > 0
    )
    return found or Shortage("the values that it needs are no exact ones")


def _exact(amounts: Iterable[OfficialAmount]) -> list[OfficialAmount]:
    return [amount for amount in amounts if not amount.bounded]


def latest(series: Series) -> PeriodBounds | None:
    """The last period of which a series has a number."""
    return max(
        (period for period, found in series.amounts.items() if not isinstance(found, Shortage)),
        default=None,
    )
