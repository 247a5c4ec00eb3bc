"""Rates of time: amounts per year, day or hour, which are divided by time once only.

"1 t/year/year" states the growth of a rate, which no unit of the vocabulary is. To read it as
t/year would drop what is printed. Words such as "im Monat" divide an amount only where they end its
clause: "3.450 Euro brutto im Monat", but "5 t im Monat Mai".
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from silkledger.reading.text.faults import UnreadableError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from silkledger.reading.definitions.units import Unit
    from silkledger.reading.words.senses import Token

# Roles of words that may stand behind the unit as well: 310 Euro monatlich.
TRAILING_UNITS = frozenset(("hourly", "daily", "weekly", "monthly"))
# Roles of words behind an amount that may name its time.
TIMES_BEHIND = {
    "hourly_behind": "h",
    "daily_behind": "d",
    "weekly_behind": "week",
    "monthly_behind": "month",
}
_RELATIVE = frozenset(("share", "points", "multiple"))
_CLAUSE_ENDS = frozenset(("stop", "close"))
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


def time_behind(tokens: Sequence[Token], at: int, above: Unit | None) -> str:
    """Return the unit of time that the words here divide an amount of that unit by, or ""."""
    if above is None or at >= len(tokens):
        return ""
    roles = tokens[at].word.roles
    for role in roles & TRAILING_UNITS:
        return TIMES_BEHIND[f"{role}_behind"]
    if above.dimension in _RELATIVE:
        return ""
    if at + 1 < len(tokens) and not tokens[at + 1].word.roles & _CLAUSE_ENDS:
        return ""
    return next((TIMES_BEHIND[role] for role in roles & TIMES_BEHIND.keys()), "")


def _divides(token: Token) -> bool:
    """Whether something per time ends with this token."""
    unit = token.word.unit
    return "per_year" in token.word.roles or (unit is not None and unit.dimension in _RATES)
