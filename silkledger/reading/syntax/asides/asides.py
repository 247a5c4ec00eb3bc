"""Asides: a rate beside an amount, which can't be the figure under a statistic of amounts.

In "5 million tonnes, 44 % of the total" and "206,600 TEU, which is 39.5 % more" the rate says
something else of the same fact. Without a statistic the two compete; so do an amount beside a rate
and two amounts, and under any statistic what "or" joins.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.reading.definitions.units import RATES, RELATIVE
from silkledger.reading.text.faults import UnreadableError
from silkledger.reading.words.other_measures import leads_to_measure
from silkledger.reading.words.senses import LIGHT, has_role

if TYPE_CHECKING:
    from silkledger.reading.syntax.wording_pass import WordingPass
    from silkledger.reading.words.phrases import Amount, Phrase
    from silkledger.reading.words.senses import Token

_PARTING = frozenset(("stop", "open"))
_OF_RATES = frozenset(("share", "growth_rate"))
_OF_CHANGES = frozenset(("increase",))
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
    if first is None or first.dimension in RELATIVE or (phrase.change and not phrase.level):
        return False
    if phrase.bound_leads and not phrase.change and any("by" in token.word.roles for token in gap):
        return False  # до 7 млн тонн, на 5 %: a change without its verb
    part = _is_part_of(state, amount)
    rate = part or (second is not None and second.dimension in RATES)
    if not rate or any(map(leads_to_measure, gap)):
        return False
    dashed = part and gap[0].text == "-"
    if not (dashed or gap[0].word.roles & _PARTING) or not all(map(is_silent, gap)):
        return False
    phrase.aside = state.complement = True
    state.bracketed, state.gap = False, []
    return True


def is_behind_dash(state: WordingPass, at: int) -> bool:
    """Whether a part of a total stands behind the spaced dash at `at`: £749m - a fifth of exports.

    Its bound and article may stand before it.
    """
    place = at + 1
    while place < len(state.tokens) and not state.amounts.numerals.starts(place):
        word = state.tokens[place].word
        if not (word.bound_before or "article" in word.roles or word.says <= LIGHT):
            return False
        place += 1
    part = state.amounts.peek(place) if place < len(state.tokens) else None
    return part is not None and _is_part_of(state, part)


def _is_part_of(state: WordingPass, amount: Amount) -> bool:
    """Whether an amount is a percentage or fraction, and "of" stands behind it."""
    rate = amount.fraction or (amount.unit is not None and amount.unit.dimension == "share")
    return rate and has_role(state.tokens, amount.end, "of")


def take_beside_change(state: WordingPass, amount: Amount) -> bool:
    """Record a rate behind the amount of a change as an aside: by 164 t, 9 % of the total.

    It may be the rate of the change or a share, so that the amount alone is clear.
    """
    phrase, gap = state.phrase, state.gap
    if not phrase.change or phrase.level or phrase.aside or phrase.change_part is not None:
        return False
    if len(phrase.amounts) != 1 or not gap or "stop" not in gap[0].word.roles:
        return False
    first, second = phrase.amounts[0].unit, amount.unit
    if first is None or second is None or first.dimension in RELATIVE or amount.fraction:
        return False
    if second.dimension != "share" or not all(map(is_silent, gap)):
        return False
    phrase.aside = state.complement = True
    state.bracketed, state.gap = False, []
    return True


def is_silent(token: Token) -> bool:
    """Whether a word leads to no figure of another subject, and to no change."""
    word = token.word
    other = "subject" in word.roles and "neutral" not in word.roles
    changes = (word.change_before or word.change_after) and not word.bound_before
    return token.kind == "word" and not (other or changes)


def refuse_undecided(phrase: Phrase, statistic: str | None, text: str) -> None:
    """Raise UnreadableError for an aside under a statistic that does not decide."""
    if not phrase.aside:
        return
    changed = bool(phrase.change) and not phrase.level
    rate = phrase.amounts[0].relative
    decide = _OF_RATES if rate else _OF_CHANGES if changed else _OF_AMOUNTS
    if statistic not in decide:
        raise UnreadableError("number.compete", text)
