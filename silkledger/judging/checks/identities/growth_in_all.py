"""growth_identity of two rates of one window: what growth of so much a year amounts to in all.

Growth over several years is one a year if its words say so; other words leave open which it is. A
rate without them that is near the annual one is taken for it and compared in conflicts. If it is
not, it must be the growth in all: 7.3 % a year over 11 years are 117 %.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pyarrow as pa
import pyarrow.compute as pc

from silkledger.judging.checks.identities.grouping import by_first
from silkledger.judging.checks.identities.growth import GROWTH, changes_of
from silkledger.judging.checks.identities.growth_over_years import VERDICTS, windows_of_change
from silkledger.judging.checks.identities.identity import reasons_of, verdict_of
from silkledger.judging.checks.rows import Check
from silkledger.judging.comparing.arithmetic import factor_of_growth, growth_of_factor
from silkledger.judging.comparing.words import capital, of_claim, of_interval
from silkledger.judging.yearly import WORDS, yearly_rates

if TYPE_CHECKING:
    from collections.abc import Iterator

    from silkledger.judging.checks.identities.cells import Cells
    from silkledger.judging.checks.windows import Window
    from silkledger.judging.comparing import Interval


def growth_in_all(cells: Cells) -> Iterator[Check]:
    """Yield a check for every annual rate that has other growth over its window beside it."""
    for code, known in cells.indicators.items():
        if not known.level or known.statistic != "growth_rate":
            continue
        rows = changes_of(cells, code, known)
        words = cells.figures.select(WORDS).take(pa.array(rows))
        is_yearly = pc.is_valid(yearly_rates(words, cells.vocabulary)).to_numpy(
            zero_copy_only=False
        )
        pairs = by_first(*cells.joined(rows[is_yearly], rows[~is_yearly], also=("unit",)))
        cells.load([*pairs, *(row for several in pairs.values() for row in several)])
        for rate, several in pairs.items():
            for in_all in several:
                yield from _of_pair(cells, rate, in_all)


def _of_pair(cells: Cells, rate: int, in_all: int) -> Iterator[Check]:
    """Yield the check of the window that fits best; none if both may be the same annual rate."""
    annual, growth = cells.subject(rate), cells.subject(in_all)
    if annual.base != growth.base or cells.widest(rate).meets(cells.widest(in_all)):
        return
    (is_open,) = reasons_of([(rate, in_all)], cells)
    judged = [
        (
            verdict_of(
                growth.claim,
                (cells.tight(in_all), cells.widest(in_all)),
                (_amount(cells.tight(rate), window), _amount(cells.widest(rate), window)),
                (is_open, ""),
            ),
            window,
        )
        for window in windows_of_change(annual)
        if window.years > 1
    ]
    if not judged:
        return
    verdict, window = min(judged, key=lambda pair: VERDICTS.index(pair[0].verdict))
    amount = of_interval(_amount(cells.tight(rate), window), growth.claim.unit)
    yield Check(
        kind=GROWTH,
        figure_ids=(cells.labels.figure_id(in_all), cells.labels.figure_id(rate)),
        statement=f"{capital(of_claim(annual.claim))} a year over {window.years} years "
        f"({window.words}) is {amount} in all; the reported growth is "
        f"{of_claim(growth.claim)}.",
        verdict=verdict,
        unit=growth.claim.unit,
    )


def _amount(rate: Interval, window: Window) -> Interval:
    return growth_of_factor(factor_of_growth(rate, window.years), 1)
