"""Tables and their cells as they stand in a text."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

TextSpan = tuple[int, int]


class CellText(NamedTuple):
    """A cell of a table: its text and span."""

    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class TextTable:
    """A table: its rows of cells, and the spans of the caption and the heading above it.

    Of rows that are `short`, by their numbers, it is open which columns their values are of.
    """

    rows: tuple[tuple[CellText, ...], ...]
    block: int
    above: tuple[TextSpan, ...]
    short: frozenset[int] = frozenset()

    @property
    def span(self) -> TextSpan:
        """The span of the whole table."""
        return self.rows[0][0].start, self.rows[-1][-1].end
