"""Why rows were added, removed or changed, as far as two releases and their inputs can tell."""

from __future__ import annotations

import csv
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from silkledger.columns import decode_as
from silkledger.release import parquet
from silkledger.schemas.printed_columns import PRINTED
from silkledger.schemas.table import TEXT

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from silkledger.diff.rows import RowDiff
    from silkledger.ingest.folder.sources import InputFile
    from silkledger.schemas.table import Table

# If one of these columns changes, the raw row changed.
_PRINTED = tuple(column.name for column in PRINTED)
_CORRECTIONS = "corrections.csv"
# How the reason of a change begins that a correction made.
CORRECTED = "corrected by "
_SOURCE = ("said_by", "source_id")
# Columns from which reasons are derived.
COLUMNS = (*_SOURCE, "row_id")


@dataclass(frozen=True)
class ChangeReasons:
    """What the inputs of two releases tell about the reasons for changes.

    `added_sources` and `removed_sources` are ids of sources; `corrections` maps raw rows to the
    corrections, in words, that the last release did not have; `inputs_changed` is true if any input
    file differs.
    """

    added_sources: frozenset[str | None] = frozenset()
    removed_sources: frozenset[str | None] = frozenset()
    corrections: Mapping[str, str] = field(default_factory=dict)
    inputs_changed: bool = True

    @classmethod
    def between(
        cls,
        sources: tuple[pa.Table, pa.Table] | None,
        corrections: Mapping[str, str],
        *,
        inputs_changed: bool,
    ) -> ChangeReasons:
        """Derive the reasons from the old and new table of sources, or None if they are equal."""
        old, new = (
            frozenset(parquet.plain_texts(table.column("source_id")))
            if table is not None
            else frozenset()
            for table in (sources or (None, None))
        )
        return cls(new - old, old - new, corrections, inputs_changed)

    def added(self, rows: pa.Table) -> pa.Array | str:
        """Explain why these rows were added."""
        return self._by_source(rows, self.added_sources, "source added: ", "row added to the input")

    def removed(self, rows: pa.Table) -> pa.Array | str:
        """Explain why these rows were removed."""
        return self._by_source(
            rows, self.removed_sources, "source removed: ", "row no longer in the input"
        )

    def changed(self, contract: Table, new: pa.Table, diff: RowDiff) -> pa.Array:
        """Explain why the cells of kept rows changed, with one text per row."""
        count = len(diff.kept_new)
        reworded = np.zeros(count, dtype=bool)
        for column in _PRINTED:
            if column in diff.changed:
                reworded |= diff.changed[column]
        ruled = diff.changed.get("rules", np.zeros(count, dtype=bool))
        elsewhere = "input changed" if self.inputs_changed else "vocabulary, rule or code changed"
        texts = pa.array(
            np.where(reworded, "raw row changed", np.where(ruled, "rule changed", elsewhere)), TEXT
        )
        if self.corrections and "row_id" in contract.names:
            row_ids = decode_as(new.column("row_id"), TEXT).take(pa.array(diff.kept_new))
            texts = pc.coalesce(self._corrected(row_ids), texts)
        return texts

    def _corrected(self, row_ids: pa.ChunkedArray) -> pa.Array:
        """Return for each raw row who corrected it and why; null for one that nobody corrected."""
        place = pc.index_in(row_ids, value_set=pa.array(list(self.corrections), TEXT))
        return pa.array(list(self.corrections.values()), TEXT).take(pa.concat_arrays(place.chunks))

    def _by_source(
        self, rows: pa.Table, sources: frozenset[str | None], words: str, otherwise: str
    ) -> pa.Array | str:
        column = next((name for name in _SOURCE if name in rows.column_names), None)
        if not self.inputs_changed:
            otherwise = "vocabulary, rule or code changed"
        texts: pa.Array | str = otherwise
        if self.corrections and "row_id" in rows.column_names:  # one of a cell that makes the id
            texts = pc.coalesce(self._corrected(decode_as(rows.column("row_id"), TEXT)), otherwise)
        if column is None or not sources:
            return texts
        names = decode_as(rows.column(column), TEXT).combine_chunks()
        mask = pc.is_in(names, value_set=pa.array(list(sources), TEXT))
        return pc.if_else(mask, pc.binary_join_element_wise(words, names, ""), texts)


def corrections_of(inputs: Iterable[InputFile]) -> dict[str, dict[str, str]]:
    """Return for each corrections file who corrected which raw row and why, in words."""
    return {
        file.name: _corrections(file)
        for file in inputs
        if file.name.rpartition("/")[2] == _CORRECTIONS
    }


def _corrections(file: InputFile) -> dict[str, str]:
    with file.path.open(encoding="utf-8-sig", newline="") as lines:
        return {
            row["row_id"]: f"{CORRECTED}{row.get('by') or 'unknown'}: {row.get('reason') or ''}"
            for row in csv.DictReader(lines)
            if row.get("row_id")
        }
