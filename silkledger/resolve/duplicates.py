"""Duplicates: rows that state the same figure (or event) are one statement, folded into the first;
rows that contradict each other under one identity are all refused, never first-wins.

Only within a source. What two sources print stays two figures, each with its place and its
document; where they name one publication they count as one witness (silkledger.judging.witnesses),
and their meeting is a row of conflicts.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
import pyarrow as pa

from silkledger.columns import first_rows, group_by, take, values_at
from silkledger.rules import refuse
from silkledger.validate.quarantine import Reasons

if TYPE_CHECKING:
    import numpy.typing as npt

    from silkledger.columns import Codes

# What may differ between two transcriptions of one statement.
_REMARKS = ("row_id", "file", "line", "extractor", "confidence", "note")


@dataclass(frozen=True)
class Folded:
    """`ids` has one id a row; `published` are the rows that stand for their statement; the others
    that are not refused are duplicates of the row with the same id.
    """

    ids: pa.DictionaryArray
    published: npt.NDArray[np.int64]
    reasons: Reasons


def fold(rows: pa.Table, statements: pa.DictionaryArray, among: npt.NDArray[np.int64]) -> Folded:
    """Groups those of the rows whose numbers are in `among` by what they state; the result counts
    them from 0.

    `statements` are the ids of what all rows state (silkledger.identity.identify).
    """
    ids = statements.take(pa.array(among))
    codes, count = ids.indices.to_numpy(), len(ids.dictionary)
    first = first_rows(codes, count)
    differing = _differing(rows, among, codes, count)
    published = np.sort(first[(first >= 0) & ~differing])
    return Folded(ids, published, _conflicts(rows, among, codes, first, differing))


def _differing(
    rows: pa.Table, among: npt.NDArray[np.int64], codes: Codes, count: int
) -> npt.NDArray[np.bool_]:
    """Which statements have rows of different content. Only rows that share their statement are
    looked at.
    """
    repeated = np.flatnonzero((np.bincount(codes, minlength=count) > 1)[codes])
    differing = np.zeros(count, bool)
    if len(repeated):
        alike = take(rows.drop_columns(list(_REMARKS)), among[repeated])
        versions = group_by([stated := codes[repeated], *alike.columns])
        differing = np.bincount(stated[versions.first], minlength=count) > 1
    return differing


def _conflicts(
    rows: pa.Table,
    among: npt.NDArray[np.int64],
    codes: Codes,
    first: npt.NDArray[np.int64],
    differing: npt.NDArray[np.bool_],
) -> Reasons:
    """One refusal a statement that has rows of different content, naming the first of them, for all
    these rows.
    """
    named = values_at(rows["row_id"], among[first[differing]])
    refusals = [refuse("identity.conflict", "as_reported", row_id) for row_id in named]
    places = np.cumsum(differing) - 1
    refused = np.flatnonzero(differing[codes])
    return Reasons("resolve", refused, places[codes[refused]], tuple(refusals))
