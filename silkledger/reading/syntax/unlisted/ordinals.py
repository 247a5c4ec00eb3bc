"""Ordinals beside what is counted: the last two tranches, deux premiers lots.

They say which of the things are counted and nothing of the number. Those beside a time may make a
date of it (the first nine months), unless they say that the times follow each other.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.reading.counted.noun_words import is_word
from silkledger.reading.definitions.units import COUNTED
from silkledger.reading.words.bare_years import is_bare_year

if TYPE_CHECKING:
    from collections.abc import Sequence

    from silkledger.reading.words.senses import Token

_HAN = "\u3400"
_NEUTRAL = frozenset(("neutral",))
_ONLY = frozenset(("previous",))
_IN_A_ROW = frozenset(("previous", "in_a_row"))
_NEAR = 2  # tokens from a number to the word behind its noun


def without_ordinals(tokens: Sequence[Token]) -> Sequence[Token]:
    """Return the tokens without the ordinals beside the counted noun of their only number.

    Beside another number it is what that one is said of: rose 13 % of the last six seasons.
    """
    numbers = [token for token in tokens if _is_number(token) and not token.word.scale]
    if sum(not is_bare_year(token) for token in numbers) != 1:
        return tokens
    left = [token for at, token in enumerate(tokens) if not _is_ordinal(tokens, at)]
    return left if len(left) < len(tokens) else tokens


def without_last(tokens: Sequence[Token]) -> Sequence[Token]:
    """Return the tokens without "last" before the name of a month or day: shipped last August.

    Before a number the name might begin a date: last May 5 tons.
    """
    left = [token for at, token in enumerate(tokens) if not _is_last(tokens, at)]
    return left if len(left) < len(tokens) else tokens


def _is_last(tokens: Sequence[Token], at: int) -> bool:
    if "previous" not in tokens[at].word.roles or at + 1 == len(tokens):
        return False
    named = "date_word" in tokens[at + 1].word.roles and tokens[at + 1].text[:1].isupper()
    return named and not (at + 2 < len(tokens) and _is_number(tokens[at + 2]))


def _is_ordinal(tokens: Sequence[Token], at: int) -> bool:
    token = tokens[at]
    if "previous" not in token.word.roles or token.text[:1] >= _HAN:
        return False
    if "in_a_row" in token.word.roles:
        return token.word.roles == _IN_A_ROW and _counts_times(tokens, at)
    if token.word.roles != _ONLY:
        return False
    if at and _is_number(tokens[at - 1]):
        return _is_counted(tokens, at + 1)
    led = at > 0 and "neutral" in tokens[at - 1].word.roles  # not past 50 people
    numbered = at + 1 < len(tokens) and _is_number(tokens[at + 1])
    return led and numbered and _is_counted(tokens, at + 2)


def _counts_times(tokens: Sequence[Token], at: int) -> bool:
    """Whether the only number of the wording stands right before the word here or its noun."""
    numbers = [place for place, token in enumerate(tokens) if _is_number(token)]
    if len(numbers) != 1 or not 0 < at - numbers[0] <= _NEAR:
        return False
    noun = numbers[0] + (1 if at - numbers[0] == _NEAR else _NEAR)
    return _is_counted(tokens, noun) or _is_time(tokens, noun)


def _is_number(token: Token) -> bool:
    spelled = token.word.spelled
    counts = spelled is not None and spelled.value is not None and spelled.value > 1
    return token.kind == "number" or counts or token.word.scale is not None


def _is_counted(tokens: Sequence[Token], at: int) -> bool:
    """Whether a noun that is counted stands here, behind the words that describe it."""
    while at < len(tokens) and (tokens[at].word.roles == _NEUTRAL or tokens[at].word.scale):
        at += 1
    if at >= len(tokens):
        return False
    unit = tokens[at].word.unit
    return unit.dimension in COUNTED if unit is not None else is_word(tokens[at])


def _is_time(tokens: Sequence[Token], at: int) -> bool:
    unit = tokens[at].word.unit if at < len(tokens) else None
    return unit is not None and unit.dimension == "time"
