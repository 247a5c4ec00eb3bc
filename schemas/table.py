"""Declare a table once: its Arrow schema, pandera schema and data dictionary follow from it.

pandera is imported only when a pandera schema is needed, so that reading a release stays cheap.
silkledger.release.parquet reads and writes the files.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Any

import pyarrow as pa

if TYPE_CHECKING:
    import pandera.pandas as pandera

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
    inclusive. `since` is the schema version in which the column first appeared.

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
    since: str = "1.0.0"

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

    def checks(self) -> list[Any]:
        """Return the pandera checks of the column's values, each named by the rule it enforces."""
        from pandera.pandas import Check

        checks: list[Any] = []
        if self.allowed:
            checks.append(Check.isin(list(self.allowed), error="value.unknown"))
        if self.minimum is not None:
            checks.append(Check.ge(self.minimum, error="value.too_small"))
        if self.maximum is not None:
            checks.append(Check.le(self.maximum, error="value.too_large"))
        if self.pattern:
            checks.append(Check.str_matches(rf"(?:{self.pattern})\Z", error="value.malformed"))
        return checks


@dataclass(frozen=True)
class Table:
    """One table: its columns in order and its key.

    >>> table = Table("t", "T", "A table.", (Column("id", TEXT, "Id", "The id."),), key=("id",))
    >>> table.names
    ('id',)
    """

    name: str
    title: str
    description: str
    columns: tuple[Column, ...]
    key: tuple[str, ...] = field(default=())

    def __post_init__(self) -> None:
        missing = set(self.key) - set(self.names)
        if missing or len(set(self.names)) != len(self.names):
            raise ValueError(
                f"table {self.name}: key {missing or 'complete'}, columns must be unique"
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

    def pandera(self, *names: str) -> pandera.DataFrameSchema:
        """Return the pandera schema of the named columns (all by default).

        It validates frames with Arrow-backed dtypes.
        """
        import pandera.pandas as pandera

        columns = [column for column in self.columns if not names or column.name in names]
        return pandera.DataFrameSchema(
            {
                column.name: pandera.Column(
                    checks=column.checks(),
                    nullable=not column.required,
                    title=column.title,
                    description=column.description,
                    metadata={"unit": column.unit, "since": column.since},
                )
                for column in columns
            },
            name=self.name,
            title=self.title,
            description=self.description,
            strict=True,
        )

    def empty(self) -> pa.Table:
        """Return an Arrow table with this schema and no rows."""
        return self.arrow.empty_table()
