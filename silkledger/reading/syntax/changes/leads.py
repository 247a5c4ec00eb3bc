"""Leads: the words behind the start of a change that lead to its end: from 5 t in 2019 to 8 t."""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.reading.definitions.units import RATES
from silkledger.reading.syntax.changes.change_nouns import names_other
from silkledger.reading.syntax.years import behind_date
from silkledger.reading.words.phrases import may_lead
from silkledger.reading.words.senses import has_role

if TYPE_CHECKING:
    from collections.abc import Sequence

    from silkledger.reading.syntax.wording_pass import WordingPass
    from silkledger.reading.words.senses import Token

REACH = 8  # tokens between the word that leads to a level and its number


def lead_behind(state: WordingPass, at: int) -> int | None:
    """Return the place of the word behind the start of a change that leads to its end, or None."""
    tokens = state.tokens
    while at < len(tokens):
        word = tokens[at].word
        if word.roles & {"to", "verb"} and (number := number_ahead(state, at)) is not None:
            return at if "to" in word.roles or not names_other(tokens[at + 1 : number]) else None
        if date := date_end(state, at) or _period_end(state, at):
            at = date
            continue
        if rate := _rate_end(state, at):
            at = rate  # 从85万吨下跌2.57%,至82万吨
            continue
        passes = may_lead(word) or word.roles & {"stop"}
        if tokens[at].kind == "unknown" or not passes or state.amounts.numerals.starts(at):
            return None
        if word.change_before is not None and not state.phrase.change:
            state.phrase.change = word.change_before
        at += 1
    return None


def _period_end(state: WordingPass, at: int) -> int:
    """Return the place behind a length of time or "of" a year here, or 0: nine months of 2024."""
    tokens, numerals = state.tokens, state.amounts.numerals
    if has_role(tokens, at, "of"):
        at += 1
        is_number = at < len(tokens) and numerals.starts(at)
        return behind_date(tokens, at, loose=True) if is_number else 0
    start = _behind_ordinals(tokens, at)
    if start == len(tokens) or not numerals.starts(start):
        return 0
    end = _behind_ordinals(tokens, numerals.read(start, money=False).end)
    unit = tokens[end].word.unit if end < len(tokens) else None
    if unit is None or unit.dimension != "time":
        return 0
    year = end + 1 < len(tokens) and numerals.starts(end + 1)
    return (behind_date(tokens, end + 1, loose=True) if year else 0) or end + 1


def _behind_ordinals(tokens: Sequence[Token], at: int) -> int:
    """Return the place behind "first" and "last": neuf premiers mois."""
    while has_role(tokens, at, "previous"):
        at += 1
    return at


def _rate_end(state: WordingPass, at: int) -> int:
    """Return the place behind a rate of change here, right behind its verb or "by", or 0."""
    before = state.tokens[at - 1].word if at else None
    led = before is not None and (before.change_before or "by" in before.roles)
    if not (led and state.amounts.numerals.starts(at)):
        return 0
    amount = state.amounts.peek(at)
    rate = amount is not None and amount.unit is not None and amount.unit.dimension in RATES
    return amount.end if amount is not None and rate else 0


def number_ahead(state: WordingPass, at: int) -> int | None:
    """Return the place of the number that the word here leads to, or None."""
    place = at + 1
    while place < min(at + REACH, len(state.tokens)):
        token = state.tokens[place]
        if date := date_end(state, place):
            place = date
        elif state.amounts.numerals.starts(place):
            return place
        elif token.kind == "unknown" or not may_lead(token.word):
            return None
        else:
            place += 1
    return None


def date_end(state: WordingPass, at: int) -> int:
    """Return the place behind a date that begins here, or 0."""
    if not state.amounts.numerals.starts(at):
        return 0
    return behind_date(state.tokens, at, loose=False)
