"""What differs between two releases, for people and for tools: `silkledger diff`.

Where the new release follows the old one, perhaps over releases between that lie beside it, the
reasons are those that were published with it (who corrected a cell and why, which are not known
from two folders alone). Left out on purpose: how rows are compared (silkledger.diff.comparison).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import pyarrow as pa
import pyarrow.compute as pc

from silkledger.diff.comparison import Side, compare
from silkledger.errors import CannotRunError, RefusedError
from silkledger.published import states, status
from silkledger.release import integrity, manifest, parquet
from silkledger.schemas.outcomes import DIFF
from silkledger.schemas.table import TEXT

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

# What makes one change the same in two change lists.
_PLACE = ("table", "change", "key", "column")
_SEPARATOR = "\x1f"


@dataclass(frozen=True)
class Differences:
    """Two releases and what differs: `changes` has the schema of silkledger.schemas.outcomes.DIFF,
    without rows where nothing does.
    """

    old: Path
    new: Path
    changes: pa.Table

    @property
    def same(self) -> bool:
        """Whether all tables hold the same."""
        return not self.changes.num_rows

    def counts(self) -> list[dict[str, Any]]:
        """How often each kind of change came, by table: table, change, count."""
        grouped = self.changes.group_by(["table", "change"], use_threads=False).aggregate(
            [([], "count_all")]
        )
        return [
            {"table": row["table"], "change": row["change"], "count": row["count_all"]}
            for row in grouped.to_pylist()
        ]

    def notices(self) -> list[str]:
        """What a user of either release must know: that it was withdrawn, why, and by which release
        that is repaired.
        """
        return [
            f"{folder.name} {withdrawal.words}"
            for folder in dict.fromkeys((self.old, self.new))
            for withdrawal in _withdrawals(folder)
        ]

    def as_json(self) -> dict[str, Any]:
        """The whole of it as one JSON object."""
        return {
            "old": str(self.old),
            "new": str(self.new),
            "same": self.same,
            "notices": self.notices(),
            "counts": self.counts(),
            "changes": self.changes.to_pylist(),
        }


def between(old: Path, new: Path) -> Differences:
    """Compares two release folders by their tables. Raises CannotRunError where one is no release
    or is damaged.
    """
    try:
        found = compare(Side.of_folder(old), Side.of_folder(new)).changes
    except RefusedError as fault:
        raise CannotRunError(
            f"{old} and {new} can't be compared: {fault}; run `silkledger verify` on both"
        ) from fault
    return Differences(old, new, _with_published_reasons(found, old, new))


def _with_published_reasons(found: pa.Table, old: Path, new: Path) -> pa.Table:
    """The changes with the reasons of the change lists that lie between, the newest standing over
    the older ones.
    """
    reasons: dict[str, str] = {}
    for listed in _between(old, new):
        known = listed.filter(pc.is_valid(listed.column("reason")))
        reasons |= dict(
            zip(_places(known).to_pylist(), known.column("reason").to_pylist(), strict=True)
        )
    if not reasons or not found.num_rows:
        return found
    place = pc.index_in(_places(found), value_set=pa.array(list(reasons), TEXT))
    published = pa.array(list(reasons.values()), TEXT).take(place)
    reason = pc.coalesce(published, found.column("reason"))
    return found.set_column(DIFF.names.index("reason"), DIFF.arrow.field("reason"), reason)


def _between(old: Path, new: Path) -> list[pa.Table]:
    """The change lists from the old release to the new one, oldest first; none where the one does
    not lead to the other.
    """
    wanted, folder = _digest(old), new
    found: list[pa.Table] = []
    while (facts := integrity.read_manifest(folder)[0]) is not None and (last := facts.get("last")):
        listed = folder / "diff.parquet"
        parquet.require_bytes(listed, _sha256(facts, listed.name))
        found.insert(0, parquet.read_plain(listed))
        if last["manifest_sha256"] == wanted:
            return found
        folder = folder.parent / last["version"]
        if not folder.is_dir() or _digest(folder) != last["manifest_sha256"]:
            return []
    return []


def _digest(folder: Path) -> str:
    return manifest.digest((folder / manifest.NAME).read_bytes())


def _sha256(facts: Mapping[str, Any], name: str) -> str | None:
    return next((output.sha256 for output in manifest.outputs(facts) if output.path == name), None)


def _places(table: pa.Table) -> pa.ChunkedArray:
    cells = [pc.fill_null(table.column(name), "") for name in _PLACE]
    return pc.binary_join_element_wise(*cells, _SEPARATOR)


def _withdrawals(folder: Path) -> tuple[states.Withdrawal, ...]:
    entry = status.statuses(folder.resolve().parent).get(folder.resolve().name)
    return entry.withdrawals if entry else ()
