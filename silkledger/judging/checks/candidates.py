"""The official values that a claim may be compared with: every one that its words allow.

- Publisher: the named one first. Edition: the named one, otherwise the nearest earlier and the
  nearest later one.
- Period: an undated present is one of the last three full years before publication. A change
  without a window covers one that its source names, or the last one, five or ten years.
- A forecast is compared only with the same edition of the same publisher, and an outcome never with
  a projection.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from silkledger.indicators import indicators
from silkledger.judging.checks.comparands import Comparand, comparands
from silkledger.judging.checks.converted import converted_series
from silkledger.judging.checks.derived import change, last_period_of
from silkledger.judging.checks.selection import (
    NoCandidateError,
    levels_of,
    shares_of,
    turns,
    usable,
)
from silkledger.judging.checks.windows import (
    Window,
    present,
    windows_of,
    windows_open,
    years_around,
)
from silkledger.judging.own_statistic import is_own
from silkledger.judging.quality_cells import cell_in_words
from silkledger.judging.reference import OfficialSeries, named_publication
from silkledger.judging.reference.observations import calendar_year, year_period
from silkledger.reading.base import CHANGES, base_in_words

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator, Sequence

    from silkledger.judging.checks.subjects import Subject
    from silkledger.judging.reference.assembly import SeriesOf
    from silkledger.judging.reference.observations import PeriodBounds

_OPEN = ("a year", "in all")
_PER_HEAD = "/person"
NamedPeriods = frozenset[tuple["dt.date", "dt.date", str]]


def candidates(
    subject: Subject, series_of: SeriesOf, named_periods: NamedPeriods
) -> list[Comparand]:
    """Return all candidates of a claim, in a fixed order.

    `named_periods` are the periods of more than a year that the source of the claim names. Raises
    NoCandidateError, with the reason, if there can be no candidate.
    """
    _refuse_uncheckable(subject)
    known = subject.known
    unit = subject.claim.unit
    available = usable(
        subject, series_of.of(subject.indicator, subject.geography or "", subject.counterpart or "")
    )
    published = [series for series in available if _in_unit(series.key.unit, unit)]
    published += shares_of(subject, series_of) if known.whole else []
    levels = levels_of(subject, series_of) if known.level and known.statistic in CHANGES else []
    windows = _windows(subject, named_periods) if levels else []
    rounds = [published]
    if _is_money(unit):
        rounds.append(converted_series(available, unit, known.statistic, series_of.reference))
    results: list[Comparand] = []
    for series in rounds:
        for turn in turns(subject):
            results += _comparands_of(subject, turn(series), turn(levels), windows)
            if any(comparand.value is not None for comparand in results):
                return _with_missing_windows(subject, results, windows)
    if not results:
        raise NoCandidateError(_why_none(subject, published, levels))
    return _with_missing_windows(subject, results, windows)


def _comparands_of(
    subject: Subject,
    published: Sequence[OfficialSeries],
    levels: Sequence[OfficialSeries],
    windows: Sequence[Window],
) -> Iterator[Comparand]:
    if not _over_a_window(subject):
        yield from _at_periods(subject, published)
    if subject.period_start is None:
        yield from _annual_rates(subject, published, windows)
    yield from _changes(subject, levels, windows)


def _with_missing_windows(
    subject: Subject, results: list[Comparand], windows: Sequence[Window]
) -> list[Comparand]:
    """Add the windows that the words allow but for which no values are available."""
    if subject.period_start is not None:
        return results
    covered = {comparand.window for comparand in results}
    return results + [
        Comparand(
            window.words,
            None,
            f"No available publisher has values for both {window.base} and {window.end}.",
        )
        for window in windows
        if window.words not in covered
    ]


def _refuse_uncheckable(subject: Subject) -> None:
    if subject.geography is None:
        raise NoCandidateError("The figure does not state a place.")
    if subject.status == "target":
        raise NoCandidateError("A target is not an outcome; official statistics report outcomes.")
    if not is_own(subject.statistic, subject.known.statistic):
        raise NoCandidateError(
            f"The figure is a {subject.statistic.replace('_', ' ')} of its indicator; "
            "official values are of the indicator itself."
        )
    coverage = subject.coverage or ""
    if coverage and not (coverage == "goods" and "goods" in subject.known.definition.casefold()):
        raise NoCandidateError(
            f'The figure covers "{cell_in_words(coverage)}"; '
            "no available official value states this coverage."
        )
    if part := subject.entity or subject.item:
        raise NoCandidateError(
            f'The figure is about "{part}"; no available official value is about it alone.'
        )
    if not subject.may_span(1) or (subject.base and subject.period and subject.year is None):
        base = base_in_words(subject.base or "", subject.vocabulary)
        raise NoCandidateError(
            f"The change is measured against another base ({base}) "
            "than that of the available official values."
        )


def _in_unit(official: str, unit: str) -> bool:
    """Whether values are in one unit; a value per head may be stated without its "per person"."""
    return official.removesuffix(_PER_HEAD) == unit.removesuffix(_PER_HEAD)


def _is_money(unit: str) -> bool:
    return len(unit) == 3 and unit.isupper()  # ISO 4217; TEU has no series in USD


def _over_a_window(subject: Subject) -> bool:
    """Whether the claim is a change over anything but one calendar year or a part of one."""
    if subject.statistic not in CHANGES or not subject.known.level:
        return False
    if subject.period_start is None or subject.period_end is None:
        return True
    days = (subject.period_end - subject.period_start).days
    return days > 366 or subject.statistic != "growth_rate"


def _at_periods(subject: Subject, published: Sequence[OfficialSeries]) -> Iterator[Comparand]:
    """Yield the published (or summed) values for the periods that the claim may refer to."""
    for series in published:
        for period in _periods(subject, series):
            amounts = series.amounts.get(period)
            if amounts is not None:
                when = _period_in_words(period, subject.known.timing)
                yield from comparands(subject, series, amounts, when, calendar_year(period))


def _periods(subject: Subject, series: OfficialSeries) -> list[PeriodBounds]:
    start, end = subject.period_start, subject.period_end
    if start is None or end is None:
        if subject.edition and series.key.origin.edition:
            last = last_period_of(series)
            return [last] if last else []
        return [year_period(year) for year in present(subject.stated_on)]
    if subject.nature != "instant":
        return [(start, end)]
    at_instant = [
        period for period in series.amounts if period[1] == start and calendar_year(period) is None
    ]
    return at_instant or [year_period(year) for year in years_around(start, subject.known.timing)]


def _windows(subject: Subject, named_periods: NamedPeriods) -> list[Window]:
    timing = indicators(subject.vocabulary)[subject.known.level].timing
    if subject.period_start and subject.period_end:
        windows = windows_of(subject.period_start, subject.period_end, subject.nature, timing)
    else:
        in_order = sorted(named_periods)
        others = [window for period in in_order for window in windows_of(*period, timing)]
        windows = windows_open(subject.stated_on, others)
    return [window for window in windows if subject.may_span(window.years)]


def _annual_rates(
    subject: Subject, published: Sequence[OfficialSeries], windows: Sequence[Window]
) -> Iterator[Comparand]:
    """Yield the published rates of single years that are among the windows."""
    for window in windows:
        if window.years != 1:
            continue
        for series in published:
            if (amounts := series.in_year(window.end)) is not None:
                yield from comparands(
                    subject=subject,
                    series=series,
                    amounts=amounts,
                    when=window.words,
                    year=window.end,
                    window=window.words,
                )


def _changes(
    subject: Subject, levels: Sequence[OfficialSeries], windows: Sequence[Window]
) -> Iterator[Comparand]:
    """Yield the change of each level over each window, in each reading that the words allow."""
    for window in windows:
        for series in levels:
            for reading in readings_of(subject, window):
                is_weighted = bool(subject.known.level_basis)
                amounts = change(series, window, reading, weighted=is_weighted)
                if amounts is None:
                    continue
                is_open = window.years > 1 and reading in _OPEN
                changes = comparands(
                    subject=subject,
                    series=series,
                    amounts=amounts,
                    when=f"{window.words}, {reading}" if is_open else window.words,
                    year=window.base,
                    window=window.words,
                )
                averaged = window.years if reading == _OPEN[0] else 1
                yield from (replace(comparand, years=averaged) for comparand in changes)


def readings_of(subject: Subject, window: Window) -> tuple[str, ...]:
    """Return what a change over a window may be, as some of derived.READINGS."""
    if subject.known.statistic != "growth_rate":
        return (subject.known.statistic,)
    return _OPEN if window.years > 1 and not subject.yearly else _OPEN[:1]


def _period_in_words(period: PeriodBounds, timing: str) -> str:
    year = calendar_year(period)
    if year is None:
        start, end = period
        return start.isoformat() if start == end else f"{start.isoformat()} to {end.isoformat()}"
    return {"end": f"end of {year}", "middle": f"mid-{year}"}.get(timing, str(year))


def _why_none(
    subject: Subject, published: Sequence[OfficialSeries], levels: Sequence[OfficialSeries]
) -> str:
    """Return why there is no candidate, and what is available instead."""
    if subject.status == "forecast":
        publisher = subject.measured_by or "none is named"
        editions = sorted({series.key.origin.words for series in _of_publisher(subject, published)})
        other = f" Only {', '.join(editions)} is available." if editions else ""
        return (
            "A forecast is only compared with the same edition of its publisher "
            f"({publisher}), which is not available.{other}"
        )
    years = sorted({year for series in (*published, *levels) for year in series.years})
    topic = subject.topic
    if not years:
        return f"The available official statistics have no {topic} in {subject.claim.unit}."
    covered = f"{years[0]} to {years[-1]}" if len(years) > 1 else str(years[0])
    wanted = subject.period or "the years before publication"
    return f"The available official statistics have {topic} only for {covered}, not for {wanted}."


def _of_publisher(subject: Subject, published: Sequence[OfficialSeries]) -> list[OfficialSeries]:
    publisher = (named_publication(subject.measured_by or "", subject.vocabulary) or ("", ""))[0]
    return [series for series in published if series.key.origin.publisher == publisher]
