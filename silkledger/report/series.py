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
    row_codes,
    sort_keys,
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

    from silkledger.columns import Codes, Groups, RowNumbers
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
            *(*_SAME, *_ENDS, "nature"),
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

    return tuple(_series([next(every) for _ in each.rows], each, point) for each in members), count


class _Chosen(NamedTuple):
    """The rows of the figures of a series, and what tells which series come first.

    Figures with one code in `stated` are one point, of which there are `total`.
    """

    weight: int  # periods and witnesses
    first: int  # the first row of the series
    rows: Positions
    length: int
    stated: Codes
    total: int = 0


def _members(plan: Plan, vocabulary: Vocabulary) -> tuple[list[_Chosen], int]:
    """Return the figures of each series that is drawn, and how many there are.

    A series has one indicator, so that those of some indicators are looked for at a time.
    """
    figures = plan.tables["figures"]
    indicators = row_codes(figures["indicator"])
    members, count = list[_Chosen](), 0
    for rows in rows_of_partitions(indicators, -(-len(indicators) // ROWS)):
        least = members[-1].weight if len(members) == limits.SERIES else 0
        own, several = _of_indicators(plan.tables, rows, vocabulary, least)
        members = sorted([*members, *own], key=lambda each: (-each.weight, each.first))
        members = members[: limits.SERIES]
        count += several
        freed_memory.give_back()
    return _drawn(members, figures, plan.tables["best"]), count


def _of_indicators(
    tables: Mapping[str, pa.Table], rows: RowNumbers, vocabulary: Vocabulary, least: int
) -> tuple[list[_Chosen], int]:
    """Return the series that may be drawn of figures that share none with others, and how many
    series there are. Other figures have enough series that weigh `least` or more.
    """
    present = tables["figures"].column_names
    figures = take(tables["figures"].select([name for name in _READ if name in present]), rows)
    period, length = _dated(figures)
    groups = group_by(
        [
            *(figures[name] for name in _SAME),
            *qualities(figures, vocabulary).key(),
            length - _UNDATED,
        ]
    )
    del figures
    is_later = period != groups.take(period[groups.first])  # another one than the first
    has_several = np.zeros(groups.count, bool)
    has_several[groups.codes[is_later]] = True
    several = np.flatnonzero(has_several & (length[groups.first] != _UNDATED))
    if not len(several):
        return [], 0

    def weighed(asked: RowNumbers) -> tuple[RowNumbers, Groups, RowNumbers]:
        """Return the figures of some series, what each witness states of a period, and weights."""
        is_asked = np.zeros(groups.count, bool)
        is_asked[asked] = True
        own = np.flatnonzero(groups.take(is_asked))
        said = take(tables["figures"].select([*STATED_BY, "stated_on"]), rows[own])
        voice = witnesses(said, tables["sources"], vocabulary).witness
        codes, days = groups.codes[own], period[own]
        stated, dated = group_by([codes, days, voice]), group_by([codes, days])
        firsts = codes[np.concatenate([stated.first, dated.first])]
        return own, stated, np.bincount(firsts, minlength=groups.count)

    # Witnesses are known of few series: others have too few figures to weigh as much as the least
    # of the largest ones, since a series has neither more periods nor more points than figures.
    sizes = np.bincount(groups.codes)
    largest = several[np.argsort(-sizes[several], kind="stable")[: limits.SERIES]]
    if 2 * sizes[largest[0]] < least:
        return [], len(several)
    least = max(least, weighed(largest)[2][largest].min())
    several_of_weight = several[2 * sizes[several] >= least]
    own, stated, weight = weighed(several_of_weight)
    order = np.lexsort((several_of_weight, -weight[several_of_weight]))[: limits.SERIES]
    chosen = []
    for group in several_of_weight[order].tolist():
        is_member = groups.codes[own] == group
        chosen.append(
            _Chosen(
                weight=int(weight[group]),
                first=int(rows[groups.first[group]]),
                rows=rows[own[is_member]].astype(np.int64),
                length=int(length[groups.first[group]]),
                stated=stated.codes[is_member],
            )
        )
    return chosen, len(several)


def _drawn(members: Sequence[_Chosen], figures: pa.Table, best: pa.Table) -> list[_Chosen]:
    """Return the series with the rows that are drawn: the first points by period.

    A point is the best of its figures, else one that stands.
    """
    rows = np.concatenate([np.zeros(0, np.int64), *(each.rows for each in members)])
    own = take(figures.select(["figure_id", "standing", *_ENDS]), rows)
    rank = 1 - is_in(own["figure_id"], best["figure_id"]).astype(np.int8)
    rank += is_among(own["standing"], ("superseded",)) & (rank > 0)
    place = sort_keys([*(own[name] for name in _ENDS), decode(own["figure_id"])])
    drawn, start = [], 0
    for each in members:
        order = start + np.lexsort((rank[start : start + len(each.rows)], each.stated))
        points = order[find_runs(each.stated[order - start]).start]
        first = points[np.argsort(place[points])][: limits.POINTS]
        drawn.append(each._replace(rows=rows[first], total=len(points)))
        start += len(each.rows)
    return drawn


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


def _series(figures: Sequence[Figure], chosen: _Chosen, point: Callable[[Figure], Point]) -> Series:
    first, length = figures[0], chosen.length
    statistic = first.statistic.replace("_", " ")
    by = "" if length == _INSTANT else _LENGTHS.get(length, f"periods of {length} months")
    return Series(
        indicator_name=first.indicator_name,
        place=first.place,
        qualities=", ".join(filter(None, (statistic, first.qualities, by))),
        unit=first.unit,
        total=chosen.total,
        points=tuple(map(point, figures)),
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
