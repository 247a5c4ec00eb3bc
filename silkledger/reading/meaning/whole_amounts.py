"""Whole amounts: how much there is of which a printed share is: 90 % of the 350,000 tonnes.

Under the statistic of shares the amount of the whole is not a figure of the wording's own.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.reading.definitions.units import MEASURES, RELATIVE
from silkledger.reading.meaning.clause_words import (
    figure_places,
    is_percentage,
    is_turned,
    tells_change,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from silkledger.reading.definitions.settings import Settings
    from silkledger.reading.words.senses import Token

_LEADING = frozenset(("to", "from", "than", "and", "or", "base", "verb", "auxiliary", "stop", "by"))
_DETERMINING = frozenset(("article", "neutral", "subject", "noun", "head", "level_article"))
# Other roles that a determiner may have: of the, les, den.
_BESIDE = frozenset(("date_loose", "prep", "per", "per_measure", "means", "each"))


def without_whole_amount(
    tokens: Sequence[Token], statistic: str | None, _settings: Settings | None = None
) -> Sequence[Token]:
    """Return the tokens without the amount of a share's whole; as they are if there is none.

    >>> from silkledger.reading.meaning.rewrite_trial import rewritten
    >>> rewritten(without_whole_amount, "exports 90% of the 350,000 tonnes", "en", "share")
    'exports 90 % of the'
    """
    numbers = figure_places(tokens) if statistic == "share" else []
    if len(numbers) != 2 or not is_percentage(tokens, numbers[0]):
        return tokens
    of, second = numbers[0] + 2, numbers[1]
    if of >= second or not _leads_to_whole(tokens, of, second):
        return tokens
    start, end = second, second + 1
    while start - 1 > of and _is_of_number(tokens[start - 1]):
        start -= 1
    while end < len(tokens) and tokens[end].word.scale is not None:
        end += 1
    changes = any(map(tells_change, tokens)) or is_turned(tokens)
    if changes or not _is_measured(tokens, start, end):
        return tokens
    end += end < len(tokens) and _is_unit(tokens[end])
    return [*tokens[:start], *tokens[end:]]


def _leads_to_whole(tokens: Sequence[Token], of: int, number: int) -> bool:
    """Whether "of" leads to a determined amount, and nothing else to a further one."""
    between = tokens[of + 1 : number]
    word = tokens[of].word
    definite = "neutral" in word.roles and "from" not in word.roles  # der, not of or von
    if "of" not in word.roles or not (definite or any(map(_determines, between))):
        return False
    # "From" may be meant by the same word: de 5 %, von 5 %.
    led = not any(token.word.roles & _LEADING and not _determines(token) for token in between)
    ranges = any("to" in token.word.roles for token in tokens[number + 1 :])
    return led and not ranges


def _determines(token: Token) -> bool:
    word = token.word
    light = bool(word.roles & _DETERMINING) and word.says <= _DETERMINING | _BESIDE
    return light or token.kind == "unknown"


def _is_of_number(token: Token) -> bool:
    return bool(token.word.currency or token.word.bound_before)


def _is_measured(tokens: Sequence[Token], start: int, end: int) -> bool:
    """Whether money or a unit of measure stands beside the number, and nothing relative."""
    money = any(token.word.currency for token in tokens[start:end])
    behind = tokens[end].word if end < len(tokens) else None
    unit = behind.unit if behind is not None else None
    relative = unit is not None and unit.dimension in RELATIVE
    return not relative and (money or (end < len(tokens) and _is_unit(tokens[end])))


def _is_unit(token: Token) -> bool:
    unit = token.word.unit
    return bool(token.word.currency) or (unit is not None and unit.dimension in MEASURES)
