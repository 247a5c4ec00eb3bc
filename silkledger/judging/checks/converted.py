"""Official money in the currency of a claim, where no official value is in it: by the rate of
exactly the same period.

The rate's own interval moves the value's ends (silkledger.judging.exchange_rates); a value at fixed
prices is never converted. Between two currencies of which neither is the US dollar nothing is
converted.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.judging.comparing import Interval
from silkledger.judging.comparing.intervals import EXACT, UP
from silkledger.judging.comparing.words import of_number
from silkledger.judging.exchange_rates import AVERAGE, END, INDICATOR, Rate, RateKey, in_usd, rates
from silkledger.judging.reference import OfficialAmount, Series, Shortage
from silkledger.judging.reference.series import SeriesKey

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from silkledger.judging.reference import Observation, Reference
    from silkledger.judging.reference.observations import PeriodBounds

USD = "USD"


def converted(
    found: Sequence[Series], unit: str, statistic: str, reference: Reference
) -> list[Series]:
    """The usual series of the other currency (USD, or for USD any) in `unit`, in the periods for
    which there is a rate.
    """
    known = rates(reference)
    made = []
    for series in found:
        if not series.key.usual or USD not in (series.key.unit, unit) or series.key.unit == unit:
            continue
        currency = unit if series.key.unit == USD else series.key.unit
        amounts: dict[PeriodBounds, tuple[OfficialAmount, ...] | Shortage] = {}
        for period, several in series.amounts.items():
            rate = _rate(known, currency, period, statistic)
            if rate is None or isinstance(several, Shortage):
                continue
            cited = _cited(reference, rate, currency, period)
            amounts[period] = tuple(
                _in(amount, unit, rate, cited) for amount in several if not amount.bounded
            )
        if amounts:
            key = SeriesKey(series.key.origin, series.key.file, series.key.basis, unit)
            made.append(
                Series(key, amounts, series.how, series.reporter, series.mirrored, series.key.unit)
            )
    return made


def _rate(
    known: Mapping[RateKey, Rate], currency: str, period: PeriodBounds, statistic: str
) -> Rate | None:
    """A flow goes by the average rate of its period, a stock by the rate at its end."""
    start, end = period
    stock = statistic == "stock"
    return known.get(
        RateKey(currency, END, None, end) if stock else RateKey(currency, AVERAGE, start, end)
    )


def _in(
    amount: OfficialAmount, unit: str, rate: Rate, cited: tuple[Observation, ...]
) -> OfficialAmount:
    """An amount of US dollars in another currency, or the other way."""
    spread = Interval(amount.number, amount.number)
    if unit == USD:
        number, spread = UP.divide(amount.number, rate.number), in_usd(spread, rate)
    else:
        number = EXACT.multiply(amount.number, rate.number)
        ends = [
            EXACT.multiply(amount.number, end)
            for end in (rate.interval.low, rate.interval.high)
            if end is not None
        ]
        spread = Interval(min(ends), max(ends))
    own = amount.observations[0].unit
    made = f"{of_number(amount.number, own)} at {rate.number} by {rate.source}."
    return OfficialAmount(number, (*amount.observations, *cited), amount.without, made, spread)


def _cited(
    reference: Reference, rate: Rate, currency: str, period: PeriodBounds
) -> tuple[Observation, ...]:
    """The observation that the rate is."""
    for (indicator, _, _), observations in reference.observations.items():
        for one in observations if indicator == INDICATOR else ():
            same = one.unit == f"{currency}/{USD}" and one.period[1] == period[1]
            if same and (one.number, one.source) == (rate.number, rate.source):
                return (one,)
    return ()
