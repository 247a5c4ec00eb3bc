"""Divided words: a number in brackets within a relative word of a period, as in 今(2025)年."""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.reading.periods.kinds import PeriodToken, TokenKind

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

_TWICE = frozenset(
    (
        TokenKind.RELATIVE_YEAR,
        TokenKind.RELATIVE_MONTH,
        TokenKind.PREVIOUS_MONTH,
        TokenKind.RELATIVE_DAY,
        TokenKind.NOW,
    )
)
_LENGTH = 5  # pieces of 今(2025)年


def regrouped(pieces: Sequence[str], entries: Mapping[tuple[str, ...], PeriodToken]) -> list[str]:
    """Return the pieces with a bracketed number moved behind the relative word that it divides.

    >>> from silkledger.reading.periods.kinds import TokenKind
    >>> entries = {("今", "年"): PeriodToken(TokenKind.RELATIVE_YEAR, 0, "今 年")}
    >>> regrouped(["今", "(", "2025", ")", "年", "底"], entries)
    ['今', '年', '(', '2025', ')', '底']
    """
    moved = list(pieces)
    for at in range(len(moved) - _LENGTH + 1):
        first, opened, number, closed, last = moved[at : at + _LENGTH]
        if (opened, closed) != ("(", ")") or not number.isdecimal():
            continue
        token = entries.get((first, last))
        if token is not None and token.kind in _TWICE:
            moved[at : at + _LENGTH] = [first, last, opened, number, closed]
    return moved
