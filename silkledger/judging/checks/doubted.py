"""Identities that accuse nobody, because a figure in them does not say what exactly it is about.

Such a figure leaves open its date, its place, or the entity or item that it is of
(silkledger.judging.unstated), or stands in a meeting that may be of different things because its
part is open (`conflicts`). What fits is consistent all the same; what does not fit is left open.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from silkledger.columns import as_dictionary, decode, is_among, on_disk, spilling
from silkledger.judging.checks.identities.identity import Identity, Implied
from silkledger.judging.checks.identities.sum_arrays import Additions
from silkledger.judging.comparing.words import enumeration
from silkledger.judging.unstated import NAMES, PART, WORDS, indistinct

if TYPE_CHECKING:
    from collections.abc import Iterable

    from silkledger.columns import Codes
    from silkledger.judging.checks.identities.cells import Cells
    from silkledger.judging.checks.rows import Check

    Doubtable = Identity | Implied | Check | Additions


def with_doubts(
    items: Iterable[Doubtable], cells: Cells, conflicts: pa.Table | None
) -> list[Doubtable]:
    """Return the identities, with a doubt where a figure leaves open what it is about.

    `conflicts` are the meetings of the figures, if they are known.
    """
    mask = indistinct(cells.figures, cells.qualities, cells.vocabulary)
    mask |= PART * _of_unknown_part(cells.figures["figure_id"], conflicts)
    return [_doubted(item, mask) for item in items]


def _doubted(item: Doubtable, mask: Codes) -> Doubtable:
    if isinstance(item, Additions):
        return _additions_doubted(item, mask)
    if not isinstance(item, Identity | Implied):
        return item
    is_open = int(np.bitwise_or.reduce(mask[list(item.rows)]))
    if not is_open:
        return item
    doubt = _sentence(is_open)
    if isinstance(item, Identity):
        return replace(item, doubt=item.doubt or doubt)
    return (
        replace(item, why=f"{item.impossible} {doubt}", impossible="") if item.impossible else item
    )


def _additions_doubted(additions: Additions, mask: Codes) -> Additions:
    groups = additions.groups
    codes, group = np.unique(
        np.bitwise_or.reduceat(mask[groups.rows], groups.starts), return_inverse=True
    )
    doubts = [_sentence(code) if code else "" for code in codes.tolist()]
    return additions.with_doubts(
        np.where(codes > 0, np.arange(1, len(codes) + 1), 0)[group], doubts
    )


def _sentence(is_open: int) -> str:
    names = dict.fromkeys(WORDS[name] for bit, name in NAMES.items() if is_open & bit)
    unstated = enumeration([*names])
    return f"Not every figure states its {unstated}, so they may be about different things."


def _of_unknown_part(figure_ids: pa.ChunkedArray, conflicts: pa.Table | None) -> Codes:
    """Whether the part of each figure is open in a meeting that may be of different things."""
    nothing = np.zeros(len(figure_ids), np.int8)
    if conflicts is None or not conflicts.num_rows:
        return nothing
    # Not as Python objects: there may be more meetings than figures.
    left_open = as_dictionary(conflicts["left_open"])
    is_of_part = [NAMES[PART] in names for names in left_open.dictionary.to_pylist()]
    mask = np.array([*is_of_part, False])[left_open.indices.fill_null(-1).to_numpy()]
    mask &= is_among(conflicts["verdict"], ("may_differ",))
    named, start = [pa.array([], pa.string())], 0
    # Chunk by chunk: rows that are taken by number are copied into one array, which they may not
    # fit into.
    for lists in conflicts["figure_ids"].chunks:
        own = lists.filter(pa.array(mask[start : start + len(lists)]))
        named.append(pc.unique(pc.list_flatten(own)).cast(pa.string()))
        start += len(lists)
    among = pa.concat_arrays(named)
    if not len(among):
        return nothing
    # Nor are all ids in memory at once.
    for start in range(0, len(nothing), on_disk.PIECE):
        piece = decode(figure_ids.slice(start, on_disk.PIECE))
        nothing[start : start + len(piece)] = is_among(piece, among)
        spilling.forget()
    return nothing
