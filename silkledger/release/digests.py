"""Content digests: hashes of what a table holds, whatever library wrote its file.

They make releases comparable across library upgrades.

**Column digest.** SHA-256 over the column's rows in order, in blocks of
silkledger.columns.row_groups.BLOCK rows. The bytes of a block are, by type:

- numbers, counts, days, booleans: one byte per row, 1 for a value, 0 for null; then the values in
  little-endian order (float64, int64, int32 days since 1970-01-01, one byte), with null and
  negative zero written as zero;
- text: the distinct values of the block in order of first appearance: their number (int32
  little-endian, like all numbers here), the length of each in bytes of UTF-8, the bytes of all;
  then for each row the position of its value among them, counted from 0, with -1 for null;
- lists: the number of items in each row, with -1 for null; then all items as text;
- text that identifies rows (silkledger.columns.row_groups.NAMES): the length of each value in bytes
  of UTF-8, with -1 for null, then the bytes of all values.

**Table digest.** SHA-256 over the UTF-8 of the compact JSON array `[key, columns]`, where key is
the list of key columns and columns the list of `[name, type, unit, description, required, column
digest]` in the table's order (silkledger.release.facts.ColumnFacts).

Both skip the columns of HISTORY, which record when a row was added or changed, not what it holds.
"""

from __future__ import annotations

import hashlib
import json
from typing import TYPE_CHECKING, Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from silkledger.columns import freed_memory, row_groups
from silkledger.columns.growing_bytes import truths_of
from silkledger.columns.threads import FEW, each_in_threads
from silkledger.release import parquet
from silkledger.schemas import figure_columns
from silkledger.schemas.table import COUNT, DAY, NUMBER, TEXT, TRUTH

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    import numpy.typing as npt

    from silkledger.schemas.table import Column, Table

HISTORY = tuple(column.name for column in figure_columns.HISTORY)
_FIXED: dict[pa.DataType, str] = {NUMBER: "<f8", COUNT: "<i8", DAY: "<i4", TRUTH: "u1"}


def column_digests(table: pa.Table, contract: Table) -> dict[str, str]:
    """Return the digest of every column of the contract except those of HISTORY.

    The table may lack the columns of HISTORY. Raises RefusedError if it breaks its contract.
    """
    absent = [name for name in HISTORY if name not in table.column_names]
    parquet.require_columns(table, contract, without=absent)
    columns = [column for column in contract.columns if column.name not in HISTORY]
    hashes = each_in_threads(
        lambda column: column_digest([table.column(column.name)], contract, column),
        columns,
        table.num_rows,
        parquet.THREADS,
    )
    return {column.name: digest for column, digest in zip(columns, hashes, strict=True)}


def column_digest(pieces: Iterable[pa.ChunkedArray], contract: Table, column: Column) -> str:
    """Return the digest of one column, which comes in pieces of any size.

    Raises RefusedError if a cell breaks the contract.
    """
    digest, rows = hashlib.sha256(), 0
    for block in row_groups.iter_blocks(pieces, contract.name, column):
        rows += len(block)
        for part in _bytes(block):
            digest.update(part)
    if rows >= FEW:
        freed_memory.give_back()
    return digest.hexdigest()


class TableDigests:
    """The digests of a table's columns, taken from its blocks on their way into its file."""

    def __init__(self, table: pa.Table, contract: Table) -> None:
        self.table = table
        self._names = contract.names
        self._hashes = {name: hashlib.sha256() for name in contract.names if name not in HISTORY}

    def update(self, arrays: Sequence[pa.Array]) -> None:
        """Take one block of every column, in the order of the contract."""
        for name, block in zip(self._names, arrays, strict=True):
            if name in self._hashes:
                for part in _bytes(block):
                    self._hashes[name].update(part)

    def whole(self) -> dict[str, str]:
        """Return the digest of each column except those of HISTORY, of all blocks so far."""
        return {name: digest.hexdigest() for name, digest in self._hashes.items()}


def table_digest(key: Sequence[str], columns: Iterable[Sequence[object]]) -> str:
    """Return the digest of a table from its columns' digests, as defined above.

    >>> table_digest(["id"], [["id", "string", "", "", True, "00"]])[:8]
    'affaa1b2'
    """
    text = json.dumps(
        [list(key), [list(column) for column in columns]], ensure_ascii=False, separators=(",", ":")
    )
    return hashlib.sha256(text.encode()).hexdigest()


def _bytes(block: pa.Array) -> Iterator[memoryview]:
    """Yield the bytes of a block, as defined above."""
    if pa.types.is_dictionary(block.type):
        values = block.dictionary
        yield _view(np.array([len(values)], "<i4"))
        yield from _texts(values)
        yield _numbers(block.indices, "<i4", -1)
    elif pa.types.is_list(block.type):
        yield _numbers(pc.list_value_length(block), "<i4", -1)
        yield from _bytes(block.values)
    elif block.type == TEXT:
        yield from _texts(block)
    else:
        yield _view(truths_of(block.is_valid()))
        # Bits become bytes at once, not one by one.
        stored = {DAY: pa.int32(), TRUTH: pa.uint8()}.get(block.type, block.type)
        numbers = block.cast(stored)
        yield _numbers(numbers, _FIXED[block.type], 0)


def _texts(values: pa.Array) -> Iterator[memoryview]:
    """Yield the length of each text in bytes, with -1 for null, then the UTF-8 of all texts."""
    yield _numbers(pc.binary_length(values), "<i4", -1)
    values = values.fill_null("")
    if len(values):
        offsets = np.frombuffer(
            values.buffers()[1], dtype="i4", count=values.offset + len(values) + 1
        )
        data = values.buffers()[2]
        yield memoryview(data if data is not None else b"")[
            int(offsets[values.offset]) : int(offsets[-1])
        ]


def _numbers(values: pa.Array, form: str, missing: int) -> memoryview:
    """Return numbers, with `missing`, which is 0 or -1, in place of nulls."""
    if values.null_count == len(values):
        return _view(np.full(len(values), missing, form))
    numbers = np.frombuffer(values.buffers()[1], form)[values.offset :][: len(values)]
    if values.null_count:
        # By their bits, none of which or all of which are set: Arrow fills nulls run by run.
        bits = numbers.view(f"i{numbers.itemsize}")
        nulls = truths_of(values.is_valid()).astype(bits.dtype) - 1
        numbers = (bits | nulls if missing else bits & ~nulls).view(form)
    return _view(numbers + 0.0 if form == "<f8" else numbers)  # negative zero is zero


def _view(numbers: npt.NDArray[Any]) -> memoryview:
    return memoryview(np.ascontiguousarray(numbers))  # type: ignore[arg-type]  # an array is a buffer
