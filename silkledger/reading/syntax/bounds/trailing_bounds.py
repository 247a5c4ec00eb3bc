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


def is_bound_noun(state: WordingPass, at: int) -> bool:
    """Whether the bound word at `at`, behind the number, is a noun.

    An extreme is one behind a stop, unless it ends the wording there, and behind an adjective.
    """
    before, token = state.tokens[at - 1].word, state.tokens[at]
    if before.change_after or before.roles & {"article", "of", "each"}:
        return True
    if before.roles >= _PREPOSITION and token.text[:1] < _HAN:
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
