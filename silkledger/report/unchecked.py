"""Figures that no official value could be compared with, by what is missing.

Their checks have nothing to draw and one reason is often that of many figures, so the report lists
them by their reason instead of one by one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from silkledger.columns import factorize, is_among
from silkledger.report import limits
from silkledger.report.entries import Unchecked
from silkledger.report.rows import rows_at

if TYPE_CHECKING:
    from silkledger.columns import Mask, RowNumbers


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


def unchecked(checks: pa.Table) -> tuple[Unchecked, ...]:
    """Return the reasons why figures could not be compared, those of most figures first."""
    bare = without_values(checks)
    rows = np.flatnonzero(bare)
    # Of these rows alone: one dictionary may not hold the sentences of all.
    why = checks["why"].filter(pa.array(bare))
    codes, words = factorize(pa.chunked_array([own for own in why.chunks if len(own)], why.type))
    reason = codes.to_numpy()
    lists = checks.select(["figure_ids"])
    counts = np.bincount(reason, _sizes(lists["figure_ids"], bare), len(words)).astype(np.int64)
    used = np.unique(reason)
    reasons = words.take(pa.array(used)).to_pylist()
    by_reason = np.split(
        rows[np.argsort(reason, kind="stable")], np.searchsorted(np.sort(reason), used)[1:]
    )
    room = limits.UNCHECKED
    entries = []
    listed = zip(reasons, counts[used].tolist(), by_reason, strict=False)
    for why, count, own in sorted(listed, key=lambda entry: (-entry[1], entry[0])):
        first = rows_at(lists, own[:room]) if room else []
        ids = [name for row in first for name in row["figure_ids"]]
        entries.append(Unchecked(why=why, figures=count, figure_ids=tuple(ids[:room])))
        room = max(0, room - len(ids))
    return tuple(entries)
