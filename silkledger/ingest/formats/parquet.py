"""Parquet: columns of text, in any of the string types.

Numbers and dates are refused because they no longer show how they were printed; only spans and
confidence, which are not printed, may be numbers. The line of a row is its number in the file,
from 1. Dictionaries are read as they are stored, so that a small file that repeats a long text
takes no more memory than its distinct texts.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq

from silkledger.errors import InputError
from silkledger.ingest.expected import DROPPED
from silkledger.ingest.inputs import prove_unchanged
from silkledger.ingest.limits import format_bytes, or_raise
from silkledger.ingest.rows import CELL, Gathering, cell_array
from silkledger.messages import quoted
from silkledger.schemas.raw import COUNTS, NUMBERS

if TYPE_CHECKING:
    from silkledger.ingest.expected import Expected
    from silkledger.ingest.inputs import InputFile
    from silkledger.ingest.rows import FileContent

BATCH = 1 << 16


def read(file: InputFile, expected: Expected) -> FileContent:
    """Read the rows of a Parquet file.

    Raises InputError if the file is not valid Parquet, or if a column is not text.
    """
    gathering = Gathering(file, expected)
    try:
        with pq.ParquetFile(file.path) as source:
            names = source.schema_arrow.names
            ours = expected.check(file.name, names)
            kept = {name: our for name, our in zip(names, ours, strict=True) if our != DROPPED}
            for name, our in kept.items():
                _check_type(file, name, our, source.schema_arrow.field(name).type)
            _check_size(file, source.metadata, expected)
        texts = [name for name in kept if _is_text(source.schema_arrow.field(name).type)]
        with pq.ParquetFile(file.path, read_dictionary=texts) as source:
            row = 1
            for batch in source.iter_batches(BATCH, columns=list(kept)):
                cells = [cell_array(batch.column(name)) for name in kept]
                gathering.add(
                    pa.table(cells, pa.schema([(our, CELL) for our in kept.values()])),
                    np.arange(row, row + batch.num_rows),
                )
                row += batch.num_rows
    except (pa.ArrowException, OSError, ValueError) as fault:
        message = str(fault).replace(str(file.path), file.name)
        first_line = message.splitlines()[0] if message else type(fault).__name__
        what = f"not a complete Parquet file ({quoted(first_line)})"
        raise InputError(file.name, what, fix="write it again") from fault
    prove_unchanged(file)
    return gathering.finish()


def _check_type(file: InputFile, name: str, ours: str, kind: pa.DataType) -> None:
    is_number = (
        pa.types.is_integer(kind)
        if ours in COUNTS
        else pa.types.is_integer(kind) or pa.types.is_floating(kind)
    )
    if not (_is_text(kind) or (ours in NUMBERS and is_number)):
        what = f"column {quoted(name)} has the type {kind}, not string"
        raise InputError(file.name, what, fix="write the printed wording as text")


def _check_size(file: InputFile, footer: pq.FileMetaData, expected: Expected) -> None:
    """Raise InputError if the footer promises more than the limits, before any data is read."""
    limits = expected.limits
    if footer.num_rows > limits.rows:
        what = f"the file has {footer.num_rows} rows, more than the limit of {limits.rows}"
        raise InputError(file.name, what, fix=f"split it, {or_raise('rows')}")
    # Only metadata of row groups: pyarrow 26.0 aborts the process on the metadata of a damaged
    # column (`column(i)`).
    for group in range(footer.num_row_groups):
        if footer.row_group(group).total_byte_size > limits.group_bytes:
            most = format_bytes(limits.group_bytes)
            what = f"row group {group + 1} is larger than {most} when uncompressed"
            fix = f"write smaller row groups, {or_raise('group_bytes')}"
            raise InputError(file.name, what, fix=fix)


def _is_text(kind: pa.DataType) -> bool:
    if pa.types.is_dictionary(kind):
        return _is_text(kind.value_type)
    return bool(
        pa.types.is_string(kind)
        or pa.types.is_large_string(kind)
        or pa.types.is_string_view(kind)
        or pa.types.is_null(kind)
    )
