"""Amounts in several currencies, converted into US dollars so that they can be compared.

Only for comparing: figures of one cell in several currencies are converted at the rate of exactly
their period (silkledger.judging.exchange_rates). The rate is taken to be known to within one
percent at best, since publishers average it differently; published values stay in their own
currency. Two figures of one cell, at 460.48 tenge per dollar:

    figure  says                   compared as
    f1      KZT 103.77 trillion    USD 225.35 billion, give or take 1 % and its own rounding
    f2      USD 225 billion        itself

A source that prints a rate of the period has converted at that one, from either currency: its
amounts are known as far as that rate is from the official one, its dollars too. One that prints
none may have converted at a later rate (silkledger.judging.later_rates) from any currency.
"""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from silkledger.columns import (
    combine_chunks,
    decode,
    group_by,
    is_among,
    nunique,
    row_codes,
    values_at,
)
from silkledger.judging.comparing.claim_intervals import tight
from silkledger.judging.comparing.claims import COLUMNS, CONVERTED, claim_of, claims_of
from silkledger.judging.comparing.intervals import DOWN, EXACT, exact
from silkledger.judging.exchange_rates import USD, Rate, rate_key, rate_of
from silkledger.judging.later_rates import LaterRates
from silkledger.schemas.judgements import BEST

if TYPE_CHECKING:
    from collections.abc import Mapping

    import numpy.typing as npt

    from silkledger.columns import Mask, RowNumbers
    from silkledger.judging.comparing import Claim, Interval
    from silkledger.judging.exchange_rates import RateKey

TOLERANCE = Decimal("0.01")
_UNITY = Rate(Decimal(1), Decimal(0), "")
_CELL = ("indicator", "geography", "counterpart", "period", "statistic", "status")
_PERIOD = ("period_start", "period_end", "nature", "basis")
_PRINTED = ("unit", "said_by", "stated_on", "period_start", "period_end", "nature")
_ENDS = ("lower", "upper", "lower_inclusive", "upper_inclusive")
_NUMBERS = ("value", "lower", "upper", "lower_digit", "upper_digit")


class Converted(NamedTuple):
    """Figures whose amounts are in US dollars where they had to be converted.

    `rate` is the rate of each figure in units of its currency per US dollar, 1 where nothing was
    converted; `is_changed` tells what is compared otherwise than it is stated.
    """

    figures: pa.Table
    rate: npt.NDArray[np.float64]
    is_changed: Mask


def in_common_currency(
    figures: pa.Table,
    usd_rates: Mapping[RateKey, Rate],
    stated: Mapping[tuple[str, RateKey], tuple[Interval, ...]] | None = None,
) -> Converted:
    """Convert the figures that share a cell with figures in another currency.

    `stated` are the rates that sources state themselves, by source
    (silkledger.judging.exchange_rates.stated_rates).
    """
    rate = np.ones(figures.num_rows)
    rows = _mixed(figures, {key.currency for key in usd_rates} | {USD})
    apart = np.maximum(
        _apart(figures, rows, usd_rates, stated or {}),
        _apart_later(figures, rows, usd_rates, stated or {}),
    )
    is_kept = (apart > 0) | ~is_among(figures["unit"], (USD,))[rows]
    rows, apart = rows[is_kept], apart[is_kept]
    columns = (*COLUMNS, *_PERIOD)
    if not len(rows):
        return Converted(figures, rate, rate != 1.0)
    chosen = figures.select(columns).take(pa.array(rows))
    distinct = group_by([*(chosen[name] for name in columns), pa.array(apart)])
    cells = zip(*(values_at(chosen[name], distinct.first) for name in columns), strict=True)
    shares = apart[distinct.first].tolist()
    converted = [
        _converted(claim_of(*cell[: len(COLUMNS)]), cell[-4:], usd_rates, exact(share))
        for cell, share in zip(cells, shares, strict=True)
    ]
    is_converted = np.array([claim is not None for claim, _ in converted], bool)[distinct.codes]
    rate[rows] = np.array([number for _, number in converted])[distinct.codes]
    claims = [converted[code][0] for code in distinct.codes[is_converted].tolist()]
    is_changed = np.zeros(figures.num_rows, bool)
    is_changed[rows[is_converted]] = True
    return Converted(_replaced(figures, rows[is_converted], claims), rate, is_changed)


def in_own_currency(best: pa.Table, figures: pa.Table, common: Converted) -> pa.Table:
    """Return the best figures with their intervals in their own currency.

    `figures` are those before conversion, in the same order. An interval is what is shared in
    US dollars, at the rate of the chosen figure, within what that figure itself says.
    """
    converted = np.flatnonzero(common.is_changed)
    if not len(converted):
        return best
    claims = claims_of(figures.select(COLUMNS).take(pa.array(converted)))
    ids = figures["figure_id"].take(pa.array(converted)).to_pylist()
    rates = common.rate[converted].tolist()
    own = {name: (claim, number) for name, claim, number in zip(ids, claims, rates, strict=True)}
    ends: dict[str, list[Any]] = {name: best[name].to_pylist() for name in _ENDS}
    for place, name in enumerate(best["figure_id"].to_pylist()):
        if name in own:
            claim, number = own[name]
            low, high = ends["lower"][place], ends["upper"][place]
            for end, value in zip(_ENDS, _within(claim, number, low, high), strict=True):
                ends[end][place] = value
    for name, cells in ends.items():
        column = pa.array(cells, BEST.arrow.field(name).type)
        best = best.set_column(best.column_names.index(name), name, column)
    return best


def _within(
    claim: Claim, rate: float, low: float | None, high: float | None
) -> tuple[float | None, float | None, bool | None, bool | None]:
    """Return the ends of what is shared with a claim, and whether they are included."""
    narrow, number = tight(claim), float(claim.value)
    lower, lower_inclusive = _narrower(narrow.low, narrow.low_inclusive, low, rate, number, 1)
    upper, upper_inclusive = _narrower(narrow.high, narrow.high_inclusive, high, rate, number, -1)
    return lower, upper, lower_inclusive, upper_inclusive


def _narrower(
    own: Decimal | None,
    inclusive: bool,
    shared: float | None,
    rate: float,
    number: float,
    side: int,
) -> tuple[float | None, bool | None]:
    """Return the inner one of a claim's own end and the shared one, never beyond its number."""
    if shared is None or (own is not None and side * float(own) >= side * shared * rate):
        return (None, None) if own is None else (float(own), inclusive)
    return side * min(side * shared * rate, side * number), True


def _mixed(figures: pa.Table, currencies: set[str]) -> RowNumbers:
    """Rows of money whose cell has several currencies."""
    unit = row_codes(figures["unit"])
    names = values_at(figures["unit"], first := np.unique(unit, return_index=True)[1])
    money = {int(unit[row]): name for row, name in zip(first, names, strict=True)}
    is_money = np.isin(unit, [code for code, name in money.items() if name in currencies])
    rows = np.flatnonzero(is_money & (row_codes(figures["period"]) > 0))
    if not len(rows):
        return rows
    codes = group_by([figures[name].take(pa.array(rows)) for name in _CELL]).codes
    is_mixed = nunique(codes, unit[rows])[codes] > 1
    return rows[is_mixed]


def _apart(
    figures: pa.Table,
    rows: RowNumbers,
    usd_rates: Mapping[RateKey, Rate],
    stated: Mapping[tuple[str, RateKey], tuple[Interval, ...]],
) -> npt.NDArray[np.float64]:
    """Return by which share the own rate of the source of each row is from the official one.

    Dollars may be from any of the currencies of which the source states a rate.
    """
    apart = np.zeros(len(rows))
    if not stated:
        return apart
    own: dict[str, list[tuple[RateKey, tuple[Interval, ...]]]] = {}
    for (said_by, key), several in stated.items():
        own.setdefault(said_by, []).append((key, several))
    places = np.flatnonzero(is_among(figures["said_by"], own)[rows])
    chosen = figures.take(pa.array(rows[places]))
    cells = (
        chosen[name].to_pylist()
        for name in ("said_by", "unit", "period_start", "period_end", "nature")
    )
    for place, said_by, unit, *period in zip(places, *cells, strict=True):
        apart[place] = max(
            (
                _share_apart(usd_rates[key], interval)
                for key, several in own[said_by]
                if key in usd_rates
                and unit in (USD, key.currency)
                and key == rate_key(key.currency, *period)
                for interval in several
            ),
            default=0.0,
        )
    return apart


def _apart_later(
    figures: pa.Table,
    rows: RowNumbers,
    usd_rates: Mapping[RateKey, Rate],
    stated: Mapping[tuple[str, RateKey], tuple[Interval, ...]],
) -> npt.NDArray[np.float64]:
    """Return by which share rates until the source of each row came out are from its period's.

    None for sources that state a rate themselves. Dollars may be from any currency of their cell.
    """
    apart = np.zeros(len(rows))
    if not len(rows):
        return apart
    chosen = figures.select((*_CELL, *_PRINTED)).take(pa.array(rows))
    cell = group_by([chosen[name] for name in _CELL]).codes
    distinct = group_by([pa.array(cell), *(chosen[name] for name in _PRINTED)])
    currencies: dict[int, set[str]] = {}
    units = values_at(chosen["unit"], np.arange(len(rows)))
    for code, unit in zip(cell.tolist(), units, strict=True):
        currencies.setdefault(code, set()).add(unit)
    own, later = {said_by for said_by, _ in stated}, LaterRates(usd_rates)
    shares = []
    values = zip(*(values_at(chosen[name], distinct.first) for name in _PRINTED), strict=True)
    for code, (unit, said_by, day, *period) in zip(
        cell[distinct.first].tolist(), values, strict=True
    ):
        several = currencies[code] if unit == USD else {unit}
        keys = () if said_by in own else (rate_key(name, *period) for name in several - {USD})
        later_rates = ((key, later.until(key, day)) for key in keys if key is not None)
        shares.append(
            max(
                (_share_apart(usd_rates[key], rate) for key, rate in later_rates if rate),
                default=0.0,
            )
        )
    return np.array(shares)[distinct.codes]


def _share_apart(official: Rate, own: Interval) -> float:
    assert own.low is not None  # noqa: S101
    assert own.high is not None  # noqa: S101
    return max(float(official.number / own.low), float(own.high / official.number), 1.0) - 1.0


def _converted(
    claim: Claim, period: tuple[Any, ...], usd_rates: Mapping[RateKey, Rate], apart: Decimal
) -> tuple[Claim | None, float]:
    """The claim in US dollars, and the rate; None and 1 without a rate.

    `apart` is by which share the rate may be another one.
    """
    if claim.unit == USD:
        rate: Rate | None = _UNITY
    else:
        rate = rate_of(usd_rates, claim.unit, *period)
    if rate is None:
        return None, 1.0
    narrow = tight(claim)
    half = max(EXACT.multiply(rate.digit, Decimal("0.5")), EXACT.multiply(rate.number, TOLERANCE))
    share = EXACT.add(DOWN.divide(half, rate.number), apart)
    low, high = (
        None if end is None else DOWN.divide(end, rate.number) for end in (narrow.low, narrow.high)
    )
    number = float(DOWN.divide(claim.value, rate.number))
    if low is None or high is None:
        lower = None if low is None else float(low - abs(low) * share)
        upper = None if high is None else float(high + abs(high) * share)
        digit = float(DOWN.divide(claim.lower_digit, rate.number))
        inclusive = (claim.lower_inclusive, claim.upper_inclusive)
        value = lower if lower is not None else upper
        return claim_of(
            claim.bound, value or number, lower, upper, *inclusive, digit, digit, USD
        ), float(rate.number)
    width = float(high - low + 2 * max(abs(low), abs(high)) * share)
    own = float(high - low)
    return claim_of(CONVERTED, number, None, None, None, None, width, own, USD), float(rate.number)


def _replaced(figures: pa.Table, rows: RowNumbers, claims: list[Claim | None]) -> pa.Table:
    """The figures with other claims in some rows."""
    place = np.full(figures.num_rows, -1, np.int64)
    place[rows] = np.arange(len(rows))
    taken = pa.array(place, mask=place < 0)
    for name in COLUMNS:
        cells = [getattr(claim, name) for claim in claims]
        if name in _NUMBERS:
            cells = [None if cell is None else float(cell) for cell in cells]
        own = combine_chunks(decode(figures[name]))
        new = pa.array(cells, own.type).take(taken)
        mask = pa.array(place >= 0)
        figures = figures.set_column(
            figures.column_names.index(name), name, pc.if_else(mask, new, own)
        )
    return figures
