"""Excesses: the change that a verb of bound names with "by" (exceeded the plan by 5 t: a rise)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.reading.syntax.years import behind_date
from silkledger.reading.text.faults import UnreadableError
from silkledger.reading.words.senses import has_role

if TYPE_CHECKING:
    from silkledger.reading.syntax.wording_pass import WordingPass
    from silkledger.reading.words.senses import Word


_EXCEEDS, _UNDERCUTS, _OTHER = _OF_VERBS = ("exceeds", "undercuts", "other")
_LESS = frozenset(("down", _UNDERCUTS))


def direction_of(word: Word) -> str:
    """Return what "by" behind a word of bound makes of it, "" for a word that has no such "by".

    A verb is an excess, one that undercuts (unterschritt den Plan um 5 t), or of another bound; a
    comparative is up or down (больше плана на 5 т).
    """
    if _UNDERCUTS in word.roles:
        return _UNDERCUTS
    if "bound_verb" in word.roles:
        return _EXCEEDS if word.bound_before == "gt" else _OTHER
    return word.change_after or ""


def by_follows(state: WordingPass, at: int) -> bool:
    """Whether "by" stands at `at` and leads to a number; one that may be "of" stands behind a verb.

    Only bounds and neutral words may lie between: превысил план на целых 5 тонн.
    """
    tokens = state.tokens
    if not has_role(tokens, at, "by"):
        return False
    behind = tokens[at - 1].text == state.phrase.bound_word
    if behind and state.exceeds not in _OF_VERBS:
        return False  # a comparative has what it compares with before "by"
    if tokens[at].word.roles & {"from", "of"} and not behind:
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
    if state.exceeds == _OTHER:
        raise UnreadableError("bound.misplaced", phrase.bound_word)
    direction = "down" if state.exceeds in _LESS else "up"
    phrase.forget_bound()
    phrase.change, state.apart, state.beside, state.exceeds = direction, "", "", ""
