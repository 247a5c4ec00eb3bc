"""Loose prepositions: what is printed for "by" between a verb of change and its rate.

"Fell for 8.5 %" leaves nothing else to be meant: no whole stands behind the rate (fell for 8.5 % of
households), and no length of time. The words are those of guards.csv.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.reading.meaning.clause_words import figure_places, is_percentage
from silkledger.reading.words.guard_kinds import BY_HOW_MUCH
from silkledger.reading.words.guards import guards

if TYPE_CHECKING:
    from collections.abc import Sequence

    from silkledger.reading.definitions.settings import Settings
    from silkledger.reading.words.senses import Token

_RATES = frozenset((None, "growth_rate"))
_BEHIND = frozenset(("of", "prep", "date_before", "date_loose", "stop", "earlier", "neutral"))


def without_loose_preposition(
    tokens: Sequence[Token], statistic: str | None, settings: Settings
) -> Sequence[Token]:
    """Return the tokens without such a preposition; as they are if there is none.

    >>> from silkledger.reading.meaning.rewrite_trial import rewritten
    >>> rewritten(without_loose_preposition, "fell for 8.5 %", "en", "growth_rate")
    'fell 8.5 %'
    """
    numbers = figure_places(tokens)
    if statistic not in _RATES or len(numbers) != 1 or not is_percentage(tokens, numbers[0]):
        return tokens
    at = numbers[0] - 1
    while at > 0 and tokens[at].word.bound_before:
        at -= 1
    loose = guards(settings.vocabulary, settings.language or "", BY_HOW_MUCH)
    if at < 1 or tokens[at].text.lower() not in loose:
        return tokens
    verb, behind = tokens[at - 1].word, tokens[numbers[0] + 2 : numbers[0] + 3]
    told = bool(verb.change_before) and "finite" in verb.roles
    whole = bool(behind) and ("of" in behind[0].word.roles or not behind[0].word.roles & _BEHIND)
    return [*tokens[:at], *tokens[at + 1 :]] if told and not whole else tokens
