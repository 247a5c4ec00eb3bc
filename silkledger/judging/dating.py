"""How figures are dated, as far as it keeps them from being compared.

A figure that is dated by another date, which is not stated, is compared with nothing. A figure of a
period that had not ended when its source was published is the same as no figure of the ended
period; with another of the running period it is compared if no week lies between them, and clashes
only on the same day. An article may quote the outcome of a period from an edition of before its
end, in which it was an estimate.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from silkledger.columns import decode, group_by, row_codes, values_at
from silkledger.reading.editions import read_edition

# What a figure of a running period is about, as far as its neighbours in time are sought.
_SUBJECT = ("indicator", "geography", "counterpart", "entity", "item", "period")
_WEEK = 7  # days

if TYPE_CHECKING:
    import datetime as dt

    import numpy.typing as npt

    from silkledger.columns import Codes


def is_leaning(figures: pa.Table) -> npt.NDArray[np.bool_]:
    """Return whether each figure is dated by another date that is not stated."""
    return has_flag(figures, "period_leans")


def unfinished(figures: pa.Table) -> Codes:
    """Return a code for the day up to which a figure covers a period that had not ended.

    That day is its publication date; 0 for all other figures.
    """
    codes = np.zeros(figures.num_rows, np.int32)
    rows = np.flatnonzero(has_flag(figures, "period_unfinished"))
    codes[rows] = row_codes(figures["stated_on"].take(pa.array(rows)))
    return codes


def running_periods(figures: pa.Table) -> Codes:
    """Return a code for figures of a period that had not ended, equal where they may be compared.

    That is where they are of one subject and period, and no week passed without one of them; 0 for
    all other figures.
    """
    codes = np.zeros(figures.num_rows, np.int64)
    rows = np.flatnonzero(has_flag(figures, "period_unfinished"))
    if not len(rows):
        return codes
    chosen = pa.array(rows)
    subject = group_by([figures[name].take(chosen) for name in _SUBJECT]).codes
    day = decode(figures["stated_on"]).cast(pa.int32()).to_numpy()[rows].astype(np.int64)
    order = np.lexsort((day, subject))
    begins = np.ones(len(order), bool)
    begins[1:] = (np.diff(subject[order]) != 0) | (np.diff(day[order]) > _WEEK)
    codes[rows[order]] = np.cumsum(begins)
    return codes


def estimated_ahead(figures: pa.Table) -> npt.NDArray[np.bool_]:
    """Return which outcomes are quoted from an edition that came out before their period ended."""
    if not row_codes(figures["edition"]).any():
        return np.zeros(figures.num_rows, bool)
    groups = group_by([figures[name] for name in ("edition", "period_end", "status")])
    columns = (figures[name] for name in ("edition", "period_end", "status"))
    is_ahead = [
        status == "actual" and end is not None and (dated := _last_day(edition)) and dated < end
        for edition, end, status in zip(
            *(values_at(column, groups.first) for column in columns), strict=True
        )
    ]
    return np.array(is_ahead, bool)[groups.codes]


@lru_cache(maxsize=4096)
def _last_day(edition: str | None) -> dt.date | None:
    return read_edition(edition).end if edition else None


def has_flag(figures: pa.Table, flag: str) -> npt.NDArray[np.bool_]:
    """Return whether each figure has the flag."""
    parts = [np.zeros(0, bool)]
    for chunk in figures["flags"].chunks:
        lists = chunk.dictionary if pa.types.is_dictionary(chunk.type) else chunk
        flagged = np.zeros(len(lists), bool)
        flagged[
            pc.list_parent_indices(lists).filter(pc.equal(pc.list_flatten(lists), flag)).to_numpy()
        ] = True
        is_encoded = pa.types.is_dictionary(chunk.type)
        parts.append(flagged[chunk.indices.to_numpy()] if is_encoded else flagged)
    return np.concatenate(parts)
