"""Duplicates: rows that state the same figure (or event) are one statement, folded into the first; rows that contradict
each other under one identity are all refused, never first-wins.

Only within a source. What two sources print stays two figures, each with its place and its document; where they name one
publication they count as one witness (silkledger.witnesses), and their meeting is a row of conflicts.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
import pyarrow as pa

from silkledger.distinct import distinct, take, values
from silkledger.identity import PLACE, identify
from silkledger.quarantine import Reasons
from silkledger.rules import refuse

if TYPE_CHECKING:
    from collections.abc import Sequence

    import numpy.typing as npt

    from silkledger.distinct import Distinct

# What may differ between two transcriptions of one statement.
_REMARKS = ("row_id", "file", "line", "extractor", "confidence", "note")


@dataclass(frozen=True)
class Folded:
    """`ids` has one id a row; `published` are the rows that stand for their statement; the others that are not refused
    are duplicates of the row with the same id."""

    ids: pa.DictionaryArray
    published: npt.NDArray[np.int64]
    reasons: Reasons


def fold(rows: pa.Table, among: npt.NDArray[np.int64], key: Sequence[str], prefix: str) -> Folded:
    """Groups those of the rows whose numbers are in `among` by what they state; the result counts them from 0.

    `key` are the raw columns that identify it, `prefix` starts its id.
    """
    needed = [name for name in ("as_reported", "figure_id", *PLACE, *key) if name in rows.column_names]
    groups, ids = identify(take(rows.select(list(dict.fromkeys(needed))), among), key, prefix)
    differing = _differing(rows, among, groups)
    published = np.sort(groups.first[~differing])
    numbered = pa.DictionaryArray.from_arrays(pa.array(groups.codes), ids, safe=False)
    return Folded(numbered, published, _conflicts(rows, among, groups, differing))


def _differing(rows: pa.Table, among: npt.NDArray[np.int64], groups: Distinct) -> npt.NDArray[np.bool_]:
    """Which statements have rows of different content. Only rows that share their statement are looked at."""
    repeated = np.flatnonzero(np.bincount(groups.codes, minlength=groups.count)[groups.codes] > 1)
    differing = np.zeros(groups.count, bool)
    if len(repeated):
        alike = take(rows.drop_columns(list(_REMARKS)), among[repeated])
        versions = distinct([codes := groups.codes[repeated], *alike.columns])
        differing = np.bincount(codes[versions.first], minlength=groups.count) > 1
    return differing


def _conflicts(
    rows: pa.Table, among: npt.NDArray[np.int64], groups: Distinct, differing: npt.NDArray[np.bool_]
) -> Reasons:
    """One refusal a statement that has rows of different content, naming the first of them, for all these rows."""
    first = among[groups.first[differing]]
    refusals = [refuse("identity.conflict", "as_reported", row_id) for row_id in values(rows["row_id"], first)]
    places = np.cumsum(differing) - 1
    refused = np.flatnonzero(differing[groups.codes])
    return Reasons("resolve", refused, places[groups.codes[refused]], tuple(refusals))
