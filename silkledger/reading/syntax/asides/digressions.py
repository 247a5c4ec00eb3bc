"""Digressions: what stands between commas behind a word of change and before its "by".

"Output slipped, after two years of growth, by 4.2 percent": only the word of change can go on with
"by", so what stands between the commas says nothing of the figure, unless something rises or falls
there as well, or is measured.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from silkledger.reading.words.senses import Token

_COMMAS = (",", "，")
_LONGEST = 14  # tokens between the commas


def without_digression(tokens: Sequence[Token]) -> Sequence[Token]:
    """Return the tokens without a digression behind a word of change."""
    for at, token in enumerate(tokens[:-3]):
        if token.word.change_before is None or tokens[at + 1].text not in _COMMAS:
            continue
        limit = min(len(tokens) - 1, at + 2 + _LONGEST)
        close = next((end for end in range(at + 2, limit) if tokens[end].text in _COMMAS), None)
        if close is None or "by" not in tokens[close + 1].word.roles:
            continue
        if not any(map(_tells, tokens[at + 2 : close])):
            return [*tokens[: at + 1], *tokens[close + 1 :]]
    return tokens


def _tells(token: Token) -> bool:
    """Whether a word says that something changes, or what is measured."""
    word = token.word
    changes = word.change_before is not None and bool(word.roles & {"finite", "auxiliary"})
    return changes or bool(word.currency) or token.kind == "number"
