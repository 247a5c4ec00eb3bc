"""two_currencies: a value that a source states in two currencies is the same at the period's rate.

The rate is the average of exactly the period of a flow, or the rate at exactly the day of a stock:
one that the source states itself, or else an official one. Of several that the source states, the
one that fits best counts, since it does not say which it used. The rate has a tolerance of at least
1 %, because publishers average over different days. Values at constant prices or purchasing power
parity are never converted. What a source may have converted at a later rate is consistent at most
loosely (silkledger.judging.later_rates). This runs over figures, because two currencies share a
cell.
"""

from __future__ import annotations

from decimal import Decimal
from itertools import combinations
from typing import TYPE_CHECKING

import numpy as np

from silkledger.columns import is_among
from silkledger.judging.amounts_in_dollars import TOLERANCE
from silkledger.judging.checks.identities.basis_meanings import is_converted_never
from silkledger.judging.checks.identities.cells import Cells
from silkledger.judging.checks.identities.grouping import rows_of_keys
from silkledger.judging.checks.identities.growth_over_years import VERDICTS
from silkledger.judging.checks.identities.identity import CANNOT, verdict_of
from silkledger.judging.checks.identities.origins import RowGroups
from silkledger.judging.checks.rows import Check
from silkledger.judging.comparing.arithmetic import ONE, interval_quotient, nonnegative, product
from silkledger.judging.comparing.intervals import EXACT, Interval
from silkledger.judging.comparing.words import capital, of_claim, of_interval, of_number
from silkledger.judging.exchange_rates import USD, rate_key, rates, stated_rates
from silkledger.judging.later_rates import LaterRates

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    import pyarrow as pa

    from silkledger.judging.checks.subjects import Subject
    from silkledger.judging.exchange_rates import Rate, RateKey
    from silkledger.judging.reference import Reference

TWO_CURRENCIES = "two_currencies"
_UNITY = Interval(ONE, ONE)
_LATER = "The source may have converted at a later rate than that of the period."


def two_currencies(figures: pa.Table, reference: Reference) -> Iterator[Check]:
    """Yield a check for every two figures of one source that state a value in two currencies."""
    official = rates(reference)
    later = LaterRates(official)
    stated = stated_rates(figures)
    currencies = {key.currency for key in (*official, *(key for _, key in stated))}
    if not currencies:
        return
    every = Cells.of(
        figures.filter(is_among(figures["unit"], currencies | {USD})), None, reference.vocabulary
    )
    rows = np.arange(len(every))
    rows = rows[~is_converted_never(every, rows)]
    keys = every.keys(rows, also=("base", "share_of", "said_by"))
    for group in rows_of_keys(keys, rows):
        first = {every.figures["unit"][row].as_py(): row for row in reversed(group)}
        every.load(first.values())
        for left, right in combinations(sorted(first.values()), 2):
            cross_rates = _rates(every.subject(left), every.subject(right), official, stated)
            if cross_rates and every.origins.are_one_source(RowGroups.of([(left, right)]))[0]:
                judged = [_check(every, left, right, rate) for rate in cross_rates]
                judged += _at_later_rates(every, left, right, later, stated)
                yield min(judged, key=lambda check: VERDICTS.index(check.verdict.verdict))


def _at_later_rates(
    cells: Cells,
    left: int,
    right: int,
    later: LaterRates,
    stated: Mapping[tuple[str, RateKey], tuple[Interval, ...]],
) -> Iterator[Check]:
    """Yield the check at the rates until a source came out that states none, if it fits these."""
    rates = []
    for subject in (cells.subject(left), cells.subject(right)):
        unit = subject.claim.unit
        key = rate_key(unit, subject.period_start, subject.period_end, subject.nature)
        if key is None or (subject.said_by, key) in stated:
            return
        rate = _UNITY if unit == USD else later.until(key, subject.stated_on)
        if rate is None:
            return
        rates.append(rate)
    check = _check(cells, left, right, _with_tolerance(interval_quotient(*rates)), _LATER)
    if check.verdict.verdict != CANNOT:
        yield check


def _rates(
    left: Subject,
    right: Subject,
    official: Mapping[RateKey, Rate],
    stated: Mapping[tuple[str, RateKey], tuple[Interval, ...]],
) -> list[Interval]:
    """Return how many units of the first currency are one of the second, with the tolerance."""
    first, second = (_per_usd(subject, official, stated) for subject in (left, right))
    rates = (interval_quotient(above, below) for above in first for below in second)
    return [_with_tolerance(rate) for rate in rates if rate.low and rate.high is not None]


def _per_usd(
    subject: Subject,
    official: Mapping[RateKey, Rate],
    stated: Mapping[tuple[str, RateKey], tuple[Interval, ...]],
) -> tuple[Interval, ...]:
    """Return the rates per US dollar at which an amount may have been converted."""
    unit = subject.claim.unit
    if unit == USD:
        return (_UNITY,)
    key = rate_key(unit, subject.period_start, subject.period_end, subject.nature)
    if key is None:
        return ()
    own = stated.get((subject.said_by, key), ())
    return own or ((official[key].interval,) if key in official else ())


def _with_tolerance(rate: Interval) -> Interval:
    assert rate.low is not None  # noqa: S101
    assert rate.high is not None  # noqa: S101
    middle = EXACT.multiply(EXACT.add(rate.low, rate.high), Decimal("0.5"))
    half = EXACT.multiply(middle, TOLERANCE)
    return Interval(
        min(rate.low, EXACT.subtract(middle, half)), max(rate.high, EXACT.add(middle, half))
    )


def _check(cells: Cells, left: int, right: int, rate: Interval, is_open: str = "") -> Check:
    claim, value = cells.subject(left).claim, cells.subject(right).claim
    converted = [
        None if (amount := nonnegative(read(right))) is None else product(amount, rate)
        for read in (cells.tight, cells.wide)
    ]
    verdict = verdict_of(
        claim, (cells.tight(left), cells.wide(left)), (converted[0], converted[1]), (is_open, "")
    )
    assert rate.low is not None  # noqa: S101
    assert rate.high is not None  # noqa: S101
    between = f"{of_number(rate.low, '')} to {of_number(rate.high, '')}"
    at_rate = of_interval(verdict.found, claim.unit) if verdict.found else "nothing"
    return Check(
        kind=TWO_CURRENCIES,
        figure_ids=(cells.labels.figure_id(left), cells.labels.figure_id(right)),
        statement=f"{capital(of_claim(value))} at {between} {claim.unit} per {value.unit} is "
        f"{at_rate}; the reported value is {of_claim(claim)}.",
        verdict=verdict,
        unit=claim.unit,
    )
