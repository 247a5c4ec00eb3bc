"""Corrections: cells of raw rows replaced, and rows taken out, before anything is read.

A correction names the value that it expects. Once another value stands there it has outlived its
reason and fails the run, as does one that fits no row or several.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from silkledger.columns import encode
from silkledger.errors import InputError

if TYPE_CHECKING:
    from collections.abc import Sequence

    import numpy.typing as npt

    from silkledger.ingest.corrections import Correction

WHOLE_ROW, TAKE_OUT = "*", "exclude"


def correct(
    rows: pa.Table, corrections: Sequence[Correction]
) -> tuple[pa.Table, npt.NDArray[np.bool_]]:
    """The rows with their corrections, and which rows are taken out. Raises InputError naming the
    correction's line.
    """
    excluded = np.zeros(rows.num_rows, dtype=bool)
    for correction in corrections:
        row = _row(rows, correction)
        if correction.column == WHOLE_ROW:
            if correction.value != TAKE_OUT:
                raise _fault(
                    correction,
                    f'value is "{correction.value}"',
                    f'write "{TAKE_OUT}" under column {WHOLE_ROW}',
                )
            excluded[row] = True
            continue
        if correction.column not in rows.column_names:
            raise _fault(
                correction,
                f'there is no column "{correction.column}"',
                "name a column of the raw rows",
            )
        found = rows[correction.column][row].as_py() or ""
        if found != correction.expect:
            raise _fault(
                correction,
                f'"{found}" stands there, not "{correction.expect}"',
                "remove the correction",
            )
        rows = rows.set_column(
            rows.column_names.index(correction.column),
            correction.column,
            _set(rows, row, correction),
        )
    return rows, excluded


def _row(rows: pa.Table, correction: Correction) -> int:
    found = pc.indices_nonzero(pc.equal(rows["row_id"], correction.row_id))
    if len(found) != 1:
        raise _fault(
            correction,
            f'{len(found) or "no"} rows have the id "{correction.row_id}"',
            "name one raw row",
        )
    return int(found[0].as_py())


def _set(rows: pa.Table, row: int, correction: Correction) -> pa.DictionaryArray:
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
