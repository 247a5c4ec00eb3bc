"""The gate on candidates of every kind."""

from __future__ import annotations

import datetime as dt
import json
from typing import TYPE_CHECKING, Any

import pytest

from silkledger import gate
from silkledger.errors import CannotRunError
from silkledger.gate import judge
from silkledger.gate.facts import Facts, Measure
from silkledger.gate.sources import MEASURES_OF_SOURCES
from silkledger.release.summary import summarise
from tests.support import example

if TYPE_CHECKING:
    from silkledger.release.candidate import Finding, ReleaseCandidate, Verdict

REQUIRED = "gate.required_indicators"


def _judge(candidate: ReleaseCandidate, **options: Any) -> Verdict:
    return judge(candidate, example.plan(candidate), **options)


def _failed(verdict: Verdict) -> set[str]:
    return {finding.rule for finding in verdict.findings if not finding.passed}


def _finding(verdict: Verdict, rule: str) -> Finding:
    (finding,) = [finding for finding in verdict.findings if finding.rule == rule]
    return finding


def _with_refused(refused: int, rows: int) -> ReleaseCandidate:
    """A candidate of one source with so many rows, so many of them refused."""
    figures = [
        {**example.figures()[0], "figure_id": f"f{i}", "line": i + 2, "counterpart": "CHN"}
        for i in range(rows - refused)
    ]
    reason = ("unit.missing", "as_reported", "5", "no unit is printed", "add it")
    quarantine = [row for i in range(refused) for row in example.refusal(10_000 + i, "5", reason)]
    ledger = [
        {
            "row_id": str(f["line"]),
            "source_id": example.SOURCE,
            "table": "figures",
            "file": "f.csv",
            "line": f["line"],
            "outcome": "published",
            "figure_id": f["figure_id"],
        }
        for f in figures
    ] + [
        {
            "row_id": str(q["line"]),
            "source_id": example.SOURCE,
            "table": "figures",
            "file": q["file"],
            "line": q["line"],
            "outcome": "quarantined",
            "rule": q["rule"],
        }
        for q in quarantine
    ]
    dataset = example.renamed(example.DATASET, required_indicators=())
    return example.candidate(
        dataset,
        figures=figures,
        events=[],
        quarantine=quarantine,
        ledger=ledger,
        checks=[],
        conflicts=[],
    )


def test_disputes_are_remarked_and_refuse_nothing() -> None:
    verdict = _judge(example.candidate())
    assert _failed(verdict) == {"gate.clashes", "gate.contradicted_share"}
    assert verdict.passed
    assert "33.33\u00a0%" in _finding(verdict, "gate.contradicted_share").sentence


def test_without_a_last_release_nothing_is_compared_with_it() -> None:
    verdict = _judge(example.candidate())
    unjudged = {finding.rule for finding in verdict.findings if finding.found is None}
    assert unjudged == {
        "gate.rows_kept",
        "gate.held_back_known",
        "gate.never_vanish",
        "gate.deleted_share",
        "gate.change_size",
        "gate.changed_share",
        "gate.unexplained_changes",
    }
    assert (
        _finding(verdict, "gate.rows_kept").sentence == "There is no last release to compare with."
    )


@pytest.mark.parametrize(
    ("refused", "rows", "passes"), [(20, 100, True), (21, 100, False), (1, 5, True), (2, 9, False)]
)
def test_a_fifth_of_the_rows_may_be_refused_and_not_one_more(
    refused: int, rows: int, passes: bool
) -> None:
    verdict = _judge(_with_refused(refused, rows))
    assert verdict.passed is passes
    assert _failed(verdict) == (set() if passes else {"gate.refused_share"})


def _with_bad_source(*, known: bool) -> ReleaseCandidate:
    """The example with its refused rows under a source of their own, which the table of sources has
    or has not.
    """
    tables = example.candidate().tables
    ledger, sources = tables["ledger"].to_pylist(), tables["sources"].to_pylist()
    for row in ledger:
        if row["outcome"] == "quarantined":
            row["source_id"] = "bad-source"
    if known:
        sources.append({**sources[0], "source_id": "bad-source"})
    return example.candidate(ledger=ledger, sources=sources)


def test_one_bad_source_among_good_ones_is_named() -> None:
    candidate = _with_bad_source(known=True)
    verdict = _judge(candidate)
    assert _finding(verdict, "gate.refused_share").passed
    assert not _finding(verdict, "gate.refused_share_of_source").refuses  # two rows say little
    counted = Facts(candidate.dataset, summarise(candidate), example.plan(candidate), None)
    assert MEASURES_OF_SOURCES["refused_share_of_source"](counted, 2) == Measure(
        1.0, "bad-source (2 of 2)"
    )


def test_rows_of_a_large_file_that_name_no_source_are_no_bad_source() -> None:
    assert not _finding(
        _judge(_with_bad_source(known=False)), "gate.refused_share_of_source"
    ).refuses


@pytest.mark.parametrize(
    ("fields", "rule", "named"),
    [
        ({"required_indicators": ("gdp", "exports")}, REQUIRED, "exports"),
        ({"required_places": ("XCA", "UZB")}, "gate.required_places", "UZB"),
    ],
)
def test_what_is_required_and_missing_refuses_and_is_named(
    fields: dict[str, Any], rule: str, named: str
) -> None:
    verdict = _judge(example.candidate(example.renamed(example.DATASET, **fields)))
    assert _finding(verdict, rule).refuses
    assert f"1 ({named})" in _finding(verdict, rule).sentence
    assert not verdict.passed


def test_a_repeated_key_and_a_broken_account_refuse() -> None:
    figures = example.figures()
    ledger = example.candidate().tables["ledger"].to_pylist()
    verdict = _judge(example.candidate(figures=[*figures, figures[0]], ledger=ledger[1:]))
    assert {"gate.repeated_keys", "gate.ledger_sums"} <= _failed(verdict)
    assert "figures: 1" in _finding(verdict, "gate.repeated_keys").sentence


def test_a_release_of_nothing_is_refused() -> None:
    nothing: dict[str, list[dict[str, Any]]] = {name: [] for name in example.tables()}
    verdict = _judge(
        example.candidate(example.renamed(example.DATASET, required_indicators=()), **nothing)
    )
    assert _finding(verdict, "gate.published_rows").refuses
    assert _finding(verdict, "gate.dated_share").found is None


@pytest.mark.parametrize(("before", "passes"), [(18, True), (19, False), (10, True)])
def test_rows_are_held_against_the_last_release(before: int, passes: bool) -> None:
    candidate = example.candidate()
    last = example.last({"rows": {"figures": before - 2, "events": 2}})
    finding = _finding(judge(candidate, example.plan(candidate, last)), "gate.rows_kept")
    assert finding.passed is passes
    assert f"18 of {before}" in finding.sentence


def test_counts_of_the_last_manifest_are_those_of_the_summary() -> None:
    candidate = example.candidate()
    last = example.last(json.loads(json.dumps(summarise(candidate).as_json())))
    assert _finding(judge(candidate, example.plan(candidate, last)), "gate.rows_kept").found == 1.0


@pytest.mark.parametrize("counts", [{}, {"rows": {}}, {"rows": {"figures": "many", "events": 0}}])
def test_a_last_release_without_counts_is_never_taken_for_equal(counts: dict[str, Any]) -> None:
    candidate = example.candidate()
    with pytest.raises(CannotRunError, match=r"1\.0\.0: its manifest has no row count"):
        judge(candidate, example.plan(candidate, example.last(counts)))


def test_changes_are_measured_and_named() -> None:
    candidate = example.candidate()
    last = example.last(summarise(candidate).as_json())
    verdict = judge(candidate, example.plan(candidate, last, example.changes()))
    found = {f.rule: f.found for f in verdict.findings}
    assert found["gate.deleted_share"] == 1 / 16
    assert found["gate.change_size"] == pytest.approx(1.9 / 3.9)
    assert found["gate.changed_share"] == 1.0
    assert found["gate.unexplained_changes"] == 1
    assert (
        "(gdp_growth, figure a05; then trade_turnover 3%)"
        in _finding(verdict, "gate.change_size").sentence
    )
    assert verdict.passed


def test_the_indicators_with_the_largest_changes_are_named_each_with_its_own() -> None:
    def change(key: str, old: float, new: float) -> dict[str, Any]:
        return {
            "table": "figures",
            "change": "value_changed",
            "key": key,
            "column": "value",
            "old": str(old),
            "new": str(new),
        }

    changes = [
        change("a05", 2.0, 3.9),
        change("a01", 6e10, 7e10),
        change("a02", 6.9e10, 6.98e10),
        change("a06", 7.5e7, 7.5e7),
    ]
    candidate = example.candidate()
    last = example.last(summarise(candidate).as_json())
    finding = _finding(judge(candidate, example.plan(candidate, last, changes)), "gate.change_size")
    assert finding.found == pytest.approx(1.9 / 3.9)
    assert "(gdp_growth, figure a05; then trade_turnover 14%)" in finding.sentence


def test_a_figure_that_must_never_vanish_refuses(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(gate, "never_vanish", lambda *_, **__: frozenset({"a99", "a01"}))
    candidate = example.candidate()
    last = example.last(summarise(candidate).as_json())
    finding = _finding(
        judge(candidate, example.plan(candidate, last, example.changes())), "gate.never_vanish"
    )
    assert finding.refuses
    assert "1 (a99)" in finding.sentence


def test_a_person_passes_one_rule_by_name_and_only_that() -> None:
    dataset = example.renamed(
        example.DATASET, required_indicators=("exports",), required_places=("UZB",)
    )
    candidate = example.candidate(dataset)
    one = _judge(candidate, accept={REQUIRED: "A. Reviewer: not printed this month"})
    assert _finding(one, REQUIRED).accepted == "A. Reviewer: not printed this month"
    assert not _finding(one, REQUIRED).passed
    assert not one.passed
    both = _judge(candidate, accept={REQUIRED: "A: b", "gate.required_places": "A: b"})
    assert both.passed


def test_accepting_a_rule_that_holds_leaves_no_trace_and_an_unknown_one_is_an_error() -> None:
    assert _finding(_judge(example.candidate(), accept={REQUIRED: "A: b"}), REQUIRED).accepted == ""
    with pytest.raises(
        CannotRunError, match=r"no rule gate\.nothing to accept; the rules are gate\.age"
    ):
        _judge(example.candidate(), accept={"gate.nothing": "A: b"})


@pytest.mark.parametrize(
    ("as_of", "days", "passes"),
    [(None, 0, True), (dt.date(2024, 6, 6), 400, True), (dt.date(2024, 6, 7), 401, False)],
)
def test_age_is_taken_on_the_day_given(as_of: dt.date | None, days: int, passes: bool) -> None:
    finding = _finding(_judge(example.candidate(), as_of=as_of), "gate.age")
    assert (finding.found, finding.passed, finding.refuses) == (days, passes, False)


def test_age_without_a_promise_is_not_judged() -> None:
    dataset = example.renamed(example.DATASET, freshness_days=None)
    finding = _finding(_judge(example.candidate(dataset), as_of=dt.date(2050, 1, 1)), "gate.age")
    assert (finding.found, finding.passed) == (None, True)


def test_dictionary_encoding_changes_no_verdict() -> None:
    candidate = example.candidate()
    assert _judge(example.encoded(candidate)) == _judge(candidate)
