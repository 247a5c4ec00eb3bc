"""The figures of another extractor's file: where they stand in the rendition, and their cells.

The file is any of figures that the raw contract knows (LangExtract, CSV, JSON Lines) whose spans
count the rendition. A row that can't be read is told, not lost.
"""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, NamedTuple

from silkledger.digits import whole_number
from silkledger.errors import InputError
from silkledger.extraction.candidate import Cell
from silkledger.indicators import indicators
from silkledger.ingest.expected import Expected
from silkledger.ingest.formats import read_file
from silkledger.ingest.inputs import fingerprint
from silkledger.messages import quoted
from silkledger.reading.text.left_out import last_piece
from silkledger.schemas.raw import EVENTS, FIGURES, STATISTICS, STATUSES

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from silkledger.extraction.candidate import TextSpan
    from silkledger.extraction.document_facts import DocumentFacts
    from silkledger.ingest.rows import BrokenRow
    from silkledger.schemas.table import Table

_OF_PLACE = ("as_reported", "char_start", "char_end", "extractor")
_UNNAMED, _LANGEXTRACT = "another extractor", "LangExtract"
_CLASS = "ingest.extraction_class"
_CODES = {"status": frozenset(STATUSES), "statistic": frozenset(STATISTICS)}


class GivenFigure(NamedTuple):
    """A figure of another extractor: its span, wording and cells, and the extractor's name.

    `known` are the cells whose codes the raw contract has.
    """

    span: TextSpan
    wording: str
    cells: Mapping[str, Cell]
    extractor: str
    known: Mapping[str, Cell]

    @property
    def place(self) -> TextSpan:
        """The span of the figure, without a verb further off (fell [...] 3.4 %)."""
        return last_piece(*self.span, self.wording)


@dataclass(frozen=True)
class GivenFigures:
    """The figures of a file in text order, its events, and what is told of its broken rows."""

    text: str
    figures: tuple[GivenFigure, ...] = ()
    events: tuple[GivenFigure, ...] = ()
    broken: tuple[str, ...] = ()
    _starts: list[int] = field(init=False)
    _longest: int = field(init=False)

    def __post_init__(self) -> None:
        places = [each.place for each in self.figures]
        object.__setattr__(self, "_starts", [start for start, _ in places])
        longest = max((end - start for start, end in places), default=0)
        object.__setattr__(self, "_longest", longest)

    def at(self, span: TextSpan) -> GivenFigure | None:
        """Return the figure at a span: the one there, else the shortest of those that meet it."""
        first = bisect_left(self._starts, span[0] - self._longest)
        last = bisect_left(self._starts, span[1])
        near = [each for each in self.figures[first:last] if meets(self.text, span, each.place)]
        return min(near, key=lambda each: (each.place != span, _length(each)), default=None)


def given_at(given: GivenFigures | None, span: TextSpan) -> GivenFigure | None:
    """Return the figure that another extractor has at a span, if there is another extractor.

    Its cells that no release reads, such as an unknown indicator, complete nothing.
    """
    return given.at(span) if given is not None else None


def _length(figure: GivenFigure) -> int:
    return figure.place[1] - figure.place[0]


def meets(text: str, one: TextSpan, other: TextSpan) -> bool:
    """Whether two spans are of one figure: they share a digit, or one holds the other.

    >>> meets("rose 5 % in May", (0, 8), (5, 8)), meets("rose 5 % in May", (0, 8), (7, 15))
    (True, False)
    """
    start, end = max(one[0], other[0]), min(one[1], other[1])
    held = start < end and (start, end) in (one, other)
    return held or any(map(str.isdecimal, text[start:end]))


def given_figures(path: Path, text: str, source: DocumentFacts) -> GivenFigures:
    """Return the figures of another extractor's file, whose spans count a text.

    Raises InputError for a file that can't be read, and for a span that is not in the text.
    """
    rows, broken = rows_of_file(path, FIGURES, source.locale)
    codes = {**_CODES, "indicator": frozenset(indicators(source.vocabulary))}
    given = [_figure(path, row, text, codes) for row in rows]
    given.sort(key=lambda each: (each.place, each.span))
    events, left = _events(path, text, source, broken)
    return GivenFigures(text, tuple(given), tuple(events), left)


def _events(
    path: Path, text: str, source: DocumentFacts, broken: Sequence[BrokenRow]
) -> tuple[list[GivenFigure], tuple[str, ...]]:
    """Return the events among the rows that are not figures, and what is told of the others."""
    apart = {row.line for row in broken if row.rule == _CLASS}
    lines = {row.line: told(row) for row in broken}
    if not apart:
        return [], tuple(lines.values())
    try:
        rows, unread = rows_of_file(path, EVENTS, source.locale)
    except InputError as fault:  # an attribute that events don't have
        return [], (*lines.values(), str(fault))
    lines |= {row.line: told(row) for row in unread if row.line in apart and row.rule != _CLASS}
    read = [row for row in rows if row["line"] in apart]
    events = [
        GivenFigure(span, row["as_reported"] or "", cells, _LANGEXTRACT, cells)
        for row in read
        for span in [span_of(path, row, text)]
        for cells in [cells_of_row({**row, "extractor": _LANGEXTRACT}, EVENTS, span)]
    ]
    for row in read:
        lines.pop(row["line"], None)
    return events, tuple(lines.values())


def rows_of_file(
    path: Path, table: Table, locale: str | None
) -> tuple[list[dict[str, Any]], tuple[BrokenRow, ...]]:
    """Return the rows of a raw table in a file, and those that can't be read.

    A row needs no more than its wording and span.
    """
    file = fingerprint(path, path.name, within=path.resolve().parent)
    content = read_file(file, Expected(table, "document", locale=locale, optional=("indicator",)))
    return content.rows.to_pylist(), content.broken


def told(row: BrokenRow) -> str:
    """Return the line that tells of a broken row."""
    return f"{row.file}:{row.line}: {row.reason}; {row.fix} [{row.rule}]"


def span_of(path: Path, row: Mapping[str, Any], text: str) -> TextSpan:
    """Return the span of a row. Raises InputError for one that is not in the text."""
    start, end = (whole_number(row.get(name) or "") for name in ("char_start", "char_end"))
    if start is None or end is None or not 0 <= start < end <= len(text):
        what = f"the span of {quoted(row.get('as_reported') or '')} is not in the text"
        fix = "count the spans in the rendition"
        raise InputError(path.name, what, fix=fix, line=row["line"])
    return start, end


def cells_of_row(row: Mapping[str, Any], table: Table, span: TextSpan) -> dict[str, Cell]:
    """Return the cells that a row fills, without those of its place."""
    why = f"given by {row.get('extractor') or _UNNAMED}"
    return {
        name: Cell(value, span, why)
        for name in table.names
        if name not in _OF_PLACE and (value := (row.get(name) or "").strip())
    }


def _figure(
    path: Path, row: Mapping[str, Any], text: str, codes: Mapping[str, frozenset[str]]
) -> GivenFigure:
    span = span_of(path, row, text)
    cells = cells_of_row(row, FIGURES, span)
    known = {
        name: cell for name, cell in cells.items() if name not in codes or cell.value in codes[name]
    }
    extractor = row.get("extractor") or _UNNAMED
    return GivenFigure(span, row.get("as_reported") or "", cells, extractor, known)
