"""Series: which figures belong together, and what of them is drawn."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from silkledger.release.candidate import Verdict
from silkledger.report import limits, page, series, series_charts
from silkledger.report.entries import Point, Series
from silkledger.report.facts import gather
from silkledger.report.model import Report
from tests.support import example
from tests.support.depth import deep


def stated(number: int, year: int, **cells: Any) -> dict[str, Any]:
    """An exact figure of a whole year."""
    days = {"period_start": dt.date(year, 1, 1), "period_end": dt.date(year, 12, 31)}
    row = {**example.figures()[1], "figure_id": f"f{number}", "line": number + 2, **days}
    return {**row, "period": str(year), "nature": "duration", "measured_by": None, **cells}


def reported(rows: list[dict[str, Any]], **tables: Any) -> Report:
    tables = {"checks": [], "conflicts": [], **tables}
    candidate = example.candidate(figures=rows, **tables)
    return gather(candidate, example.plan(candidate), Verdict())


def test_figures_share_a_series_if_they_differ_only_in_period_and_witness() -> None:
    nine_months = {"period_end": dt.date(2020, 9, 30), "period": "2020-01/2020-09"}
    report = reported(
        [
            stated(0, 2019),
            stated(1, 2018, measured_by="Some agency"),
            stated(2, 2019, measured_by="Some agency"),
            stated(3, 2019),  # the same witness for the same year
            stated(4, 2020, **nine_months),
            stated(5, 2021, item="steel"),
            stated(6, 2022, period_end=None, nature="open"),
        ]
    )
    (only,) = report.series
    assert [point.figure_id for point in only.points] == ["f1", "f0", "f2"]
    assert only.qualities.endswith("by year")
    named = only.points[1].witness
    assert named != "Some agency"
    assert [point.witness for point in only.points] == ["Some agency", named, "Some agency"]
    assert report.extents["series"].total == 1


def test_one_period_is_no_series() -> None:
    report = reported([stated(0, 2019), stated(1, 2019, measured_by="Some agency")])
    assert report.series == ()
    assert 'id="section-series"' not in page.render_page(report)


def test_those_of_most_periods_come_first_and_the_others_are_counted() -> None:
    rows = [
        stated(100 * item + year, 2000 + year, item=f"item {item}")
        for item in range(limits.SERIES + 3)
        for year in range(2 if item else 5)
    ]
    report = reported(rows)
    assert len(report.series) == limits.SERIES
    assert len(report.series[0].points) == 5
    assert "3 more series are not drawn" in page.render_page(report)


@settings(derandomize=True, max_examples=deep(8, 100))
@given(st.data(), st.integers(1, 4))
def test_series_are_the_same_however_many_indicators_are_looked_at_together(
    data: st.DataObject, rows: int
) -> None:
    of_figure = [st.integers(0, 2), st.integers(2018, 2020), st.sampled_from((None, "Some agency"))]
    cells = data.draw(st.lists(st.tuples(*of_figure), min_size=1, max_size=12))
    codes = ("gdp", "exports", "population")
    figures = [
        stated(number, year, indicator=codes[topic], measured_by=agency)
        for number, (topic, year, agency) in enumerate(cells)
    ]
    candidate = example.candidate(figures=figures, checks=[], conflicts=[])
    plan = example.plan(candidate)
    whole, count = series._members(plan, candidate.vocabulary)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(series, "ROWS", rows)
        patch.setattr(limits, "SERIES", data.draw(st.integers(1, 4)))
        parts, several = series._members(plan, candidate.vocabulary)
        assert several == count
        assert [_cells(each) for each in parts] == [_cells(each) for each in whole][: limits.SERIES]


@settings(derandomize=True, max_examples=deep(8, 100))
@given(
    st.lists(
        st.tuples(
            st.integers(0, 4), st.integers(2018, 2021), st.sampled_from((None, "Some agency"))
        ),
        min_size=1,
        max_size=24,
    ),
    st.integers(1, 3),
)
def test_those_that_are_drawn_have_most_periods_and_points(
    cells: list[tuple[int, int, str | None]], most: int
) -> None:
    figures = [
        stated(number, year, item=f"item {topic}", measured_by=agency)
        for number, (topic, year, agency) in enumerate(cells)
    ]
    candidate = example.candidate(figures=figures, checks=[], conflicts=[])
    topics = {topic: {cell[1:] for cell in cells if cell[0] == topic} for topic, *_ in cells}
    years = {topic: len({year for year, _ in said}) for topic, said in topics.items()}
    several = [topic for topic in topics if years[topic] > 1]
    several.sort(key=lambda topic: -len(topics[topic]) - years[topic])  # stable, as they come
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(limits, "SERIES", most)
        patch.setattr(limits, "POINTS", 3)
        chosen, count = series._members(example.plan(candidate), candidate.vocabulary)
    assert count == len(several)
    assert [each.total for each in chosen] == [len(topics[topic]) for topic in several[:most]]
    for each, topic in zip(chosen, several, strict=False):
        rows = each.rows.tolist()
        assert {cells[row][0] for row in rows} == {topic}
        shown = [cells[row][1] for row in rows]
        assert shown == sorted(year for year, _ in topics[topic])[:3]


def _cells(chosen: series._Chosen) -> tuple[int, int, list[int], int]:
    return chosen.weight, chosen.first, chosen.rows.tolist(), chosen.length


def test_official_values_are_drawn_where_a_check_used_them() -> None:
    check = {
        **example.checks()[1],
        "kind": "official_statistic",
        "role": "summary",
        "figure_ids": ["f1"],
    }
    used = {**check, "verdict": "consistent", "found_lower": 5.0, "found_upper": 6.0}
    missing = {**used, "check_id": "none", "figure_ids": ["f0"], "verdict": "cannot_be_checked"}
    report = reported([stated(0, 2019), stated(1, 2020)], checks=[used, missing])
    assert [point.official for point in report.series[0].points] == [None, (5.0, 6.0)]
    assert "official values</li>" in page.render_page(report)


def point(year: float, witness: str = "A", **cells: Any) -> Point:
    row: dict[str, Any] = {"lower": 5.0, "upper": 5.0, "value": 5.0, "status": "actual"}
    row |= {"figure_id": "f", "when": str(year), "reading": "5", "year": year}
    row |= {"witness": witness, "official": None, "standing": "accepted"}
    return Point(**(row | cells))


def drawn(*points: Point) -> series_charts.Plot:
    return series_charts.plot(Series("Output", "China", "by year", "USD", len(points), points))


def test_an_open_end_has_an_arrow_and_a_bare_number_no_line() -> None:
    more, less, bare, exact = drawn(
        point(2020.5, upper=None),
        point(2021.5, lower=None, value=6.0, upper=6.0),
        point(2022.5, lower=None, upper=None),
        point(2023.5, value=7.0, lower=7.0, upper=7.0),
    ).marks
    assert (more.opens_up, more.opens_down, more.line) == (True, False, (0.0, more.y))
    assert (less.opens_up, less.opens_down, less.line) == (
        False,
        True,
        (less.y, series_charts.HEIGHT),
    )
    assert (bare.line, bare.opens_up, exact.line) == (None, False, None)
    assert exact.y < less.y < more.y


def test_witnesses_have_shapes_of_their_own_and_their_marks_stay_in_their_period() -> None:
    years = [2000.5 + n for n in range(40)]
    names = [f"office {n}" for n in range(series_charts.SHAPES + 2)]
    picture = drawn(*(point(year, name) for year in years for name in names))
    assert len(picture.legend) == series_charts.SHAPES
    assert picture.legend[-1] == (series_charts.SHAPES - 1, "3 others")
    places = [[mark.x for mark in picture.marks[n :: len(names)]] for n in range(len(names))]
    assert max(places[-1][:-1]) < max(places[0])
    assert all(a < b for a, b in zip(places[-1], places[0][1:], strict=False))
    assert all(0 <= x <= 100 for place in places for x in place)


@pytest.mark.parametrize(
    ("years", "labels"),
    [
        ((2020.5, 2023.5), ["2020", "2021", "2022", "2023"]),
        ((2023.042, 2023.208), ["Jan 2023", "Feb 2023", "Mar 2023"]),
        ((2023.25, 2023.258), ["1 Apr 2023", "2 Apr 2023", "3 Apr 2023", "4 Apr 2023"]),
    ],
)
def test_times_have_labels_however_near_they_are(
    years: tuple[float, float], labels: list[str]
) -> None:
    shown = [words for _, words in drawn(*(point(year) for year in years)).years]
    assert set(shown) & set(labels)
    assert 2 <= len(shown) <= 7


@settings(derandomize=True, max_examples=deep(16, 100))
@given(st.floats(1900, 2100), st.floats(0.003, 100))
def test_times_are_few_and_inside(first: float, length: float) -> None:
    shown = drawn(point(first), point(first + length)).years
    assert 1 <= len(shown) <= 7
    assert all(0 <= x <= 100 for x, _ in shown)
    assert len({words for _, words in shown}) == len(shown)


def test_a_number_in_doubt_is_marked() -> None:
    standings = ("accepted", "disputed", "differs", "superseded")
    points = (point(2020.5 + at, standing=each) for at, each in enumerate(standings))
    picture = drawn(*points)
    assert [mark.standing for mark in picture.marks] == ["", *standings[1:]]
    assert [name for name, _ in picture.standings] == list(standings[1:])


def test_the_title_tells_a_change_from_a_stock() -> None:
    rows = [
        stated(at, 2018 + at % 2, statistic=statistic)
        for at, statistic in enumerate(("stock", "stock", "increase", "increase"))
    ]
    titles = {each.qualities.split(", ")[0] for each in reported(rows).series}
    assert titles == {"stock", "increase"}


def test_the_best_figure_of_a_witness_is_drawn() -> None:
    best = {"figure_id": "f2", "indicator": "gdp", "witnesses": 1, "others": 0}
    rows = [stated(0, 2019), stated(1, 2020, standing="superseded"), stated(2, 2020)]
    assert [each.figure_id for each in reported(rows).series[0].points] == ["f0", "f2"]
    rows = [stated(0, 2019), stated(1, 2020), stated(2, 2020)]
    assert [each.figure_id for each in reported(rows, best=[best]).series[0].points] == ["f0", "f2"]
