"""Restatements: a change said twice, as a rate and as an amount: "rose by 5 %, or 3 million".

The second stands behind "or" or in brackets: "fell by 5 % (3 million)". In Chinese a comma or a
bracket and a word of the same change part the two as well: 增加5千人，增幅0.04%. A growth rate is
the rate of the two and an increase the amount, unless "or" joins them, or brackets hold the amount,
which may also be a level; under any other statistic they compete. The level that they lead to is
read, too ("rose by 5 %, or 3 million, to 63 million"), and so is one before them ("5 t, an increase
of 1 t, or 25 %").
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from silkledger.reading.definitions.units import RATES
from silkledger.reading.words.phrases import Phrase
from silkledger.reading.words.senses import NO_ROLES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from silkledger.reading.syntax.wording_pass import WordingPass
    from silkledger.reading.words.phrases import Amount
    from silkledger.reading.words.senses import Token

_LEADS = frozenset(("or", "restates"))
_MEASURING = frozenset(("classifier",))
_PARTING = frozenset(("stop", "open"))
_APART = frozenset(("stop", "open", "and"))
_SIGNS = frozenset(("plus", "minus"))
_LARGEST_RATE = 100
_HAN = "\u3400"
_SILENT = frozenset(("stop", "article", "neutral", "by", "of", "verb", "plus", "minus"))
_LED = frozenset(("by", "article", "neutral", "stop"))  # или на 5 %


def take(state: WordingPass, amount: Amount) -> bool:
    """Record a second amount that says the change of the first again, and tell whether it does.

    The change may be one that stands behind its level.
    """
    phrase, gap = state.phrase, state.gap
    attached = phrase.change_part if not phrase.level else None
    if attached is not None and attached.change and not attached.part:
        phrase = attached
    elif attached is not None:
        return False
    if len(phrase.amounts) != 1 or phrase.restated or phrase.level:
        return False
    first, second = phrase.amounts[0], amount
    if not (phrase.change or state.by_word or _counts_share(state, amount)):
        return False
    if first.multiple or second.multiple or first.fraction or second.fraction:
        return False
    says_again = _says_again(gap, phrase.change)
    led = says_again or _is_led(gap)
    apart = says_again or not _may_share_unit(first, gap)
    if _is_rate(first) == _is_rate(second) or not (apart and (led or _is_bracketed(state, amount))):
        return False
    again = Phrase(amounts=[replace(second, sign=first.sign)], change=phrase.change, by=phrase.by)
    again.explicit = led
    again.bound = next(filter(None, (token.word.bound_before for token in gap)), "")
    if phrase.bound and not (again.bound or says_again):
        again.amounts = []  # the bound governs the first of the two, and perhaps the second
    if phrase.bound_word and phrase.bound_word in [token.text for token in gap]:
        phrase.forget_bound()  # 增加7020人(增幅約13.2%)
    phrase.restated, state.complement = again, True
    phrase.either = led and not says_again
    state.bracketed, state.gap = False, []
    return True


def chosen(phrase: Phrase, statistic: str | None) -> Phrase | None:
    """Return the change as the rate that the statistic asks for, None if the two compete."""
    again = phrase.restated
    if again is None:
        return phrase
    if statistic == "share" and not phrase.change and _is_rate(phrase.amounts[0]):
        return replace(phrase, restated=None)  # 82 % (6,634,246)
    rated = statistic == "growth_rate"
    if not (rated or (statistic == "increase" and not phrase.either)) or phrase.level:
        return None
    if _is_rate(phrase.amounts[0]) == rated:
        return replace(phrase, restated=None)
    if not again.amounts or not (rated or again.explicit):
        return None
    # The word of change may stand behind both: um 3 Mio. Euro oder 5 % gesunken.
    return replace(again, change=again.change or phrase.change)


def is_signed(state: WordingPass) -> bool:
    """Whether the sign before the number here opens brackets behind a change: by 5 GW (-20 %)."""
    changed = len(state.phrase.amounts) == 1 and state.phrase.change and len(state.gap) > 1
    if not changed:
        return False
    opens, sign = state.gap[-2:]
    return "open" in opens.word.roles and bool(sign.word.roles & _SIGNS)


def is_led(state: WordingPass, lead: Token) -> bool:
    """Whether the "or" here leads to the change said again, with a word for "by" between."""
    at = state.tokens.index(lead) + 1
    while at < len(state.tokens) and state.tokens[at].word.roles & _LED:
        at += 1
    starts = at < len(state.tokens) and state.amounts.numerals.starts(at)
    second = state.amounts.peek(at) if starts else None
    return second is not None and _is_rate(state.phrase.amounts[0]) != _is_rate(second)


def _is_led(gap: Sequence[Token]) -> bool:
    return any(map(_leads, gap)) and all(_leads(token) or _is_silent(token) for token in gap)


def _is_bracketed(state: WordingPass, amount: Amount) -> bool:
    """Whether brackets hold the second amount alone, perhaps behind what changed.

    It may have the sign of the change.
    """
    roles = [token.word.roles for token in state.gap if not token.word.currency]
    if roles and roles[-1] & _SIGNS:
        up = "plus" in roles.pop()
        if up == (state.phrase.change == "down"):
            return False
    *before, opens = roles or [NO_ROLES]
    end = amount.end
    ahead = state.tokens[end].word if end < len(state.tokens) else None
    end += ahead is not None and ahead.change_after == state.phrase.change != ""  # (3 million more)
    behind = state.tokens[end].word.roles if end < len(state.tokens) else NO_ROLES
    apart = any(between & _APART for between in before)
    return "open" in opens and "close" in behind and not apart


def _may_share_unit(first: Amount, gap: Sequence[Token]) -> bool:
    """Whether a first number without a unit may be a rate as the second is: um 70 bzw. 65 %."""
    parted = any(token.word.roles & _PARTING for token in gap)
    bare = first.unit is None and first.scale == 1 and not first.currency
    return bare and not parted and abs(first.number.value) <= _LARGEST_RATE


def _counts_share(state: WordingPass, amount: Amount) -> bool:
    """Whether brackets right behind a percentage count what it is a share of: 82 % (6,634,246)."""
    unit = state.phrase.amounts[0].unit
    share = unit is not None and unit.dimension == "share" and not state.phrase.amounts[0].fraction
    apart = len(state.gap) == 1 and not (amount.unit is not None and amount.currency)
    return share and apart and not _is_rate(amount) and _is_bracketed(state, amount)


def _is_rate(amount: Amount) -> bool:
    return amount.unit is not None and amount.unit.dimension in RATES


def _leads(token: Token) -> bool:
    roles = token.word.roles
    return bool(roles & _LEADS) and "base" not in roles


def _says_again(gap: Sequence[Token], change: str) -> bool:
    """Whether a Chinese comma or bracket and a word of the same change lead to the second."""
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
