"""Levels beside a rate of change, which its statistic reads without them.

A change from one level to another may tell its rate last (von 697 auf 499 Mrd. um 28 Prozent), and
a level may part a rate from its verb: 5 Prozent auf 20 Euro gestiegen.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.reading.meaning.clause_words import (
    figure_places,
    is_of_amount,
    is_percentage,
    is_rate_word,
    is_turned,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from silkledger.reading.definitions.settings import Settings
    from silkledger.reading.words.senses import Token

_PLAIN = frozenset(("neutral", "article"))


def without_levels_before(
    tokens: Sequence[Token], statistic: str | None, _settings: Settings | None = None
) -> Sequence[Token]:
    """Return a rate of change without the two levels before it.

    >>> from silkledger.reading.meaning.rewrite_trial import rewritten
    >>> words = "sank von 6 auf 5 Mio. t um 12 %"
    >>> rewritten(without_levels_before, words, "de", "growth_rate")
    'sank um 12 %'
    """
    numbers = figure_places(tokens) if statistic == "growth_rate" else []
    if len(numbers) != 3 or is_turned(tokens):
        return tokens
    rate, start = _start(tokens, numbers[-1]), _start(tokens, numbers[0])
    by = "by" in tokens[rate].word.roles and is_percentage(tokens, numbers[-1])
    told = by and _is_amount(tokens[numbers[-2] : rate]) and _is_change(tokens, start, numbers)
    return [*tokens[:start], *tokens[rate:]] if told else tokens


def _start(tokens: Sequence[Token], number: int) -> int:
    """Return the place of the word that leads to a number, before its bounds and articles."""
    at = number - 1
    while at > 0 and (tokens[at].word.says <= _PLAIN or _bounds(tokens[at])):
        at -= 1
    return max(at, 0)


def _bounds(token: Token) -> bool:
    word = token.word
    return bool(word.bound_before or word.currency) and word.roles.isdisjoint(("by", "to", "from"))


def _is_amount(part: Sequence[Token]) -> bool:
    """Whether a number with its scale and unit stands here, and no rate."""
    measured = any(token.word.unit or token.word.currency for token in part[1:])
    return (
        measured
        and all(map(is_of_amount, part))
        and not any(is_rate_word(token.word) for token in part[1:])
    )


def _is_change(tokens: Sequence[Token], start: int, numbers: Sequence[int]) -> bool:
    """Whether "from" leads to the first number and "to" to the second."""
    first, second = numbers[:2]
    lead = _start(tokens, second)
    from_, to = tokens[start].word.roles, tokens[lead].word.roles
    between = tokens[first:lead]
    return "from" in from_ and "by" not in from_ and "to" in to and all(map(is_of_amount, between))


def without_level_behind(
    tokens: Sequence[Token], statistic: str | None, _settings: Settings | None = None
) -> Sequence[Token]:
    """Return a rate of change without the level that parts it from its verb.

    >>> from silkledger.reading.meaning.rewrite_trial import rewritten
    >>> rewritten(without_level_behind, "5 Prozent auf 20 Euro gestiegen", "de", "growth_rate")
    '5 Prozent gestiegen'
    """
    numbers = figure_places(tokens) if statistic == "growth_rate" else []
    if len(numbers) != 2 or not is_percentage(tokens, numbers[0]):
        return tokens
    lead, level = numbers[0] + 2, numbers[1]
    end = level + 1
    while end < len(tokens) and is_of_amount(tokens[end]):
        end += 1
    part = tokens[level:end]
    scaled = len(part) > 1 and all(token.word.scale for token in part[1:])  # auf 951 Millionen
    to = "to" in tokens[lead].word.roles and (scaled or _is_amount(part))
    verb = tokens[end:] if to and lead == _start(tokens, level) else []
    moved = len(verb) == 1 and _is_moved(verb[0], tokens[: numbers[0]])
    return [*tokens[:lead], *verb] if moved else tokens


def _is_moved(verb: Token, before: Sequence[Token]) -> bool:
    """Whether a participle of change ends the wording, or the particle of a verb of change."""
    stems = [token for token in before if token.word.separable]
    told = any(token.word.change_before for token in before)
    compares = bool(verb.word.change_after)  # zahlt 5 Prozent auf 1000 Euro mehr
    return not (told or compares) and (bool(stems) or bool(verb.word.change_end))
