"""The gate: plain arithmetic by its own limits, Great Expectations without output by a suite."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from silkledger import gate
from silkledger.errors import InputError
from silkledger.gate import judge, measures, suite
from silkledger.gate.expectations import expectations
from silkledger.gate.facts import Measure
from silkledger.gate.own_suites import suites_of
from silkledger.ingest.folder.additions import expectation_files
from tests.support import example
from tests.support.depth import deep

if TYPE_CHECKING:
    from pathlib import Path

    from silkledger.release.candidate import Finding, ReleaseCandidate, Verdict


def _judge(candidate: ReleaseCandidate, **options: Any) -> Verdict:
    return judge(candidate, example.plan(candidate), **options)


def _failed(verdict: Verdict) -> set[str]:
    return {finding.rule for finding in verdict.findings if not finding.passed}


def _finding(verdict: Verdict, rule: str) -> Finding:
    (finding,) = [finding for finding in verdict.findings if finding.rule == rule]
    return finding


MEASURED = st.tuples(
    st.floats(-1e9, 1e9), st.sampled_from(("at_least", "at_most")), st.floats(-1e9, 1e9) | st.none()
)
RULE = expectations()[0]


@settings(derandomize=True, max_examples=deep(10, 60))
@given(MEASURED)
def test_a_verdict_is_plain_arithmetic(measured: tuple[float, str, float | None]) -> None:
    found, side, limit = measured
    limit = found if limit is None else limit  # None stands for one that is met exactly
    judged = gate._finding(replace(RULE, side=side), Measure(found), limit, accepted="")
    assert judged.passed is (found >= limit if side == "at_least" else found <= limit)


def test_without_a_suite_there_is_no_evidence_of_the_library() -> None:
    assert json.loads(_judge(example.candidate()).evidence) == []


@pytest.mark.parametrize("found", [float("nan"), float("inf")])
def test_what_is_no_number_is_not_let_through(
    found: float, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(measures.MEASURES, "clashes", lambda facts: Measure(found))
    with pytest.raises(RuntimeError, match="can't be judged"):
        _judge(example.candidate())


def test_a_suite_says_nothing_on_the_terminal_and_leaves_the_surroundings_alone(
    tmp_path: Path, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    own = tmp_path / "expectations" / "figures.json"
    own.parent.mkdir()
    own.write_text(
        json.dumps(
            {"expectations": [{"type": "expect_table_row_count_to_equal", "kwargs": {"value": 2}}]}
        )
    )
    (read,) = suites_of(expectation_files(tmp_path))
    monkeypatch.setenv("GX_ANALYTICS_ENABLED", "true")
    first, second = (suite.validate_table(pd.DataFrame({"a": [1, 2]}), read) for _ in range(2))
    assert first == second
    assert [result["success"] for result in first] == [True]
    assert "time" not in json.dumps(first)
    assert capfd.readouterr() == ("", "")
    assert os.environ["GX_ANALYTICS_ENABLED"] == "true"
    monkeypatch.delenv("GX_ANALYTICS_ENABLED")
    suite.validate_table(pd.DataFrame({"a": [1, 2]}), read)
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


def test_the_library_is_imported_without_what_no_suite_uses_and_works_with_it_after() -> None:
    code = (
        "import sys\n"
        "from silkledger.gate import library\n"
        "gx = library.great_expectations()\n"
        "slow = {'boto3', 'sqlalchemy', 'scipy.optimize', 'altair.vegalite'}\n"
        "print(sorted(slow & {*sys.modules}))\n"
        "from scipy import stats\n"
        "print(round(stats.norm.cdf(0.0), 3), library.great_expectations() is gx)\n"
        "import sqlalchemy; print(sqlalchemy.__name__)\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.split("\n")[:3] == ["[]", "0.5 True", "sqlalchemy"]


@pytest.mark.parametrize("name", ["regex", "regex_list"])
def test_a_pattern_that_tries_for_hours_is_one_line(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    own = tmp_path / "expectations" / "figures.json"
    own.parent.mkdir()
    pattern = r"(a+)+\1?$"
    kwargs = {"column": "unit", name: pattern if name == "regex" else ["b", pattern]}
    type_ = f"expect_column_values_to_match_{name}"
    row_count = {"type": "expect_table_row_count_to_equal", "kwargs": {"value": 1}}
    text = json.dumps({"expectations": [row_count, {"type": type_, "kwargs": kwargs}]}, indent=0)
    own.write_text(text)
    (read,) = suites_of(expectation_files(tmp_path))
    monkeypatch.setattr(suite, "SECONDS", 0.2)
    suite.validate_table(pd.DataFrame({"unit": ["aab"]}), read)
    with pytest.raises(InputError) as raised:
        suite.validate_table(pd.DataFrame({"unit": ["a" * 60 + "b"]}), read)
    line = text.split("\n").index(f'"type": "{type_}",') + 1
    assert str(raised.value).startswith(
        f'expectations/figures.json:{line} (regex): "(a+)+\\1?$" took longer than 0 seconds of'
    )
    assert signal.getitimer(signal.ITIMER_VIRTUAL) == (0.0, 0.0)
