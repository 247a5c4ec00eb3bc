"""Tables and their cells as they stand in a text, and the words around a value."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

TextSpan = tuple[int, int]


class TextLine(NamedTuple):
    """A line and its place in the text."""

    text: str
    start: int

    @property
    def end(self) -> int:
        """The end of its span."""
        return self.start + len(self.text)


class CellText(NamedTuple):
    """A cell of a table: its text and span."""

    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class TextTable:
    """A table: its rows of cells, and the spans of the caption and the heading above it.

    Of rows that are `short`, by their numbers, it is open which columns their values are of.
    Notes `below` it say the unit of its values; of a list, that of the first item may be `lent` to
    all.
    """

    rows: tuple[tuple[CellText, ...], ...]
    block: int
    above: tuple[TextSpan, ...]
    short: frozenset[int] = frozenset()
    below: tuple[CellText, ...] = ()
    lent: CellText | None = None

    @property
    def span(self) -> TextSpan:
        """The span of the whole table."""
        return self.rows[0][0].start, self.rows[-1][-1].end


class Around(NamedTuple):
    """The words around a value: its column, its row, the corner of the table, and what is above."""

    column: list[CellText]
    row: list[CellText]
    corner: list[CellText]
    above: list[CellText]
    named_rows: bool = False  # whether rows of the table name an indicator
    named_columns: bool = False  # whether heads of columns do
    worth: bool | None = None  # whether its column has the worth of what another has quantities of
    unit_column: bool = False  # whether the stub nearest to the values has their units
    placed_columns: bool = False  # whether heads of columns are places
    open_column: bool = False  # whether it is open which of the columns its own is
    counted_rows: bool = False  # whether each row of the table names what it counts
    dated_columns: frozenset[str] = frozenset()  # periods that heads of columns name
    dated_by: tuple[CellText, ...] = ()  # heads of another column that has the date of this one
    total: CellText | None = None  # what a row of the table says to be counted in all of them
    sign: CellText | None = None  # of the money of the sum that the value is a part of
    in_money: bool = False  # whether values of its column print the sign of a money
    of_people: bool = False  # whether a head of the table or the words above name people
    part: str | None = None  # the code of the part of a country that the row is of, "" if open
    below: CellText | None = None  # a caption right below the table that names a date
    placed_rows: frozenset[tuple[str, ...]] = frozenset()  # codes of places that begin its rows

    @property
    def scopes(self) -> tuple[list[CellText], ...]:
        """All of them, the nearest first."""
        return self.column, self.row, self.corner, self.above

    @property
    def of_column(self) -> tuple[CellText, ...]:
        """The words that hold for all values of the column."""
        return (*self.column, *self.corner, *self.above[:1])
