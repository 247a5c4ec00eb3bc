"""The amount before a number that may lend it a unit, apart in brackets and outside of them.

Another money in brackets is not that of the amounts behind them: 2 Mrd. Franken (1,9 Mrd. Euro).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.reading.search.cut_off import is_in_brackets

if TYPE_CHECKING:
    from collections.abc import Sequence

    from silkledger.reading.words.senses import Token


class EarlierAmounts:
    """The places of the last amounts of a text: their number, and the token behind them."""

    def __init__(self, tokens: Sequence[Token]) -> None:
        self._tokens = tokens
        self._outside: tuple[int, int] | None = None
        self._last: tuple[int, int] | None = None

    def lender(self, at: int) -> tuple[int, int] | None:
        """Return the amount that may lend a unit to the number here, or None."""
        inside = self._last is not None and is_in_brackets(self._tokens, at)
        return self._last if inside else self._outside

    def note(self, first: int, number: int, behind: int) -> None:
        """Remember an amount: its first token, that of its number, and the one behind it."""
        self._last = number, behind
        if not is_in_brackets(self._tokens, first):
            self._outside = self._last

    def pass_over(self, at: int) -> None:
        """Forget them at a scale that is of no figure: that amount has another unit."""
        if self._tokens[at].word.scale is not None:
            self._outside = self._last = None
