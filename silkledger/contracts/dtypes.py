"""The dtypes that a column of a contract may have in pandas.

A table read from Parquet has other dtypes with every way of reading it: numpy or objects by
default, nullable extension types, or Arrow. They hold the same values, so each is accepted; a dtype
that may change a value (float32), or text where a number or date belongs, is not. Objects are
looked into.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
import pandas as pd
import pyarrow as pa
from pandera import dtypes
from pandera.engines import pandas_engine

from silkledger.schemas.table import COUNT, DAY, NUMBER, TEXT, TEXTS, TRUTH

if TYPE_CHECKING:
    from collections.abc import Callable

_EXACT_WHOLE = 2**53  # whole numbers up to here are exact in a float64


@pandas_engine.Engine.register_dtype
@dtypes.immutable(init=True)
class ColumnType(pandas_engine.DataType):
    """The dtypes that hold the values of one Arrow type of silkledger.schemas.table.

    >>> ColumnType(NUMBER).check(None, pd.Series([1.5]))
    True
    >>> ColumnType(NUMBER).check(None, pd.Series(["1.5"]))
    False
    """

    arrow: pa.DataType

    def __post_init__(self) -> None:
        object.__setattr__(self, "type", pd.ArrowDtype(self.arrow))

    def check(
        self,
        pandera_dtype: object,  # noqa: ARG002 -- the column says more than its dtype
        data_container: Any = None,
    ) -> bool:
        """Whether the column may have the dtype that it has."""
        return data_container is not None and bool(_ACCEPTS[self.arrow](data_container))

    def coerce(self, data_container: Any) -> Any:
        """Return the column with the Arrow-backed dtype, as `silkledger.load` gives it."""
        return data_container.astype(pd.ArrowDtype(self.arrow))

    def __str__(self) -> str:
        return str(self.arrow)


def _arrow(column: pd.Series) -> pa.DataType | None:
    return column.dtype.pyarrow_dtype if isinstance(column.dtype, pd.ArrowDtype) else None


def _objects(column: pd.Series) -> str:
    """Say what an object column holds, as pandas infers it; empty for other dtypes."""
    if column.dtype != object:
        return ""
    return str(pd.api.types.infer_dtype(column, skipna=True))


def _is_text(column: pd.Series) -> bool:
    arrow = _arrow(column)
    if arrow is not None:
        return bool(pa.types.is_string(arrow) or pa.types.is_large_string(arrow))
    return isinstance(column.dtype, pd.StringDtype) or _objects(column) in ("string", "empty")


def _is_texts(column: pd.Series) -> bool:
    arrow = _arrow(column)
    if arrow is not None:
        is_list = pa.types.is_list(arrow) or pa.types.is_large_list(arrow)
        return bool(is_list and pa.types.is_string(arrow.value_type))
    return column.dtype == object and all(
        isinstance(cell, (list, tuple, np.ndarray)) and all(isinstance(item, str) for item in cell)
        for cell in column
        if not (cell is None or cell is pd.NA)
    )


def _is_number(column: pd.Series) -> bool:
    return column.dtype in (np.dtype("float64"), pd.Float64Dtype()) or _arrow(column) == NUMBER


def _is_count(column: pd.Series) -> bool:
    if column.dtype in (np.dtype("int64"), pd.Int64Dtype()) or _arrow(column) == COUNT:
        return True
    # By default pandas makes floats of whole numbers where one of them is missing.
    present = column.dropna() if column.dtype == np.dtype("float64") else None
    return present is not None and bool(
        ((present % 1 == 0) & (present.abs() <= _EXACT_WHOLE)).all()
    )


def _is_day(column: pd.Series) -> bool:
    if _arrow(column) == DAY or _objects(column) in ("date", "empty"):
        return True
    return column.dtype.kind == "M" and bool(
        (column.dropna() == column.dropna().dt.normalize()).all()
    )


def _is_truth(column: pd.Series) -> bool:
    return (
        column.dtype in (np.dtype("bool"), pd.BooleanDtype())
        or _arrow(column) == TRUTH
        or _objects(column) in ("boolean", "empty")
    )


_ACCEPTS: dict[pa.DataType, Callable[[pd.Series], bool]] = {
    TEXT: _is_text,
    TEXTS: _is_texts,
    NUMBER: _is_number,
    COUNT: _is_count,
    DAY: _is_day,
    TRUTH: _is_truth,
}
