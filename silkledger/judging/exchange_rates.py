"""Exchange rates: figures in other currencies get a value in US dollars beside their own.

A flow is converted at the average rate of exactly its period, a stock at the rate at the end of
exactly its day. The rate of another period is never used instead; without a rate there is no value
in US dollars. Of the rates of several publishers the median is taken (the lower of the middle two
for an even number): always a published rate, never an average, and insensitive to an outlier.
Values at constant prices or purchasing power parity (vocabularies/fixed_prices.csv) and prices of
goods are not converted.

Rates are official values of the indicator exchange_rate (raw/reference), in units of a currency per
US dollar; `stated_rates` are those that a source prints itself, for its own amounts. The bounds of
a figure stay in its own currency; to compare them in US dollars, `in_usd` converts them by the
interval of the rate.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING

import numpy as np
import pyarrow as pa

from silkledger.columns import (
    decode_numbers,
    encode,
    group_by,
    is_among,
    row_codes,
    take,
    values_at,
)
from silkledger.judging.comparing import Interval, claims_of, tight
from silkledger.judging.comparing.claims import COLUMNS
from silkledger.judging.comparing.intervals import DOWN, EXACT, exact
from silkledger.judging.own_statistic import AMOUNTS
from silkledger.judging.quality_codes import quality_codes
from silkledger.judging.quality_words import meaning
from silkledger.schemas.figure_columns import USD_BASES
from silkledger.schemas.vocabulary import SHIPPED

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Mapping

    from silkledger.judging.reference import Reference

INDICATOR = "exchange_rate"
AVERAGE, END = USD_BASES
USD = "USD"
_PER_USD = "/USD"
_HALF = Decimal("0.5")
_COLUMNS = ("unit", "value", "period_start", "period_end", "nature", "basis")


@dataclass(frozen=True, slots=True)
class RateKey:
    """A currency with the whole period of an average rate, or only the last day of an end rate."""

    currency: str
    basis: str
    start: dt.date | None
    end: dt.date


@dataclass(frozen=True, slots=True)
class Rate:
    """Units of a currency per US dollar, one unit of the last printed digit, and the source."""

    number: Decimal
    digit: Decimal
    source: str

    @property
    def interval(self) -> Interval:
        """The interval that rounds to the rate.

        The half-width is at most half the rate, so that the low end stays positive.
        """
        half = min(EXACT.multiply(self.digit, _HALF), EXACT.multiply(self.number, _HALF))
        return Interval.around(self.number, half)


def rates(reference: Reference) -> dict[RateKey, Rate]:
    """Return the exchange rates of a reference by currency and period.

    Rates that are not exact ("about 6.7") and rates of 0 or less are ignored.

    >>> from silkledger.judging.reference import Reference
    >>> rates(Reference())
    {}
    """
    published: dict[RateKey, list[Rate]] = defaultdict(list)
    for (indicator, _, _), observations in reference.observations.items():
        for observation in observations if indicator == INDICATOR else ():
            currency, per_usd, rest = observation.unit.partition(_PER_USD)
            if (
                not per_usd
                or rest
                or observation.basis not in USD_BASES
                or observation.bound != "exact"
                or observation.number <= 0
            ):
                continue
            start, end = observation.period
            key = RateKey(
                currency, observation.basis, start if observation.basis == AVERAGE else None, end
            )
            published[key].append(Rate(observation.number, observation.digit, observation.source))
    return {key: _median(several) for key, several in published.items()}


def rate_key(
    currency: str, start: dt.date | None, end: dt.date | None, nature: str | None
) -> RateKey | None:
    """Return which rate converts an amount of a period; None for what has no rate."""
    if end is None or nature not in ("instant", "duration"):
        return None
    if nature == "instant":
        return RateKey(currency, END, None, end)
    return RateKey(currency, AVERAGE, start, end)


def stated_rates(figures: pa.Table) -> dict[tuple[str, RateKey], tuple[Interval, ...]]:
    """Return the rates that sources state themselves, in units of a currency per US dollar.

    A source may state several for one period, such as the official one and that of the market.
    Rates that are bounded on one side only are left out.
    """
    units = encode(figures["unit"]).dictionary.to_pylist()
    is_rate = is_among(figures["unit"], [unit for unit in units if unit and _is_per_usd(unit)])
    is_rate &= is_among(figures["indicator"], [INDICATOR])
    # What a rate rose by is not a rate.
    is_rate &= is_among(figures["statistic"], AMOUNTS)
    others = ("said_by", "period_start", "period_end", "nature")
    own = decode_numbers(take(figures.select([*COLUMNS, *others]), is_rate))
    rates: dict[tuple[str, RateKey], list[Interval]] = defaultdict(list)
    cells = (own[name].to_pylist() for name in others)
    for claim, said_by, *period in zip(claims_of(own), *cells, strict=True):
        key = rate_key(claim.unit.removesuffix(_PER_USD), *period)
        interval = tight(claim)
        if key and (interval.low or 0) > 0 and interval.high is not None:
            rates[said_by, key].append(interval)
    return {place: tuple(several) for place, several in rates.items()}


def _is_per_usd(unit: str) -> bool:
    """Whether a unit is of a currency per US dollar alone."""
    return unit.partition(_PER_USD)[1:] == (_PER_USD, "")


def with_usd(figures: pa.Table, usd_rates: Mapping[RateKey, Rate]) -> pa.Table:
    """Fill value_usd, usd_rate, usd_basis and usd_source of the figures that have a rate."""
    unit = encode(figures["unit"])
    currencies = {key.currency for key in usd_rates}
    concerned = np.array(
        [False, *(name in currencies for name in unit.dictionary.to_pylist())], bool
    )[row_codes(unit)]
    rows = np.flatnonzero(concerned)
    if not len(rows):
        return figures
    money = figures.select(_COLUMNS).take(pa.array(rows))
    groups = group_by([money[name] for name in _COLUMNS])
    converted = [
        _convert(usd_rates, *cells)
        for cells in zip(*(values_at(money[name], groups.first) for name in _COLUMNS), strict=True)
    ]
    group = np.full(figures.num_rows, -1, np.int64)
    group[rows] = groups.codes
    group_of_row = pa.array(group, mask=group < 0)
    filled = {
        "value_usd": [cell and cell[0] for cell in converted],
        "usd_rate": [cell and float(cell[1].number) for cell in converted],
        "usd_basis": [cell and cell[2] for cell in converted],
        "usd_source": [cell and cell[1].source for cell in converted],
    }
    for name, cells in filled.items():
        position = figures.column_names.index(name)
        column = pa.array(cells, pa.float64() if name in ("value_usd", "usd_rate") else pa.string())
        if pa.types.is_string(column.type):
            column = encode(column)
        figures = figures.set_column(position, name, column.take(group_of_row))
    return figures


def in_usd(interval: Interval, rate: Rate) -> Interval:
    """Return an interval of a currency in US dollars, widened by the rate's own interval.

    For comparing only: published bounds stay in the currency of the figure.
    """
    return interval.divided(rate.interval)


def rate_of(
    usd_rates: Mapping[RateKey, Rate],
    currency: str,
    start: dt.date | None,
    end: dt.date | None,
    nature: str | None,
    basis: str | None,
) -> Rate | None:
    """Return the rate of exactly a period, None without one or for values at fixed prices."""
    key = rate_key(currency, start, end, nature)
    return None if key is None or _at_fixed_prices(basis) else usd_rates.get(key)


def _convert(
    usd_rates: Mapping[RateKey, Rate],
    currency: str,
    value: float,
    start: dt.date | None,
    end: dt.date | None,
    *rest: str | None,
) -> tuple[float, Rate, str] | None:
    """Return value in USD, rate and basis of the rate; None without a rate of that exact period."""
    rate = rate_of(usd_rates, currency, start, end, *rest)
    if rate is None:
        return None
    basis = END if rest[0] == "instant" else AVERAGE
    return float(DOWN.divide(exact(value), rate.number)), rate, basis


def _median(several: list[Rate]) -> Rate:
    in_order = sorted(several, key=lambda rate: (rate.number, -rate.digit, rate.source))
    return in_order[(len(in_order) - 1) // 2]


@cache
def _fixed_price_words() -> tuple[str, ...]:
    return tuple(
        entry["word"].casefold()
        for entry in SHIPPED.load(
            "fixed_prices", ("word", "note"), required=("word",), key=("word",)
        )
    )


def _at_fixed_prices(basis: str | None) -> bool:
    """Whether a basis means that the value is not in money of its own period.

    A word of the vocabulary that is a code of a basis stands for that code only.
    """
    if basis is None:
        return False
    facets = meaning("basis", basis).facets
    codes = {code.partition(":")[0] for _, value in facets for code in value.split("+")}
    known = quality_codes(SHIPPED)["basis"]
    return any(
        word in codes if word in known else word in basis.casefold()
        for word in _fixed_price_words()
    )
