"""The same damages in polars frames."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandera.errors
import polars as pl
import pyarrow as pa
import pytest

from silkledger import contracts
from silkledger.contracts import polars
from tests.contracts.test_frames import FIGURE

if TYPE_CHECKING:
    from collections.abc import Callable


def figures() -> pl.DataFrame:
    rows = [FIGURE, {**FIGURE, "figure_id": "f2"}]
    frame = pl.from_arrow(
        pa.Table.from_pylist(rows, contracts.table_declarations()["Figures"].arrow)
    )
    assert isinstance(frame, pl.DataFrame)
    return frame


DAMAGES: dict[str, Callable[[pl.DataFrame], pl.DataFrame]] = {
    "text as value": lambda frame: frame.with_columns(pl.col("value").cast(pl.String)),
    "a repeated key": lambda frame: frame.with_columns(figure_id=pl.lit("f1")),
    "lower above upper": lambda frame: frame.with_columns(lower=pl.col("upper") * 2),
    "dates as text": lambda frame: frame.with_columns(pl.col("stated_on").cast(pl.String)),
    "a value outside a closed list": lambda frame: frame.with_columns(bound=pl.lit("over")),
    "a missing column": lambda frame: frame.drop("unit"),
    "an extra column": lambda frame: frame.with_columns(colour=pl.lit("red")),
    "null in a required column": lambda frame: frame.with_columns(
        indicator=pl.lit(None, pl.String)
    ),
    "another dtype": lambda frame: frame.with_columns(pl.col("value").cast(pl.Float32)),
    "a point beside a range": lambda frame: frame.with_columns(point=pl.col("value")),
    "a malformed digest": lambda frame: frame.with_columns(document_sha256=pl.lit("abc")),
}


def test_a_whole_frame_passes() -> None:
    polars.Figures.validate(figures(), lazy=True)


@pytest.mark.parametrize("damage", DAMAGES)
def test_each_damage_is_found(damage: str) -> None:
    with pytest.raises((pandera.errors.SchemaErrors, pandera.errors.SchemaError)):
        polars.Figures.validate(DAMAGES[damage](figures()), lazy=True)


@pytest.mark.parametrize("name", contracts.table_declarations())
def test_every_table_has_a_contract(name: str) -> None:
    table = contracts.table_declarations()[name]
    frame = pl.from_arrow(table.empty())
    assert getattr(polars, name).validate(frame).equals(frame)
