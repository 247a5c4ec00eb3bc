"""Unit prices whose denominator comes first: "a barrel of Brent cost $82", "la tonne à 200 euros".

They are read as if it stood behind the money: $82 per barrel.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from silkledger.reading.words.senses import Token, Word

if TYPE_CHECKING:
    from collections.abc import Sequence

_PER = Word(roles=frozenset(("per", "slash"))).settled()
_SOLD_BY = frozenset(("mass", "volume", "energy", "area"))
_DETERMINERS = frozenset(("article", "each", "per_measure"))


def behind_money(tokens: Sequence[Token]) -> Sequence[Token]:
    """Return the tokens with a single unit before the only amount, of money, put behind it."""
    at = _single_unit(tokens)
    if at is None:
        return tokens
    rest = [*tokens[: at - 1], *tokens[at + 1 :]]
    numbers = [token for token in rest if token.kind in ("number", "chinese")]
    money = [token for token in rest[at - 1 :] if token.word.currency]
    other = any(
        token.word.scale or token.word.unit or token.word.roles & {"slash", "than", "base"}
        for token in rest
        if not token.word.currency
    )
    if len(numbers) != 1 or not money or other or numbers[0].start < tokens[at].start:
        return tokens
    unit = tokens[at]
    last = rest[-1].end
    slash = Token("word", "/", last, last, _PER)
    return [*rest, slash, replace(unit, start=last, end=last)]


def _single_unit(tokens: Sequence[Token]) -> int | None:
    """Return the place of the first unit by which things are sold, behind one or an article."""
    for at, token in enumerate(tokens):
        if token.kind in ("number", "chinese") and token.text != "1":
            return None
        unit = token.word.unit
        if at and unit is not None and unit.dimension in _SOLD_BY:
            before = tokens[at - 1]
            spelled = before.word.spelled
            one = (spelled is not None and spelled.value == 1) or before.text == "1"
            return at if one or before.word.roles & _DETERMINERS else None
    return None
