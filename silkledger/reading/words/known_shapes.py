"""Known shapes: the tokens of texts that differ in the digits of their numbers alone.

Where all words of a text are known stretches (silkledger.reading.words.known_stretches), which no
digit reaches into, another text of its shape has the same tokens, if its numbers end where those
of the first one do: that is looked up for each.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.digits import alike
from silkledger.reading.words.hidden_digits import shape_of
from silkledger.reading.words.number_patterns import AT_NUMBER
from silkledger.reading.words.senses import UNKNOWN, Token

if TYPE_CHECKING:
    import re
    from collections.abc import Sequence

_MOST = 20_000  # shapes that are kept


class Shape:
    """The tokens of a shape as one text has them, and the places of its numbers.

    It is equal to itself alone. The digits of all its numbers are ones that may be hidden
    (silkledger.reading.words.hidden_digits).
    """

    __slots__ = ("_numbers", "_tokens")

    def __init__(self, tokens: Sequence[Token], numbers: Sequence[int]) -> None:
        self._tokens = [*tokens]
        self._numbers = [(place, tokens[place].start, tokens[place].end) for place in numbers]

    def tokens(
        self, folded: str, lower: str, inflected: re.Pattern[str] | None
    ) -> list[Token] | None:
        """Return the tokens of another text; None if a number of it isn't one like the first."""
        tokens = self._tokens.copy()
        for place, start, end in self._numbers:
            match = AT_NUMBER.match(lower, start)
            if match is None or match.end() != end or folded[start] == "0":
                return None
            if inflected is not None and inflected.match(lower, start):
                return None
            tokens[place] = Token("number", folded[start:end], start, end, UNKNOWN)
        return tokens


class KnownShapes:
    """The shapes of the texts that one lexicon has read."""

    __slots__ = ("_inflected", "_known")

    def __init__(self, inflected: re.Pattern[str] | None) -> None:
        self._inflected = inflected
        self._known: dict[str, Shape] = {}

    def tokens(self, folded: str, lower: str) -> tuple[list[Token], Shape] | None:
        """Return the tokens of a text and its shape, None if it isn't known."""
        shape = self._known.get(alike(folded))
        tokens = None if shape is None else shape.tokens(folded, lower, self._inflected)
        return None if shape is None or tokens is None else (tokens, shape)

    def keep(self, folded: str, tokens: Sequence[Token]) -> Shape | None:
        """Return the shape of a text of known stretches and plain numbers, from now on known.

        None if it has no number, or one whose digits can't be others.
        """
        numbers = [place for place, token in enumerate(tokens) if token.kind == "number"]
        texts = [tokens[place].text for place in numbers]
        if not texts or any(shape_of(text) is text for text in texts):
            return None
        if len(self._known) >= _MOST:
            self._known.clear()
        shape = self._known[alike(folded)] = Shape(tokens, numbers)
        return shape


def is_lone_number(tokens: Sequence[Token], start: int, end: int) -> bool:
    """Whether what was read between two places is one number and nothing else."""
    return [(token.kind, token.start, token.end, len(token.text)) for token in tokens] == [
        ("number", start, end, end - start)
    ]
