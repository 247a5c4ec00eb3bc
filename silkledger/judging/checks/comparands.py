"""A value that a claim may be compared with: its name in a sentence, its tolerance, its remarks."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from silkledger.judging.checks.selection import comes_from_named
from silkledger.judging.comparing import Interval, Value, tight
from silkledger.judging.comparing.intervals import EXACT
from silkledger.judging.comparing.words import of_number
from silkledger.judging.reference import OfficialAmount, OfficialSeries, Shortage
from silkledger.wording import BOUND_WORDS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from decimal import Decimal

    from silkledger.judging.checks.subjects import Subject
    from silkledger.judging.reference.observations import Observation


_CIRCULAR = (
    "The figure names this publisher as its source: agreement shows that it is quoted correctly, "
    "not that it is right."
)


@dataclass(frozen=True, slots=True)
class Comparand:
    """One value that a claim may be compared with, by a name for use in sentences.

    `value` is None if it is not available; `missing` then says why. `derivation` tells how the
    value was computed, `remark` what a reader should know about it, `window` the years of a change;
    `reporter` is the place that reports a flow between two.
    """

    name: str
    value: Value | None
    missing: str = ""
    derivation: str = ""
    remark: str = ""
    observations: tuple[Observation, ...] = ()
    window: str = ""
    years: int = 1
    reporter: str = ""


def comparands(
    subject: Subject,
    series: OfficialSeries,
    amounts: Sequence[OfficialAmount] | Shortage,
    when: str,
    year: int | None,
    window: str = "",
) -> Iterator[Comparand]:
    """Yield the comparands of one series for one period, given in words as `when`.

    `year` selects the tolerance. A projection is a comparand only for a forecast.
    """
    name, origin = _name(subject, series, when), series.key.origin.words
    if isinstance(amounts, Shortage):
        missing = f"{origin} has no value for {when}: {amounts.why}."
        yield Comparand(name, None, missing, window=window)
        return
    usable = [
        amount
        for amount in amounts
        if subject.status == "forecast"
        or not any(observation.projection for observation in amount.observations)
    ]
    if not usable:
        yield Comparand(name, None, f"{origin} has only a projection for {when}.", window=window)
    for amount in usable:
        number = of_number(amount.number, subject.claim.unit)
        yield Comparand(
            name=name if len(usable) == 1 else f"{name} ({number})",
            value=_value(subject, amount, year),
            derivation=_derivation(series, amount),
            remark=_remark(subject, amount),
            observations=amount.observations,
            window=window,
            reporter=series.reporter,
        )


def _name(subject: Subject, series: OfficialSeries, when: str) -> str:
    """Return publication, edition, what else distinguishes the series, and period."""
    origin = series.key.origin
    details = [f"{origin.edition} edition"] if origin.edition else []
    if origin.retold and origin.edition:
        details.append("as others report it")
    if series.mirrored and series.reporter:
        details.append(f"as reported by {subject.place_name(series.reporter)}")
    if series.counted:
        details.append(f"counted in {series.counted}")
    return f"{origin.name} ({'; '.join((*details, when))})"


def _value(subject: Subject, amount: OfficialAmount, year: int | None) -> Value:
    """Return the amount with the tolerance of its indicator."""
    known = subject.known
    tolerance = known.tolerance_in(year)
    if amount.spread is not None:
        return Value(_widened(amount.spread, tolerance, points=known.in_points), amount.number)
    if not amount.bounded:
        return Value.official(amount.number, tolerance, points=known.in_points)
    worded = tight(amount.observations[0].claim)
    half = tolerance if known.in_points else EXACT.multiply(abs(amount.number), tolerance)
    low = None if worded.low is None else EXACT.subtract(worded.low, half)
    high = None if worded.high is None else EXACT.add(worded.high, half)
    points = tolerance if known.in_points else half * 0
    return Value.between(Interval(low, high, worded.low_inclusive, worded.high_inclusive), points)


def _widened(spread: Interval, tolerance: Decimal, *, points: bool) -> Interval:
    """Return an interval with each end moved outwards by a share of it, or by points."""

    def more(end: Decimal) -> Decimal:
        return tolerance if points else EXACT.multiply(abs(end), tolerance)

    low, high = spread.low, spread.high
    return Interval(
        None if low is None else EXACT.subtract(low, more(low)),
        None if high is None else EXACT.add(high, more(high)),
    )


def _derivation(series: OfficialSeries, amount: OfficialAmount) -> str:
    computed = f"Computed as {series.how}." if series.how else ""
    return " ".join(part for part in (amount.derivation, computed) if part)


def _remark(subject: Subject, amount: OfficialAmount) -> str:
    remarks = []
    if amount.without:
        places = ", ".join(subject.place_name(place) for place in amount.without)
        remarks.append(f"Without {places}, for which the publisher lists no value.")
    if amount.bounded:
        bound = BOUND_WORDS[amount.observations[0].bound].strip()
        remarks.append(f'The official value itself is worded "{bound}".')
    if subject.measured_by and not comes_from_named(subject, amount.observations[0].origin):
        remarks.append(f"No value by {subject.measured_by} is available.")
    elif subject.measured_by:
        remarks.append(_CIRCULAR)
    return " ".join(remarks)
