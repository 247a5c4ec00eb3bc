"""Lineage goes to the server that is named, and a server that fails stops no run."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from tests.conftest import FIGURES
from tests.support.receivers import Webhook, webhook

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from tests.conftest import CommandOutput, Mini

SECRET = "geheimes-wort"


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch) -> Iterator[Webhook]:
    with webhook() as made:
        monkeypatch.setenv("OPENLINEAGE_URL", made.address.partition("/hook")[0])
        monkeypatch.setenv("OPENLINEAGE_API_KEY", SECRET)
        yield made


def _release(mini: Mini, command: Callable[..., CommandOutput]) -> CommandOutput:
    return command("release", mini.raw, "--published", mini.published, "--no-prefect")


def test_events_are_sent_with_the_id_of_the_run_and_kept_in_the_file(
    mini: Mini,
    command: Callable[..., CommandOutput],
    server: Webhook,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("SILKLEDGER_LOG", "json")
    said = _release(mini, command)
    assert [event["eventType"] for event in server.received] == ["START", "COMPLETE"]
    lines = [json.loads(line) for line in said.err.splitlines()]
    assert {line["run"] for line in lines} == {event["run"]["runId"] for event in server.received}
    steps = {line["step"]: line for line in lines if "step" in line}
    assert steps["read"]["counts"] == {"rows": 2}
    assert steps["read"]["seconds"] >= 0
    assert all(line["at"].endswith("+00:00") for line in lines)
    (kept,) = mini.published.glob("mini/runs/*/lineage.jsonl")
    assert [json.loads(line) for line in kept.read_text("utf-8").splitlines()] == server.received


def test_a_server_that_fails_is_a_warning_without_its_address(
    mini: Mini,
    command: Callable[..., CommandOutput],
    server: Webhook,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    server.answers = [500]
    said = _release(mini, command)
    assert (said.code, server.attempts) == (0, 1)
    assert "lineage    was not taken: answer 500" in said.err
    monkeypatch.setenv("OPENLINEAGE_URL", f"http://user:{SECRET}@127.0.0.1:1/")
    mini.write("s/figures.csv", FIGURES + "USD 5 billion,gdp,Kyrgyzstan,in 2022,40,53\n")
    said = _release(mini, command)
    assert said.code == 0
    assert "lineage    can't be sent (ConnectError)" in said.err
    assert SECRET not in said.err + said.out
    monkeypatch.setenv("OPENLINEAGE_DISABLED", "true")
    assert "lineage" not in _release(mini, command).err
