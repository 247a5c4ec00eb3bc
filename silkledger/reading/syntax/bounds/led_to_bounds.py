"""Bound words that lead to a level behind a verb of change: tombe aux environs de 700 t.

They have the preposition "to" in them. Behind a noun of change they tell its size: une hausse aux
alentours de 3 %.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.reading.text.faults import UnreadableError
from silkledger.reading.words.guard_kinds import BOUNDED_TO
from silkledger.reading.words.guards import guards
from silkledger.reading.words.senses import has_role

if TYPE_CHECKING:
    from silkledger.reading.syntax.wording_pass import WordingPass
    from silkledger.reading.words.senses import Token

_BEFORE_NOUN = frozenset(("article", "date_before", "prep"))  # une, en


def refuse_led_level(state: WordingPass, token: Token) -> None:
    """Raise UnreadableError for such a bound word behind a verb of change."""
    settings = state.amounts.settings
    words = guards(settings.vocabulary, settings.language or "", BOUNDED_TO)
    if not state.phrase.change or token.text.lower() not in words:
        return
    at = state.tokens.index(token) - 1
    while at > 0 and not state.tokens[at].word.change_before:
        if has_role(state.tokens, at, "verb"):
            return  # la baisse se situe aux environs de 3 %
        at -= 1
    noun = " " in state.tokens[at].text and "finite" not in state.tokens[at].word.roles
    if not noun and (not at or state.tokens[at - 1].word.roles.isdisjoint(_BEFORE_NOUN)):
        raise UnreadableError("bound.level", token.text)
