"""Which figures speak of the same thing by one witness, found for all figures at once.

One witness is one source; or, across sources, one named publication in one edition. Periods, places and status must be
the same, as far as a check asks for them. Nothing here loops over rows.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from silkledger.distinct import codes_of, distinct, encode

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    import numpy.typing as npt

    Rows = npt.NDArray[np.int64]
    Truths = npt.NDArray[np.bool_]

PLACES = ("geography", "counterpart")
WHEN = ("period_start", "period_end", "nature")


def of_indicators(figures: pa.Table, codes: Collection[str]) -> Rows:
    """The rows of those indicators."""
    column = encode(figures["indicator"])
    wanted = pc.is_in(column.dictionary, value_set=pa.array(sorted(codes), pa.string()))
    return np.flatnonzero(wanted.to_numpy(zero_copy_only=False)[column.indices.to_numpy(zero_copy_only=False)])


def meeting(figures: pa.Table, first: Rows, second: Rows, on: Sequence[str]) -> list[tuple[int, int]]:
    """Pairs of a row of `first` with a row of `second` by one witness that are equal in the columns `on`, in order."""
    if not len(first) or not len(second):
        return []
    found: set[tuple[int, int]] = set()
    named = _both_stated(figures)
    for witness, rows in ((("said_by",), None), (("measured_by", "edition"), named)):
        one = first if rows is None else first[rows[first]]
        other = second if rows is None else second[rows[second]]
        found.update(_equal(figures, one, other, (*witness, "status", *on)))
    return sorted(found)


def _both_stated(figures: pa.Table) -> Truths:
    """Whether publisher and edition are both stated, and a period is (undated figures of two sources never meet)."""
    columns = [codes_of(figures[name]) for name in ("measured_by", "edition", "period_start")]
    return np.logical_and.reduce([codes > 0 for codes in columns])


def _equal(figures: pa.Table, first: Rows, second: Rows, on: Sequence[str]) -> list[tuple[int, int]]:
    if not len(first) or not len(second):
        return []
    both = np.concatenate((first, second))
    rows = pa.array(both)
    keys = distinct([figures[name].take(rows) for name in on]).codes
    one, other = keys[: len(first)], keys[len(first) :]
    shared = np.intersect1d(one, other)
    first, one = first[np.isin(one, shared)], one[np.isin(one, shared)]
    second, other = second[np.isin(other, shared)], other[np.isin(other, shared)]
    order = np.argsort(other, kind="stable")
    starts = np.searchsorted(other[order], one, "left")
    ends = np.searchsorted(other[order], one, "right")
    counts = ends - starts
    left = np.repeat(first, counts)
    within = np.arange(counts.sum()) - np.repeat(np.cumsum(counts) - counts, counts)
    right = second[order][np.repeat(starts, counts) + within]
    different = left != right
    return list(zip(left[different].tolist(), right[different].tolist(), strict=True))


def by_first(pairs: Sequence[tuple[int, int]]) -> dict[int, list[int]]:
    """The second rows of each first row."""
    found: dict[int, list[int]] = {}
    for one, other in pairs:
        found.setdefault(one, []).append(other)
    return found
