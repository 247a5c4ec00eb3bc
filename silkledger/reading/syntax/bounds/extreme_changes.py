"""Extreme changes: an adjective that says how large a change is at most.

"Ein maximaler Rückgang von 3 Prozent" and "caída máxima del 3 %" bound the size of the change as
"at most" does, unlike "minimal", which may say that it is tiny. Behind a verb the number is what
the largest one was: la caída máxima fue del 3 %.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from silkledger.reading.words.guard_kinds import AT_MOST
from silkledger.reading.words.guards import guards
from silkledger.reading.words.phrases import VERBS

if TYPE_CHECKING:
    from silkledger.reading.syntax.wording_pass import WordingPass
    from silkledger.reading.words.senses import Token


def bound_extreme(state: WordingPass, at: int) -> None:
    """Set the bound that an adjective beside the noun of change before `at` says."""
    settings = state.amounts.settings
    words = guards(settings.vocabulary, settings.language or "", AT_MOST)
    if not words or state.phrase.bound or state.finite:
        return
    before = state.tokens[:at]
    for place, (left, right) in enumerate(pairwise(before)):
        verb = any(token.word.roles & VERBS for token in before[place + 2 :])
        if not verb and (_describes(left, right, words) or _describes(right, left, words)):
            state.set_bound("le", right if left.word.change_before else left)
            return


def _describes(adjective: Token, noun: Token, words: frozenset[str]) -> bool:
    named = noun.word.change_before and adjective.kind != "number"
    return bool(named and adjective.text.lower() in words)
