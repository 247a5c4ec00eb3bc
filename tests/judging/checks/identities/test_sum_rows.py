"""Sums in arrays: their rows are those of identities that are judged one at a time as objects."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from unittest import mock

import pyarrow as pa
from hypothesis import example, given, settings
from hypothesis import strategies as st

from silkledger.judging.checks.contradictions import minimal_contradictions
from silkledger.judging.checks.doubted import with_doubts
from silkledger.judging.checks.identities import Additions, Cells, identities
from silkledger.judging.checks.identities.identity import check_of, reasons_of
from silkledger.judging.checks.identities.sum_rows import sum_rows
from silkledger.judging.checks.identities.usable import UsableIdentities
from silkledger.judging.checks.rows import table_of
from silkledger.judging.reference import Reference
from tests.support.checks import figure, table

if TYPE_CHECKING:
    from collections.abc import Sequence

WORDINGS = (
    *("5 Mt", "2.4 Mt", "7 Mt", "12.31 Mt", "nearly 9 Mt", "about 3 Mt", "more than 6 Mt"),
    *("at most 4 Mt", "2 to 3 Mt", "just over 5 Mt", "1,234,567.123 t", "0 t", "less than 2 Mt"),
)
PERIODS = (
    *("in 2022", "in H1 2022", "in H2 2022", "Q1 2022", "Q2 2022", "Q3 2022", "Q4 2022"),
    *("first 9 months of 2022", "January 2022", "February 2022", "in 2021", "2020-2022"),
)
# Beyond the digits of any wording: too large, or too far apart, for whole numbers of 64 bits.
EXTREMES = (1e20, 123456789012345.0, 3e-12)


@st.composite
def flows(draw: st.DrawFn) -> list[dict[str, Any]]:
    rows = []
    for period in draw(st.lists(st.sampled_from(PERIODS), min_size=2, max_size=9, unique=True)):
        row = figure(
            draw(st.sampled_from(WORDINGS)),
            "freight_volume",
            period,
            geography=draw(st.sampled_from(["KAZ", None]))
            if not draw(st.integers(0, 9))
            else "KAZ",
            said_by=draw(st.sampled_from(["a", "a", "b"])),
            measured_by=draw(st.sampled_from([None, None, "Office of Kazakhstan"])),
            basis=draw(st.sampled_from([None, None, "seasonally adjusted"]))
            if not draw(st.integers(0, 4))
            else None,
        )
        if not draw(st.integers(0, 7)):
            row["value"] = row["lower"] = row["upper"] = draw(st.sampled_from(EXTREMES))
            row |= {"bound": "exact", "lower_inclusive": True, "upper_inclusive": True}
        rows.append(row)
    return rows


def found_in(rows: Sequence[dict[str, Any]]) -> tuple[Cells, list[Any], pa.Table]:
    figures = table(rows)
    cells = Cells.of(figures)
    return cells, with_doubts(identities(cells), cells, None), figures


def contradictions_of(found: list[Any], cells: Cells, figures: pa.Table) -> list[dict[str, Any]]:
    tables = minimal_contradictions(found, cells, figures, Reference())
    return [row for rows in tables for row in rows.to_pylist()]


def of_year(*wordings: str) -> list[dict[str, Any]]:
    """A year and its halves, of one source."""
    periods = ("in 2022", "in H1 2022", "in H2 2022")
    return [
        figure(wording, "freight_volume", period, geography="KAZ")
        for wording, period in zip(wordings, periods, strict=True)
    ]


@settings(deadline=None)
@example(of_year("1.7 Mt", "1.01 Mt", "0.77 Mt"))
@example(of_year("1.7 Mt", "1.01 Mt", "0.87 Mt"))
@given(flows())
def test_rows_are_those_of_single_identities(rows: list[dict[str, Any]]) -> None:
    cells, found, _ = found_in(rows)
    for additions in (item for item in found if isinstance(item, Additions)):
        single = [additions.identity(place, cells) for place in range(len(additions))]
        reasons = reasons_of([one.rows for one in single], cells)
        expected = table_of(
            [check_of(one, cells, reason) for one, reason in zip(single, reasons, strict=True)]
        )
        assert sum_rows(additions, cells).to_pylist() == expected.to_pylist()
        for place, one in enumerate(single):
            assert (additions.rule(place), additions.kind(place)) == (one.rule, one.kind)


@settings(deadline=None)
@given(flows())
def test_what_is_not_asked_about_holds(rows: list[dict[str, Any]]) -> None:
    cells, found, figures = found_in(rows)
    few = contradictions_of(found, cells, figures)
    size = len(UsableIdentities(found, cells))
    with mock.patch.object(UsableIdentities, "_may_be_broken", return_value=[True] * size):
        assert few == contradictions_of(found, cells, figures)
