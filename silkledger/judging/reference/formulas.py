"""Official values that formulas of the vocabulary give.

`difference` of indicators.csv is a balance of two series, `factors` gives a value per head:
its product divided by the people; derived_values.csv names other quotients. All numbers are by one
publication and edition. What both numbers may differ by (their tolerances) bounds the result. Mean
ages are in silkledger.judging.reference.mean_ages.
"""

from __future__ import annotations

from dataclasses import replace
from functools import reduce
from typing import TYPE_CHECKING

from silkledger.indicators import indicators, per_head
from silkledger.judging.comparing import Interval
from silkledger.judging.comparing.arithmetic import ONE, interval_quotient, total
from silkledger.judging.comparing.intervals import EXACT, UP
from silkledger.judging.comparing.words import of_number
from silkledger.judging.reference.observations import calendar_year
from silkledger.judging.reference.series import OfficialAmount, OfficialSeries, Shortage

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from decimal import Decimal

    from silkledger.judging.reference.observations import PeriodBounds
    from silkledger.schemas.vocabulary import Vocabulary

    Of = Callable[[str], tuple[OfficialSeries, ...]]
    Amounts = tuple[OfficialAmount, ...] | Shortage


def differences(codes: tuple[str, ...], of: Of, vocabulary: Vocabulary) -> Iterator[OfficialSeries]:
    """Yield the balances of two indicators; both series are of one file, basis and reporter.

    `of` returns the series of an indicator for the places in question.
    """
    if not codes:
        return
    first, second = codes
    less = {(series.key, series.reporter): series for series in reversed(of(second))}
    words = " less ".join(indicators(vocabulary)[code].name.casefold() for code in codes)
    for series in of(first):
        other = less.get((series.key, series.reporter))
        if other is not None:
            amounts = {
                period: _of_two(period, (series, other), codes, vocabulary, _difference)
                for period in series.amounts.keys() & other.amounts.keys()
            }
            yield OfficialSeries(series.key, dict(sorted(amounts.items())), words, series.reporter)


def values_per_head(code: str, of: Of, vocabulary: Vocabulary) -> Iterator[OfficialSeries]:
    """Yield an indicator per head as what is divided, by the number of people."""
    codes = per_head(vocabulary).get(code, ())
    if not codes:
        return
    words = " divided by ".join(indicators(vocabulary)[name].name.casefold() for name in codes)
    people = [series for series in of(codes[1]) if series.key.usual]
    for whole in of(codes[0]):
        for other in people:
            if whole.key.origin != other.key.origin:
                continue
            amounts = {
                period: _of_two(period, (whole, other), codes, vocabulary, _quotient)
                for period in whole.amounts.keys() & other.amounts.keys()
            }
            unit = f"{whole.key.unit}/{other.key.unit}"
            yield OfficialSeries(
                replace(whole.key, unit=unit), dict(sorted(amounts.items())), words
            )


def quotients(
    amount: str, divisors: tuple[str, ...], of: Of, vocabulary: Vocabulary
) -> Iterator[OfficialSeries]:
    """Yield an indicator divided by another; of several divisors, any between them may be meant.

    The divisors are given with the smallest first: where the last is unknown, the result has no
    lower end, and where the first is, no upper one.
    """
    words = " or ".join(indicators(vocabulary)[code].name.casefold() for code in divisors)
    how = f"{indicators(vocabulary)[amount].name.casefold()} divided by {words}"
    known = [
        (code, {each.key.origin: each for each in reversed(of(code)) if each.key.usual})
        for code in divisors
    ]
    for whole in of(amount):
        pairs = [
            (code, quotient_amounts[whole.key.origin])
            for code, quotient_amounts in known
            if whole.key.usual and whole.key.origin in quotient_amounts
        ]
        for unit in dict.fromkeys(series.key.unit for _, series in pairs):
            by_period: dict[PeriodBounds, list[tuple[str, Amounts]]] = {}
            for code, series in pairs:
                for period in whole.amounts.keys() & series.amounts.keys():
                    if series.key.unit == unit:
                        quotient_amounts = _of_two(
                            period, (whole, series), (amount, code), vocabulary, _quotient
                        )
                        by_period.setdefault(period, []).append((code, quotient_amounts))
            key = replace(whole.key, unit=f"{whole.key.unit}/{unit}")
            amounts = {period: _any_of(by_period[period], divisors) for period in sorted(by_period)}
            yield OfficialSeries(key, amounts, how)


def _any_of(results: Sequence[tuple[str, Amounts]], divisors: tuple[str, ...]) -> Amounts:
    """Return the number of the first divisor, between what all of them allow."""
    results_amounts = []
    for _, amounts in results:
        if isinstance(amounts, Shortage):
            return amounts
        results_amounts.append(amounts[0])
    spreads = [amount.spread for amount in results_amounts if amount.spread is not None]
    spread = reduce(Interval.hull, spreads)
    if results[0][0] != divisors[0]:
        spread = Interval(spread.low, None)
    if results[-1][0] != divisors[-1]:
        spread = Interval(None, spread.high)
    return (
        OfficialAmount(
            results_amounts[0].number,
            tuple(
                dict.fromkeys(value for amount in results_amounts for value in amount.observations)
            ),
            tuple(sorted({place for amount in results_amounts for place in amount.without})),
            " ".join(amount.derivation for amount in results_amounts),
            spread,
        ),
    )


def _of_two(
    period: PeriodBounds,
    series: tuple[OfficialSeries, OfficialSeries],
    codes: tuple[str, ...],
    vocabulary: Vocabulary,
    compute: Callable[[Sequence[Interval]], Interval | None],
) -> Amounts:
    """Return the number that two series give for a period, between what their tolerances allow."""
    terms = []
    for series_item in series:
        amounts = series_item.amounts[period]
        if isinstance(amounts, Shortage):
            return amounts
        if len(amounts) > 1 or amounts[0].bounded:
            return Shortage("there is no single exact value of each part")
        terms.append(amounts[0])
    year = calendar_year(period)
    bounds = [
        _around(term.number, indicators(vocabulary)[code].tolerance_in(year))
        for term, code in zip(terms, codes, strict=True)
    ]
    spread = compute(bounds)
    exact = compute([Interval(term.number, term.number) for term in terms])
    if spread is None or exact is None or exact.low is None:
        return Shortage("the values allow no quotient")
    words = [
        of_number(term.number, series_item.key.unit)
        for term, series_item in zip(terms, series, strict=True)
    ]
    return (
        OfficialAmount(
            exact.low,
            tuple(observation for term in terms for observation in term.observations),
            tuple(sorted({place for term in terms for place in term.without})),
            f"From {' and '.join(words)}.",
            spread,
        ),
    )


def _around(number: Decimal, tolerance: Decimal) -> Interval:
    return Interval.around(number, EXACT.multiply(abs(number), tolerance))


def _difference(terms: Sequence[Interval]) -> Interval:
    return total(list(zip((ONE, -ONE), terms, strict=True)))


def _quotient(terms: Sequence[Interval]) -> Interval | None:
    whole, other = terms
    if other.low is None or other.low <= 0 or whole.low is None or whole.low < 0:
        return None
    if whole.low == whole.high and other.low == other.high:
        number = UP.divide(whole.low, other.low)
        return Interval(number, number)
    return interval_quotient(whole, other)
