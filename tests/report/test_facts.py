"""What the report gathers: verdicts in words, what needs a look, and lists that say what they leave
out.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from silkledger.release.candidate import Finding, Verdict
from silkledger.release.summary import summarise
from silkledger.report import limits, lists
from silkledger.report.facts import decide, gather
from tests.support import example, figure_row

if TYPE_CHECKING:
    from silkledger.report.model import Report

FAILED = Finding(
    "gate.rows_kept",
    "fatal",
    passed=False,
    sentence="Too few rows.",
    found=0.5,
    limit=0.95,
    advice="Look for a missing file.",
)
WARNED = Finding("gate.clashes", "warn", passed=False, sentence="A clash.", found=1, limit=0)
HELD = Finding("gate.age", "warn", passed=True, sentence="Young.", found=0, limit=9)


def _gather(
    *findings: Finding, changes: list[dict[str, Any]] | None = None, **rows: list[dict[str, Any]]
) -> Report:
    candidate = example.candidate(**rows)
    last = None if changes is None else example.last(summarise(candidate).as_json())
    return gather(candidate, example.plan(candidate, last, changes), Verdict(findings))


@pytest.mark.parametrize(
    ("findings", "review", "bump", "outcome", "words"),
    [
        ((HELD,), "none", "first", "accepted", "Accepted."),
        ((HELD, WARNED), "none", "minor", "accepted", "Accepted with 1 warning."),
        (
            (WARNED, FAILED, FAILED),
            "none",
            "minor",
            "refused",
            "Refused: 2 gate rules failed.",
        ),
        ((FAILED,), "required", "none", "refused", "Refused: 1 gate rule failed."),
        (
            (HELD,),
            "required",
            "minor",
            "waiting",
            "Passed the gate. Releases of this dataset need a person's",
        ),
        ((WARNED,), "required", "none", "unchanged", "Nothing to publish"),
    ],
)
def test_the_verdict_in_words(
    findings: tuple[Finding, ...], review: str, bump: str, outcome: str, words: str
) -> None:
    dataset = example.renamed(example.DATASET, review=review)
    candidate = example.candidate(dataset)
    plan = example.renamed(example.plan(candidate), bump=bump)
    decision = decide(dataset, summarise(candidate), plan, Verdict(findings))
    assert decision.outcome == outcome
    assert decision.sentence.startswith(words)


def test_a_failed_rule_that_a_person_accepted_is_shown_with_name_and_reason() -> None:
    passed = Finding(
        "gate.rows_kept", "fatal", False, "Too few rows.", 0.5, 0.95, "A. Reviewer: a source closed"
    )
    decision = _gather(passed).decision
    assert decision.outcome == "accepted"
    assert "Overridden by A. Reviewer: a source closed: Too few rows." in decision.needs


def test_failed_rules_come_first_with_advice() -> None:
    findings = _gather(HELD, WARNED, FAILED).decision.findings
    assert [finding.rule for finding in findings] == ["gate.rows_kept", "gate.clashes", "gate.age"]
    assert findings[0].advice.startswith("Look for a missing file")


def test_a_figure_has_everything_a_reviewer_needs() -> None:
    figure = next(f for f in _gather().figures if f.figure_id == "a10")
    assert figure.as_reported == "1.8% of the world's total"
    assert (figure.reading, figure.interval) == ("1.8\u00a0%", "x = 1.8")
    assert figure.place == "Central Asia"
    assert figure.qualities == "share of world"
    assert (figure.when, figure.measured_by, figure.edition) == (
        "undated",
        "BP Statistical Review of World Energy",
        "2022",
    )
    assert (figure.file, figure.line) == (f"{example.SOURCE}/figures.csv", 11)
    assert figure.where == "code points 1,110 to 1,135"
    assert figure.verdicts == ("consistent",)
    assert figure.rules == ("bound.exact", "number.plain")


def test_entity_item_and_base_are_shown_in_words() -> None:
    qualities = {figure.figure_id: figure.qualities for figure in _gather().figures}
    assert qualities["a09"] == "entity Tengiz"
    assert qualities["a16"] == "item machinery, change on the same period of the year before"


def test_a_counted_noun_is_shown_as_the_unit() -> None:
    tunnels = figure_row.figure("a17", "27 tunnels", "gdp", "exact", 27, "count")
    figures = [*example.figures(), tunnels | {"counted": "tunnel"}]
    figure = next(f for f in _gather(figures=figures).figures if f.figure_id == "a17")
    assert figure.reading == "27\u00a0tunnel"


def test_candidate_readings_of_a_check_are_not_verdicts_on_the_figure() -> None:
    checks = [{**example.checks()[1], "verdict": "contradicted"}, example.checks()[2]]
    figure = next(f for f in _gather(checks=checks).figures if f.figure_id == "a04")
    assert figure.verdicts == ("consistent_loose",)


def test_a_refused_row_appears_once_with_all_reasons_and_its_cells_in_order() -> None:
    first, second = sorted(_gather().refused, key=lambda row: row.line)
    assert [reason.rule for reason in first.reasons] == ["unit.ambiguous", "place.unknown"]
    assert (first.wording, first.file, first.line) == (
        "1,234.5 mn mcm",
        f"{example.SOURCE}/figures.csv",
        30,
    )
    assert list(first.raw) == ["as_reported", "indicator", "geography", "note"]
    assert second.reasons[0].fix == "add the unit that the table head prints"


def test_unexplained_changes_come_first() -> None:
    report = _gather(changes=example.changes())
    assert report.changes[0].key == "a05"
    assert report.changes[0].reason is None
    assert len(report.changes) == report.extents["changes"].total == 5
    changed = {f.figure_id: f.change for f in report.figures if f.change}
    assert changed == {"a02": "changed", "a05": "changed", "a13": "added"}


def test_in_a_first_release_nothing_counts_as_changed() -> None:
    assert {figure.change for figure in _gather().figures} == {""}


def test_disputes_come_first_among_comparisons() -> None:
    verdicts = [comparison.verdict for comparison in _gather().comparisons]
    assert verdicts[:2] == ["clash", "contradicted"]
    assert verdicts[-1] == "consistent"


@pytest.mark.parametrize(("few", "some"), [(1 << 20, 1 << 16), (0, 1 << 16), (0, 1)])
def test_too_many_figures_are_sampled_with_the_disputed_ones_in_it(
    monkeypatch: pytest.MonkeyPatch, few: int, some: int
) -> None:
    monkeypatch.setattr(lists, "_FEW", few)  # many of them are looked for among some figures
    monkeypatch.setattr(lists, "_SOME", some)
    monkeypatch.setattr(limits, "FIGURES", 10)
    monkeypatch.setattr(limits, "SAMPLE", 4)
    report = _gather()
    # a01 and a02 clash, a08 is contradicted; a04 is the first of those that a check names. Table
    # order is kept.
    assert [figure.figure_id for figure in report.figures] == ["a01", "a02", "a04", "a08"]
    extent = report.extents["figures"]
    assert (extent.total, extent.shown, extent.capped) == (16, 4, True)


def test_long_lists_are_cut_at_whole_rows(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "LISTED", 3)
    reasons = [(f"r.{i}", "unit", "x", "why", "how") for i in range(5)]
    quarantine = [row for line in range(2, 40) for row in example.refusal(line, "5 x", *reasons)]
    report = _gather(quarantine=quarantine, changes=example.changes())
    assert [len(row.reasons) for row in report.refused] == [5, 5, 5]
    assert (report.extents["refused"].total, report.extents["refused"].shown) == (38, 3)
    assert len(report.changes) == 3


def test_a_row_with_more_reasons_than_fit_is_still_shown(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "LISTED", 1)
    reasons = [(f"r.{i}", "unit", "x", "why", "how") for i in range(20)]
    (row,) = _gather(quarantine=example.refusal(2, "5 x", *reasons)).refused
    assert len(row.reasons) == 8


def test_rules_and_flags_in_use_are_explained() -> None:
    report = _gather()
    assert {"bound.exact", "number.plain", "unit.missing", "period.month"} <= {
        term.id for term in report.rules
    }
    assert {term.id for term in report.flags} == set(summarise(example.candidate()).flags)
    assert all(term.meaning and term.advice for term in report.flags)


def test_dictionary_encoding_changes_nothing() -> None:
    candidate = example.candidate()
    encoded = example.encoded(candidate)
    last = example.last(summarise(candidate).as_json())
    first = gather(candidate, example.plan(candidate, last, example.changes()), Verdict())
    assert gather(encoded, example.plan(encoded, last, example.changes()), Verdict()) == first


def test_evidence_of_the_gate_is_kept() -> None:
    candidate = example.candidate()
    evidence = [{"type": "expect_column_max_to_be_between", "success": True}]
    report = gather(candidate, example.plan(candidate), Verdict((HELD,), json.dumps(evidence)))
    assert list(report.decision.evidence) == evidence
