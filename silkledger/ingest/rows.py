"""Raw rows as they are read from a file: text only, dictionary-encoded, with file and line.

Rules that hold for every format: a cell that is empty or only white space is null; any other cell
keeps its text unchanged, including leading and trailing white space; a row whose cells are all null
is not a row. Blocks are kept on disk as they arrive, where they are large, and their dictionaries
are unified in the end, one column after the other.
"""

from __future__ import annotations

import time
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from silkledger import rules
from silkledger.columns import downcast_indices, index_type, on_disk
from silkledger.columns.one_dictionary import with_one_dictionary
from silkledger.columns.pieces import joined_pieces
from silkledger.columns.threads import each_in_threads
from silkledger.errors import InputError
from silkledger.ingest.blank_cells import drop_blank_rows, is_blank
from silkledger.ingest.expected import DROPPED
from silkledger.ingest.limits import format_bytes, or_raise
from silkledger.messages import quoted
from silkledger.schemas.raw import CARRIED

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from silkledger.ingest.expected import Expected
    from silkledger.ingest.inputs import InputFile

CELL = pa.dictionary(pa.int32(), pa.string())
# Number of blocks that may wait in memory.
_PENDING = 16
_LINE = "line"
_MANY = 1 << 16  # number of rows from which narrow codes save more than they cost


@dataclass(frozen=True, slots=True)
class BrokenRow:
    """A row that can't be split into cells, as `text`. The rows around it are kept."""

    file: str
    line: int
    rule: str
    text: str
    reason: str
    fix: str
    column: str = ""


@dataclass(frozen=True)
class FileContent:
    """The content of one file.

    `rows` has every column of the raw table, the carried columns that the file has, `source_id` and
    `file`, each as a single chunk of type CELL (with narrower codes if there are many rows) whose
    dictionary has no duplicates, and `line` (int64, from 1). `broken` is in file order.
    """

    rows: pa.Table
    broken: tuple[BrokenRow, ...]


@dataclass
class Gathering:
    """Collects the blocks of one file, column by column, and turns them into an FileContent."""

    file: InputFile
    expected: Expected
    _columns: dict[str, list[pa.Array]] = field(default_factory=dict)
    _kept: dict[str, list[pa.Array]] = field(default_factory=dict)
    _rows: int = 0
    _broken: list[BrokenRow] = field(default_factory=list)
    _broken_bytes: int = 0
    _start: float = field(default_factory=time.thread_time)

    def add(self, cells: pa.Table, lines: np.ndarray) -> None:
        """Add a block: its cells as CELL columns under our names, and the line of each row.

        The columns must be the same in every block. Those named DROPPED are ignored. Raises
        InputError if the file exceeds the limit on rows.
        """
        self._rows += len(lines)
        self._check_time(int(lines[-1]) if len(lines) else 1)
        if self._rows > (most := self.expected.limits.rows):
            what = f"the file has more rows than the limit of {most}"
            raise InputError(self.file.name, what, fix=f"split it, {or_raise('rows')}")
        for name, column in zip(cells.column_names, cells.columns, strict=True):
            if name != DROPPED:
                parts = column.chunks or [pa.array([], CELL)]
                self._columns.setdefault(name, []).extend(parts)
        self._columns.setdefault(_LINE, []).append(pa.array(lines, pa.int64()))
        if len(self._columns[_LINE]) >= _PENDING:
            self._keep()

    def add_broken(
        self, line: int, rule: str, text: str, column: str = "", **words: object
    ) -> None:
        """Add a row that can't be split, refused by `rule` (vocabularies/rules/ingest.csv)."""
        refusal = rules.refuse(rule, column, text, **words)
        self._broken.append(
            BrokenRow(
                file=self.file.name,
                line=line,
                rule=rule,
                text=text,
                reason=refusal.reason,
                fix=refusal.fix,
                column=column,
            )
        )
        self._broken_bytes += len(text)
        self._check_time(line)
        limits = self.expected.limits
        if len(self._broken) > limits.broken_rows or self._broken_bytes > limits.broken_bytes:
            most = f"{limits.broken_rows} rows"
            if self._broken_bytes > limits.broken_bytes:
                most = f"{format_bytes(limits.broken_bytes)} of rows"
            what = f"more than {most} can't be split into cells (this one: {refusal.reason})"
            fix = "check that the file is in the format that its name claims"
            raise InputError(self.file.name, what, fix=fix, line=line)

    def _check_time(self, line: int) -> None:
        """Raise InputError if reading took more processor time than such a file can need."""
        most = self.expected.limits.seconds * (1 + (self.file.size >> 20))
        if time.thread_time() - self._start > most:
            what = f"reading it takes more than {most} s of processor time"
            fix = f"split the file, {or_raise('seconds')}"
            raise InputError(self.file.name, what, fix=fix, line=line)

    def _keep(self) -> None:
        """Put what waits on disk, if it is large."""
        names = list(self._columns)
        waiting = {name: pa.table([self._joined(name)], ["cells"]) for name in names}
        for name, kept in on_disk.put_away(waiting).items():
            self._kept.setdefault(name, []).append(kept["cells"].chunk(0))

    def _joined(self, name: str) -> pa.Array:
        """Return what waits of a column as one array."""
        waiting = pa.chunked_array(self._columns.pop(name))
        if name == _LINE:
            return waiting.combine_chunks()
        with self._counted(name):
            if waiting.num_chunks > 1:
                waiting = waiting.unify_dictionaries()
            return _narrow(waiting.combine_chunks())

    def finish(self) -> FileContent:
        """Return the FileContent. Raises InputError if the file has no rows."""
        columns: dict[str, pa.Array] = {_LINE: pa.array([], pa.int64())}
        most_bytes = 0
        self._keep()
        names = list(self._kept)
        unified = each_in_threads(self._unify, names, self._rows)
        for name, column in zip(names, unified, strict=True):
            columns[name] = column
            if name != _LINE:
                longest = self._longest(name, column)
                most_bytes += longest * (len(column) - column.null_count)
        most = self.expected.limits.file_bytes
        if most_bytes > most and sum(map(_text_bytes, columns.values())) > most:
            what = f"the text of all cells takes more than {format_bytes(most)}"
            raise InputError(self.file.name, what, fix=f"split the file, {or_raise('file_bytes')}")
        drop_blank_rows(columns, _LINE)
        if not len(columns[_LINE]) and not self._broken:
            fix = "add rows or remove the file"
            raise InputError(self.file.name, "the file has no rows", fix=fix)
        return FileContent(self._complete(columns), tuple(self._broken))

    def _unify(self, name: str) -> pa.Array:
        """Return a column as one array, on disk if it is large; blank cells are null."""
        parts = self._kept.pop(name)
        if name == _LINE:
            return joined_pieces(parts, pa.int64())
        type_of = index_type if self._rows >= _MANY else lambda _: CELL.index_type
        with self._counted(name):
            return with_one_dictionary(parts, is_blank, type_of)

    @contextmanager
    def _counted(self, name: str) -> Iterator[None]:
        """Say what to do where the words of a column are too much for one dictionary."""
        try:
            yield
        except pa.ArrowException as fault:  # Arrow counts the bytes of a dictionary in 31 bits
            what = f"column {quoted(name)} has too much distinct text ({quoted(str(fault))})"
            raise InputError(self.file.name, what, fix="split the file") from fault

    def _longest(self, name: str, column: pa.DictionaryArray) -> int:
        """Return the length of the longest cell of a column in bytes.

        Raises InputError for a cell that exceeds the limit.
        """
        lengths = _lengths(column)
        longest = int(lengths.max(initial=0))
        if longest > (most := self.expected.limits.row_bytes):
            row = pc.index(column.indices, int(np.argmax(lengths))).as_py() + 1
            what = f"column {quoted(name)} of row {row} is longer than {format_bytes(most)}"
            fix = f"put one figure per row, with only its wording, {or_raise('row_bytes')}"
            raise InputError(self.file.name, what, fix=fix)
        return longest

    def _complete(self, cells: dict[str, pa.Array]) -> pa.Table:
        count = len(cells[_LINE])
        filled = {name for name, column in cells.items() if column.null_count < count}
        empty = _narrow(
            pa.DictionaryArray.from_arrays(pa.nulls(count, pa.int32()), pa.array([], pa.string()))
        )
        fixed, table = self.expected.fixed, self.expected.table
        carried = (name for name in CARRIED if name in filled or name in fixed)
        columns = {
            name: cells[name] if name in filled else empty
            for name in dict.fromkeys((*table.names, *carried))
        }
        if self.expected.source_id is not None:
            fixed = {**fixed, "source_id": self.expected.source_id}
        fixed = {**fixed, "file": self.file.name}
        columns |= {name: _narrow(constant(text, count)) for name, text in fixed.items()}
        columns[_LINE] = cells[_LINE]
        return pa.table(columns)


def _lengths(column: pa.DictionaryArray) -> np.ndarray:
    """Return the length of each word of a column in bytes."""
    return np.asarray(pc.binary_length(column.dictionary).to_numpy(zero_copy_only=False))


def _text_bytes(column: pa.Array) -> int:
    """Return the total length of the cells of a column in bytes, repeated cells included."""
    if not pa.types.is_dictionary(column.type):
        return 0
    lengths, codes = _lengths(column), column.indices.drop_null().to_numpy(zero_copy_only=False)
    return int(np.bincount(codes, minlength=len(lengths)) @ lengths) if len(codes) else 0


def constant(text: str, count: int) -> pa.DictionaryArray:
    """Return a CELL column of `count` rows that all hold `text`."""
    return pa.DictionaryArray.from_arrays(
        pa.array(np.zeros(count, np.int32)), pa.array([text], pa.string())
    )


def cell_array(column: pa.Array | pa.ChunkedArray) -> pa.Array:
    """Return a text column as one CELL array. Raises pa.ArrowInvalid if it is not valid UTF-8."""
    array = column.combine_chunks() if isinstance(column, pa.ChunkedArray) else column
    is_encoded = pa.types.is_dictionary(array.type)
    cells = (
        _without_duplicates(array) if is_encoded else array.cast(pa.string()).dictionary_encode()
    )
    cells.dictionary.validate(full=True)
    return cells


def _without_duplicates(array: pa.DictionaryArray) -> pa.DictionaryArray:
    """Return the same cells with a dictionary of the words in use, each once.

    Works on codes only: the cells are never decoded.
    """
    words = array.dictionary.cast(pa.string()).dictionary_encode()
    codes = words.indices.take(array.indices.cast(pa.int32()))
    used = codes.dictionary_encode()
    return pa.DictionaryArray.from_arrays(used.indices, words.dictionary.take(used.dictionary))


def row_text(names: Sequence[str], cells: Sequence[str]) -> str:
    """Return the text by which a row is quarantined if its format has no lines of text.

    There may be fewer cells than names.

    >>> row_text(["as_reported", "unit", "note"], ["70", "", "approx."])
    'as_reported: 70; note: approx.'
    """
    return "; ".join(f"{name}: {cell}" for name, cell in zip(names, cells, strict=False) if cell)


def _narrow(column: pa.DictionaryArray) -> pa.DictionaryArray:
    """Return the column with codes as narrow as possible, if it has many rows."""
    return column if len(column) < _MANY else downcast_indices(column)


def broken_id(source_id: str, row: BrokenRow) -> str:
    """Return the id of a row without cells: its source and its quoted text.

    The id does not contain the line, so that it stays the same when other rows move it.
    """
    return f'{source_id}:"{row.text}"'
