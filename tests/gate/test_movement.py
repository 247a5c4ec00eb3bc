"""What the gate measures of the movement from one release to the next: corrections."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from silkledger import gate
from silkledger.gate import judge
from silkledger.release.summary import summarise
from tests.support import example

if TYPE_CHECKING:
    from silkledger.release.candidate import Finding


def _findings(changes: list[dict[str, Any]], gone: int = 0) -> dict[str, Finding]:
    """Judge the example against a last release that had so many figures more."""
    candidate = example.candidate()
    counts: dict[str, Any] = summarise(candidate).as_json()
    counts["rows"]["figures"] += gone
    last = example.last(counts)
    verdict = judge(candidate, example.plan(candidate, last, changes))
    return {finding.rule: finding for finding in verdict.findings}


def _given_another_id(reason: str) -> list[dict[str, Any]]:
    """The changes of a release in which the raw row of a99 states a01."""
    return [
        {"table": "figures", "change": "row_removed", "key": "a99", "reason": reason},
        {"table": "figures", "change": "row_added", "key": "a01", "reason": reason},
        {
            "table": "ledger",
            "change": "value_changed",
            "key": "figures|s:1-2",
            "column": "figure_id",
            "old": "a99",
            "new": "a01",
            "reason": reason,
        },
    ]


@pytest.mark.parametrize(
    ("reason", "refuses", "words"),
    [
        ("corrected by A. Person: misread", False, "0 (a99 was corrected to a01)"),
        ("input changed", True, "1 (a99)"),
    ],
)
def test_a_figure_whose_identity_was_corrected_has_not_vanished(
    monkeypatch: pytest.MonkeyPatch, reason: str, refuses: bool, words: str
) -> None:
    monkeypatch.setattr(gate, "never_vanish", lambda *_, **__: frozenset({"a99"}))
    found = _findings(_given_another_id(reason))
    assert found["gate.never_vanish"].refuses is refuses
    assert words in found["gate.never_vanish"].sentence
    # The raw row is still published, whoever changed it.
    assert found["gate.deleted_share"].found == 0.0


def test_a_row_that_a_correction_excludes_has_vanished(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(gate, "never_vanish", lambda *_, **__: frozenset({"a99"}))
    removed, _, ledger = _given_another_id("corrected by A. Person: not a figure")
    found = _findings([removed, {**ledger, "new": None}])
    assert found["gate.never_vanish"].refuses
    assert found["gate.deleted_share"].found == 1 / 16


def _excluded(count: int) -> list[dict[str, Any]]:
    """The changes of a release in which corrections exclude so many figures."""
    reason = "corrected by A. Person: not a figure"
    changes: list[dict[str, Any]] = []
    for number in range(count):
        row = {"table": "ledger", "key": f"figures|s:{number}", "change": "value_changed"}
        changes += [
            {"table": "figures", "change": "row_removed", "key": f"a{number}", "reason": reason},
            {**row, "column": "outcome", "old": "published", "new": "excluded", "reason": reason},
            {**row, "column": "figure_id", "old": f"a{number}", "new": None, "reason": reason},
        ]
    return changes


@pytest.mark.parametrize(
    ("excluded", "gone", "kept"), [(9, 9, True), (0, 9, False), (9, 18, False)]
)
def test_rows_that_a_person_has_excluded_are_not_lost(excluded: int, gone: int, kept: bool) -> None:
    finding = _findings(_excluded(excluded), gone)["gate.rows_kept"]
    assert finding.passed is kept
    assert ("9 more were excluded by corrections" in finding.sentence) is bool(excluded)


def test_an_excluded_row_that_another_row_states_is_still_there() -> None:
    changes = [each for each in _excluded(1) if each["table"] == "ledger"]
    assert "excluded" not in _findings(changes)["gate.rows_kept"].sentence
