"""Duplicates: rows that state the same figure (or event) are one statement, folded into the first; rows that contradict
each other under one identity are all refused, never first-wins."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
import pyarrow as pa

from silkledger.distinct import distinct, values
from silkledger.identity import identify
from silkledger.quarantine import Reasons
from silkledger.rules import refuse

if TYPE_CHECKING:
    from collections.abc import Sequence

    import numpy.typing as npt

    from silkledger.rules import Refusal

# What may differ between two transcriptions of one statement.
_REMARKS = ("row_id", "file", "line", "extractor", "confidence", "note")


@dataclass(frozen=True)
class Folded:
    """`ids` has one id a row; `published` are the rows that stand for their statement; the others that are not refused
    are duplicates of the row with the same id."""

    ids: pa.Array
    published: npt.NDArray[np.int64]
    reasons: Reasons


def fold(rows: pa.Table, key: Sequence[str], prefix: str) -> Folded:
    """Groups rows that state the same thing. `key` are the raw columns that identify it, `prefix` starts its id."""
    groups, ids = identify(rows, key, prefix)
    contents = distinct([rows[name] for name in rows.column_names if name not in _REMARKS])
    versions = distinct([groups.codes, contents.codes])
    differing = np.bincount(groups.codes[versions.first], minlength=groups.count) > 1
    found = _conflicts(rows, groups.first, differing)
    published = np.sort(groups.first[~differing])
    return Folded(ids.take(pa.array(groups.codes)), published, Reasons.of("resolve", groups.codes, found))


def _conflicts(
    rows: pa.Table, first: npt.NDArray[np.int64], differing: npt.NDArray[np.bool_]
) -> list[tuple[Refusal, ...]]:
    found: list[tuple[Refusal, ...]] = [()] * len(first)
    places = np.flatnonzero(differing)
    for place, row_id in zip(places.tolist(), values(rows["row_id"], first[places]), strict=True):
        found[place] = (refuse("identity.conflict", "as_reported", row_id),)
    return found
