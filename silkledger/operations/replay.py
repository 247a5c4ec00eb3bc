"""Replay the quarantine of a release: which refused rows would today's rules accept?

The quarantine has complete rows, and the release their sources, so that raw/ is not needed. Nothing
is published: `silkledger release` does that, from raw/. Rows that could not be split into cells and
spans whose document is not available are reported as undecided.
"""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, field
from typing import TYPE_CHECKING, Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from silkledger.columns import decode_as
from silkledger.diff.comparison import ReleaseSide
from silkledger.ingest.folder.dataset_and_source_toml import Source
from silkledger.ingest.folder.documents import require_folder
from silkledger.ingest.gather import RawRows, identify_in_background
from silkledger.ingest.row_kinds import KINDS
from silkledger.operations import refusals
from silkledger.reconcile import reconcile_rows
from silkledger.release import parquet
from silkledger.release.vocabulary import of_release
from silkledger.resolve.duplicates import fold_duplicates
from silkledger.schemas.raw import CARRIED
from silkledger.schemas.table import TEXT
from silkledger.validate.raw_rules import Validated, validate_rows
from silkledger.verify import spans

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence
    from pathlib import Path

    from silkledger.ingest.row_kinds import RowKind
    from silkledger.schemas.vocabulary import Vocabulary
    from silkledger.validate.quarantine import Reasons

PASSES, REFUSED, UNDECIDED = "passes", "refused", "undecided"
_CELL = pa.dictionary(pa.int32(), pa.string())
# Reasons that can only be resolved with the document.
_OF_DOCUMENT = ("raw.span_mismatch", "raw.span_outside")
_SHOWN = (
    "bound",
    "value",
    "lower",
    "upper",
    "unit",
    "period",
    "period_start",
    "period_end",
    "kind",
    "geography",
)


@dataclass(frozen=True, slots=True)
class Replayed:
    """One refused row: the rules that refused it then, and what would become of it now.

    `outcome` is passes (with its `reading`), refused (with `reasons`) or undecided (`why` says what
    is needed to decide).
    """

    row_id: str
    table: str
    file: str
    line: int
    words: str | None
    rules_then: tuple[str, ...]
    outcome: str
    reading: Mapping[str, Any] = field(default_factory=dict)
    reasons: tuple[Mapping[str, str], ...] = ()
    why: str | None = None

    def as_json(self) -> dict[str, Any]:
        """Return the row as a JSON object."""
        return asdict(self)


@dataclass(frozen=True)
class _Refused:
    """The refused rows of one kind: their places in the files, cells, and the rules they broke."""

    places: Sequence[Mapping[str, Any]]
    cells: Sequence[Mapping[str, str]]
    rules: Sequence[tuple[str, ...]]

    def table(self, kind: RowKind) -> pa.Table:
        """Return the rows as silkledger.ingest returns them, with their original ids."""
        carried = [
            name
            for name in CARRIED
            if name != "source_id" and any(name in cells for cells in self.cells)
        ]
        columns = {
            name: pa.array([cells.get(name) for cells in self.cells], TEXT).cast(_CELL)
            for name in (*kind.raw.names, *carried)
        }
        for name in ("source_id", "file", "row_id"):
            columns[name] = pa.array([place[name] for place in self.places], TEXT).cast(_CELL)
        columns["line"] = pa.array([place["line"] for place in self.places], pa.int64())
        return pa.table(columns | {"row_id": columns["row_id"].dictionary_decode()})


def replay(folder: Path, documents: Path | None = None) -> tuple[Replayed, ...]:
    """Return every refused row of a release, by file and line, with its outcome today.

    `documents` is a folder in which the documents of the sources are found by their digest. Raises
    CannotRunError if the folder has no quarantine, or it is damaged.
    """
    require_folder(documents)
    quarantine, tables = refusals.table(folder), ReleaseSide.of_folder(folder)
    sources = {row["source_id"]: _source(row) for row in tables.table("sources").to_pylist()}
    texts = _texts(sources, documents)
    vocabulary = of_release(folder)
    replayed: list[Replayed] = []
    for kind in KINDS:
        refused = _refused(quarantine, kind.raw.name)
        published = tables.table(kind.published.name, [kind.published.key[0]])
        ids = set(parquet.plain_texts(published.column(0)))
        replayed += _replayed(refused, kind, sources, texts, ids, vocabulary)
    return tuple(sorted(replayed, key=lambda row: (row.file, row.line)))


def _source(row: Mapping[str, Any]) -> Source:
    """Return the source that a row of the table sources describes."""
    return Source(**{name: row[name] for name in Source.__slots__ if name in row})


def _texts(sources: Mapping[str, Source], documents: Path | None) -> dict[str, str]:
    """Return the text of each source whose document is available."""
    wanted = {source.document_sha256 for source in sources.values() if source.document_sha256}
    texts = dict(spans.texts(documents, wanted)) if documents is not None else {}
    return {
        name: texts[digest]
        for name, source in sources.items()
        if (digest := source.document_sha256) in texts
    }


def _refused(quarantine: pa.Table, table: str) -> _Refused:
    """Return the distinct refused rows of a raw table, each with all rules that refused it."""
    rows = quarantine.filter(
        pc.equal(decode_as(quarantine.column("table"), TEXT), table)
    ).to_pylist()
    places: dict[tuple[str, int], Mapping[str, Any]] = {}
    rules: dict[tuple[str, int], list[str]] = {}
    for row in rows:
        place = (row["file"], row["line"])
        places.setdefault(place, row)
        rules.setdefault(place, []).append(row["rule"])
    cells = [json.loads(row["raw"]) for row in places.values()]
    return _Refused(list(places.values()), cells, [tuple(rules[place]) for place in places])


def _replayed(
    refused: _Refused,
    kind: RowKind,
    sources: Mapping[str, Source],
    texts: Mapping[str, str],
    published: Collection[str | None],
    vocabulary: Vocabulary,
) -> list[Replayed]:
    rows, count = refused.table(kind), len(refused.places)
    excluded = np.zeros(count, dtype=bool)
    raw = RawRows(rows, excluded, (), identify_in_background(rows, kind))
    validated = Validated(raw, validate_rows(rows, kind.raw, texts, set(sources)))
    read = reconcile_rows(kind, validated.kept_rows, sources, vocabulary)
    numbers = validated.kept[read.numbers]
    folded = fold_duplicates(rows, raw.statements, numbers)
    reasons = _by_row(
        count,
        [validated.reasons, read.reasons.moved(validated.kept), folded.reasons.moved(numbers)],
    )
    readings = dict(zip(numbers.tolist(), _readings(read.rows(read.numbers)), strict=True))
    ids = dict(zip(numbers.tolist(), folded.ids.to_pylist(), strict=True))
    replayed = []
    for row, (place, cells, rules) in enumerate(
        zip(refused.places, refused.cells, refused.rules, strict=True)
    ):
        source = sources.get(place["source_id"])
        why = _undecided(place, rules, source, texts) or (
            f"repeats {ids[row]}, which is published: it would be merged into it, "
            f"or both would be refused"
            if ids.get(row) in published and not reasons[row]
            else None
        )
        outcome = UNDECIDED if why else REFUSED if reasons[row] else PASSES
        replayed.append(
            Replayed(
                row_id=place["row_id"],
                table=kind.raw.name,
                file=place["file"],
                line=place["line"],
                words=cells.get("as_reported", cells.get("")),
                rules_then=rules,
                outcome=outcome,
                reading=readings[row] if outcome == PASSES else {},
                reasons=tuple(reasons[row]) if outcome == REFUSED else (),
                why=why,
            )
        )
    return replayed


def _undecided(
    place: Mapping[str, Any], rules: Sequence[str], source: Source | None, texts: Mapping[str, str]
) -> str | None:
    """Tell what is needed to judge the row besides the release; None if nothing is."""
    if place["stage"] == "ingest":
        return "the row could not be split into cells; fix the file and run `silkledger release`"
    if any(rule in _OF_DOCUMENT for rule in rules) and place["source_id"] not in texts:
        return "its span can only be checked with the document; pass its folder with --documents"
    if source is None and "raw.source_unknown" not in rules:
        return "the release does not have its source"
    return None


def _by_row(count: int, parts: Sequence[Reasons]) -> list[list[Mapping[str, str]]]:
    """Return all reasons of each row: rule, reason and fix."""
    reasons: list[list[Mapping[str, str]]] = [[] for _ in range(count)]
    for part in parts:
        for row, code in zip(part.rows.tolist(), part.codes.tolist(), strict=True):
            refusal = part.refusals[code]
            reasons[row].append(
                {"rule": refusal.rule, "reason": refusal.reason, "fix": refusal.fix}
            )
    return reasons


def _readings(rows: pa.Table) -> list[dict[str, Any]]:
    shown = [name for name in _SHOWN if name in rows.column_names]
    return [
        {name: cell for name, cell in row.items() if cell is not None}
        for row in rows.select(shown).to_pylist()
    ]
