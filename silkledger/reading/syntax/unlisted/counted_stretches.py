"""Counted stretches: over how much time or how many seasons a figure is said: the last six seasons.

Behind a figure "previous" beside a small whole number says that, and so does a time that a plural
article leads to: "un 13% en esos tres meses", "un 4 % por encima de las últimas seis campañas".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.reading.definitions.units import MEASURES

if TYPE_CHECKING:
    from silkledger.reading.syntax.wording_pass import WordingPass
    from silkledger.reading.words.senses import Token

_MOST = 100
_LIGHT = frozenset(("neutral", "article", "prep", "per", "means", "date_loose", "level_article"))


def behind_stretch(state: WordingPass, at: int) -> int:
    """Return the place behind the counted stretch whose number is at `at`, or 0."""
    tokens = state.tokens
    if not state.phrase.amounts or not state.gap or at < 1:
        return 0
    end = at + 1
    while end < len(tokens) and "previous" in tokens[end].word.roles:
        end += 1
    before = tokens[at - 1].word.roles
    previous = end > at + 1 or "previous" in before
    unit = tokens[end].word.unit if end < len(tokens) else None
    timed = unit is not None and unit.dimension == "time"
    if "in" not in before:  # huit trains sur dix en moyenne
        previous = previous or (end < len(tokens) and _is_phrase(tokens[end]))
    if not (previous or (timed and _is_led(state))) or not _is_small(state, at):
        return 0
    if end < len(tokens):
        word = tokens[end].word
        measured = unit is not None and unit.dimension in MEASURES and not timed
        if measured or word.currency or word.scale or word.ambiguous or word.spelled:
            return 0
        if tokens[end].kind == "number" or (unit is not None and unit.dimension == "share"):
            return 0
        noun = tokens[end].kind == "unknown" or unit is not None or "subject" in word.roles
        noun = noun or _is_phrase(tokens[end])
        end += noun
    return end


def behind_condition(state: WordingPass, at: int) -> int:
    """Return the place behind a bounded time of what a rate is of, or 0.

    In "16 % of households who spent longer than six months" the time says which households.
    """
    phrase, tokens = state.phrase, state.tokens
    if not (state.complement and phrase.of and phrase.amounts[0].relative) or phrase.change:
        return 0
    before = tokens[at - 1].word
    unit = tokens[at + 1].word.unit if at + 1 < len(tokens) else None
    bounded = before.bound_before is not None or "than" in before.roles
    return at + 2 if bounded and unit is not None and unit.dimension == "time" else 0


def _is_phrase(token: Token) -> bool:
    """Whether listed words of time stand here together: últimos meses."""
    return " " in token.text and token.word.says == {"neutral"}


def _is_small(state: WordingPass, at: int) -> bool:
    token = state.tokens[at]
    if token.word.spelled is not None:
        value = token.word.spelled.value
        return token.word.spelled.role == "cardinal" and value is not None and 1 < value < _MOST
    return token.kind == "number" and token.text.isdecimal() and 1 < int(token.text) < _MOST


def _is_led(state: WordingPass) -> bool:
    """Whether a preposition of time and an article or pronoun stand before the number."""
    words = [token.word for token in state.gap]
    if len(words) < 2 or not words[-1].says or not words[-1].says <= _LIGHT:
        return False
    return "neutral" in words[-1].roles and "date_before" in words[-2].roles
