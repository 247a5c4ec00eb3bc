"""Excesses: the change that a verb of bound names with "by" (exceeded the plan by 5 t: a rise)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.reading.faults import UnreadableError
from silkledger.reading.senses import has_role
from silkledger.reading.years import behind_date

if TYPE_CHECKING:
    from silkledger.reading.wording_pass import WordingPass


def by_follows(state: WordingPass, at: int) -> bool:
    """Whether "by" stands at `at` and leads to a number; one that may be "of" stands behind a verb.

    Only bounds and neutral words may lie between: превысил план на целых 5 тонн.
    """
    tokens = state.tokens
    if not has_role(tokens, at, "by"):
        return False
    if tokens[at].word.roles & {"from", "of"} and tokens[at - 1].text != state.phrase.bound_word:
        return False
    place = at + 1
    while place < len(tokens) and not state.amounts.numerals.starts(place):
        word = tokens[place].word
        if not (word.bound_before or word.currency or word.roles & {"neutral", "article"}):
            return False
        place += 1
    return place < len(tokens) and not behind_date(tokens, place, loose=False)


def exceed(state: WordingPass) -> None:
    """Make a change of a verb of bound that "by" follows: exceeded the plan by 5 t.

    Raises UnreadableError for a verb of another bound ("did not reach 5 t by ...").
    """
    phrase = state.phrase
    if state.exceeds != "gt":
        raise UnreadableError("bound.misplaced", phrase.bound_word)
    phrase.forget_bound()
    phrase.change, state.apart, state.exceeds = "up", "", ""
