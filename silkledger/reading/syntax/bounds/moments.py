"""Moments: a time that a word of bound leads to, which bounds no number: bis zum Mai um 3 %."""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.reading.words.guard_kinds import MOMENT, SEASON
from silkledger.reading.words.guards import guards
from silkledger.reading.words.senses import LIGHT
from silkledger.schemas.vocabulary import built_once

if TYPE_CHECKING:
    from silkledger.reading.syntax.wording_pass import WordingPass
    from silkledger.reading.words.senses import Token
    from silkledger.schemas.vocabulary import Vocabulary

_REACH_OF_MOMENT = 8  # words from a bound to the moment that it leads to
_LEADS_ON = LIGHT | {"prep"}


def leads_to_moment(state: WordingPass, token: Token) -> bool:
    """Whether a moment, season or date, or the one length of an article, follows: bis zum Mai.

    The words are those of guards.csv: bis heute, hasta ayer, über den Winter, over the year.
    """
    if "bound_verb" in token.word.roles:
        return False  # ronda ahora los 2 euros
    at, tokens, starts = state.tokens.index(token) + 1, state.tokens, state.amounts.numerals.starts
    if at == len(tokens) or starts(at):
        return False  # as behind most bound words
    first, end, moments = at, min(at + _REACH_OF_MOMENT, len(tokens)), _moments(state)
    loose = "date_loose" in token.word.roles or "and" in tokens[at].word.roles  # up to and incl.
    while at < end and not starts(at):
        dated = loose and at > first and "date_word" in tokens[at].word.roles
        if dated or not moments.isdisjoint((tokens[at].text, tokens[at].text.lower())):
            return True
        if _is_time(tokens[at]):
            return at > first and "neutral" in tokens[at - 1].word.roles
        if not tokens[at].word.roles & _LEADS_ON:
            return False
        at += 1
    return False


def _is_time(token: Token) -> bool:
    return token.word.unit is not None and token.word.unit.dimension == "time"


def _moments(state: WordingPass) -> frozenset[str]:
    settings = state.amounts.settings
    code = settings.language or ""
    return _moments_of(settings.vocabulary, code)


@built_once
def _moments_of(vocabulary: Vocabulary, code: str) -> frozenset[str]:
    """Return the words of moments and of times that recur."""
    return guards(vocabulary, code, MOMENT) | guards(vocabulary, code, SEASON)
