"""Told ends: the two ends of a change whose word stands behind them: de 289 à 315, soit +9 %.

Without the word "from 289 to 315" is a range. A rate behind a stop or bracket that rises where the
second end is the larger one, and falls where it is the smaller one, says that the two are a change.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.reading.definitions.units import RATES
from silkledger.reading.words.senses import has_role

if TYPE_CHECKING:
    from silkledger.reading.syntax.wording_pass import WordingPass
    from silkledger.reading.words.phrases import Amount

_PARTING = frozenset(("stop", "open"))


def settle(state: WordingPass, at: int) -> None:
    """Keep the second of two ends as the level that the change at `at` led to, if it is one."""
    phrase = state.phrase
    first, second = phrase.amounts
    rate = state.amounts.peek(at)
    if phrase.link != "range" or phrase.change or phrase.bound or not state.gap:
        return
    starts = state.between or has_role(state.tokens, max(state.first_number() - 1, 0), "from")
    if not starts or rate is None or rate.unit is None or rate.unit.dimension not in RATES:
        return
    if second.relative or not state.gap[0].word.roles & _PARTING:
        return
    if _told(state, rate.end) == ("up" if _is_larger(second, first) else "down"):
        phrase.amounts, phrase.link = [second], ""
        phrase.begins = phrase.level = True


def _told(state: WordingPass, end: int) -> str:
    """Return the one direction that the words beside the rate, which ends at `end`, tell, or ""."""
    told = set[str]()
    for token in [*state.gap, *state.tokens[end : end + 1]]:
        word = token.word
        sign = "up" if "plus" in word.roles else "down" if "minus" in word.roles else ""
        told.update(filter(None, (word.change_before or word.change_after, sign)))
    return told.pop() if len(told) == 1 else ""


def _is_larger(second: Amount, first: Amount) -> bool:
    scale = second.scale if first.scale == 1 else 1  # de 2 à 3 millions
    return second.number.value > first.number.value * scale
