"""Pairs of dashes that hold a remark as brackets do: exportó 41.800 toneladas -un 5% más-.

The first touches the word behind it alone and the second the word before it, which no minus sign
does, so that a number behind the first is not negative: un cinco por ciento -41.800 toneladas-.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.reading.words.senses import Token, Word

if TYPE_CHECKING:
    from collections.abc import Sequence

    from silkledger.reading.definitions.settings import Settings

_DASH = "-"
_SIDES = {"(": Word(roles=frozenset(("open",))), ")": Word(roles=frozenset(("close",)))}


def with_bracketed_remark(
    tokens: Sequence[Token], _statistic: str | None = None, _settings: Settings | None = None
) -> Sequence[Token]:
    """Return the tokens with brackets for the only pair of dashes that hold a remark.

    >>> from silkledger.reading.words.lexicon import lexicon
    >>> from silkledger.schemas.vocabulary import SHIPPED
    >>> tokens = lexicon(SHIPPED, "es").tokens("exportó 41.800 toneladas -un 5% más-")
    >>> " ".join(token.text for token in with_bracketed_remark(tokens))
    'exportó 41.800 toneladas ( un 5 % más )'
    """
    dashes = [at for at, token in enumerate(tokens) if token.text == _DASH]
    if len(dashes) != 2 or not (_opens(tokens, dashes[0]) and _closes(tokens, dashes[1])):
        return tokens
    start, end = dashes
    inside = tokens[start + 1 : end]
    opening, closing = _side(tokens[start], "("), _side(tokens[end], ")")
    return [*tokens[:start], opening, *inside, closing, *tokens[end + 1 :]]


def _opens(tokens: Sequence[Token], at: int) -> bool:
    if not 0 < at < len(tokens) - 1:
        return False
    return tokens[at - 1].end < tokens[at].start and tokens[at].end == tokens[at + 1].start


def _closes(tokens: Sequence[Token], at: int) -> bool:
    last = at + 1 == len(tokens)
    return tokens[at - 1].end == tokens[at].start and (
        last or tokens[at].end < tokens[at + 1].start or "stop" in tokens[at + 1].word.roles
    )


def _side(dash: Token, text: str) -> Token:
    return Token("word", text, dash.start, dash.end, _SIDES[text].settled())
