"""Timed bounds: a bound word right before a time, of which it is open whether it bounds the number.

"Höchstens im November 3 Prozent" may be at most 3 percent, or 3 percent at no other time. A bound
word that is a preposition leads to the time alone: up to May, вплоть до начала ноября.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.reading.text.faults import UnreadableError
from silkledger.reading.words.guard_kinds import PART_OF_TIME, TIME_NAME, TO_TIME
from silkledger.reading.words.guards import guards
from silkledger.reading.words.senses import LIGHT, TIMED

if TYPE_CHECKING:
    from collections.abc import Sequence

    from silkledger.reading.definitions.settings import Settings
    from silkledger.reading.syntax.wording_pass import WordingPass
    from silkledger.reading.words.senses import Token

# More or less than at another time compares with it: mehr als im Mai.
_OPEN = frozenset(("ge", "le", "nearly", "approx"))
_LEADS_ON = LIGHT | {"prep", "of", "previous"}
_PER = frozenset(("per", "each"))
_LAST_DAY = 31
_REACH = 8  # tokens from a bound word to its time: up to the start of the current year


def leads_to_time(state: WordingPass, token: Token) -> bool:
    """Whether a bound word is a preposition of the time behind it, and bounds no number.

    Raises UnreadableError for one that may bound the number behind the time as well.
    """
    settings, at = state.amounts.settings, state.tokens.index(token) + 1
    if state.phrase.amounts or not is_time(state.tokens, at, settings):
        return False
    if may_bound_time(token, settings):
        raise UnreadableError("bound.misplaced", token.text)
    return is_preposition_of_time(token, settings)


def may_bound_time(token: Token, settings: Settings) -> bool:
    """Whether a bound word may bound a time behind it, or the number behind that."""
    bounds = token.word.bound_before in _OPEN and "bound_verb" not in token.word.roles
    return bounds and not is_preposition_of_time(token, settings)


def is_preposition_of_time(token: Token, settings: Settings) -> bool:
    """Whether a bound word leads to a time where one stands behind it."""
    return token.text.lower() in guards(settings.vocabulary, settings.language or "", TO_TIME)


def is_time(tokens: Sequence[Token], at: int, settings: Settings) -> bool:
    """Whether a day, a month, an earlier time or the name of a length of time stands here."""
    vocabulary, language = settings.vocabulary, settings.language or ""
    parts = guards(vocabulary, language, PART_OF_TIME)
    names = guards(vocabulary, language, TIME_NAME)
    for place in range(at, min(at + _REACH, len(tokens))):
        token, roles = tokens[place], tokens[place].word.roles
        if token.kind == "number":
            return is_day(tokens, place)
        words = token.text.lower().split()
        if _is_month(token) or "earlier" in roles or (len(words) > 1 and words[-1] in names):
            return True
        if place > at and roles.isdisjoint(_PER) and "per" in tokens[place - 1].word.roles:
            return False  # 約每日4694公噸
        if TIMED in token.word.says:
            # for at least a year rose by 3 %, but not at least a year
            return place > at and any(other.kind == "number" for other in tokens[place + 1 :])
        dated = "date_before" in roles or words[0] in parts
        dated = dated or is_preposition_of_time(token, settings)  # mindestens bis Mai
        if not (dated or roles & _LEADS_ON):
            return False
    return False


def is_day(tokens: Sequence[Token], at: int) -> bool:
    """Whether the number here is a day before its month: 1. Mai, 3 ноября."""
    if at + 1 == len(tokens):
        return False
    month = at + 1 + (tokens[at + 1].text == "." or "of" in tokens[at + 1].word.roles)
    if month >= len(tokens) or not _is_month(tokens[month]):
        return False
    day = tokens[at].text  # looked at last: phrases are known by their words (known_phrases)
    return day.isdecimal() and 0 < int(day) <= _LAST_DAY


def _is_month(token: Token) -> bool:
    """Whether a month stands here; May is one with a capital letter."""
    return "date_word" in token.word.roles or token.text == "May"
