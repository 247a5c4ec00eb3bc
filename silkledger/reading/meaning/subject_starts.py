"""Starts of subjects: what may stand before the things whose number a wording tells.

Words for when and how, changes and verbs that bring the number to a level may do so, and no name
of something else that the number may be of.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.reading.words.bare_years import is_bare_year
from silkledger.reading.words.guard_kinds import CARRYING
from silkledger.reading.words.guards import guards

if TYPE_CHECKING:
    from collections.abc import Sequence

    from silkledger.reading.definitions.settings import Settings
    from silkledger.reading.words.senses import Token

CHANGES = frozenset(("change_before", "change_end", "separable", "multiple"))
# What words may say that stand before the subject of a sentence.
_BEFORE = CHANGES | {
    *("neutral", "article", "finite", "verb", "auxiliary", "equals", "other", "change_after"),
    *("prep", "of", "in", "date_before", "date_loose", "date_word", "date_part", "adverb", "by"),
    *("per_measure", "level_article", "each", "time_noun", "previous", "per", "means", "spreads"),
    *("range", "to", "needs_prep", "with", "start", "from", "below", "accompanies"),
    *("carries", "starts", "in_times"),  # portant le nombre d'emplois à
}


def opens_with(tokens: Sequence[Token], start: int, settings: Settings) -> bool:
    """Whether nothing before the subject may be what the number is of instead.

    A verb that brings it to a level may stand there: taking the number of members to 6,500.
    """
    carrying = guards(settings.vocabulary, settings.language or "", CARRYING)
    return all(
        token.kind == "number"
        or token.word.unit
        or precedes(token)
        or token.text.lower() in carrying
        for token in tokens
        if token.end <= start
    )


def precedes(token: Token) -> bool:
    """Whether a word may stand before a subject: in March 2023, visitors totalled."""
    says = token.word.says
    dated = "date_word" in says or is_bare_year(token) or says == {"stop"}
    return dated or (bool(says) and says <= _BEFORE)
