"""Why a row came, went or changed, as far as two releases and their inputs can tell."""

from __future__ import annotations

import csv
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from schemas.table import TEXT
from silkledger import parquet

if TYPE_CHECKING:
    from collections.abc import Mapping

    from schemas.table import Table
    from silkledger.candidate import Candidate, LastRelease
    from silkledger.diff import RowDiff

# Columns that hold what was printed: if one of them changes, the raw row did.
_PRINTED = ("as_reported", "unit_as_reported", "period_as_reported", "geography_as_reported", "counterpart_as_reported")
_SOURCE = ("said_by", "source_id")


@dataclass(frozen=True)
class Reasons:
    """What is known of the inputs of two releases.

    `came` and `went` are sources; `corrections` gives, by raw row, the words of the corrections that the last release
    did not have; `inputs_changed` says whether any input file differs.
    """

    came: frozenset[str] = frozenset()
    went: frozenset[str] = frozenset()
    corrections: Mapping[str, str] = field(default_factory=dict)
    inputs_changed: bool = True

    @classmethod
    def between(cls, candidate: Candidate, last: LastRelease, old_sources: pa.Table | None) -> Reasons:
        """`old_sources` is the last release's table of sources, None where it is equal to the candidate's."""
        was = {entry["name"]: entry["sha256"] for entry in last.manifest["inputs"]}  # type: ignore[attr-defined]
        now = {file.name: file.sha256 for file in candidate.inputs}
        old, new = (
            frozenset(parquet.plain(table.column("source_id"), TEXT).to_pylist()) if table is not None else frozenset()
            for table in (old_sources, candidate.tables["sources"] if old_sources is not None else None)
        )
        corrections: dict[str, str] = {}
        for file in candidate.inputs:
            if file.name.rpartition("/")[2] == "corrections.csv" and was.get(file.name) != file.sha256:
                corrections |= _corrections(file.path)
        return cls(new - old, old - new, corrections, was != now)

    def added(self, rows: pa.Table) -> pa.Array | str:
        """Why these rows came."""
        return self._by_source(rows, self.came, "source added: ", "row added to the input")

    def removed(self, rows: pa.Table) -> pa.Array | str:
        """Why these rows went."""
        return self._by_source(rows, self.went, "source removed: ", "row no longer in the input")

    def changed(self, contract: Table, new: pa.Table, found: RowDiff) -> pa.Array:
        """Why the cells of a kept row changed, one text a row."""
        count = len(found.kept_new)
        reworded = np.zeros(count, dtype=bool)
        for column in _PRINTED:
            if column in found.changed:
                reworded |= found.changed[column]
        ruled = found.changed.get("rules", np.zeros(count, dtype=bool))
        elsewhere = "input changed" if self.inputs_changed else "vocabulary, rule or code changed"
        texts = pa.array(np.where(reworded, "raw row changed", np.where(ruled, "rule changed", elsewhere)), TEXT)
        if self.corrections and "row_id" in contract.names:
            row_ids = parquet.plain(new.column("row_id"), TEXT).take(pa.array(found.kept_new))
            known = pa.array(list(self.corrections), TEXT)
            place = pc.index_in(row_ids, value_set=known)
            words = pa.array(list(self.corrections.values()), TEXT).take(pa.concat_arrays(place.chunks))
            texts = pc.coalesce(words, texts)
        return texts

    def _by_source(self, rows: pa.Table, sources: frozenset[str], words: str, otherwise: str) -> pa.Array | str:
        column = next((name for name in _SOURCE if name in rows.column_names), None)
        if not self.inputs_changed:
            otherwise = "vocabulary, rule or code changed"
        if column is None or not sources:
            return otherwise
        named = parquet.plain(rows.column(column), TEXT).combine_chunks()
        known = pc.is_in(named, value_set=pa.array(sorted(sources), TEXT))
        return pc.if_else(known, pc.binary_join_element_wise(words, named, ""), otherwise)


def _corrections(path: object) -> dict[str, str]:
    """By raw row, who corrected it and why. A file that can't be read gives none: intake has judged it already."""
    with open(str(path), encoding="utf-8-sig", newline="") as file:  # noqa: PTH123
        return {
            row["row_id"]: f"corrected by {row.get('by') or 'unknown'}: {row.get('reason') or ''}"
            for row in csv.DictReader(file)
            if row.get("row_id")
        }
