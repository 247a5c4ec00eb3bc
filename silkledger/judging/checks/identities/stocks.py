"""stock_flow: a stock before plus what flows in is the stock after.

The flow is that of the whole period, or a yearly increase times the years. A flow contradicts two
stocks only where nothing else moves the stock (moved_by in vocabularies/indicators.csv). If only
one of the stocks is among the figures, the check states the other one.
"""

from __future__ import annotations

from decimal import Decimal
from itertools import chain
from typing import TYPE_CHECKING

import numpy as np

from silkledger.indicators import indicators
from silkledger.judging.checks.identities.calendar import INSTANT, Periods
from silkledger.judging.checks.identities.grouping import by_first
from silkledger.judging.checks.identities.identity import Identity, Implied
from silkledger.judging.checks.identities.origins import RowGroups
from silkledger.judging.comparing.arithmetic import ONE, total
from silkledger.judging.comparing.words import of_claim, of_interval
from silkledger.judging.contradictions.rules import Sum

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Iterator

    from silkledger.judging.checks.identities.cells import Cells
    from silkledger.judging.checks.subjects import Subject

STOCK_FLOW = "stock_flow"
_DAYS_PER_YEAR = Decimal("365.25")


def stocks_and_flows(cells: Cells) -> Iterator[Identity | Implied]:
    """Yield what every increase or flow says about the stocks at the ends of its period."""
    for code, known in cells.indicators.items():
        if known.statistic not in ("increase", "flow") or not known.level:
            continue
        changes, stocks = cells.rows_of([code]), cells.rows_of([known.level])
        periods = cells.periods.take(changes)
        changes, periods = changes[periods.kind != INSTANT], periods.take(periods.kind != INSTANT)
        at_stocks = cells.periods.take(stocks)
        at_stocks = at_stocks._replace(kind=np.where(at_stocks.kind == INSTANT, INSTANT, -1))
        openings, closings = (
            by_first(*(np.concatenate(rows) for rows in zip(*pairs, strict=True)))
            for pairs in (
                [cells.joined(changes, stocks, when=(instant, at_stocks)) for instant in instants]
                for instants in (_first_days(periods), [_dated(periods, periods.closing())])
            )
        )
        one_source = _of_one_source(cells, (openings, closings))
        # A stock at one end alone says something only if it is of the source of the change.
        some = sorted({*(openings.keys() & closings.keys()), *(change for change, _ in one_source)})
        ends_of = {change: (openings.get(change, []), closings.get(change, [])) for change in some}
        cells.load(chain(some, *(rows for ends in ends_of.values() for rows in ends)))
        for change, ends in ends_of.items():
            yield from _of_change(cells, change, ends, one_source)


def _of_one_source(
    cells: Cells, stocks_of: Iterable[dict[int, list[int]]]
) -> frozenset[tuple[int, int]]:
    """Return the pairs of a change and a stock that come from one source."""
    pairs = [
        (change, stock) for of in stocks_of for change, stocks in of.items() for stock in stocks
    ]
    are_one = cells.origins.are_one_source(RowGroups.of(pairs)).tolist()
    return frozenset(pair for pair, is_one in zip(pairs, are_one, strict=True) if is_one)


def _first_days(periods: Periods) -> list[Periods]:
    """Return the end of the day before a period, and its first day."""
    opening = _dated(periods, periods.opening())
    return [opening, Periods(opening.kind, opening.first + 1, opening.last + 1)]


def _dated(periods: Periods, instants: Periods) -> Periods:
    return instants._replace(kind=np.where(np.isin(periods.kind, (1, 2)), INSTANT, -1))


def _of_change(
    cells: Cells,
    change: int,
    stocks: tuple[list[int], list[int]],
    one_source: frozenset[tuple[int, int]],
) -> Iterator[Identity | Implied]:
    subject = cells.subject(change)
    start, end = subject.period_start, subject.period_end
    if start is None or end is None or not subject.may_span(years_between(start, end)):
        return
    unit = subject.claim.unit.removesuffix("/year")
    openings, closings = (
        [row for row in rows if _is_in(cells.subject(row), unit, subject)] for rows in stocks
    )
    years = ONE if subject.known.statistic == "flow" else years_between(start, end)
    for opening in openings:
        for closing in closings:
            yield _difference(cells, change, (opening, closing), years)
    if openings and closings:
        return
    over, missing = (years, "closing") if openings else (-years, "opening")
    for stock in (*openings, *closings):
        if (change, stock) in one_source:
            yield _implied(cells, change, stock, over, missing)


def _is_in(stock: Subject, unit: str, change: Subject) -> bool:
    return (stock.claim.unit, stock.counted) == (unit, change.counted)


def years_between(start: dt.date, end: dt.date) -> Decimal:
    """Return the whole years from start to end; the exact length if it is not whole.

    >>> import datetime as dt
    >>> years_between(dt.date(2013, 5, 3), dt.date(2023, 5, 3))
    Decimal('10')
    """
    if (start.month, start.day) == (end.month, end.day):
        return Decimal(end.year - start.year)
    days = (end - start).days + 1
    whole = round(Decimal(days) / _DAYS_PER_YEAR)
    is_whole = whole and abs(days - whole * _DAYS_PER_YEAR) < 2
    return Decimal(whole) if is_whole else Decimal(days) / _DAYS_PER_YEAR


def _difference(cells: Cells, change: int, ends: tuple[int, int], years: Decimal) -> Identity:
    opening, closing = (cells.words(row) for row in ends)
    duration = "" if years == 1 else f" over {years:.4g} years"
    moved_by = cells.subject(change).known.moved_by
    return Identity(
        STOCK_FLOW,
        Sum(((ONE, ends[1]), (-ONE, ends[0]), (-years, change))),
        claim=change,
        rows=(change, *ends),
        sentence=f"The change from {opening} to {closing}{duration} is {{found}}; "
        "the reported change is {claim}.",
        doubt=f"The stock also changes by {moved_by}." if moved_by else "",
    )


def _implied(cells: Cells, change: int, stock: int, years: Decimal, end: str) -> Implied:
    subject = cells.subject(change)
    computed = total([(ONE, cells.tight(stock)), (years, cells.tight(change))])
    unit = cells.subject(stock).claim.unit
    words = of_interval(computed, unit)
    stock_words = cells.words(stock)
    is_impossible = (
        computed.high is not None
        and computed.high < 0
        and not subject.known.moved_by
        and not indicators(subject.vocabulary)[subject.known.level].can_be_negative
    )
    return Implied(
        STOCK_FLOW,
        rows=(change, stock),
        sentence=f"A stock of {stock_words} and a change of {of_claim(subject.claim)} "
        f"imply a stock of {words} at the {'end' if end == 'closing' else 'start'}.",
        why=f"The dataset has no figure for the {end} stock to compare this with.",
        found=computed,
        claim=cells.tight(stock),
        impossible=f"A stock of {words} is impossible." if is_impossible else "",
    )
