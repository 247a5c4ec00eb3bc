"""Restrictions: a negation that only says "only": ne représente que 10 %, no es más que el 10 %.

The number is the figure as it stands, so both words of the restriction are left out. Any other
negation stays and is refused: "n'a pas produit que 5 tonnes".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.reading.syntax.years import behind_date
from silkledger.reading.words.phrases import VERBS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from silkledger.reading.words.senses import Token

_PLUS = "plus"  # n'a plus produit que
_SILENT = VERBS | {"neutral"}
_LEADING = frozenset(("article", "neutral", "of", "to"))


def without_restriction(tokens: Sequence[Token]) -> Sequence[Token]:
    """Return the tokens without the words that say "only", if verbs alone stand between them.

    The number follows the second word; without a verb "no más que" may also be a bound.
    """
    start = next((at for at, token in enumerate(tokens) if "restricted" in token.word.roles), None)
    if start is None:
        return tokens
    verb, passed, dated = False, list[int](), 0
    for at in range(start + 1, len(tokens)):
        roles = tokens[at].word.roles
        if "restricts" in roles:
            left_out = {start, at, *passed}
            rest = [token for place, token in enumerate(tokens) if place not in left_out]
            return rest if verb and _number_follows(tokens, at + 1) else tokens
        if at < dated:
            continue
        if date := behind_date(tokens, at, loose=True):
            dated = date  # ne représentant en 2010 que 1,8 %
        elif "date_before" in roles and at + 1 < len(tokens):
            continue
        elif _PLUS in roles:
            passed.append(at)
        elif not (roles & _SILENT or tokens[at].word.change_before) or "negation" in roles:
            return tokens
        verb = verb or bool(roles & VERBS or tokens[at].word.change_before)
    return tokens


def _number_follows(tokens: Sequence[Token], at: int) -> bool:
    """Whether a number begins here, behind its article, bound or currency."""
    while at < len(tokens):
        token = tokens[at]
        if token.kind == "number" or token.word.spelled is not None:
            return True
        word = token.word
        if not (word.bound_before or word.currency or word.roles & _LEADING):
            return False
        at += 1
    return False
