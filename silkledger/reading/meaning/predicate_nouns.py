"""Predicate nouns: a copula between a number and what it counts: 791 were outbound cargo trains.

The number is the subject, so that nothing but articles and adjectives stands between the copula and
the noun; without the copula they are read as any number with its noun.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.reading.meaning.clause_words import figure_places, is_of_amount, tells_change
from silkledger.reading.words.guard_kinds import COPULA
from silkledger.reading.words.guards import guards
from silkledger.reading.words.phrases import counts_things

if TYPE_CHECKING:
    from collections.abc import Sequence

    from silkledger.reading.definitions.settings import Settings
    from silkledger.reading.words.senses import Token

_COUNTS = frozenset((None, "flow", "stock", "level"))
_ARTICLES = frozenset(("article", "level_article", "of"))  # des trains
_DENIES = frozenset(("negation", "except", "than", "guard", "prep", "by", "stop", "and"))


def without_copula_of_noun(
    tokens: Sequence[Token], statistic: str | None, settings: Settings
) -> Sequence[Token]:
    """Return the tokens without a copula between their number and the noun that ends them.

    >>> from silkledger.reading.meaning.rewrite_trial import rewritten
    >>> rewritten(without_copula_of_noun, "791 were outbound cargo trains", "en")
    '791 outbound cargo trains'
    """
    numbers = figure_places(tokens) if statistic in _COUNTS else []
    if len(numbers) != 1 or len(tokens) < numbers[0] + 3:
        return tokens
    copula = numbers[0] + 1
    copula += tokens[copula].word.scale is not None
    copulas = guards(settings.vocabulary, settings.language or "", COPULA)
    if copula + 1 >= len(tokens) or tokens[copula].text.lower() not in copulas:
        return tokens
    noun = copula + 1
    noun += not tokens[noun].word.roles.isdisjoint(_ARTICLES) and tokens[noun].word.unit is None
    behind = tokens[noun:]
    if not behind or not any(map(counts_things, behind)) or any(map(_turns, behind)):
        return tokens
    return [*tokens[:copula], *behind]


def _turns(token: Token) -> bool:
    """Whether a word tells a change, measures, or leads on from the noun."""
    if "of" in token.word.roles:
        return False  # trains de marchandises
    if tells_change(token) or not token.word.roles.isdisjoint(_DENIES):
        return True
    return is_of_amount(token) and not counts_things(token)
