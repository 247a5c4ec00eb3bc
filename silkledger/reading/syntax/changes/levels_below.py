"""Prepositions that compare with a level or lead to something else: 5 % unter Plan, unter Strom.

Behind a number a German "unter" says by how much it is less only if what follows is a level.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.reading.words.guards import COMPARED, guards
from silkledger.schemas.vocabulary import built_once

if TYPE_CHECKING:
    from collections.abc import Sequence

    from silkledger.reading.words.senses import Token
    from silkledger.schemas.vocabulary import Vocabulary

# Roles of a preposition that may compare with a level: above, unter, sous.
LEVEL_PREPOSITION = frozenset(("level", "prep"))
_LEVELS = frozenset(("comparand", "comparand_of", "earlier", "standing", "price_of", "growth"))
_ENDINGS = ("", "s", "es", "e", "en", "n", "er", "ern", "se", "sen")
_NEAR = 6  # tokens from a preposition to its noun


def leads_elsewhere(
    tokens: Sequence[Token], at: int, vocabulary: Vocabulary, language: str
) -> bool:
    """Whether a preposition of less at `at` leads to a noun that is not known for a level.

    >>> from silkledger.reading.words.choosing import choose
    >>> from silkledger.schemas.vocabulary import SHIPPED
    >>> tokens = choose("5 % unter dem Tisch", "de", SHIPPED).tokens("5 % unter dem Tisch")
    >>> leads_elsewhere(tokens, 2, SHIPPED, "de")
    True
    """
    word, heads = tokens[at].word, _heads(vocabulary, language)
    if not heads or word.change_after != "down" or not word.roles >= LEVEL_PREPOSITION:
        return False
    for token in tokens[at + 1 : at + _NEAR]:
        if token.kind == "number" or "stop" in token.word.roles:
            return False
        if token.text[:1].isupper() or token.word.roles & _LEVELS:
            return not _is_level(token, heads)
    return at + 1 < len(tokens)  # unter widrigen


def _is_level(token: Token, heads: tuple[str, ...]) -> bool:
    """Whether a noun is a level: one of the vocabulary, or a compound of a listed head."""
    lower = token.text.lower()
    return bool(token.word.roles & _LEVELS) or any(
        lower.endswith(ending) and lower.removesuffix(ending).endswith(heads) for ending in _ENDINGS
    )


@built_once
def _heads(vocabulary: Vocabulary, language: str) -> tuple[str, ...]:
    """Return the heads of the nouns of levels, in a language whose nouns have a capital."""
    return tuple(sorted(guards(vocabulary, language, COMPARED)))
