"""Why a row came, went or changed, as far as two releases and their inputs can tell."""

from __future__ import annotations

import csv
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from silkledger.columns import decode_as
from silkledger.release import parquet
from silkledger.schemas.table import TEXT

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from silkledger.diff.rows import RowDiff
    from silkledger.ingest.folder.sources import InputFile
    from silkledger.schemas.table import Table

# Columns that hold what was printed: if one of them changes, the raw row did.
_PRINTED = (
    "as_reported",
    "unit_as_reported",
    "period_as_reported",
    "geography_as_reported",
    "counterpart_as_reported",
)
_CORRECTIONS = "corrections.csv"
_SOURCE = ("said_by", "source_id")
# Columns from which reasons are read.
COLUMNS = (*_SOURCE, "row_id")


@dataclass(frozen=True)
class ChangeReasons:
    """What is known of the inputs of two releases.

    `came` and `went` are sources; `corrections` gives, by raw row, the words of the corrections
    that the last release did not have; `inputs_changed` says whether any input file differs.
    """

    came: frozenset[str | None] = frozenset()
    went: frozenset[str | None] = frozenset()
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
        """`sources` are the old and the new table of sources, None where they are equal."""
        old, new = (
            frozenset(parquet.plain_texts(table.column("source_id")))
            if table is not None
            else frozenset()
            for table in (sources or (None, None))
        )
        return cls(new - old, old - new, corrections, inputs_changed)

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
        texts = pa.array(
            np.where(reworded, "raw row changed", np.where(ruled, "rule changed", elsewhere)), TEXT
        )
        if self.corrections and "row_id" in contract.names:
            row_ids = decode_as(new.column("row_id"), TEXT).take(pa.array(found.kept_new))
            known = pa.array(list(self.corrections), TEXT)
            place = pc.index_in(row_ids, value_set=known)
            words = pa.array(list(self.corrections.values()), TEXT).take(
                pa.concat_arrays(place.chunks)
            )
            texts = pc.coalesce(words, texts)
        return texts

    def _by_source(
        self, rows: pa.Table, sources: frozenset[str | None], words: str, otherwise: str
    ) -> pa.Array | str:
        column = next((name for name in _SOURCE if name in rows.column_names), None)
        if not self.inputs_changed:
            otherwise = "vocabulary, rule or code changed"
        if column is None or not sources:
            return otherwise
        named = decode_as(rows.column(column), TEXT).combine_chunks()
        known = pc.is_in(named, value_set=pa.array(list(sources), TEXT))
        return pc.if_else(known, pc.binary_join_element_wise(words, named, ""), otherwise)


def corrections_of(inputs: Iterable[InputFile]) -> dict[str, dict[str, str]]:
    """By corrections file, the words of its corrections by raw row: who made it and why."""
    return {
        file.name: _corrections(file)
        for file in inputs
        if file.name.rpartition("/")[2] == _CORRECTIONS
    }


def _corrections(file: InputFile) -> dict[str, str]:
    with file.path.open(encoding="utf-8-sig", newline="") as lines:
        return {
            row["row_id"]: f"corrected by {row.get('by') or 'unknown'}: {row.get('reason') or ''}"
            for row in csv.DictReader(lines)
            if row.get("row_id")
        }
