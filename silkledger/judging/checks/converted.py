"""Official values converted into the currency of a claim, at the rate of exactly their period.

Used if no official value is in that currency. The converted value is as wide as the interval of the
rate (silkledger.judging.exchange_rates). Values at fixed prices are never converted, and nothing is
converted between two currencies neither of which is the US dollar.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.judging.comparing import Interval
from silkledger.judging.comparing.intervals import EXACT, UP
from silkledger.judging.comparing.words import of_number
from silkledger.judging.exchange_rates import AVERAGE, END, INDICATOR, Rate, RateKey, in_usd, rates
from silkledger.judging.reference import OfficialAmount, OfficialSeries, Shortage
from silkledger.judging.reference.series import SeriesKey

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from silkledger.judging.reference import Observation, Reference
    from silkledger.judging.reference.observations import PeriodBounds

USD = "USD"


def converted_series(
    available: Sequence[OfficialSeries], unit: str, statistic: str, reference: Reference
) -> list[OfficialSeries]:
    """Return the usual series in another currency, converted into the currency `unit`.

    Only periods with an exchange rate are kept. One of the two currencies is the US dollar.
    """
    usd_rates = rates(reference)
    results = []
    for series in available:
        if not series.key.usual or USD not in (series.key.unit, unit) or series.key.unit == unit:
            continue
        currency = unit if series.key.unit == USD else series.key.unit
        amounts: dict[PeriodBounds, tuple[OfficialAmount, ...] | Shortage] = {}
        for period, several in series.amounts.items():
            rate = _rate(usd_rates, currency, period, statistic)
            if rate is None or isinstance(several, Shortage):
                continue
            cited = _cited(reference, rate, currency, period)
            amounts[period] = tuple(
                _convert(amount, unit, rate, cited) for amount in several if not amount.bounded
            )
        if amounts:
            key = SeriesKey(series.key.origin, series.key.file, series.key.basis, unit)
            results.append(
                OfficialSeries(
                    key=key,
                    amounts=amounts,
                    how=series.how,
                    reporter=series.reporter,
                    mirrored=series.mirrored,
                    counted=series.key.unit,
                )
            )
    return results


def _rate(
    usd_rates: Mapping[RateKey, Rate], currency: str, period: PeriodBounds, statistic: str
) -> Rate | None:
    """Return the average rate of the period for a flow, the rate at its end for a stock."""
    start, end = period
    stock = statistic == "stock"
    return usd_rates.get(
        RateKey(currency, END, None, end) if stock else RateKey(currency, AVERAGE, start, end)
    )


def _convert(
    amount: OfficialAmount, unit: str, rate: Rate, cited: tuple[Observation, ...]
) -> OfficialAmount:
    """Convert an amount from US dollars into another currency, or the other way round."""
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
    original = of_number(amount.number, amount.observations[0].unit)
    derivation = f"{original} at {rate.number} according to {rate.source}."
    observations = (*amount.observations, *cited)
    return OfficialAmount(number, observations, amount.without, derivation, spread)


def _cited(
    reference: Reference, rate: Rate, currency: str, period: PeriodBounds
) -> tuple[Observation, ...]:
    """Return the observation from which the rate was taken."""
    for (indicator, _, _), observations in reference.observations.items():
        for observation in observations if indicator == INDICATOR else ():
            same_period = observation.period[1] == period[1]
            if (
                same_period
                and observation.unit == f"{currency}/{USD}"
                and (observation.number, observation.source) == (rate.number, rate.source)
            ):
                return (observation,)
    return ()
