"""Parallel sentences: a sentence and its translation state the same figures.

The figures of both are paired by value and unit. Two that have the same size but another sign,
bound, unit or power of ten are either the translator's or a misreading; a figure in one of the two
alone was missed, refused, or left out by the translator.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from silkledger.reading.search.candidates import found_figures
from silkledger.schemas.vocabulary import SHIPPED

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from decimal import Decimal

    from silkledger.reading.results import Quantity

    Alike = Callable[[Quantity, Quantity], bool]

SAME, SIGN, BOUND, UNIT, SCALE, ALONE = "same", "sign", "bound", "unit", "scale", "alone"
OUTCOMES = (SAME, SIGN, BOUND, UNIT, SCALE, ALONE)
_COUNTS = ("count", "person", "unit")
_POWER = re.compile(r"1E[+-]\d+|0\.0*1|10+")


class Stated(NamedTuple):
    """A figure of a sentence as printed and as read."""

    wording: str
    quantity: Quantity


class Pair(NamedTuple):
    """Two figures of a sentence and its translation, or one of them alone."""

    outcome: str
    one: Stated | None
    other: Stated | None


def pairs(sentence: str, translation: str, locales: tuple[str, str]) -> Iterator[Pair]:
    """Yield the figures of both sentences, paired where they are alike.

    >>> found = pairs("Exports fell by 5 %.", "Die Ausfuhren sanken um 5 %.", ("en", "de"))
    >>> [pair.outcome for pair in found]
    ['same']
    """
    left, right = _stated(sentence, locales[0]), _stated(translation, locales[1])
    for outcome, alike in ALIKE:
        for one in list(left):
            other = next((each for each in right if alike(one.quantity, each.quantity)), None)
            if other is not None:
                left.remove(one)
                right.remove(other)
                yield Pair(outcome, one, other)
    yield from (Pair(ALONE, one, None) for one in left)
    yield from (Pair(ALONE, None, other) for other in right)


def counts(found: Iterable[Pair]) -> Counter[str]:
    """Return how many pairs have each outcome."""
    return Counter(pair.outcome for pair in found)


def _stated(sentence: str, locale: str) -> list[Stated]:
    return [
        Stated(sentence[figure.start : figure.end], figure.quantity)
        for figure in found_figures(sentence, locale, SHIPPED)
        if figure.refusal is None
    ]


def _unit(quantity: Quantity) -> str:
    """Return the unit, where what is counted may be named otherwise in a translation."""
    return "count" if quantity.unit in _COUNTS or quantity.counted else quantity.unit


def _is_same(one: Quantity, other: Quantity) -> bool:
    same = one.value == other.value and _unit(one) == _unit(other)
    ends = one.lower == other.lower and one.upper == other.upper
    return same and one.bound == other.bound and ends


def _is_as_large(one: Quantity, other: Quantity) -> bool:
    return one.unit == other.unit and abs(one.value) == abs(other.value)


def _differs_in_sign(one: Quantity, other: Quantity) -> bool:
    return _is_as_large(one, other) and one.value != other.value


def _differs_in_unit(one: Quantity, other: Quantity) -> bool:
    return one.value == other.value and _unit(one) != _unit(other)


def _differs_in_scale(one: Quantity, other: Quantity) -> bool:
    if one.unit != other.unit or not one.value or not other.value:
        return False
    ratio: Decimal = abs(one.value / other.value).normalize()
    return bool(_POWER.fullmatch(str(ratio)))


ALIKE: tuple[tuple[str, Alike], ...] = (
    (SAME, _is_same),
    (SIGN, _differs_in_sign),
    (BOUND, _is_as_large),
    (UNIT, _differs_in_unit),
    (SCALE, _differs_in_scale),
)
