"""Earlier levels: the amount that a change is compared with, which is not the figure.

较3890吨增长5% is 5 %; "more than in 2020 (5 million tonnes)" names the base in brackets.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.reading.syntax.levels import peek

if TYPE_CHECKING:
    from collections.abc import Sequence

    from silkledger.reading.syntax.wording_pass import WordingPass
    from silkledger.reading.words.senses import Token

_RATES = frozenset(("share", "points"))
_BASES = frozenset(("base", "base_words", "than", "earlier"))
_COMPARES = tuple("比较較")  # of words of bases: 较去年


def is_base_in_brackets(state: WordingPass, at: int) -> bool:
    """Whether the earlier level stands in brackets behind what names it: чем в 2020 году (5 т)."""
    gap = state.gap
    if len(state.phrase.amounts) != 1 or state.phrase.change_part is not None or len(gap) < 2:
        return False
    opened = "open" in gap[-1].word.roles or "open" in gap[-2].word.roles
    named = any(token.word.roles & _BASES for token in gap[:-1])
    first, second = state.phrase.amounts[0].unit, peek(state.amounts, at)
    rate = first is not None and first.dimension in _RATES
    other = second is not None and second.unit is not None and second.unit.dimension not in _RATES
    return opened and named and other and (rate or bool(state.phrase.change or state.base))


def behind_base(state: WordingPass, at: int) -> int:
    """Return the place behind an amount that a change is compared with, else 0: 較3890噸成長2倍."""
    if state.phrase.amounts or state.phrase.change:
        return 0
    if not (state.comparing or _is_compared(state.tokens, at)):
        return 0
    amount = peek(state.amounts, at)
    if amount is None or amount.unit is None or amount.end >= len(state.tokens):
        return 0
    return amount.end if state.tokens[amount.end].word.change_before else 0


def _is_compared(tokens: Sequence[Token], at: int) -> bool:
    """Whether 的 behind words that compare stands before the number: 較上一年度的3890噸."""
    led = at > 1 and "of_before" in tokens[at - 1].word.roles
    return led and tokens[at - 2].text[:1] in _COMPARES
