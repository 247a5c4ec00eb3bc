"""product: a value per head times the population, or a price times a quantity, is the whole value.

Which two indicators multiply to another is data (factors in vocabularies/indicators.csv). A stock
that is not dated by the whole period, such as the population at its end, may differ from the
average of the period by the tolerance of its indicator; where both of its ends are known, the
average lies between them. A price is that of an item or entity, never
of all.
"""

from __future__ import annotations

from decimal import Decimal
from itertools import chain
from typing import TYPE_CHECKING

import numpy as np

from silkledger.judging.checks.identities.grouping import by_first, have_one_unit
from silkledger.judging.checks.identities.identity import Identity
from silkledger.judging.checks.subjects import in_sentence
from silkledger.judging.comparing.arithmetic import (
    HUNDREDTH,
    ONE,
    interval_quotient,
    nonnegative,
    product,
)
from silkledger.judging.comparing.intervals import EXACT, Interval
from silkledger.judging.comparing.words import capital
from silkledger.judging.contradictions.rules import Product

if TYPE_CHECKING:
    from collections.abc import Iterator

    from silkledger.columns import Mask, RowNumbers
    from silkledger.indicators import Indicator
    from silkledger.judging.checks.identities.cells import Cells

PRODUCT = "product"
_PERSON, _PERCENT = "person", "percent"
# By how much a stock may grow or shrink in a year.
_OF_A_YEAR = Interval(Decimal("0.85"), Decimal("1.15"))
_PEOPLE = (_PERSON, "birth", "death")  # units of people


def products(cells: Cells) -> Iterator[Identity]:
    """Yield an identity for every figure that has both of its factors among the figures."""
    for code, known in cells.indicators.items():
        if known.factors:
            yield from _of_indicator(cells, code, known)


def _of_indicator(cells: Cells, code: str, known: Indicator) -> Iterator[Identity]:
    rate, amount = known.factors
    results, rates = cells.rows_of([code]), cells.rows_of([rate])
    if amount != "population":
        results = results[_is_of_a_part(cells, results)]
    rates_of = by_first(*cells.joined(results, rates))
    amounts_of = by_first(*_amounts(cells, np.array(sorted(rates_of), np.int64), amount))
    several = [
        (result, left, right)
        for result in sorted(rates_of.keys() & amounts_of.keys())
        for left in rates_of[result]
        for right in amounts_of[result]
    ]
    # Their units first, since most do not multiply.
    cells.distinct_claims(np.array([*{*chain(*several)}], np.int64))
    several = [rows for rows in several if multiply(*(cells.claim(row).unit for row in rows))]
    cells.load(chain(*several, *(amounts_of[result] for result, *_ in several)))
    for result, left, right in several:
        about = _about(cells, right, amounts_of[result])
        yield _identity(cells, result, left, right, about)


def multiply(result: str, rate: str, amount: str) -> bool:
    """Whether a rate times an amount has the unit of the result.

    A value per head may be stated in the unit of the value alone, births and deaths in percent (or
    per mille) of the people.

    >>> multiply("USD", "USD/t", "t"), multiply("USD", "USD", "person"), multiply("USD", "USD", "t")
    (True, True, False)
    """
    if amount == _PERSON and (rate == result or (rate == _PERCENT and result in _PEOPLE)):
        return True
    return rate == f"{result}/{amount}"


def _is_of_a_part(cells: Cells, rows: RowNumbers) -> Mask:
    stated: Mask = (cells.qualities["item"][rows] > 0) | (cells.qualities["entity"][rows] > 0)
    return stated


def _amounts(cells: Cells, rows: RowNumbers, code: str) -> tuple[RowNumbers, RowNumbers]:
    """Return the pairs of a result and an amount: of its period, or at either end of its year.

    A population is that of the place, whatever prices and coverage the result has.
    """
    amounts = cells.rows_of([code])
    apart = ("basis", "coverage", "reporter", "item") if code == "population" else ("basis",)
    years, instants = cells.periods.take(rows), cells.periods.take(amounts)
    is_instant = instants._replace(kind=np.where(instants.kind == 0, 0, -1))
    closing = years.closing_of_years()
    opening = years.opening()
    ends = (closing, opening._replace(kind=closing.kind))
    pairs = [
        cells.joined(rows, amounts, apart=apart),
        *(cells.joined(rows, amounts, when=(end, is_instant), apart=apart) for end in ends),
    ]
    return tuple(np.concatenate(columns) for columns in zip(*pairs, strict=True))  # type: ignore[return-value]


def _identity(cells: Cells, result: int, left: int, right: int, about: Interval) -> Identity:
    """Return the identity; `about` is by which factor the amount may differ from what is meant."""
    result_subject, left_subject, right_subject = (
        cells.subject(row) for row in (result, left, right)
    )
    first, second = cells.words(left), cells.words(right)
    if left_subject.claim.unit == _PERCENT:
        about = about.times(HUNDREDTH)
    return Identity(
        PRODUCT,
        Product(result, left, right, about),
        claim=result,
        rows=(result, left, right),
        sentence=f"{capital(in_sentence(left_subject.known.name))} of {first} times "
        f"{in_sentence(right_subject.known.name)} of {second} is {{found}}; "
        f"the reported {in_sentence(result_subject.known.name)} is {{claim}}.",
    )


def _about(cells: Cells, row: int, several: list[int]) -> Interval:
    """Return by what a stock may differ from the average of the period.

    `several` are all amounts of the period, of which one may be at its beginning or end.
    """
    known = cells.subject(row).known
    tolerance: Decimal = known.tolerance or ONE * 0
    if known.statistic != "stock" or not tolerance:
        return Interval(ONE, ONE)
    about = Interval(ONE, ONE)
    own = nonnegative(cells.widest(row))
    for other in several:
        amount = nonnegative(cells.widest(other))
        if own is None or amount is None or not have_one_unit(cells, other, row):
            continue
        ratio = interval_quotient(amount, own)
        # What grew by more in a year is an error of one of the two.
        if other != row and _OF_A_YEAR.meets(ratio):
            about = about.hull(ratio)
    return product(about, Interval(EXACT.subtract(ONE, tolerance), EXACT.add(ONE, tolerance)))
