"""The page starts with what a reader wants to know: what is quoted most, and what is disputed."""

from __future__ import annotations

from typing import Any

from silkledger.release.candidate import Verdict
from silkledger.report import limits, page
from silkledger.report.facts import gather
from tests.support import example


def best(figure: dict[str, Any], witnesses: int, others: int = 0, **cells: Any) -> dict[str, Any]:
    row = {
        "witnesses": witnesses,
        "others": others,
        "verdict": "agree",
        "rule": "best.independence",
        "citation": "A. Reporter",
        "dimension": "money",
    }
    return {**figure, **row, **cells}


def rendered(rows: list[dict[str, Any]]) -> tuple[Any, str]:
    candidate = example.candidate(best=rows)
    report = gather(candidate, example.plan(candidate), Verdict())
    return report, page.render_page(report)


def test_the_quantities_of_most_voices_come_first_and_those_of_one_are_left_out() -> None:
    figures = example.figures()[:4]
    # Witnesses, and figures of the cell that measure something else, whoever states them.
    voices = [(1, 0), (2, 0), (3, 2), (1, 2)]
    rows = [best(each, *counts) for each, counts in zip(figures, voices, strict=True)]
    report, markup = rendered(rows)
    assert [quoted.figure_id for quoted in report.quoted] == ["a03", "a02"]
    assert [count for count in ("1", "2", "3") if f"<td>{count}<td>" in markup] == ["2", "3"]
    assert 'href="#section-overview"' in markup


def test_only_the_first_are_listed() -> None:
    rows = [best(example.figures()[0], 2, period=str(1900 + i)) for i in range(limits.QUOTED + 5)]
    report, _ = rendered(rows)
    assert [quoted.when for quoted in report.quoted] == [
        str(1900 + i) for i in range(limits.QUOTED)
    ]


def test_without_shared_quantities_there_is_no_table() -> None:
    report, markup = rendered([best(example.figures()[0], 1)])
    assert report.quoted == ()
    assert "Most quoted" not in markup
    assert 'href="#section-overview"' not in markup


def test_disputes_are_named_with_their_subject_and_lead_to_the_comparison() -> None:
    candidate = example.candidate()
    report = gather(candidate, example.plan(candidate), Verdict())
    markup = page.render_page(report)
    disputes = [each for each in report.comparisons if each.verdict == "clash"]
    assert disputes
    assert all(f'<a href="#comparison-{each.id}">' in markup for each in disputes[:10])
