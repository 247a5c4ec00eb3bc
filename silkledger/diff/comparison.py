"""Compare two releases, or a release and a candidate, by content digests first and then by rows.

Tables with equal digests are not read. silkledger.diff.rows matches rows; silkledger.diff.changes
lists the changes; silkledger.diff.versions derives the next version.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from silkledger.diff import changes, reasons
from silkledger.diff.rows import RowDiff, identity, row_diff
from silkledger.errors import CannotRunError
from silkledger.release import digests, erased, integrity, listed_files, manifest, parquet
from silkledger.release.facts import contract_of
from silkledger.store import layout

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from pathlib import Path
    from typing import Any

    import pyarrow as pa

    from silkledger.release.candidate import ReleaseCandidate
    from silkledger.release.facts import TableFacts


@dataclass(frozen=True)
class ReleaseSide:
    """One side of a comparison.

    `facts` are the facts of its tables. `table(name)` returns a table, `table(name, columns)` some
    of its columns. `inputs` maps each input file to its SHA-256. `corrections` maps each available
    corrections file to its corrections in words, by raw row.
    """

    facts: Mapping[str, TableFacts]
    table: Callable[..., pa.Table]
    inputs: Mapping[str, str]
    corrections: Mapping[str, Mapping[str, str]] = field(default_factory=dict)

    @classmethod
    def of_candidate(
        cls, candidate: ReleaseCandidate, facts: Mapping[str, TableFacts]
    ) -> ReleaseSide:
        """Return the side of a candidate, whose facts were computed already."""
        return cls(
            facts=facts,
            table=candidate.tables.__getitem__,
            inputs={file.name: file.sha256 for file in candidate.inputs},
            corrections=reasons.corrections_of(candidate.inputs),
        )

    @classmethod
    def of_release(cls, folder: Path, content: Mapping[str, Any]) -> ReleaseSide:
        """Return the side of a release; `content` is its manifest.

        The bytes of a table are checked before it is read. Raises CannotRunError if the manifest is
        invalid or a table is damaged.
        """
        try:
            facts = {
                name: entry for name, entry in manifest.tables(content).items() if name != "diff"
            }
            now = erased.overlaid(folder, manifest.outputs(content))
            sha256 = {path: output.sha256 for path, output in now.items()}
            inputs = {entry["name"]: entry["sha256"] for entry in content["inputs"]}
        except (KeyError, TypeError, AttributeError) as fault:
            raise CannotRunError(
                f"{folder / manifest.NAME}: is not the manifest of a release; "
                f"run `silkledger verify`"
            ) from fault

        def table(name: str, columns: Sequence[str] | None = None) -> pa.Table:
            path = folder / layout.table_file(name)
            names = columns or [column.name for column in facts[name].columns]
            try:
                return parquet.read(listed_files.of_table(path, sha256), names)
            except OSError as fault:
                raise CannotRunError(
                    f"{path}: can't be read ({fault.strerror or fault})"
                ) from fault

        return cls(facts, table, inputs)

    @classmethod
    def of_folder(cls, folder: Path) -> ReleaseSide:
        """Return the side of the release in a folder.

        Raises CannotRunError if there is no release, or its manifest was changed.
        """
        if not folder.is_dir():
            raise CannotRunError(
                f"{folder}: no such folder; name the folder of a release, "
                f"such as published/NAME/1.0.0"
            )
        content, faults = integrity.read_manifest(folder)
        if content is None:
            raise CannotRunError(
                f"{folder}: can't be compared: {faults[0]}; run `silkledger verify`"
            )
        return cls.of_release(folder, content)


@dataclass(frozen=True)
class ReleaseComparison:
    """The result of a comparison.

    `rows` has the row differences of tables that both sides have and that differ; `changes` is the
    change list (silkledger.schemas.outcomes.DIFF).
    """

    old: ReleaseSide
    new: ReleaseSide
    rows: Mapping[str, RowDiff]
    changes: pa.Table


def compare(old: ReleaseSide, new: ReleaseSide) -> ReleaseComparison:
    """Compare `new` with `old`.

    Raises RefusedError if a key appears twice in a table, CannotRunError if a table is damaged.
    """
    differing = [
        name
        for name, facts in new.facts.items()
        if name in old.facts and not facts.same_content(old.facts[name])
    ]
    same = {name: _same(old.facts[name], new.facts[name]) for name in differing}
    tables = {
        name: (
            old.table(name, _needed(old.facts[name], new.facts[name], same[name])),
            new.table(name),
        )
        for name in differing
    }
    diffs = {
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
        old, new, diffs, changes.table(old.facts, new.facts, tables, diffs, why)
    )


def _matchable(old: TableFacts, new: TableFacts) -> bool:
    """Whether the rows of both tables have the same key, with the same types."""
    types = [
        [column and column.type for column in map(side.column, new.key)] for side in (old, new)
    ]
    return old.key == new.key and types[0] == types[1]


def _same(old: TableFacts, new: TableFacts) -> frozenset[str]:
    """Return the columns that are equal in both tables, row by row.

    There are none unless both tables have the same rows in the same order.
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
    """Return the old columns that a comparison needs.

    These are columns that may differ, columns by which rows are matched, and columns from which
    reasons are derived.
    """
    always = {*identity(contract_of(new)), *reasons.COLUMNS}
    names = [column.name for column in old.columns]
    return [
        name
        for name in names
        if name in always or (name not in same and name not in digests.HISTORY)
    ]
