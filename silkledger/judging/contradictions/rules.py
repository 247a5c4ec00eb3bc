"""Rules: equations and inequalities that hold between quantities, whatever their values.

A quantity is a number (its place among those that a caller knows); a rule says nothing about where
it comes from. `implied` solves a rule for one of its quantities.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal
from typing import TYPE_CHECKING

from silkledger.judging.comparing.arithmetic import (
    MINUS_ONE,
    ONE,
    ZERO,
    factor_of_growth,
    growth_of_factor,
    interval_quotient,
    nonnegative,
    product,
    total,
)
from silkledger.judging.comparing.intervals import Interval

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

EXACTLY_ONE = Interval(ONE, ONE)


# Not frozen: see Interval.
@dataclass(slots=True, unsafe_hash=True)
class Sum:
    """The sum of coefficients times quantities, plus a constant, is 0; or at most 0 (`at_most`)."""

    terms: tuple[tuple[Decimal, int], ...]
    at_most: bool = False
    constant: Decimal = Decimal(0)
    # Those of the terms; kept, since each question asks for them.
    quantities: tuple[int, ...] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        self.quantities = tuple([quantity for _, quantity in self.terms])


@dataclass(frozen=True, slots=True)
class Product:
    """The quantity `result` is `scale` times `left` times `right`; none of them is negative.

    If `periods` is above 0, `right` is growth in percent in each of so many periods, and `left` is
    multiplied by what it amounts to.
    """

    result: int
    left: int
    right: int
    scale: Interval = EXACTLY_ONE
    periods: int = 0

    @property
    def quantities(self) -> tuple[int, ...]:
        """The quantities of the rule."""
        return (self.result, self.left, self.right)

    def factor(self, interval: Interval) -> Interval | None:
        """Return what an interval of `right` multiplies `left` by; None if it can't be."""
        if self.periods:
            return factor_of_growth(interval, self.periods)
        return nonnegative(interval)


ArithmeticRule = Sum | Product


def quantities_of(rules: Iterable[ArithmeticRule]) -> list[int]:
    """Return the quantities of rules, in order.

    >>> quantities_of([Product(7, 2, 3), Product(2, 5, 3)])
    [2, 3, 5, 7]
    """
    return sorted({quantity for rule in rules for quantity in rule.quantities})


def holds(rule: ArithmeticRule, interval: Callable[[int], Interval]) -> bool:
    """Whether quantities in their intervals can keep the rule; computed without rounding.

    >>> units = [Interval(Decimal(n), Decimal(n)) for n in (2, 3, 5)]
    >>> holds(Sum(((ONE, 0), (ONE, 1), (-ONE, 2))), units.__getitem__)
    True
    """
    if isinstance(rule, Sum):
        terms = [(factor, interval(quantity)) for factor, quantity in rule.terms]
        sum_interval = total([(ONE, Interval(rule.constant, rule.constant)), *terms])
        return (
            Interval(None, ZERO).meets(sum_interval)
            if rule.at_most
            else sum_interval.contains(ZERO)
        )
    left, result = nonnegative(interval(rule.left)), nonnegative(interval(rule.result))
    right = rule.factor(interval(rule.right))
    if left is None or right is None or result is None:
        return False
    return product(product(left, right), rule.scale).meets(result)


def any_lets_hold(rule: ArithmeticRule, interval: Callable[[int], Interval]) -> bool:
    """Whether each quantity alone, if it may take any value, lets the rule hold.

    Not so where another one is 0 or negative in a product.
    """
    if isinstance(rule, Sum):
        return all(factor for factor, _ in rule.terms)
    left, result = nonnegative(interval(rule.left)), nonnegative(interval(rule.result))
    intervals = (left, rule.factor(interval(rule.right)), result)
    return all(item is not None and item.high != 0 for item in intervals)


def implied(
    rule: ArithmeticRule, quantity: int, interval: Callable[[int], Interval]
) -> Interval | None:
    """Return the values of one quantity that the intervals of the others allow.

    None if they allow none, because one that can't be negative is.

    >>> units = [Interval(Decimal(n), Decimal(n)) for n in (2, 3, 4)]
    >>> implied(Sum(((ONE, 0), (ONE, 1), (-ONE, 2))), 2, units.__getitem__).low == 5
    True
    """
    if isinstance(rule, Sum):
        return _of_sum(rule, quantity, interval)
    left, result = nonnegative(interval(rule.left)), nonnegative(interval(rule.result))
    right = rule.factor(interval(rule.right))
    if quantity == rule.result:
        if left is None or right is None:
            return None
        return product(product(left, right), rule.scale)
    other = right if quantity == rule.left else left
    if result is None or other is None:
        return None
    quotient = interval_quotient(result, product(other, rule.scale))
    is_growth = quantity == rule.right and rule.periods
    return growth_of_factor(quotient, rule.periods) if is_growth else quotient


def _of_sum(rule: Sum, quantity: int, interval: Callable[[int], Interval]) -> Interval:
    own, rest = ZERO, list[tuple[Decimal, Interval]]()
    if rule.constant:
        rest.append((ONE, Interval(rule.constant, rule.constant)))
    for factor, other in rule.terms:
        if other == quantity:
            own = factor
        else:
            rest.append((factor, interval(other)))
    values = total(rest)
    if own == MINUS_ONE:  # most quantities that are asked about are wholes
        if not rule.at_most:
            return values
        return Interval(values.low, None, low_inclusive=values.low_inclusive)
    values = values.times(MINUS_ONE)
    if rule.at_most:
        values = Interval(None, values.high, high_inclusive=values.high_inclusive)
    if abs(own) != 1:
        values = values.divided(Interval(abs(own), abs(own)))
    return values if own > 0 else values.times(MINUS_ONE)
