"""two_currencies: a value that a source states in two currencies is the same at the period's rate.

The rate is the average of exactly the period of a flow, or the rate at exactly the day of a stock:
an official one, or one that the source states itself. The rate has a tolerance of at least 1 %,
because publishers average over different days. Values at constant prices or purchasing power parity
are never converted. This runs over figures, because two currencies share a cell.
"""

from __future__ import annotations

from decimal import Decimal
from itertools import combinations
from typing import TYPE_CHECKING

import numpy as np

from silkledger.columns import is_among
from silkledger.judging.checks.identities.cells import Cells
from silkledger.judging.checks.identities.grouping import rows_of_keys
from silkledger.judging.checks.identities.identity import verdict_of
from silkledger.judging.checks.identities.prices import is_converted_never
from silkledger.judging.checks.rows import Check
from silkledger.judging.comparing.arithmetic import ONE, interval_quotient, nonnegative, product
from silkledger.judging.comparing.intervals import EXACT, Interval
from silkledger.judging.comparing.words import capital, of_claim, of_interval, of_number
from silkledger.judging.exchange_rates import AVERAGE, END, INDICATOR, RateKey, rates

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    import pyarrow as pa

    from silkledger.judging.checks.subjects import Subject
    from silkledger.judging.exchange_rates import Rate
    from silkledger.judging.reference import Reference

TWO_CURRENCIES = "two_currencies"
_TOLERANCE = Decimal("0.01")
_USD, _PER_USD = "USD", "/USD"
_UNITY = Interval(ONE, ONE)


def two_currencies(figures: pa.Table, reference: Reference) -> Iterator[Check]:
    """Yield a check for every two figures of one source that state a value in two currencies."""
    official = rates(reference)
    own = figures.filter(is_among(figures["indicator"], [INDICATOR]))
    units = [unit for unit in own["unit"].to_pylist() if unit.endswith(_PER_USD)]
    currencies = {key.currency for key in official} | {unit.partition("/")[0] for unit in units}
    if not currencies:
        return
    every = Cells.of(
        figures.filter(is_among(figures["unit"], currencies | {_USD})), None, reference.vocabulary
    )
    rows = np.arange(len(every))
    rows = rows[~is_converted_never(every, rows)]
    keys = every.keys(rows, also=("base", "share_of", "said_by"))
    stated = _stated(Cells.of(own, None, reference.vocabulary))
    for group in rows_of_keys(keys, rows):
        first = {every.figures["unit"][row].as_py(): row for row in reversed(group)}
        every.load(first.values())
        for one, other in combinations(sorted(first.values()), 2):
            rate = _rate(every.subject(one), every.subject(other), official, stated)
            if rate is not None and every.origins.are_one_source([(one, other)])[0]:
                yield _check(every, one, other, rate)


def _stated(own: Cells) -> dict[tuple[str, RateKey], Interval]:
    """Return the rates that sources state themselves, by source."""
    found: dict[tuple[str, RateKey], Interval] = {}
    for row in range(len(own)):
        subject, currency = own.subject(row), own.subject(row).claim.unit.partition("/")[0]
        key = _key(subject, currency)
        if key is not None and subject.claim.unit.endswith(_PER_USD):
            found.setdefault((subject.said_by, key), own.tight(row))
    return found


def _key(subject: Subject, currency: str) -> RateKey | None:
    start, end = subject.period_start, subject.period_end
    if subject.nature == "instant" and start is not None:
        return RateKey(currency, END, None, start)
    if start is None or end is None:
        return None
    return RateKey(currency, AVERAGE, start, end)


def _rate(
    one: Subject,
    other: Subject,
    official: Mapping[RateKey, Rate],
    stated: Mapping[tuple[str, RateKey], Interval],
) -> Interval | None:
    """Return how many units of the first currency are one of the second, with its tolerance."""
    per_usd = []
    for subject in (one, other):
        unit = subject.claim.unit
        key = _key(subject, unit)
        if unit == _USD:
            per_usd.append(_UNITY)
        elif key is not None and (subject.said_by, key) in stated:
            per_usd.append(stated[subject.said_by, key])
        elif key is not None and key in official:
            per_usd.append(official[key].interval)
        else:
            return None
    rate = interval_quotient(*per_usd)
    if not rate.low or rate.high is None:
        return None
    middle = EXACT.multiply(EXACT.add(rate.low, rate.high), Decimal("0.5"))
    half = EXACT.multiply(middle, _TOLERANCE)
    return Interval(
        min(rate.low, EXACT.subtract(middle, half)), max(rate.high, EXACT.add(middle, half))
    )


def _check(cells: Cells, one: int, other: int, rate: Interval) -> Check:
    claim, value = cells.subject(one).claim, cells.subject(other).claim
    found = [
        None if (amount := nonnegative(read(other))) is None else product(amount, rate)
        for read in (cells.tight, cells.wide)
    ]
    verdict = verdict_of(claim, (cells.tight(one), cells.wide(one)), (found[0], found[1]))
    assert rate.low is not None  # noqa: S101
    assert rate.high is not None  # noqa: S101
    between = f"{of_number(rate.low, '')} to {of_number(rate.high, '')}"
    at_rate = of_interval(verdict.found, claim.unit) if verdict.found else "nothing"
    return Check(
        kind=TWO_CURRENCIES,
        figure_ids=(cells.subject(one).figure_id, cells.subject(other).figure_id),
        statement=f"{capital(of_claim(value))} at {between} {claim.unit} per {value.unit} is "
        f"{at_rate}; the reported value is {of_claim(claim)}.",
        verdict=verdict,
        unit=claim.unit,
    )
