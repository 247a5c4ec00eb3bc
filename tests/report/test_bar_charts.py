"""The geometry: where a mark stands, and that open ends stay open."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from silkledger.release.candidate import Verdict
from silkledger.report import axes, bar_charts, limits
from silkledger.report.entries import Span
from silkledger.report.facts import gather
from silkledger.report.model import Report
from tests.support import example
from tests.support.depth import deep

ENDS = st.floats(min_value=-1e15, max_value=1e15, allow_nan=False)


def _report() -> Report:
    candidate = example.candidate()
    return gather(candidate, example.plan(candidate), Verdict())


@settings(derandomize=True, max_examples=deep(24, 150))
@given(st.lists(st.tuples(st.none() | ENDS, st.none() | ENDS), min_size=2, max_size=2))
def test_bars_stay_inside_keep_order_and_keep_open_ends_open(
    ends: list[tuple[float | None, float | None]],
) -> None:
    ends = [(min(e), max(e)) if None not in e else e for e in ends]  # type: ignore[type-var]
    spans = [Span(str(i), *end, words="") for i, end in enumerate(ends)]
    chart = bar_charts.side_by_side([(span, "") for span in spans])
    bounded = [span for span in spans if (span.lower, span.upper) != (None, None)]
    if not bounded:
        assert chart is None
        return
    assert chart is not None
    assert [bar.name for bar in chart.bars] == [span.name for span in bounded]
    for bar, span in zip(chart.bars, bounded, strict=True):
        assert 0 <= bar.left <= bar.right <= 100
        assert (bar.opens_left, bar.opens_right) == (span.lower is None, span.upper is None)
        assert (bar.left == 0, bar.right == 100) == (span.lower is None, span.upper is None)
    if len(bounded) == 2 and None not in (bounded[0].upper, bounded[1].lower):
        apart = bounded[0].upper < bounded[1].lower  # type: ignore[operator]
        assert not apart or chart.bars[0].right <= chart.bars[1].left


def test_a_very_short_interval_gets_a_dot() -> None:
    far_apart = [(Span("a", 4.26, 4.36, ""), ""), (Span("b", 1000.0, None, ""), "")]
    chart = bar_charts.side_by_side(far_apart)
    assert chart is not None
    short, open_ended = chart.bars
    assert short.dot is not None
    assert short.left <= short.dot <= short.right
    assert open_ended.dot is None


def test_a_clash_is_drawn_as_a_gap() -> None:
    clash = next(c for c in _report().comparisons if c.verdict == "clash")
    chart = bar_charts.side_by_side([(span, "") for span in clash.spans])
    assert chart is not None
    more_than, exact = chart.bars
    assert more_than.opens_right
    assert exact.right < more_than.left


def test_hedges_are_hollow_and_units_far_apart_get_a_logarithmic_scale() -> None:
    charts = {chart.title: chart for chart in bar_charts.by_unit(_report().figures)}
    assert set(charts) == {"%", "USD", "people"}
    assert charts["people"].log
    assert not charts["%"].log
    hollow = {bar.figure_id: bar.hollow for chart in charts.values() for bar in chart.bars}
    assert hollow == {
        "a01": True,
        "a02": False,
        "a03": True,
        "a04": True,
        "a05": False,
        "a06": True,
        "a10": False,
        "a11": True,
        "a13": False,
        "a14": False,
        "a15": False,
        "a16": True,
    }


def test_a_bar_names_all_that_its_figure_is_of_and_what_stands_against_it() -> None:
    figure = replace(_report().figures[0], qualities="item wheat", standing="disputed")
    (chart,) = bar_charts.by_unit([figure, replace(figure, standing="accepted")])
    name = f"{figure.indicator_name}, {figure.place}, {figure.statistic}, item wheat, {figure.when}"
    assert [bar.name for bar in chart.bars] == [name.replace("_", " ")] * 2
    assert [bar.verdict for bar in chart.bars] == ["disputed", ""]


def test_a_chart_is_limited_and_keeps_the_total() -> None:
    figure = _report().figures[0]
    (chart,) = bar_charts.by_unit(
        [replace(figure, figure_id=str(i)) for i in range(limits.BARS + 7)]
    )
    assert len(chart.bars) == limits.BARS
    assert chart.total == limits.BARS + 7


@settings(derandomize=True, max_examples=deep(16, 100))
@given(st.floats(min_value=1e-9, max_value=1e15), st.floats(min_value=1.001, max_value=1e6))
def test_ticks_are_few_ordered_and_inside(low: float, factor: float) -> None:
    for axis in (
        axes.Axis(low, low * factor),
        axes.Axis(low, low * max(factor, 20), log=True),
    ):
        places = [place for place, _ in axis.ticks(None)]
        assert 1 <= len(places) <= 7
        assert places == sorted(places)
        assert all(3.9 <= place <= 96.1 for place in places)


def test_coverage_counts_every_figure_once() -> None:
    report = _report()
    grid = bar_charts.coverage(report)
    assert sum(sum(cells) for _, cells in grid.rows) == len(report.figures)
    assert grid.columns == ("2022", "2023", "undated")


def test_coverage_folds_early_years_into_one_column() -> None:
    years = {
        "gdp": {str(year): 1 for year in range(1990, 2024)},
        "exports": {"1950": 3, "undated": 2},
    }
    grid = bar_charts.coverage(replace(_report(), years=years))
    assert grid.columns[0] == "before 2008"
    assert len(grid.columns) == limits.YEARS + 2
    assert dict(grid.rows)["gdp"][0] == 18
    assert dict(grid.rows)["exports"] == (3, *[0] * limits.YEARS, 2)


def test_indistinguishably_small_numbers_do_not_raise() -> None:
    figure = replace(_report().figures[0], value=5e-324, lower=5e-324, upper=None)
    assert len(bar_charts.by_unit([figure, replace(figure, value=0.0, lower=0.0)])) == 1
    assert axes.Axis(0.0, 5e-324).ticks(None)[:1]
