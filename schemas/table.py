"""Declare a table once: its Arrow schema, contracts and data dictionary follow from it.

silkledger.contracts makes the pandera schemas, silkledger.release.parquet reads and writes files.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import Literal

import pyarrow as pa

TEXT = pa.string()
TEXTS = pa.list_(pa.field("item", pa.string(), nullable=False))
NUMBER = pa.float64()
COUNT = pa.int64()
DAY = pa.date32()
TRUTH = pa.bool_()


@dataclass(frozen=True, slots=True)
class Column:
    """One column: what it holds, in which unit, and which values it may have.

    `allowed` lists the values that a text column may have besides null. `minimum` and `maximum` are
    inclusive. `refers` is the column that holds its values in another table of the release
    ("sources.source_id"). `since` is the schema version in which the column first appeared.

    >>> Column("value", NUMBER, "Value", "The number.", unit="USD").arrow
    pyarrow.Field<value: double>
    """

    name: str
    type: pa.DataType
    title: str
    description: str
    unit: str = ""
    required: bool = False
    allowed: tuple[str, ...] = ()
    minimum: float | None = None
    maximum: float | None = None
    pattern: str = ""
    refers: str = ""
    since: str = "1.0.0"

    @property
    def is_restricted(self) -> bool:
        """Whether there are rules on the values."""
        return bool(self.allowed or self.pattern) or not (self.minimum is self.maximum is None)

    @property
    def arrow(self) -> pa.Field:
        """The Arrow field, with title, description, unit and schema version as metadata."""
        metadata = {
            "title": self.title,
            "description": self.description,
            "unit": self.unit,
            "since": self.since,
        }
        return pa.field(
            self.name,
            self.type,
            nullable=not self.required,
            metadata={k: v for k, v in metadata.items() if v},
        )


@dataclass(frozen=True, slots=True)
class RowRule:
    """A rule on two columns of a row. It holds where one of them is null, but for `only_where`.

    `relation` is "<=", "<", "==" (of the two columns) or "only_where": the column `left` holds a
    value only in rows whose column `right` has one of `values`. `statement` is what is wrong where
    the rule is broken.

    >>> RowRule("lower", "<=", "upper", "the lower bound lies above the upper one").columns
    ('lower', 'upper')
    """

    left: str
    relation: Literal["<=", "<", "==", "only_where"]
    right: str
    statement: str
    values: tuple[str, ...] = ()

    @property
    def columns(self) -> tuple[str, str]:
        """The names of both columns."""
        return self.left, self.right


@dataclass(frozen=True)
class Table:
    """One table: its columns in order, its key and the rules on its rows.

    Rules are checked where rows are made (silkledger.validate.pandera_checks); raw tables have
    none, since what several cells of a raw row must not say is in silkledger.validate.raw_rules.

    >>> table = Table("t", "T", "A table.", (Column("id", TEXT, "Id", "The id."),), key=("id",))
    >>> table.names
    ('id',)
    """

    name: str
    title: str
    description: str
    columns: tuple[Column, ...]
    key: tuple[str, ...] = field(default=())
    rules: tuple[RowRule, ...] = field(default=())

    def __post_init__(self) -> None:
        missing = {*self.key, *(name for rule in self.rules for name in rule.columns)} - set(
            self.names
        )
        if missing or len(set(self.names)) != len(self.names):
            raise ValueError(
                f"table {self.name}: no column {missing or 'is missing'}; columns must be unique"
            )

    @cached_property
    def names(self) -> tuple[str, ...]:
        """Column names, in order."""
        return tuple(column.name for column in self.columns)

    @cached_property
    def arrow(self) -> pa.Schema:
        """The explicit Arrow schema of the published file."""
        return pa.schema([column.arrow for column in self.columns])

    def column(self, name: str) -> Column:
        """Return the column of that name. Raises KeyError if there is none."""
        for column in self.columns:
            if column.name == name:
                return column
        raise KeyError(f"table {self.name} has no column {name}")

    def empty(self) -> pa.Table:
        """Return an Arrow table with this schema and no rows."""
        return self.arrow.empty_table()
