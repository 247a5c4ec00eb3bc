"""growth_identity: the level before, its growth and the level after agree, for any period.

The change of a year, half, quarter or month is compared with the levels of the same period and of
that which its base names; that of an instant with instants. The change over a longer window is
compared with the levels of its first and last year, where its words allow several windows with each
(silkledger.judging.checks.windows). Growth whose words do not say whether prices are constant, and
annualised growth, accuse nobody.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from silkledger.indicators import NOT_STATED, indicators
from silkledger.judging.checks.identities.bases import months_back
from silkledger.judging.checks.identities.basis_meanings import is_annualised, is_real
from silkledger.judging.checks.identities.calendar import MONTHS, Periods
from silkledger.judging.checks.identities.grouping import by_first, have_one_unit
from silkledger.judging.checks.identities.identity import Identity
from silkledger.judging.contradictions.rules import Product
from silkledger.wording import when

if TYPE_CHECKING:
    from collections.abc import Iterator

    from silkledger.columns import RowNumbers
    from silkledger.indicators import Indicator
    from silkledger.judging.checks.identities.cells import Cells

GROWTH = "growth_identity"
PRICES_OPEN = "The words do not say whether the growth is at constant prices."


def growth(cells: Cells) -> Iterator[Identity]:
    """Yield an identity for every growth or multiple that has the levels before and after it."""
    for code, known in cells.indicators.items():
        if not known.level or known.statistic not in ("growth_rate", "multiple"):
            continue
        rows = changes_of(cells, code, known)
        levels = level_rows(cells, known)
        months = months_back(cells, rows)
        rows, months = rows[months > 0], months[months > 0]
        if not len(rows) or not len(levels):
            continue
        for change, before, after in _steps(cells, known, (rows, months), levels):
            yield of_levels(cells, change, before, after)
        cells.forget_subjects()  # levels of other indicators are asked about next


def changes_of(cells: Cells, code: str, known: Indicator) -> RowNumbers:
    """Return the rows of a change that is not annualised, in its usual unit."""
    rows = cells.rows_of([code])
    if known.statistic == "growth_rate":
        rows = rows[cells.is_among("unit", ["percent"], rows)]
    return rows[~is_annualised(cells, rows)]


def level_rows(cells: Cells, known: Indicator) -> RowNumbers:
    """Return the rows of the level of a change, at constant prices if the change is."""
    rows = cells.rows_of([known.level])
    rows = rows[~is_annualised(cells, rows)]
    if known.level_basis in ("", NOT_STATED):
        return rows
    return rows[is_real(cells, rows)]


def apart_of(known: Indicator) -> tuple[str, ...]:
    """Return the qualities in which a change and its level need not agree."""
    return ("basis",) if known.level_basis else ()


def _steps(
    cells: Cells, known: Indicator, changes: tuple[RowNumbers, RowNumbers], levels: RowNumbers
) -> Iterator[tuple[int, int, int]]:
    """Yield change, level before and level after, of the same kind of period."""
    rows, months = changes
    periods, apart = cells.periods.take(rows), apart_of(known)
    level_periods = cells.periods.take(levels)
    for ends in _ends(cells, known, periods):
        before = by_first(
            *cells.joined(rows, levels, when=(ends.earlier(months), level_periods), apart=apart)
        )
        after = by_first(*cells.joined(rows, levels, when=(ends, level_periods), apart=apart))
        matched = sorted(before.keys() & after.keys())
        both = (before, after)
        cells.load([*matched, *(row for of in both for change in matched for row in of[change])])
        for change in matched:
            for first in before[change]:
                for last in after[change]:
                    if agree(cells, known, change, first, last):
                        yield change, first, last


def _ends(cells: Cells, known: Indicator, periods: Periods) -> Iterator[Periods]:
    """Yield the periods of the later level: that of the change, and for a stock its end."""
    yield periods
    if indicators(cells.vocabulary)[known.level].statistic == "stock" and np.any(
        periods.kind == MONTHS
    ):
        closing = periods.closing()
        yield closing._replace(kind=np.where(periods.kind == MONTHS, closing.kind, -1))


def agree(cells: Cells, known: Indicator, change: int, first: int, last: int) -> bool:
    """Whether two levels have one unit and basis, and a basis that the change may have.

    From a loss or to one no growth in percent is certain: some divide by the loss unsigned.
    """
    if first == last or not have_one_unit(cells, first, last):
        return False
    level = indicators(cells.vocabulary)[known.level]
    if (level.signed or level.statistic == "balance") and min(
        cells.subject(row).claim.value for row in (first, last)
    ) <= 0:
        return False
    basis = cells.qualities["basis"]
    if basis[first] != basis[last]:
        return False
    return not known.level_basis or not basis[change] or basis[change] == basis[first]


def of_levels(
    cells: Cells, change: int, before: int, after: int, periods: int = 1, doubt: str = ""
) -> Identity:
    """Return the identity of a change with the levels before and after it."""
    rate, base, end = (cells.subject(row) for row in (change, before, after))
    is_multiple = rate.known.statistic == "multiple"
    words = " a year" if periods > 1 else ""
    doubt = doubt or (PRICES_OPEN if rate.known.level_basis == NOT_STATED else "")
    return Identity(
        GROWTH,
        Product(after, before, change, periods=0 if is_multiple else periods),
        claim=change,
        rows=(change, before, after),
        sentence=f"The change from {cells.words(before)} ({when(base.period)}) to "
        f"{cells.words(after)} ({when(end.period)}) is {{found}}{words}; "
        "the reported change is {claim}.",
        doubt=doubt,
    )
