"""Read whole columns of figures: `read_figures`, for pandas and Arrow.

Each distinct combination of cells is read once, so the cost grows with what differs.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Unpack

import pyarrow as pa

from silkledger.reading.figure import STATED, FigureReader, FigureReading, Stated
from silkledger.schemas.vocabulary import SHIPPED, Vocabulary

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    import pandas as pd

_TEXTS = pa.list_(pa.string())
# The columns of the result. Values and bounds are in the canonical unit.
SCHEMA = pa.schema(
    [
        ("outcome", pa.string()),
        ("bound", pa.string()),
        ("value", pa.float64()),
        ("lower", pa.float64()),
        ("upper", pa.float64()),
        ("lower_inclusive", pa.bool_()),
        ("upper_inclusive", pa.bool_()),
        ("significant_digits", pa.int64()),
        ("unit", pa.string()),
        ("counted", pa.string()),
        ("base", pa.string()),
        ("period_start", pa.date32()),
        ("period_end", pa.date32()),
        ("period", pa.string()),
        ("nature", pa.string()),
        ("status", pa.string()),
        ("rules", _TEXTS),
        ("flags", _TEXTS),
        ("reasons", _TEXTS),
    ]
)
_OF_QUANTITY = ("bound", "lower_inclusive", "upper_inclusive", "significant_digits", "unit")
_NUMBERS = ("value", "lower", "upper")


def read_figures(
    figures: pd.DataFrame | pa.Table | Sequence[str],
    vocabulary: Vocabulary = SHIPPED,
    **stated: Unpack[Stated],
) -> pa.Table | pd.DataFrame:
    """Return the readings of many figures, one row each, in their order.

    `figures` is a DataFrame or an Arrow table with the column as_reported and any columns that
    `read_figure` takes, or a sequence of wordings; other columns are ignored. `stated` holds for
    all figures where there is no such column. A table gives a table; all else a DataFrame, with the
    index of the one that came in. The columns are those of `SCHEMA`: value, lower and upper in the
    canonical unit, dates inclusive; `reasons` says in words why a figure was refused.

    Raises KeyError without a column as_reported, TypeError for an unknown name in `stated`.

    >>> read = read_figures(["nearly 9%", "USD 70bn", "several"], locale="en")
    >>> read[["outcome", "bound", "value", "unit"]].values.tolist()[:2]
    [['read', 'nearly', 9.0, 'percent'], ['read', 'exact', 70000000000.0, 'USD']]
    """
    if unknown := set(stated) - set(STATED):
        raise TypeError(f"read_figures takes {', '.join(STATED)}, not {', '.join(sorted(unknown))}")
    if isinstance(figures, pa.Table):
        columns = {name: figures[name].to_pylist() for name in figures.column_names}
        return _read(columns, vocabulary, stated)
    import pandas as pd

    frame = figures if isinstance(figures, pd.DataFrame) else None
    columns = {"as_reported": list(figures)}
    if frame is not None:
        known = [name for name in frame.columns if name in ("as_reported", *STATED)]
        columns = {name: frame[name].tolist() for name in known}
    readings = _read(columns, vocabulary, stated).to_pandas()
    return readings if frame is None else readings.set_axis(frame.index)


def _read(columns: dict[str, list[Any]], vocabulary: Vocabulary, stated: Stated) -> pa.Table:
    if "as_reported" not in columns:
        raise KeyError("as_reported")
    names = [name for name in STATED if name in columns]
    reader, readings = FigureReader(vocabulary), dict[tuple[Any, ...], int]()
    rows: list[dict[str, Any]] = []
    places = []
    for cells in zip(columns["as_reported"], *(columns[name] for name in names), strict=True):
        place = readings.get(cells)
        if place is None:
            own = {**stated, **dict(zip(names, cells[1:], strict=True))}
            place = readings[cells] = len(rows)
            as_reported = cells[0]
            wording = as_reported if isinstance(as_reported, str) else ""
            rows.append(_row(reader.read(wording, own)))
        places.append(place)
    return pa.Table.from_pylist(rows, SCHEMA).take(pa.array(places, pa.int64()))


def _row(reading: FigureReading) -> dict[str, Any]:
    quantity, period = reading.quantity, reading.period
    row: dict[str, Any] = {"outcome": reading.outcome, "status": reading.status}
    row |= {"rules": reading.rules, "flags": reading.flags, "reasons": _words(reading.reasons)}
    if quantity is not None and period is not None:
        row |= {name: getattr(quantity, name) for name in _OF_QUANTITY}
        numbers = {name: getattr(quantity, name) for name in _NUMBERS}
        row |= {name: None if n is None else float(n) for name, n in numbers.items()}
        row |= {"counted": quantity.counted, "base": reading.base}
        row |= {"period_start": period.start, "period_end": period.end}
        row |= {"period": period.edtf, "nature": period.nature}
    return row


def _words(reasons: Iterable[Any]) -> list[str]:
    return [f"{reason.reason}; {reason.fix}" for reason in reasons]
