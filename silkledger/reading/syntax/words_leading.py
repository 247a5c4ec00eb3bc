"""Words that lead to a number: where the last word of its bound or of a change stands before it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from silkledger.reading.syntax.wording_pass import WordingPass
    from silkledger.reading.words.senses import Token


def bound_place(state: WordingPass, at: int) -> int | None:
    """Return the place of the last word before `at` that gave the bound, or None."""
    word = state.phrase.bound_word
    return next((place for place in reversed(range(at)) if state.tokens[place].text == word), None)


def change_place(tokens: Sequence[Token], at: int, direction: str = "") -> int | None:
    """Return the place of the last word of change before `at`, or None.

    With a `direction` it is a word of that one.
    """
    for place in reversed(range(at)):
        change = tokens[place].word.change_before
        if change and change == (direction or change):
            return place
    return None
