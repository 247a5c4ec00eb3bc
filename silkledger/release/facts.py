"""The facts of a released table: its declaration, its rows and the digests of its content.

The manifest records them, so that two releases are compared without reading their tables.
"""

from __future__ import annotations

from dataclasses import asdict, dataclass, replace
from typing import TYPE_CHECKING, Any

from silkledger.release import digests
from silkledger.schemas.table import COUNT, DAY, NUMBER, TEXT, TEXTS, TRUTH, Column, Table

if TYPE_CHECKING:
    from collections.abc import Mapping

    import pyarrow as pa

TYPES: dict[pa.DataType, str] = {
    TEXT: "string",
    TEXTS: "list of string",
    NUMBER: "float64",
    COUNT: "int64",
    DAY: "date32",
    TRUTH: "bool",
}


def type_word(type_: pa.DataType) -> str:
    """The word for a type; a list read from a file names its items otherwise, so that types are
    compared, not looked up.
    """
    return next((word for known, word in TYPES.items() if known == type_), str(type_))


@dataclass(frozen=True, slots=True)
class ColumnFacts:
    """One column as released: its declaration and the digest of its content ("" for the columns of
    digests.HISTORY).
    """

    name: str
    type: str
    unit: str
    description: str
    required: bool
    content: str


@dataclass(frozen=True, slots=True)
class TableFacts:
    """One table as released: its declaration, rows and content digest
    (silkledger.release.digests).
    """

    name: str
    title: str
    description: str
    rows: int
    key: tuple[str, ...]
    columns: tuple[ColumnFacts, ...]
    content: str

    @classmethod
    def of(cls, table: pa.Table, contract: Table) -> TableFacts:
        """The facts of a table in memory. Raises RefusedError where it breaks its contract."""
        found = digests.column_digests(table, contract)
        columns = tuple(_column(column, found.get(column.name, "")) for column in contract.columns)
        content = digests.table_digest(
            contract.key, (_digested(column) for column in columns if column.content)
        )
        return cls(
            contract.name,
            contract.title,
            contract.description,
            table.num_rows,
            contract.key,
            columns,
            content,
        )

    @classmethod
    def from_json(cls, name: str, entry: Mapping[str, Any]) -> TableFacts:
        """The facts as a manifest holds them. Raises KeyError or TypeError where they are none."""
        columns = tuple(ColumnFacts(**column) for column in entry["columns"])
        return cls(
            name,
            entry["title"],
            entry["description"],
            entry["rows"],
            tuple(entry["key"]),
            columns,
            entry["content"],
        )

    def column(self, name: str) -> ColumnFacts | None:
        """The column of that name, if there is one."""
        return next((column for column in self.columns if column.name == name), None)

    def digest(self) -> str:
        """The table digest that follows from the columns, to be compared with `content`."""
        return digests.table_digest(
            self.key, (_digested(column) for column in self.columns if column.content)
        )

    def declared(self) -> tuple[object, ...]:
        """What the table is, apart from what it holds."""
        return (
            self.title,
            self.description,
            self.key,
            tuple(replace(column, content="") for column in self.columns),
        )

    def as_json(self) -> dict[str, Any]:
        """The entry of the manifest, without the name."""
        entry = asdict(self)
        del entry["name"]
        return entry


def contract_of(facts: TableFacts) -> Table:
    """The table's contract as the manifest declares it (titles and rules of values apart).

    Raises KeyError for an unknown type, ValueError where key and columns don't fit.
    """
    types = {word: type_ for type_, word in TYPES.items()}
    columns = (
        Column(
            column.name,
            types[column.type],
            "",
            column.description,
            column.unit,
            required=column.required,
        )
        for column in facts.columns
    )
    return Table(facts.name, facts.title, facts.description, tuple(columns), facts.key)


def declaration_of(contract: Table) -> tuple[object, ...]:
    """What a contract declares, comparable with TableFacts.declared."""
    return (
        contract.title,
        contract.description,
        contract.key,
        tuple(_column(column, "") for column in contract.columns),
    )


def _column(column: Column, content: str) -> ColumnFacts:
    return ColumnFacts(
        column.name,
        type_word(column.type),
        column.unit,
        column.description,
        column.required,
        content,
    )


def _digested(column: ColumnFacts) -> tuple[object, ...]:
    return (
        column.name,
        column.type,
        column.unit,
        column.description,
        column.required,
        column.content,
    )
