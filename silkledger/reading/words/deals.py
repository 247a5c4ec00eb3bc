"""Deals: one contract, order or agreement, and how many things it is about.

"Un contrato por 10 turbinas" states ten turbines and not a tenth of a contract for each, and "une
commande ferme pour 10 avions" ten aircraft.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.reading.words.senses import UNKNOWN, has_role

if TYPE_CHECKING:
    from collections.abc import Sequence

    from silkledger.reading.words.senses import Token


def is_deal(tokens: Sequence[Token], at: int) -> bool:
    """Whether a preposition leads from the one deal at `at` to a number of things or of money.

    An adjective or participle may stand before it. "Un contrat sur dix" is a share, and people
    may be those who have one each.
    """
    before = tokens[at - 1].word if at else UNKNOWN
    if before.bound_before or not has_role(tokens, at + 1, "deal"):
        return False
    direct = has_role(tokens, at + 2, "prep") and not has_role(tokens, at + 2, "in")
    lead = at + 2 if direct else at + 3
    number = lead + 1
    while number < len(tokens) and tokens[number].word.bound_before:
        number += 1
    if number >= len(tokens) or not _is_number(tokens[number]):
        return False
    unit = tokens[number + 1].word.unit if number + 1 < len(tokens) else None
    return has_role(tokens, lead, "prep") and (unit is None or unit.dimension != "people")


def _is_number(token: Token) -> bool:
    """Whether digits or a number word stand here, and no article: diez, 10."""
    word = token.word
    return token.kind == "number" or (word.spelled is not None and "article" not in word.roles)
