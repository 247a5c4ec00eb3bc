"""Official numbers that no publisher prints: shares of a whole, growth rates, multiples and
increases between two years.

Each is computed from values of one series, or of two series of the same publication, edition, file,
basis and unit. Roots are computed to 40 digits; all other arithmetic is exact.
"""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from silkledger.judging.comparing.intervals import UP, Interval
from silkledger.judging.comparing.words import of_number
from silkledger.judging.reference import OfficialAmount, OfficialSeries, Shortage

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from silkledger.judging.checks.windows import Window
    from silkledger.judging.reference.observations import PeriodBounds

_HUNDRED = Decimal(100)
# What a change over a window may be. A growth rate is tried both a year and in all if its words
# leave open which.
READINGS = ("multiple", "increase", "a year", "in all")
_WEIGHTS = "Other weights of its members give anything between their own changes."
_NOT_EXACT = Shortage("the values needed are not exact")


def derived_shares(
    parts: Sequence[OfficialSeries], wholes: Sequence[OfficialSeries], whole_name: str
) -> list[OfficialSeries]:
    """Return each part in percent of the whole with the same key, where both are known."""
    whole_of = {series.key: series for series in reversed(wholes)}
    series = []
    for part in parts:
        whole = whole_of.get(part.key)
        if whole is None:
            continue
        amounts = {
            period: _share(part.amounts[period], whole.amounts[period], part.key.unit, whole_name)
            for period in part.amounts
            if period in whole.amounts
        }
        series.append(
            OfficialSeries(part.key, amounts, part.how, part.reporter, counted=part.key.unit)
        )
    return series


def change(
    series: OfficialSeries, window: Window, reading: str, *, weighted: bool = False
) -> list[OfficialAmount] | Shortage | None:
    """Return the change of a series over a window, as one of READINGS.

    Growth is in percent, an increase per year. None if the series does not cover one of the two
    years; a Shortage if it has no exact number for one of them. If the series is `weighted`, as
    output at the prices of one year is, the change of a sum is known no closer than the least and
    the largest change of its members: another year's prices weight them differently.
    """
    bases, lasts = series.in_year(window.base), series.in_year(window.end)
    if bases is None or lasts is None:
        return None
    if isinstance(bases, Shortage):
        return bases
    if isinstance(lasts, Shortage):
        return lasts
    amounts = []
    for base in _exact(bases):
        for last in _exact(lasts):
            if reading != "increase" and (base.number <= 0 or last.number <= 0):
                return Shortage("growth is only defined between numbers above 0")
            number = _change(base.number, last.number, window.years, reading)
            without = tuple(sorted({*base.without, *last.without}))
            base_words, last_words = (
                of_number(amount.number, series.key.unit) for amount in (base, last)
            )
            derivation = f"From {base_words} in {window.base} to {last_words} in {window.end}."
            observations = (*base.observations, *last.observations)
            spread = _of_members(base, last, window.years, reading) if weighted else None
            if spread is not None:
                derivation += f" {_WEIGHTS}"
            amounts.append(OfficialAmount(number, observations, without, derivation, spread))
    return amounts or _NOT_EXACT


def growth(multiple: Decimal, years: Decimal | int) -> Decimal:
    """Return the average annual growth in percent that yields a multiple (above 0) over the years.

    >>> growth(Decimal("1.21"), 1), round(growth(Decimal("1.21"), 2), 6)
    (Decimal('21.00'), Decimal('10.000000'))
    """
    if years == 1:
        return (multiple - 1) * _HUNDRED
    return UP.multiply(
        UP.subtract(UP.power(multiple, UP.divide(Decimal(1), Decimal(years))), Decimal(1)), _HUNDRED
    )


def last_period_of(series: OfficialSeries) -> PeriodBounds | None:
    """Return the last period for which a series has a number."""
    return max(
        (period for period, amounts in series.amounts.items() if not isinstance(amounts, Shortage)),
        default=None,
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


def _of_members(
    base: OfficialAmount, last: OfficialAmount, years: int, reading: str
) -> Interval | None:
    """Return the least and the largest change of the places of a sum; None for one place."""
    before, after = (
        {(value.geo, value.counterpart): value.number for value in amount.observations}
        for amount in (base, last)
    )
    changes = [
        _change(before[place], after[place], years, reading)
        for place in sorted(before.keys() & after.keys())
        if before[place] > 0 and after[place] > 0
    ]
    return Interval(min(changes), max(changes)) if len(changes) > 1 else None


def _share(
    parts: Iterable[OfficialAmount] | Shortage,
    wholes: Iterable[OfficialAmount] | Shortage,
    unit: str,
    whole_name: str,
) -> tuple[OfficialAmount, ...] | Shortage:
    if isinstance(parts, Shortage):
        return parts
    if isinstance(wholes, Shortage):
        return wholes
    amounts = tuple(
        OfficialAmount(
            UP.divide(part.number * _HUNDRED, whole.number),
            (*part.observations, *whole.observations),
            part.without,
            f"{of_number(part.number, unit)} of {of_number(whole.number, unit)} ({whole_name}).",
        )
        for part in _exact(parts)
        for whole in _exact(wholes)
        if whole.number > 0
    )
    return amounts or _NOT_EXACT


def _exact(amounts: Iterable[OfficialAmount]) -> list[OfficialAmount]:
    return [amount for amount in amounts if not amount.bounded]
