"""Amounts that "and" joins to one that is cut off: per share and 500,000 dollars."""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.reading.text.faults import UnreadableError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from silkledger.reading.words.senses import Token


def refuse_cut_off(tokens: Sequence[Token], at: int) -> None:
    """Raise UnreadableError for "and" right before the number at `at`, behind a denominator.

    The denominator is that of the amount before it, which is cut off.
    """
    back = at - 1
    while back > 0 and (tokens[back].word.currency or "article" in tokens[back].word.roles):
        back -= 1
    if back > 0 and "and" in tokens[back].word.roles:
        raise UnreadableError("unit.unknown", f"{tokens[back - 1].text} {tokens[back].text}")
