"""Numbers of models behind a Chinese measure word, which count nothing: 2架波音787-10客机."""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.reading.definitions.units import COUNTED
from silkledger.reading.words.senses import NUMBERS, Token, Word

if TYPE_CHECKING:
    from collections.abc import Sequence


_HAN = "\u3400"
_MAKER = Word(roles=frozenset(("subject",))).settled()
_NAMES = frozenset(("subject", "common", "head", "matter", "goods"))


def without_models(tokens: Sequence[Token]) -> Sequence[Token]:
    """Return the tokens without the number of a model.

    It touches the name before it and what is counted behind it, which has a measure word.
    """
    for at in range(3, len(tokens) - 1):
        name, number, end = tokens[at - 1], tokens[at], at + 1
        if number.kind != "number":
            continue
        while end + 2 < len(tokens) and tokens[end].text == "-" and tokens[end + 1].kind in NUMBERS:
            end += 2
        touches = number.start == name.end and tokens[end].start == tokens[end - 1].end
        counted = touches and _is_name(name) and _is_counted(tokens[end])
        if counted and any(map(_measures, tokens[at - 3 : at - 1])):
            maker = Token("word", name.text, name.start, name.end, _MAKER)
            return [*tokens[: at - 1], maker, *tokens[end:]]
    return tokens


def _is_name(token: Token) -> bool:
    word = token.word
    governs = word.bound_before or word.change_before or word.multiple or word.unit
    named = token.kind == "unknown" or bool(word.roles & _NAMES) or bool(word.names)
    return token.text[-1:] >= _HAN and named and not governs


def _is_counted(token: Token) -> bool:
    unit = token.word.unit
    counted = unit is not None and unit.dimension in COUNTED
    return (counted or "head" in token.word.roles) and not _measures(token)


def _measures(token: Token) -> bool:
    return "classifier" in token.word.roles
