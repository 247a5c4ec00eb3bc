"""Yearly capacities: an annual capacity for anything is per year: annual shingle capacity of 5 Mt.

The two words stand side by side (capacité annuelle), or with no more than the name of what the
capacity is for between them, which no vocabulary need list.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from silkledger.reading.words.senses import NUMBERS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from silkledger.reading.words.senses import Token

_ANNUAL, _CAPACITY, _PER_YEAR = "annual", "capacity", "per_year"
_APART = frozenset(("stop", "colon", "prep", "and", "or", "by", "from", "range"))
_OF = "of"
_REACH = 5  # tokens from one word to the other


def with_yearly_capacity(tokens: Sequence[Token]) -> Sequence[Token]:
    """Return the tokens with an annual capacity that is per year."""
    places = [at for at, token in enumerate(tokens) if _CAPACITY in token.word.roles]
    for at, token in enumerate(tokens):
        roles = token.word.roles
        if _ANNUAL not in roles or _PER_YEAR in roles:
            continue
        if any(_describes(tokens, at, place) for place in places):
            word = replace(token.word, roles=roles | {_PER_YEAR}).settled()
            return [*tokens[:at], replace(token, word=word), *tokens[at + 1 :]]
    return tokens


def _describes(tokens: Sequence[Token], annual: int, capacity: int) -> bool:
    """Whether only the name of what a capacity is for stands between the two words."""
    between = tokens[min(annual, capacity) + 1 : max(annual, capacity)]
    follows = annual > capacity
    return len(between) < _REACH and not any(_parts(token, follows=follows) for token in between)


def _parts(token: Token, *, follows: bool) -> bool:
    word = token.word
    if token.kind in NUMBERS or word.change_before or word.bound_before:
        return True
    return not word.roles.isdisjoint(_APART) and not (follows and _OF in word.roles)
