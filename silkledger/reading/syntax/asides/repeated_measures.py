"""Measures that brackets say again: 37 billion (bn) dollars, 4 Millionen Standardcontainer (TEU).

A scale or unit stands in brackets behind the same one, as a text explains a short form that it goes
on with. Another one in them leaves the number unclear, and is left to the grammar.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from silkledger.reading.words.senses import Token

_BRACKETS = 3  # tokens


def without_repeated_measure(tokens: Sequence[Token]) -> Sequence[Token]:
    """Return the tokens without brackets that repeat what is before them; as they are if none.

    >>> from silkledger.reading.words.lexicon import lexicon
    >>> from silkledger.schemas.vocabulary import SHIPPED
    >>> tokens = lexicon(SHIPPED, "en").tokens("37 billion (bn) dollars")
    >>> [token.text for token in without_repeated_measure(tokens)]
    ['37', 'billion', 'dollars']
    """
    for at in range(1, len(tokens) - _BRACKETS + 1):
        if end := _behind_repeated(tokens, at):
            return [*tokens[:at], *tokens[end:]]
    return tokens


def _behind_repeated(tokens: Sequence[Token], at: int) -> int:
    """Return the place behind the brackets that open at `at` and say a measure again, else 0."""
    if "open" not in tokens[at].word.roles or not _is_same(tokens[at - 1], tokens[at + 1]):
        return 0
    end = at + 2
    end += tokens[end].text == "." and end + 1 < len(tokens)
    closes = "close" in tokens[end].word.roles
    return end + 1 if closes else 0


def _is_same(said: Token, again: Token) -> bool:
    """Whether two words are the same scale or the same unit."""
    scales = said.word.scale, again.word.scale
    if scales[0] is not None and scales[1] is not None:
        return scales[0].factor == scales[1].factor
    units = said.word.unit, again.word.unit
    return units[0] is not None and units[1] is not None and units[0].equals(units[1])
