"""The same contracts for polars frames. Needs polars.

from silkledger.contracts import polars as contracts

contracts.Figures.validate(pl.read_parquet("published/d/1.0.0/figures.parquet"), lazy=True)
"""

from __future__ import annotations

from functools import cache
from typing import Any

import pandera.polars as pandera
import polars as pl

from silkledger.contracts import table_declarations
from silkledger.contracts.declared import COMPARE, limits, of_column, of_table
from silkledger.schemas.table import COUNT, DAY, NUMBER, TEXT, TEXTS, TRUTH, Column, RowRule

_TYPES = {
    TEXT: pl.String(),
    TEXTS: pl.List(pl.String()),
    NUMBER: pl.Float64(),
    COUNT: pl.Int64(),
    DAY: pl.Date(),
    TRUTH: pl.Boolean(),
}


@cache
def contract(name: str) -> pandera.DataFrameSchema:
    """Return the polars contract of that name. Raises KeyError if there is none."""
    table = table_declarations()[name]
    return pandera.DataFrameSchema(
        {
            column.name: pandera.Column(
                _TYPES[column.type],
                checks=_checks(column),
                **of_column(column, may_lack=name.startswith("Raw")),
            )
            for column in table.columns
        },
        checks=[_check(rule) for rule in table.rules],
        **of_table(table),
    )


def _checks(column: Column) -> list[Any]:
    checks = limits(column)
    if column.pattern:
        matches = pl.col(column.name).str.contains(rf"\A(?:{column.pattern})\z")
        checks.append(
            pandera.Check(lambda data: data.lazyframe.select(matches), error="value.malformed")
        )
    return checks


def _check(rule: RowRule) -> Any:
    left, right = pl.col(rule.left), pl.col(rule.right)
    if rule.relation == "only_where":
        holds = left.is_null() | right.is_in(rule.values)
    else:
        holds = COMPARE[rule.relation](left, right).fill_null(value=True)
    return pandera.Check(lambda data: data.lazyframe.select(holds), error=rule.statement)


def __getattr__(name: str) -> pandera.DataFrameSchema:
    if name in table_declarations():
        return contract(name)
    raise AttributeError(f"module {__name__} has no attribute {name}")


def __dir__() -> list[str]:
    return [*table_declarations(), "contract"]
