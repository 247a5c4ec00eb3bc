"""Chinese asides: what a clause says beside a figure, with a number that can't be the figure.

A rate has its amount in brackets behind it (占12.7%(约985亿元)); a clause compares the figure with
another noun's (佔52%，高於男性的48%).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.reading.definitions.units import COUNTED, RATES
from silkledger.reading.syntax.asides.asides import is_silent
from silkledger.reading.words.phrases import is_name

if TYPE_CHECKING:
    from silkledger.reading.syntax.wording_pass import WordingPass
    from silkledger.reading.words.phrases import Amount
    from silkledger.reading.words.senses import Token

_THAN = tuple("于於")
_COMPARING = 3  # tokens of the shortest comparison with a noun


def take(state: WordingPass, amount: Amount) -> bool:
    """Record the second amount of a Chinese wording as an aside, and tell whether it is one."""
    phrase, gap = state.phrase, state.gap
    han = state.amounts.settings.language == "zh"
    if not han or len(phrase.amounts) != 1 or phrase.aside or not gap or phrase.change_part:
        return False
    if not _is_comparand(state, amount):
        if not _is_of_rate(state, amount):
            return False
        if phrase.bound_word in {token.text for token in gap}:
            phrase.forget_bound()
        phrase.aside = True
    state.complement, state.bracketed, state.gap = True, False, []
    return True


def _is_of_rate(state: WordingPass, amount: Amount) -> bool:
    """Whether a Chinese rate is followed by its amount in brackets: 占12.7%(约985亿元)."""
    gap, first, second = state.gap, state.phrase.amounts[0].unit, amount.unit
    if first is None or second is None or first.dimension != "share" or state.phrase.level:
        return False
    silent = all(map(is_silent, gap)) and not state.phrase.change
    return "open" in gap[0].word.roles and silent and second.dimension == "money"


def _is_comparand(state: WordingPass, amount: Amount) -> bool:
    """Whether a Chinese clause compares the figure with another noun's: 佔52%，高於男性的48%.

    A comparison alone may bound the same thing again.
    """
    gap, first = state.gap, state.phrase.amounts[0].unit
    if len(gap) < _COMPARING or "stop" not in gap[0].word.roles:
        return False
    compares, *names = gap[1:]
    word = compares.word
    rates = first is not None and first.dimension in RATES
    exceeds = "bound_verb" in word.roles or compares.text[-1] not in _THAN
    if not word.bound_before or (exceeds and not (rates and word.bound_before == "gt")):
        return False
    same = first is not None and amount.unit is not None and first.equals(amount.unit)
    plain = not any(token.word.change_before or token.word.bound_before for token in names)
    return same and plain and any(_names(token) for token in names)


def _names(token: Token) -> bool:
    unit = token.word.unit
    counted = unit is not None and unit.dimension in COUNTED
    return len(token.text) > 1 and (counted or is_name(token))
