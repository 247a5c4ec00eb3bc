"""Distributed changes: a rate that a preposition gives to each of several: обе потеряли по 82 %.

Such a rate is the change of each, which the verb right before the preposition tells. What is given
out by amounts (выделили по 2 млн рублей) needs no rule of its own.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.reading.meaning.choices import CHANGES
from silkledger.reading.meaning.clause_words import is_percentage
from silkledger.reading.words.guard_kinds import DISTRIBUTING
from silkledger.reading.words.guards import guards
from silkledger.reading.words.senses import NUMBERS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from silkledger.reading.definitions.settings import Settings
    from silkledger.reading.words.senses import Token


def without_distribution(
    tokens: Sequence[Token], statistic: str | None, settings: Settings
) -> Sequence[Token]:
    """Return a change without the word that gives it to each of several.

    >>> from silkledger.reading.meaning.rewrite_trial import rewritten
    >>> rewritten(without_distribution, "продажи и экспорт потеряли по 82%", "ru", "growth_rate")
    'продажи и экспорт потеряли 82 %'
    """
    distributing = guards(settings.vocabulary, settings.language or "", DISTRIBUTING)
    if not distributing or statistic not in CHANGES:
        return tokens
    for at in range(1, len(tokens) - 2):
        told = tokens[at - 1].word.change_before is not None
        rate = tokens[at + 1].kind in NUMBERS and is_percentage(tokens, at + 1)
        if tokens[at].text.lower() in distributing and told and rate:
            return [*tokens[:at], *tokens[at + 1 :]]
    return tokens
