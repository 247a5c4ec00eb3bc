"""The layout of a table: its rows of heads, its stub, and the cells with values.

Heads are the first rows without values; a row of years alone is one too. The stub is the first
column, and further ones whose cells are words. An empty cell in a row of heads belongs to the head
on its left, an empty one in the stub to the one above.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from silkledger.extraction.head_parts import is_labelled_unit, part_of
from silkledger.extraction.parts_of_years import is_part_of_year
from silkledger.extraction.ranked_rows import is_ranked

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from silkledger.extraction.text_tables import CellText, TextTable

EMPTY = re.compile(r"(?:[-–—.…*/]+|n\.?/?[ad]\.?|x)\Z")  # cells without a value
_SIGNS = r"[-−–+±~≈<>≤≥]?\s*"
_VALUE = re.compile(
    rf"\(?{_SIGNS}(?:[A-Z]{{3}}|[$€£¥₽])?\s*{_SIGNS}\d[\d.,'’\s\u00a0\u202f]*\S{{0,12}}(?:\s\S{{1,12}}){{0,2}}$"
)
_RATED = re.compile(r"(\S.*\S)\s*[(（]\s*([-−–+±]?\s*\d[\d.,]*\s*[%％])\s*[)）]\Z")
_YEAR = re.compile(
    r"(?:FY\s?)?(?:19|20)\d\d(?:[/-]\d{2,4})?\s?(?:年|г\.?|год|[eEfFpP*]|\([^)]*\))?$"
    r"|(?:民[國国]\s?)?(?:1[01]\d|[5-9]\d)年(?:度|底)?$"  # of the calendar of Taiwan
)
# A day in digits, or a time between two: 31.12.2021, 01.04.–30.06.2021.
_DAYS = re.compile(
    r"(?:\d{1,2}[./]\d{1,2}[./]?(?:(?:19|20)\d\d)?\s?[-–—]\s?)?\d{1,2}[./]\d{1,2}[./](?:19|20)\d\d\Z"
)
_SPACED = re.compile(r"(?:[^\W\d_]\s+){4,}[^\W\d_]\Z")  # H e a d i n g
_SCALED = re.compile(r"[(\[]?1(?:[.,\s\u00a0\u202f]?000){1,3}(?:\s?[^\W\d]\D{0,30})?\Z")
# Marks of footnotes; a raised 2 or 3 behind a letter is the power of a unit: km².
_NOTES = re.compile(
    r"(?:[\s¹⁴⁵⁶⁷⁸⁹⁰*†‡]|(?<![^\W\d_])[²³])+$|\s*\[[^\]]{1,3}\]$|(?<=[^\d.,])\s*\d\)$|\s*\([pr]\)$|(?<=\d)r$"
)
_HEAD_NOTE = re.compile(r"(?:\s+|(?<=[^\W\d]))\d\)\Z")  # of a head, which may end in m² or [t]
# A mark glued to the year of a date of words; a year alone may be a number.
_MARKED_DATE = re.compile(r"(.*[^\W\d]{3}\.?\s(?:19|20)\d\d)[1-9]\Z", re.DOTALL)
_CENTRED = re.compile(r"(?:[(\[（]|(?:in|en|в)\s)[^%]*\Z", re.IGNORECASE)  # (in thousands)
_MOST_HEADS = 4


@dataclass(frozen=True, slots=True)
class Layout:
    """How many rows are heads and how many columns are the stub.

    The first `captions` of the heads have one cell each, and are of the whole table.
    """

    table: TextTable
    captions: int
    heads: int
    stub: int
    stubs: tuple[list[CellText], ...]  # of each row, the nearest to its values first
    widest: int  # cells of a row

    def values(self) -> Iterator[tuple[int, int, CellText]]:
        """Yield row, column and text of each cell with a value, without marks of footnotes."""
        numbered = self._is_numbered()
        for row in range(self.heads, len(self.table.rows)):
            for column, cell in enumerate(self.table.rows[row]):
                if column >= max(self.stub, 1 if numbered else 0) and _is_figure(cell.text):
                    for part in _amounts(cell):
                        yield row, column, without_notes(part)

    def head(self, column: int) -> list[CellText]:
        """Return the heads of a column, the lowest first.

        Below one with a percent sign, an empty cell belongs to no unit on its left.
        """
        heads: list[CellText] = []
        own = [cells[column].text for cells in self.table.rows[: self.heads] if column < len(cells)]
        for row in range(self.heads - 1, -1, -1):
            cells = self.table.rows[row]
            alone = not heads and any("%" in text for text in own)
            first = column - 1 if alone else self.stub - 1
            for place in range(min(column, len(cells) - 1), first, -1):
                if cells[place].text:
                    if place == column or not self._ends(row, column, cells[place]):
                        heads.append(cells[place])
                    break
            else:
                heads += self._of_all(cells, column)
        return heads

    def _ends(self, row: int, column: int, year: CellText) -> bool:
        """Whether a year on the left ends before a column whose own head stands above its row."""
        above = self.table.rows[self.captions : row]
        own = any(column < len(cells) and cells[column].text for cells in above)
        return own and is_year(year.text)

    def _of_all(self, cells: Sequence[CellText], column: int) -> list[CellText]:
        """Return the one head of a row in brackets or behind "in", which is centred above all."""
        filled = [cell for cell in cells[self.stub :] if cell.text]
        centred = len(filled) == 1 and filled[0] not in cells[: column + 1]
        return filled if centred and _CENTRED.match(filled[0].text) else []

    def labels(self, row: int) -> list[CellText]:
        """Return the stub of a row, the nearest to its values first, and the heading above."""
        return self.stubs[row - self.heads]

    def corner(self) -> list[CellText]:
        """Return the heads above the stub."""
        rows = self.table.rows[self.captions : self.heads]
        return [cell for cells in rows for cell in cells[: self.stub] if cell.text]

    def caption(self) -> list[CellText]:
        """Return the captions within the table, the nearest to its heads first."""
        rows = self.table.rows[: self.captions]
        return [next(cell for cell in cells if cell.text) for cells in reversed(rows)]

    def column_heads(self) -> list[CellText]:
        """Return the heads of all columns of values."""
        rows = self.table.rows[: self.heads]
        return [cell for cells in rows for cell in cells[self.stub :] if cell.text]

    def is_headless(self) -> bool:
        """Whether several columns of values have no heads: no unit is known to be theirs."""
        return not self.heads and self.widest - self.stub > 1

    def _is_numbered(self) -> bool:
        """Whether the first column only counts the rows."""
        column = [cells[0].text.rstrip(".") for cells in self.table.rows[self.heads :] if cells]
        return len(column) > 1 and column == [str(n + 1) for n in range(len(column))]


def layout(table: TextTable, is_period: Callable[[CellText], bool]) -> Layout | None:
    """Return the layout of a table, or None if it has no values.

    `is_period` tells whether a cell names a period, which is a head even if it begins with digits.
    """
    captions = _captions(table)
    heads = captions
    for cells in table.rows[captions : captions + _MOST_HEADS]:
        values = [cell for cell in cells if cell.text and is_measure(cell.text)]
        if any(not is_period(cell) for cell in values) and not is_unit_row(cells):
            break
        heads += 1
    if heads - captions > 1 and _is_section(table.rows[heads - 1]):
        # Headings of groups of rows go on below the first one, which is not a head of all.
        heads -= any(map(_is_section, table.rows[heads:]))
    body = table.rows[heads:]
    if not body:
        return None
    width = max(map(len, body))
    stub = 0
    numbered = width > 1 and is_ranked(body, is_measure)
    for column in range(width):
        filled = [cells[column] for cells in body if column < len(cells) and cells[column].text]
        filled = [cell for cell in filled if not EMPTY.match(cell.text)] or filled
        measures = [cell for cell in filled if is_measure(cell.text) and not is_period(cell)]
        if all(is_scaled_unit(cell.text) for cell in measures) or (not column and numbered):
            measures = []
        # A first column with names is the stub: men, women, 15 to 59 years.
        least = len(filled) if column == 0 and width > 1 else len(filled) / 2
        if filled and len(measures) >= least:
            break
        stub += 1
    if stub == width:
        return None
    stubs = tuple(_stubs(body, stub, 1 if numbered and stub > 1 else 0))
    return Layout(table, captions, heads, stub, stubs, max(map(len, table.rows)))


def _is_section(cells: Sequence[CellText]) -> bool:
    """Whether a row has a first cell alone, which is not a value."""
    filled = [cell for cell in cells if cell.text]
    return len(filled) == 1 and cells[0] == filled[0] and not is_measure(filled[0].text)


def _captions(table: TextTable) -> int:
    """Return how many first rows have only a first cell, above a head of several cells.

    A row that begins with a word for units is one, too: Unit: kt | (thousand tonnes).
    """
    for number, cells in enumerate(table.rows):
        filled = [cell for cell in cells if cell.text]
        if filled and is_labelled_unit(filled[0].text):
            continue
        if len(filled) != 1 or not cells[0].text:
            return (
                number
                if len(filled) > 1 and not any(is_measure(cell.text) for cell in cells)
                else 0
            )
    return 0


def _stubs(body: Sequence[tuple[CellText, ...]], stub: int, first: int) -> Iterator[list[CellText]]:
    """Yield the stub of each row of a body from a first column on, and the heading above it.

    Where rows go on below the first label of a group, a row with another label has none of its
    further ones.
    """
    last: dict[int, CellText] = {}
    headings: list[CellText] = []
    nested = any(
        not cells[0].text and any(cell.text for cell in cells[1:stub]) for cells in body if cells
    )
    for cells in body:
        if nested and cells[0].text:
            last = {}
        last |= {column: cell for column, cell in enumerate(cells[:stub]) if cell.text}
        stubs = [last[column] for column in range(stub - 1, first - 1, -1) if column in last]
        heading = next(
            (cell for cell in reversed(headings[-stub - 1 :]) if cell not in stubs), None
        )
        yield [*stubs, heading] if heading is not None else stubs
        filled = [cell for cell in cells if cell.text]
        if len(filled) == 1 and not (is_value(filled[0].text) or _SPACED.match(filled[0].text)):
            headings.append(filled[0])


def _amounts(cell: CellText) -> list[CellText]:
    """Return the amount of a cell, and the rate in brackets behind it: 40.5 (10.1 %)."""
    rated = _RATED.match(cell.text)
    return [cell] if rated is None else [part_of(cell, *rated.span(n)) for n in (1, 2)]


def is_value(text: str) -> bool:
    """Whether a cell holds a figure.

    >>> [is_value(text) for text in ("97,346", "-8.8 %", "China", "3.4¹", "Q1 2023", "n/a")]
    [True, True, False, True, False, False]
    """
    return bool(_VALUE.match(_NOTES.sub("", text)))


def is_year(text: str) -> bool:
    """Whether a cell holds a year and nothing else: 2022, FY 2022/23."""
    return bool(_YEAR.match(text))


def is_scaled_unit(text: str) -> bool:
    """Whether a cell holds a power of ten, perhaps with a unit, that may scale values.

    >>> [is_scaled_unit(text) for text in ("1 000", "1.000 t", "1,000 people", "1,200 t", "t")]
    [True, True, True, False, False]
    """
    return bool(_SCALED.match(text))


def is_unit_row(cells: Sequence[CellText]) -> bool:
    """Whether the numbers of a row are scales of units, as those below heads: 1 000 t, %.

    A row with a label needs another unit beside the scales, since its values may be round.
    """
    measures = [cell.text for cell in cells if is_measure(cell.text)]
    others = [cell.text for cell in cells[1:] if cell.text not in measures]
    words = any(text and not EMPTY.match(text) for text in others)
    return bool(measures) and all(map(is_scaled_unit, measures)) and (words or not cells[0].text)


def _is_figure(text: str) -> bool:
    return is_value(text) and not _DAYS.match(text)


def is_date(text: str) -> bool:
    """Whether a cell holds a year, a part of one or a day, and nothing else."""
    return is_year(text) or bool(_DAYS.match(text)) or is_part_of_year(text)


def is_measure(text: str) -> bool:
    """Whether a cell holds a figure that is not a year, a part of one or a day.

    >>> is_measure("97,346"), is_measure("2022"), is_measure("31.12.2021")
    (True, False, False)
    """
    return is_value(text) and not is_date(text)


def without_notes(cell: CellText) -> CellText:
    """Return a cell without the marks of footnotes behind its value."""
    kept = _NOTES.sub("", cell.text)
    return cell._replace(text=kept, end=cell.start + len(kept))


def without_note(head: CellText) -> CellText:
    """Return a head without the mark of a footnote behind it: Index 1), April 20121."""
    kept = _HEAD_NOTE.sub("", head.text)
    if (dated := _MARKED_DATE.match(kept)) is not None:
        kept = dated[1]
    return head._replace(text=kept, end=head.start + len(kept))
