"""Outturns: German "fiel … aus", which says how something turned out and no fall.

In "fielen um 2,4 % höher aus" the comparative tells the change, in "fiel das Minus mit 5 % aus" the
noun does; the verb and its particle are left out.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from silkledger.reading.words.senses import Token

_THAN = "outturn_than"
_CLAUSE_ENDS = frozenset(("stop", "and", "close", _THAN))


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
        if ends and told and any(_is_rate(between, place) for place in range(len(between))):
            return [*tokens[:start], *_compared(between, tokens[at + 1 :])]
    return tokens


def _compared(between: Sequence[Token], behind: Sequence[Token]) -> Sequence[Token]:
    """Return the words around the particle, as a comparative and its "than" are one word."""
    last = between[-1]
    if not behind or _THAN not in behind[0].word.roles or last.word.change_after is None:
        return [*between, *behind]
    word = replace(last.word, roles=last.word.roles | {"than"}).settled()
    return [*between[:-1], replace(last, word=word), *behind[1:]]


def _is_rate(tokens: Sequence[Token], at: int) -> bool:
    """Whether digits stand here, or words for a share: um ein Viertel niedriger."""
    spelled, behind = tokens[at].word.spelled, tokens[at + 1 : at + 2]
    if spelled is None or spelled.value is None:
        return tokens[at].kind == "number"
    percent = any(token.word.unit and token.word.unit.name == "percent" for token in behind)
    return percent or spelled.value < 1
