"""Adjuncts: a noun of fall that says beside what or why something stands at the number.

"Malgré la baisse, la production atteint 5 t" and "en baisse, s'établit à 6,4 %" tell a level, in a
clause behind a comma or with its own verb, and no fall of that size. "Of" or "by" behind the comma
leads back to the number: une baisse, certes limitée, de 5 %.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.reading.syntax.words_leading import change_place
from silkledger.reading.text.faults import UnreadableError
from silkledger.reading.words.guard_kinds import ADJUNCT, REASON
from silkledger.reading.words.guards import guards
from silkledger.reading.words.senses import LIGHT

if TYPE_CHECKING:
    from collections.abc import Sequence

    from silkledger.reading.syntax.wording_pass import WordingPass
    from silkledger.reading.words.senses import Token

_LEADING = frozenset(("by", "of"))
_ADVERBS = frozenset(("neutral", "adverb"))
_BY = frozenset(("by", "article"))  # bajaron, un 41 %
_CLOSING = (",", "-")
_LEVELS = frozenset(("verb", "attains", "equals", "sizes"))
_OF = ("de ", "d'")


def refuse_adjunct(state: WordingPass, at: int) -> None:
    """Raise UnreadableError where a noun of fall before the number at `at` is in an adjunct.

    The prepositions that lead to adjuncts are those of guards.csv, in the languages that have any.
    """
    settings = state.amounts.settings
    _refuse_behind_level(state, at)
    _refuse_closed_clause(state.tokens, at)
    leading = guards(settings.vocabulary, settings.language or "", ADJUNCT)
    place = change_place(state.tokens, at, "down") if leading else None
    if place is None or _is_verb(state.tokens, place):
        return
    between = state.tokens[place + 1 : at]
    stops = [n for n, token in enumerate(between) if "stop" in token.word.roles]
    behind = between[stops[-1] + 1 :] if stops else between
    told = bool(stops) or any("verb" in token.word.roles for token in behind)
    if not told or _leads_back(behind):
        return
    if stops or _lead(state.tokens, place).lower() in leading:
        raise UnreadableError("sign.unclear", f"{state.tokens[place].text} {state.tokens[at].text}")


def _refuse_closed_clause(tokens: Sequence[Token], at: int) -> None:
    """Raise UnreadableError for "by" behind a clause of another change: rose, though B fell, by 5.

    It may go on with either change.
    """
    place = change_place(tokens, at)
    if place is None:
        return
    by = next((n for n in range(place + 2, at) if tokens[n].word.roles & _BY), None)
    if by is None or tokens[by - 1].text not in _CLOSING:
        return
    changes = {token.word.change_before for token in tokens[:place]} - {None}
    if changes - {tokens[place].word.change_before}:
        raise UnreadableError("sign.unclear", f"{tokens[place].text} {tokens[at].text}")


def _refuse_behind_level(state: WordingPass, at: int) -> None:
    """Raise UnreadableError where a verb of level stands before why: достиг из-за спада 5 %.

    The words for "why" are those of guards.csv, in the languages that have any.
    """
    settings = state.amounts.settings
    reasons = guards(settings.vocabulary, settings.language or "", REASON)
    place = change_place(state.tokens, at) if reasons else None
    if place is None or "finite" in state.tokens[place].word.roles:
        return
    words = [token.text.lower() for token in state.tokens[:place]]
    why = next((n for n in range(place) if reasons & {words[n], " ".join(words[n : n + 2])}), 0)
    if any(token.word.roles & _LEVELS for token in state.tokens[:why]):
        raise UnreadableError("sign.unclear", f"{words[why]} {state.tokens[place].text}")


def _is_verb(tokens: Sequence[Token], place: int) -> bool:
    """Whether the word of change is a finite verb, or a participle behind its auxiliary."""
    back = place - 1
    while back >= 0 and tokens[back].word.says and tokens[back].word.says <= _ADVERBS:
        back -= 1
    helped = back >= 0 and "auxiliary" in tokens[back].word.roles
    return helped or "finite" in tokens[place].word.roles


def _leads_back(behind: Sequence[Token]) -> bool:
    """Whether "of" or "by" leads to the number from the start, perhaps in a hedge: d'environ.

    Behind a noun or verb of its own it does not: la production est de 5 t.
    """
    return bool(behind) and bool(behind[0].word.roles & _LEADING or _is_of(behind[0]))


def _is_of(token: Token) -> bool:
    """Whether a hedge begins with "of": de l'ordre de."""
    return bool(token.word.bound_before) and token.text.lower().startswith(_OF)


def _lead(tokens: Sequence[Token], place: int) -> str:
    """Return the word before the noun here and its articles and adjectives."""
    back = place - 1
    while back >= 0 and _determines(tokens[back]):
        back -= 1
    return tokens[back].text if back >= 0 else ""


def _determines(token: Token) -> bool:
    roles = token.word.roles
    return bool(roles & LIGHT) and ("prep" not in roles or "article" in roles or "per" in roles)
