"""Asides: a rate beside an amount, which can't be the figure under a statistic of amounts.

In "5 million tonnes, 44 % of the total" and "206,600 TEU, which is 39.5 % more" the rate says
something else of the same fact. Without a statistic the two compete; so do an amount beside a rate
and two amounts.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.reading.definitions.units import COUNTED
from silkledger.reading.text.faults import UnreadableError
from silkledger.reading.words.phrases import is_name

if TYPE_CHECKING:
    from silkledger.reading.syntax.wording_pass import WordingPass
    from silkledger.reading.words.phrases import Amount, Phrase
    from silkledger.reading.words.senses import Token

_RATES = frozenset(("share", "points"))
_RELATIVE = _RATES | {"multiple"}
_PARTING = frozenset(("stop", "open"))
_THAN = tuple("于於")
_COMPARING = 3  # tokens of the shortest comparison with a noun
_HAN = "\u3400"
_OF_RATES = frozenset(("share", "growth_rate"))
_OF_AMOUNTS = frozenset(("level", "stock", "flow", "balance"))


def take(state: WordingPass, amount: Amount) -> bool:
    """Record the second amount as an aside, and tell whether it is one.

    It is a rate behind a stop or bracket, beside the level of something; no unknown word, word of
    change or other subject may lead to it.
    """
    phrase, gap = state.phrase, state.gap
    if len(phrase.amounts) != 1 or phrase.aside or not gap or phrase.change_part is not None:
        return False
    first, second = phrase.amounts[0].unit, amount.unit
    if _is_comparand(state, amount):
        state.complement, state.bracketed, state.gap = True, False, []
        return True
    if first is None or second is None:
        return False
    if _is_of_rate(state, amount):
        if phrase.bound_word in {token.text for token in gap}:
            phrase.forget_bound()
        phrase.aside = state.complement = True
        state.bracketed, state.gap = False, []
        return True
    if first.dimension in _RELATIVE:
        return False
    apart = bool(gap[0].word.roles & _PARTING) and all(map(_is_silent, gap))
    if second.dimension not in _RATES or not apart or (phrase.change and not phrase.level):
        return False
    phrase.aside = state.complement = True
    state.bracketed, state.gap = False, []
    return True


def _is_of_rate(state: WordingPass, amount: Amount) -> bool:
    """Whether a Chinese rate is followed by its change in points, or by its amount in brackets.

    For example 增长8.5%，比2月末回落0.1个百分点, 占12.7%(约985亿元).
    """
    gap, first, second = state.gap, state.phrase.amounts[0].unit, amount.unit
    if first is None or second is None or first.dimension != "share" or state.phrase.level:
        return False
    if "open" in gap[0].word.roles:
        silent = all(map(_is_silent, gap)) and not state.phrase.change
        return silent and second.dimension == "money" and _is_han(state)
    told = [token for token in gap if token.word.change_before and token.text[:1] >= _HAN]
    named = all(token.kind == "word" for token in gap) and not any(map(_bounds, gap))
    parted = "stop" in gap[0].word.roles and second.dimension == "points"
    return parted and named and len(told) == 1 and bool(state.phrase.change)


def _is_han(state: WordingPass) -> bool:
    return state.amounts.settings.language == "zh"


def _bounds(token: Token) -> bool:
    return bool(token.word.bound_before)


def _is_comparand(state: WordingPass, amount: Amount) -> bool:
    """Whether a Chinese clause compares the figure with another noun's: 佔52%，高於男性的48%.

    A comparison alone may bound the same thing again.
    """
    gap, first = state.gap, state.phrase.amounts[0].unit
    if len(gap) < _COMPARING or "stop" not in gap[0].word.roles:
        return False
    compares, *names = gap[1:]
    word = compares.word
    rates = first is not None and first.dimension in _RATES
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


def _is_silent(token: Token) -> bool:
    word = token.word
    other = "subject" in word.roles and "neutral" not in word.roles
    changes = (word.change_before or word.change_after) and not word.bound_before
    return token.kind == "word" and not (other or changes)


def refuse_undecided(phrase: Phrase, statistic: str | None, text: str) -> None:
    """Raise UnreadableError for an aside under a statistic that does not decide."""
    rate = phrase.aside and phrase.amounts[0].relative
    if phrase.aside and statistic not in (_OF_RATES if rate else _OF_AMOUNTS):
        raise UnreadableError("number.compete", text)
