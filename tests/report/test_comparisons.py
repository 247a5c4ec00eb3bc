"""Which checks and meetings are shown, and what they say of figures that are shown without them."""

from __future__ import annotations

from typing import Any

import pyarrow as pa
import pytest

from schemas.judgements import MEETINGS, VERDICTS
from silkledger.report import comparisons
from tests.report import example


def _check(number: int, figure_id: str, verdict: str, role: str = "summary") -> dict[str, Any]:
    return {
        **example.checks()[1],
        "check_id": f"c{number}",
        "figure_ids": [figure_id],
        "verdict": verdict,
        "role": role,
    }


def _tables(checks: list[dict[str, Any]], conflicts: list[dict[str, Any]] | None = None) -> dict[str, pa.Table]:
    candidate = example.candidate(checks=checks, conflicts=conflicts or [])
    return dict(candidate.tables)


def _listed(checks: list[dict[str, Any]], most: int = 100) -> list[tuple[str, str]]:
    tables = _tables(checks)
    return [(c.id, c.role) for c in comparisons.listed(tables["checks"], tables["conflicts"], most)]


def test_every_verdict_has_its_place_in_the_order() -> None:
    assert sorted(comparisons.ORDER) == sorted({*VERDICTS, *MEETINGS})


def test_readings_stand_behind_their_check_whatever_their_verdict() -> None:
    checks = [
        _check(1, "a01", "consistent"),
        _check(2, "a02", "contradicted"),
        _check(3, "a01", "contradicted", "candidate"),
        _check(4, "a02", "consistent", "candidate"),
        _check(5, "a02", "contradicted", "candidate"),
    ]
    assert _listed(checks) == [
        ("c2", "summary"),
        ("c4", "candidate"),
        ("c5", "candidate"),
        ("c1", "summary"),
        ("c3", "candidate"),
    ]
    tables = _tables(checks)
    groups = comparisons.grouped(comparisons.listed(tables["checks"], tables["conflicts"], 100))
    assert [(head.id, [reading.id for reading in readings]) for head, readings in groups] == [
        ("c2", ["c4", "c5"]),
        ("c1", ["c3"]),
    ]


def test_the_cut_keeps_disputes_and_whole_checks() -> None:
    checks = [_check(i, f"a{i:02}", "consistent") for i in range(1, 9)]
    checks += [_check(20, "a09", "contradicted"), _check(21, "a09", "consistent", "candidate")]
    assert _listed(checks, 2) == [("c20", "summary"), ("c21", "candidate"), ("c1", "summary")]


def test_verdicts_and_disputes_are_of_all_checks_not_only_of_those_listed() -> None:
    checks = [_check(i, f"a{i:02}", "contradicted") for i in range(1, 17)]
    checks.append(_check(99, "a16", "consistent", "candidate"))
    conflicts = [{**example.conflicts()[1], "figure_ids": ["a01", "a16", "elsewhere"]}]
    tables = _tables(checks, conflicts)
    assert comparisons.verdicts(tables, ["a16", "a02"]) == {
        "a02": {"contradicted"},
        "a16": {"contradicted", "compatible_by_bound"},
    }
    assert sorted(comparisons.disputed(tables).to_pylist()) == [f"a{i:02}" for i in range(1, 17)]
    encoded = example.encoded(example.candidate(checks=checks, conflicts=conflicts)).tables
    assert comparisons.verdicts(encoded, ["a16"]) == {"a16": {"contradicted", "compatible_by_bound"}}


@pytest.mark.parametrize("checks", [[], [_check(1, "a01", "consistent", "candidate")]])
def test_nothing_compared_is_nothing_disputed(checks: list[dict[str, Any]]) -> None:
    tables = _tables(checks)
    assert comparisons.disputed(tables).to_pylist() == []
    assert comparisons.verdicts(tables, ["a01"]) == {}
    assert comparisons.listed(tables["checks"], tables["conflicts"], 5) == ()
