"""Who a row is: the id of the raw row, made of printed cells, and the id of the figure or event that it states.

A row id is `<source_id>:<char_start>-<char_end>`, without a span `<source_id>:<locator>`, without either the wording in
quotes; with `#<indicator>` where several rows share it. A figure's id is the digest of the cells that identify it, as
printed: it stays the same over runs, rules and vocabularies.
"""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from silkledger.distinct import Distinct, codes_of, distinct, encode

if TYPE_CHECKING:
    from collections.abc import Sequence

    import numpy.typing as npt

FIGURE_KEY = ("source_id", "char_start", "char_end", "locator", "indicator", "geography", "counterpart", "period")
EVENT_KEY = ("source_id", "char_start", "char_end", "locator", "kind", "title")
_BYTES = 10  # 80 bits: among ten million figures a collision has odds of one in 2e10
_SEPARATOR = "\x1f"


def row_ids(rows: pa.Table, sharing: str) -> pa.Array:
    """One id a raw row. `sharing` is the column that is appended where rows share span or locator."""
    source, start, end, locator, wording = (
        _plain(rows[name]) for name in ("source_id", "char_start", "char_end", "locator", "as_reported")
    )
    span = pc.binary_join_element_wise(start, end, "-")
    quoted = pc.binary_join_element_wise('"', pc.fill_null(wording, ""), '"', "")
    ids = pc.binary_join_element_wise(source, pc.coalesce(span, locator, quoted), ":")
    places = distinct(
        [rows[name] for name in ("source_id", "char_start", "char_end", "locator")] + [_wording_where_lost(rows)]
    )
    shared = np.bincount(places.codes, minlength=places.count)[places.codes] > 1
    if not shared.any():
        return ids
    longer = pc.binary_join_element_wise(ids, pc.fill_null(_plain(rows[sharing]), ""), "#")
    return pc.if_else(pa.array(shared), longer, ids)


def identify(rows: pa.Table, key: Sequence[str], prefix: str) -> tuple[Distinct, pa.Array]:
    """The figures (or events) that the rows state, and one id for each of them.

    A publisher's own `figure_id` stands for the cells of the key, where the rows carry one.
    """
    columns = [rows[name] for name in key] + [_wording_where_lost(rows)]
    if "figure_id" in rows.column_names:
        given = encode(rows["figure_id"])
        columns = [_unless(given, column) for column in columns[1:]]
        columns = [rows["source_id"], given, *columns]
    groups = distinct(columns)
    first = pa.array(groups.first)
    cells = [pc.fill_null(_plain(column.take(first)), "") for column in columns]
    return groups, pa.array(
        [
            prefix + hashlib.blake2b(cell.encode(), digest_size=_BYTES).hexdigest()
            for cell in pc.binary_join_element_wise(*cells, _SEPARATOR).to_pylist()
        ],
        pa.string(),
    )


def reading_order(source: pa.Array, start: pa.Array, end: pa.Array, ids: pa.Array) -> npt.NDArray[np.int64]:
    """The order of published rows, whatever the order of the raw ones: by source, span, then id."""
    sources = encode(source)
    rank = pc.rank(sources.dictionary, tiebreaker="first").to_numpy()[sources.indices.to_numpy(zero_copy_only=False)]
    first, last = (column.fill_null(-1).to_numpy(zero_copy_only=False) for column in (start, end))
    order = np.lexsort((last, first, rank))
    same = np.zeros(len(order) + 1, dtype=bool)
    same[1:-1] = np.all([np.diff(column[order]) == 0 for column in (rank, first, last)], axis=0)
    tied = order[same[1:] | same[:-1]]
    if not len(tied):
        return order
    by_id = np.zeros(len(order), np.int64)
    by_id[tied] = pc.rank(ids.take(pa.array(tied)), tiebreaker="first").to_numpy()
    return np.lexsort((by_id, last, first, rank))


def _wording_where_lost(rows: pa.Table) -> pa.DictionaryArray:
    """The wording of rows that have neither a whole span nor a locator, null elsewhere."""
    lost = (codes_of(rows["locator"]) == 0) & ((codes_of(rows["char_start"]) == 0) | (codes_of(rows["char_end"]) == 0))
    wording = encode(rows["as_reported"])
    return pa.DictionaryArray.from_arrays(pc.if_else(pa.array(lost), wording.indices, None), wording.dictionary)


def _unless(given: pa.DictionaryArray, column: pa.ChunkedArray) -> pa.DictionaryArray:
    encoded = encode(column)
    return pa.DictionaryArray.from_arrays(pc.if_else(given.is_valid(), None, encoded.indices), encoded.dictionary)


def _plain(column: pa.Array | pa.ChunkedArray) -> pa.Array:
    if isinstance(column, pa.ChunkedArray):
        column = column.combine_chunks()
    if isinstance(column, pa.ChunkedArray):  # no chunk, or too large for one
        column = pa.concat_arrays(column.chunks) if column.num_chunks else pa.array([], column.type)
    return column.dictionary_decode() if pa.types.is_dictionary(column.type) else column
