"""Figures that no official value could be compared with, by what is missing.

Their checks have nothing to draw and one reason is often that of many figures, so the report lists
them by their reason instead of one by one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pyarrow.compute as pc

from silkledger.columns import decode
from silkledger.report.entries import Unchecked
from silkledger.report.rows import take

if TYPE_CHECKING:
    import pyarrow as pa

    from silkledger.columns import Mask

# The most figures that are listed by their ids; all of them are counted.
NAMED = 2000


def without_values(checks: pa.Table) -> Mask:
    """Whether each check compares a figure with official statistics that have no value for it."""
    claims = pc.and_(
        pc.equal(decode(checks["kind"]), "official_statistic"),
        pc.equal(decode(checks["role"]), "summary"),
    )
    unknown = pc.equal(decode(checks["verdict"]), "cannot_be_checked")
    is_bare = pc.equal(pc.list_value_length(decode(checks["official_ids"])), 0)
    mask: Mask = pc.and_(pc.and_(claims, unknown), is_bare).to_numpy()
    return mask


def unchecked(checks: pa.Table) -> tuple[Unchecked, ...]:
    """Return the reasons why figures could not be compared, those of most figures first."""
    columns = checks.select(["why", "figure_ids"])
    figures: dict[str, list[str]] = {}
    for row in take(columns, np.flatnonzero(without_values(checks))):
        figures.setdefault(row["why"], []).extend(row["figure_ids"])
    room = NAMED
    entries = []
    for why, ids in sorted(figures.items(), key=lambda reason: (-len(reason[1]), reason[0])):
        entries.append(Unchecked(why=why, figures=len(ids), figure_ids=tuple(ids[:room])))
        room = max(0, room - len(ids))
    return tuple(entries)
