"""Raw rows as they come out of a file: all text, dictionary-encoded, each with its file and line.

Rules that hold for every format: a cell that is empty or only white space is null; every other cell
keeps its text untouched, outer white space included; a row whose cells are all null is no row.
Memory grows with the distinct strings plus one to four bytes a cell, because the dictionaries of
the blocks are unified while they arrive.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from silkledger import rules
from silkledger.columns import downcast_indices
from silkledger.errors import InputError
from silkledger.ingest.expected import LEFT_OUT
from silkledger.ingest.limits import raised, shown_bytes
from silkledger.messages import shown
from silkledger.schemas.raw import CARRIED

if TYPE_CHECKING:
    from collections.abc import Sequence

    from silkledger.ingest.expected import Expected
    from silkledger.ingest.inputs import InputFile

CELL = pa.dictionary(pa.int32(), pa.string())
# Blocks that may wait with dictionaries of their own before they are unified.
_PENDING = 16
_LINE = "line"
_MANY = 1 << 16  # rows from which on narrow codes save what they cost


@dataclass(frozen=True, slots=True)
class BrokenRow:
    """A row that could not even be split into cells; the rows around it are kept. `text` is the row
    whole.
    """

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

    `rows` has every column of the raw table, the carried columns that the file has, source_id and
    file, each a CELL in one chunk (of many rows with narrower codes) with a dictionary free of
    repeats, and line (int64, from 1). `broken` is in the order of the file.
    """

    rows: pa.Table
    broken: tuple[BrokenRow, ...]


@dataclass
class Gathering:
    """Collects the blocks of one file and makes the Intake of them, a column at a time."""

    file: InputFile
    expected: Expected
    _columns: dict[str, list[pa.Array]] = field(default_factory=dict)
    _blocks: int = 0
    _settled: int = 0
    _rows: int = 0
    _broken: list[BrokenRow] = field(default_factory=list)
    _broken_bytes: int = 0

    def add(self, cells: pa.Table, lines: np.ndarray) -> None:
        """Takes a block: its cells as CELL columns under our names, the same in every block, and
        the line of each row.

        Columns named LEFT_OUT are dropped. Raises InputError beyond the limit of rows.
        """
        self._rows += len(lines)
        if self._rows > (most := self.expected.limits.rows):
            raise InputError(
                self.file.name, f"has more than {most} rows", fix=f"split it, {raised('rows')}"
            )
        for name, column in zip(cells.column_names, cells.columns, strict=True):
            if name != LEFT_OUT:
                self._columns.setdefault(name, []).extend(column.chunks)
        self._columns.setdefault(_LINE, []).append(pa.array(lines, pa.int64()))
        self._blocks += 1
        if self._blocks - self._settled >= max(_PENDING, self._settled):
            for name in self._columns:
                self._columns[name] = [self._settle(name)]
            self._settled = self._blocks

    def add_broken(
        self, line: int, rule: str, text: str, column: str = "", **words: object
    ) -> None:
        """Takes a row that can't be split, refused by `rule` (vocabularies/rules/ingest.csv)."""
        refusal = rules.refuse(rule, column, text, **words)
        self._broken.append(
            BrokenRow(self.file.name, line, rule, text, refusal.reason, refusal.fix, column)
        )
        self._broken_bytes += len(text)
        limits = self.expected.limits
        if len(self._broken) > limits.broken_rows or self._broken_bytes > limits.broken_bytes:
            most = f"{limits.broken_rows} rows"
            if self._broken_bytes > limits.broken_bytes:
                most = f"{shown_bytes(limits.broken_bytes)} of rows"
            raise InputError(
                self.file.name,
                f"more than {most} can't be split into cells (here: {refusal.reason})",
                fix="look whether the file is what its name says",
                line=line,
            )

    def finish(self) -> Intake:
        """The Intake. Raises InputError where the file held no row at all."""
        columns: dict[str, pa.Array] = {_LINE: pa.array([], pa.int64())}
        size = 0
        for name in list(self._columns):
            columns[name] = self._settle(name)
            del self._columns[name]
            if name != _LINE:
                columns[name] = _narrow(_blank_as_null(columns[name]))
                size += self._spelled_out(name, columns[name])
        if size > (most := self.expected.limits.file_bytes):
            what = f"its text, spelled out, takes more than {shown_bytes(most)}"
            raise InputError(self.file.name, what, fix=f"split it, {raised('file_bytes')}")
        _drop_blank_rows(columns)
        if not len(columns[_LINE]) and not self._broken:
            raise InputError(self.file.name, "holds no rows", fix="fill it in or take it away")
        return Intake(self._complete(columns), tuple(self._broken))

    def _settle(self, name: str) -> pa.Array:
        """The column so far as one array with one dictionary."""
        chunks = pa.chunked_array(self._columns[name])
        try:
            return (
                chunks.unify_dictionaries() if chunks.num_chunks > 1 else chunks
            ).combine_chunks()
        except pa.ArrowException as fault:  # Arrow counts the bytes of a dictionary in 31 bits
            what = f"column {shown(name)} holds too much distinct text ({shown(str(fault))})"
            raise InputError(self.file.name, what, fix="split the file") from fault

    def _spelled_out(self, name: str, column: pa.DictionaryArray) -> int:
        """How many bytes the cells of a column take, each for itself. Raises InputError for a cell
        beyond the limit.
        """
        if not len(column.dictionary):
            return 0
        lengths = pc.binary_length(column.dictionary).to_numpy(zero_copy_only=False)
        longest = self.expected.limits.row_bytes
        if len(lengths) and lengths.max() > longest:
            place = pc.index(column.indices, int(np.argmax(lengths))).as_py()
            what = f"column {shown(name)} of row {place + 1} is longer than {shown_bytes(longest)}"
            fix = f"put one figure a row, with its wording only, {raised('row_bytes')}"
            raise InputError(self.file.name, what, fix=fix)
        codes = column.indices.drop_null().to_numpy(zero_copy_only=False)
        return int(np.bincount(codes, minlength=len(lengths)) @ lengths) if len(codes) else 0

    def _complete(self, cells: dict[str, pa.Array]) -> pa.Table:
        count = len(cells[_LINE])
        given = {name for name, column in cells.items() if column.null_count < count}
        absent = _narrow(
            pa.DictionaryArray.from_arrays(pa.nulls(count, pa.int32()), pa.array([], pa.string()))
        )
        fixed, table = self.expected.fixed, self.expected.table
        carried = (name for name in CARRIED if name in given or name in fixed)
        columns = {
            name: cells[name] if name in given else absent
            for name in dict.fromkeys((*table.names, *carried))
        }
        if self.expected.source_id is not None:
            fixed = {**fixed, "source_id": self.expected.source_id}
        fixed = {**fixed, "file": self.file.name}
        columns |= {name: _narrow(constant(text, count)) for name, text in fixed.items()}
        columns[_LINE] = cells[_LINE]
        return pa.table(columns)


def constant(text: str, count: int) -> pa.DictionaryArray:
    """A CELL column of `count` rows that all hold `text`."""
    return pa.DictionaryArray.from_arrays(
        pa.array(np.zeros(count, np.int32)), pa.array([text], pa.string())
    )


def encoded(column: pa.Array | pa.ChunkedArray) -> pa.Array:
    """A text column as one CELL array. Raises pa.ArrowInvalid for text that is no UTF-8."""
    array = column.combine_chunks() if isinstance(column, pa.ChunkedArray) else column
    stored = pa.types.is_dictionary(array.type)
    cells = _distinct(array) if stored else array.cast(pa.string()).dictionary_encode()
    cells.dictionary.validate(full=True)
    return cells


def _distinct(array: pa.DictionaryArray) -> pa.DictionaryArray:
    """The same cells with a dictionary of text that holds each of its words, and no other, once;
    never spelled out.
    """
    words = array.dictionary.cast(pa.string()).dictionary_encode()
    codes = words.indices.take(array.indices.cast(pa.int32()))
    used = codes.dictionary_encode()
    return pa.DictionaryArray.from_arrays(used.indices, words.dictionary.take(used.dictionary))


def row_text(names: Sequence[str], cells: Sequence[str]) -> str:
    """A row of a format that has no text of its own, as it is kept with its refusal; cells may end
    before the names.
    """
    return "; ".join(f"{name}: {cell}" for name, cell in zip(names, cells, strict=False) if cell)


def _narrow(column: pa.DictionaryArray) -> pa.DictionaryArray:
    """Codes as narrow as they can be, where there are many."""
    return column if len(column) < _MANY else downcast_indices(column)


def _blank_as_null(column: pa.DictionaryArray) -> pa.DictionaryArray:
    words = column.dictionary
    if not len(words):
        return column
    blank = pc.equal(pc.utf8_trim_whitespace(words), "")
    if not pc.any(blank).as_py():
        return column
    kept = pc.invert(blank).to_numpy(zero_copy_only=False)
    codes = pa.array(np.cumsum(kept, dtype=np.int32) - 1, mask=~kept)
    return pa.DictionaryArray.from_arrays(
        codes.take(column.indices), words.filter(pc.invert(blank))
    )


def _drop_blank_rows(columns: dict[str, pa.Array]) -> None:
    """Takes out the rows whose cells are all null."""
    cells = [column for name, column in columns.items() if name != _LINE]
    if not cells or not min(column.null_count for column in cells):
        return
    kept = cells[0].is_valid()
    for column in cells[1:]:
        kept = pc.or_(kept, column.is_valid())
    if not pc.all(kept).as_py():
        for name in list(columns):
            columns[name] = columns[name].filter(kept)


def broken_id(source_id: str, row: BrokenRow) -> str:
    """The id of a row without cells: its source and its text in quotes, so that it stays when other
    rows move its line.
    """
    return f'{source_id}:"{row.text}"'
