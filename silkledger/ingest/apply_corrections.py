"""Applying corrections: replace cells of raw rows, and exclude rows, before anything is read.

A correction names the value that it expects to find. It fails the run if the cell has another
value, because its reason no longer holds, or if its row id matches no row or several.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from silkledger.columns import encode
from silkledger.errors import InputError
from silkledger.ingest.corrections_file import EXCLUDE, WHOLE_ROW

if TYPE_CHECKING:
    from collections.abc import Sequence

    import numpy.typing as npt

    from silkledger.ingest.corrections_file import Correction


def correct(
    rows: pa.Table, corrections: Sequence[Correction]
) -> tuple[pa.Table, npt.NDArray[np.bool_]]:
    """Return the corrected rows, and a mask of the rows that are excluded.

    Raises InputError with the line of a correction that can't be applied.

    >>> import datetime as dt
    >>> from silkledger.ingest.corrections_file import Correction
    >>> rows = pa.table({"row_id": ["s:1-3", "s:4-6"], "unit": ["kg", "kg"]})
    >>> fix = Correction("s:4-6", "unit", "kg", "t", "typo", "A. B.", dt.date(2023, 6, 1), "f", 2)
    >>> correct(rows, [fix])[0]["unit"].to_pylist()
    ['kg', 't']
    """
    excluded = np.zeros(rows.num_rows, dtype=bool)
    for correction in corrections:
        row = _row_number(rows, correction)
        if correction.column == WHOLE_ROW:
            if correction.value != EXCLUDE:
                what = f'the value is "{correction.value}"'
                raise _fault(correction, what, f'write "{EXCLUDE}" for column {WHOLE_ROW}')
            excluded[row] = True
            continue
        if correction.column not in rows.column_names:
            what = f'unknown column "{correction.column}"'
            raise _fault(correction, what, "name a column of the raw rows")
        cell = rows[correction.column][row].as_py() or ""
        if cell != correction.expect:
            what = f'the cell is "{cell}", not "{correction.expect}"'
            raise _fault(correction, what, "remove or update the correction")
        position = rows.column_names.index(correction.column)
        rows = rows.set_column(position, correction.column, _corrected(rows, row, correction))
    return rows, excluded


def _row_number(rows: pa.Table, correction: Correction) -> int:
    numbers = pc.indices_nonzero(pc.equal(rows["row_id"], correction.row_id))
    if len(numbers) == 1:
        return int(numbers[0].as_py())
    count = f"{len(numbers)} rows have" if len(numbers) else "no row has"
    what = f'{count} the id "{correction.row_id}"'
    raise _fault(correction, what, "name exactly one raw row")


def _corrected(rows: pa.Table, row: int, correction: Correction) -> pa.DictionaryArray:
    column = encode(rows[correction.column])
    cells = column.dictionary.to_pylist()
    indices = column.indices.fill_null(-1).to_numpy(zero_copy_only=False).copy()
    if correction.value and correction.value not in cells:
        cells.append(correction.value)
    indices[row] = cells.index(correction.value) if correction.value else -1
    return pa.DictionaryArray.from_arrays(
        pa.array(indices, pa.int32(), mask=indices < 0), pa.array(cells, pa.string())
    )


def _fault(correction: Correction, what: str, fix: str) -> InputError:
    return InputError(
        correction.file, what, fix=fix, line=correction.line, column=correction.column
    )
