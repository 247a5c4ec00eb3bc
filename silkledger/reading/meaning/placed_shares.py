"""Placed shares: the share of those for which something changed: fell for 8.5 % of households.

Under a statistic of shares a preposition that leads to no size or level parts the change from the
share, and "of" leads to its whole: prices were higher for about two-thirds of commodities.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.reading.meaning.clause_words import (
    figure_places,
    is_any_article,
    is_rate_word,
    is_turned,
    tells_change,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from silkledger.reading.definitions.settings import Settings
    from silkledger.reading.words.senses import Token

_NO_PLACE = frozenset(("by", "to", "from", "of", "than", "per", "accompanies", "with", "base"))
_FRACTION = 2  # tokens from the first to the last number of one: two-thirds
_BEHIND = 3  # tokens from the last number to "of": 8.5 % all of


def without_placed_change(
    tokens: Sequence[Token], statistic: str | None, _settings: Settings | None = None
) -> Sequence[Token]:
    """Return a share without the change before it; as they are if none is placed so.

    >>> from silkledger.reading.meaning.rewrite_trial import rewritten
    >>> rewritten(without_placed_change, "prices fell for 8 % of households", "en", "share")
    '8 % of households'
    """
    numbers = figure_places(tokens) if statistic == "share" else []
    if not numbers or numbers[-1] - numbers[0] > _FRACTION or is_turned(tokens):
        return tokens
    first, last = numbers[0], numbers[-1]
    lead = first - 1
    while lead > 0 and _bounds(tokens[lead]):
        lead -= 1
    roles = tokens[lead].word.roles
    placed = lead > 0 and "prep" in roles and roles.isdisjoint(_NO_PLACE)
    if not placed or not any(map(tells_change, tokens[:lead])):
        return tokens
    behind = tokens[last + 1 : last + _BEHIND]
    rated = any(is_rate_word(token.word) for token in tokens[first : last + 2])
    whole = any("of" in token.word.roles for token in behind)
    rest = tokens[last + 1 :]
    return tokens[lead + 1 :] if rated and whole and not any(map(tells_change, rest)) else tokens


def _bounds(token: Token) -> bool:
    word = token.word
    bound = bool(word.bound_before) and "prep" not in word.roles
    return bound or is_any_article(word) or "article" in word.roles
