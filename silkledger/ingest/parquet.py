"""Parquet: columns of text in any form; numbers and dates are refused, for they have lost how they were printed.

The line of a row is its number in the file, from 1.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq

from silkledger.errors import InputError
from silkledger.ingest import columns
from silkledger.ingest.rows import CELL, Gathering, encoded
from silkledger.inputs import prove_unchanged
from silkledger.spelling import shown

if TYPE_CHECKING:
    from schemas.table import Table
    from silkledger.ingest.rows import Intake
    from silkledger.inputs import InputFile

BATCH = 1 << 16


def read(file: InputFile, table: Table, source_id: str | None) -> Intake:
    """The rows of a Parquet file. Raises InputError for a file that is none, or a column that is no text."""
    gathering = Gathering(file, table, source_id)
    try:
        with pq.ParquetFile(file.path) as source:
            names = source.schema_arrow.names
            columns.check(file.name, names, table, source_id)
            for field in source.schema_arrow:
                if not _is_text(field.type):
                    what = f"column {shown(field.name)} is {field.type}, not text"
                    raise InputError(file.name, what, fix="write the printed wording as text")
            row = 1
            for batch in source.iter_batches(BATCH):
                cells = pa.table([encoded(column) for column in batch.columns], pa.schema([(n, CELL) for n in names]))
                gathering.add(cells, np.arange(row, row + batch.num_rows))
                row += batch.num_rows
    except (pa.ArrowException, OSError, ValueError) as fault:
        first = str(fault).splitlines()[0] if str(fault) else type(fault).__name__
        raise InputError(file.name, f"is no whole Parquet file ({shown(first)})", fix="write it again") from fault
    prove_unchanged(file)
    return gathering.finish()


def _is_text(kind: pa.DataType) -> bool:
    if pa.types.is_dictionary(kind):
        return _is_text(kind.value_type)
    return bool(
        pa.types.is_string(kind)
        or pa.types.is_large_string(kind)
        or pa.types.is_string_view(kind)
        or pa.types.is_null(kind)
    )
