"""Counts of values in plain or dictionary-encoded columns, without a Python loop over rows."""

from __future__ import annotations

import pyarrow as pa
import pyarrow.compute as pc

from silkledger.columns.dictionaries import encode


def value_counts(column: pa.ChunkedArray) -> dict[str, int]:
    """Return how often each text occurs in a column, sorted by text; nulls are not counted.

    >>> value_counts(pa.chunked_array([["b", "a", None, "b"]]))
    {'a': 1, 'b': 2}
    """
    return count_codes(*factorize(column))


def item_counts(column: pa.ChunkedArray) -> dict[str, int]:
    """Return how often each text occurs in a column of lists, sorted by text.

    >>> item_counts(pa.chunked_array([[["a", "b"], ["a"]]]))
    {'a': 2, 'b': 1}
    """
    totals: dict[str, int] = {}
    for chunk in column.chunks:
        if pa.types.is_dictionary(chunk.type):
            lists = pc.value_counts(chunk.indices.drop_null())
            parts = [
                (pa.chunked_array([chunk.dictionary[code].values], pa.string()), times)
                for code, times in _pairs(lists)
            ]
        else:
            parts = [(pa.chunked_array([pc.list_flatten(chunk)]), 1)]
        for items, times in parts:
            for item, count in value_counts(items).items():
                totals[item] = totals.get(item, 0) + count * times
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
    counts = pc.value_counts(codes.drop_null())
    return dict(sorted((values[code].as_py(), times) for code, times in _pairs(counts)))


def _pairs(counts: pa.StructArray) -> list[tuple[int, int]]:
    """The codes and counts that `pc.value_counts` returns."""
    return list(zip(counts.field(0).to_pylist(), counts.field(1).to_pylist(), strict=True))
