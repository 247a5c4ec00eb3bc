"""The geometry of the series: across in percent of the width, upwards in pixels of a fixed height.

Witnesses differ in the shape of their marks, so that colours carry no meaning. A forecast or target
is hollow. A line spans the values that the wording allows and ends in an arrow where it is open; a
broad line behind a mark spans the official values that a check used. A ring marks a number in
doubt: solid where figures clash, dashed where the best figure of its period is another one, crossed
where a later edition has replaced it.
"""

from __future__ import annotations

import datetime as dt
import itertools
import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

from silkledger.report.axes import axis_of

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from silkledger.report.axes import Axis
    from silkledger.report.entries import Point, Series

HEIGHT = 180
# Shapes that the page defines; the last one is for all further witnesses.
SHAPES = 7
_MOST_TICKS = 7
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_DAYS = 366  # of a year, as those of silkledger.report.series
# What is marked of a point, in words: the number is in doubt.
STANDINGS = {
    "disputed": "disputed",
    "differs": "differs from the best figure",
    "superseded": "superseded",
}
_APART = 1.3  # percent between the marks of two witnesses in one period, at most
_PERIOD = 0.7  # the share of the distance between two periods that the marks of one may take
_THINNEST = 3.0  # pixels, so that a single official value remains visible


@dataclass(frozen=True, slots=True)
class Mark:
    """A point: its place, its shape, and the ends of its lines (0 is the top)."""

    x: float
    y: float
    shape: int
    hollow: bool
    line: tuple[float, float] | None
    opens_up: bool
    opens_down: bool
    official: tuple[float, float] | None
    standing: str


@dataclass(frozen=True, slots=True)
class Plot:
    """Marks with the ticks of both scales and the witness of each shape.

    `years` are the labels of the time, which may be months or days. `standings` are those of the
    marks, with their words.
    """

    marks: tuple[Mark, ...]
    years: tuple[tuple[float, str], ...]
    levels: tuple[tuple[float, str], ...]
    log: bool
    legend: tuple[tuple[int, str], ...]
    standings: tuple[tuple[str, str], ...]
    has_official: bool


def plot(series: Series) -> Plot:
    """Return the plot of a series."""
    points = series.points
    ends = [
        end
        for p in points
        for end in (p.value, p.lower, p.upper, *(p.official or ()))
        if end is not None
    ]
    levels = axis_of(ends)
    years = axis_of([p.year for p in points])
    shapes = _shapes(points)
    last = max(shapes.values())
    apart = min(_APART, _PERIOD * _nearest(years, points) / max(last, 1))

    def height(value: float) -> float:
        return round(HEIGHT * (1 - levels.at(value) / 100), 1)

    def mark(p: Point) -> Mark:
        low = HEIGHT if p.lower is None else height(p.lower)
        high = 0.0 if p.upper is None else height(p.upper)
        is_bounded = (p.lower, p.upper) != (None, None)
        return Mark(
            x=round(years.at(p.year) + apart * (shapes[p.witness] - last / 2), 2),
            y=height(p.value),
            shape=shapes[p.witness],
            hollow=p.status != "actual",
            line=(high, low) if is_bounded and high < low else None,
            opens_up=is_bounded and p.upper is None,
            opens_down=is_bounded and p.lower is None,
            official=_broad(height(p.official[1]), height(p.official[0])) if p.official else None,
            standing=p.standing if p.standing in STANDINGS else "",
        )

    return Plot(
        marks=tuple(mark(p) for p in points),
        years=_times(years),
        levels=tuple((round(HEIGHT * (1 - y / 100), 1), text) for y, text in levels.ticks(None)),
        log=levels.log,
        legend=_legend(shapes),
        standings=tuple(
            (name, words)
            for name, words in STANDINGS.items()
            if any(p.standing == name for p in points)
        ),
        has_official=any(p.official for p in points),
    )


def _times(axis: Axis) -> tuple[tuple[float, str], ...]:
    """Return the positions and labels of at most seven years, else of months, else of days.

    Each stands at its middle, as the marks do. The first of these of which two are on the axis is
    taken.

    >>> from silkledger.report.axes import Axis
    >>> [words for _, words in _times(Axis(2021.9, 2024.6))], _times(Axis(2023.1, 2023.4))[0][1]
    (['2022', '2023', '2024'], 'Feb 2023')
    """
    years = _ticks(axis, lambda number: number + 0.5, str, 1.0)
    if len(years) > 1:
        return years
    months = _ticks(axis, lambda number: (number + 0.5) / 12, _month, 1 / 12)
    return (
        months if len(months) > 1 else _ticks(axis, lambda number: number / _DAYS, _day, 1 / _DAYS)
    )


def _ticks(
    axis: Axis, at: Callable[[int], float], label: Callable[[int], str], length: float
) -> tuple[tuple[float, str], ...]:
    """Return the places of whole units of a length in years, counted from the year 0."""
    numbers = range(math.floor(axis.low / length) - 2, math.ceil(axis.high / length) + 3)
    shown = [number for number in numbers if axis.low <= at(number) <= axis.high]
    step = max(1, math.ceil(len(shown) / _MOST_TICKS))
    return tuple((axis.at(at(number)), label(number)) for number in shown[::step])


def _month(number: int) -> str:
    """Return the name of a month that is counted from January of the year 0.

    >>> _month(12 * 2023 + 1)
    'Feb 2023'
    """
    return f"{_MONTHS[number % 12]} {number // 12}"


def _day(number: int) -> str:
    """Return the name of a day that is counted from the year 0.

    >>> _day(366 * 2023 + 40)
    '10 Feb 2023'
    """
    day = dt.date(number // _DAYS, 1, 1) + dt.timedelta(days=number % _DAYS)
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"


def _nearest(axis: Axis, points: Sequence[Point]) -> float:
    """Return the smallest distance between two periods, in percent."""
    places = sorted({axis.at(p.year) for p in points})
    return min((b - a for a, b in itertools.pairwise(places)), default=100.0)


def _shapes(points: Sequence[Point]) -> dict[str, int]:
    """Return the shape of each witness; those with most points get a shape of their own."""
    counts: dict[str, int] = {}
    for p in points:
        counts[p.witness] = counts.get(p.witness, 0) + 1
    ranked = sorted(counts, key=lambda witness: -counts[witness])
    return {witness: min(rank, SHAPES - 1) for rank, witness in enumerate(ranked)}


def _legend(shapes: dict[str, int]) -> tuple[tuple[int, str], ...]:
    by_shape: dict[int, list[str]] = {}
    for witness, shape in shapes.items():
        by_shape.setdefault(shape, []).append(witness)
    return tuple(
        (shape, names[0] if len(names) == 1 else f"{len(names)} others")
        for shape, names in by_shape.items()
    )


def _broad(high: float, low: float) -> tuple[float, float]:
    more = max(0.0, _THINNEST - (low - high)) / 2
    return round(high - more, 1), round(low + more, 1)
