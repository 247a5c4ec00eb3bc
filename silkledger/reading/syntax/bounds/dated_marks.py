"""Dated marks: a mark that a verb of bound passes, with the time of it between the two.

"Überschritt im vergangenen Jahr die Marke von 5 Mio. Tonnen" and "a franchi l'an dernier la barre
des 5 millions" bound the number: the time is not what the amount is compared with, as the mark is.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.reading.words.bare_years import is_bare_year
from silkledger.reading.words.lexicon import lexicon
from silkledger.reading.words.senses import NUMBERS, has_role

if TYPE_CHECKING:
    from silkledger.reading.definitions.settings import Settings
    from silkledger.reading.syntax.wording_pass import WordingPass
    from silkledger.reading.words.senses import Token

_MARK = "threshold"
_BETWEEN = frozenset(
    ("article", "neutral", "prep", "in", "earlier", "date_word", "date_before", "date_loose")
)
_TURNING = frozenset(("of", "than", "by", "to", "from", "verb", "activity"))


def is_passed_mark(state: WordingPass, at: int) -> bool:
    """Whether the noun here is a mark that "of" fills in and a verb of bound before it passes."""
    tokens = state.tokens
    if not has_role(tokens, at, _MARK) or not has_role(tokens, at + 1, "of"):
        return False
    for token in reversed(tokens[:at]):
        word = token.word
        if word.bound_before:
            return "bound_verb" in word.roles
        light = bool(word.roles & _BETWEEN) and (
            word.roles.isdisjoint(_TURNING) or _is_light(word.roles)
        )
        if not (light or is_bare_year(token)):
            return False
    return False


def leads_to_mark(state: WordingPass, at: int) -> bool:
    """Whether the time here parts a verb of bound from a mark right behind the time."""
    if not at or "bound_verb" not in state.tokens[at - 1].word.roles:
        return False
    for token in state.tokens[at + 1 :]:
        if token.kind in NUMBERS or token.word.spelled or token.word.scale:
            return False
        if _names_mark(token, state.amounts.settings):
            return True
        if "neutral" not in token.word.roles:
            return False
    return False


def _is_light(roles: frozenset[str]) -> bool:
    return "article" in roles or "neutral" in roles


def _names_mark(token: Token, settings: Settings) -> bool:
    """Whether one of the words of a token is a mark: die Marke von."""
    words = lexicon(settings.vocabulary, settings.language or "")
    return any(has_role(words.tokens(word), 0, _MARK) for word in token.text.split())
