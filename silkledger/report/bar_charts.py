"""The geometry of bar charts, in percent of their width. The templates draw them as SVG.

With positions in percent and marks of fixed size, text and arrows stay legible at any width, unlike
in a drawing that is scaled as a whole. Open ends ("more than", "nearly") run to the edge and end in
an arrow.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from silkledger import wording
from silkledger.report import limits
from silkledger.report.axes import axis_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from silkledger.report.axes import Axis
    from silkledger.report.entries import Figure, Span
    from silkledger.report.model import Report

# A bar shorter than this, in percent, gets a dot so that it remains visible.
_VISIBLE = 1.0


@dataclass(frozen=True, slots=True)
class Bar:
    """An interval from `left` to `right` percent, with an arrow at each open end.

    `dot` is the position of a single number; it is `hollow` if the number is hedged. `verdict` is
    that of a comparison, or what stands against a figure (disputed, superseded).
    """

    name: str
    words: str
    left: float
    right: float
    opens_left: bool
    opens_right: bool
    dot: float | None
    figure_id: str = ""
    hollow: bool = False
    verdict: str = ""


@dataclass(frozen=True, slots=True)
class Chart:
    """Bars on one axis; `total` counts the figures, including those without a bar."""

    title: str
    bars: tuple[Bar, ...]
    ticks: tuple[tuple[float, str], ...]
    log: bool
    total: int


@dataclass(frozen=True, slots=True)
class Grid:
    """Counts of figures: `rows` are pairs of an indicator and its counts, one per column."""

    columns: tuple[str, ...]
    rows: tuple[tuple[str, tuple[int, ...]], ...]


def side_by_side(spans: Sequence[tuple[Span, str]]) -> Chart | None:
    """Return a chart of intervals, each with its verdict, or None if none of them has an end."""
    ends = [end for span, _ in spans for end in (span.lower, span.upper) if end is not None]
    if not ends:
        return None
    axis = axis_of(ends, log=False)
    bars = tuple(
        replace(_bar(axis, span.name, span.words, (span.lower, span.upper)), verdict=verdict)
        for span, verdict in spans
        if span.lower is not None or span.upper is not None
    )
    return Chart("", bars, axis.ticks(None), axis.log, len(bars))


def by_unit(figures: Iterable[Figure]) -> tuple[Chart, ...]:
    """Return a chart of at most limits.BARS bars for each unit of two or more figures.

    The units with most figures come first.
    """
    units: dict[str, list[Figure]] = {}
    for figure in figures:
        units.setdefault(figure.unit, []).append(figure)
    charts = []
    for unit, members in sorted(units.items(), key=lambda entry: (-len(entry[1]), entry[0])):
        if len(members) < 2:
            continue
        chosen = sorted(
            members[: limits.BARS],
            key=lambda f: (f.indicator, f.period_start is None, str(f.period_start)),
        )
        ends = [end for f in chosen for end in (f.value, f.lower, f.upper) if end is not None]
        axis = axis_of(ends)
        bars = tuple(_figure_bar(axis, figure) for figure in chosen)
        charts.append(
            Chart(
                wording.unit_names().get(unit, unit), bars, axis.ticks(None), axis.log, len(members)
            )
        )
    return tuple(charts)


def coverage(report: Report) -> Grid:
    """Return the counts of figures by indicator and year.

    The columns are the years before the last limits.YEARS ones taken together, each of these, and
    undated figures.
    """
    years = sorted(
        {year for counts in report.years.values() for year in counts if year != "undated"}, key=int
    )
    early, late = years[: -limits.YEARS], years[-limits.YEARS :]
    columns = ([f"before {late[0]}"] if early else []) + late + ["undated"]
    rows = []
    for indicator, counts in report.years.items():
        cells = [sum(counts.get(year, 0) for year in early)] if early else []
        cells += [counts.get(year, 0) for year in (*late, "undated")]
        rows.append((indicator, tuple(cells)))
    return Grid(tuple(columns), tuple(rows))


def _bar(
    axis: Axis,
    name: str,
    words: str,
    ends: tuple[float | None, float | None],
    number: float | None = None,
) -> Bar:
    """Return the bar of an interval, or of a bare number if the interval has no end."""
    lower, upper = ends
    bounded = lower is not None or upper is not None
    single = number if number is not None else (lower if lower == upper else None)
    dot = axis.at(single) if single is not None else None
    left = axis.at(lower) if lower is not None else (0.0 if bounded or dot is None else dot)
    right = axis.at(upper) if upper is not None else (100.0 if bounded or dot is None else dot)
    if dot is None and right - left < _VISIBLE:
        dot = round((left + right) / 2, 2)
    return Bar(
        name=name,
        words=words,
        left=left,
        right=right,
        opens_left=bounded and lower is None,
        opens_right=bounded and upper is None,
        dot=dot,
    )


def _figure_bar(axis: Axis, figure: Figure) -> Bar:
    statistic = figure.statistic.replace("_", " ")
    about = (figure.indicator_name, figure.place, statistic, figure.qualities, figure.when)
    name = ", ".join(filter(None, about))
    bar = _bar(axis, name, figure.reading, (figure.lower, figure.upper), figure.value)
    return replace(
        bar,
        figure_id=figure.figure_id,
        hollow=figure.bound in ("gt", "lt", "nearly", "approx"),
        verdict="" if figure.standing == "accepted" else figure.standing,
    )
