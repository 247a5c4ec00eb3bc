"""Named tens: a noun for about so many, as French and Spanish have: une vingtaine, un centenar.

What is near is approximate; with a bound before it the number is that of the bound: plus d'une
centaine, casi una veintena. Less than "about ten" leaves open how many, and so do several of them
(des centaines) and tens that are described (une bonne centaine). Words for a thousand that are
read behind a bound (près d'un millier) have one as well where nothing bounds them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.reading.words.senses import UNKNOWN, Token, Word

if TYPE_CHECKING:
    from collections.abc import Sequence

    from silkledger.reading.definitions.settings import Settings

_NEAR = 3  # tokens from a bound to the number
_BELOW = frozenset(("lt", "le"))
_ABOUT = Word(bound_before="approx").settled()


def with_named_ten(
    tokens: Sequence[Token], _statistic: str | None = None, _settings: Settings | None = None
) -> Sequence[Token]:
    """Return the tokens with a number for the noun; as they are if there is none.

    >>> from silkledger.reading.meaning.rewrite_trial import rewritten
    >>> rewritten(with_named_ten, "une vingtaine de pays", "fr")
    '≈ 20 pays'
    """
    for at, token in enumerate(tokens):
        number = _number(token)
        if not number or at + 1 == len(tokens):
            continue
        before = tokens[max(at - _NEAR, 0) : at]
        bounds = {bound for other in before if (bound := other.word.bound_before)}
        if bounds & _BELOW:
            return tokens
        about = [] if bounds else [Token("word", "≈", token.start, token.start, _ABOUT)]
        return [*tokens[:at], *about, *number, *tokens[at + 1 :]]
    return tokens


def _number(token: Token) -> list[Token]:
    """Return the number of the noun, [] if it is none."""
    spelled, scale = token.word.spelled, token.word.scale
    if scale is not None and scale.when == "bounded" and " " in token.text:
        return [token]  # un millier de, but not тысячи
    if spelled is None or spelled.role != "vague" or spelled.value is None:
        return []
    return [Token("number", str(spelled.value), token.start, token.end, UNKNOWN)]
