"""Measured things: an amount right before the one thing that it measures: a five-day outage.

Where what is counted ends its noun phrase, an article or possessive, a number and a unit in the
singular stand before a noun that has this length, capacity or weight (its 4,800 MW coal fired
plant). The noun is left out unless it counts several, tells a change or may turn the amount.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.reading.counted.noun_words import is_plural
from silkledger.reading.definitions.units import COUNTED, MEASURES
from silkledger.reading.meaning.choices import CHANGES
from silkledger.reading.meaning.clause_words import (
    figure_places,
    says_only,
    states_number,
    tells_change,
)
from silkledger.reading.words.guard_kinds import KNOWN
from silkledger.reading.words.guards import guards
from silkledger.reading.words.noun_forms import noun_language

if TYPE_CHECKING:
    from collections.abc import Sequence

    from silkledger.reading.definitions.settings import Settings
    from silkledger.reading.words.senses import Token

_DIMENSIONS = MEASURES | {"time"}
_NOUNS = frozenset(
    ("subject", "noun", "activity", "common", "matter", "goods", "neutral", "capacity")
)
_ENDS = frozenset(("prep", "stop", "verb", "auxiliary", "of", "in", "and"))
_LONGEST = 5  # words of the thing
_SYMBOL = 3  # letters of a symbol: MW, km


def without_measured_thing(
    tokens: Sequence[Token], statistic: str | None, settings: Settings
) -> Sequence[Token]:
    """Return the tokens without the thing that an amount measures; as they are if there is none.

    >>> from silkledger.reading.meaning.rewrite_trial import rewritten
    >>> rewritten(without_measured_thing, "its 4,800 MW coal fired plant", "en")
    'its 4,800 MW'
    """
    language = noun_language(settings.vocabulary, settings.language or "")
    numbers = figure_places(tokens)
    if language is None or not language.ends_in_head or len(numbers) != 1 or statistic in CHANGES:
        return tokens
    at = numbers[0]
    unit = at + 1 + _is_hyphen(tokens, at + 1)
    if (
        not at
        or not _determines(tokens[at - 1], settings)
        or not _is_measure(tokens, unit, settings)
    ):
        return tokens
    end = unit + 1
    while end < len(tokens) and end - unit <= _LONGEST and _is_named(tokens[end], settings):
        end += 1
    ends = end == len(tokens) or not tokens[end].word.roles.isdisjoint(_ENDS)
    if not ends or end == unit + 1 or _is_several(tokens[end - 1], settings):
        return tokens
    return [*tokens[: unit + 1], *tokens[end:]]


def _is_hyphen(tokens: Sequence[Token], at: int) -> bool:
    return (
        at + 1 < len(tokens) and tokens[at].text == "-" and tokens[at - 1].end == tokens[at].start
    )


def _determines(token: Token, settings: Settings) -> bool:
    """Whether an article, a possessive or "the" stands here."""
    known = guards(settings.vocabulary, settings.language or "", KNOWN)
    return "article" in token.word.roles or token.text.lower() in known


def _is_measure(tokens: Sequence[Token], at: int, settings: Settings) -> bool:
    """Whether a unit of measure or time stands here, in the singular."""
    unit = tokens[at].word.unit if at < len(tokens) else None
    if unit is None or unit.dimension not in _DIMENSIONS:
        return False
    text = tokens[at].text
    return len(text) <= _SYMBOL or not is_plural(text, settings.vocabulary, settings.language)


def _is_named(token: Token, settings: Settings) -> bool:
    """Whether a word belongs to the name of the thing, and turns nothing."""
    word = token.word
    if states_number(token) or tells_change(token) or word.bound_before or word.currency:
        return False
    if word.unit is not None:
        return word.unit.dimension in COUNTED
    if token.text == "-":
        return True
    named = token.kind == "unknown" and token.text[:1].isupper()  # its 4,800 MW Medupi plant
    return named or says_only(token, _NOUNS, settings)


def _is_several(token: Token, settings: Settings) -> bool:
    return is_plural(token.text, settings.vocabulary, settings.language)
