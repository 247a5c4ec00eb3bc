"""The geometry of the series: across in percent of the width, upwards in pixels of a fixed height.

Witnesses differ in the shape of their marks, so that colours carry no meaning. A forecast or target
is hollow. A line spans the values that the wording allows and ends in an arrow where it is open; a
broad line behind a mark spans the official values that a check used.
"""

from __future__ import annotations

import itertools
import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

from silkledger.report.axes import axis_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from silkledger.report.axes import Axis
    from silkledger.report.entries import Point, Series

HEIGHT = 180
# Shapes that the page defines; the last one is for all further witnesses.
SHAPES = 7
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


@dataclass(frozen=True, slots=True)
class Plot:
    """Marks with the ticks of both scales and the witness of each shape."""

    marks: tuple[Mark, ...]
    years: tuple[tuple[float, str], ...]
    levels: tuple[tuple[float, str], ...]
    log: bool
    legend: tuple[tuple[int, str], ...]
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
        )

    return Plot(
        marks=tuple(mark(p) for p in points),
        years=_years(years),
        levels=tuple((round(HEIGHT * (1 - y / 100), 1), text) for y, text in levels.ticks(None)),
        log=levels.log,
        legend=_legend(shapes),
        has_official=any(p.official for p in points),
    )


def _years(axis: Axis) -> tuple[tuple[float, str], ...]:
    """Return the positions of at most seven years, at their middle as those of the marks are."""
    first, last = math.ceil(axis.low - 0.5), math.floor(axis.high - 0.5)
    step = max(1, math.ceil((last - first + 1) / 7))
    return tuple((axis.at(year + 0.5), str(year)) for year in range(first, last + 1, step))


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
