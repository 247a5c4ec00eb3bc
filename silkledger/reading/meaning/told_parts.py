"""Parts: shares and fractions under a statistic that is not a share.

A share of the firms that cut output is not a growth, nor is one of those with a loss a balance;
and a fall by a third is not the ratio of two periods, which half the figure is.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.reading.base import CHANGES
from silkledger.reading.syntax.wholes.rate_members import OF_MEMBERS

if TYPE_CHECKING:
    from silkledger.reading.definitions.units import Unit
    from silkledger.reading.measures.figure_case import FigureCase

_SIGNED = frozenset((*CHANGES, "balance"))
_PARTED = frozenset(("in", "of_all"))  # 3 of 5 ports


def refuse_part(case: FigureCase, unit: Unit | None) -> None:
    """Add a reason for a share of members under a change or balance, a fraction as a multiple."""
    members = OF_MEMBERS in case.phrase.remarks or case.phrase.link in _PARTED
    members = members and case.statistic in _SIGNED
    fraction = case.statistic == "multiple" and "number.fraction" in case.rules
    if members or (fraction and not (unit is not None and unit.name == "x")):
        case.refuse("number.part", case.text, statistic=case.statistic)
