"""What a run tells in Prefect; that Prefect keeps it is tested with the flow."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from silkledger.errors import InputError
from silkledger.flows import artifacts
from silkledger.gate import judge
from silkledger.release.job import Outcome
from tests.support import example


@pytest.fixture
def told(monkeypatch: pytest.MonkeyPatch) -> dict[str, Any]:
    """What was handed to Prefect, by the name of its function."""
    kept: dict[str, Any] = {}
    for name in (
        "create_markdown_artifact",
        "create_table_artifact",
        "create_link_artifact",
        "emit_event",
    ):
        monkeypatch.setattr(
            artifacts, name, lambda *given, name=name, **named: kept.update({name: (given, named)})
        )
    return kept


def _tell(state: str, **fields: Any) -> None:
    candidate = example.candidate(example.renamed(example.DATASET, **fields))
    plan = example.plan(candidate)
    artifacts.create_artifacts(
        Outcome(
            state, candidate, plan, judge(candidate, plan), Path("published/steppe-trade/1.0.0")
        )
    )


@pytest.mark.parametrize(
    ("state", "event"),
    [
        ("published", "dataset.released"),
        ("unchanged", "dataset.unchanged"),
        ("waiting", "dataset.waiting"),
        ("rejected", "dataset.rejected"),
        ("refused", "dataset.refused"),
    ],
)
def test_what_others_may_act_on_is_an_event(told: dict[str, Any], state: str, event: str) -> None:
    _tell(state, required_indicators=("exports",))
    (name, resource), named = told["emit_event"]
    assert name == event
    assert resource["prefect.resource.id"] == "silkledger.dataset.steppe-trade"
    assert resource["silkledger.version"] == "1.0.0"
    assert (named["payload"]["outcome"], named["payload"]["version"]) == (state, "1.0.0")
    failed = [
        finding["rule"] for finding in named["payload"]["gate"]["findings"] if not finding["passed"]
    ]
    assert "gate.required_indicators" in failed


def test_a_dry_run_is_none(told: dict[str, Any]) -> None:
    _tell("dry run")
    assert "emit_event" not in told


def test_the_summary_is_a_table_whatever_the_texts_hold(told: dict[str, Any]) -> None:
    _tell("published", name="a|b <i>x</i>")
    (markdown,), _ = told["create_markdown_artifact"]
    rows = [line for line in markdown.splitlines() if line.startswith("| ")]
    assert {line.count("|") for line in rows[1:]} == {3}
    assert "| dataset | a&#124;b &lt;i&gt;x&lt;/i&gt; |" in rows


def test_a_fault_is_told_as_text_and_as_an_event(told: dict[str, Any]) -> None:
    artifacts.tell_fault(InputError("s/figures.csv", "<b>no</b>", fix="mend it", line=3))
    (markdown,), _ = told["create_markdown_artifact"]
    assert "s/figures.csv:3: &lt;b&gt;no&lt;/b&gt;; mend it" in markdown
    (name, resource), named = told["emit_event"]
    assert (name, resource) == ("dataset.failed", {"prefect.resource.id": "silkledger.release"})
    assert named["payload"] == {"reason": "s/figures.csv:3: <b>no</b>; mend it"}


def test_the_page_is_linked_where_it_is_served(
    told: dict[str, Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    _tell("published")
    assert "create_link_artifact" not in told  # no browser opens a file:// link of a page
    monkeypatch.setenv("SILKLEDGER_PAGES_URL", "http://127.0.0.1:4300")
    _tell("published")
    (link, text), named = told["create_link_artifact"]
    assert link == "http://127.0.0.1:4300/steppe-trade/1.0.0/report/index.html"
    assert (text, named) == ("steppe-trade 1.0.0: the page", {"key": "release-report"})
