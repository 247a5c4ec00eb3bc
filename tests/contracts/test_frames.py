"""What a contract accepts, and the damages that it finds."""

from __future__ import annotations

import io
from itertools import product
from typing import TYPE_CHECKING, Any

import pandas as pd
import pandera.errors
import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from hypothesis import given, settings, strategies

from silkledger import contracts
from silkledger.contracts.frames import schema
from silkledger.schemas.table import NUMBER, TEXT, Column, RowRule, Table
from tests.support.depth import some

if TYPE_CHECKING:
    from collections.abc import Callable

NAMES = list(contracts.table_declarations())
BACKENDS = ("default", "to_pandas", "numpy_nullable", "pyarrow")
FIGURE = {
    **dict.fromkeys(contracts.table_declarations()["Figures"].names),
    "figure_id": "f1",
    "as_reported": "USD 70 to 80 billion",
    "indicator": "gdp",
    "statistic": "flow",
    "status": "actual",
    "bound": "range",
    "value": 7.5e10,
    "lower": 7e10,
    "upper": 8e10,
    "lower_digit": 1e10,
    "upper_digit": 1e10,
    "lower_inclusive": True,
    "upper_inclusive": True,
    "significant_digits": 1,
    "unit": "USD",
    "stated_on": pd.Timestamp("2023-05-03").date(),
    "period_start": pd.Timestamp("2022-01-01").date(),
    "said_by": "s",
    "char_start": 3,
    "char_end": 23,
    "rules": [],
    "flags": ["undated"],
    "standing": "accepted",
    "since_release": "1.0.0",
    "changed_release": "1.0.0",
    "row_id": "s:3-23",
}


def frame(rows: list[dict[str, Any]], name: str, backend: str) -> pd.DataFrame:
    """The rows as pandas reads them from Parquet."""
    table = pa.Table.from_pylist(rows, contracts.table_declarations()[name].arrow)
    if backend == "to_pandas":
        return table.to_pandas()
    file = io.BytesIO()
    pq.write_table(table, file)
    if backend == "default":
        return pd.read_parquet(file)
    return pd.read_parquet(file, dtype_backend=backend)  # type: ignore[call-overload]


def figures(backend: str) -> pd.DataFrame:
    return frame(
        [FIGURE, {**FIGURE, "figure_id": "f2", "char_start": None, "char_end": None}],
        "Figures",
        backend,
    )


def as_text(damaged: pd.DataFrame, column: str) -> None:
    damaged[column] = damaged[column].astype(str)


def put(column: str, value: Any) -> Callable[[pd.DataFrame], None]:
    return lambda damaged: damaged.__setitem__(column, value)


DAMAGES: dict[str, Callable[[pd.DataFrame], None]] = {
    "text as value": lambda damaged: as_text(damaged, "value"),
    "a repeated key": put("figure_id", "f1"),
    "lower above upper": lambda damaged: damaged.__setitem__("lower", damaged["upper"] * 2),
    "number below its bound": lambda damaged: damaged.__setitem__("value", damaged["lower"] / 2),
    "dates as text": lambda damaged: as_text(damaged, "stated_on"),
    "a value outside a closed list": put("bound", "over"),
    "a missing column": lambda damaged: damaged.__delitem__("unit"),
    "an extra column": put("colour", "red"),
    "null in a required column": put("indicator", None),
    "another dtype": lambda damaged: damaged.__setitem__(
        "value", damaged["value"].astype("float32")
    ),
    "a point beside a range": lambda damaged: damaged.__setitem__("point", damaged["value"]),
    "a malformed digest": put("document_sha256", "abc"),
    "half a span": lambda damaged: damaged.__setitem__("char_start", damaged["char_end"]),
}


@pytest.mark.parametrize("backend", BACKENDS)
def test_a_whole_frame_passes_whatever_reads_it(backend: str) -> None:
    contracts.Figures.validate(figures(backend), lazy=True)


@pytest.mark.parametrize(("damage", "backend"), some(product(DAMAGES, BACKENDS), 3))
def test_each_damage_is_found(damage: str, backend: str) -> None:
    damaged = figures(backend)
    DAMAGES[damage](damaged)
    with pytest.raises((pandera.errors.SchemaErrors, pandera.errors.SchemaError)):
        contracts.Figures.validate(damaged, lazy=True)


@pytest.mark.parametrize("name", NAMES)
@settings(max_examples=5, derandomize=True)
@given(data=strategies.data())
def test_examples_keep_their_contract(name: str, data: Any) -> None:
    made = data.draw(contracts.contract(name).strategy(size=3))
    assert len(made) == 3
    contracts.contract(name).validate(made, lazy=True)


def test_a_raw_frame_may_lack_what_may_be_empty() -> None:
    contracts.RawFigures.validate(
        pd.DataFrame({"as_reported": ["5 %"], "indicator": ["gdp_growth"]})
    )
    with pytest.raises(pandera.errors.SchemaError, match="as_reported"):
        contracts.RawFigures.validate(pd.DataFrame({"indicator": ["gdp_growth"]}))


def test_a_rule_says_what_is_wrong() -> None:
    table = Table(
        "t",
        "T",
        "A table.",
        (
            Column("a", NUMBER, "A", "A."),
            Column("b", NUMBER, "B", "B."),
            Column("c", TEXT, "C", "C."),
        ),
        rules=(
            RowRule("a", "<", "b", "a is not below b"),
            RowRule("a", "only_where", "c", "a without c", ("yes",)),
        ),
    )
    for a, b, c, faults in (
        (1.0, 2.0, "yes", set()),
        (2.0, 2.0, "yes", {"a is not below b"}),
        (None, 2.0, None, set()),
        (1.0, None, None, {"a without c"}),
        (3.0, 2.0, "no", {"a is not below b", "a without c"}),
    ):
        found = pd.DataFrame({"a": [a], "b": [b], "c": [c]}).astype({"a": float, "b": float})
        try:
            schema(table).validate(found, lazy=True)
            failed = set()
        except pandera.errors.SchemaErrors as raised:
            failed = {str(check) for check in raised.failure_cases["check"]}
        assert failed == faults


def test_an_unknown_contract_is_no_attribute() -> None:
    with pytest.raises(AttributeError, match="Figs"):
        contracts.Figs  # noqa: B018
