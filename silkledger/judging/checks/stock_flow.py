"""stock_flow: the change of a stock equals the difference between its values at both ends.

The change is an annual increase times the years of its period, or the flow of the whole period. If
only one of the two stocks is among the figures, the check states the other one that it implies.
"""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from typing import TYPE_CHECKING

import numpy as np

from silkledger.indicators import indicators
from silkledger.judging.checks import pairs
from silkledger.judging.checks.rows import Check
from silkledger.judging.comparing import ClaimVerdict, Interval, Value, compare, tight
from silkledger.judging.comparing.intervals import EXACT
from silkledger.judging.comparing.words import of_claim, of_interval
from silkledger.schemas.vocabulary import SHIPPED

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    import pyarrow as pa

    from silkledger.columns import Mask, RowNumbers
    from silkledger.judging.checks.evidence import Evidence
    from silkledger.judging.checks.subjects import Subject

KIND = "stock_flow"
_DAYS_PER_YEAR = Decimal("365.25")
_DATED = -1_000_000  # days since 1970; missing dates are below


def stock_flow(evidence: Evidence) -> Iterator[Check]:
    """Yield checks for every increase or flow that has its stock at an end of its period."""
    for code, known in sorted(indicators(SHIPPED).items()):
        if known.statistic not in ("increase", "flow") or not known.level:
            continue
        changes, stocks = (pairs.rows_of(evidence.figures, [name]) for name in (code, known.level))
        stocks_of = pairs.matches(
            evidence, changes, stocks, pairs.PLACES, _at_an_end(evidence.figures)
        )
        subjects = evidence.subjects(
            {*stocks_of, *(row for rows in stocks_of.values() for row in rows)}
        )
        for change, rows in stocks_of.items():
            yield from _checks_of(subjects[change], [subjects[row] for row in rows])


def _at_an_end(figures: pa.Table) -> Callable[[RowNumbers, RowNumbers], Mask]:
    """Return the condition that a stock is dated at an end of a change's period.

    That is its first day or the day before, or its last day or the day after.
    """
    start, end = (pairs.days(figures[name]) for name in ("period_start", "period_end"))

    def touches(change: RowNumbers, stock: RowNumbers) -> Mask:
        before_start, after_end = start[change] - start[stock], start[stock] - end[change]
        at_an_end: Mask = np.isin(before_start, (0, 1)) | np.isin(after_end, (0, 1))
        return at_an_end & (start[change] > _DATED)

    return touches


def _checks_of(change: Subject, stocks: list[Subject]) -> Iterator[Check]:
    start, end = change.period_start, change.period_end
    if start is None or end is None or change.nature == "instant":
        return
    if not change.may_span(_years(start, end)):
        return
    unit = change.claim.unit.removesuffix("/year")
    instants = [
        stock
        for stock in stocks
        if (stock.claim.unit, stock.counted) == (unit, change.counted) and stock.nature == "instant"
    ]
    day_before, day_after = start - dt.timedelta(days=1), end + dt.timedelta(days=1)
    openings = [stock for stock in instants if stock.period_start in (start, day_before)]
    closings = [stock for stock in instants if stock.period_start in (end, day_after)]
    years = Decimal(1) if change.known.statistic == "flow" else _years(start, end)
    if openings and closings:
        for opening in openings:
            for closing in closings:
                yield _difference(change, opening, closing, years)
    else:
        for opening in openings:
            yield _implied_stock(change, opening, tight(change.claim).times(years), "closing")
        for closing in closings:
            yield _implied_stock(change, closing, tight(change.claim).times(-years), "opening")


def _years(start: dt.date, end: dt.date) -> Decimal:
    """Return the whole years from start to end; the exact length if it is not whole."""
    if (start.month, start.day) == (end.month, end.day):
        return Decimal(end.year - start.year)
    days = (end - start).days + 1
    whole = round(Decimal(days) / _DAYS_PER_YEAR)
    is_whole = whole and abs(days - whole * _DAYS_PER_YEAR) < 2
    return Decimal(whole) if is_whole else Decimal(days) / _DAYS_PER_YEAR


def _difference(change: Subject, opening: Subject, closing: Subject, years: Decimal) -> Check:
    rise = _plus(tight(closing.claim), tight(opening.claim).times(Decimal(-1)))
    difference = rise if years == 1 else rise.divided(Interval(years, years))
    duration = "" if years == 1 else f" over {years:.4g} years"
    return Check(
        kind=KIND,
        figure_ids=(change.figure_id, opening.figure_id, closing.figure_id),
        statement=f"The change from {of_claim(opening.claim)} to {of_claim(closing.claim)}"
        f"{duration} is {of_interval(difference, change.claim.unit)}; "
        f"the reported change is {of_claim(change.claim)}.",
        verdict=compare(change.claim, Value.between(difference)),
        unit=change.claim.unit,
    )


def _implied_stock(change: Subject, stock: Subject, total: Interval, end: str) -> Check:
    implied = _plus(tight(stock.claim), total)
    unit = stock.claim.unit
    words = of_interval(implied, unit)
    if implied.high is not None and implied.high < 0:
        verdict, why = "contradicted", f"A stock of {words} is impossible."
    else:
        verdict = "cannot_be_checked"
        why = f"The dataset has no figure for the {end} stock to compare this with."
    return Check(
        kind=KIND,
        figure_ids=(change.figure_id, stock.figure_id),
        statement=f"A stock of {of_claim(stock.claim)} and a change of {of_claim(change.claim)} "
        f"imply a stock of {words} at the {'end' if end == 'closing' else 'start'}.",
        verdict=ClaimVerdict(verdict, why, tight(stock.claim), implied),
        unit=unit,
    )


def _plus(first: Interval, second: Interval) -> Interval:
    low = None if first.low is None or second.low is None else EXACT.add(first.low, second.low)
    high = None if first.high is None or second.high is None else EXACT.add(first.high, second.high)
    return Interval(
        low,
        high,
        low_inclusive=first.low_inclusive and second.low_inclusive,
        high_inclusive=first.high_inclusive and second.high_inclusive,
    )
