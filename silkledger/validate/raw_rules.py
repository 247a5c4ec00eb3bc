"""Checks of raw rows against the raw contract (silkledger.schemas.raw).

Every failure of every row is reported. Single cells are checked by pandera, once per distinct value
of a column; conditions on several cells are checked on whole columns. Nothing is dropped: rows in =
rows kept + rows refused.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from silkledger.columns import (
    decode,
    encode,
    group_by,
    on_disk,
    parse_integers,
    row_codes,
    values_at,
)
from silkledger.ingest.folder.documents import span_from_utf16
from silkledger.reading.text.left_out import stands_at
from silkledger.reading.text.lengths import refusal_of_length
from silkledger.rules import refuse
from silkledger.schemas.raw import longest_cell
from silkledger.validate.pandera_checks import cells
from silkledger.validate.quarantine import Reasons

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Mapping

    from silkledger.columns import Mask, RowNumbers
    from silkledger.ingest.gather import RawRows
    from silkledger.rules import Refusal
    from silkledger.schemas.table import Column, Table

STAGE = "validate"
_RULE_OF_CHECK = {
    "required": "raw.required",
    "value.unknown": "raw.unknown_value",
    "value.malformed": "raw.malformed",
}
# Columns that are published as they are printed: no reading asks about them.
_NOT_READ = (
    *("line", "locator", "extractor", "confidence", "note", "figure_id"),
    *("share_of", "basis", "coverage", "entity", "item"),
)


@dataclass(frozen=True)
class Validated:
    """Raw rows, with the reasons for refusing those that violate the raw contract."""

    raw: RawRows
    reasons: Reasons

    @property
    def kept(self) -> RowNumbers:
        """Row numbers of the rows that are neither refused nor excluded."""
        is_kept = ~self.reasons.mask(self.raw.rows.num_rows) & ~self.raw.excluded
        return np.flatnonzero(is_kept).astype(np.int32)

    @property
    def kept_rows(self) -> pa.Table:
        """The rows that are neither refused nor excluded, on disk if they are many.

        They have the columns that are read.
        """
        rows = self.raw.rows
        read = [name for name in rows.column_names if name not in _NOT_READ]
        return on_disk.take_away(rows.select(read), self.kept)


def validate_rows(
    rows: pa.Table, table: Table, documents: Mapping[str, str], sources: Collection[str]
) -> Reasons:
    """Return why rows violate the raw contract of `table`.

    `documents` maps source ids to the text of the source's document, if it is available. `sources`
    are the source ids that a row may carry.
    """
    parts = [cells(rows[column.name], column, STAGE, _refusal(column)) for column in table.columns]
    lengths = [_lengths(rows[name], name) for name in table.names]
    return Reasons.join(
        STAGE, [*parts, *lengths, _sources(rows["source_id"], sources), _spans(rows, documents)]
    )


def _lengths(column: pa.ChunkedArray, name: str) -> Reasons:
    """Refuse cells that are too long to be the words of one figure or event."""
    encoded = encode(column)
    long = pc.greater(pc.utf8_length(encoded.dictionary), longest_cell(name))
    if not pc.any(long, min_count=0).as_py():
        return Reasons.of(STAGE, np.empty(0, np.int64), [])
    refusals = [
        (refusal_of_length(name, text),) if is_long else ()
        for text, is_long in zip(encoded.dictionary.to_pylist(), long.to_pylist(), strict=True)
    ]
    return Reasons.of(STAGE, row_codes(encoded), [(), *refusals])


def _sources(ids: pa.ChunkedArray, known: Collection[str]) -> Reasons:
    encoded = encode(ids)
    missing = (refuse("raw.required", "source_id", ""),)
    refusals = [
        () if name in known else (refuse("raw.source_unknown", "source_id", name),)
        for name in encoded.dictionary.to_pylist()
    ]
    return Reasons.of(STAGE, row_codes(encoded), [missing, *refusals])


def _refusal(column: Column) -> Callable[[str, str], Refusal]:
    def refusal(check: str, text: str) -> Refusal:
        return refuse(_RULE_OF_CHECK[check], column.name, text, allowed=", ".join(column.allowed))

    return refusal


def _spans(rows: pa.Table, documents: Mapping[str, str]) -> Reasons:
    """Check both ends of spans together, and against the documents that are available.

    Only rows with a reversed span or an available document are checked one by one.
    """
    start, end = (parse_integers(rows[name]) for name in ("char_start", "char_end"))
    has_start, has_end = (encode(rows[name]).is_valid() for name in ("char_start", "char_end"))
    is_half = np.flatnonzero(pc.xor(has_start, has_end))
    refusal = refuse("raw.span_half", "char_start", "")
    half = Reasons.of(STAGE, np.zeros(len(is_half), np.int64), [(refusal,)]).moved(is_half)
    source_ids = encode(rows["source_id"]).dictionary.to_pylist()
    has_document = np.array([source_id in documents for source_id in source_ids], dtype=bool)
    checked = _reversed_or_empty(start, end)
    if has_document.any():
        checked = checked | has_document[row_codes(rows["source_id"]) - 1]
    numbers = np.flatnonzero(checked)
    if not len(numbers):
        return half
    columns = [
        column.take(pa.array(numbers))
        for column in (rows["source_id"], start, end, rows["as_reported"])
    ]
    spans = group_by(columns)
    cells_of_spans = zip(*(values_at(column, spans.first) for column in columns), strict=True)
    refusals = [
        _span_refusals(documents.get(source), first, last, wording)
        for source, first, last, wording in cells_of_spans
    ]
    return Reasons.join(STAGE, [half, Reasons.of(STAGE, spans.codes, refusals).moved(numbers)])


def _reversed_or_empty(start: pa.DictionaryArray, end: pa.DictionaryArray) -> Mask:
    """Return which spans do not end behind their start, of those whose ends are known."""
    pieces = [np.zeros(0, bool)]
    for first in range(0, len(start), on_disk.PIECE):
        ends = [decode(each.slice(first, on_disk.PIECE)) for each in (start, end)]
        pieces.append(np.asarray(pc.greater_equal(*ends).fill_null(False)))
    return np.concatenate(pieces)


def _span_refusals(
    text: str | None, start: int | None, end: int | None, wording: str | None
) -> tuple[Refusal, ...]:
    if start is None or end is None:
        return ()
    span = f"{start}-{end}"
    if start >= end:
        return (refuse("raw.span_reversed", "char_end", span),)
    if text is None or wording is None or stands_at(text, start, end, wording):
        return ()
    # A code point takes at least one UTF-16 code unit: `end` units are within `end` code points.
    points = span_from_utf16(text[:end], start, end)
    if points is not None and text[slice(*points)] == wording:
        return (refuse("raw.span_utf16", "char_start", span, points=f"{points[0]}-{points[1]}"),)
    if end > len(text):
        return (refuse("raw.span_outside", "char_end", span, length=len(text)),)
    return (refuse("raw.span_mismatch", "char_start", span, wording=wording),)
