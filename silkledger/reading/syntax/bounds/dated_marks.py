"""Dated marks: a mark that a verb of bound passes, with the time of it between the two.

"Überschritt im vergangenen Jahr die Marke von 5 Mio. Tonnen" and "a franchi l'an dernier la barre
des 5 millions" bound the number: the time is not what the amount is compared with, as the mark is.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.reading.words.bare_years import is_bare_year
from silkledger.reading.words.senses import NUMBERS, has_role
from silkledger.schemas.vocabulary import built_once

if TYPE_CHECKING:
    from silkledger.reading.syntax.wording_pass import WordingPass
    from silkledger.schemas.vocabulary import Vocabulary

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
    settings = state.amounts.settings
    marks = _marks(settings.vocabulary, settings.language or "")
    if not at or "bound_verb" not in state.tokens[at - 1].word.roles:
        return False
    for token in state.tokens[at + 1 :]:
        if token.kind in NUMBERS or token.word.spelled or token.word.scale:
            return False
        if not marks.isdisjoint(token.text.lower().split()):
            return True
        if "neutral" not in token.word.roles:
            return False
    return False


def _is_light(roles: frozenset[str]) -> bool:
    return "article" in roles or "neutral" in roles


@built_once
def _marks(vocabulary: Vocabulary, language: str) -> frozenset[str]:
    """Return the words for a mark that a number passes, in small letters."""
    columns = ("role", "language", "words")
    rows = vocabulary.load("particles", columns, required=columns)
    return frozenset(
        word.lower()
        for entry in rows
        if (entry["role"], entry["language"]) == (_MARK, language)
        for word in entry.list("words")
    )
