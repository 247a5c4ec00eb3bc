"""Figures that no official value could be compared with, by what is missing.

Their checks have nothing to draw and one reason is often that of many figures, so the report lists
them by their reason instead of one by one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from silkledger.columns import as_dictionary, is_among, spilling
from silkledger.report import limits
from silkledger.report.entries import Unchecked
from silkledger.report.rows import rows_at

if TYPE_CHECKING:
    from collections.abc import Iterable

    from silkledger.columns import Mask, RowNumbers

# Checks that are looked at together.
_AT_ONCE = 1 << 18


def without_values(checks: pa.Table) -> Mask:
    """Whether each check compares a figure with official statistics that have no value for it."""
    claims = is_among(checks["kind"], ["official_statistic"])
    claims &= is_among(checks["role"], ["summary"])
    unknown = is_among(checks["verdict"], ["cannot_be_checked"])
    bare: Mask = claims & unknown
    bare[bare] = _sizes(checks["official_ids"], bare) == 0
    return bare


def _sizes(lists: pa.ChunkedArray, chosen: Mask) -> RowNumbers:
    """Return how long the chosen lists are; of a dictionary, each list is asked once."""
    parts, start = [np.zeros(0, np.int32)], 0
    for chunk in lists.chunks:
        own = chosen[start : start + len(chunk)]
        start += len(chunk)
        if pa.types.is_dictionary(chunk.type):
            sizes = pc.list_value_length(chunk.dictionary).to_numpy()
            parts.append(sizes[chunk.indices.to_numpy()[own]])
        else:
            parts.append(pc.list_value_length(chunk).to_numpy()[own])
    return np.concatenate(parts)


def _by_reason(reasons: pa.Array) -> Iterable[tuple[str, RowNumbers]]:
    """Yield each reason and its places; a dictionary may hold the sentences of all checks."""
    encoded = as_dictionary(reasons)
    used = encoded.indices.unique()
    codes = pc.index_in(encoded.indices, value_set=used).to_numpy()
    ends = np.cumsum(np.bincount(codes, minlength=len(used)))[:-1]
    words = encoded.dictionary.take(used).to_pylist()
    return zip(words, np.split(np.argsort(codes, kind="stable"), ends)[: len(used)], strict=True)


def unchecked(checks: pa.Table) -> tuple[Unchecked, ...]:
    """Return the reasons why figures could not be compared, those of most figures first."""
    bare = without_values(checks)
    lists = checks.select(["figure_ids"])
    figures: dict[str, int] = {}
    rows: dict[str, list[int]] = {}
    start = 0
    for batch in checks.select(["why", "figure_ids"]).to_batches(max_chunksize=_AT_ONCE):
        is_own = bare[start : start + batch.num_rows]
        own = np.flatnonzero(is_own)
        sizes = _sizes(pa.chunked_array([batch["figure_ids"]]), is_own)
        for why, places in _by_reason(batch["why"].take(pa.array(own))):
            figures[why] = figures.get(why, 0) + int(sizes[places].sum())
            few = rows.setdefault(why, [])
            few += (start + own[places[: limits.UNCHECKED - len(few)]]).tolist()
        start += batch.num_rows
        spilling.forget()
    room = limits.UNCHECKED
    entries = []
    for why, count in sorted(figures.items(), key=lambda entry: (-entry[1], entry[0])):
        first = rows_at(lists, np.array(rows[why][:room], np.int64)) if room else []
        ids = [name for row in first for name in row["figure_ids"]]
        entries.append(Unchecked(why=why, figures=count, figure_ids=tuple(ids[:room])))
        room = max(0, room - len(ids))
    return tuple(entries)
