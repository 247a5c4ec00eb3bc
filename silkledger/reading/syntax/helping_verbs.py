"""Helping verbs that are units as well: "el número 90 ha sido premiado" has no hectares.

A verb or participle behind such a word tells it from the unit.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from silkledger.reading.text.faults import MeansOtherError
from silkledger.reading.words.phrases import VERBS
from silkledger.reading.words.senses import NUMBERS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from silkledger.reading.words.senses import Token

_HELPING = frozenset(("auxiliary",))
_DONE = "o"  # ends a Spanish participle behind "ha"


def without_units(tokens: Sequence[Token]) -> Sequence[Token]:
    """Return the tokens with the helping verbs that are not units where they stand.

    Raises MeansOtherError for the only number of a wording right before one, which counts nothing.

    >>> from silkledger.reading.words.choosing import choose
    >>> from silkledger.schemas.vocabulary import SHIPPED
    >>> tokens = without_units(choose("% ha sido", "es", SHIPPED).tokens("% ha sido"))
    >>> tokens[1].word.unit is None
    True
    """
    places = [at for at in range(len(tokens) - 1) if _helps(tokens, at)]
    if not places:
        return tokens
    told, numbers = list(tokens), [at for at, token in enumerate(tokens) if token.kind in NUMBERS]
    for at in places:
        if numbers == [at - 1]:
            raise MeansOtherError("unit.none", f"{tokens[at - 1].text} {tokens[at].text}")
        word = replace(told[at].word, unit=None).settled()
        told[at] = replace(told[at], word=word)
    return told


def _helps(tokens: Sequence[Token], at: int) -> bool:
    """Whether a word that is a unit and a helping verb stands here before a verb."""
    word, verb = tokens[at].word, tokens[at + 1]
    if word.unit is None or not word.roles & _HELPING or not verb.text.endswith(_DONE):
        return False  # 5.000 ha cultivadas
    return bool(verb.word.roles & VERBS or verb.word.change_before or verb.word.bound_before)
