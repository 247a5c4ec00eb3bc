"""Chinese prepositions that lead to those who do or hold something: 由18个模块组成.

The same words lead from the start of a change (从18个增至25个), which has a word of change, or one
that leads to its end.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.reading.definitions.units import COUNTED

if TYPE_CHECKING:
    from silkledger.reading.syntax.wording_pass import WordingPass
    from silkledger.reading.words.phrases import Amount

_LEADS = tuple("由从從自")
_CHANGING = frozenset(("change_before", "change_after", "change_end", "multiple", "to"))


def leads_to_doers(state: WordingPass, amount: Amount | None, start: int) -> bool:
    """Whether the preposition at `start` leads to a count of those who do what stands behind it."""
    tokens = state.tokens
    if amount is None or tokens[start].text not in _LEADS or not state.said.isdisjoint(_CHANGING):
        return False
    counted = amount.unit is not None and amount.unit.dimension in COUNTED
    done = counted and any("activity" in token.word.roles for token in tokens[amount.end :])
    state.phrase.starts = state.phrase.starts or done
    return done
