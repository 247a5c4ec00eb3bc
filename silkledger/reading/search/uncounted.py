"""Numbers that count nothing, or another thing: bare years, days, scales, sides of a picture."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from silkledger.reading.words.bare_years import is_bare_year

if TYPE_CHECKING:
    from collections.abc import Sequence

    from silkledger.reading.words.senses import Token

_DAYS = range(1, 32)
_HAN = "\u3400"
_NAMES = frozenset(("noun", "common", "subject"))
_CROSSES = ("x", "X", "×", "х")  # the last one is Cyrillic
_THOUSANDS = re.compile(r"1(?:[ .,']?000)+\Z")


def counts_nothing(tokens: Sequence[Token], at: int) -> bool:
    """Whether the number here is the year or day beside a month, or the scale of a unit."""
    parts = (_is_month_year, _is_day, _is_scale_of_unit, _is_scale_of_heads, _is_side)
    return any(part(tokens, at) for part in parts)


def counts_other(tokens: Sequence[Token], behind: int) -> bool:
    """Whether a noun right behind a number is what it counts: a population ... 455 fatalities."""
    if behind >= len(tokens):
        return False
    token = tokens[behind]
    named = token.kind == "unknown" or bool(token.word.roles & _NAMES)
    return named and token.text.isalpha() and token.text[:1] < _HAN


def _is_side(tokens: Sequence[Token], at: int) -> bool:
    """Whether a sign of times joins the number here to another one: photographs of 20x16 inches."""
    for sign, other in ((at + 1, at + 2), (at - 1, at - 2)):
        if sign < 1 or max(sign, other) >= len(tokens) or other < 0:
            continue
        first, last = min(at, other), max(at, other)
        glued = tokens[first].end == tokens[sign].start and tokens[sign].end == tokens[last].start
        if glued and tokens[sign].text in _CROSSES and tokens[other].kind == "number":
            return True
    return False


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
