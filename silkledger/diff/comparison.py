"""Two releases, or a release and a candidate, held against each other: by content digests first,
rows only where they differ.

Tables whose digests are equal are not read. Left out on purpose: how rows are matched
(silkledger.diff.rows), what the result means for the version (silkledger.diff.versions), how it is
told (silkledger.diff.changes).
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from silkledger.diff import changes, reasons
from silkledger.diff.rows import RowDiff, identity, row_diff
from silkledger.errors import CannotRunError
from silkledger.release import digests, integrity, manifest, parquet
from silkledger.release.facts import contract_of

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from pathlib import Path
    from typing import Any

    import pyarrow as pa

    from silkledger.release.candidate import Candidate
    from silkledger.release.facts import TableFacts


@dataclass(frozen=True)
class Side:
    """One of the two: its tables' facts, how to get a table, the SHA-256 of every input file by
    name.

    `table(name)` is a table whole, `table(name, columns)` some of its columns.

    `corrections` gives by name of a corrections file the words of its corrections by raw row, where
    they are at hand.
    """

    facts: Mapping[str, TableFacts]
    table: Callable[..., pa.Table]
    inputs: Mapping[str, str]
    corrections: Mapping[str, Mapping[str, str]] = field(default_factory=dict)

    @classmethod
    def of_candidate(cls, candidate: Candidate, facts: Mapping[str, TableFacts]) -> Side:
        """A candidate, whose facts have been taken."""
        inputs = {file.name: file.sha256 for file in candidate.inputs}
        return cls(
            facts, candidate.tables.__getitem__, inputs, reasons.corrections_of(candidate.inputs)
        )

    @classmethod
    def of_release(cls, folder: Path, found: Mapping[str, Any]) -> Side:
        """A release with its manifest. A table's bytes are checked before they are read.

        Raises CannotRunError where the manifest is none or a table is damaged.
        """
        try:
            facts = {
                name: entry for name, entry in manifest.tables(found).items() if name != "diff"
            }
            sha256 = {output.path: output.sha256 for output in manifest.outputs(found)}
            inputs = {entry["name"]: entry["sha256"] for entry in found["inputs"]}
        except (KeyError, TypeError, AttributeError) as fault:
            raise CannotRunError(
                f"{folder / manifest.NAME}: no manifest of a release; run `silkledger verify`"
            ) from fault

        def table(name: str, columns: Sequence[str] | None = None) -> pa.Table:
            path = folder / f"{name}.parquet"
            parquet.require_bytes(path, sha256.get(path.name))
            return parquet.read(path, columns or [column.name for column in facts[name].columns])

        return cls(facts, table, inputs)

    @classmethod
    def of_folder(cls, folder: Path) -> Side:
        """The release in that folder. Raises CannotRunError where there is none, or its manifest
        was changed.
        """
        if not folder.is_dir():
            raise CannotRunError(
                f"{folder}: no such folder; name the folder of a release, such as published/NAME/1.0.0"
            )
        found, faults = integrity.read_manifest(folder)
        if found is None:
            raise CannotRunError(
                f"{folder}: can't be compared: {faults[0]}; run `silkledger verify`"
            )
        return cls.of_release(folder, found)


@dataclass(frozen=True)
class ReleaseComparison:
    """What differs: the rows by table (only tables that both have and that differ), and the change
    list (schema DIFF).
    """

    old: Side
    new: Side
    rows: Mapping[str, RowDiff]
    changes: pa.Table


def compare(old: Side, new: Side) -> ReleaseComparison:
    """Holds `new` against `old`. Raises RefusedError where a key repeats, CannotRunError where a
    table is damaged.
    """
    differing = [
        name
        for name, facts in new.facts.items()
        if name in old.facts and facts.content != old.facts[name].content
    ]
    same = {name: _same(old.facts[name], new.facts[name]) for name in differing}
    tables = {
        name: (
            old.table(name, _needed(old.facts[name], new.facts[name], same[name])),
            new.table(name),
        )
        for name in differing
    }
    found = {
        name: row_diff(*pair, contract_of(new.facts[name]), same=same[name])
        for name, pair in tables.items()
        if _matchable(old.facts[name], new.facts[name])
    }
    words = {
        row: text
        for name, texts in new.corrections.items()
        if old.inputs.get(name) != new.inputs.get(name)
        for row, text in texts.items()
    }
    why = reasons.ChangeReasons.between(
        tables.get("sources"), words, inputs_changed=old.inputs != new.inputs
    )
    return ReleaseComparison(
        old, new, found, changes.table(old.facts, new.facts, tables, found, why)
    )


def _matchable(old: TableFacts, new: TableFacts) -> bool:
    """Whether the rows of both have the same key, of the same types."""
    types = [
        [column and column.type for column in map(side.column, new.key)] for side in (old, new)
    ]
    return old.key == new.key and types[0] == types[1]


def _same(old: TableFacts, new: TableFacts) -> frozenset[str]:
    """The columns that are equal row by row in both; none where the rows themselves are not the
    same one by one.
    """
    contents = {
        column.name: column.content for column in old.columns if column.name not in digests.HISTORY
    }
    equal = frozenset(
        column.name for column in new.columns if contents.get(column.name) == column.content
    )
    return (
        equal
        if old.rows == new.rows and equal.issuperset(identity(contract_of(new)))
        else frozenset()
    )


def _needed(old: TableFacts, new: TableFacts, same: frozenset[str]) -> list[str]:
    """The old columns that a comparison looks at: what may differ, what rows are matched by, what
    gives reasons.
    """
    asked = {*identity(contract_of(new)), *reasons.COLUMNS}
    names = [column.name for column in old.columns]
    return [
        name
        for name in names
        if name in asked or (name not in same and name not in digests.HISTORY)
    ]
