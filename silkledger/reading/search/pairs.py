"""Pairs: a change and the number that "to" joins to it, where it is open what the two are.

"Fell by 3 to 5 %" may be a range, or a change and the level that it leads to.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from silkledger.reading.search.amount_extent import behind_amount
from silkledger.reading.search.joints import may_be_level

if TYPE_CHECKING:
    from silkledger.reading.results import Quantity
    from silkledger.reading.search.figure_search import FigureSearch

_GROWTH = "growth_rate"


class Pair(NamedTuple):
    """A change and the number that "to" joins to it: the place behind both, and their quantity.

    It is a range under a statistic of change; without one it is open, and the quantity is None.
    """

    last: int
    quantity: Quantity | None


def joined_change(search: FigureSearch, at: int, figure: tuple[int, int]) -> Pair | None:
    """Return the pair of a change and the number right behind it, None if the two are apart.

    `at` is the token of its number, `figure` its first token and the one behind its last. With
    "by" or other units the second is the level that the change leads to.
    """
    first, last = figure
    tokens = search.tokens
    if not any(token.word.change_before for token in tokens[first:at]):
        return None
    joined = last + 1 < len(tokens) and "range" in tokens[last].word.roles
    if not joined or not may_be_level(tokens[last]) or not search.is_number(last + 1):
        return None
    behind = behind_amount(tokens, last + 2)
    second = search.read(last + 1, behind)
    own = search.read(at, last)
    alike = own is None or (second is not None and own.unit == second.unit)
    # es de, fr de, which lead to the change or to where it starts.
    if alike and first < at - 1 and tokens[at - 1].word.roles >= {"from", "of"}:
        return Pair(behind, None)
    if search.read(first, behind, statistic="level") is not None:
        return None
    reading = search.read(first, behind, statistic=_GROWTH)
    if reading is None:
        # Each has a unit of its own, or the second has none: rose by 3,900 to 54,000.
        measured = any(token.word.unit is not None for token in tokens[last + 2 : behind])
        return None if last > at + 1 or not measured else Pair(behind, None)
    return Pair(behind, reading) if reading.bound == "range" else None
