"""Sparing words: "apenas" right before a number or its preposition says that it is small.

For example "un aumento de apenas 0,6 %" and "opera apenas al 55 %". Before a verb it denies or only
just grants what it says (apenas creció), so that it stays a negation there.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.reading.words.senses import has_role

if TYPE_CHECKING:
    from collections.abc import Sequence

    from silkledger.reading.words.senses import Token

_LEADS = frozenset(("prep", "article", "level_article"))


def without_sparing(tokens: Sequence[Token]) -> Sequence[Token]:
    """Return the tokens without sparing words that stand with a number.

    >>> from silkledger.reading.words.lexicon import lexicon
    >>> from silkledger.schemas.vocabulary import SHIPPED
    >>> tokens = lexicon(SHIPPED, "es").tokens("un aumento de apenas 0,6 %")
    >>> [token.text for token in without_sparing(tokens)]
    ['un', 'aumento', 'de', '0,6', '%']
    """
    spare = [
        at
        for at in range(len(tokens) - 1)
        if has_role(tokens, at, "sparing") and _stands_with_number(tokens, at + 1)
    ]
    return [token for at, token in enumerate(tokens) if at not in spare] if spare else tokens


def _stands_with_number(tokens: Sequence[Token], at: int) -> bool:
    """Whether a number stands here, or right behind a preposition or article."""
    at += bool(tokens[at].word.roles & _LEADS) and tokens[at].kind != "number"
    return at < len(tokens) and (tokens[at].kind == "number" or _is_cardinal(tokens[at]))


def _is_cardinal(token: Token) -> bool:
    spelled = token.word.spelled
    return spelled is not None and spelled.role == "cardinal" and "article" not in token.word.roles
