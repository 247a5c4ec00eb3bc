"""Half-filled sources: refused with the cells to fill, unless the source is tiny."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from silkledger.gate import judge
from tests.support import example

if TYPE_CHECKING:
    from silkledger.release.candidate import Finding, ReleaseCandidate

UNPLACED, UNDATED = "gate.unplaced_share_of_source", "gate.undated_share_of_source"


def _candidate(empty: int, rows: int, *columns: str) -> ReleaseCandidate:
    """A candidate of one source with so many figures, so many of them without `columns`."""
    made = [
        {**example.figures()[0], "figure_id": f"f{i}", "line": i + 2}
        | (dict.fromkeys(columns) if i < empty else {})
        for i in range(rows)
    ]
    ledger = [
        {
            "row_id": f"r{i}",
            "source_id": example.SOURCE,
            "table": "figures",
            "file": f"{example.SOURCE}/figures.csv",
            "line": i + 2,
            "outcome": "published",
            "figure_id": f"f{i}",
        }
        for i in range(rows)
    ]
    return example.candidate(
        example.renamed(example.DATASET, required_indicators=(), required_places=()),
        figures=made,
        events=[],
        quarantine=[],
        ledger=ledger,
        checks=[],
        conflicts=[],
    )


def _findings(candidate: ReleaseCandidate, **options: Any) -> dict[str, Finding]:
    verdict = judge(candidate, example.plan(candidate), **options)
    return {finding.rule: finding for finding in verdict.findings}


def test_a_source_without_places_is_refused_with_the_cells_to_fill() -> None:
    finding = _findings(_candidate(12, 12, "geography"))[UNPLACED]
    assert finding.refuses
    where = f"column geography of raw/{example.SOURCE}/figures.csv, lines 2, 3, 4, 5, 6 and 7 more"
    assert f"{example.SOURCE} (12 of 12: {where})" in finding.sentence
    assert "[constants]" in finding.advice


def test_a_source_without_periods_is_refused_with_the_cells_to_fill() -> None:
    columns = ("period_start", "period_end", "period", "nature")
    finding = _findings(_candidate(16, 20, *columns))[UNDATED]
    assert finding.refuses
    assert "column period of" in finding.sentence


@pytest.mark.parametrize(
    ("empty", "rows", "refuses"), [(9, 9, False), (10, 10, True), (5, 10, False), (6, 10, True)]
)
def test_half_of_the_places_may_be_missing_and_tiny_sources_do_not_count(
    empty: int, rows: int, refuses: bool
) -> None:
    assert _findings(_candidate(empty, rows, "geography"))[UNPLACED].refuses is refuses


def test_a_single_empty_cell_is_named_by_its_line() -> None:
    finding = _findings(_candidate(1, 10, "geography"))[UNPLACED]
    assert finding.passed
    assert "figures.csv, line 2)" in finding.sentence


def test_a_person_can_accept_it_by_name() -> None:
    accept = {UNPLACED: "A. Person: prices of the world market"}
    finding = _findings(_candidate(12, 12, "geography"), accept=accept)[UNPLACED]
    assert not finding.passed
    assert not finding.refuses
