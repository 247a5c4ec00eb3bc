"""Loan terms: how long something is lent, between its name and the figure: le taux à 10 ans.

A rate or money stands behind the term: el bono a 10 años rinde un 3,2 %. A verb may lead to a time
as well (la durée passe à 10 ans), so a word for a loan or its price must stand right before it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.reading.definitions.units import RATES
from silkledger.reading.words.guard_kinds import TERMED
from silkledger.reading.words.guards import guards
from silkledger.reading.words.senses import NUMBERS, has_role

if TYPE_CHECKING:
    from collections.abc import Sequence

    from silkledger.reading.definitions.settings import Settings
    from silkledger.reading.words.senses import Token

_NEAR = 3  # tokens from what is lent to its term
_TERM = 3  # tokens of a term: à, 10, ans


def without_loan_term(
    tokens: Sequence[Token], _statistic: str | None, settings: Settings | None = None
) -> Sequence[Token]:
    """Return the tokens without the term of a loan; as they are if there is none.

    >>> from silkledger.reading.meaning.rewrite_trial import rewritten
    >>> rewritten(without_loan_term, "le taux à 10 ans atteint 3,2 %", "fr")
    'le taux atteint 3,2 %'
    """
    names = guards(settings.vocabulary, settings.language or "", TERMED) if settings else ()
    for at in range(1, len(tokens) - _TERM if names else 0):
        unit = tokens[at + 2].word.unit
        timed = unit is not None and unit.dimension == "time"
        if not (timed and has_role(tokens, at, "to") and _is_number(tokens[at + 1])):
            continue
        before = tokens[max(at - _NEAR, 0) : at]
        lent = any(token.text.lower() in names for token in before)
        nearest = before[-1]
        named = nearest.kind == "unknown" and nearest.text[:1].isupper()  # le taux du Bund à 10 ans
        lent = lent and (named or nearest.text.lower() in names)
        if lent and not any(map(_is_number, before)) and _tells_price(tokens[at + _TERM :]):
            return [*tokens[:at], *tokens[at + _TERM :]]
    return tokens


def _is_number(token: Token) -> bool:
    spelled = token.word.spelled
    named = spelled is not None and spelled.role == "cardinal"
    return token.kind in NUMBERS or (named and "article" not in token.word.roles)


def _tells_price(behind: Sequence[Token]) -> bool:
    """Whether a rate or money stands here, and no further time."""
    units = [token.word.unit for token in behind if token.word.unit is not None]
    rated = any(unit.dimension in RATES for unit in units)
    priced = rated or any(token.word.currency for token in behind)
    numbered = any(token.kind in NUMBERS for token in behind)
    return priced and numbered and not any(unit.dimension == "time" for unit in units)
