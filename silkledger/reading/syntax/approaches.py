"""Approaches: what something only moves toward is not its level: движется к 14 трлн рублей.

Words such as "toward" say so alone, verbs of moving with a preposition, in German with the particle
that ends them (bewegt sich auf 5 Millionen zu). A few things in digits may be where something goes:
vers 27 pays.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.reading.definitions.units import COUNTED
from silkledger.reading.text.faults import MeansOtherError
from silkledger.reading.words.senses import LIGHT

if TYPE_CHECKING:
    from silkledger.reading.syntax.wording_pass import WordingPass
    from silkledger.reading.words.phrases import Amount
    from silkledger.reading.words.senses import Token

# What words of approaches say.
APPROACHES = frozenset(("toward", "moves", "moves_apart"))
_PREPOSITIONS = frozenset(("prep", "to"))
_NEVER = frozenset(("time",))
_MARK = frozenset(("subject", "threshold", "of", "level_article", *LIGHT))  # the mark of, отметке
_REACH = 4  # words of a mark


def refuse_approach(state: WordingPass, at: int, amount: Amount) -> None:
    """Raise MeansOtherError where the number at `at` is what something moves toward."""
    dimension = amount.unit.dimension if amount.unit is not None else ""
    if dimension in _NEVER or (dimension in COUNTED and amount.scale == 1):
        return
    before = state.tokens[:at]
    lead = at - 1
    while lead > 0 and at - lead <= _REACH and _may_stand_between(before[lead]):
        lead -= 1
    moved = "moves_apart" in state.said and "moves_end" in state.said
    moved = moved or any("moves" in token.word.roles for token in before[:lead])
    for token in before[max(lead, 0) :]:
        led = moved and token.word.roles & _PREPOSITIONS
        if "toward" in token.word.roles or led:
            raise MeansOtherError("bound.approached", f"{token.text} {amount.text}")


def _may_stand_between(token: Token) -> bool:
    """Whether a word may stand between the preposition and its number."""
    word = token.word
    if "toward" in word.roles or word.change_before:
        return False
    if token.text[:1].isupper() and "threshold" not in word.roles:
        return False  # vers la Chine de 5 millions
    return bool(word.bound_before or word.currency or word.sign_of or word.roles & _MARK)
