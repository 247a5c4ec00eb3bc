"""The alert of a schedule: a line, an artifact, and an event where the newest source is too old;
silence without a promise.
"""

from __future__ import annotations

import datetime as dt
import logging
from typing import TYPE_CHECKING, Any

import pytest

from silkledger.flows import freshness
from silkledger.ingest.folder.sources import find
from tests.conftest import DATASET

if TYPE_CHECKING:
    from tests.conftest import Mini


@pytest.fixture
def told(monkeypatch: pytest.MonkeyPatch) -> dict[str, Any]:
    """What was handed to Prefect, by the name of its function."""
    kept: dict[str, Any] = {}
    for name in ("create_markdown_artifact", "emit_event"):
        monkeypatch.setattr(
            freshness, name, lambda *given, name=name, **named: kept.update({name: (given, named)})
        )
    monkeypatch.setattr(freshness, "get_run_logger", lambda: logging.getLogger("a run"))
    return kept


def alert(mini: Mini, promise: str) -> None:
    mini.write("dataset.toml", DATASET + promise)
    freshness.alert(find((mini.raw,)))


def test_a_stale_source_is_a_warning_an_artifact_and_an_event(
    mini: Mini, told: dict[str, Any], caplog: pytest.LogCaptureFixture
) -> None:
    alert(mini, "freshness_days = 1\n")
    (record,) = caplog.records
    assert record.levelno == logging.WARNING
    assert "but dataset.toml promises at most 1 day" in record.getMessage()
    (markdown, key), _ = told["create_markdown_artifact"]
    assert key == "release-freshness"
    assert markdown.startswith("# Stale\n")
    (event,), named = told["emit_event"]
    assert event == "dataset.stale"
    assert named["resource"]["prefect.resource.id"] == "silkledger.dataset.mini"
    age = (dt.datetime.now(dt.UTC).date() - dt.date(2023, 5, 3)).days
    assert named["payload"]["source_id"] == "s"
    assert abs(named["payload"]["age_days"] - age) <= 1
    assert named["payload"]["promised_days"] == 1


def test_a_fresh_one_replaces_the_artifact_and_alerts_nobody(
    mini: Mini, told: dict[str, Any], caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.INFO):
        alert(mini, "freshness_days = 36500\n")
    assert [record.levelno for record in caplog.records] == [logging.INFO]
    (markdown, _), _ = told["create_markdown_artifact"]
    assert markdown.startswith("# Fresh\n")
    assert "emit_event" not in told


def test_without_a_promise_nothing_is_said(
    mini: Mini, told: dict[str, Any], caplog: pytest.LogCaptureFixture
) -> None:
    alert(mini, "")
    assert (told, caplog.records) == ({}, [])
