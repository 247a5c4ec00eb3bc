"""What may be below zero although it is printed above: net flows, and indicators of turning.csv.

A deficit names one side of a balance, and a net flow may turn within a year: a part of it may be
more than its whole, and what is cumulated may fall.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from silkledger.indicators import indicators
from silkledger.schemas.vocabulary import built_once

if TYPE_CHECKING:
    from silkledger.columns import Mask, RowNumbers
    from silkledger.judging.checks.identities.cells import Cells
    from silkledger.schemas.vocabulary import Vocabulary

_NET = "net"


@built_once
def turning(vocabulary: Vocabulary) -> frozenset[str]:
    """Return the indicators of vocabularies/turning.csv.

    Raises VocabularyError for an unknown indicator.

    >>> from silkledger.schemas.vocabulary import SHIPPED
    >>> "budget_deficit" in turning(SHIPPED), "exports" in turning(SHIPPED)
    (True, False)
    """
    codes = set()
    columns = ("indicator", "reason")
    for entry in vocabulary.load("turning", columns, required=columns, key=("indicator",)):
        if entry["indicator"] not in indicators(vocabulary):
            what = f"{entry['indicator']!r} is not in indicators.csv; add it there"
            raise entry.fault(what, "indicator")
        codes.add(entry["indicator"])
    return frozenset(codes)


def is_net(cells: Cells, rows: RowNumbers) -> Mask:
    """Return whether the coverage of each figure says that it is net."""
    net = [place for place, said in enumerate(cells.said("coverage")) if _NET in said]
    mask: Mask = np.isin(cells.qualities["coverage"][rows], net)
    return mask
