"""Spreads: over how many things an amount is spread, which is not a figure beside it.

"Invested $5 million in 12 projects", "3,500 migrants sur quatre continents". The things are
counted, have no scale, and are fewer than what is counted before them: "one person in 12
households" may be a share.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.reading.definitions.units import COUNTED, MEASURES
from silkledger.reading.words.phrases import is_name

if TYPE_CHECKING:
    from silkledger.reading.syntax.wording_pass import WordingPass
    from silkledger.reading.words.phrases import Amount
    from silkledger.reading.words.senses import Token

_SPREAD = MEASURES | {"money"}
_LIGHT = frozenset(("article", "neutral"))


def take(state: WordingPass, amount: Amount) -> bool:
    """Pass over a second amount that the first is spread over, and tell whether it is one."""
    if "spreads" not in state.said or len(state.phrase.amounts) != 1:
        return False
    first, unit = state.phrase.amounts[0], amount.unit
    if first.unit is None or unit is None or unit.dimension not in COUNTED:
        return False
    if amount.scale != 1 or amount.fraction or amount.multiple or amount.below is not None:
        return False
    gap = list(state.gap)
    while gap and (gap[-1].word.says <= _LIGHT or gap[-1].word.bound_before):
        gap.pop()
    if not gap or "spreads" not in gap[-1].word.roles:
        return False
    if not all(map(_is_silent, gap[:-1])) or not _is_larger(first, amount):
        return False
    state.complement, state.bracketed, state.gap = True, False, []
    return True


def _is_larger(first: Amount, second: Amount) -> bool:
    """Whether the first is measured, or counts more of something else than the second does."""
    if first.unit is None or first.unit.dimension in _SPREAD:
        return first.unit is not None
    other = second.unit is not None and not first.unit.equals(second.unit)
    counted = first.unit.dimension in COUNTED and (other or first.noun != second.noun)
    return counted and first.number.value > second.number.value


def _is_silent(token: Token) -> bool:
    """Whether a word says nothing of the amount: an adverb, a participle or a listed noun."""
    word = token.word
    governs = word.bound_before or word.change_before or word.change_after or word.multiple
    return token.kind == "word" and not governs and (is_name(token) or "activity" in word.roles)
