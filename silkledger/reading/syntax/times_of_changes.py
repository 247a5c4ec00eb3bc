"""Times of changes: words such as "per year" that belong to a date or a change, not to an amount.

"397 million trips (+18 million a year)" and "5 tonnes, doubling within a year" say how long the
change took. The amount before it is not one per year.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.reading.words.senses import NUMBERS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from silkledger.reading.words.senses import Token

_SIGNS = frozenset(("plus", "minus"))
_PARTS = frozenset(("stop", "open"))


def tells_time_of_change(tokens: Sequence[Token], at: int) -> bool:
    """Whether the time here follows a change in the bracket or clause behind an amount.

    A word that may say by when as well (за год) does so without a number of the change too.
    """
    start = at - 1
    while start >= 0 and tokens[start].word.roles.isdisjoint(_PARTS):
        if "close" in tokens[start].word.roles:
            return False
        start -= 1
    clause = tokens[start + 1 : at]
    if start < 0 or not any(map(_tells, clause)):
        return False
    numbers = any(token.kind in NUMBERS for token in clause)
    return numbers or "over_year" in tokens[at].word.roles


def _tells(token: Token) -> bool:
    word = token.word
    changes = word.change_before or word.change_after or word.multiple
    return bool(changes) or not word.roles.isdisjoint(_SIGNS)
