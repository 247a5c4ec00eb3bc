"""The refused rows of a release, by rule: what a person works through to mend the raw files.

A release's quarantine is read as it was published, its bytes proved first; so is that of a
candidate that was refused, where its tables were kept. Left out on purpose: making the quarantine
(silkledger.validate.quarantine) and reading its rows again (silkledger.operations.replay).
"""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any

from silkledger.diff.comparison import Side
from silkledger.errors import CannotRunError
from silkledger.release import manifest, parquet
from silkledger.rules import rules

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    import pyarrow as pa

FILE = "quarantine.parquet"


@dataclass(frozen=True, slots=True)
class QuarantinedReason:
    """One reason for which a raw row was refused. `words` is the row's wording, `text` the part at
    fault.
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
    """A rule with what it means and everything that it refused, by file and line."""

    rule: str
    meaning: str
    refused: tuple[QuarantinedReason, ...]

    def as_json(self) -> dict[str, Any]:
        """The rule with the number of its refusals and all of them."""
        return {
            "rule": self.rule,
            "meaning": self.meaning,
            "count": len(self.refused),
            "refused": [asdict(one) for one in self.refused],
        }


def table(folder: Path) -> pa.Table:
    """The quarantine of a release or of a kept candidate. Raises CannotRunError where there is none
    or it is damaged.
    """
    if (folder / manifest.NAME).exists():
        return Side.of_folder(folder).table("quarantine")
    if not (folder / FILE).exists():
        raise CannotRunError(
            f"{folder}: holds no {FILE}; name the folder of a release, such as published/NAME/1.0.0"
        )
    return parquet.read(folder / FILE)


def by_rule(folder: Path) -> tuple[Broken, ...]:
    """The rules that refused something in that release, the one with most refusals first."""
    found: dict[str, list[QuarantinedReason]] = {}
    for row in _rows(table(folder)):
        found.setdefault(row.rule, []).append(row)
    known = rules()
    return tuple(
        Broken(
            rule,
            known[rule].meaning if rule in known else "a rule of an earlier version",
            tuple(refused),
        )
        for rule, refused in sorted(found.items(), key=lambda item: (-len(item[1]), item[0]))
    )


def _rows(quarantine: pa.Table) -> Iterable[QuarantinedReason]:
    for row in quarantine.to_pylist():
        cells = json.loads(row["raw"])
        words = cells.get("as_reported", cells.get(""))
        kept = {name: row[name] for name in QuarantinedReason.__slots__ if name != "words"}
        yield QuarantinedReason(**kept, words=words)
