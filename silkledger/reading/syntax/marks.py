"""Marks: what a word before a number decides of it besides its bound, change or verb.

A sign, "between", "from", a unit that stands apart, a noun that a change may describe instead.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.reading.definitions.units import COUNTED, MEASURES
from silkledger.reading.syntax.changes.averted import refuse_before
from silkledger.reading.syntax.changes.instrumentals import accompanies
from silkledger.reading.text.faults import UnreadableError
from silkledger.reading.words.neighbours import LAST_LETTER
from silkledger.reading.words.phrases import VERBS, is_activity
from silkledger.reading.words.senses import has_role

_IS = ("为", "為")
_LEADS = (*_IS, "达", "達", "达到", "達到")
_NEAR = 12  # words from a Chinese "from" to what comes from there

if TYPE_CHECKING:
    from collections.abc import Sequence

    from silkledger.reading.definitions.units import Unit
    from silkledger.reading.syntax.wording_pass import WordingPass
    from silkledger.reading.words.senses import Token


def _measures(unit: Unit) -> bool:
    """Whether a unit measures, so that it can't be part of a subject as a counted noun can."""
    return unit.name.isupper() or unit.dimension not in {*COUNTED, "time", "money"}


def _helps(tokens: Sequence[Token], at: int) -> bool:
    """Whether a word that may be a unit is the auxiliary of a verb: se ha multiplicado por tres."""
    if "auxiliary" not in tokens[at].word.roles or at + 1 == len(tokens):
        return False
    verb = tokens[at + 1].word
    return bool(verb.multiple or verb.change_before or verb.roles & VERBS)


def _ends_word(tokens: Sequence[Token], at: int) -> bool:
    """Whether a single Chinese character is not a unit but the end of an unknown word: 糙米."""
    if not at or len(tokens[at].text) > 1 or tokens[at].text < LAST_LETTER:
        return False
    before = tokens[at - 1]
    return before.kind == "unknown" and before.end == tokens[at].start and before.text > LAST_LETTER


def counts_next(state: WordingPass, at: int) -> bool:
    """Whether a number of things, people or a measure stands behind the word at `at`, or money.

    What is reduced by a measure or money is what the word describes: reduced final 5 USD.
    """
    amount = state.amounts.peek(at + 1) if state.number_follows(at) else None
    unit = amount.unit if amount is not None else None
    if unit is not None and unit.dimension in COUNTED | {"length"}:
        return True
    measured = unit is not None and unit.dimension in MEASURES
    return (measured or (amount is not None and amount.currency)) and not state.phrase.change


def mark(state: WordingPass, at: int) -> None:
    """Record a word that decides how the number to come is read: a sign, "between", "from"."""
    token, phrase = state.tokens[at], state.phrase
    word, roles = token.word, token.word.roles
    if state.led and (word.unit is not None or "subject" in roles) and not phrase.change:
        state.led_noun = state.led_noun or token.text
    if phrase.change:
        _mark_object(state, at)
    elif "deficit" in roles:
        refuse_before(state, at)  # 挽回损失500万元
    if "negative" in roles and not ("minus" in roles and state.number_follows(at)):
        _refuse_lesser(state, at)
        phrase.negative = True
        phrase.described_negative = at > 0 and "minus" not in roles and not phrase.bound
    if "open" in roles:
        state.opened, state.open_at = True, at
    if "between" in roles:
        state.between = True
        state.joins_and = state.joins_and or "from" not in roles
        state.amounts.between()
    started = "from" in roles and "by" not in roles and not _is_origin(state, at)
    if started and not accompanies(state.tokens, at, state.amounts.settings):
        state.start = at
    if word.unit is not None or word.ambiguous is not None:
        _mark_measure(state, at)


def _mark_measure(state: WordingPass, at: int) -> None:
    """Record a unit that stands apart from the number to come."""
    token, phrase = state.tokens[at], state.phrase
    word, roles = token.word, token.word.roles
    governs = word.change_before or word.bound_before or "leading_unit" in roles
    measure = None if governs or _helps(state.tokens, at) else word.unit
    if measure is not None and _ends_word(state.tokens, at):
        measure = None
    if measure is not None and _measures(measure) and not state.amounts.prefixes(at):
        phrase.left_measure = phrase.left_measure or token.text
    if not state.amounts.prefixes(at):
        phrase.left_unit = phrase.left_unit or not roles & (VERBS | {"neutral", "prep"})


def _refuse_lesser(state: WordingPass, at: int) -> None:
    """Raise UnreadableError for a minus word that compares: moins forte de 5 %, menos gente pagó 5.

    Only money, an article or a bound stands between a minus sign and its number.
    """
    token = state.tokens[at]
    if not (token.word.change_after and "minus" in token.word.roles):
        return
    for place in range(at + 1, len(state.tokens)):
        word = state.tokens[place].word
        if state.amounts.numerals.starts(place):
            return
        if not (state.phrase.change or is_activity(word)):
            continue  # menos fallecidos, but menos gente pagó 500 euros
        if not (word.currency or word.bound_before or "open" in word.roles):
            raise UnreadableError("sign.unclear", token.text)


def _is_origin(state: WordingPass, at: int) -> bool:
    """Whether a Chinese "from" leads to where goods come from: 自俄罗斯进口350亿立方米."""
    for place in range(at + 1, min(at + _NEAR, len(state.tokens))):
        if state.amounts.numerals.starts(place):
            return False
        if "comes_from" in state.tokens[place].word.roles:
            return True
    return False


def _is_rate(state: WordingPass, at: int) -> bool:
    """Whether the number right behind the word here may be the change itself, as a rate may."""
    amount = state.amounts.peek(at + 1) if state.number_follows(at) else None
    return amount is None or amount.unit is None or amount.relative


def _mark_object(state: WordingPass, at: int) -> None:
    """Remember a noun behind a word of change, until a word leads from the change to its number.

    In "reduced fee of 5 USD" the change may describe the noun; "of" leads from a noun of change to
    its number, not from a verb. Chinese needs no such word.
    """
    token = state.tokens[at]
    roles = token.word.roles
    if token.text in _LEADS and at and has_role(state.tokens, at - 1, "stop"):
        rate = token.text not in _IS and (state.phrase.change == "down" or _is_rate(state, at))
        if not rate:
            state.phrase.level = state.phrase.begins = True  # 占比升高，为22.93%
    elif state.phrase.level:
        unit = token.word.unit
        counted = unit is not None and unit.dimension in COUNTED and token.text[:1] < LAST_LETTER
        if counted or ("subject" in roles and "neutral" not in roles):
            state.aim = state.aim or token.text
    elif "subject" in roles and token.text[:1] < LAST_LETTER:
        state.object = token.text
    elif roles & (VERBS | {"by", "to"}) or ("of" in roles and not state.finite):
        state.object = ""
    elif state.object and "of" in roles and "from" not in roles and state.number_follows(at):
        raise UnreadableError("sign.unclear", f"{state.object} {token.text}")
