"""Weighed pounds: pounds of goods are a mass and no money: 770 million pounds of seafood.

Where pounds are the money, they may be the price of the goods as well.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.reading.definitions.units import definitions
from silkledger.reading.text.faults import UnreadableError
from silkledger.reading.words.guard_kinds import WEIGHED
from silkledger.reading.words.guards import guards
from silkledger.reading.words.senses import LIGHT, NUMBERS, Token, Word

if TYPE_CHECKING:
    from collections.abc import Sequence

    from silkledger.reading.definitions.settings import Settings

_NOUNS = frozenset(("subject", "noun"))
_POUND, _POUNDS = "lb", ("pound", "pounds")
_REACH = 4  # tokens from the pounds to the goods: pounds of fresh Atlantic salmon


def with_weighed(tokens: Sequence[Token], settings: Settings) -> Sequence[Token]:
    """Return the tokens with pounds of goods as a unit of mass.

    >>> from silkledger.reading.quantities import QuantityContext, read_quantity
    >>> read_quantity("2,000 pounds of butter", QuantityContext(locale="en")).unit
    't'
    """
    goods = guards(settings.vocabulary, settings.language or "", WEIGHED)
    if not goods:
        return tokens
    for at, token in enumerate(tokens):
        if not at or not token.word.currency or token.text.lower() not in _POUNDS:
            continue
        if not _is_of_goods(tokens, at + 1, goods):
            continue
        before = tokens[at - 1]
        if before.kind in NUMBERS or before.word.scale is not None or before.word.spelled:
            places = {settings.geography, settings.default_geography}
            if any(sense.only_in & places for sense in token.word.currency):
                raise UnreadableError("currency.ambiguous", token.text, codes=_POUND)
            unit = definitions(settings.vocabulary)[_POUND]
            mass = Token(token.kind, token.text, token.start, token.end, Word(unit=unit).settled())
            return [*tokens[:at], mass, *tokens[at + 1 :]]
    return tokens


def _is_of_goods(tokens: Sequence[Token], at: int, goods: frozenset[str]) -> bool:
    """Whether "of" stands here, and goods behind it with adjectives alone before them."""
    if at >= len(tokens) or "of" not in tokens[at].word.roles:
        return False
    for place, token in enumerate(tokens[at + 1 : at + _REACH], at + 1):
        if token.kind == "number":
            return False
        if token.text.lower() in goods:
            return place + 1 == len(tokens) or not tokens[place + 1].word.roles & _NOUNS
        if not (token.word.roles & LIGHT or token.kind == "unknown"):
            return False
    return False
