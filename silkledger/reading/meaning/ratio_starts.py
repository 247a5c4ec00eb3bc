"""Starts of a ratio: what doubled from 5 million tonnes is twice as much, whatever it came from.

The start ends the wording; where a level or another number stands behind it, the two compete. A
word that is "of" as well (von, de) may lead to what is doubled.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.reading.meaning.clause_words import figure_places

if TYPE_CHECKING:
    from collections.abc import Sequence

    from silkledger.reading.definitions.settings import Settings
    from silkledger.reading.words.senses import Token

_RATIO = "ratio"
_LEADS_ON = frozenset(("to", "by", "stop", "and", "open", "range", "than"))
_LIGHT = frozenset(("neutral", "article"))


def without_ratio_start(
    tokens: Sequence[Token], _statistic: str | None = None, _settings: Settings | None = None
) -> Sequence[Token]:
    """Return a ratio without what it started from, as it is if nothing is told of that.

    >>> from silkledger.reading.meaning.rewrite_trial import rewritten
    >>> rewritten(without_ratio_start, "output doubled from 5 million tonnes a year earlier", "en")
    'output doubled'
    """
    ratios = [at for at, token in enumerate(tokens) if _is_ratio(token)]
    if len(ratios) != 1:
        return tokens
    lead = ratios[0] + 1
    while lead < len(tokens) and tokens[lead].word.says <= _LIGHT:
        lead += 1
    if lead == len(tokens) or not _leads_from(tokens[lead]):
        return tokens
    if len(figure_places(tokens)) != len(ratios) + 1 or not _is_start(tokens[lead + 1 :]):
        return tokens
    return tokens[: ratios[0] + 1]


def _is_ratio(token: Token) -> bool:
    multiple = token.word.multiple
    return multiple is not None and multiple.kind == _RATIO


def _leads_from(token: Token) -> bool:
    return "from" in token.word.roles and "of" not in token.word.roles


def _is_start(behind: Sequence[Token]) -> bool:
    """Whether an amount stands right behind "from", and nothing leads on from it."""
    first = behind[1:2] if behind and behind[0].word.currency else behind[:1]
    number = bool(first) and first[0].kind == "number"
    return number and not any(token.word.roles & _LEADS_ON for token in behind)
