"""The figures of another extractor's file: where they stand in the rendition, and their cells.

The file is any of figures that the raw contract knows (LangExtract, CSV, JSON Lines) whose spans
count the rendition. A row that can't be read, or whose span is not in the text, is told, not lost.
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
from silkledger.ingest.rows import BrokenRow
from silkledger.messages import quoted
from silkledger.reading.text.left_out import last_piece
from silkledger.schemas.raw import EVENTS, FIGURES, STATISTICS, STATUSES

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from pathlib import Path

    from silkledger.extraction.candidate import TextSpan
    from silkledger.extraction.document_facts import DocumentFacts
    from silkledger.schemas.table import Table

_OF_PLACE = ("as_reported", "char_start", "char_end", "extractor")
_UNNAMED, _LANGEXTRACT = "another extractor", "LangExtract"
_CLASS, _OUTSIDE = "ingest.extraction_class", "raw.span_outside"
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

    Raises InputError for a file that can't be read, or none of whose rows can be.
    """
    rows, broken = rows_of_file(path, FIGURES, source.locale)
    codes = {**_CODES, "indicator": frozenset(indicators(source.vocabulary))}
    placed, outside = _placed(path, rows, text)
    given = [_figure(row, span, codes) for row, span in placed]
    given.sort(key=lambda each: (each.place, each.span))
    faulty = sorted((*broken, *outside), key=lambda row: row.line)
    events, left = _events(path, text, source, faulty)
    if left and not given and not events:
        first = faulty[0]
        what = f"{first.reason} (no row of the file can be read)"
        raise InputError(first.file, what, fix=first.fix, line=first.line)
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
    placed, outside = _placed(path, [row for row in rows if row["line"] in apart], text)
    unread = tuple(row for row in unread if row.line in apart and row.rule != _CLASS)
    lines |= {row.line: told(row) for row in (*unread, *outside)}
    events = [
        GivenFigure(span, row["as_reported"] or "", cells, _LANGEXTRACT, cells)
        for row, span in placed
        for cells in [cells_of_row({**row, "extractor": _LANGEXTRACT}, EVENTS, span)]
    ]
    for row, _ in placed:
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


def _placed(
    path: Path, rows: Iterable[Mapping[str, Any]], text: str
) -> tuple[list[tuple[Mapping[str, Any], TextSpan]], list[BrokenRow]]:
    """Return the rows with their spans, and apart those whose span is not in the text."""
    placed, outside = [], []
    for row in rows:
        start, end = (whole_number(row.get(name) or "") for name in ("char_start", "char_end"))
        if start is not None and end is not None and 0 <= start < end <= len(text):
            placed.append((row, (start, end)))
            continue
        wording = row.get("as_reported") or ""
        what = f"the span of {quoted(wording)} is not in the text"
        fix = "count the spans in the rendition"
        outside.append(BrokenRow(path.name, row["line"], _OUTSIDE, wording, what, fix))
    return placed, outside


def cells_of_row(row: Mapping[str, Any], table: Table, span: TextSpan) -> dict[str, Cell]:
    """Return the cells that a row fills, without those of its place."""
    why = f"given by {row.get('extractor') or _UNNAMED}"
    return {
        name: Cell(value, span, why)
        for name in table.names
        if name not in _OF_PLACE and (value := (row.get(name) or "").strip())
    }


def _figure(
    row: Mapping[str, Any], span: TextSpan, codes: Mapping[str, frozenset[str]]
) -> GivenFigure:
    cells = cells_of_row(row, FIGURES, span)
    known = {
        name: cell for name, cell in cells.items() if name not in codes or cell.value in codes[name]
    }
    extractor = row.get("extractor") or _UNNAMED
    return GivenFigure(span, row.get("as_reported") or "", cells, extractor, known)
