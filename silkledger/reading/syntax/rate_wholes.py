"""Wholes of rates: what the words behind a rate say that it is a rate of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.reading.definitions.units import RATES
from silkledger.reading.words.phrases import is_name

if TYPE_CHECKING:
    from silkledger.reading.syntax.wording_pass import WordingPass
    from silkledger.reading.words.senses import Token

_DEFINITE = frozenset(("neutral", "date_loose"))  # of "the"


def is_behind_rate(state: WordingPass) -> bool:
    """Whether the last amount is a rate or a bare fraction."""
    amount = state.phrase.amounts[-1]
    return amount.fraction or (amount.unit is not None and amount.unit.dimension in RATES)


def is_of_deficit(state: WordingPass, token: Token) -> bool:
    """Whether the rate is part of a deficit or surplus: 38 % of the deficit, not 5 % de déficit."""
    if not (token.word.roles & {"deficit", "surplus"} and is_behind_rate(state)):
        return False
    of, *articles = state.gap[:-1] or [token]
    definite = bool(articles) or ("neutral" in of.word.roles and "article" not in of.word.roles)
    light = all(word.word.says <= _DEFINITE for word in articles)
    return "of" in of.word.roles and definite and light


def is_of_whole(state: WordingPass, token: Token) -> bool:
    """Whether a comparative ends a rate of something: 16 % de nuitées hôtelières en moins.

    Only nouns may stand between, and no article, which would make the whole a definite one.
    """
    of, *names = state.gap[:-1] or [token]
    named = bool(names) and all(is_name(name) for name in names)
    undefined = "of" in of.word.roles and "from" in of.word.roles
    after = bool(token.word.change_after) and token is state.tokens[-1]
    return is_behind_rate(state) and undefined and named and after
