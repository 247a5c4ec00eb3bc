"""growth_identity: an average growth a year, a multiple and the levels at both ends say the same
thing, or don't.

A multiple of more than 100 over 30 years is more than 16.6 % a year. A growth rate without a window
is held against every multiple of its source: that may be compatible, and is never implied. A rate
is one a year where its words say so.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from silkledger.indicators import indicators
from silkledger.judging.checks import pairs
from silkledger.judging.checks.derived import growth
from silkledger.judging.checks.rows import Check
from silkledger.judging.checks.windows import Window, windows_of
from silkledger.judging.comparing import ClaimVerdict, Interval, Value, against, tight
from silkledger.judging.comparing.words import capital, of_claim, of_interval

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from decimal import Decimal

    import pyarrow as pa

    from silkledger.columns import Mask, RowNumbers
    from silkledger.judging.checks.evidence import Evidence
    from silkledger.judging.checks.subjects import Subject

KIND = "growth_identity"
_NEAR, _EVER = 731, -1_000_000  # days


def growth_identity(evidence: Evidence) -> Iterator[Check]:
    """Every growth rate with a multiple, and every growth rate or multiple with two levels of its
    window.
    """
    changes = {
        code: known for code, known in indicators().items() if known.level and not known.level_basis
    }
    growths = {code: known for code, known in changes.items() if known.statistic == "growth_rate"}
    multiples = {code: known for code, known in changes.items() if known.statistic == "multiple"}
    for code, known in sorted(growths.items()):
        others = [other for other, one in multiples.items() if one.level == known.level]
        yield from _with_multiples(evidence, code, others)
    for code, known in sorted({**growths, **multiples}.items()):
        yield from _with_levels(evidence, code, known.level)


def _with_multiples(evidence: Evidence, code: str, others: list[str]) -> Iterator[Check]:
    first, second = (pairs.of_indicators(evidence.figures, codes) for codes in ([code], others))
    found = pairs.meeting(evidence, first, second, pairs.PLACES)
    subjects = evidence.subjects({*found, *(row for rows in found.values() for row in rows)})
    for rate, multiple in (
        (subjects[row], subjects[other]) for row, rows in found.items() for other in rows
    ):
        windows = _windows(multiple)
        if rate.period is not None:
            windows = [window for window in windows if window in _windows(rate)]
        elif not rate.yearly:
            continue  # growth in all, over nobody knows how long
        for window in windows[:1]:
            yield _rate_of_multiple(rate, multiple, window)


def _rate_of_multiple(rate: Subject, multiple: Subject, window: Window) -> Check:
    years = window.years if rate.yearly else 1
    found = _each_end(tight(multiple.claim), years)
    verdict = against(rate.claim, Value.between(found, rate.known.tolerance_in(window.base)))
    word, why = verdict.verdict, verdict.why
    if rate.period is None and word == "contradicted":
        word, why = (
            "cannot_be_checked",
            f"The window of the rate is not stated; it can't be this one. {why}",
        )
    elif rate.period is None:
        why += " Compatible, not implied: the window of the rate is not stated."
    return Check(
        kind=KIND,
        figure_ids=(rate.figure_id, multiple.figure_id),
        statement=f"{capital(of_claim(multiple.claim))} over {window.years} years ({window.words}) is "
        f"{of_interval(found, rate.claim.unit)} {'a year' if rate.yearly else 'in all'}; "
        f"the rate is said to be {of_claim(rate.claim)}.",
        verdict=ClaimVerdict(word, why, verdict.claim, verdict.found),
        unit=rate.claim.unit,
    )


def _with_levels(evidence: Evidence, code: str, level: str) -> Iterator[Check]:
    first, second = (pairs.of_indicators(evidence.figures, [name]) for name in (code, level))
    found = pairs.meeting(evidence, first, second, pairs.PLACES, _at_an_end(evidence.figures))
    found = {row: rows for row, rows in found.items() if len(rows) > 1}
    subjects = evidence.subjects({*found, *(row for rows in found.values() for row in rows)})
    for row, rows in found.items():
        change = subjects[row]
        for window in _windows(change):
            for base in (subjects[one] for one in rows if subjects[one].year == window.base):
                for end in (subjects[one] for one in rows if subjects[one].year == window.end):
                    if base.claim.unit == end.claim.unit:
                        yield from _from_levels(change, base, end, window)


def _at_an_end(figures: pa.Table) -> Callable[[RowNumbers, RowNumbers], Mask]:
    """Whether the second of two rows ends within two years of the first's start or end: no other
    can be its level.
    """
    start, end = (pairs.days(figures[name]) for name in ("period_start", "period_end"))

    def near(one: RowNumbers, other: RowNumbers) -> Mask:
        found: Mask = (np.abs(end[other] - start[one]) < _NEAR) | (
            np.abs(end[other] - end[one]) < _NEAR
        )
        return found & (start[one] > _EVER) & (start[other] > _EVER)

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
    found = ratio if change.known.statistic == "multiple" else _each_end(ratio, years)
    yield Check(
        kind=KIND,
        figure_ids=(change.figure_id, base.figure_id, end.figure_id),
        statement=f"From {of_claim(base.claim)} in {window.base} to {of_claim(end.claim)} in {window.end} is "
        f"{of_interval(found, change.claim.unit)}; it is said to be {of_claim(change.claim)}.",
        verdict=against(change.claim, Value.between(found, change.known.tolerance_in(window.base))),
        unit=change.claim.unit,
    )


def _windows(subject: Subject) -> list[Window]:
    if subject.period_start is None or subject.period_end is None:
        return []
    timing = indicators()[subject.known.level].timing
    return windows_of(subject.period_start, subject.period_end, subject.nature, timing)


def _each_end(ratio: Interval, years: int) -> Interval:
    """The growth a year in percent of every ratio of an interval."""

    def rate(end: Decimal | None) -> Decimal | None:
        return None if end is None or end < 0 else growth(end, years)

    return Interval(rate(ratio.low), rate(ratio.high), ratio.low_inclusive, ratio.high_inclusive)
