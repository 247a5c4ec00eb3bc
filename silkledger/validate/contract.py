"""Contracts held against tables by pandera: single cells once per distinct value, cells that belong
together once per distinct reading.

pandera is asked lazily, so that all failures of all rows are found; which row failed is told by its
number.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from silkledger.columns import encode, row_codes
from silkledger.validate.quarantine import Reasons

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    import pandas as pd
    import pyarrow as pa

    from silkledger.rules import Refusal
    from silkledger.schemas.table import Column, Table

    # From a check's name and the value that failed it, the refusal.
    Refuse = Callable[[str, str], Refusal]


def cells(
    values: pa.Array | pa.ChunkedArray, column: Column, stage: str, refuse: Refuse
) -> Reasons:
    """Rows whose cell breaks the column's own rules; the check `required` is that of an empty
    cell.
    """
    encoded = encode(values)
    found: list[tuple[Refusal, ...]] = [
        (refuse("required", ""),) if column.required and encoded.null_count else ()
    ]
    found += [()] * len(encoded.dictionary)
    for place, check in _failures(encoded.dictionary, column) if column.checks() else ():
        found[place + 1] += (refuse(check, str(encoded.dictionary[place].as_py())),)
    return Reasons.of(stage, row_codes(encoded), found) if any(found) else Reasons.join(stage, [])


def _failures(dictionary: pa.Array, column: Column) -> Iterator[tuple[int, str]]:
    """Places in the dictionary whose value pandera refuses, with the name of the check."""
    import pandas as pd
    from pandera.errors import SchemaErrors
    from pandera.pandas import SeriesSchema

    try:
        SeriesSchema(checks=column.checks(), nullable=True).validate(
            pd.Series(dictionary.to_pylist()), lazy=True
        )
    except SchemaErrors as faults:
        for failure in faults.failure_cases.itertuples():
            yield int(failure.index), str(failure.check)


def together(
    table: pa.Table,
    contract: Table,
    rules: Mapping[str, Callable[[pd.DataFrame], pd.Series]],
    refuse: Refuse,
) -> list[tuple[Refusal, ...]]:
    """For each row the rules on several cells that it breaks. `rules` tells true where a row is
    fine; the columns are those of `table`, which is small: one row a distinct reading.
    """
    from pandera.errors import SchemaErrors
    from pandera.pandas import Check, DataFrameSchema

    frame = table.to_pandas(date_as_object=False)
    found: list[tuple[Refusal, ...]] = [()] * table.num_rows
    # One rule at a time: pandera reports a failure of the frame once per column, so rows are told
    # apart by their index.
    for name, rule in rules.items():
        try:
            DataFrameSchema(checks=Check(rule, error=name), name=contract.name).validate(
                frame, lazy=True
            )
        except SchemaErrors as faults:
            for row in np.unique(faults.failure_cases["index"].to_numpy(np.int64)):
                found[row] += (refuse(name, ""),)
    return found
