"""Starts before a number: verbs that lead from the start of a change to its end: up from 3 to 5."""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.reading.words.senses import has_role

if TYPE_CHECKING:
    from silkledger.reading.syntax.wording_pass import WordingPass

_STARTS = frozenset(("starts", "starts_from"))


def leads_from_start(state: WordingPass, at: int) -> bool:
    """Record that a verb here leads from the start of a change, if it does: pasó además de 3 a 5.

    Words that say nothing may stand before "from", and a number must stand behind it.
    """
    roles = state.tokens[at].word.roles
    if roles.isdisjoint(_STARTS):
        return False
    if "starts_from" in roles and state.leads_to_number(at):
        word = state.tokens[at].word  # up from 60 to 80 percent
        state.start, state.starts = at, True
        state.phrase.change = word.change_after or ""
        return True
    if "starts" not in roles:
        return False
    tokens, place = state.tokens, at + 1
    while has_role(tokens, place, "neutral") and not has_role(tokens, place, "from"):
        place += 1
    starts = has_role(tokens, place, "from") and state.leads_to_number(place)
    state.starts = state.starts or starts
    return starts
