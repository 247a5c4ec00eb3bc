"""Who a row is: the id of the raw row, made of printed cells, and the id of the figure or event
that it states.

A row id is `<source_id>:<char_start>-<char_end>`, without a span `<source_id>:<locator>`, without
either the wording in quotes; with `#<indicator>` where several rows share it.

A figure's id is made of the cells that identify it, as printed, so that it stays the same over
runs, rules and vocabularies: the digests (BLAKE2b) of its cells, each taken with the name of its
column, added without carry (exclusive or). So a cell is digested once however many rows have it,
and an empty cell adds nothing: ids outlive a new column. Among ten million figures two with one id
have odds of one in 2e10, and would be refused as a repeated key; forgers are not kept out.
"""

from __future__ import annotations

import hashlib
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from silkledger.columns import (
    argsort,
    combine_chunks,
    decode,
    duplicated,
    encode,
    group_where,
    row_codes,
)

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    import numpy.typing as npt

FIGURE_KEY = (
    "source_id",
    "char_start",
    "char_end",
    "locator",
    "indicator",
    "geography",
    "counterpart",
    "period",
)
EVENT_KEY = ("source_id", "char_start", "char_end", "locator", "kind", "title")
PLACE = ("source_id", "char_start", "char_end", "locator")
_BYTES = 10
_PIECE, _THREADS = 1 << 17, 2  # rows that are named at a time
_SEPARATOR = "\x1f"


def row_ids(rows: pa.Table, sharing: str) -> pa.Array:
    """One id a raw row. `sharing` is the column that is appended where rows share span or
    locator.
    """
    pieces = [rows.slice(start, _PIECE) for start in range(0, rows.num_rows, _PIECE)]
    with ThreadPoolExecutor(_THREADS) as pool:
        ids = pa.concat_arrays([pa.array([], pa.string()), *pool.map(_names, pieces)])
    spoken = _wording_where_lost(rows)
    shared = duplicated([rows[name] for name in PLACE] + ([] if spoken is None else [spoken]))
    if not shared.any():
        return ids
    alike = pa.array(np.flatnonzero(shared))
    longer = pc.binary_join_element_wise(
        ids.take(alike), pc.fill_null(_texts(rows[sharing].take(alike)), ""), "#"
    )
    return pc.replace_with_mask(ids, pa.array(shared), longer)


def _names(rows: pa.Table) -> pa.Array:
    """The ids of rows that share neither span nor locator."""
    source, start, end, locator = (_texts(rows[name]) for name in PLACE)
    ids = pc.binary_join_element_wise(
        source, pc.coalesce(pc.binary_join_element_wise(start, end, "-"), locator), ":"
    )
    if not ids.null_count:
        return ids
    quoted = pc.binary_join_element_wise(
        '"', pc.fill_null(_texts(rows["as_reported"]), ""), '"', ""
    )
    return pc.coalesce(ids, pc.binary_join_element_wise(source, quoted, ":"))


def identify(rows: pa.Table, key: Sequence[str], prefix: str) -> pa.DictionaryArray:
    """The id of the figure (or event) that each row states, from the raw columns of `key`; `prefix`
    starts it.

    Codes are in the order in which the statements first appear. A publisher's own `figure_id`
    stands for the cells of the key, where the rows carry one.
    """
    columns = {name: encode(rows[name]) for name in key}
    shared = duplicated([columns[name] for name in PLACE if name in columns])
    spoken = _wording_where_lost(rows)
    if spoken is not None:
        columns["as_reported"] = spoken
    if "figure_id" in rows.column_names:
        given = encode(rows["figure_id"])
        columns = {
            name: column if name == "source_id" else _unless(given, column)
            for name, column in columns.items()
        }
        columns["figure_id"] = given
        shared |= given.is_valid().to_numpy(zero_copy_only=False)
    groups = group_where(shared, list(columns.values()))
    return groups.broadcast(_ids(columns, groups.first, prefix))


def _ids(
    columns: Mapping[str, pa.DictionaryArray], rows: npt.NDArray[np.int64], prefix: str
) -> pa.Array:
    """The id of what each of those rows states: `prefix` and _BYTES in hexadecimal."""
    digests = [
        (row_codes(column), _digests(name, column.dictionary)) for name, column in columns.items()
    ]
    width = len(prefix) + 2 * _BYTES
    text = np.empty((len(rows), width), np.uint8)
    text[:, : len(prefix)] = np.frombuffer(prefix.encode(), np.uint8)

    def write(start: int) -> None:
        piece = rows[start : start + _PIECE]
        found = np.zeros((len(piece), _BYTES), np.uint8)
        for codes, of_cells in digests:
            found ^= of_cells.take(codes[piece], axis=0)
        signs = np.frombuffer(found.tobytes().hex().encode(), np.uint8).reshape(-1, 2 * _BYTES)
        text[start : start + _PIECE, len(prefix) :] = signs

    with ThreadPoolExecutor(_THREADS) as pool:
        list(pool.map(write, range(0, len(rows), _PIECE)))
    offsets = np.arange(len(rows) + 1, dtype=np.int32) * np.int32(width)
    return pa.StringArray.from_buffers(len(rows), pa.py_buffer(offsets), pa.py_buffer(text))


def _digests(name: str, cells: pa.Array) -> npt.NDArray[np.uint8]:
    """A digest a code of the column: zeros for no cell (code 0), then those of its cells with
    its name.
    """
    texts = (f"{name}{_SEPARATOR}{cell}".encode() for cell in cells.to_pylist())
    found = b"".join([hashlib.blake2b(text, digest_size=_BYTES).digest() for text in texts])
    return np.frombuffer(bytes(_BYTES) + found, np.uint8).reshape(-1, _BYTES)


def reading_order(
    source: pa.Array, start: pa.Array, end: pa.Array, ids: pa.Array
) -> npt.NDArray[np.int64]:
    """The order of published rows, whatever the order of the raw ones: by source, span, then id."""
    return argsort([source, start, end], tiebreaker=ids)


def _wording_where_lost(rows: pa.Table) -> pa.DictionaryArray | None:
    """The wording of rows that have neither a whole span nor a locator, null elsewhere; None where
    there is no such row.
    """
    found = {name: row_codes(rows[name]) > 0 for name in PLACE[1:]}
    lost = ~(found["locator"] | (found["char_start"] & found["char_end"]))
    if not lost.any():
        return None
    wording = encode(rows["as_reported"])
    return pa.DictionaryArray.from_arrays(
        pc.if_else(pa.array(lost), wording.indices, None), wording.dictionary
    )


def _unless(given: pa.DictionaryArray, column: pa.DictionaryArray) -> pa.DictionaryArray:
    return pa.DictionaryArray.from_arrays(
        pc.if_else(given.is_valid(), None, column.indices), column.dictionary
    )


def _texts(column: pa.ChunkedArray) -> pa.Array:
    return combine_chunks(decode(column))
