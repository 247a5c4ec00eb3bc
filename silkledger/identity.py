"""Identity of rows: the id of a raw row, and the id of the figure or event that it states.

The id of a raw row is made of printed cells: `<source_id>:<char_start>-<char_end>`; without a span
`<source_id>:<locator>`; without either, the source id and the wording in quotes. `#<indicator>` is
appended where several rows would share an id. Where some of them still would, `#` and the cell of
each further column that tells them apart is appended: entity, item, places, period and base.

The id of a figure is made of the cells that identify it, as printed, so that it stays the same
across runs, rules and vocabularies. Each cell is digested together with the name of its column
(BLAKE2b), and the digests are combined by exclusive or. A distinct cell is therefore digested only
once, and an empty cell contributes nothing, so that ids survive the addition of a column. Among ten
million figures, the odds of two sharing an id are one in 2e10; they would be refused as a repeated
key. The digests don't protect against deliberate forgery.
"""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from silkledger.columns import (
    argsort,
    combine_chunks,
    decode,
    downcast,
    duplicated,
    encode,
    group_by,
    group_where,
    on_disk,
    row_codes,
    sort_keys,
)
from silkledger.columns.pieces import joined_pieces

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    import numpy.typing as npt

    from silkledger.columns import Mask, RowNumbers

FIGURE_KEY = (
    "source_id",
    "char_start",
    "char_end",
    "locator",
    "indicator",
    "geography",
    "counterpart",
    "period",
    "entity",
    "item",
    "base",
)
EVENT_KEY = ("source_id", "char_start", "char_end", "locator", "kind", "title")
# What tells rows with the same place in the source apart, in the order of their row ids.
FIGURE_DETAILS = ("indicator", "entity", "item", "geography", "counterpart", "period", "base")
EVENT_DETAILS = ("kind", "title")
PLACE = ("source_id", "char_start", "char_end", "locator")
_DIGEST_BYTES = 10
_ROWS_PER_BATCH = 1 << 17
_SEPARATOR = "\x1f"


def share_place(rows: pa.Table) -> Mask:
    """Return which raw rows share their place in the source with another row.

    Rows with neither a span nor a locator do if they share their wording.
    """
    return duplicated(_places(rows))


def _places(rows: pa.Table) -> list[pa.ChunkedArray | pa.DictionaryArray]:
    """Return the columns that tell by which place in its source a row has its id."""
    wording = _wording_without_place(rows)
    return [rows[name] for name in PLACE] + ([] if wording is None else [wording])


def row_ids(rows: pa.Table, told_apart_by: Sequence[str], shared: Mask | None = None) -> pa.Array:
    """Return one id per raw row.

    `told_apart_by` names the columns that tell rows with the same span or locator apart. The first
    one is appended to the ids of all such rows, each further one only where rows differ in it and
    not in those before. `shared` is what `share_place` returns, if it is known.

    >>> cells = {"source_id": "s", "char_start": "3", "char_end": "13", "locator": "p. 3"}
    >>> rows = [
    ...     cells | {"as_reported": "70", "indicator": code, "item": item}
    ...     for code, item in (("gdp", None), ("exports", "gas"), ("exports", "oil"))
    ... ]
    >>> row_ids(pa.Table.from_pylist(rows), ("indicator", "item")).to_pylist()
    ['s:3-13#gdp', 's:3-13#exports#gas', 's:3-13#exports#oil']
    """
    numbers = np.flatnonzero(share_place(rows) if shared is None else shared)
    alike = rows.take(pa.array(numbers))
    long_ids = _with_details(
        _short_ids(alike),
        group_by(_places(alike)).codes,
        [alike[name] for name in told_apart_by],
    )

    def pieces() -> Iterator[pa.Array]:
        for start in range(0, rows.num_rows, _ROWS_PER_BATCH):
            ids = _short_ids(rows.slice(start, _ROWS_PER_BATCH))
            first, last = np.searchsorted(numbers, (start, start + len(ids))).tolist()
            if last > first:
                mask = np.zeros(len(ids), bool)
                mask[numbers[first:last] - start] = True
                ids = pc.replace_with_mask(ids, pa.array(mask), long_ids[first:last])
            yield ids

    return joined_pieces(pieces(), pa.string())


def _with_details(
    ids: pa.Array, places: npt.NDArray[np.int64], details: Sequence[pa.ChunkedArray]
) -> pa.Array:
    """Return the ids with `#` and the cells of those details that tell equal ids apart.

    `places` are codes that are equal for equal ids. The first detail is always appended.
    """
    groups = places
    for number, detail in enumerate(details):
        finer = group_by([groups, detail])
        differs = (np.bincount(groups[finer.first]) > 1)[groups] | (number == 0)
        if differs.any():
            cells = pc.fill_null(_texts(detail), "")
            ids = pc.if_else(pa.array(differs), pc.binary_join_element_wise(ids, cells, "#"), ids)
        groups = finer.codes
    return ids


def _short_ids(rows: pa.Table) -> pa.Array:
    """Return the ids of rows that share neither span nor locator."""
    source, start, end, locator = (_texts(rows[name]) for name in PLACE)
    place = pc.binary_join_element_wise(start, end, "-")
    if place.null_count:
        place = pc.coalesce(place, locator)
    ids = pc.binary_join_element_wise(source, place, ":")
    if not ids.null_count:
        return ids
    quoted = pc.binary_join_element_wise(
        '"', pc.fill_null(_texts(rows["as_reported"]), ""), '"', ""
    )
    return pc.coalesce(ids, pc.binary_join_element_wise(source, quoted, ":"))


def identify(
    rows: pa.Table, key: Sequence[str], prefix: str, shared: Mask | None = None
) -> pa.DictionaryArray:
    """Return the id of the figure or event that each row states, as a dictionary array.

    The id starts with `prefix` and is made of the raw columns in `key`, or of the publisher's own
    `figure_id` where a row has one. Codes are numbered in order of first appearance. `shared` is
    what `share_place` returns, if it is known and the key has all columns of a place.

    >>> cells = {"source_id": "s", "char_start": "3", "char_end": "13", "locator": None}
    >>> rows = [cells | {"indicator": name} for name in ("gdp", "exports", "gdp")]
    >>> identify(pa.Table.from_pylist(rows), ("source_id", "indicator"), "f").indices.to_pylist()
    [0, 1, 0]
    """
    columns = {name: encode(rows[name]) for name in key}
    if shared is None:
        shared = duplicated([columns[name] for name in PLACE if name in columns])
    wording = _wording_without_place(rows)
    if wording is not None:
        columns["as_reported"] = wording
    if "figure_id" in rows.column_names:
        figure_ids = encode(rows["figure_id"])
        columns = {
            name: column if name == "source_id" else _null_where_valid(figure_ids, column)
            for name, column in columns.items()
        }
        columns["figure_id"] = figure_ids
        shared = shared | figure_ids.is_valid().to_numpy(zero_copy_only=False)
    groups = group_where(shared, list(columns.values()))
    return groups.broadcast(_ids(columns, groups.first, prefix))


def _ids(
    columns: Mapping[str, pa.DictionaryArray], rows: npt.NDArray[np.int64], prefix: str
) -> pa.Array:
    """Return the id of the statement in each of the given rows: `prefix` and a hexadecimal sum."""
    digests = [
        (row_codes(column), _digests(name, column.dictionary))
        for name, column in columns.items()
        if column.null_count < len(column)
    ]
    width = len(prefix) + 2 * _DIGEST_BYTES

    def pieces() -> Iterator[pa.Array]:
        for start in range(0, len(rows), _ROWS_PER_BATCH):
            batch = rows[start : start + _ROWS_PER_BATCH]
            sums = np.zeros((len(batch), _DIGEST_BYTES), np.uint8)
            for codes, cell_digests in digests:
                sums ^= cell_digests.take(codes[batch], axis=0)
            digits = np.frombuffer(sums.tobytes().hex().encode(), np.uint8)
            text = np.empty((len(batch), width), np.uint8)
            text[:, : len(prefix)] = np.frombuffer(prefix.encode(), np.uint8)
            text[:, len(prefix) :] = digits.reshape(-1, 2 * _DIGEST_BYTES)
            offsets = np.arange(len(batch) + 1, dtype=np.int32) * np.int32(width)
            yield pa.StringArray.from_buffers(len(batch), pa.py_buffer(offsets), pa.py_buffer(text))

    return joined_pieces(pieces(), pa.string())


def _digests(name: str, cells: pa.Array) -> npt.NDArray[np.uint8]:
    """Return one digest per code of a column: zeros for code 0 (an empty cell), then its cells."""
    texts = (f"{name}{_SEPARATOR}{cell}".encode() for cell in cells.to_pylist())
    digests = [hashlib.blake2b(text, digest_size=_DIGEST_BYTES).digest() for text in texts]
    content = bytes(_DIGEST_BYTES) + b"".join(digests)
    return np.frombuffer(content, np.uint8).reshape(-1, _DIGEST_BYTES)


def reading_order(source: pa.Array, start: pa.Array, end: pa.Array, ids: pa.Array) -> RowNumbers:
    """Return the order of published rows, by source, span and id, independent of raw row order.

    >>> source = pa.array(["b", "a", "a"])
    >>> ends = pa.array([1, 5, 5]), pa.array([2, 9, 6])
    >>> reading_order(source, *ends, pa.array(["x"] * 3)).tolist()
    [2, 1, 0]
    """
    sources = sort_keys([source])
    sources = downcast(sources)
    order = np.argsort(sources, kind="stable").astype(np.int32)
    # One part of the sources after the other, so that no keys of all rows are in memory.
    ends = np.flatnonzero(np.diff(sources[order], append=-1)) + 1
    first = 0
    for last in ends[np.flatnonzero(np.diff(ends // on_disk.PIECE, append=-1))].tolist():
        rows = order[first:last]
        spans = [decode(column.take(pa.array(rows))) for column in (start, end)]
        order[first:last] = rows[argsort([sources[rows], *spans], ids, rows)]
        first = last
    return order


def _wording_without_place(rows: pa.Table) -> pa.DictionaryArray | None:
    """Return the wording of rows with neither a complete span nor a locator, null elsewhere.

    Returns None if there is no such row.
    """
    start, end, locator = (encode(rows[name]).is_valid() for name in PLACE[1:])
    has_place = pc.or_(locator, pc.and_(start, end))
    if pc.all(has_place, min_count=0).as_py():
        return None
    wording = encode(rows["as_reported"])
    return pa.DictionaryArray.from_arrays(
        pc.if_else(has_place, None, wording.indices), wording.dictionary
    )


def _null_where_valid(other: pa.DictionaryArray, column: pa.DictionaryArray) -> pa.DictionaryArray:
    return pa.DictionaryArray.from_arrays(
        pc.if_else(other.is_valid(), None, column.indices), column.dictionary
    )


def _texts(column: pa.ChunkedArray) -> pa.Array:
    return combine_chunks(decode(column))
