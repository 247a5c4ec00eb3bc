"""Counts of values in plain or dictionary-encoded columns, without a Python loop over rows."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from silkledger.columns.dictionaries import encode
from silkledger.columns.packed_keys import ROWS_AT_ONCE

if TYPE_CHECKING:
    import numpy.typing as npt


def value_counts(column: pa.ChunkedArray) -> dict[str, int]:
    """Return how often each text occurs in a column, sorted by text; nulls are not counted.

    >>> value_counts(pa.chunked_array([["b", "a", None, "b"]]))
    {'a': 1, 'b': 2}
    """
    encoded = encode(column)
    return count_codes(encoded.indices, encoded.dictionary)


def item_counts(column: pa.ChunkedArray) -> dict[str, int]:
    """Return how often each text occurs in a column of lists, sorted by text.

    >>> item_counts(pa.chunked_array([[["a", "b"], ["a"]]]))
    {'a': 2, 'b': 1}
    """
    totals: dict[str, int] = {}
    for chunk in column.chunks:
        lists, times = chunk, np.ones(len(chunk), np.int64)
        if pa.types.is_dictionary(chunk.type):  # each distinct list is read once
            lists = chunk.dictionary
            times = _times(chunk.indices, len(lists))
        items = encode(pc.list_flatten(lists))
        counts = np.zeros(len(items.dictionary) + 1, np.int64)  # the last one of nulls
        np.add.at(
            counts,
            items.indices.fill_null(-1).to_numpy(),
            times[pc.list_parent_indices(lists).to_numpy()],
        )
        for item, count in zip(items.dictionary.to_pylist(), counts.tolist(), strict=False):
            if count:
                totals[item] = totals.get(item, 0) + count
    return dict(sorted(totals.items()))


def factorize(column: pa.ChunkedArray) -> tuple[pa.Array, pa.Array]:
    """Return the codes of a column as int32 and its distinct values.

    >>> codes, values = factorize(pa.chunked_array([["b", "a", "b"]]))
    >>> codes.to_pylist(), values.to_pylist()
    ([0, 1, 0], ['b', 'a'])
    """
    encoded = encode(column)
    return encoded.indices.cast(pa.int32()), encoded.dictionary


def count_codes(codes: pa.Array, values: pa.Array) -> dict[str, int]:
    """Return how often each of the values occurs in a column of its codes, sorted by value."""
    counts = _times(codes, len(values))
    occurring = np.flatnonzero(counts)
    words = values.take(pa.array(occurring)).to_pylist()
    return dict(sorted(zip(words, counts[occurring].tolist(), strict=True)))


def _times(codes: pa.Array, count: int) -> npt.NDArray[np.int64]:
    """Return how often each of `count` codes occurs."""
    times = np.zeros(count, np.int64)
    at_once = max(ROWS_AT_ONCE, count)
    for start in range(0, len(codes), at_once):
        piece = codes.slice(start, at_once).drop_null().to_numpy()
        times += np.bincount(piece, minlength=count)
    return times
