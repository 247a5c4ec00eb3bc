"""Restatements: a change said twice, as a rate and as an amount: "rose by 5 %, or 3 million".

A growth rate is the rate of the two; under any other statistic they compete. In Chinese a comma or
a bracket and a word of the same change part the two as well: 增加5千人，增幅0.04%. The level that
they lead to is read, too ("rose by 5 %, or 3 million, to 63 million").
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from silkledger.reading.words.phrases import Phrase

if TYPE_CHECKING:
    from collections.abc import Sequence

    from silkledger.reading.syntax.wording_pass import WordingPass
    from silkledger.reading.words.phrases import Amount
    from silkledger.reading.words.senses import Token

_RATES = frozenset(("share", "points"))
_LEADS = frozenset(("or", "restates"))
_MEASURING = frozenset(("classifier",))
_PARTING = frozenset(("stop", "open"))
_HAN = "\u3400"
_SILENT = frozenset(("stop", "article", "neutral", "by", "of", "verb", "plus", "minus"))


def take(state: WordingPass, amount: Amount) -> bool:
    """Record a second amount that says the change of the first again, and tell whether it does."""
    phrase, gap = state.phrase, state.gap
    if len(phrase.amounts) != 1 or phrase.restated:
        return False
    if not (phrase.change or state.by_word):
        return False
    first, second = phrase.amounts[0], amount
    if phrase.level or first.multiple or second.multiple or _is_rate(first) == _is_rate(second):
        return False
    led = any(map(_leads, gap)) and all(_leads(token) or _is_silent(token) for token in gap)
    if not (led or _says_again(gap, phrase.change)):
        return False
    again = Phrase(amounts=[amount], change=phrase.change, by=phrase.by)
    again.bound = next(filter(None, (token.word.bound_before for token in gap)), "")
    phrase.restated, state.complement = again, True
    state.bracketed, state.gap = False, []
    return True


def chosen(phrase: Phrase, statistic: str | None) -> Phrase | None:
    """Return the change as the rate that the statistic asks for, None if the two compete.

    A bound before "or" governs the first of the two, and perhaps the second.
    """
    again = phrase.restated
    if again is None:
        return phrase
    if statistic != "growth_rate" or phrase.level:
        return None
    if _is_rate(phrase.amounts[0]):
        return replace(phrase, restated=None)
    return None if phrase.bound and not again.bound else again


def _is_rate(amount: Amount) -> bool:
    return amount.unit is not None and amount.unit.dimension in _RATES


def _leads(token: Token) -> bool:
    roles = token.word.roles
    return bool(roles & _LEADS) and "base" not in roles


def _says_again(gap: Sequence[Token], change: str) -> bool:
    """Whether a Chinese comma or bracket and a word of the same change lead to the second amount."""
    while gap and gap[0].word.roles & _MEASURING:
        gap = gap[1:]  # 增加801個，增幅37.2%
    parted = bool(gap[:1]) and bool(gap[0].word.roles & _PARTING)
    told = [token for token in gap[1:] if token.word.change_before]
    bounds = [token for token in gap[1:] if _is_bound(token)]
    others = [token for token in gap[1:] if token not in told and token not in bounds]
    same = [token.word.change_before for token in told] == [change]
    printed = same and told[0].text[:1] >= _HAN
    return parted and printed and len(bounds) < 2 and all(map(_is_silent, others))


def _is_bound(token: Token) -> bool:
    return bool(token.word.bound_before) and "bound_verb" not in token.word.roles


def _is_silent(token: Token) -> bool:
    word = token.word
    return bool(word.currency or word.roles & _SILENT) and not word.bound_before
