"""Yearly capacities: an annual capacity for anything is per year: annual shingle capacity of 5 Mt.

That of a single day is per day (单日接待能力). The two words stand side by side (capacité
annuelle), or with no more than the name of what the capacity is for between them, which no
vocabulary need list.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from silkledger.reading.words.senses import NUMBERS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from silkledger.reading.words.senses import Token

_CAPACITY = "capacity"
_TIMES = {"annual": "per_year", "one_day": "daily"}  # of a word of time, and then
_APART = frozenset(("stop", "colon", "prep", "and", "or", "by", "from", "range"))
_OF = "of"
_REACH = 5  # tokens from one word to the other


def with_yearly_capacity(tokens: Sequence[Token]) -> Sequence[Token]:
    """Return the tokens with an annual capacity that is per year, or one of a day per day."""
    places = [at for at, token in enumerate(tokens) if _CAPACITY in token.word.roles]
    for at, token in enumerate(tokens):
        roles = token.word.roles
        per = {time for own, time in _TIMES.items() if own in roles and time not in roles}
        described = (place for place in places if per and _describes(tokens, at, place))
        if (place := next(described, None)) is not None:
            word = replace(token.word, roles=roles | per).settled()
            before = [other for other in tokens[:at] if not _names(other, tokens[place])]
            return [*before, replace(token, word=word), *tokens[at + 1 :]]
    return tokens


def _names(token: Token, capacity: Token) -> bool:
    """Whether an unlisted word behind a capacity is what it is for: capacité de broyage."""
    return token.kind == "unknown" and token.start > capacity.start and token.text.islower()


def _describes(tokens: Sequence[Token], time: int, capacity: int) -> bool:
    """Whether only the name of what a capacity is for stands between the two words."""
    between = tokens[min(time, capacity) + 1 : max(time, capacity)]
    follows = time > capacity
    return len(between) < _REACH and not any(_parts(token, follows=follows) for token in between)


def _parts(token: Token, *, follows: bool) -> bool:
    word = token.word
    if token.kind in NUMBERS or word.change_before or word.bound_before:
        return True
    return not word.roles.isdisjoint(_APART) and not (follows and _OF in word.roles)
