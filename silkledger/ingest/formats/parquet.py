"""Parquet: columns of text in any form; numbers and dates are refused, for they have lost how they
were printed (spans and confidence are counted, not printed, and may be numbers).

The line of a row is its number in the file, from 1. Dictionaries are read as they are stored, so
that a file of few bytes that repeats a long text takes no more memory than its distinct texts.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq

from silkledger.errors import InputError
from silkledger.ingest.expected import LEFT_OUT
from silkledger.ingest.inputs import prove_unchanged
from silkledger.ingest.limits import raised, shown_bytes
from silkledger.ingest.rows import CELL, Gathering, encoded
from silkledger.messages import shown
from silkledger.schemas.raw import COUNTS, NUMBERS

if TYPE_CHECKING:
    from silkledger.ingest.expected import Expected
    from silkledger.ingest.inputs import InputFile
    from silkledger.ingest.rows import Intake

BATCH = 1 << 16


def read(file: InputFile, expected: Expected) -> Intake:
    """The rows of a Parquet file. Raises InputError for a file that is none, or a column that is no
    text.
    """
    gathering = Gathering(file, expected)
    try:
        with pq.ParquetFile(file.path) as source:
            names = source.schema_arrow.names
            ours = expected.check(file.name, names)
            kept = {name: our for name, our in zip(names, ours, strict=True) if our != LEFT_OUT}
            for name, our in kept.items():
                _check_type(file, name, our, source.schema_arrow.field(name).type)
            _check_size(file, source.metadata, expected)
        texts = [name for name in kept if _is_text(source.schema_arrow.field(name).type)]
        with pq.ParquetFile(file.path, read_dictionary=texts) as source:
            row = 1
            for batch in source.iter_batches(BATCH, columns=list(kept)):
                cells = [encoded(batch.column(name)) for name in kept]
                gathering.add(
                    pa.table(cells, pa.schema([(our, CELL) for our in kept.values()])),
                    np.arange(row, row + batch.num_rows),
                )
                row += batch.num_rows
    except (pa.ArrowException, OSError, ValueError) as fault:
        said = str(fault).replace(str(file.path), file.name)
        first = said.splitlines()[0] if said else type(fault).__name__
        raise InputError(
            file.name, f"is no whole Parquet file ({shown(first)})", fix="write it again"
        ) from fault
    prove_unchanged(file)
    return gathering.finish()


def _check_type(file: InputFile, name: str, ours: str, kind: pa.DataType) -> None:
    counted = (
        pa.types.is_integer(kind)
        if ours in COUNTS
        else pa.types.is_integer(kind) or pa.types.is_floating(kind)
    )
    if not (_is_text(kind) or (ours in NUMBERS and counted)):
        raise InputError(
            file.name,
            f"column {shown(name)} is {kind}, not text",
            fix="write the printed wording as text",
        )


def _check_size(file: InputFile, footer: pq.FileMetaData, expected: Expected) -> None:
    """Raises InputError for more than the limits allow, as the footer tells it, before anything is
    unpacked.
    """
    limits = expected.limits
    if footer.num_rows > limits.rows:
        what = f"has {footer.num_rows} rows; at most {limits.rows} are read"
        raise InputError(file.name, what, fix=f"split it, {raised('rows')}")
    # Of a row group only what it says of itself: pyarrow ends the process over a damaged column
    # (26.0: column(i)).
    for group in range(footer.num_row_groups):
        if footer.row_group(group).total_byte_size > limits.group_bytes:
            what = f"row group {group + 1} unpacks to more than {shown_bytes(limits.group_bytes)}"
            raise InputError(
                file.name, what, fix=f"write smaller row groups, {raised('group_bytes')}"
            )


def _is_text(kind: pa.DataType) -> bool:
    if pa.types.is_dictionary(kind):
        return _is_text(kind.value_type)
    return bool(
        pa.types.is_string(kind)
        or pa.types.is_large_string(kind)
        or pa.types.is_string_view(kind)
        or pa.types.is_null(kind)
    )
