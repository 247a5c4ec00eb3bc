"""Contributions: the points that a part contributes to the change of a whole: aportó 6,1 puntos.

What is contributed is a change up, unless a sign or a negative contribution says otherwise. Where
the whole fell or a fall contributes, the words leave the direction open.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.reading.text.faults import UnreadableError
from silkledger.reading.words.guards import CONTRIBUTING, guards

if TYPE_CHECKING:
    from silkledger.reading.syntax.wording_pass import WordingPass
    from silkledger.reading.words.senses import Token

CONTRIBUTES = "contributes"  # the remark of a phrase
_REMARKS = frozenset((CONTRIBUTES,))
_TURNING = frozenset(("deficit", "loses", "negation"))


def remark_contribution(state: WordingPass) -> None:
    """Record that an amount of points is a contribution. Raises UnreadableError beside a fall."""
    amounts = state.phrase.amounts
    unit = amounts[0].unit if amounts else None
    if unit is None or unit.dimension != "points":
        return
    settings = state.amounts.settings
    words = guards(settings.vocabulary, settings.language or "", CONTRIBUTING)
    if not any(token.text.lower() in words for token in state.tokens):
        return
    if any(map(_falls, state.tokens)):
        raise UnreadableError("sign.unclear", " ".join(token.text for token in state.tokens))
    state.phrase.remark(_REMARKS)


def _falls(token: Token) -> bool:
    word = token.word
    changes = (word.change_before, word.change_after, word.change_end)
    bounds = word.bound_before or word.bound_after
    return (bounds is None and "down" in changes) or not word.roles.isdisjoint(_TURNING)
