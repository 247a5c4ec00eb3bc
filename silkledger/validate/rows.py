"""The raw contract (silkledger.schemas.raw) held against raw rows: all failures of all rows, split
by row number.

What a single cell may hold is judged by pandera, once per distinct value of a column; what cells
must hold together is judged on whole columns. Nothing is dropped: rows in = rows kept + rows
refused.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from silkledger.columns import encode, group_by, parse_integers, row_codes, take, values_at
from silkledger.ingest.folder.documents import span_from_utf16
from silkledger.rules import refuse
from silkledger.validate.contract import cells
from silkledger.validate.quarantine import Reasons

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Mapping

    import numpy.typing as npt

    from silkledger.ingest.gather import RawRows
    from silkledger.rules import Refusal
    from silkledger.schemas.table import Column, Table

STAGE = "validate"
_RULE_OF_CHECK = {
    "required": "raw.required",
    "value.unknown": "raw.unknown_value",
    "value.malformed": "raw.malformed",
}


@dataclass(frozen=True)
class Validated:
    """Raw rows with the reasons of those that break the raw contract."""

    raw: RawRows
    reasons: Reasons

    @property
    def kept(self) -> npt.NDArray[np.int64]:
        """Row numbers of the rows that go on."""
        return np.flatnonzero(~self.reasons.mask(self.raw.rows.num_rows) & ~self.raw.excluded)

    @property
    def kept_rows(self) -> pa.Table:
        """The rows that go on."""
        return take(self.raw.rows, self.kept)


def validate_rows(
    rows: pa.Table, table: Table, documents: Mapping[str, str], sources: Collection[str]
) -> Reasons:
    """Why rows break the raw contract of `table`.

    `documents` holds the text of each source's document that is at hand, `sources` the ids that a
    row may carry.
    """
    parts = [cells(rows[column.name], column, STAGE, _refusal(column)) for column in table.columns]
    return Reasons.join(
        STAGE, [*parts, _sources(rows["source_id"], sources), _spans(rows, documents)]
    )


def _sources(ids: pa.ChunkedArray, known: Collection[str]) -> Reasons:
    encoded = encode(ids)
    unknown = [
        "raw.required" if name is None else "" if name in known else "raw.source_unknown"
        for name in (None, *encoded.dictionary.to_pylist())
    ]
    found = [
        (refuse(rule, "source_id", name or ""),) if rule else ()
        for rule, name in zip(unknown, (None, *encoded.dictionary.to_pylist()), strict=True)
    ]
    return Reasons.of(STAGE, row_codes(encoded), found)


def _refusal(column: Column) -> Callable[[str, str], Refusal]:
    def refusal(check: str, text: str) -> Refusal:
        return refuse(_RULE_OF_CHECK[check], column.name, text, allowed=", ".join(column.allowed))

    return refusal


def _spans(rows: pa.Table, documents: Mapping[str, str]) -> Reasons:
    """Spans judged whole. Without documents no wording is needed: distinct spans are far fewer than
    rows' wordings.
    """
    start, end = (parse_integers(rows[name]) for name in ("char_start", "char_end"))
    has_start, has_end = (row_codes(rows[name]) > 0 for name in ("char_start", "char_end"))
    wrong = np.where(has_start != has_end, 0, -1)
    half = Reasons.of(STAGE, wrong, [(refuse("raw.span_half", "char_start", ""),)])
    reversed_or_empty = pc.greater_equal(
        start.dictionary_decode(), end.dictionary_decode()
    ).fill_null(False)
    backwards = reversed_or_empty.to_numpy(zero_copy_only=False)
    at_hand = np.isin(
        np.arange(len(encode(rows["source_id"]).dictionary)), _places(rows["source_id"], documents)
    )
    judged = np.flatnonzero(backwards | at_hand[row_codes(rows["source_id"]) - 1])
    if not len(judged):
        return half
    columns = [
        column.take(pa.array(judged))
        for column in (rows["source_id"], start, end, rows["as_reported"])
    ]
    spans = group_by(columns)
    printed = zip(*(values_at(column, spans.first) for column in columns), strict=True)
    found = [
        _span(documents.get(source), first, last, wording)
        for source, first, last, wording in printed
    ]
    return Reasons.join(STAGE, [half, Reasons.of(STAGE, spans.codes, found).moved(judged)])


def _places(column: pa.ChunkedArray, known: Mapping[str, str]) -> list[int]:
    return [
        place for place, value in enumerate(encode(column).dictionary.to_pylist()) if value in known
    ]


def _span(
    text: str | None, start: int | None, end: int | None, wording: str | None
) -> tuple[Refusal, ...]:
    if start is None or end is None:
        return ()
    printed = f"{start}-{end}"
    if start >= end:
        return (refuse("raw.span_reversed", "char_end", printed),)
    if text is None or wording is None or text[start:end] == wording:
        return ()
    in_points = span_from_utf16(
        text[:end], start, end
    )  # what end units reach lies within so many code points
    if in_points is not None and text[slice(*in_points)] == wording:
        return (refuse("raw.span_utf16", "char_start", printed, points="{}-{}".format(*in_points)),)
    if end > len(text):
        return (refuse("raw.span_outside", "char_end", printed, length=len(text)),)
    return (refuse("raw.span_mismatch", "char_start", printed, wording=wording),)
