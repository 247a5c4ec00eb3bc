"""Parted bounds: what stands between a word of bound and the number that it does not bound.

In "weniger gut geht und 500 Menschen" a clause ends at "and"; in "less than high school was 22 %",
"autour de Phnom Penh vivent 500 personnes" and "moins de gens ont payé 500 euros" the word bounds
the subject of a verb; in "la vitesse maximum sur les 400 km" it describes the noun before it; in
"up to the start of May rose 3 percent" it leads to a time, whatever it is called.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.reading.syntax.bounds.misled import reaches
from silkledger.reading.syntax.words_leading import bound_place
from silkledger.reading.text.faults import UnreadableError
from silkledger.reading.words.neighbours import LAST_LETTER
from silkledger.reading.words.phrases import VERBS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from silkledger.reading.syntax.wording_pass import WordingPass
    from silkledger.reading.words.senses import Token

_DOES = VERBS | {"finite"}
_NOUNS = frozenset(("subject", "noun", "common"))
_PLACES = frozenset(("in", "spreads"))


def refuse_parted(state: WordingPass, at: int) -> None:
    """Raise UnreadableError where something else than the number at `at` has its bound."""
    place = bound_place(state, at)
    if place is None or place + 1 == at:
        return
    bound, between = state.tokens[place], state.tokens[place + 1 : at]
    roles = bound.word.roles
    apart = any(token.kind == "number" for token in between)
    if apart or bound.text > LAST_LETTER or "bound_verb" in roles:
        return
    before = state.tokens[place - 1] if place else None
    describes = "extreme" in roles and before is not None and _is_noun(before)
    if (
        any("and" in token.word.roles for token in between[1:])
        or ("than" in roles and any(map(_does, between)))
        or _has_subject(between)
        # Such a preposition bounds no number behind another verb.
        or (any(map(_is_finite, between)) and reaches(bound, state.amounts.settings))
        or (describes and any(token.word.roles & _PLACES for token in between))
    ):
        raise UnreadableError("bound.misplaced", bound.text)


def _has_subject(between: Sequence[Token]) -> bool:
    """Whether a noun stands here and a verb behind it."""
    noun = next((n for n, token in enumerate(between) if _is_noun(token)), None)
    return noun is not None and any(map(_does, between[noun + 1 :]))


def _is_finite(token: Token) -> bool:
    return "finite" in token.word.roles and bool(token.word.change_before)


def _does(token: Token) -> bool:
    return bool(token.word.roles & _DOES) and "prep" not in token.word.roles


def _is_noun(token: Token) -> bool:
    """Whether a word names something other than a time."""
    unit, roles = token.word.unit, token.word.roles
    if token.kind == "unknown" and token.text[:1].isupper():
        return True  # Phnom Penh
    if unit is not None:
        return unit.dimension != "time" and not roles & _DOES
    return bool(roles & _NOUNS) and "neutral" not in roles
