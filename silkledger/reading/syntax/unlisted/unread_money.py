"""Unread money: an amount whose unit is open, behind which a rate can be read all the same.

For example 營收2300.6億元，年減7.74%, where nothing says whose 元 it is, or 收報25,328點，升2%. The
statistic of a change asks for the rate; under any other the amount's own fault refuses the wording.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.reading.definitions.units import RATES
from silkledger.reading.syntax.years import behind_date
from silkledger.reading.text.faults import UnreadableError
from silkledger.reading.words.phrases import Phrase
from silkledger.reading.words.senses import UNKNOWN, has_role

if TYPE_CHECKING:
    from silkledger.reading.syntax.wording_pass import WordingPass

_OPEN = frozenset(("currency.ambiguous", "unit.ambiguous"))


def leaves_rate(state: WordingPass, at: int, fault: UnreadableError) -> bool:
    """Whether only the money at `at` is ambiguous, so that the rate behind a stop can be read.

    The fault is kept for the amount: 營收2300.6億元，年減7.74%. The rate is governed by words of
    its own.
    """
    phrase = state.phrase
    told = phrase.change or phrase.change_part is not None or phrase.amounts
    if told or fault.rule not in _OPEN or state.opened or state.start is not None:
        return False
    end = _behind_money(state, at)
    if not end or not has_role(state.tokens, end, "stop") or state.by_word or state.whole:
        return False
    number = next((n for n in range(end, len(state.tokens)) if _starts(state, n)), None)
    amount = state.amounts.peek(number) if number is not None else None
    if number is None or amount is None or amount.unit is None:
        return False
    led = any(token.word.change_before for token in state.tokens[end:number])
    if amount.unit.dimension not in RATES or not led:
        return False
    if any(_starts(state, place) for place in range(amount.end, len(state.tokens))):
        return False
    state.phrase = Phrase(unread=fault)
    state.unknown, state.guarded, state.gap = "", False, []
    return True


def behind_unread(state: WordingPass, at: int) -> int:
    """Return the place behind money at `at` that is left unread before a rate, else 0."""
    if state.phrase.unread is None or state.phrase.change_part is not None:
        return 0
    return _behind_money(state, at)


def _behind_money(state: WordingPass, at: int) -> int:
    try:
        end = state.amounts.numerals.read(at, money=True).end
    except UnreadableError:
        return 0
    word = state.tokens[end].word if end < len(state.tokens) else UNKNOWN
    return end + 1 if word.currency or word.ambiguous else 0


def _starts(state: WordingPass, at: int) -> bool:
    return state.amounts.numerals.starts(at) and not behind_date(state.tokens, at, loose=False)
