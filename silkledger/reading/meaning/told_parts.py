"""Parts: shares of those that are counted, under a statistic that is not a share.

A share of the firms that cut output is not a growth, nor is one of those with a loss a balance.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.reading.base import CHANGES
from silkledger.reading.syntax.wholes.rate_members import OF_MEMBERS

if TYPE_CHECKING:
    from silkledger.reading.measures.figure_case import FigureCase

_SIGNED = frozenset((*CHANGES, "balance"))
_PARTED = frozenset(("in", "of_all"))  # 3 of 5 ports


def refuse_part(case: FigureCase) -> None:
    """Add a reason for a share of members under a change or a balance."""
    members = OF_MEMBERS in case.phrase.remarks or case.phrase.link in _PARTED
    if members and case.statistic in _SIGNED:
        case.refuse("number.part", case.text, statistic=case.statistic)
