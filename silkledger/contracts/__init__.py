"""Contracts to import: a complete pandera schema of every table, made from its one declaration.

`Figures`, `Events`, `Best` and so on are the published tables (silkledger.schemas.release),
`RawFigures` and `RawEvents` the tables that people put into raw/. They validate pandas frames of
default, nullable and Arrow-backed dtypes: dtypes, columns, nulls, allowed values, keys, and the
rules on several cells. silkledger.contracts.polars has the same schemas for polars. pandera is
imported with the first contract.

    from silkledger.contracts import Figures

    Figures.validate(silkledger.load("figures"), lazy=True)  # raises SchemaErrors
    Figures.example(size=3)                                  # rows that keep every rule

>>> from silkledger.contracts import Ledger
>>> Ledger.unique
['file', 'line']
>>> Ledger.columns["outcome"].nullable
False
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from silkledger.contracts.frames import Contract
    from silkledger.schemas.table import Table

    Figures: Contract
    Events: Contract
    Sources: Contract
    Indicators: Contract
    Places: Contract
    Best: Contract
    Conflicts: Contract
    Checks: Contract
    Quarantine: Contract
    Ledger: Contract
    Diff: Contract
    RawFigures: Contract
    RawEvents: Contract


def table_declarations() -> dict[str, Table]:
    """Return the declaration of each table by the name of its contract.

    >>> table_declarations()["Figures"].key
    ('figure_id',)
    """
    from silkledger.schemas import raw
    from silkledger.schemas.release import TABLES

    published = {table.name.capitalize(): table for table in TABLES}
    return published | {"RawFigures": raw.FIGURES, "RawEvents": raw.EVENTS}


@cache
def contract(name: str) -> Contract:
    """Return the contract of that name. Raises KeyError if there is none."""
    from silkledger.contracts.frames import schema

    return schema(table_declarations()[name], optional_columns=name.startswith("Raw"))


def __getattr__(name: str) -> Contract:
    if name in table_declarations():
        return contract(name)
    raise AttributeError(f"module {__name__} has no attribute {name}")


def __dir__() -> list[str]:
    return [*table_declarations(), "contract", "tables"]
