"""What a table is: one declaration from which the Arrow schema, the pandera schema and the data
dictionary come.

Left out on purpose: reading or writing files. pandera is imported when a schema is asked for, so
that a reader of releases does not pay for it.
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
    """One column: what it holds, in which unit, and which values it takes.

    `allowed` closes the set of values of a text column (null apart). `minimum` and `maximum` are
    inclusive. `since` is the schema version in which the column first appeared.
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
        """The Arrow field, with title, description and unit as metadata."""
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
        """The pandera checks of this column's own values; each is named by the rule that it
        breaks.
        """
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
    """One table: its columns in order and its key."""

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
        """The column of that name (KeyError when there is none)."""
        for column in self.columns:
            if column.name == name:
                return column
        raise KeyError(f"table {self.name} has no column {name}")

    def pandera(self, *names: str) -> pandera.DataFrameSchema:
        """The pandera schema of the named columns (all by default), for frames made with
        Arrow-backed dtypes.
        """
        import pandera.pandas as pandera

        chosen = [column for column in self.columns if not names or column.name in names]
        return pandera.DataFrameSchema(
            {
                column.name: pandera.Column(
                    checks=column.checks(),
                    nullable=not column.required,
                    title=column.title,
                    description=column.description,
                    metadata={"unit": column.unit, "since": column.since},
                )
                for column in chosen
            },
            name=self.name,
            title=self.title,
            description=self.description,
            strict=True,
        )

    def empty(self) -> pa.Table:
        """A table of this schema without rows."""
        return self.arrow.empty_table()
