"""The manifest of a release: what went in, what came out, what each table is and holds, which release it follows.

The manifest names every other file of the release with its size and SHA-256; manifest.sha256 guards the manifest
itself and can be checked with `sha256sum -c`. Left out on purpose: any time, host or absolute path (those lie outside
the release).
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import asdict, dataclass, replace
from importlib.metadata import version
from typing import TYPE_CHECKING, Any

from schemas.release import SCHEMA_VERSION
from schemas.table import COUNT, DAY, NUMBER, TEXT, TEXTS, TRUTH, Column, Table
from silkledger import digests

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    import pyarrow as pa

    from silkledger.candidate import Candidate, Plan, Verdict

NAME = "manifest.json"
GUARD = "manifest.sha256"
TYPES: dict[pa.DataType, str] = {
    TEXT: "string",
    TEXTS: "list of string",
    NUMBER: "float64",
    COUNT: "int64",
    DAY: "date32",
    TRUTH: "bool",
}


def type_word(type_: pa.DataType) -> str:
    """The word for a type; a list read from a file names its items otherwise, so that types are compared, not looked up."""
    return next((word for known, word in TYPES.items() if known == type_), str(type_))


@dataclass(frozen=True, slots=True)
class ColumnFacts:
    """One column as released: its declaration and the digest of its content ("" for the columns of digests.HISTORY)."""

    name: str
    type: str
    unit: str
    description: str
    required: bool
    content: str


@dataclass(frozen=True, slots=True)
class TableFacts:
    """One table as released: its declaration, rows and content digest (silkledger.digests)."""

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
        content = digests.table_digest(contract.key, (_digested(column) for column in columns if column.content))
        return cls(contract.name, contract.title, contract.description, table.num_rows, contract.key, columns, content)

    @classmethod
    def from_json(cls, name: str, entry: Mapping[str, Any]) -> TableFacts:
        """The facts as a manifest holds them. Raises KeyError or TypeError where they are none."""
        columns = tuple(ColumnFacts(**column) for column in entry["columns"])
        return cls(
            name, entry["title"], entry["description"], entry["rows"], tuple(entry["key"]), columns, entry["content"]
        )

    def column(self, name: str) -> ColumnFacts | None:
        """The column of that name, if there is one."""
        return next((column for column in self.columns if column.name == name), None)

    def digest(self) -> str:
        """The table digest that follows from the columns, to be compared with `content`."""
        return digests.table_digest(self.key, (_digested(column) for column in self.columns if column.content))

    def declared(self) -> tuple[object, ...]:
        """What the table is, apart from what it holds."""
        return self.title, self.description, self.key, tuple(replace(column, content="") for column in self.columns)

    def as_json(self) -> dict[str, Any]:
        """The entry of the manifest, without the name."""
        entry = asdict(self)
        del entry["name"]
        return entry


@dataclass(frozen=True, slots=True)
class Output:
    """One file of a release, as its bytes were made."""

    path: str
    bytes: int
    sha256: str


def contract(facts: TableFacts) -> Table:
    """The table's contract as the manifest declares it (titles and rules of values apart).

    Raises KeyError for an unknown type, ValueError where key and columns don't fit.
    """
    types = {word: type_ for type_, word in TYPES.items()}
    columns = (
        Column(column.name, types[column.type], "", column.description, column.unit, required=column.required)
        for column in facts.columns
    )
    return Table(facts.name, facts.title, facts.description, tuple(columns), facts.key)


def declared(contract: Table) -> tuple[object, ...]:
    """What a contract declares, comparable with TableFacts.declared."""
    return (
        contract.title,
        contract.description,
        contract.key,
        tuple(_column(column, "") for column in contract.columns),
    )


def tables(manifest: Mapping[str, Any]) -> dict[str, TableFacts]:
    """The facts of every table of a manifest. Raises KeyError or TypeError where it is none."""
    return {name: TableFacts.from_json(name, entry) for name, entry in manifest["tables"].items()}


def outputs(manifest: Mapping[str, Any]) -> tuple[Output, ...]:
    """Every file that a manifest names. Raises KeyError or TypeError where it is none."""
    return tuple(Output(**entry) for entry in manifest["outputs"])


def build(
    candidate: Candidate,
    plan: Plan,
    verdict: Verdict,
    facts: Mapping[str, TableFacts],
    files: Iterable[Output],
    *,
    counts: Mapping[str, Any],
) -> dict[str, Any]:
    """The manifest of the release that publishing that plan makes; `counts` are those of silkledger.summary."""
    last = plan.last
    return {
        "dataset": candidate.dataset.name,
        "version": plan.version,
        "bump": plan.bump,
        "why": plan.why,
        "last": None if last is None else {"version": last.version, "manifest_sha256": digest(dump(last.manifest))},
        "code": {"silkledger": version("silkledger")},
        "schema_version": SCHEMA_VERSION,
        "inputs": [
            {"name": file.name, "bytes": file.size, "sha256": file.sha256}
            for file in sorted(candidate.inputs, key=lambda file: file.name)
        ],
        "held_back": [asdict(found) for found in candidate.held_back],
        "outputs": [asdict(file) for file in sorted(files, key=lambda file: file.path)],
        "tables": {name: entry.as_json() for name, entry in facts.items()},
        "ledger": ledger_sums(candidate.tables["ledger"]),
        "counts": dict(counts),
        "verdict": {"passed": verdict.passed, "findings": [asdict(finding) for finding in verdict.findings]},
    }


def ledger_sums(ledger: pa.Table) -> dict[str, int]:
    """Raw rows, and how many of them ended in each outcome; the outcomes add up to the rows."""
    from schemas.outcomes import OUTCOMES

    counted = ledger.column("outcome").cast("string").value_counts().to_pylist()
    found = {entry["values"]: entry["counts"] for entry in counted}
    return {"rows": ledger.num_rows, **{outcome: found.get(outcome, 0) for outcome in OUTCOMES}}


def dump(manifest: Mapping[str, Any]) -> bytes:
    """The bytes of manifest.json: keys in the order in which they were put, two blanks of indent, a line end."""
    return (json.dumps(manifest, ensure_ascii=False, indent=2, allow_nan=False) + "\n").encode()


def guard(content: bytes) -> bytes:
    """The bytes of manifest.sha256 for those bytes of manifest.json."""
    return f"{digest(content)}  {NAME}\n".encode()


def digest(content: bytes) -> str:
    """SHA-256 in lower-case hexadecimal."""
    return hashlib.sha256(content).hexdigest()


def _column(column: Column, content: str) -> ColumnFacts:
    return ColumnFacts(column.name, type_word(column.type), column.unit, column.description, column.required, content)


def _digested(column: ColumnFacts) -> tuple[object, ...]:
    return column.name, column.type, column.unit, column.description, column.required, column.content
