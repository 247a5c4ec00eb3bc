"""Whole columns read at once give what each figure alone gives, in the form that came in."""

from __future__ import annotations

import math

import pandas as pd
import pyarrow as pa
import pytest

import silkledger
from silkledger.reading.frames import SCHEMA

WORDINGS = ["nearly 9%", "USD 70bn", "several dozen", "nearly 9%", "", "fell 3%", "5 to 7 t"]


def frame() -> pd.DataFrame:
    return pd.DataFrame(
        {
            "as_reported": [*WORDINGS, "134.6", None],
            "unit": [None] * len(WORDINGS) + ["million USD", math.nan],
            "period": ["2022"] * 3 + ["Q1 2023"] * 6,
            "note": range(len(WORDINGS) + 2),
        },
        index=[f"row {number}" for number in range(len(WORDINGS) + 2)],
    )


def test_each_row_is_what_the_figure_alone_reads() -> None:
    figures = frame()
    readings = silkledger.read_figures(figures, locale="en")
    assert list(readings.index) == list(figures.index)
    assert list(readings.columns) == SCHEMA.names
    rows = zip(readings.to_dict("records"), figures.to_dict("records"), strict=True)
    for row, stated in rows:
        alone = silkledger.read_figure(
            str(stated["as_reported"] or ""),
            locale="en",
            unit=stated["unit"] if isinstance(stated["unit"], str) else None,
            period=str(stated["period"]),
        )
        assert row["outcome"] == alone.outcome
        assert len(row["reasons"]) == len(alone.reasons)
        if alone.quantity is not None and alone.period is not None:
            assert (row["bound"], row["unit"]) == (alone.quantity.bound, alone.quantity.unit)
            assert row["value"] == float(alone.quantity.value)
            assert row["period_start"] == alone.period.start
            assert tuple(row["rules"]) == alone.rules
        else:
            assert pd.isna(row["value"])
    assert (readings["outcome"] == "read").sum() == 6


def test_a_table_gives_a_table_of_the_same_rows() -> None:
    table = pa.Table.from_pandas(frame(), preserve_index=False)
    readings = silkledger.read_figures(table, locale="en")
    assert readings.schema == SCHEMA
    assert readings.num_rows == table.num_rows
    assert readings["value"].to_pylist()[:2] == [9.0, 7e10]


def test_wordings_alone_and_what_holds_for_all_of_them() -> None:
    readings = silkledger.read_figures(["1.2.3", "2"], locale="de", unit="Mrd. Euro")
    assert readings["outcome"].tolist() == ["refused", "read"]
    assert readings["value"].tolist()[1] == 2e9


def test_what_can_not_be_meant_is_said_at_once() -> None:
    with pytest.raises(KeyError, match="as_reported"):
        silkledger.read_figures(pd.DataFrame({"wording": ["5 t"]}))
    with pytest.raises(TypeError, match="locale_of"):
        silkledger.read_figures(["5 t"], locale_of="en")  # type: ignore[call-arg]


def test_no_rows_give_no_rows() -> None:
    assert silkledger.read_figures([]).shape == (0, len(SCHEMA))
