"""Subjects behind their verb: names and German nouns between a finite verb and its number.

"Beziffert der DBV auf 5 Mio. Euro" and "verkaufte Siemens 5 Züge" say who does it. A capital letter
tells such a word, which neither holds a turning part nor may be misprinted (names_before). Beside
the number it may be a numbered name, so that a unit must be printed with the number; things that
are counted may be what a preposition leads to (Zölle auf 5 Waren).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.reading.definitions.units import COUNTED
from silkledger.reading.words.phrases import VERBS
from silkledger.reading.words.senses import LIGHT

if TYPE_CHECKING:
    from silkledger.reading.syntax.wording_pass import WordingPass
    from silkledger.reading.words.noun_forms import NounLanguage
    from silkledger.reading.words.senses import Token

_TO_LEVEL = frozenset(("to", "by", "verb"))  # auf 5, um 5, bei 5
_NAMED = frozenset(("subject", "deficit", "surplus"))


def is_subject_behind(state: WordingPass, at: int, language: NounLanguage, *, leads: bool) -> bool:
    """Whether the unlisted word at `at` belongs to a subject between its verb and the number.

    `leads` says that the number, or the words that lead to it, stand right behind the word.
    """
    text = state.tokens[at].text
    if not at or not text[:1].isupper() or (language.capital and len(text) == 1):
        return False
    if not any(_is_finite(token) for token in state.tokens[:at]):
        return False
    following = state.tokens[at + 1]
    if following.kind == "unknown":
        return following.text[:1].isupper()
    return _governs(state, at + 1) if leads else text.isupper()


def _is_finite(token: Token) -> bool:
    """Whether a verb stands here that a subject may follow."""
    word = token.word
    if not token.text[:1].islower():
        return False
    return bool(word.roles & (VERBS | {"finite"}) or word.separable)


def _governs(state: WordingPass, at: int) -> bool:
    """Whether the words from `at` lead from the verb to its number, or to a listed noun."""
    led, tokens = False, state.tokens
    while at < len(tokens) and not state.amounts.numerals.starts(at):
        word = tokens[at].word
        if word.roles & _TO_LEVEL:
            led = True
        elif not (word.bound_before or word.currency or word.roles & (LIGHT | {"plus", "minus"})):
            return False
        at += 1
    if at == len(tokens):
        return False
    if "article" in tokens[at].word.roles and at + 1 < len(tokens):
        noun = tokens[at + 1].word  # verbuchte Zorg einen Verlust von
        if noun.change_before or noun.roles & _NAMED:
            return True
    amount = state.amounts.peek(at)
    if amount is None or amount.unit is None or amount.noun:
        return False
    counted = amount.unit.dimension in COUNTED and amount.unit.dimension != "people"
    return not (led and counted)
