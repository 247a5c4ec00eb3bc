"""Great Expectations as the gate uses it: few types, no output, plain arithmetic."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from silkledger.gate import judge, measures, suite
from silkledger.gate.facts import Measure
from tests.support import example

if TYPE_CHECKING:
    from silkledger.release.candidate import Candidate, Finding, Verdict


def _judge(candidate: Candidate, **options: Any) -> Verdict:
    return judge(candidate, example.plan(candidate), **options)


def _failed(verdict: Verdict) -> set[str]:
    return {finding.rule for finding in verdict.findings if not finding.passed}


def _finding(verdict: Verdict, rule: str) -> Finding:
    (finding,) = [finding for finding in verdict.findings if finding.rule == rule]
    return finding


def test_great_expectations_only_sees_minima_and_maxima_of_columns() -> None:
    import great_expectations.expectations as types
    from great_expectations.expectations.expectation import (
        ColumnAggregateExpectation,
        ColumnMapExpectation,
    )

    for name, _ in suite.TYPES.values():
        assert issubclass(getattr(types, name), ColumnAggregateExpectation)
        assert not issubclass(getattr(types, name), ColumnMapExpectation)
    evidence = json.loads(_judge(example.candidate()).evidence)
    assert {result["type"] for result in evidence} == {
        "expect_column_max_to_be_between",
        "expect_column_min_to_be_between",
    }


def test_its_result_is_kept_without_times_and_is_the_same_twice() -> None:
    first, second = (_judge(example.candidate()).evidence for _ in range(2))
    assert first == second
    assert "time" not in first
    judged = [f.rule for f in _judge(example.candidate()).findings if f.found is not None]
    assert [result["kwargs"]["column"] for result in json.loads(first)] == judged


MEASURED = st.lists(
    st.tuples(
        st.floats(-1e9, 1e9), st.sampled_from(sorted(suite.TYPES)), st.floats(-1e9, 1e9) | st.none()
    ),
    min_size=1,
    max_size=30,
)


@settings(derandomize=True, max_examples=15)
@given(MEASURED)
def test_its_verdict_is_plain_arithmetic(measured: list[tuple[float, str, float | None]]) -> None:
    # A limit of None stands for one that is met exactly.
    numbers = {f"m{i}": found for i, (found, _, _) in enumerate(measured)}
    limits = {
        f"m{i}": (side, found if limit is None else limit)
        for i, (found, side, limit) in enumerate(measured)
    }
    held, _ = suite.validate(numbers, limits)
    for rule, found in numbers.items():
        side, limit = limits[rule]
        assert held[rule] is (found >= limit if side == "at_least" else found <= limit)


@pytest.mark.parametrize("found", [float("nan"), float("inf")])
def test_what_is_no_number_is_not_let_through(
    found: float, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(measures.MEASURES, "clashes", lambda facts: Measure(found))
    with pytest.raises(RuntimeError, match="can't be judged"):
        _judge(example.candidate())


def test_the_gate_says_nothing_on_the_terminal_and_leaves_the_surroundings_alone(
    capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GX_ANALYTICS_ENABLED", "true")
    _judge(example.candidate())
    assert capfd.readouterr() == ("", "")
    assert os.environ["GX_ANALYTICS_ENABLED"] == "true"
    monkeypatch.delenv("GX_ANALYTICS_ENABLED")
    _judge(example.candidate())
    assert "GX_ANALYTICS_ENABLED" not in os.environ


def test_importing_the_gate_and_the_report_pulls_in_nothing_slow() -> None:
    code = (
        "import sys, silkledger.gate, silkledger.report;"
        "import silkledger.report.facts, silkledger.report.page;"
        "slow = ('great_expectations', 'pandas', 'jinja2', 'matplotlib');"
        "print([name for name in slow if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
