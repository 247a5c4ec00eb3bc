"""Described changes: a number before the noun of change that ends the wording: 20%的大幅下滑.

A rate may have the noun of what changes between (5%的产量下滑); another amount tells then how much
of that noun there is, and not by how much it fell: 300亩的耕地减少. A time is how long it lasts.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.reading.text.faults import UnreadableError

if TYPE_CHECKING:
    from silkledger.reading.syntax.wording_pass import WordingPass
    from silkledger.reading.words.senses import Token

_HAN = "\u3400"
_THINGS = frozenset(("subject", "head", "common", "noun"))


def is_described(state: WordingPass, at: int) -> bool:
    """Whether the number describes the noun of change at `at`. Raises UnreadableError."""
    ends = at + 1 == len(state.tokens) or "stop" in state.tokens[at + 1].word.roles
    if not ends or "of_before" not in state.gap[0].word.roles or len(state.gap) == 1:
        return False
    named = state.tokens[at].text[:1] >= _HAN and any(map(_names, state.gap[1:-1]))
    if named and not state.phrase.amounts[-1].relative:
        raise UnreadableError("sign.unclear", state.tokens[at].text)
    return True


def lasts(state: WordingPass, token: Token) -> bool:
    """Whether the amount is how long a change lasts: 3 mois de baisse.

    Behind another word of change it is by how much something is longer or shorter.
    """
    unit = state.phrase.amounts[-1].unit
    timed = unit is not None and unit.dimension == "time" and not state.phrase.change
    return timed and "lasts" in token.word.roles


def _names(token: Token) -> bool:
    return token.kind == "unknown" or not token.word.roles.isdisjoint(_THINGS)
