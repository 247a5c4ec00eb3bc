"""Ranged ones: a word for one, which is an article too, ends a range: zwischen 0,7 und einem %.

Behind "between", a number and "and" it is the number one, if a unit follows: nothing else would end
the range. So it is in "entre 0,7 et un pour cent" and "entre 0,7 y un por ciento".
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from silkledger.reading.definitions.units import RATES
from silkledger.reading.words.senses import Word

if TYPE_CHECKING:
    from collections.abc import Sequence

    from silkledger.reading.words.senses import Token

_ONE = 1


def with_ranged_one(tokens: Sequence[Token]) -> Sequence[Token]:
    """Return the tokens with a number for a word for one that ends a range."""
    between = next((at for at, token in enumerate(tokens) if "between" in token.word.roles), None)
    if between is None:
        return tokens
    for at in range(between + 3, len(tokens) - 1):
        first = at - 2 - (tokens[at - 2].word.unit is not None)
        joined = "and" in tokens[at - 1].word.roles and _is_number(tokens[first])
        unit = tokens[at + 1].word.unit
        if joined and _is_one(tokens[at]) and unit is not None and unit.dimension in RATES:
            one = replace(tokens[at], word=Word(spelled=tokens[at].word.spelled).settled())
            return [*tokens[:at], one, *tokens[at + 1 :]]
    return tokens


def _is_number(token: Token) -> bool:
    spelled = token.word.spelled
    return token.kind == "number" or (spelled is not None and spelled.value is not None)


def _is_one(token: Token) -> bool:
    spelled = token.word.spelled
    return spelled is not None and spelled.value == _ONE and "article" in token.word.roles
