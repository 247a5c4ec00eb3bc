"""Ids that one table must have of another, looked up for all tables that have them at once.

A million ids are put in order for a look-up once, however many columns refer to them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from silkledger.columns import combine_chunks, decode, spilling
from silkledger.columns.decoded_texts import texts_of
from silkledger.columns.known_texts import KnownTexts
from silkledger.columns.threads import each_in_threads
from silkledger.release import parquet
from silkledger.schemas.table import TEXT

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    import numpy.typing as npt

    from silkledger.columns import Mask


# Known values from which they are looked through in parts, and how many parts.
_MANY, _PARTS = 1 << 17, 16
_AT_ONCE = 1 << 20
# Texts by which those that stand beside the known ones are told from others.
_FEW = 1 << 10


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
    answers: dict[int, LookedUp] = {}
    for target in dict.fromkeys((table, key) for _, table, key, _ in sought):
        known = tables[target[0]].column(target[1])
        asked = {
            n: request for n, request in enumerate(sought) if (request.table, request.key) == target
        }
        alike = {number for number, request in asked.items() if _is_plainly_there(request, known)}
        answers |= {number: LookedUp(len(asked[number].column), None, False) for number in alike}
        by_text = [number for number in asked if number not in alike]
        if by_text:
            answers |= dict(zip(by_text, _by_text([asked[n] for n in by_text], known), strict=True))
    return [answers[number] for number in range(len(sought))]


def _is_plainly_there(sought: Sought, known: pa.ChunkedArray) -> bool:
    """Whether both columns have one dictionary, and codes that leave nothing to be told."""
    if not all(pa.types.is_dictionary(column.type) for column in (sought.column, known)):
        return False
    columns = [combine_chunks(column) for column in (sought.column, known)]
    words = [column.dictionary for column in columns]
    if words[0].null_count or len(words[0]) != len(words[1]) or not words[0].equals(words[1]):
        return False
    own, others = np.zeros((2, len(words[0])), bool)
    for mask, column in zip((own, others), columns, strict=True):
        mask[column.indices.drop_null().to_numpy()] = True
    return not (own > others).any() and not (sought.is_whole and (others > own).any())


def _by_text(sought: Sequence[Sought], known: pa.ChunkedArray) -> list[LookedUp]:
    """Return what is found of columns whose values must all be among the known ones.

    Where these are many, those with equal remainders of their last bytes are looked through at a
    time, which takes a fraction of the memory.
    """
    count = _PARTS if len(known) > _MANY else 1
    columns = [
        _divided(request.column, count, None if request.is_whole else known) for request in sought
    ]
    columns.append(_divided(known, count))

    def look_through(number: int) -> list[tuple[str | None, bool]]:
        """Return a missing value of each column among those of a part, and if others are left."""
        ids = _part(columns[-1], number)
        known_ids, found = KnownTexts(ids), list[tuple[str | None, bool]]()
        for request, column in zip(sought, columns, strict=False):
            values = _part(column, number)
            is_missing = ~known_ids.have(values)
            missing = values[int(is_missing.argmax())].as_py() if is_missing.any() else None
            is_left = request.is_whole and not KnownTexts(values).have(ids).all()
            found.append((missing, is_left))
        return found

    parts = each_in_threads(look_through, range(count), len(known), parquet.THREADS)
    return [
        LookedUp(
            len(request.column),
            next((missing for missing, _ in found if missing is not None), None),
            any(is_left for _, is_left in found),
        )
        for request, found in zip(sought, zip(*parts, strict=True), strict=True)
    ]


class _Divided(NamedTuple):
    """Texts of which those with one remainder are given at a time; None where all are at once."""

    texts: pa.Array
    remainders: npt.NDArray[np.uint8] | None

    def part(self, number: int) -> pa.Array:
        """Return the texts with that remainder, without nulls."""
        if self.remainders is None:
            return self.texts.drop_null()
        own, start = [self.texts.slice(0, 0)], 0
        for some in _slices(self.texts):
            chosen = np.flatnonzero(self.remainders[start : start + len(some)] == number)
            own.append(some.take(pa.array(chosen)))
            start += len(some)
        return pa.concat_arrays(own).drop_null()


def _part(column: Sequence[_Divided], number: int) -> pa.Array:
    """Return the texts of a column with that remainder, without nulls."""
    return pa.concat_arrays([pa.array([], TEXT), *(own.part(number) for own in column)])


def _divided(
    column: pa.ChunkedArray, count: int, known: pa.ChunkedArray | None = None
) -> list[_Divided]:
    """Return the values of a text or list column, to be looked through in parts.

    What a dictionary holds is there once. Those that stand beside the `known` ones are left out.
    """
    divided = list[_Divided]()
    for chunk in column.chunks:
        used: Mask | None = None
        values = chunk
        if pa.types.is_dictionary(chunk.type):
            values, used = chunk.dictionary, np.zeros(len(chunk.dictionary) + 1, bool)
            used[chunk.indices.fill_null(-1).to_numpy()] = True
            used = used[:-1]
            if count == 1 or pa.types.is_list(values.type):
                values, used = values.filter(pa.array(used)), None
        texts = pc.list_flatten(values) if pa.types.is_list(values.type) else values
        texts = texts.cast(TEXT)
        if used is not None:
            remainders = _remainders(texts, count)
            remainders[~used] = count
            divided.append(_Divided(texts, remainders))
            continue
        for own in [texts] if known is None else _not_beside(texts, known):
            divided.append(_Divided(own, None if count == 1 else _remainders(own, count)))
    return divided


def _not_beside(texts: pa.Array, known: pa.ChunkedArray) -> Iterator[pa.Array]:
    """Yield the texts without those at the end that are the known ones, row by row.

    Checks end with one for each figure. To compare two texts takes a fraction of a look-up.
    """
    first = len(texts) - len(known)
    if _is_decoded(known, texts.slice(max(first, 0))):
        yield texts.slice(0, first)
        return
    if first < 0 or not texts.slice(first, _FEW).equals(decode(combine_chunks(known[:_FEW]))):
        yield texts
        return
    yield texts.slice(0, first)
    for own in _slices(texts.slice(first)):
        beside = decode(combine_chunks(known.slice(0, len(own))))
        known = known.slice(len(own))
        if len(other := own.filter(pc.not_equal(own, beside).fill_null(True))):
            yield other


def _is_decoded(known: pa.ChunkedArray, texts: pa.Array) -> bool:
    """Whether the texts are those that this process has decoded the known column to."""
    if known.num_chunks != 1 or not pa.types.is_dictionary(known.type):
        return False
    decoded = texts_of(known.chunk(0))
    return decoded is not None and spilling.place(decoded) == spilling.place(texts)


def _remainders(texts: pa.Array, count: int) -> npt.NDArray[np.uint8]:
    """Return a number below `count` for each text, by its last two bytes."""
    parts = [np.zeros(0, np.uint8)]
    for own in _slices(texts):
        ends = np.frombuffer(own.buffers()[1], np.int32)
        ends = ends[own.offset : own.offset + len(own) + 1]
        content, sizes = np.frombuffer(own.buffers()[2] or b"\0", np.uint8), np.diff(ends)
        last, before = (
            np.where(sizes >= place, content[np.maximum(ends[1:] - place, 0)], 0)
            for place in (1, 2)
        )
        parts.append(((last.astype(np.int32) * 7 + before) % count).astype(np.uint8))
    return np.concatenate(parts)


def _slices(texts: pa.Array) -> Iterator[pa.Array]:
    """Yield a column some rows at a time, and forget their pages where they are on disk."""
    for start in range(0, len(texts), _AT_ONCE):
        yield texts.slice(start, _AT_ONCE)
        spilling.forget()
