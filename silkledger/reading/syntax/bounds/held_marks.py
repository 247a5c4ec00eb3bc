"""Held marks: a mark that is held or tested bounds a level, and is not the level itself.

"Held the 300 dollar mark", "verteidigte die Marke von 300 Euro" and 守住300美元 leave open where the
price stood. A record or target that is broken is exceeded, and a preposition of bound before it
bounds its number: broke the record of 300 t, below the record of 300 t.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.reading.text.faults import MeansOtherError
from silkledger.reading.words.guard_kinds import BREAKING, HELD_MARK, HOLDING_MARK, MARK_NOUN, PROBING
from silkledger.reading.words.guards import guards
from silkledger.reading.words.senses import LIGHT

if TYPE_CHECKING:
    from collections.abc import Sequence

    from silkledger.reading.syntax.wording_pass import WordingPass
    from silkledger.reading.words.phrases import Amount
    from silkledger.reading.words.senses import Token

_REACH = 5  # tokens from the verb to the number: verteidigte die wichtige Marke von
_BETWEEN = LIGHT | {"of"}
_HYPHENS = frozenset("-‐")


def read_mark(state: WordingPass, at: int, amount: Amount) -> None:
    """Set the bound of a mark that is passed before the number at `at`.

    Raises MeansOtherError for one that is only held or tested, unless a word bounds it already.
    """
    if state.phrase.bound or state.phrase.change or not at:
        return
    held = _words(state, HELD_MARK)
    if not held:
        return
    marks = _words(state, MARK_NOUN)
    lead, between = _lead(state.tokens, at, held | marks)
    if lead is None:
        return
    text = lead.text.lower()
    if "of" in state.tokens[at - 1].word.roles and _names(between, marks):
        bound = "gt" if text in _words(state, BREAKING) else ""
        if "prep" in lead.word.roles:
            bound = lead.word.bound_before or ""
        if bound:
            state.set_bound(bound, lead)
        return
    probed = text in _words(state, PROBING)
    if not probed and text not in _words(state, HOLDING_MARK):
        return
    behind = [token for token in state.tokens[amount.end :] if token.text not in _HYPHENS]
    if (probed and amount.currency) or _names(between, held) or _names(behind[:1], held):
        raise MeansOtherError("bound.level", f"{lead.text} {amount.text}")


def _words(state: WordingPass, kind: str) -> frozenset[str]:
    settings = state.amounts.settings
    return guards(settings.vocabulary, settings.language or "", kind)


def _lead(
    tokens: Sequence[Token], at: int, nouns: frozenset[str]
) -> tuple[Token | None, Sequence[Token]]:
    """Return the word that leads to the mark before the number at `at`, and what is between."""
    named = False
    for place in range(at - 1, max(at - 1 - _REACH, -1), -1):
        token = tokens[place]
        mark = _names((token,), nouns)
        named = named or mark
        describes = token.kind == "unknown" or "prep" in token.word.roles
        passed = mark or token.word.roles & _BETWEEN or token.word.currency
        if not (passed or (describes and place == at - 1 and _names(tokens[at - 2 : at - 1], nouns))):
            if named and token.kind == "unknown":
                continue  # le précédent record
            return token, tokens[place + 1 : at]
    return None, ()


def _names(tokens: Sequence[Token], nouns: frozenset[str]) -> bool:
    """Whether one of the tokens is such a noun, or a listed phrase that holds one: la barre des."""
    return any(not nouns.isdisjoint(token.text.lower().split()) for token in tokens)
