"""The differences between two releases, for people and for tools: `silkledger diff`.

If the new release follows the old one, directly or through releases beside it, the changes have the
reasons that were published with these releases: who corrected a cell and why can't be known from
two folders alone. silkledger.diff.comparison compares the tables.
"""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any

import pyarrow as pa
import pyarrow.compute as pc

from silkledger.diff.comparison import ReleaseSide, compare
from silkledger.diff.sentences import change_sentences
from silkledger.errors import CannotRunError, RefusedError
from silkledger.published import instead, status
from silkledger.release import erased, integrity, listed_files, manifest, parquet
from silkledger.schemas.outcomes import DIFF
from silkledger.schemas.table import TEXT
from silkledger.store import layout, regular

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from silkledger.release.candidate import Sentence

# Two entries of different change lists with the same cells here are the same change.
_PLACE = ("table", "change", "key", "column")
_SEPARATOR = "\x1f"


@dataclass(frozen=True)
class Differences:
    """Two releases and the changes from the old one to the new one.

    `changes` has the schema of silkledger.schemas.outcomes.DIFF, and no rows if nothing differs;
    `sentences` words those of figures and events.
    """

    old: Path
    new: Path
    changes: pa.Table
    sentences: tuple[Sentence, ...] = ()

    @property
    def same(self) -> bool:
        """Whether all tables are equal."""
        return not self.changes.num_rows

    def counts(self) -> list[dict[str, Any]]:
        """Count the changes by table and kind: table, change, count."""
        grouped = self.changes.group_by(["table", "change"], use_threads=False).aggregate(
            [([], "count_all")]
        )
        return [
            {"table": row["table"], "change": row["change"], "count": row["count_all"]}
            for row in grouped.to_pylist()
        ]

    def notices(self) -> list[str]:
        """Return the withdrawals of either release, one sentence each."""
        return [
            f"{folder.name} {words}"
            for folder in dict.fromkeys((self.old, self.new))
            for words in _withdrawals(folder)
        ]

    def as_json(self) -> dict[str, Any]:
        """Return everything as one JSON object."""
        return {
            "old": str(self.old),
            "new": str(self.new),
            "same": self.same,
            "notices": self.notices(),
            "counts": self.counts(),
            "sentences": [asdict(sentence) for sentence in self.sentences],
            "changes": self.changes.to_pylist(),
        }


def between(old: Path, new: Path) -> Differences:
    """Compare two release folders by their tables.

    Raises CannotRunError if one is not a release or is damaged.
    """
    try:
        comparison = compare(ReleaseSide.of_folder(old), ReleaseSide.of_folder(new))
    except RefusedError as fault:
        raise CannotRunError(
            f"{old} and {new} can't be compared: {fault}; run `silkledger verify` on both"
        ) from fault
    changes = _with_published_reasons(comparison.changes, old, new)
    words = change_sentences(changes, comparison.old.table, comparison.new.table)
    return Differences(old, new, changes, words)


def _with_published_reasons(changes: pa.Table, old: Path, new: Path) -> pa.Table:
    """Return the changes with the reasons of published change lists; newer reasons win."""
    reasons: dict[str, str] = {}
    for published in _change_lists(old, new):
        explained = published.filter(pc.is_valid(published.column("reason")))
        reasons |= dict(
            zip(_places(explained).to_pylist(), explained.column("reason").to_pylist(), strict=True)
        )
    if not reasons or not changes.num_rows:
        return changes
    place = pc.index_in(_places(changes), value_set=pa.array(list(reasons), TEXT))
    reason = pc.coalesce(
        pa.array(list(reasons.values()), TEXT).take(place), changes.column("reason")
    )
    return changes.set_column(DIFF.names.index("reason"), DIFF.arrow.field("reason"), reason)


def _change_lists(old: Path, new: Path) -> list[pa.Table]:
    """Return the change lists that lead from the old release to the new one, oldest first.

    There are none if the new release does not follow the old one.
    """
    wanted, folder = _digest(old), new
    tables: list[pa.Table] = []
    while (facts := integrity.read_manifest(folder)[0]) is not None and (last := facts.get("last")):
        path = folder / layout.table_file("diff")
        tables.insert(0, parquet.read_plain(listed_files.of_table(path, _sha256(folder, facts))))
        if last["manifest_sha256"] == wanted:
            return tables
        folder = folder.parent / last["version"]
        if not folder.is_dir() or _digest(folder) != last["manifest_sha256"]:
            return []
    return []


def _digest(folder: Path) -> str:
    return manifest.digest(regular.read(folder / manifest.NAME))


def _sha256(folder: Path, facts: Mapping[str, Any]) -> dict[str, str]:
    outputs = erased.overlaid(folder, manifest.outputs(facts))
    return {path: output.sha256 for path, output in outputs.items()}


def _places(table: pa.Table) -> pa.ChunkedArray:
    cells = [pc.fill_null(table.column(name), "") for name in _PLACE]
    return pc.binary_join_element_wise(*cells, _SEPARATOR)


def _withdrawals(folder: Path) -> list[str]:
    statuses = status.statuses(folder.resolve().parent)
    entry = statuses.get(folder.resolve().name)
    return [instead.words(statuses, each) for each in entry.withdrawals] if entry else []
