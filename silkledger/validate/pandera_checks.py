"""Checks of tables against their contracts by pandera.

Single cells are checked once per distinct value, combinations of cells once per distinct reading.
Validation is lazy, so that every failure of every row is reported, by row number.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from silkledger.columns import encode, row_codes
from silkledger.validate.quarantine import Reasons

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    import pyarrow as pa

    from silkledger.rules import Refusal
    from silkledger.schemas.table import Column, Table

    # Returns the refusal for the name of a check and the value that failed it.
    Refuse = Callable[[str, str], Refusal]


def cells(
    values: pa.Array | pa.ChunkedArray, column: Column, stage: str, refuse: Refuse
) -> Reasons:
    """Return the reasons of rows whose cell violates the rules of the column.

    An empty cell in a required column fails the check `required`.
    """
    encoded = encode(values)
    # The refusals per code: first those of an empty cell (code 0), then one entry per value.
    refusals: list[tuple[Refusal, ...]] = [
        (refuse("required", ""),) if column.required and encoded.null_count else ()
    ]
    refusals += [()] * len(encoded.dictionary)
    for index, check in _failures(encoded.dictionary, column) if column.is_restricted else ():
        refusals[index + 1] += (refuse(check, str(encoded.dictionary[index].as_py())),)
    if not any(refusals):
        return Reasons.join(stage, [])
    return Reasons.of(stage, row_codes(encoded), refusals)


def _failures(dictionary: pa.Array, column: Column) -> Iterator[tuple[int, str]]:
    """Yield the index of each value that fails a check of pandera, and the name of the check."""
    import pandas as pd
    from pandera.errors import SchemaErrors
    from pandera.pandas import SeriesSchema

    from silkledger.contracts.frames import column_checks

    try:
        SeriesSchema(checks=column_checks(column), nullable=True).validate(
            pd.Series(dictionary.to_pylist()), lazy=True
        )
    except SchemaErrors as faults:
        for failure in faults.failure_cases.itertuples():
            yield int(failure.index), str(failure.check)


def together(table: pa.Table, contract: Table, refuse: Refuse) -> list[tuple[Refusal, ...]]:
    """Return for each row the refusals by the rules of `contract` on columns that `table` has.

    `table` is small: it has one row per distinct reading.
    """
    from pandera.errors import SchemaErrors
    from pandera.pandas import DataFrameSchema

    from silkledger.contracts.frames import rule_check

    frame = table.to_pandas(date_as_object=False)
    refusals: list[tuple[Refusal, ...]] = [()] * table.num_rows
    # One rule at a time: pandera reports a failed row once per column, hence the unique index.
    for rule in contract.rules:
        if not {*rule.columns} <= {*table.column_names}:
            continue
        try:
            DataFrameSchema(checks=rule_check(rule), name=contract.name).validate(frame, lazy=True)
        except SchemaErrors as faults:
            for row in np.unique(faults.failure_cases["index"].to_numpy(np.int64)):
                refusals[row] += (refuse(rule.statement, ""),)
    return refusals
