"""Held marks: a mark that is held or tested bounds a level, and is not the level itself.

"Held the 300 dollar mark", "verteidigte die Marke von 300 Euro" and 守住300美元 leave open where
the price stood. A record or target that is broken is exceeded, and a preposition of bound before
it bounds its number: broke the record of 300 t, below the record of 300 t.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.reading.text.faults import MeansOtherError
from silkledger.reading.words.guard_kinds import (
    BREAKING,
    HELD_MARK,
    HOLDING_MARK,
    MARK_NOUN,
    PROBING,
)
from silkledger.reading.words.guards import guards
from silkledger.reading.words.neighbours import LAST_LETTER
from silkledger.reading.words.senses import LIGHT

if TYPE_CHECKING:
    from collections.abc import Sequence

    from silkledger.reading.syntax.wording_pass import WordingPass
    from silkledger.reading.words.phrases import Amount
    from silkledger.reading.words.senses import Token

_REACH = 5  # tokens from the verb to the number: verteidigte die wichtige Marke von
_BETWEEN = LIGHT | {"of"}


def read_mark(state: WordingPass, at: int, amount: Amount) -> None:
    """Set the bound of a mark that is passed before the number at `at`.

    Raises MeansOtherError for one that is only held or tested, unless a word bounds it already.
    """
    if state.phrase.bound or state.phrase.change or not at:
        return
    held = _words(state, HELD_MARK)
    if not held:
        return
    marks, breaking = _words(state, MARK_NOUN), _words(state, BREAKING)
    lead, between = _lead(state.tokens, at, held | marks, breaking)
    if lead is None:
        return
    text = lead.text.lower()
    behind = [token for token in state.tokens[amount.end :] if "minus" not in token.word.roles]
    of = "of" in state.tokens[at - 1].word.roles and _names(between, marks)
    if bound := _bound(lead, between, behind, breaking, marks, of=of):
        state.set_bound(bound, lead)
        return
    probed = text in _words(state, PROBING)
    if not probed and text not in _words(state, HOLDING_MARK):
        return
    if of or (probed and amount.currency) or _names((*between, *behind[:1]), held):
        raise MeansOtherError("bound.level", f"{lead.text} {amount.text}")


def _bound(
    lead: Token,
    between: Sequence[Token],
    behind: Sequence[Token],
    breaking: frozenset[str],
    marks: frozenset[str],
    *,
    of: bool,
) -> str:
    """Return the bound that the word before a mark sets, or "": un record de 300 t is a new one."""
    breaks = lead.text.lower() in breaking
    if breaks and lead.text > LAST_LETTER and _names(_led_by_of(behind), marks):
        return "gt"  # 刷新300吨的纪录
    if not of or any(token.word.spelled for token in between):
        return ""
    if "prep" in lead.word.roles:
        return lead.word.bound_before or ""
    return "gt" if breaks else ""


def _words(state: WordingPass, kind: str) -> frozenset[str]:
    settings = state.amounts.settings
    return guards(settings.vocabulary, settings.language or "", kind)


def _lead(
    tokens: Sequence[Token], at: int, nouns: frozenset[str], verbs: frozenset[str]
) -> tuple[Token | None, Sequence[Token]]:
    """Return the word that leads to the mark before the number at `at`, and what is between."""
    named = False
    for place in range(at - 1, max(at - 1 - _REACH, -1), -1):
        token = tokens[place]
        if token.kind == "number":
            break
        mark = _names((token,), nouns)
        describes = named and token.kind == "unknown" and token.text.lower() not in verbs
        leads = place == at - 1 and "prep" in token.word.roles  # отметку в
        leads = leads and _names(tokens[at - 2 : at - 1], nouns)
        passed = mark or describes or leads or token.word.currency or token.word.roles & _BETWEEN
        if not passed:
            return token, tokens[place + 1 : at]
        named = named or mark
    return None, ()


def _led_by_of(tokens: Sequence[Token]) -> Sequence[Token]:
    """Return the words behind a Chinese 的, if it stands first: 的历史纪录."""
    return tokens[1:3] if tokens and "of_before" in tokens[0].word.roles else ()


def _names(tokens: Sequence[Token], nouns: frozenset[str]) -> bool:
    """Whether one of the tokens is such a noun, or a listed phrase that holds one: la barre des."""
    named = (token.text.lower().split() for token in tokens if token.kind != "number")
    return any(not nouns.isdisjoint(words) for words in named)
