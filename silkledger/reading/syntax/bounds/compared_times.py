"""Times compared: words that say by how many times something differs, and bound no number.

A verb of bound does so (превышает почти в 2,5 раза), and a comparative (ниже прошлогоднего в 2
раза, дешевле втрое), which is a change then. What is compared with may stand between.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.reading.text.faults import UnreadableError
from silkledger.reading.words.bare_years import is_bare_year
from silkledger.reading.words.senses import has_role

if TYPE_CHECKING:
    from silkledger.reading.syntax.wording_pass import WordingPass
    from silkledger.reading.words.senses import Token

_TIMES = frozenset(("in_times", "multiple"))
_PARTS_TIMES = frozenset(("stop", "and", "or", "open", "negation"))


def takes_times(state: WordingPass, token: Token) -> bool:
    """Record a word that says by how many times something differs, and tell whether it is one.

    Raises UnreadableError for a comparative behind a change: выросло больше в 3 раза.
    """
    if state.said.isdisjoint(_TIMES):
        return False
    word, phrase = token.word, state.phrase
    verb = "bound_verb" in word.roles
    if verb and word.bound_before != "gt":
        return False
    compares = not verb and _is_comparative(token)
    if not (verb or compares) or not _leads_to_times(state, token):
        return False
    if compares:
        if phrase.change:
            raise UnreadableError("bound.misplaced", token.text)
        phrase.change = word.change_after or ""
    state.times_of = token.text
    state.close_subject(guarded=True)
    return True


def is_times_word(state: WordingPass, token: Token) -> bool:
    """Record a comparative that bounds nothing, and tell whether it is one: дешевле втрое."""
    word = token.word
    bare = word.change_after is not None and not (word.bound_before or word.change_before)
    return bare and takes_times(state, token)


def _is_comparative(token: Token) -> bool:
    """Whether a word is a comparative without "than", which makes a bound of it: больше чем в 2."""
    word = token.word
    return word.change_after is not None and word.change_before is None and " " not in token.text


def _leads_to_times(state: WordingPass, token: Token) -> bool:
    """Whether nothing but what is compared with parts a word from a multiple."""
    tokens, at = state.tokens, state.tokens.index(token) + 1
    while at < len(tokens) and not _is_times(state, at):
        word = tokens[at].word
        year = state.amounts.numerals.starts(at) and is_bare_year(tokens[at])
        if word.change_before or word.says & _PARTS_TIMES:
            return False
        if state.amounts.numerals.starts(at) and not year:
            return False
        at += 1
    return at < len(tokens)


def _is_times(state: WordingPass, at: int) -> bool:
    """Whether a word here is a multiple, or leads to one: вдвое, в 2,5 раза."""
    tokens = state.tokens
    if (ratio := tokens[at].word.multiple) is not None and ratio.kind == "ratio_in":
        return True
    if not has_role(tokens, at, "in_times") or at + 2 >= len(tokens):
        return False
    multiple = tokens[at + 2].word.multiple
    return state.amounts.numerals.starts(at + 1) and multiple is not None
