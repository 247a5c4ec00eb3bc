"""stock_flow: what a stock grew by is the difference of the stock at both ends of the time.

An increase a year times the years, or the flow of the whole period. With the stock at one end only,
the statement says which stock the words imply at the other.
"""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from typing import TYPE_CHECKING

import numpy as np

from silkledger.indicators import indicators
from silkledger.judging.checks import pairs
from silkledger.judging.checks.rows import Check
from silkledger.judging.comparing import ClaimVerdict, Interval, Value, against, tight
from silkledger.judging.comparing.intervals import EXACT
from silkledger.judging.comparing.words import of_claim, of_interval

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    import pyarrow as pa

    from silkledger.columns import Mask, RowNumbers
    from silkledger.judging.checks.evidence import Evidence
    from silkledger.judging.checks.subjects import Subject

KIND = "stock_flow"
_A_YEAR = Decimal("365.25")
_EVER = -1_000_000  # days


def stock_flow(evidence: Evidence) -> Iterator[Check]:
    """Every increase or flow of a stock of which the dataset has the stock at one end of its
    period.
    """
    for code, known in sorted(indicators().items()):
        if known.statistic not in ("increase", "flow") or not known.level:
            continue
        first, second = (
            pairs.of_indicators(evidence.figures, [name]) for name in (code, known.level)
        )
        found = pairs.meeting(evidence, first, second, pairs.PLACES, _at_an_end(evidence.figures))
        subjects = evidence.subjects({*found, *(row for rows in found.values() for row in rows)})
        for row, rows in found.items():
            yield from _judged(subjects[row], [subjects[one] for one in rows])


def _at_an_end(figures: pa.Table) -> Callable[[RowNumbers, RowNumbers], Mask]:
    """Whether the second of two rows is of the first's first or last day, or of the day before or
    after.
    """
    start, end = (pairs.days(figures[name]) for name in ("period_start", "period_end"))

    def touches(one: RowNumbers, other: RowNumbers) -> Mask:
        opening, closing = start[one] - start[other], start[other] - end[one]
        found: Mask = np.isin(opening, (0, 1)) | np.isin(closing, (0, 1))
        return found & (start[one] > _EVER)

    return touches


def _judged(change: Subject, stocks: list[Subject]) -> Iterator[Check]:
    start, end = change.period_start, change.period_end
    if start is None or end is None or change.nature == "instant":
        return
    unit = change.claim.unit.removesuffix("/year")
    stocks = [one for one in stocks if one.claim.unit == unit and one.nature == "instant"]
    before = start - dt.timedelta(days=1)
    opening = [one for one in stocks if one.period_start in (start, before)]
    closing = [one for one in stocks if one.period_start in (end, end + dt.timedelta(days=1))]
    years = Decimal(1) if change.known.statistic == "flow" else _years(start, end)
    if opening and closing:
        for one in opening:
            for other in closing:
                yield _between(change, one, other, years)
    else:
        for one in opening:
            yield _implied(change, one, tight(change.claim).times(years), "closing")
        for one in closing:
            yield _implied(change, one, tight(change.claim).times(-years), "opening")


def _years(start: dt.date, end: dt.date) -> Decimal:
    """Whole years from start to end; their exact length where they are none."""
    if (start.month, start.day) == (end.month, end.day):
        return Decimal(end.year - start.year)
    days = (end - start).days + 1
    whole = round(Decimal(days) / _A_YEAR)
    return Decimal(whole) if whole and abs(days - whole * _A_YEAR) < 2 else Decimal(days) / _A_YEAR


def _between(change: Subject, opening: Subject, closing: Subject, years: Decimal) -> Check:
    risen = _plus(tight(closing.claim), tight(opening.claim).times(Decimal(-1)))
    found = risen if years == 1 else risen.divided(Interval(years, years))
    over = "" if years == 1 else f" over {years:.4g} years"
    return Check(
        kind=KIND,
        figure_ids=(change.figure_id, opening.figure_id, closing.figure_id),
        statement=f"From {of_claim(opening.claim)} to {of_claim(closing.claim)}{over} is "
        f"{of_interval(found, change.claim.unit)}; it is said to be {of_claim(change.claim)}.",
        verdict=against(change.claim, Value.between(found)),
        unit=change.claim.unit,
    )


def _implied(change: Subject, stock: Subject, moved: Interval, which: str) -> Check:
    implied = _plus(tight(stock.claim), moved)
    unit = stock.claim.unit
    impossible = implied.high is not None and implied.high < 0
    verdict = ClaimVerdict(
        "contradicted" if impossible else "cannot_be_checked",
        f"A stock of {of_interval(implied, unit)} can't be."
        if impossible
        else f"The dataset has no figure of the {which} stock to hold that against.",
        tight(stock.claim),
        implied,
    )
    return Check(
        kind=KIND,
        figure_ids=(change.figure_id, stock.figure_id),
        statement=f"With a stock of {of_claim(stock.claim)} and {of_claim(change.claim)}, the {which} stock is "
        f"{of_interval(implied, unit)}.",
        verdict=verdict,
        unit=unit,
    )


def _plus(one: Interval, other: Interval) -> Interval:
    low = None if one.low is None or other.low is None else EXACT.add(one.low, other.low)
    high = None if one.high is None or other.high is None else EXACT.add(one.high, other.high)
    return Interval(
        low,
        high,
        one.low_inclusive and other.low_inclusive,
        one.high_inclusive and other.high_inclusive,
    )
