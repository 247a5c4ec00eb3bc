"""Which figures speak of the same thing by one witness, found for all figures at once.

One witness is one source; or, across sources, one named publication in one edition, of dated
figures. Status, and the columns that a check asks for, must be the same. Nothing here loops over
rows.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from silkledger.columns import encode, group_by

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Sequence

    from silkledger.columns import Mask, RowNumbers
    from silkledger.judging.checks.evidence import Evidence


PLACES = ("geography", "counterpart")
WHEN = ("period_start", "period_end", "nature")


def of_indicators(figures: pa.Table, codes: Collection[str]) -> RowNumbers:
    """The rows of those indicators."""
    return np.flatnonzero(among(figures["indicator"], codes))


def among(column: pa.ChunkedArray, wanted: Collection[str]) -> Mask:
    """Whether each row's value is one of those (null is none)."""
    encoded = encode(column)
    truths = pc.is_in(encoded.dictionary, value_set=pa.array(sorted(wanted), pa.string())).to_numpy(
        zero_copy_only=False
    )
    codes = encoded.indices.fill_null(-1).to_numpy(zero_copy_only=False)
    found: Mask = np.append(truths, False)[codes]
    return found


def meeting(
    evidence: Evidence,
    first: RowNumbers,
    second: RowNumbers,
    on: Sequence[str],
    where: Callable[[RowNumbers, RowNumbers], Mask] | None = None,
) -> dict[int, list[int]]:
    """For each row of `first` the rows of `second` by one witness that are equal in the columns
    `on`, both in order.

    `where` says which pairs are wanted.
    """
    figures, named = evidence.figures, evidence.named
    found = [
        _equal(
            figures,
            first[named[first]],
            second[named[second]],
            ("measured_by", "edition", "status", *on),
        ),
        _equal(figures, first, second, ("said_by", "status", *on)),
    ]
    one, other = (np.concatenate(rows) for rows in zip(*found, strict=True))
    if where is not None and len(one):
        wanted = where(one, other)
        one, other = one[wanted], other[wanted]
    pairs = np.unique(one * figures.num_rows + other)
    by_first: dict[int, list[int]] = {}
    for row, partner in zip(
        *(part.tolist() for part in np.divmod(pairs, max(figures.num_rows, 1))), strict=True
    ):
        by_first.setdefault(row, []).append(partner)
    return by_first


def days(column: pa.ChunkedArray) -> RowNumbers:
    """Dates as days since 1970; the least number where there is none."""
    found: RowNumbers = (
        column.cast(pa.int32()).fill_null(np.iinfo(np.int32).min).to_numpy().astype(np.int64)
    )
    return found


def _equal(
    figures: pa.Table, first: RowNumbers, second: RowNumbers, on: Sequence[str]
) -> tuple[RowNumbers, RowNumbers]:
    """All pairs of two different rows that are equal in the columns `on`."""
    if not len(first) or not len(second):
        return first[:0], second[:0]
    rows = pa.array(np.concatenate((first, second)))
    keys = group_by([figures[name].take(rows) for name in on]).codes
    one, other = keys[: len(first)], keys[len(first) :]
    order = np.argsort(other, kind="stable")
    starts, ends = (np.searchsorted(other[order], one, side) for side in ("left", "right"))
    counts = ends - starts
    left = np.repeat(first, counts)
    within = np.arange(counts.sum()) - np.repeat(np.cumsum(counts) - counts, counts)
    right = second[order][np.repeat(starts, counts) + within]
    different = left != right
    return left[different], right[different]
