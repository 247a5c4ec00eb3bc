"""Numbers that count nothing: bare years, days and scales: "ist 2011 gewachsen", （亿美元）."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from silkledger.reading.words.bare_years import is_bare_year

if TYPE_CHECKING:
    from collections.abc import Sequence

    from silkledger.reading.words.senses import Token

_DAYS = range(1, 32)
_HAN = "\u3400"
_THOUSANDS = re.compile(r"1(?:[ .,']?000)+\Z")


def counts_nothing(tokens: Sequence[Token], at: int) -> bool:
    """Whether the number here is the year or day beside a month, or the scale of a unit."""
    parts = (_is_month_year, _is_day, _is_scale_of_unit, _is_scale_of_heads)
    return any(part(tokens, at) for part in parts)


def _is_month_year(tokens: Sequence[Token], at: int) -> bool:
    """Whether a number is the year of the month before it."""
    before = tokens[at - 1] if at else None
    named = before is not None and "date_word" in before.word.roles and before.text[:1].isalpha()
    return named and is_bare_year(tokens[at])


def _is_day(tokens: Sequence[Token], at: int) -> bool:
    """Whether a number is the day of the month behind it: 1 января, 31 de julio."""
    token, behind = tokens[at], at + 1
    if behind < len(tokens) and "of" in tokens[behind].word.roles:
        behind += 1
    if not token.text.isdecimal() or int(token.text) not in _DAYS or behind >= len(tokens):
        return False
    word = tokens[behind].word
    named = word.unit is None and tokens[behind].text[:1].isalpha()
    return named and "date_word" in word.roles


def _is_scale_of_unit(tokens: Sequence[Token], at: int) -> bool:
    """Whether a Chinese scale here belongs to a unit without a number: （单位：新台幣億元）."""
    token, before = tokens[at], tokens[at - 1] if at else None
    if token.word.scale is None or token.text[:1] < _HAN or token.kind != "word":
        return False
    return before is not None and bool(
        before.word.currency or before.word.roles & {"open", "colon"}
    )


def _is_scale_of_heads(tokens: Sequence[Token], at: int) -> bool:
    """Whether a power of a thousand scales the figures of a table: Güter (in 1 000 Tonnen)."""
    if not _THOUSANDS.match(tokens[at].text) or at < 2 or "prep" not in tokens[at - 1].word.roles:
        return False
    return bool(tokens[at - 2].word.roles & {"open", "stop"})
