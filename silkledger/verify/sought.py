"""Ids that one table must have of another, looked up for all tables that have them at once.

A million ids are put in order for a look-up once, however many columns refer to them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from silkledger.columns import decode_as
from silkledger.schemas.table import TEXT, TEXTS

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence


class Sought(NamedTuple):
    """A text or list column whose values must be among those of the column `key` of a table.

    Where it `is_whole`, those must be among its values too.
    """

    column: pa.ChunkedArray
    table: str
    key: str
    is_whole: bool = False


class LookedUp(NamedTuple):
    """What a look-up says: the number of `rows` that were sought, a value that is `missing`, and
    whether another one `is_left` that is in the table alone, where there must be none.
    """

    rows: int
    missing: str | None
    is_left: bool


def look_up(tables: Mapping[str, pa.Table], sought: Sequence[Sought]) -> list[LookedUp]:
    """Return what is found of each column, in their order; null refers to nothing.

    >>> ids = pa.table({"id": ["a", "b"]})
    >>> look_up({"t": ids}, [Sought(pa.chunked_array([["b", "c", None]]), "t", "id")])
    [LookedUp(rows=3, missing='c', is_left=False)]
    """
    found: dict[int, LookedUp] = {}
    for target in dict.fromkeys((table, key) for _, table, key, _ in sought):
        numbers = [n for n, (_, table, key, _) in enumerate(sought) if (table, key) == target]
        values = [_values(sought[number].column) for number in numbers]
        chunks = [chunk for column in values for chunk in column.chunks]
        known = decode_as(tables[target[0]].column(target[1]), TEXT)
        places = pc.index_in(pa.chunked_array(chunks, TEXT), value_set=known)
        start = 0
        for number, column in zip(numbers, values, strict=True):
            place = places.slice(start, len(column))
            start += len(column)
            missing = column.filter(place.is_null()).slice(0, 1).to_pylist()
            found[number] = LookedUp(
                len(sought[number].column),
                missing[0] if missing else None,
                sought[number].is_whole and _is_left(place, known),
            )
    return [found[number] for number in range(len(sought))]


def _is_left(place: pa.ChunkedArray, known: pa.ChunkedArray) -> bool:
    """Whether a value of `known` is at none of these places; of equal ones, the first counts."""
    is_found = np.zeros(len(known), bool)
    is_found[place.drop_null().to_numpy()] = True
    count = int(is_found.sum())
    return count < len(known) and count < pc.count_distinct(known).as_py()


def _values(column: pa.ChunkedArray) -> pa.ChunkedArray:
    """Return the values of a text or list column as plain text, without nulls.

    Repeated values are dropped where that is cheap.
    """
    if pa.types.is_dictionary(column.type):
        few = sum(len(chunk.dictionary) for chunk in column.chunks) * 4 < len(column)
        return decode_as(pa.chunked_array([column.unique()]) if few else column, TEXT).drop_null()
    if pa.types.is_list(column.type):
        lists = decode_as(column, TEXTS)
        return pa.chunked_array([pc.list_flatten(chunk) for chunk in lists.chunks], TEXT)
    return decode_as(column, TEXT).drop_null()
