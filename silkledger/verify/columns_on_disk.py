"""Columns of a published table that are compared with others: on disk, where they are large.

A column of ids of all rows, which is what most of them are, takes more memory than all else that
verification has at a time.
"""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

import pyarrow as pa

from silkledger.columns import on_disk
from silkledger.columns.pieces import joined_chunks
from silkledger.columns.threads import FEW, each_in_threads
from silkledger.release import parquet

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path


def kept_columns(files: Sequence[Path], names: Sequence[str], *, away: bool) -> pa.Table:
    """Read some columns of a table as silkledger.release.parquet.read does.

    Those that are put `away` on disk are read by themselves, one row group after the other. Raises
    OSError and pyarrow.ArrowException if they can't be read.
    """
    if not away:
        return parquet.read(files, names)
    columns = each_in_threads(lambda name: _column_away(files, name), names, FEW)
    return pa.table(columns, names=list(names))


def _column_away(files: Sequence[Path], name: str) -> pa.ChunkedArray:
    chunks = _chunks(files, name)
    first = next(chunks, None)
    if first is None:  # fewer rows than the manifest says
        return parquet.read(files, [name])[name]
    chunks = chain([first], chunks)
    if pa.types.is_dictionary(first.type):  # each row group has its own
        return on_disk.put_column_away(pa.chunked_array(list(chunks), first.type))
    return joined_chunks(chunks, first.type)


def _chunks(files: Sequence[Path], name: str) -> Iterator[pa.Array]:
    kinds: list[pa.DataType] = []
    for group in parquet.groups(files, [name]):
        types = group.schema.types
        kinds = kinds or types
        if len(types) != 1 or types != kinds:
            raise pa.ArrowInvalid("its files have different columns")
        yield from group.column(0).chunks
