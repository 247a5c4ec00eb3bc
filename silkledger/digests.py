"""Content digests: what a table says, apart from how a library wrote it. They compare releases across library upgrades.

**Column digest.** SHA-256 over the column's rows in order, in blocks of silkledger.parquet.BLOCK rows. A block gives

1. one byte a row: 1 for a value, 0 for null;
2. numbers, counts, days, truths: the values little-endian (float64, int64, int32 days since 1970-01-01, one byte),
   null as zero and negative zero as zero;
   text: the length of each value's UTF-8 in bytes (int32 little-endian, null as 0), then the bytes of all values;
   lists: the number of items of each value (int32 little-endian, null as 0), then all items as text.

**Table digest.** SHA-256 over the UTF-8 of the compact JSON array `[key, columns]`: key is the list of key columns,
columns the list of `[name, type, unit, description, required, column digest]` in the table's order
(silkledger.manifest.ColumnFacts).

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

from schemas import figures
from schemas.table import COUNT, DAY, NUMBER, TEXT, TEXTS, TRUTH
from silkledger import parquet

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    import numpy.typing as npt

    from schemas.table import Column, Table

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
        found = pool.map(lambda column: _column_digest(table.column(column.name), contract, column), columns)
        return {column.name: digest for column, digest in zip(columns, found, strict=True)}


def _column_digest(values: pa.ChunkedArray, contract: Table, column: Column) -> str:
    digest = hashlib.sha256()
    for block in parquet.column_blocks(values, contract.name, column):
        for part in _bytes(block.combine_chunks()):
            digest.update(part)
    return digest.hexdigest()


def table_digest(key: Sequence[str], columns: Iterable[Sequence[object]]) -> str:
    """The digest of a table from its columns' digests, as the module docstring defines it."""
    text = json.dumps([list(key), [list(column) for column in columns]], ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()


def _bytes(values: pa.Array) -> Iterable[memoryview]:
    valid = values.is_valid()
    yield _view(valid.to_numpy(zero_copy_only=False).astype("u1"))
    if values.type in (TEXT, TEXTS):
        is_list = values.type == TEXTS
        lengths = (pc.list_value_length if is_list else pc.binary_length)(values).fill_null(0)
        yield _view(lengths.to_numpy().astype("<i4"))
        if is_list:
            items = values.flatten()
            yield _view(pc.binary_length(items).to_numpy().astype("<i4"))
            yield _text(items)
        else:
            yield _text(values)
        return
    form = _FIXED[values.type]
    if values.type == DAY:
        values = values.cast(pa.int32())
    numbers = values.fill_null(pa.scalar(0, values.type) if values.type != TRUTH else False).to_numpy(
        zero_copy_only=False
    )
    numbers = numbers.astype(form)
    yield _view(numbers + 0.0 if values.type == NUMBER else numbers)


def _view(numbers: npt.NDArray[Any]) -> memoryview:
    return memoryview(np.ascontiguousarray(numbers))  # type: ignore[arg-type]  # an array is a buffer


def _text(values: pa.Array) -> memoryview:
    """The UTF-8 of all values one after another, nulls being empty."""
    if values.null_count:
        values = values.fill_null("")
    if not len(values):
        return memoryview(b"")
    offsets = np.frombuffer(values.buffers()[1], dtype="i4", count=values.offset + len(values) + 1)
    data = values.buffers()[2]
    return memoryview(data if data is not None else b"")[int(offsets[values.offset]) : int(offsets[-1])]
