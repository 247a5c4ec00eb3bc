"""Which figures are about the same thing by one witness, for all figures at once.

One witness is one source or, across sources, one named publication in one edition, for dated
figures. Status, entity and item, and the columns that a check names, must be equal. All work is
done on arrays, without a loop over the rows.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from silkledger.columns import encode, group_by
from silkledger.judging.dating import is_leaning, unfinished

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Sequence

    from silkledger.columns import Mask, RowNumbers
    from silkledger.judging.checks.evidence import Evidence


PLACES = ("geography", "counterpart")
WHEN = ("period_start", "period_end", "nature")
_ALWAYS = ("status", "entity", "item")


def rows_of(figures: pa.Table, codes: Collection[str]) -> RowNumbers:
    """Return the rows whose indicator is one of the given codes."""
    return np.flatnonzero(is_among(figures["indicator"], codes))


def is_among(column: pa.ChunkedArray, wanted: Collection[str]) -> Mask:
    """Return whether each cell is one of the wanted values; false for null.

    >>> is_among(pa.chunked_array([["a", None, "b"]]), ["a"]).tolist()
    [True, False, False]
    """
    encoded = encode(column)
    is_wanted = pc.is_in(
        encoded.dictionary, value_set=pa.array(sorted(wanted), pa.string())
    ).to_numpy(zero_copy_only=False)
    codes = encoded.indices.fill_null(-1).to_numpy(zero_copy_only=False)
    truths: Mask = np.append(is_wanted, False)[codes]
    return truths


def matches(
    evidence: Evidence,
    first: RowNumbers,
    second: RowNumbers,
    columns: Sequence[str],
    condition: Callable[[RowNumbers, RowNumbers], Mask] | None = None,
) -> dict[int, list[int]]:
    """Return, for each row of `first`, the rows of `second` by the same witness, both in order.

    Matching rows are equal in `columns`, and their periods had ended on publication or were running
    on the same day; figures that lean on an unstated date match nothing. `condition` takes two
    arrays of row numbers and tells which of these pairs to keep.
    """
    figures, named = evidence.figures, evidence.named
    leaning = is_leaning(figures)
    first, second = first[~leaning[first]], second[~leaning[second]]
    same_edition = _equal(
        figures,
        first[named[first]],
        second[named[second]],
        ("measured_by", "edition", *_ALWAYS, *columns),
    )
    same_source = _equal(figures, first, second, ("said_by", *_ALWAYS, *columns))
    left, right = (np.concatenate(rows) for rows in zip(same_edition, same_source, strict=True))
    if condition is not None and len(left):
        kept = condition(left, right)
        left, right = left[kept], right[kept]
    pairs = np.unique(left * figures.num_rows + right)
    by_first: dict[int, list[int]] = {}
    for row, partner in zip(
        *(part.tolist() for part in np.divmod(pairs, max(figures.num_rows, 1))), strict=True
    ):
        by_first.setdefault(row, []).append(partner)
    return by_first


def days(column: pa.ChunkedArray) -> RowNumbers:
    """Return dates as days since 1970; the smallest 32-bit integer for null."""
    numbers: RowNumbers = (
        column.cast(pa.int32()).fill_null(np.iinfo(np.int32).min).to_numpy().astype(np.int64)
    )
    return numbers


def _equal(
    figures: pa.Table, first: RowNumbers, second: RowNumbers, columns: Sequence[str]
) -> tuple[RowNumbers, RowNumbers]:
    """Return all pairs of two different rows that are equal in `columns` (a join)."""
    if not len(first) or not len(second):
        return first[:0], second[:0]
    rows = pa.array(np.concatenate((first, second)))
    shared = [figures[name].take(rows) for name in columns]
    keys = group_by([*shared, unfinished(figures.take(rows))]).codes
    first_keys, second_keys = keys[: len(first)], keys[len(first) :]
    order = np.argsort(second_keys, kind="stable")
    starts, ends = (
        np.searchsorted(second_keys[order], first_keys, side) for side in ("left", "right")
    )
    counts = ends - starts
    left = np.repeat(first, counts)
    within = np.arange(counts.sum()) - np.repeat(np.cumsum(counts) - counts, counts)
    right = second[order][np.repeat(starts, counts) + within]
    different = left != right
    return left[different], right[different]
