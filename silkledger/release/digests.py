"""Content digests: what a table says, apart from how a library wrote it. They compare releases
across library upgrades.

**Column digest.** SHA-256 over the column's rows in order, in blocks of
silkledger.columns.blocks.BLOCK rows. Of a block,

- numbers, counts, days, truths: one byte a row, 1 for a value, 0 for null; then the values
  little-endian (float64, int64, int32 days since 1970-01-01, one byte), null as zero and negative
  zero as zero;
- text: the distinct values of the block in the order in which they first appear: how many (int32
  little-endian, as all numbers here), the length of each one's UTF-8 in bytes, the bytes of all;
  then for each row the number of its value among them, counted from 0, null as -1;
- lists: the number of items of each row, null as -1; then all items as text;
- text that names rows (silkledger.columns.blocks.NAMES): the length of each value's UTF-8 in bytes,
  null as -1, then the bytes of all values.

**Table digest.** SHA-256 over the UTF-8 of the compact JSON array `[key, columns]`: key is the list
of key columns, columns the list of `[name, type, unit, description, required, column digest]` in
the table's order (silkledger.release.manifest.ColumnFacts).

The columns of HISTORY are left out of both: they say when a row came, not what it says.
"""

from __future__ import annotations

import hashlib
import json
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING, Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from silkledger.columns import blocks
from silkledger.release import parquet
from silkledger.schemas import figures
from silkledger.schemas.table import COUNT, DAY, NUMBER, TEXT, TRUTH

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    import numpy.typing as npt

    from silkledger.schemas.table import Column, Table

HISTORY = tuple(column.name for column in figures.HISTORY)
_FIXED: dict[pa.DataType, str] = {NUMBER: "<f8", COUNT: "<i8", DAY: "<i4", TRUTH: "u1"}


def column_digests(table: pa.Table, contract: Table) -> dict[str, str]:
    """The digest of every column of the contract, HISTORY apart, which the table may lack.

    Raises RefusedError where the table breaks its contract.
    """
    absent = [name for name in HISTORY if name not in table.column_names]
    parquet.require_columns(table, contract, without=absent)
    columns = [column for column in contract.columns if column.name not in HISTORY]
    with ThreadPoolExecutor(parquet.THREADS) as pool:
        found = pool.map(
            lambda column: _column_digest(table.column(column.name), contract, column), columns
        )
        return {column.name: digest for column, digest in zip(columns, found, strict=True)}


def _column_digest(values: pa.ChunkedArray, contract: Table, column: Column) -> str:
    digest = hashlib.sha256()
    for block in blocks.iter_blocks(values, contract.name, column):
        for part in _bytes(block):
            digest.update(part)
    return digest.hexdigest()


def table_digest(key: Sequence[str], columns: Iterable[Sequence[object]]) -> str:
    """The digest of a table from its columns' digests, as the module docstring defines it."""
    text = json.dumps(
        [list(key), [list(column) for column in columns]], ensure_ascii=False, separators=(",", ":")
    )
    return hashlib.sha256(text.encode()).hexdigest()


def _bytes(block: pa.Array) -> Iterator[memoryview]:
    """The bytes of a block, as the module docstring defines them."""
    if pa.types.is_dictionary(block.type):
        words = block.dictionary
        yield _view(np.array([len(words)], "<i4"))
        yield from _texts(words)
        yield _numbers(block.indices, "<i4", -1)
    elif pa.types.is_list(block.type):
        yield _numbers(pc.list_value_length(block), "<i4", -1)
        yield from _bytes(block.values)
    elif block.type == TEXT:
        yield from _texts(block)
    else:
        yield _view(block.is_valid().to_numpy(zero_copy_only=False).astype("u1"))
        numbers = block.cast(pa.int32()) if block.type == DAY else block
        yield _numbers(numbers, _FIXED[block.type], False if block.type == TRUTH else 0)


def _texts(values: pa.Array) -> Iterator[memoryview]:
    """The length of each text in bytes, null as -1, then the UTF-8 of all of them."""
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


def _numbers(values: pa.Array, form: str, missing: float) -> memoryview:
    numbers = (
        values.fill_null(pa.scalar(missing, values.type))
        .to_numpy(zero_copy_only=False)
        .astype(form)
    )
    return _view(numbers + 0.0 if form == "<f8" else numbers)  # negative zero is zero


def _view(numbers: npt.NDArray[Any]) -> memoryview:
    return memoryview(np.ascontiguousarray(numbers))  # type: ignore[arg-type]  # an array is a buffer
