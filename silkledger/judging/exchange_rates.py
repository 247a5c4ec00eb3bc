"""Exchange rates: money in other currencies gets a USD value beside its own, never instead.

A flow is converted by the average rate of exactly its period, a stock by the rate at the end of
exactly its day; a rate of another period never stands in, and without a rate there is no USD value.
Of several publishers' rates the middle one is taken (of an even number the lower of the middle
two), which one outlier can't move: a published rate, never an average. Values at constant prices or
purchasing power (vocabularies/fixed_prices.csv) are not converted, prices of goods neither.

Rates are official values of the indicator exchange_rate, in units of a currency for one US dollar
(raw/reference). The bounds of a figure stay in its own currency; where comparing wants them in USD,
`in_usd` moves them by the rate's own interval.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING

import numpy as np
import pyarrow as pa

from silkledger.columns import encode, group_by, row_codes, values_at
from silkledger.judging.comparing import Interval
from silkledger.judging.comparing.intervals import DOWN, EXACT, exact
from silkledger.schemas import vocabulary
from silkledger.schemas.figures import USD_BASES

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Mapping

    from silkledger.judging.reference import Reference

INDICATOR = "exchange_rate"
AVERAGE, END = USD_BASES
_PER_USD = "/USD"
_HALF = Decimal("0.5")
_COLUMNS = ("unit", "value", "period_start", "period_end", "nature", "basis")


@dataclass(frozen=True, slots=True)
class RateKey:
    """What a rate is of: a currency; the whole period of an average, or the last day alone."""

    currency: str
    basis: str
    start: dt.date | None
    end: dt.date


@dataclass(frozen=True, slots=True)
class Rate:
    """Units of a currency for one US dollar, one unit of the last printed digit, and who says
    so.
    """

    number: Decimal
    digit: Decimal
    source: str

    @property
    def interval(self) -> Interval:
        """What rounds to the rate; of a rate as coarse as itself (1, last digit 1) its upper
        half.
        """
        half = min(EXACT.multiply(self.digit, _HALF), EXACT.multiply(self.number, _HALF))
        return Interval.around(self.number, half)


def rates(reference: Reference) -> dict[RateKey, Rate]:
    """The rates of a reference by what they are of. Rates with a bound ("about") and those of 0 or
    less are passed over.
    """
    found: dict[RateKey, list[Rate]] = defaultdict(list)
    for (indicator, _, _), observations in reference.observations.items():
        for seen in observations if indicator == INDICATOR else ():
            currency, per_usd, rest = seen.unit.partition(_PER_USD)
            if (
                not per_usd
                or rest
                or seen.basis not in USD_BASES
                or seen.bound != "exact"
                or seen.number <= 0
            ):
                continue
            start = seen.period[0] if seen.basis == AVERAGE else None
            found[RateKey(currency, seen.basis, start, seen.period[1])].append(
                Rate(seen.number, seen.digit, seen.source)
            )
    return {key: _middle(several) for key, several in found.items()}


def with_usd(figures: pa.Table, known: Mapping[RateKey, Rate]) -> pa.Table:
    """The figures with value_usd, usd_rate, usd_basis and usd_source filled where there is a
    rate.
    """
    unit = encode(figures["unit"])
    currencies = {key.currency for key in known}
    concerned = np.array(
        [False, *(name in currencies for name in unit.dictionary.to_pylist())], bool
    )[row_codes(unit)]
    rows = np.flatnonzero(concerned)
    if not len(rows):
        return figures
    money = figures.select(_COLUMNS).take(pa.array(rows))
    groups = group_by([money[name] for name in _COLUMNS])
    found = [
        _of(known, *cells)
        for cells in zip(*(values_at(money[name], groups.first) for name in _COLUMNS), strict=True)
    ]
    place = np.full(figures.num_rows, -1, np.int64)
    place[rows] = groups.codes
    taken = pa.array(place, mask=place < 0)
    filled = {
        "value_usd": [cell and cell[0] for cell in found],
        "usd_rate": [cell and float(cell[1].number) for cell in found],
        "usd_basis": [cell and cell[2] for cell in found],
        "usd_source": [cell and cell[1].source for cell in found],
    }
    for name, cells in filled.items():
        number = figures.column_names.index(name)
        column = pa.array(cells, pa.float64() if name in ("value_usd", "usd_rate") else pa.string())
        if pa.types.is_string(column.type):
            column = encode(column)
        figures = figures.set_column(number, name, column.take(taken))
    return figures


def in_usd(interval: Interval, rate: Rate) -> Interval:
    """An interval of a currency in USD, by the rate's own interval; for comparing only."""
    return interval.divided(rate.interval)


def _of(
    known: Mapping[RateKey, Rate],
    currency: str,
    value: float,
    start: dt.date | None,
    end: dt.date | None,
    *rest: str | None,
) -> tuple[float, Rate, str] | None:
    """Value in USD, rate and its basis; None without a rate of exactly that period."""
    nature, basis = rest
    if end is None or nature not in ("instant", "duration") or _at_fixed_prices(basis):
        return None
    key = (
        RateKey(currency, END, None, end)
        if nature == "instant"
        else RateKey(currency, AVERAGE, start, end)
    )
    rate = known.get(key)
    if rate is None:
        return None
    return float(DOWN.divide(exact(value), rate.number)), rate, key.basis


def _middle(several: list[Rate]) -> Rate:
    in_order = sorted(several, key=lambda rate: (rate.number, -rate.digit, rate.source))
    return in_order[(len(in_order) - 1) // 2]


@cache
def _words() -> tuple[str, ...]:
    return tuple(
        entry["word"].casefold()
        for entry in vocabulary.load(
            "fixed_prices", ("word", "note"), required=("word",), key=("word",)
        )
    )


def _at_fixed_prices(basis: str | None) -> bool:
    """Whether a basis says that the value is not in money of its period."""
    return basis is not None and any(word in basis.casefold() for word in _words())
