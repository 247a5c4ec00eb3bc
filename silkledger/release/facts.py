"""The facts of a released table: its declaration, number of rows and content digests.

The manifest records them, so that two releases can be compared without reading their tables.
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
    """Return the name of a column type in manifests and descriptions.

    A list read from a file may name its items differently, so types are compared, not looked up.

    >>> type_word(NUMBER)
    'float64'
    """
    return next((word for listed, word in TYPES.items() if listed == type_), str(type_))


@dataclass(frozen=True, slots=True)
class ColumnFacts:
    """One released column: its declaration and the digest of its content.

    `content` is empty for the columns of silkledger.release.digests.HISTORY.
    """

    name: str
    type: str
    unit: str
    description: str
    required: bool
    content: str


@dataclass(frozen=True, slots=True)
class TableFacts:
    """One released table: its declaration, number of rows and content digest.

    silkledger.release.digests defines the digests.
    """

    name: str
    title: str
    description: str
    rows: int
    key: tuple[str, ...]
    columns: tuple[ColumnFacts, ...]
    content: str

    @classmethod
    def of(
        cls, table: pa.Table, contract: Table, hashes: Mapping[str, str] | None = None
    ) -> TableFacts:
        """Return the facts of a table in memory. Raises RefusedError if it breaks its contract.

        `hashes` are the digests of its columns if they are known.
        """
        hashes = digests.column_digests(table, contract) if hashes is None else hashes
        columns = tuple(_column(column, hashes.get(column.name, "")) for column in contract.columns)
        content = digests.table_digest(
            contract.key, (_digested(column) for column in columns if column.content)
        )
        return cls(
            name=contract.name,
            title=contract.title,
            description=contract.description,
            rows=table.num_rows,
            key=contract.key,
            columns=columns,
            content=content,
        )

    @classmethod
    def from_json(cls, name: str, entry: Mapping[str, Any]) -> TableFacts:
        """Read the facts from a manifest's entry. Raises KeyError or TypeError if it is invalid."""
        columns = tuple(ColumnFacts(**column) for column in entry["columns"])
        return cls(
            name=name,
            title=entry["title"],
            description=entry["description"],
            rows=entry["rows"],
            key=tuple(entry["key"]),
            columns=columns,
            content=entry["content"],
        )

    def column(self, name: str) -> ColumnFacts | None:
        """Return the column of that name, or None."""
        return next((column for column in self.columns if column.name == name), None)

    def digest(self) -> str:
        """Compute the table digest from the columns' digests, to compare it with `content`."""
        return digests.table_digest(
            self.key, (_digested(column) for column in self.columns if column.content)
        )

    def same_content(self, other: TableFacts) -> bool:
        """Whether both tables hold the same, apart from the wording of titles and descriptions."""

        def content(facts: TableFacts) -> list[ColumnFacts]:
            return [replace(column, description="") for column in facts.columns]

        return self.key == other.key and content(self) == content(other)

    def declared(self) -> tuple[object, ...]:
        """Return the declaration of the table: its key and columns, without content and wording.

        Titles and descriptions may be reworded while the schema version stays the same.
        """
        return (
            self.key,
            tuple(replace(column, description="", content="") for column in self.columns),
        )

    def as_json(self) -> dict[str, Any]:
        """Return the table's entry in the manifest, which does not repeat the name."""
        entry = asdict(self)
        del entry["name"]
        return entry


def contract_of(facts: TableFacts) -> Table:
    """Return the contract of a table as its manifest declares it.

    Column titles and rules on values are not in the manifest. Raises KeyError for an unknown type,
    ValueError if the key names a column that the table doesn't have.
    """
    types = {word: type_ for type_, word in TYPES.items()}
    columns = (
        Column(
            name=column.name,
            type=types[column.type],
            title="",
            description=column.description,
            unit=column.unit,
            required=column.required,
        )
        for column in facts.columns
    )
    return Table(facts.name, facts.title, facts.description, tuple(columns), facts.key)


def declaration_of(contract: Table) -> tuple[object, ...]:
    """Return what a contract declares, comparable with TableFacts.declared."""
    return (
        contract.key,
        tuple(replace(_column(column, ""), description="") for column in contract.columns),
    )


def _column(column: Column, content: str) -> ColumnFacts:
    return ColumnFacts(
        name=column.name,
        type=type_word(column.type),
        unit=column.unit,
        description=column.description,
        required=column.required,
        content=content,
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
