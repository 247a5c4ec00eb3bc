"""Raw rows as they come out of a file: all text, dictionary-encoded, each with its file and line.

Rules that hold for every format: a cell that is empty or only white space is null; every other cell keeps its text
untouched, outer white space included; a row whose cells are all null is no row. Memory grows with the distinct strings
plus four bytes a cell, because the dictionaries of the blocks are unified while they arrive.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from schemas.raw import CARRIED
from silkledger import rules
from silkledger.errors import InputError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from schemas.table import Table
    from silkledger.inputs import InputFile

CELL = pa.dictionary(pa.int32(), pa.string())
# A file with more rows that can't be split than this is refused whole: it is not what its name says.
MOST_BROKEN = 100_000
_PENDING = 16


@dataclass(frozen=True, slots=True)
class BrokenRow:
    """A row that could not even be split into cells; the rows around it are kept. `text` is the row whole."""

    file: str
    line: int
    rule: str
    text: str
    reason: str
    fix: str
    column: str = ""


@dataclass(frozen=True)
class Intake:
    """What one file holds.

    `rows` has every column of the raw table, the carried columns that the file has, source_id and file, each
    dictionary<int32, string> in one chunk with a dictionary free of repeats, and line (int64, from 1). `broken` is in
    the order of the file.
    """

    rows: pa.Table
    broken: tuple[BrokenRow, ...]


@dataclass
class Gathering:
    """Collects the blocks of one file and makes the Intake of them."""

    file: InputFile
    table: Table
    source_id: str | None
    _blocks: list[pa.Table] = field(default_factory=list)
    _settled: int = 0
    _broken: list[BrokenRow] = field(default_factory=list)

    def add(self, cells: pa.Table, lines: np.ndarray) -> None:
        """Takes a block: its cells as CELL columns, any subset of the known ones, and the line of each row."""
        self._blocks.append(cells.append_column("line", pa.array(lines, pa.int64())))
        if len(self._blocks) - self._settled >= max(_PENDING, self._settled):
            self._unify()

    def add_broken(self, line: int, rule: str, text: str, column: str = "", **words: object) -> None:
        """Takes a row that can't be split, refused by `rule` (vocabularies/rules/ingest.csv)."""
        refusal = rules.refuse(rule, column, text, **words)
        self._broken.append(BrokenRow(self.file.name, line, rule, text, refusal.reason, refusal.fix, column))
        if len(self._broken) > MOST_BROKEN:
            raise InputError(
                self.file.name,
                f"more than {MOST_BROKEN} rows can't be split into cells (here: {refusal.reason})",
                fix="look whether the file is what its name says",
                line=line,
            )

    def _unify(self) -> None:
        unified = pa.concat_tables(self._blocks).unify_dictionaries()
        self._blocks = [pa.Table.from_batches([batch]) for batch in unified.to_batches()]
        self._settled = len(self._blocks)

    def finish(self) -> Intake:
        """The Intake. Raises InputError where the file held no row at all."""
        blocks, self._blocks = self._blocks or [pa.table({"line": pa.array([], pa.int64())})], []
        cells = _without_blanks(_single_chunks(pa.concat_tables(blocks).unify_dictionaries()))
        if not cells.num_rows and not self._broken:
            raise InputError(self.file.name, "holds no rows", fix="fill it in or take it away")
        return Intake(self._complete(cells), tuple(self._broken))

    def _complete(self, cells: pa.Table) -> pa.Table:
        count = cells.num_rows
        given = {name for name in cells.column_names if cells[name].null_count < count}
        absent = pa.DictionaryArray.from_arrays(pa.nulls(count, pa.int32()), pa.array([], pa.string()))
        names = (*self.table.names, *(name for name in CARRIED if name in given and name not in self.table.names))
        columns = {name: cells[name] if name in given else absent for name in names}
        if self.source_id is not None:
            columns["source_id"] = constant(self.source_id, count)
        columns["file"] = constant(self.file.name, count)
        columns["line"] = cells["line"]
        return pa.table(columns)


def constant(text: str, count: int) -> pa.DictionaryArray:
    """A CELL column of `count` rows that all hold `text`."""
    return pa.DictionaryArray.from_arrays(pa.array(np.zeros(count, np.int32)), pa.array([text], pa.string()))


def encoded(column: pa.Array | pa.ChunkedArray) -> pa.Array:
    """A text column as one CELL array."""
    array = column.combine_chunks() if isinstance(column, pa.ChunkedArray) else column
    return array.cast(pa.string()).dictionary_encode()


def row_text(names: Sequence[str], cells: Sequence[str]) -> str:
    """A row of a format that has no text of its own, as it is kept with its refusal; cells may end before the names."""
    return "; ".join(f"{name}: {cell}" for name, cell in zip(names, cells, strict=False) if cell)


def _single_chunks(cells: pa.Table) -> pa.Table:
    # A column at a time, so that only one stands in memory twice.
    for index in range(cells.num_columns):
        field_, column = cells.field(index), cells.column(index)
        cells = cells.set_column(index, field_, column.combine_chunks())
    return cells


def _without_blanks(cells: pa.Table) -> pa.Table:
    """Blank cells as nulls, and rows of nothing but nulls dropped."""
    names = [name for name in cells.column_names if name != "line"]
    for name in names:
        index = cells.schema.get_field_index(name)
        cells = cells.set_column(index, pa.field(name, CELL), _blank_as_null(cells.column(index).chunk(0)))
    if not names:
        return cells
    fullest = min((cells[name] for name in names), key=lambda column: column.null_count)
    if not fullest.null_count:
        return cells
    empty = fullest.is_null()
    for name in names:
        empty = pc.and_(empty, cells[name].is_null())
    return _single_chunks(cells.filter(pc.invert(empty))) if pc.any(empty).as_py() else cells


def _blank_as_null(column: pa.DictionaryArray) -> pa.DictionaryArray:
    words = column.dictionary
    blank = pc.equal(pc.utf8_trim_whitespace(words), "")
    if not pc.any(blank).as_py():
        return column
    kept = pc.invert(blank).to_numpy(zero_copy_only=False)
    codes = pa.array(np.cumsum(kept, dtype=np.int32) - 1, mask=~kept)
    return pa.DictionaryArray.from_arrays(codes.take(column.indices), words.filter(pc.invert(blank)))
