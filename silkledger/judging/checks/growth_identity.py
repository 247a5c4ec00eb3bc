"""growth_identity: an annual growth rate, a multiple and the levels at both ends agree.

A multiple of more than 100 over 30 years is growth of more than 16.6 % a year. A growth rate
without a window is compared with every multiple of its source: that can show the two to be
compatible, but never that one implies the other. A rate is an annual average if its words say so.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from silkledger.indicators import indicators
from silkledger.judging.checks import pairs
from silkledger.judging.checks.derived import growth
from silkledger.judging.checks.rows import Check
from silkledger.judging.checks.windows import Window, windows_of
from silkledger.judging.comparing import ClaimVerdict, Interval, Value, compare, tight
from silkledger.judging.comparing.words import capital, of_claim, of_interval
from silkledger.schemas.vocabulary import SHIPPED

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from decimal import Decimal

    import pyarrow as pa

    from silkledger.columns import Mask, RowNumbers
    from silkledger.judging.checks.evidence import Evidence
    from silkledger.judging.checks.subjects import Subject

KIND = "growth_identity"
_NEAR, _DATED = 731, -1_000_000  # days; days since 1970, which missing dates are below


def growth_identity(evidence: Evidence) -> Iterator[Check]:
    """Yield checks of growth rates with multiples, and of either with two levels of its window."""
    changes = {
        code: known
        for code, known in indicators(SHIPPED).items()
        if known.level and not known.level_basis
    }
    growths = {code: known for code, known in changes.items() if known.statistic == "growth_rate"}
    multiples = {code: known for code, known in changes.items() if known.statistic == "multiple"}
    for code, known in sorted(growths.items()):
        same_level = [
            other for other, multiple in multiples.items() if multiple.level == known.level
        ]
        yield from _with_multiples(evidence, code, same_level)
    for code, known in sorted({**growths, **multiples}.items()):
        yield from _with_levels(evidence, code, known.level)


def _with_multiples(evidence: Evidence, code: str, multiples: list[str]) -> Iterator[Check]:
    rate_rows, multiple_rows = (
        pairs.rows_of(evidence.figures, codes) for codes in ([code], multiples)
    )
    matches = pairs.matches(evidence, rate_rows, multiple_rows, pairs.PLACES)
    subjects = evidence.subjects({*matches, *(row for rows in matches.values() for row in rows)})
    for rate, multiple in (
        (subjects[row], subjects[other]) for row, rows in matches.items() for other in rows
    ):
        windows = _windows(multiple)
        windows = [window for window in windows if rate.may_span(window.years)]
        if rate.period is not None:
            windows = [window for window in windows if window in _windows(rate)]
        elif not rate.yearly:
            continue  # total growth over an unknown number of years
        for window in windows[:1]:
            yield _rate_of_multiple(rate, multiple, window)


def _rate_of_multiple(rate: Subject, multiple: Subject, window: Window) -> Check:
    years = window.years if rate.yearly else 1
    implied = _growth_of_ends(tight(multiple.claim), years)
    verdict = compare(rate.claim, Value.between(implied, rate.known.tolerance_in(window.base)))
    word, why = verdict.verdict, verdict.why
    if rate.period is None and word == "contradicted":
        word = "cannot_be_checked"
        why = f"The window of the rate is not stated; it can't be this one. {why}"
    elif rate.period is None:
        why += " This is compatible but not implied, as the window of the rate is not stated."
    return Check(
        kind=KIND,
        figure_ids=(rate.figure_id, multiple.figure_id),
        statement=f"{capital(of_claim(multiple.claim))} over {window.years} years "
        f"({window.words}) is growth of {of_interval(implied, rate.claim.unit)} "
        f"{'a year' if rate.yearly else 'in all'}; the reported rate is {of_claim(rate.claim)}.",
        verdict=ClaimVerdict(word, why, verdict.claim, verdict.found),
        unit=rate.claim.unit,
    )


def _with_levels(evidence: Evidence, code: str, level: str) -> Iterator[Check]:
    changes, levels = (pairs.rows_of(evidence.figures, [name]) for name in (code, level))
    matches = pairs.matches(evidence, changes, levels, pairs.PLACES, _near_an_end(evidence.figures))
    matches = {row: rows for row, rows in matches.items() if len(rows) > 1}
    subjects = evidence.subjects({*matches, *(row for rows in matches.values() for row in rows)})
    for row, rows in matches.items():
        change = subjects[row]
        candidates = [subjects[level_row] for level_row in rows]
        for window in _windows(change):
            for base in (level for level in candidates if level.year == window.base):
                for end in (level for level in candidates if level.year == window.end):
                    if base.same_unit(end):
                        yield from _from_levels(change, base, end, window)


def _near_an_end(figures: pa.Table) -> Callable[[RowNumbers, RowNumbers], Mask]:
    """Return the condition that a level ends within two years of either end of a change.

    No other figure can be one of its levels.
    """
    start, end = (pairs.days(figures[name]) for name in ("period_start", "period_end"))

    def near(change: RowNumbers, level: RowNumbers) -> Mask:
        near_an_end: Mask = (np.abs(end[level] - start[change]) < _NEAR) | (
            np.abs(end[level] - end[change]) < _NEAR
        )
        return near_an_end & (start[change] > _DATED) & (start[level] > _DATED)

    return near


def _from_levels(change: Subject, base: Subject, end: Subject, window: Window) -> Iterator[Check]:
    low, high = tight(base.claim), tight(end.claim)
    if (
        low.low is None
        or low.low <= 0
        or low.high is None
        or (high.low is not None and high.low < 0)
    ):
        return
    ratio = high.divided(low)
    years = window.years if change.yearly else 1
    is_multiple = change.known.statistic == "multiple"
    implied = ratio if is_multiple else _growth_of_ends(ratio, years)
    tolerance = change.known.tolerance_in(window.base)
    yield Check(
        kind=KIND,
        figure_ids=(change.figure_id, base.figure_id, end.figure_id),
        statement=f"The change from {of_claim(base.claim)} in {window.base} to "
        f"{of_claim(end.claim)} in {window.end} is {of_interval(implied, change.claim.unit)}; "
        f"the reported change is {of_claim(change.claim)}.",
        verdict=compare(change.claim, Value.between(implied, tolerance)),
        unit=change.claim.unit,
    )


def _windows(subject: Subject) -> list[Window]:
    if subject.period_start is None or subject.period_end is None:
        return []
    timing = indicators(SHIPPED)[subject.known.level].timing
    windows = windows_of(subject.period_start, subject.period_end, subject.nature, timing)
    return [window for window in windows if subject.may_span(window.years)]


def _growth_of_ends(ratio: Interval, years: int) -> Interval:
    """Return the annual growth in percent of each end of an interval of ratios."""

    def rate(end: Decimal | None) -> Decimal | None:
        return None if end is None or end < 0 else growth(end, years)

    return Interval(rate(ratio.low), rate(ratio.high), ratio.low_inclusive, ratio.high_inclusive)
