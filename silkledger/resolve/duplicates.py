"""Duplicates: rows of one source that state the same figure or event.

Equal rows are folded into the first of them. If rows with the same identity contradict each other,
all of them are refused; the first one does not win.

What two sources print stays two figures, each with its own place and document. If both name one
publication they count as one witness (silkledger.judging.witnesses), and the table conflicts has a
row for them.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
import pyarrow as pa

from silkledger.columns import first_rows, group_by, take, taken_in_parts, values_at
from silkledger.rules import refuse
from silkledger.validate.quarantine import Reasons

if TYPE_CHECKING:
    from silkledger.columns import Codes, Mask, RowNumbers

# Columns that may differ between two transcriptions of one statement.
_REMARKS = ("row_id", "file", "line", "extractor", "confidence", "note")


@dataclass(frozen=True)
class Folded:
    """The rows of each statement, folded into one.

    `ids` has the id of each row's statement, `published` are the rows to publish, `reasons` the
    refusals. Rows that are neither are duplicates of the published row with the same id.
    """

    ids: pa.DictionaryArray
    published: RowNumbers
    reasons: Reasons


def fold_duplicates(rows: pa.Table, statements: pa.DictionaryArray, among: RowNumbers) -> Folded:
    """Fold the rows whose numbers are in `among` by what they state.

    `statements` are the ids of what all rows state (silkledger.identity.identify). The row numbers
    of the result are positions in `among`.
    """
    ids = statements.take(pa.array(among))
    codes, count = ids.indices.to_numpy(), len(ids.dictionary)
    first = first_rows(codes, count)
    differing = _differing(rows, among, codes, first)
    published = first[(first >= 0) & ~differing].astype(np.int32)
    published.sort(kind="stable")  # nearly in order already, which the default does not make use of
    return Folded(ids, published, _conflicts(rows, among, codes, first, differing))


def _differing(rows: pa.Table, among: RowNumbers, codes: Codes, first: RowNumbers) -> Mask:
    """Which statements have rows that contradict each other; `first` has the first row of each."""
    is_first = np.zeros(len(codes), bool)
    is_first[first[first >= 0]] = True
    count = len(first)
    is_shared = np.zeros(count, bool)
    is_shared[codes[~is_first]] = True
    # Only rows that share their statement are compared.
    shared = np.flatnonzero(taken_in_parts(is_shared, codes))
    differing = np.zeros(count, bool)
    if len(shared):
        content = take(rows.drop_columns(list(_REMARKS)), among[shared])
        versions = group_by([codes[shared], *content.columns])
        version_counts = np.bincount(codes[shared[versions.first]], minlength=count)
        differing = version_counts > 1
    return differing


def _conflicts(
    rows: pa.Table,
    among: RowNumbers,
    codes: Codes,
    first: RowNumbers,
    differing: Mask,
) -> Reasons:
    """One refusal per contradictory statement, for all its rows; it names the first of them."""
    row_ids = values_at(rows["row_id"], among[first[differing]])
    refusals = [refuse("identity.conflict", "as_reported", row_id) for row_id in row_ids]
    refusal_of = np.cumsum(differing) - 1
    refused = np.flatnonzero(differing[codes])
    return Reasons("resolve", refused, refusal_of[codes[refused]], tuple(refusals))
