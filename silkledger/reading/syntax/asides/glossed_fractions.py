"""Fractions that brackets say again in percent: two-thirds (62 %), up by a quarter (26 %).

The percentage is the figure, and the fraction a loose word for it. A fraction with a bound states a
figure of its own: more than half (54 %) is above 50 %.
"""

from __future__ import annotations

import re
from fractions import Fraction
from typing import TYPE_CHECKING

from silkledger.reading.text.faults import MeansOtherError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from silkledger.reading.words.senses import Token

_DECIMAL = re.compile(r"[0-9]{1,2}(?:[.,][0-9]{1,2})?\Z")
_NEAR = 5  # percentage points between a loose fraction and its percentage
_BRACKETS = 4  # tokens


def without_fraction(tokens: Sequence[Token]) -> Sequence[Token]:
    """Return the tokens with the percentage alone where it says again what a fraction does.

    Raises MeansOtherError for a fraction with a bound.
    """
    for at in range(1, len(tokens) - _BRACKETS + 1):
        opened, number, percent, closed = tokens[at : at + _BRACKETS]
        if "open" not in opened.word.roles or "close" not in closed.word.roles:
            continue
        start = _start(tokens, at, number, percent)
        if start is not None:
            return [*tokens[:start], number, percent, *tokens[at + _BRACKETS :]]
    return tokens


def _start(tokens: Sequence[Token], at: int, number: Token, percent: Token) -> int | None:
    """Return the place of the fraction before the bracket, or None for another percentage."""
    unit, spelled = percent.word.unit, tokens[at - 1].word.spelled
    if unit is None or unit.name != "percent" or not _DECIMAL.match(number.text):
        return None
    if spelled is None or spelled.role != "fraction" or spelled.value is None:
        return None
    start, share = at - 1, spelled.value
    count = start - 1 - (start > 1 and tokens[start - 1].text == "-")
    parts = tokens[count].word.spelled if count >= 0 else None
    if parts is not None and parts.role == "cardinal" and parts.value is not None:
        start, share = count, share * parts.value
    elif start and "article" in tokens[start - 1].word.roles:
        start -= 1
    printed = Fraction(number.text.replace(",", "."))
    if abs(share * 100 - printed) > _NEAR:
        return None
    _refuse_bound(tokens, start)
    return start


def _refuse_bound(tokens: Sequence[Token], start: int) -> None:
    """Raise MeansOtherError where a word before the fraction at `start` bounds it."""
    back = start - 1
    while back > 0 and "neutral" in tokens[back].word.roles and not tokens[back].word.bound_before:
        back -= 1  # plus de la moitié
    if back >= 0 and tokens[back].word.bound_before:
        printed = " ".join(token.text for token in tokens[back : start + 1])
        raise MeansOtherError("number.two_figures", printed)
