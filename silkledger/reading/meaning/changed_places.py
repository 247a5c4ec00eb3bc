"""Changed places: a verb of change before "in" and the number of places where it happened.

In "prices fell in 12 cities" nothing is 12 fewer: the places are counted. This is read where the
statistic is not a change, rate or balance, and the number counts places or bodies (guards, origin).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.reading.meaning.clause_words import figure_places, is_turned
from silkledger.reading.words.guard_kinds import ORIGIN
from silkledger.reading.words.guards import guards

if TYPE_CHECKING:
    from collections.abc import Sequence

    from silkledger.reading.definitions.settings import Settings
    from silkledger.reading.words.senses import Token

_STATISTICS = (None, "stock", "flow", "level")
_IN = frozenset(("in", "date_before", "spreads"))
_ELSEWHERE = frozenset(("of", "from", "to"))
_BETWEEN = frozenset(("neutral", "article", "subject", "noun"))
_REACH = 4  # tokens from a number to its noun


def without_moved(
    tokens: Sequence[Token], statistic: str | None, settings: Settings
) -> Sequence[Token]:
    """Return the number of places alone, behind the verb of what changed in them.

    >>> from silkledger.reading.meaning.rewrite_trial import rewritten
    >>> rewritten(without_moved, "prices fell in at least 12 of the cities", "en")
    'prices fell in at least 12 of the cities'
    >>> rewritten(without_moved, "prices fell in at least 12 cities", "en")
    'at least 12 cities'
    """
    places = figure_places(tokens) if statistic in _STATISTICS else []
    if len(places) != 1:
        return tokens
    at, lead = places[0], places[0] - 1
    while lead > 0 and not _is_in(tokens[lead]):
        if not (tokens[lead].word.bound_before or tokens[lead].word.says <= {"neutral", "article"}):
            return tokens
        lead -= 1
    verb = tokens[lead - 1].word if lead > 0 else None
    changes = [token for token in tokens if token.word.change_before or token.word.change_after]
    if verb is None or not verb.change_before or "loses" in verb.roles or len(changes) != 1:
        return tokens  # lost in 5 regions, as an election
    helped = lead > 1 and "auxiliary" in tokens[lead - 2].word.roles  # ont baissé
    if not (helped or "finite" in verb.roles):
        return tokens
    if is_turned(tokens):
        return tokens
    return tokens[lead + 1 :] if _counts_places(tokens, at, settings) else tokens


def _is_in(token: Token) -> bool:
    roles = token.word.roles
    return "prep" in roles and not roles.isdisjoint(_IN) and roles.isdisjoint(_ELSEWHERE)


def _counts_places(tokens: Sequence[Token], at: int, settings: Settings) -> bool:
    """Whether the number at a place counts places, and nothing but adjectives stands between."""
    origin = guards(settings.vocabulary, "*", ORIGIN)
    for token in tokens[at + 1 : at + 1 + _REACH]:
        unit = token.word.unit
        if unit is not None:
            return unit.name in origin
        if not (token.word.says and token.word.says <= _BETWEEN):
            return False
    return False
