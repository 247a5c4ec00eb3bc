"""Scales that brackets say again: 37 billion (bn) dollars, 37,4 Milliarden (Mrd.) Tonnenkilometer.

They stand between a scale and its unit, as a text explains a short form that it goes on with.
Another scale in them leaves the number unclear, and is left to the grammar, which refuses it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from silkledger.reading.words.senses import Token

_BRACKETS = 3  # tokens


def without_scale_brackets(tokens: Sequence[Token]) -> Sequence[Token]:
    """Return the tokens without brackets that repeat the scale before them; as they are if none.

    >>> from silkledger.reading.words.lexicon import lexicon
    >>> from silkledger.schemas.vocabulary import SHIPPED
    >>> tokens = lexicon(SHIPPED, "en").tokens("37 billion (bn) dollars")
    >>> [token.text for token in without_scale_brackets(tokens)]
    ['37', 'billion', 'dollars']
    """
    for at in range(1, len(tokens) - _BRACKETS + 1):
        if end := _behind_repeated(tokens, at):
            return [*tokens[:at], *tokens[end:]]
    return tokens


def _behind_repeated(tokens: Sequence[Token], at: int) -> int:
    """Return the place behind the brackets that open at `at` and hold the scale again, else 0."""
    said, again = tokens[at - 1].word.scale, tokens[at + 1].word.scale
    if "open" not in tokens[at].word.roles or said is None or again is None:
        return 0
    end = at + 2
    end += tokens[end].text == "." and end + 1 < len(tokens)
    closes = "close" in tokens[end].word.roles
    return end + 1 if closes and said.factor == again.factor else 0
