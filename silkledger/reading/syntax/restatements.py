"""Restatements: a change said twice, as a rate and as an amount: "rose by 5 %, or 3 million".

The two compete; the level that they lead to is read ("rose by 5 %, or 3 million, to 63 million").
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from silkledger.reading.syntax.wording_pass import WordingPass
    from silkledger.reading.words.phrases import Amount
    from silkledger.reading.words.senses import Token

_RATES = frozenset(("share", "points"))
_LEADS = frozenset(("or", "restates"))
_SILENT = frozenset(("stop", "article", "neutral", "by", "of", "verb", "plus", "minus"))


def take(state: WordingPass, amount: Amount) -> bool:
    """Record a second amount that says the change of the first again, and tell whether it does."""
    phrase, gap = state.phrase, state.gap
    if len(phrase.amounts) != 1 or phrase.restated:
        return False
    if not (phrase.change or state.by_word):
        return False
    first, second = phrase.amounts[0], amount
    if phrase.level or first.multiple or second.multiple or not any(map(_leads, gap)):
        return False
    if _is_rate(first) == _is_rate(second):
        return False
    if not all(_leads(token) or _is_silent(token) for token in gap):
        return False
    phrase.restated = state.complement = True
    state.gap = []
    return True


def _is_rate(amount: Amount) -> bool:
    return amount.unit is not None and amount.unit.dimension in _RATES


def _leads(token: Token) -> bool:
    roles = token.word.roles
    return bool(roles & _LEADS) and "base" not in roles


def _is_silent(token: Token) -> bool:
    word = token.word
    return bool(word.currency or word.roles & _SILENT) and not word.bound_before
