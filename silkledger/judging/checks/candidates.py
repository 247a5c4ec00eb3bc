"""The official values that a claim may be held against: every one that its words leave open is a
candidate.

The named publisher first; the named edition, else the nearest earlier and the nearest later; an
undated present is one of the last three full years before publication; a change without a window is
over those that the source names, and the last one, five and ten years. A forecast is held against
the same publisher's same edition only, an outcome never against a projection.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from silkledger.indicators import indicators
from silkledger.judging.checks.converted import converted
from silkledger.judging.checks.derived import change, latest
from silkledger.judging.checks.selection import (
    NoCandidateError,
    is_named,
    levels_of,
    shares_of,
    turns,
    usable,
)
from silkledger.judging.checks.windows import (
    Window,
    present,
    round_instant,
    windows_of,
    windows_open,
)
from silkledger.judging.comparing import Interval, Value, tight
from silkledger.judging.comparing.intervals import EXACT
from silkledger.judging.comparing.words import of_number
from silkledger.judging.reference import OfficialAmount, Series, Shortage, named
from silkledger.judging.reference.observations import calendar_year, year_period
from silkledger.reading.places import place_name

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator, Sequence
    from decimal import Decimal

    from silkledger.judging.checks.subjects import Subject
    from silkledger.judging.reference.assembly import SeriesOf
    from silkledger.judging.reference.observations import Observation, PeriodBounds

_OPEN = ("a year", "in all")
_CHANGES = ("growth_rate", "multiple", "increase")
NamedPeriods = frozenset[tuple["dt.date", "dt.date", str]]


@dataclass(frozen=True, slots=True)
class Comparand:
    """One value that a claim may be held against (None: not at hand, `missing` says why), by a name
    that stands in a sentence; `made` is how it was worked out, `remark` what a reader should know
    of it, `window` the years of a change.
    """

    name: str
    value: Value | None
    missing: str = ""
    made: str = ""
    remark: str = ""
    observations: tuple[Observation, ...] = ()
    window: str = ""


def candidates(
    subject: Subject, series_of: SeriesOf, named_periods: NamedPeriods
) -> list[Comparand]:
    """All candidates of a claim, in a stated order. `named_periods` are those of more than a year
    that its source names.

    Raises NoCandidateError with the reason where there can be none.
    """
    _refuse_what_cannot_be(subject)
    known = subject.known
    unit = subject.claim.unit
    every = usable(
        subject, series_of.of(subject.indicator, subject.geography or "", subject.counterpart or "")
    )
    published = [series for series in every if series.key.unit == unit]
    published += shares_of(subject, series_of) if known.whole else []
    levels = levels_of(subject, series_of) if known.level and known.statistic in _CHANGES else []
    windows = _windows(subject, named_periods) if levels else []
    rounds = [
        published,
        *(
            [converted(every, unit, known.statistic, series_of.reference)]
            if _is_money(unit)
            else []
        ),
    ]
    found: list[Comparand] = []
    for at_hand in rounds:
        for turn in turns(subject):
            found += _of(subject, turn(at_hand), turn(levels), windows)
            if any(one.value is not None for one in found):
                return _with_missing(subject, found, windows)
    if not found:
        raise NoCandidateError(_nothing(subject, published, levels))
    return _with_missing(subject, found, windows)


def _of(
    subject: Subject,
    published: Sequence[Series],
    levels: Sequence[Series],
    windows: Sequence[Window],
) -> Iterator[Comparand]:
    """The candidates that some series give."""
    if not _over_a_window(subject):
        yield from _at_periods(subject, published)
    if subject.period_start is None:
        yield from _yearly(subject, published, windows)
    yield from _over(subject, levels, windows)


def _with_missing(
    subject: Subject, found: list[Comparand], windows: Sequence[Window]
) -> list[Comparand]:
    """The candidates, and the windows that the words leave open of which nothing is at hand."""
    if subject.period_start is not None:
        return found
    covered = {one.window for one in found}
    why = "No publisher at hand has values of both {0.base} and {0.end}."
    return found + [
        Comparand(one.words, None, why.format(one)) for one in windows if one.words not in covered
    ]


def _refuse_what_cannot_be(subject: Subject) -> None:
    if subject.geography is None:
        raise NoCandidateError("The figure names no place.")
    if subject.status == "target":
        raise NoCandidateError("A target is no outcome; official statistics hold outcomes.")
    counted = (subject.coverage or "").casefold()
    if counted and not (counted == "goods" and "goods" in subject.known.definition.casefold()):
        raise NoCandidateError(
            f'The figure counts "{subject.coverage}"; no official value at hand says that it does.'
        )


def _is_money(unit: str) -> bool:
    return len(unit) == 3 and unit.isupper()  # ISO 4217; TEU has no series in USD


def _over_a_window(subject: Subject) -> bool:
    """Whether it is a change over other than one calendar year or a part of one."""
    if subject.statistic not in _CHANGES or not subject.known.level:
        return False
    if subject.period_start is None or subject.period_end is None:
        return True
    return (
        subject.period_end - subject.period_start
    ).days > 366 or subject.statistic != "growth_rate"


def _at_periods(subject: Subject, found: Sequence[Series]) -> Iterator[Comparand]:
    """The published (or added up) values of the periods that the claim may speak of."""
    for series in found:
        for period in _periods(subject, series):
            amounts = series.amounts.get(period)
            if amounts is not None:
                yield from _candidates(
                    subject,
                    series,
                    amounts,
                    _said(period, subject.known.timing),
                    calendar_year(period),
                )


def _periods(subject: Subject, series: Series) -> list[PeriodBounds]:
    start, end = subject.period_start, subject.period_end
    if start is None or end is None:
        if subject.edition and series.key.origin.edition:
            last = latest(series)
            return [last] if last else []
        return [year_period(year) for year in present(subject.stated_on)]
    if subject.nature != "instant":
        return [(start, end)]
    own = [
        period for period in series.amounts if period[1] == start and calendar_year(period) is None
    ]
    return own or [year_period(year) for year in round_instant(start, subject.known.timing)]


def _windows(subject: Subject, named_periods: NamedPeriods) -> list[Window]:
    timing = indicators()[subject.known.level].timing
    if subject.period_start and subject.period_end:
        return windows_of(subject.period_start, subject.period_end, subject.nature, timing)
    others = [window for period in sorted(named_periods) for window in windows_of(*period, timing)]
    return windows_open(subject.stated_on, others)


def _yearly(
    subject: Subject, found: Sequence[Series], windows: Sequence[Window]
) -> Iterator[Comparand]:
    """Published rates of a year, where one year is among the windows."""
    for window in windows:
        if window.years != 1:
            continue
        for series in found:
            if (amounts := series.in_year(window.end)) is not None:
                yield from _candidates(
                    subject, series, amounts, window.words, window.end, window.words
                )


def _over(
    subject: Subject, levels: Sequence[Series], windows: Sequence[Window]
) -> Iterator[Comparand]:
    """The change of each level over each window."""
    for window in windows:
        for series in levels:
            for reading in readings_of(subject, window):
                amounts = change(series, window, reading)
                if amounts is not None:
                    when = (
                        f"{window.words}, {reading}"
                        if window.years > 1 and reading in _OPEN
                        else window.words
                    )
                    yield from _candidates(
                        subject, series, amounts, when, window.base, window.words
                    )


def readings_of(subject: Subject, window: Window) -> tuple[str, ...]:
    """What a change over a window may be (derived.READINGS)."""
    if subject.known.statistic != "growth_rate":
        return (subject.known.statistic,)
    return _OPEN if window.years > 1 and not subject.yearly else _OPEN[:1]


def _candidates(
    subject: Subject,
    series: Series,
    amounts: Sequence[OfficialAmount] | Shortage,
    when: str,
    year: int | None,
    window: str = "",
) -> Iterator[Comparand]:
    name, origin = _name(series, when), series.key.origin.words
    if isinstance(amounts, Shortage):
        yield Comparand(
            name, None, f"{origin} has no value of {when}: {amounts.why}.", window=window
        )
        return
    usable = [
        one
        for one in amounts
        if subject.status == "forecast" or not any(o.projection for o in one.observations)
    ]
    if not usable:
        yield Comparand(name, None, f"{origin} has only a projection of {when}.", window=window)
    for amount in usable:
        shown = of_number(amount.number, subject.claim.unit)
        own = name if len(usable) == 1 else f"{name} ({shown})"
        words = (_made(series, amount), _remark(subject, amount))
        yield Comparand(own, _value(subject, amount, year), "", *words, amount.observations, window)


def _name(series: Series, when: str) -> str:
    """The candidate in few words: publication, edition, what sets it apart from others, and
    when.
    """
    where = series.key.origin
    apart = [f"{where.edition} edition"] if where.edition else []
    apart += ["as others report it"] if where.retold and where.edition else []
    apart += (
        [f"as reported by {place_name(series.reporter)}"]
        if series.mirrored and series.reporter
        else []
    )
    apart += [f"counted in {series.counted}"] if series.counted else []
    return f"{where.name} ({'; '.join((*apart, when))})"


def _value(subject: Subject, amount: OfficialAmount, year: int | None) -> Value:
    """The amount with its indicator's tolerance."""
    known = subject.known
    tolerance = known.tolerance_in(year)
    if amount.spread is not None:
        return Value(_widened(amount.spread, tolerance), amount.number)
    if not amount.bounded:
        return Value.official(amount.number, tolerance, points=known.in_points)
    words = tight(amount.observations[0].claim)
    half = tolerance if known.in_points else EXACT.multiply(abs(amount.number), tolerance)
    low = None if words.low is None else EXACT.subtract(words.low, half)
    high = None if words.high is None else EXACT.add(words.high, half)
    points = tolerance if known.in_points else half * 0
    return Value.between(Interval(low, high, words.low_inclusive, words.high_inclusive), points)


def _widened(spread: Interval, tolerance: Decimal) -> Interval:
    """An interval with both ends moved out by a share of each."""
    low, high = spread.low, spread.high
    return Interval(
        None if low is None else EXACT.subtract(low, EXACT.multiply(abs(low), tolerance)),
        None if high is None else EXACT.add(high, EXACT.multiply(abs(high), tolerance)),
    )


def _made(series: Series, amount: OfficialAmount) -> str:
    return " ".join(
        part for part in (amount.made, f"Made as {series.how}." if series.how else "") if part
    )


def _remark(subject: Subject, amount: OfficialAmount) -> str:
    said = []
    if amount.without:
        listed = ", ".join(place_name(place) for place in amount.without)
        said.append(f"Without {listed}, which the publisher doesn't list.")
    if amount.bounded:
        said.append(f"The official value itself is worded {amount.observations[0].bound}.")
    if subject.measured_by and not is_named(subject, amount.observations[0].origin):
        said.append(f"Of {subject.measured_by} no value is at hand.")
    return " ".join(said)


def _said(period: PeriodBounds, timing: str) -> str:
    year = calendar_year(period)
    if year is None:
        start, end = period
        return start.isoformat() if start == end else f"{start.isoformat()} to {end.isoformat()}"
    return {"end": f"end of {year}", "middle": f"mid-{year}"}.get(timing, str(year))


def _nothing(subject: Subject, published: Sequence[Series], levels: Sequence[Series]) -> str:
    """Why there is no candidate, with what is at hand instead."""
    if subject.status == "forecast":
        by = subject.measured_by or "no publisher"
        at_hand = sorted({one.key.origin.words for one in _same_publisher(subject, published)})
        other = f" At hand is only {', '.join(at_hand)}." if at_hand else ""
        return f"A forecast is held against the same edition of {by} only, and that is not at hand.{other}"
    periods = sorted({year for one in (*published, *levels) for year in one.years})
    name = subject.of
    if not periods:
        return f"The official statistics at hand have no value of {name} in {subject.claim.unit}."
    years = f"{periods[0]} to {periods[-1]}" if len(periods) > 1 else str(periods[0])
    asked = subject.period or "the years before publication"
    return f"The official statistics at hand have {name} for {years} only, not for {asked}."


def _same_publisher(subject: Subject, found: Sequence[Series]) -> list[Series]:
    publisher = (named(subject.measured_by or "") or ("", ""))[0]
    return [one for one in found if one.key.origin.publisher == publisher]
