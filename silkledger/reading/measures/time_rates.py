"""Rates of time: amounts per year, day or hour, which are divided by time once only.

"1 t/year/year" states the growth of a rate, which no unit of the vocabulary is. To read it as
t/year would drop what is printed.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from silkledger.reading.text.faults import UnreadableError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from silkledger.reading.words.senses import Token

_RATES = frozenset(("volume_rate", "mass_rate", "data_rate", "speed"))


def refuse_per_time_twice(tokens: Sequence[Token]) -> None:
    """Raise UnreadableError where a time stands below a time: t/year/year, 吨/年/年, tpa per year.

    Words that may do something else as well (в год) count only where they stand twice.
    """
    for first, second in pairwise(tokens):
        if "per_year" not in second.word.roles:
            continue
        if _divides(first) and (len(second.word.roles) == 1 or first.text == second.text):
            raise UnreadableError("unit.no_quotient", f"{first.text} {second.text}")


def _divides(token: Token) -> bool:
    """Whether something per time ends with this token."""
    unit = token.word.unit
    return "per_year" in token.word.roles or (unit is not None and unit.dimension in _RATES)
