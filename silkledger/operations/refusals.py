"""List the quarantined rows of a release by rule, for the person who fixes the raw files.

The quarantine of a release, or of a refused candidate that was kept, is read as it was written,
after its bytes were checked. silkledger.validate.quarantine makes the quarantine;
silkledger.operations.replay reads its rows again.
"""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any

from silkledger.diff.comparison import ReleaseSide
from silkledger.errors import CannotRunError
from silkledger.release import manifest, parquet
from silkledger.rules import rules
from silkledger.store import layout

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    import pyarrow as pa

FILE = layout.table_file("quarantine")


@dataclass(frozen=True, slots=True)
class QuarantinedReason:
    """One reason for which a raw row was refused.

    `words` is the wording of the row, `text` the part of it that caused the refusal.
    """

    row_id: str
    file: str
    line: int
    stage: str
    rule: str
    column: str | None
    text: str | None
    words: str | None
    reason: str
    fix: str


@dataclass(frozen=True, slots=True)
class Broken:
    """A rule with its meaning and all rows that it refused, by file and line."""

    rule: str
    meaning: str
    refused: tuple[QuarantinedReason, ...]

    def as_json(self) -> dict[str, Any]:
        """Return the rule with the number of its refusals and all of them as JSON values."""
        return {
            "rule": self.rule,
            "meaning": self.meaning,
            "count": len(self.refused),
            "refused": [asdict(reason) for reason in self.refused],
        }


def table(folder: Path) -> pa.Table:
    """Return the quarantine of a release or of a kept candidate.

    Raises CannotRunError if there is none or it is damaged.
    """
    if (folder / manifest.NAME).exists():
        return ReleaseSide.of_folder(folder).table("quarantine")
    if not (folder / FILE).exists():
        raise CannotRunError(
            f"{folder}: has no {FILE}; name the folder of a release, such as published/NAME/1.0.0"
        )
    return parquet.read(folder / FILE)


def by_rule(folder: Path) -> tuple[Broken, ...]:
    """Return the rules that refused rows of the release, the one with most refusals first."""
    reasons: dict[str, list[QuarantinedReason]] = {}
    for reason in _reasons(table(folder)):
        reasons.setdefault(reason.rule, []).append(reason)
    current = rules()
    return tuple(
        Broken(
            rule,
            current[rule].meaning if rule in current else "a rule of an earlier version",
            tuple(refused),
        )
        for rule, refused in sorted(reasons.items(), key=lambda item: (-len(item[1]), item[0]))
    )


def _reasons(quarantine: pa.Table) -> Iterable[QuarantinedReason]:
    for row in quarantine.to_pylist():
        cells = json.loads(row["raw"])
        words = cells.get("as_reported", cells.get(""))
        kept = {name: row[name] for name in QuarantinedReason.__slots__ if name != "words"}
        yield QuarantinedReason(**kept, words=words)
