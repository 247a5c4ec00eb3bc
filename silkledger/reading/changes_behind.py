"""Changes behind a level: "4.7 million passengers, up 12 %", "3,1 Mio. t (-22 %)".

The wording holds two figures; the statistic chooses (levels.chosen).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.reading.phrases import Phrase

if TYPE_CHECKING:
    from silkledger.reading.phrases import Amount
    from silkledger.reading.wording_pass import WordingPass

_RATES = frozenset(("share", "points"))
_PARTING = frozenset(("stop", "open"))
_SILENT = frozenset(
    ("stop", "open", "neutral", "article", "of", "by", "verb", "auxiliary", "and", "plus", "prep")
)


def direction(state: WordingPass) -> str:
    """Return the direction of a change that the words behind the first amount lead to, or ""."""
    phrase, gap = state.phrase, state.gap
    if len(phrase.amounts) != 1 or phrase.change_part is not None or not gap:
        return ""
    first = phrase.amounts[0].unit
    if not gap[0].word.roles & _PARTING or first is None or first.dimension in _RATES:
        return ""
    if phrase.change and not phrase.level:
        return ""
    found = ""
    for token in gap:
        word = token.word
        if word.bound_before:
            continue
        told = word.change_before or word.change_after
        told = told or ("up" if "plus" in word.roles else "down" if "minus" in word.roles else None)
        if told and found:
            return ""
        found = told or found
        if not (told or word.roles & _SILENT):
            return ""
    return found


def attach(state: WordingPass, amount: Amount, told: str) -> bool:
    """Give the level its change if the amount is a rate, and tell whether it is."""
    if amount.unit is None or amount.unit.dimension not in _RATES:
        return False
    bounds = [token.word.bound_before for token in state.gap if token.word.bound_before]
    if len(bounds) > 1 or state.phrase.bound_word in {token.text for token in state.gap}:
        return False
    bound = bounds[0] if bounds and bounds[0] is not None else ""
    change = Phrase(amounts=[amount], change=told, bound=bound)
    state.phrase.change_part = change
    state.complement, state.gap = True, []
    return True
