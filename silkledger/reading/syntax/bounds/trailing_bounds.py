"""Trailing bounds: bound words behind a number that are nouns there, and bound nothing.

Something is compared with them (por debajo del máximo), or they say that the number is the highest
or lowest value of a time: "5 million tonnes, an all-time maximum".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from silkledger.reading.syntax.wording_pass import WordingPass

_HAN = "\u3400"
_PREPOSITION = frozenset(("prep",))
_COMPARES = frozenset(("comparative",))
_DESCRIBES = frozenset(("article", "neutral", "subject", "activity", "verb"))


def _ends_comparison(state: WordingPass, at: int) -> bool:
    """Whether a bound ends the wording right behind "more" or "less": 25 % de moins environ."""
    before, roles = state.tokens[at - 1].word, state.tokens[at].word.roles
    compares = bool(before.change_after) and before.bound_before is None
    compares = compares and before.roles.isdisjoint(_PREPOSITION | {"article", "of", "each"})
    return compares and at + 1 == len(state.tokens) and _is_phrase(state.tokens[at].text, roles)


def _is_phrase(text: str, roles: frozenset[str]) -> bool:
    """Whether a bound word is an adverb or a phrase, and no noun: au minimum, environ."""
    return text[:1] < _HAN and ("extreme" not in roles or " " in text)


def is_bound_noun(state: WordingPass, at: int) -> bool:
    """Whether the bound word at `at`, behind the number, is a noun.

    An extreme is one behind a stop, unless it ends the wording there, and behind an adjective.
    """
    before, token = state.tokens[at - 1].word, state.tokens[at]
    if before.change_after or before.roles & {"article", "of", "each"}:
        return not _ends_comparison(state, at)
    told = "base_words" in before.roles and "base" not in before.roles  # sur un an environ
    if before.roles >= _PREPOSITION and token.text[:1] < _HAN and not told:
        return True  # frente al máximo, par rapport au maximum
    if state.said & _COMPARES and token.text[:1] < _HAN and " " in token.text:
        return True  # inférieur de 5 % au maximum
    if "extreme" not in token.word.roles or len(state.gap) == 1:
        return False
    stops = "stop" in before.roles or state.tokens[at - 1].text == "-"
    if stops:
        return at + 1 < len(state.tokens)
    apart = any("stop" in other.word.roles for other in state.gap)
    described = before.roles & _DESCRIBES and not before.roles & {"matter"} and before.unit is None
    return apart or bool(described)
