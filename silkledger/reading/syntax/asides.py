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
    if first is None or second is None or first.dimension in _RELATIVE:
        return False
    apart = bool(gap[0].word.roles & _PARTING) and all(map(_is_silent, gap))
    if second.dimension not in _RATES or not apart or (phrase.change and not phrase.level):
        return False
    phrase.aside = state.complement = True
    state.bracketed, state.gap = False, []
    return True


def _is_comparand(state: WordingPass, amount: Amount) -> bool:
    """Whether a Chinese clause compares the figure with another noun's: 佔52%，高於男性的48%.

    A comparison alone may bound the same thing again.
    """
    gap, first = state.gap, state.phrase.amounts[0].unit
    if len(gap) < _COMPARING or "stop" not in gap[0].word.roles:
        return False
    compares, *names = gap[1:]
    word = compares.word
    if not word.bound_before or "bound_verb" in word.roles or compares.text[-1] not in _THAN:
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
    if phrase.aside and statistic not in _OF_AMOUNTS:
        raise UnreadableError("number.compete", text)
