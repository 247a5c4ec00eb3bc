"""Which figures state what their indicator measures, and which a change, share or balance of it.

"Exports rose by 20 billion" is a row of exports with the statistic `increase`: it is not the
exports of a year, and says nothing of what they may be. Stock, flow and level are one here, since
the period tells them apart.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from silkledger.columns import group_by, values_at
from silkledger.indicators import indicators

if TYPE_CHECKING:
    import pyarrow as pa

    from silkledger.columns import Codes
    from silkledger.schemas.vocabulary import Vocabulary

AMOUNTS = frozenset(("level", "stock", "flow"))


def is_own(statistic: str | None, own: str) -> bool:
    """Whether a figure with a statistic states what its indicator measures, whose own is `own`.

    >>> is_own("increase", "flow"), is_own("increase", "increase"), is_own("flow", "stock")
    (False, True, True)
    """
    return statistic is None or statistic == own or statistic in AMOUNTS


def other_statistics(figures: pa.Table, vocabulary: Vocabulary) -> Codes:
    """Return a code for the statistic of each figure that is not its indicator's; 0 for others.

    `figures` has the columns indicator and statistic.
    """
    groups = group_by([figures["indicator"], figures["statistic"]])
    known = indicators(vocabulary)
    columns = (values_at(figures[name], groups.first) for name in ("indicator", "statistic"))
    others = [
        "" if code not in known or is_own(statistic, known[code].statistic) else statistic
        for code, statistic in zip(*columns, strict=True)
    ]
    names = ["", *sorted({*others} - {""})]
    return groups.take(np.array([names.index(name) for name in others], np.int8))
