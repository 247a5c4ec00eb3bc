"""The geometry of the pictures, in percent of their width; the templates draw them as SVG in the
page's own colours.

Positions in percent and marks of fixed size keep text and arrows legible from a phone to a poster,
which one drawing scaled as a whole does not. Open ends ("more than", "nearly") run to the edge and
end in an arrow.
"""

from __future__ import annotations

import math
import sys
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from silkledger import wording

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from silkledger.report.model import Figure, Report, Span

ROWS = 25
COLUMNS = 16
_EDGE = 4.0
# A bar that is shorter, in percent, gets a dot, so that it is seen.
_SEEN = 1.0
# Below this a logarithmic scale says nothing.
_TINY = 1e-12


@dataclass(frozen=True, slots=True)
class Axis:
    """A scale from `low` to `high`, logarithmic or not; positions run from 4 to 96 percent."""

    low: float
    high: float
    log: bool = False

    def at(self, value: float) -> float:
        """Position of a value in percent."""
        low, high, value = (math.log10(v) if self.log else v for v in (self.low, self.high, value))
        return round(_EDGE + (100 - 2 * _EDGE) * (value - low) / (high - low), 2)

    def ticks(self, unit: str | None) -> tuple[tuple[float, str], ...]:
        """Positions and labels of at most six round values."""
        if self.log:
            powers = range(math.ceil(math.log10(self.low)), math.floor(math.log10(self.high)) + 1)
            values = [10.0**power for power in powers][:: max(1, math.ceil(len(powers) / 5))]
        else:
            # Numbers too small to be told apart as floats get no ticks.
            step = _round_step(max((self.high - self.low) / 5, sys.float_info.min))
            first = math.ceil(self.low / step)
            values = [step * k for k in range(first, math.floor(self.high / step) + 1)]
        return tuple(
            (self.at(value), wording.with_unit(wording.number(_clean(value)), unit))
            for value in values
        )


@dataclass(frozen=True, slots=True)
class Bar:
    """An interval: from `left` to `right` percent, arrows where it is open, `dot` at a single
    number.
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
    """Bars on one axis."""

    title: str
    bars: tuple[Bar, ...]
    ticks: tuple[tuple[float, str], ...]
    log: bool
    total: int


@dataclass(frozen=True, slots=True)
class Grid:
    """Coverage: `rows` of (indicator, counts), one count a column."""

    columns: tuple[str, ...]
    rows: tuple[tuple[str, tuple[int, ...]], ...]


def side_by_side(spans: Sequence[tuple[Span, str]]) -> Chart | None:
    """Intervals, each with its verdict, on one axis; None where none of them has an end."""
    ends = [end for span, _ in spans for end in (span.lower, span.upper) if end is not None]
    if not ends:
        return None
    axis = _axis(ends, log=False)
    bars = tuple(
        replace(_bar(axis, span.name, span.words, (span.lower, span.upper)), verdict=verdict)
        for span, verdict in spans
        if span.lower is not None or span.upper is not None
    )
    return Chart("", bars, axis.ticks(None), axis.log, len(bars))


def by_unit(figures: Iterable[Figure]) -> tuple[Chart, ...]:
    """A chart for every unit with two figures or more, those with most figures first; at most ROWS
    bars each.
    """
    units: dict[str, list[Figure]] = {}
    for figure in figures:
        units.setdefault(figure.unit, []).append(figure)
    charts = []
    for unit, members in sorted(units.items(), key=lambda entry: (-len(entry[1]), entry[0])):
        if len(members) < 2:
            continue
        chosen = sorted(
            members[:ROWS], key=lambda f: (f.indicator, f.period_start is None, str(f.period_start))
        )
        ends = [end for f in chosen for end in (f.value, f.lower, f.upper) if end is not None]
        axis = _axis(ends, log=min(ends) > _TINY and max(ends) / min(ends) > 50)
        bars = tuple(_figure_bar(axis, figure) for figure in chosen)
        charts.append(
            Chart(
                wording.unit_names().get(unit, unit), bars, axis.ticks(None), axis.log, len(members)
            )
        )
    return tuple(charts)


def coverage(report: Report) -> Grid:
    """Figures by indicator and year: the last COLUMNS years, earlier ones together, undated ones
    last.
    """
    years = sorted(
        {year for counts in report.years.values() for year in counts if year != "undated"}, key=int
    )
    early, late = years[:-COLUMNS], years[-COLUMNS:]
    columns = ([f"before {late[0]}"] if early else []) + late + ["undated"]
    rows = []
    for indicator, counts in report.years.items():
        cells = [sum(counts.get(year, 0) for year in early)] if early else []
        cells += [counts.get(year, 0) for year in (*late, "undated")]
        rows.append((indicator, tuple(cells)))
    return Grid(tuple(columns), tuple(rows))


def _axis(ends: Sequence[float], *, log: bool) -> Axis:
    low, high = min(ends), max(ends)
    if log:
        return Axis(low / 1.5, high * 1.5, log=True)
    margin = (high - low) * 0.15 or abs(high) * 0.05 or 1.0
    return Axis(low - margin, high + margin)


def _bar(
    axis: Axis,
    name: str,
    words: str,
    ends: tuple[float | None, float | None],
    number: float | None = None,
) -> Bar:
    """The bar of an interval, or of a bare number where the words set no end."""
    lower, upper = ends
    bounded = lower is not None or upper is not None
    single = number if number is not None else (lower if lower == upper else None)
    dot = axis.at(single) if single is not None else None
    left = axis.at(lower) if lower is not None else (0.0 if bounded or dot is None else dot)
    right = axis.at(upper) if upper is not None else (100.0 if bounded or dot is None else dot)
    if dot is None and right - left < _SEEN:
        dot = round((left + right) / 2, 2)
    return Bar(name, words, left, right, bounded and lower is None, bounded and upper is None, dot)


def _figure_bar(axis: Axis, figure: Figure) -> Bar:
    name = f"{figure.indicator_name}, {figure.place}, {figure.when}"
    bar = _bar(axis, name, figure.reading, (figure.lower, figure.upper), figure.value)
    return replace(
        bar, figure_id=figure.figure_id, hollow=figure.bound in ("gt", "lt", "nearly", "approx")
    )


def _round_step(step: float) -> float:
    power = 10.0 ** math.floor(math.log10(step))
    return next(
        factor * power for factor in (1, 2, 2.5, 5, 10) if factor * power >= step * (1 - 1e-9)
    )


def _clean(value: float) -> float:
    return float(f"{value:.12g}")
