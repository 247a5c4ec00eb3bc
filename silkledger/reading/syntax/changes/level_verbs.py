"""Verbs of level behind a change: "fell and amounted to 5 million" is a level of 5 million.

A conjunction or stop parts the two, so that the verb says what became of the subject, and not how
large the change is (the decline amounted to 5 million).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.reading.words.phrases import VERBAL
from silkledger.reading.words.russian import is_verb_form

if TYPE_CHECKING:
    from silkledger.reading.syntax.wording_pass import WordingPass

_PARTING = frozenset(("and", "stop"))


def leads_from_verb(state: WordingPass, at: int) -> bool:
    """Whether the verb of level at `at` leads from a finite verb of change to the level behind it.

    Behind the number nothing tells a change: fell and was 5 % lower.
    """
    tokens = state.tokens
    if not state.phrase.change or state.phrase.level or not state.said & _PARTING:
        return False
    change = next(n for n in range(at, -1, -1) if n == 0 or tokens[n].word.change_before)
    before = tokens[change - 1].word.roles if change else frozenset[str]()
    finite = "finite" in tokens[change].word.roles or not before.isdisjoint(VERBAL)  # ist gesunken
    parted = any(token.word.roles & _PARTING for token in tokens[change + 1 : at])
    told = (token.word.change_after or token.word.change_end for token in tokens[at + 1 :])
    if not parted or any(told):
        return False
    return finite or is_verb_form(tokens[change].text)  # продолжит снижаться
