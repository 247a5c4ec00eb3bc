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


def _findings(changes: list[dict[str, Any]]) -> dict[str, Finding]:
    candidate = example.candidate()
    last = example.last(summarise(candidate).as_json())
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
