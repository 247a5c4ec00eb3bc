"""Bounds of subjects: what may stand before the things whose number a wording tells, and behind it.

Words for when and how, changes and verbs that bring the number to a level may do so, and no name
of something else that the number may be of. Behind it a group makes it a mean: 24 par classe.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.reading.meaning.equated_nouns import is_number
from silkledger.reading.words.bare_years import is_bare_year
from silkledger.reading.words.cases import leads_to_place
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
_NOT_PER = frozenset(("neutral", "article", "date_before"))
_NO_GROUP = frozenset(("neutral", "article", "date_word", "date_part", "determiner", "earlier"))


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


def is_divided(tokens: Sequence[Token], settings: Settings) -> bool:
    """Whether the last number is one per group, which nothing lists as a unit: 24 par classe."""
    last = max((at for at, token in enumerate(tokens) if is_number(token)), default=len(tokens))
    if last + 2 >= len(tokens):
        return False
    per, group = tokens[last + 1], tokens[last + 2]
    if "prep" in per.word.roles and "each_one" in group.word.roles:
        return True  # in each class
    if any(map(is_bare_year, tokens[last + 2 :])):
        return False  # на начало 2023 года
    leads = "per" in per.word.roles and per.word.roles.isdisjoint(_NOT_PER)
    named = group.kind in ("word", "unknown") and group.word.says.isdisjoint(_NO_GROUP)
    code = settings.language or ""
    return leads and named and not leads_to_place(tokens, last + 1, settings.vocabulary, code)
