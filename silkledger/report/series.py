"""Choose the series that the report draws: quantities that are stated for several periods.

The figures of a series are equal in all but period, status, witness and number. Flows and growth
over periods of different length never share a series: nine months are not comparable with a year.
Of what one witness states of a period, the best figure is drawn, else one that still stands.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np
import pyarrow as pa

from silkledger.columns import (
    decode,
    downcast,
    find_runs,
    freed_memory,
    group_by,
    is_among,
    is_in,
    nunique,
    row_codes,
    take,
    values,
    values_at,
)
from silkledger.judging.partitions import rows_of_partitions
from silkledger.judging.qualities import PARTS, QUALITIES, qualities
from silkledger.judging.reference.publications import named_publication
from silkledger.judging.witnesses import STATED_BY, witnesses
from silkledger.judging.yearly import WORDS
from silkledger.report import limits
from silkledger.report.entries import Point, Series

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Mapping, Sequence

    from silkledger.columns import Codes
    from silkledger.release.candidate import Plan, ReleaseCandidate
    from silkledger.report.entries import Figure
    from silkledger.report.lists import Lists
    from silkledger.report.rows import Positions
    from silkledger.schemas.vocabulary import Vocabulary

_SAME = ("indicator", "geography", "counterpart", "unit", "statistic")
_ENDS = ("period_start", "period_end")
# The columns of figures by which series are told from each other.
_READ = tuple(
    dict.fromkeys(
        (
            *("figure_id", *_SAME, *_ENDS, "nature", "standing", *STATED_BY, "stated_on"),
            *(*QUALITIES, *PARTS, *WORDS),
        )
    )
)
# Figures that are looked at together, at most, unless an indicator has more.
ROWS = 1_000_000
_DAYS_OF_MONTH = 30.44
_LENGTHS = {0: "by day", 1: "by month", 3: "by quarter", 6: "by half-year", 12: "by year"}
_INSTANT, _UNDATED = -1, -2
# Verdicts on two figures of which only one can hold, if they are of one thing.
_APART = frozenset(("may_differ", "may_be_revision", "clash"))


def series(candidate: ReleaseCandidate, plan: Plan, lists: Lists) -> tuple[tuple[Series, ...], int]:
    """Return the series that are drawn, and how many series there are.

    Those with most periods and witnesses come first. What a witness states of a period is one
    point.
    """
    members, count = _members(plan, candidate.vocabulary)
    drawn = np.concatenate([np.zeros(0, np.int64), *(each.rows for each in members)])
    every = iter(lists.figures_at(drawn))
    sources = plan.tables["sources"].select(["source_id", "publisher"]).to_pylist()
    printers = {row["source_id"]: row["publisher"] for row in sources}

    def witness(figure: Figure) -> str:
        name = figure.measured_by or printers.get(figure.said_by) or figure.said_by
        known = named_publication(name, candidate.vocabulary)
        return known[0] if known else name

    official = _official(plan.tables["checks"])
    ids = plan.tables["figures"]["figure_id"].take(pa.array(drawn))
    best = frozenset(values(ids.filter(pa.array(is_in(ids, plan.tables["best"]["figure_id"])))))

    def point(figure: Figure) -> Point:
        return _point(figure, witness(figure), official.get(figure.figure_id), best)

    return tuple(
        _series([next(every) for _ in each.rows], each.length, point) for each in members
    ), count


class _Chosen(NamedTuple):
    """The rows of the figures of a series that is drawn, and what tells which series come first."""

    weight: int  # periods and witnesses
    first: int  # the first row of the series
    rows: Positions
    length: int


def _members(plan: Plan, vocabulary: Vocabulary) -> tuple[list[_Chosen], int]:
    """Return the figures of each series that is drawn, and how many there are.

    A series has one indicator, so that those of some indicators are looked for at a time.
    """
    figures = plan.tables["figures"]
    read = figures.select([name for name in _READ if name in figures.column_names])
    indicators = row_codes(figures["indicator"])
    members, count = list[_Chosen](), 0
    for rows in rows_of_partitions(indicators, -(-len(indicators) // ROWS)):
        own, several = _of_indicators(take(read, rows), plan.tables, vocabulary)
        members += [
            each._replace(first=int(rows[each.first]), rows=rows[each.rows].astype(np.int64))
            for each in own
        ]
        count += several
        freed_memory.give_back()
    members.sort(key=lambda each: (-each.weight, each.first))
    return members[: limits.SERIES], count


def _of_indicators(
    figures: pa.Table, tables: Mapping[str, pa.Table], vocabulary: Vocabulary
) -> tuple[list[_Chosen], int]:
    """Return what `_members` does of figures that share no series with others."""
    period, length = _dated(figures)
    voice = witnesses(figures, tables["sources"], vocabulary).witness
    same = [figures[name] for name in _SAME]
    groups = group_by([*same, *qualities(figures, vocabulary).key(), length - _UNDATED])
    stated = group_by([groups.codes, period, voice])
    periods = nunique(groups.codes, period)
    several = np.flatnonzero((periods > 1) & (length[groups.first] != _UNDATED))
    weight = np.bincount(groups.codes[stated.first], minlength=groups.count) + periods
    chosen = several[np.lexsort((several, -weight[several]))][: limits.SERIES]
    own = np.flatnonzero(np.isin(groups.codes, chosen))
    first = _standing(own, stated.codes[own], figures, tables["best"])
    members = (first[groups.codes[first] == group] for group in chosen.tolist())
    return [
        _Chosen(int(weight[group]), int(groups.first[group]), rows, int(length[rows[0]]))
        for group, rows in zip(chosen.tolist(), members, strict=True)
    ], len(several)


def _standing(rows: Positions, stated: Codes, figures: pa.Table, best: pa.Table) -> Positions:
    """Return the row that is drawn of each group of rows: the best figure, else one that stands.

    `stated` has the group of each of the rows.
    """
    own = take(figures.select(["figure_id", "standing"]), rows)
    rank = 1 - is_in(own["figure_id"], best["figure_id"]).astype(np.int8)
    rank += is_among(own["standing"], ("superseded",)) & (rank > 0)
    order = np.lexsort((rank, stated))
    return rows[order[find_runs(stated[order]).start]]


def _dated(figures: pa.Table) -> tuple[Codes, Codes]:
    """Return a code of the first and last day of each figure, and the months between.

    The length of an instant is _INSTANT, that of a figure without these days _UNDATED.
    """
    alike = group_by([figures[name] for name in (*_ENDS, "nature")])
    spans = zip(
        *(values_at(figures[name], alike.first) for name in (*_ENDS, "nature")), strict=True
    )
    days: dict[tuple[dt.date, dt.date], int] = {}
    codes, lengths = np.zeros(alike.count, np.int64), np.full(alike.count, _UNDATED)
    for number, (start, end, nature) in enumerate(spans):
        if start is not None and end is not None and nature != "open":
            codes[number] = days.setdefault((start, end), len(days))
            months = round((end - start).days / _DAYS_OF_MONTH)
            lengths[number] = _INSTANT if nature == "instant" else months
    codes, lengths = (downcast(each, max(each.max(initial=0) + 3, 3)) for each in (codes, lengths))
    return alike.take(codes), alike.take(lengths)


def _official(checks: pa.Table) -> dict[str, tuple[float, float]]:
    """Return what figures were compared with, by figure: the official values, with tolerance."""
    judged = ~is_among(checks["verdict"], ["cannot_be_checked"])
    wanted = pa.array(is_among(checks["kind"], ["official_statistic"]) & judged)
    columns = (checks[name] for name in ("figure_ids", "found_lower", "found_upper"))
    cells = (decode(column).filter(wanted).to_pylist() for column in columns)
    ranges: dict[str, tuple[float, float]] = {}
    for (figure_id, *_), a, b in zip(*cells, strict=True):
        if a is not None and b is not None:
            lowest, highest = ranges.get(figure_id, (a, b))
            ranges[figure_id] = min(lowest, a), max(highest, b)
    return ranges


def _series(
    figures: Sequence[Figure],
    length: int,
    point: Callable[[Figure], Point],
) -> Series:
    ordered = sorted(figures, key=lambda f: (f.period_start, f.period_end, f.figure_id))
    first = ordered[0]
    statistic = first.statistic.replace("_", " ")
    by = "" if length == _INSTANT else _LENGTHS.get(length, f"periods of {length} months")
    return Series(
        indicator_name=first.indicator_name,
        place=first.place,
        qualities=", ".join(filter(None, (statistic, first.qualities, by))),
        unit=first.unit,
        total=len(ordered),
        points=tuple(point(figure) for figure in ordered[: limits.POINTS]),
    )


def _point(
    figure: Figure, witness: str, official: tuple[float, float] | None, best: frozenset[str]
) -> Point:
    is_apart = figure.figure_id not in best and not _APART.isdisjoint(figure.verdicts)
    return Point(
        figure_id=figure.figure_id,
        when=figure.when,
        year=_middle(figure.period_start, figure.period_end),
        reading=figure.reading,
        status=figure.status,
        witness=witness,
        value=figure.value,
        lower=figure.lower,
        upper=figure.upper,
        official=official,
        standing="differs" if is_apart and figure.standing == "accepted" else figure.standing,
    )


def _middle(start: dt.date | None, end: dt.date | None) -> float:
    """Return the middle of a period as a year with a fraction."""
    assert start is not None and end is not None  # noqa: S101, PT018  (_dated chose such rows)
    day = start + (end - start) / 2
    return round(day.year + (day.timetuple().tm_yday - 1) / 366, 3)
