"""Counting values of Arrow columns, plain or dictionary-encoded: over distinct values, never over
rows in Python.
"""

from __future__ import annotations

import pyarrow as pa
import pyarrow.compute as pc

from silkledger.columns.distinct import encode


def count(column: pa.ChunkedArray) -> dict[str, int]:
    """How often each text stands in a column (nulls apart), sorted by text."""
    return named(*codes(column))


def count_items(column: pa.ChunkedArray) -> dict[str, int]:
    """How often each text stands in a column of lists, sorted by text."""
    counts: dict[str, int] = {}
    for chunk in column.chunks:
        if not pa.types.is_dictionary(chunk.type):
            parts = [(count(pa.chunked_array([pc.list_flatten(chunk)])), 1)]
        else:
            used = pc.value_counts(chunk.indices.drop_null())
            parts = [
                (count(pa.chunked_array([chunk.dictionary[code].values], pa.string())), times)
                for code, times in zip(
                    used.field(0).to_pylist(), used.field(1).to_pylist(), strict=True
                )
            ]
        for found, times in parts:
            for name, number in found.items():
                counts[name] = counts.get(name, 0) + number * times
    return dict(sorted(counts.items()))


def codes(column: pa.ChunkedArray) -> tuple[pa.Array, pa.Array]:
    """A whole number for each distinct value, and the values; values that a dictionary repeats get
    one number.
    """
    encoded = encode(column)
    return encoded.indices.cast(pa.int32()), encoded.dictionary


def named(codes: pa.Array, names: pa.Array) -> dict[str, int]:
    """How often each of the names stands in a column of their numbers, sorted by name."""
    counts = pc.value_counts(codes.drop_null())
    return dict(
        sorted(
            (names[code].as_py(), times)
            for code, times in zip(
                counts.field(0).to_pylist(), counts.field(1).to_pylist(), strict=True
            )
        )
    )
