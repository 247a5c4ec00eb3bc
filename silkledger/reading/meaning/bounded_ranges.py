"""Bounded ranges: a lower and an upper bound that close a range: more than 10 and less than 40.

A word joins the two (in Chinese they may touch: 大于10小于40), and both say one measure, or the
first leaves it to the second. The ends count as part of the range.
"""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING

from silkledger.reading.meaning.clause_words import BASES, states_amount
from silkledger.reading.words.guard_kinds import JOINING_BOUNDS
from silkledger.reading.words.guards import guards
from silkledger.reading.words.senses import Token, Word

if TYPE_CHECKING:
    from collections.abc import Sequence

    from silkledger.reading.definitions.settings import Settings

_DASH = Word(roles=frozenset(("minus", "range"))).settled()
_LOWER, _UPPER = frozenset(("gt", "ge")), frozenset(("lt", "le"))
_HAN = "\u3400"


def with_bounded_range(
    tokens: Sequence[Token], _statistic: str | None, settings: Settings
) -> Sequence[Token]:
    """Return the tokens with a dash between the two ends, without their bounds; or as they are.

    >>> from silkledger.reading.meaning.rewrite_trial import rewritten
    >>> rewritten(with_bounded_range, "more than 10 and less than 40 tonnes", "en")
    '10 - 40 tonnes'
    """
    bounds = [at for at, token in enumerate(tokens) if token.word.bound_before]
    if len(bounds) != 2:
        return tokens
    first, second = bounds
    low = [*takewhile(states_amount, tokens[first + 1 : second])]
    high = [*takewhile(states_amount, tokens[second + 1 :])]
    joint = tokens[first + 1 + len(low) : second]
    closed = {tokens[first].word.bound_before} <= _LOWER
    closed = closed and {tokens[second].word.bound_before} <= _UPPER
    if not (closed and low and high and _joins(joint, tokens[second], settings)):
        return tokens
    rest = tokens[second + 1 + len(high) :]
    if not _measures(low) <= _measures(high) or any(each.word.roles & BASES for each in rest):
        return tokens
    dash = Token("word", "-", tokens[second].start, tokens[second].end, _DASH)
    return [*tokens[:first], *low, dash, *high, *rest]


def _joins(joint: Sequence[Token], bound: Token, settings: Settings) -> bool:
    """Whether one word joins the bounds, perhaps behind a comma, or Chinese bounds touch."""
    if not joint:
        return bound.text[:1] >= _HAN
    words = guards(settings.vocabulary, settings.language or "", JOINING_BOUNDS)
    commas = all("stop" in token.word.roles for token in joint[:-1])
    return len(joint) <= 2 and commas and joint[-1].text.lower() in words


def _measures(amount: Sequence[Token]) -> set[str]:
    units = {token.word.unit.name for token in amount if token.word.unit is not None}
    return units | {money.code for token in amount for money in token.word.currency}
