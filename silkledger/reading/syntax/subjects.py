"""What the words of a subject take from the number to come: a bound, or the whole meaning of it.

"bis Ende Mai 5 t" is 5 t by the end of May, 低于上年5% is 5 % below last year, and "milk yield per
cow was 5 t" is no mass.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.reading.syntax.years import behind_date
from silkledger.reading.text.faults import UnreadableError
from silkledger.reading.words.senses import has_role

if TYPE_CHECKING:
    from silkledger.reading.syntax.wording_pass import WordingPass

_ALSO = frozenset(("by", "prep"))


def leave_date(state: WordingPass, at: int) -> None:
    """Forget a bound that led to a date: "bis Ende Mai 5 t" is 5 t by the end of May."""
    if not at or not state.tokens[at - 1].word.bound_before:
        return
    dated = "date_word" in state.tokens[at].word.roles
    if has_role(state.tokens, at, "date_before") and at + 1 < len(state.tokens):
        dated = has_role(state.tokens, at + 1, "date_word") or bool(
            behind_date(state.tokens, at + 1, loose=False)
        )
    if dated:
        state.phrase.forget_bound()


def part_from_comparand(state: WordingPass, at: int) -> None:
    """Part a bound word from the number behind what it compares with: 低于上年5% is 5 % below it.

    的 joins them again: 超过上年的5亿吨 bounds what last year had.
    """
    tokens = state.tokens
    compared = at > 0 and bool(tokens[at - 1].word.bound_before)
    if compared and has_role(tokens, at, "comparand") and not has_role(tokens, at + 1, "of_before"):
        state.apart = state.apart or tokens[at - 1].text


def compares(state: WordingPass) -> bool:
    """Whether the number may be compared with what follows it: below the 10-year average."""
    words = [token.word for token in state.gap]
    return not state.phrase.change and any(
        word.change_after and word.bound_before and "age" not in word.roles for word in words
    )


def refuse_denominator(state: WordingPass, at: int) -> None:
    """Raise UnreadableError for an unknown word that the number is counted per: yield per cow.

    Where the word for "per" is also a preposition, "one" has to stand between: на одну корову.
    """
    tokens, before = state.tokens, at - 1
    if tokens[at].kind != "unknown" or before < 0:
        return
    ambiguous = has_role(tokens, before, "per") and bool(tokens[before].word.roles & _ALSO)
    if state.amounts.denominators.leads(before) and not ambiguous:
        raise UnreadableError("unit.unknown", f"{tokens[before].text} {tokens[at].text}")
