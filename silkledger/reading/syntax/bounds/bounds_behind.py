"""Bounds behind a number: 5 % or more, and verbs that end their clause (5 Millionen überschritten).

Such a verb bounds the number only if it is its object: "um 5 % überschritten" is by how much
something was exceeded, "mit 5 Millionen überschritten" is how much there was.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.reading.syntax.bounds.trailing_bounds import is_bound_noun
from silkledger.reading.text.faults import UnreadableError
from silkledger.reading.words.senses import NUMBERS, has_role

if TYPE_CHECKING:
    from collections.abc import Sequence

    from silkledger.reading.syntax.wording_pass import WordingPass
    from silkledger.reading.words.senses import Token

_HAN = "\u3400"
_EQUALS = frozenset(("restates", "equals"))
_AND_ON = "and "  # and up, and over
_EXCEEDED = {"gt": "up", "lt": "down"}
_DONE = frozenset(("activity", "verb"))
_PREDICATES = _DONE | {"auxiliary"}


def bound_behind(state: WordingPass, at: int) -> str | None:
    """Return the bound that the token at `at` sets to the number before it, or None.

    Raises UnreadableError for a verb whose object the number need not be.
    """
    token = state.tokens[at]
    bound, roles = token.word.bound_after, token.word.roles
    if bound is None or is_bound_noun(state, at) or ("bound_verb" in roles and state.by_word):
        return None
    if "bound_verb" in roles and (not state.ends_clause(at) or _is_led(state)):
        raise UnreadableError("bound.misplaced", token.text)
    if token.text[:4] == _AND_ON and any("prep" in each.word.roles for each in state.gap[:-1]):
        raise UnreadableError("bound.misplaced", token.text)  # down 14 % in Finland and up
    if token.text[:1] < _HAN and (_is_joined(state.gap[:-1]) or _is_cut_off(state, at)):
        raise UnreadableError("bound.misplaced", token.text)
    if "previous" in roles and len(state.gap) > 1:
        return None  # les 40 ans passés, but not 5 euros de crédits passés
    if token.text == "+" and _adds(state, at):
        return None
    han = token.text[:1] >= _HAN
    if han and (_is_apart(state.gap[:-1], token) or _is_of_other(state, at)):
        raise UnreadableError("bound.misplaced", token.text)
    return bound


def _is_apart(between: Sequence[Token], bound: Token) -> bool:
    """Whether words part a Chinese bound from the number before it: 32%认为机会更多.

    A character bounds what it adjoins alone, a longer word nothing behind what is done.
    """
    if len(bound.text) == 1:
        return any("classifier" not in token.word.roles for token in between)
    return any(token.word.roles & _DONE or token.kind == "unknown" for token in between)


def _is_of_other(state: WordingPass, at: int) -> bool:
    """Whether a Chinese bound follows a number of something else: 45%的受访者在2小时以上."""
    behind = state.tokens[state.phrase.amounts[-1].end : at]
    return any(token.kind in NUMBERS for token in behind)


def _is_joined(between: Sequence[Token]) -> bool:
    """Whether "and" leads from the number to another clause, or to the number of the bound.

    For example "5 % et au moins", "37 mm in diameter and stands roughly".
    """
    joints = [n for n, token in enumerate(between) if "and" in token.word.roles]
    if not joints:
        return False
    rest = between[joints[-1] + 1 :]
    return not rest or any(token.word.roles & _PREDICATES or _is_other(token) for token in rest)


def _is_cut_off(state: WordingPass, at: int) -> bool:
    """Whether a hedge at the end leads to another amount that is the same: soit environ."""
    before = state.tokens[at - 1].word.roles
    return at + 1 == len(state.tokens) and bool(before & _EQUALS)


def _is_other(token: Token) -> bool:
    return token.kind == "unknown" and token.text.isalpha()


def _adds(state: WordingPass, at: int) -> bool:
    """Whether the plus sign here ends a name, or adds what follows: Senior+, 20 euros + IVA."""
    glued = state.tokens[at - 1].end == state.tokens[at].start
    return (glued and len(state.gap) > 1) or (not glued and at + 1 < len(state.tokens))


def excess_behind(state: WordingPass, at: int) -> str | None:
    """Return the direction of what a verb says is exceeded by the number: um 5 % übertroffen.

    What is undercut by it is less by it: um 8 % unterschritten.
    """
    word = state.tokens[at].word
    led = "bound_verb" in word.roles and state.by_word and state.ends_clause(at)
    return _EXCEEDED.get(word.bound_after or "") if led else None


def _is_led(state: WordingPass) -> bool:
    """Whether a preposition or a word of change leads to the number, which is not an object then.

    The noun of a line that is crossed may stand before it: die Marke von 5 Millionen.
    """
    tokens, phrase = state.tokens, state.phrase
    if phrase.change or phrase.by or phrase.level or state.led or phrase.multiple:
        return True  # das Dreifache übertroffen
    place = state.first_number() - 1
    while place > 0 and tokens[place].word.roles & {"article", "neutral"}:
        place -= 1
    if place < 0 or "prep" not in tokens[place].word.roles:
        return False
    return not (has_role(tokens, place, "of") and has_role(tokens, place - 1, "threshold"))
