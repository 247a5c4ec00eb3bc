"""Tables and columns that are put on disk between the steps of a run, if they are large.

silkledger.columns.spilling writes and maps them; what they took of memory is given back here.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar

import numpy as np
import pyarrow as pa

from silkledger.columns import decoded_texts, spilling
from silkledger.columns.dictionaries import combine_chunks, decode
from silkledger.columns.freed_memory import give_back
from silkledger.columns.pieces import LEAST, joined_pieces
from silkledger.columns.threads import each_in_threads

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    import numpy.typing as npt

    from silkledger.columns.aliases import RowNumbers

Numbers = TypeVar("Numbers", bound="npt.NDArray[np.number[Any]]")

# Rows of a column that is made piece by piece.
PIECE = 1 << 19
# Bytes of a column for which the memory of the process is not looked at, as for each of the many
# columns of a small dataset.
_LITTLE = 1 << 16


def put_away(tables: Mapping[str, pa.Table], least: int | None = None) -> dict[str, pa.Table]:
    """Return the tables on disk if they are large, and give back the memory that they took.

    They are if they take at least that many bytes together; without it, spilling.LEAST.

    >>> put_away({"few": pa.table({"n": [1]})})["few"]["n"].to_pylist()
    [1]
    """
    away = spilling.spill(tables, least)
    del tables
    give_back()
    return away


def put_column_away(column: pa.Array | pa.ChunkedArray) -> pa.ChunkedArray:
    """Return a column on disk if it is large, so that a table is made one column after the other.

    >>> put_column_away(pa.array([1])).to_pylist()
    [1]
    """
    if column.get_total_buffer_size() < _LITTLE:
        return column if isinstance(column, pa.ChunkedArray) else pa.chunked_array([column])
    return put_away({"rows": pa.table([column], ["cells"])}, LEAST)["rows"]["cells"]


def put_numbers_away(numbers: Numbers) -> Numbers:
    """Return an array of numbers on disk if it is large; it can't be written to then.

    >>> put_numbers_away(np.array([3, 1])).tolist()
    [3, 1]
    """
    column = put_column_away(pa.array(numbers))
    away: Numbers = column.chunk(0).to_numpy()
    return away


def take_away(table: pa.Table, rows: RowNumbers) -> pa.Table:
    """Return the rows of a table, those of a large one on disk; dictionaries stay shared.

    >>> take_away(pa.table({"n": [1, 2, 3]}), np.array([2, 0]))["n"].to_pylist()
    [3, 1]
    """
    if len(rows) == table.num_rows and (np.diff(rows) == 1).all():
        return table
    if len(rows) <= PIECE:
        return table.take(pa.array(rows))
    columns = each_in_threads(
        lambda column: take_column_away(column, rows), table.columns, len(rows)
    )
    return pa.table(columns, names=table.column_names)


def take_column_away(column: pa.Array | pa.ChunkedArray, rows: RowNumbers) -> pa.Array:
    """Return the rows of a column, those of a large one on disk, taken piece by piece.

    >>> take_column_away(pa.array([1, 2, 3]), np.array([2, 0])).to_pylist()
    [3, 1]
    """
    column = combine_chunks(column)
    if len(rows) <= len(column) and _is_one_value(column):
        return column.slice(0, len(rows))

    def pieces() -> Iterator[pa.Array]:
        for start in range(0, len(rows), PIECE):
            yield column.take(pa.array(rows[start : start + PIECE]))

    return joined_pieces(pieces(), column.type)


def _is_one_value(column: pa.Array) -> bool:
    """Whether all rows are seen to be the same: null, or the only value of a dictionary."""
    if column.null_count == len(column):
        return True
    is_encoded = pa.types.is_dictionary(column.type)
    return is_encoded and len(column.dictionary) == 1 and not column.null_count


def decode_away(column: pa.Array | pa.ChunkedArray) -> pa.Array:
    """Return a column without a dictionary as one array, on disk if it is large.

    >>> decode_away(pa.array(["a", "a"]).dictionary_encode()).to_pylist()
    ['a', 'a']
    """
    column = combine_chunks(column)
    if not pa.types.is_dictionary(column.type):
        return column
    pieces = (decode(column.slice(start, PIECE)) for start in range(0, len(column), PIECE))
    texts = joined_pieces(pieces, column.type.value_type)
    decoded_texts.keep(column, texts)
    return texts
