"""Contributions: the points that a part contributes to the change of a whole: aportó 6,1 puntos.

What is contributed is a change up, unless a sign or a negative contribution says otherwise. Where
the whole fell or a fall contributes, the words leave the direction open. What drags on growth takes
the points or percents from it, which no rule tells from growth by as much.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.reading.definitions.units import RATES
from silkledger.reading.text.faults import MeansOtherError, UnreadableError
from silkledger.reading.words.guard_kinds import CONTRIBUTING, DRAGGING
from silkledger.reading.words.guards import guards

if TYPE_CHECKING:
    from silkledger.reading.definitions.settings import Settings
    from silkledger.reading.syntax.wording_pass import WordingPass
    from silkledger.reading.words.senses import Token

CONTRIBUTES = "contributes"  # the remark of a phrase
_BY_CAUSE = ("受", "因", "由于")  # leads to why something grows: 受影响
_NOUNS = frozenset(("subject", "noun", "price_of"))
_REMARKS = frozenset((CONTRIBUTES,))
_TURNING = frozenset(("deficit", "loses", "negation"))


def remark_contribution(state: WordingPass) -> None:
    """Record that an amount of points is a contribution. Raises UnreadableError beside a fall."""
    amounts = state.phrase.amounts
    unit = amounts[0].unit if amounts else None
    if unit is None or unit.dimension not in RATES:
        return
    points, settings = unit.dimension == "points", state.amounts.settings
    rises = state.phrase.change == "up" and not state.phrase.level
    if points or rises:
        _refuse_dragged(state, settings)
    if not points:
        return
    words = guards(settings.vocabulary, settings.language or "", CONTRIBUTING)
    if not any(token.text.lower() in words for token in state.tokens):
        return
    if any(map(_falls, state.tokens)):
        raise UnreadableError("sign.unclear", " ".join(token.text for token in state.tokens))
    state.phrase.remark(_REMARKS)


def _refuse_dragged(state: WordingPass, settings: Settings) -> None:
    """Raise UnreadableError where something drags on what grows before its number.

    In a clause of its own it is why: 受此拖累，增长0.5%.
    """
    words = guards(settings.vocabulary, settings.language or "", DRAGGING)
    clause: list[Token] = []
    for token in state.tokens[: state.first_number()]:
        if "stop" in token.word.roles or token.text in _BY_CAUSE:
            clause = []
        clause.append(token)
    han = "".join(token.text for token in clause) if settings.language == "zh" else ""
    dragging = next((token.text for token in clause if _is_of(state, token, words)), "")
    dragging = dragging or next((word for word in words if han and word in han), "")
    falls = state.phrase.change == "down" or state.phrase.negative
    if dragging and not falls and -1 not in [amount.sign for amount in state.phrase.amounts]:
        raise MeansOtherError("sign.unclear", dragging)


def _is_of(state: WordingPass, token: Token, words: frozenset[str]) -> bool:
    """Whether a token is one of the words, the first of a wording with its capital letter."""
    at = state.tokens.index(token)
    text = token.text if at else token.text.lower()
    if text not in words:
        return False
    behind = state.tokens[at + 1].word
    noun = not token.word.roles.isdisjoint(_NOUNS)
    return not (noun and (behind.change_before or "of" in behind.roles))  # costs rise 7 %


def _falls(token: Token) -> bool:
    word = token.word
    changes = (word.change_before, word.change_after, word.change_end)
    bounds = word.bound_before or word.bound_after
    return (bounds is None and "down" in changes) or not word.roles.isdisjoint(_TURNING)
