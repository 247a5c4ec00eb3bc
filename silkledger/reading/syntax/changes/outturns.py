"""Outturns: German "fiel … aus", which says how something turned out and no fall.

In "fielen um 2,4 % höher aus" the comparative tells the change, in "fiel das Minus mit 5 % aus" the
noun does; the verb and its particle are left out.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from silkledger.reading.words.senses import Token

_CLAUSE_ENDS = frozenset(("stop", "and", "close"))


def without_outturn(tokens: Sequence[Token]) -> Sequence[Token]:
    """Return the tokens without a verb that says how something turned out, if its particle ends it.

    Something else must tell the change between the two.
    """
    start = next((at for at, token in enumerate(tokens) if "turns_out" in token.word.roles), None)
    if start is None:
        return tokens
    for at in range(start + 1, len(tokens)):
        if "turns_out_end" not in tokens[at].word.roles:
            continue
        ends = at + 1 == len(tokens) or bool(tokens[at + 1].word.roles & _CLAUSE_ENDS)
        between = tokens[start + 1 : at]
        told = any(token.word.change_before or token.word.change_after for token in between)
        if ends and told and any(token.kind == "number" for token in between):
            return [*tokens[:start], *between, *tokens[at + 1 :]]
    return tokens
