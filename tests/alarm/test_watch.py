"""Every run tells what a person must know of it, once, and once when it is over."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from silkledger.alarm import state
from silkledger.operator_settings import NOTIFY, PAGES
from silkledger.pipeline import chain
from silkledger.release.job import Job
from tests.conftest import DATASET, FIGURES
from tests.support.bucket import published, server  # noqa: F401  fixtures
from tests.support.depth import in_depth
from tests.support.first_releases import release_first
from tests.support.receivers import Webhook, webhook

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from silkledger.store.objects import ObjectPath
    from tests.conftest import CommandOutput, Mini

    Command = Callable[..., CommandOutput]

REFUSED = FIGURES + "several,gdp,Kazakhstan,in 2022,40,47\n"
MORE = FIGURES + "USD 5 billion,gdp,Kyrgyzstan,in 2022,40,53\n"


@pytest.fixture
def hook(monkeypatch: pytest.MonkeyPatch) -> Iterator[Webhook]:
    with webhook() as made:
        monkeypatch.setenv(NOTIFY, made.address)
        monkeypatch.setenv(PAGES, "http://127.0.0.1:4300/")
        yield made


def release(command: Command, mini: Mini, *words: str) -> int:
    return command("release", mini.raw, "--published", mini.published, "--no-prefect", *words).code


def _ids(log: Path) -> list[str]:
    return [json.loads(line)["run"] for line in log.read_text("utf-8").splitlines()]


def test_a_refused_run_is_told_once_and_its_end_once(
    mini: Mini, command: Command, hook: Webhook
) -> None:
    assert release(command, mini) == 0
    assert hook.received == []
    mini.write("s/figures.csv", REFUSED)
    assert [release(command, mini), release(command, mini)] == [1, 1]
    (told,) = hook.received
    assert (told["state"], told["dataset"]) == ("refused", "mini")
    assert "of the raw rows were refused" in told["reason"]
    assert "Fix the rows listed under Refused rows" in told["advice"]
    assert "silkledger release --accept gate.refused_share --by NAME" in told["advice"]
    page = told["link"].removeprefix("http://127.0.0.1:4300/")
    assert page.startswith("mini/runs/")
    assert (mini.published / page).is_file()
    mini.write("s/figures.csv", MORE)
    assert [release(command, mini), release(command, mini)] == [0, 0]
    assert hook.states == ["refused", "recovered"]
    assert "refused since" in hook.received[1]["reason"]
    runs = {run for log in mini.published.glob("mini/runs/*/timings.jsonl") for run in _ids(log)}
    assert {message["run"] for message in hook.received} <= runs
    assert (mini.published / "mini" / "index.html").is_file()
    assert hook.received[1]["link"] == "http://127.0.0.1:4300/mini/index.html"


def test_a_failed_run_is_told_with_file_line_and_fix(
    mini: Mini, command: Command, hook: Webhook
) -> None:
    mini.write("s/figures.csv", FIGURES.replace("indicator", "indicater", 1))
    assert release(command, mini) == 2  # before anything was published: remembered all the same
    assert release(command, mini) == 2
    assert hook.states == ["failed"]
    assert 's/figures.csv:1: unknown column "indicater"' in hook.received[0]["reason"]
    assert hook.received[0]["link"] == ""  # there is no page yet
    mini.write("s/figures.csv", FIGURES)
    assert release(command, mini) == 0
    assert hook.states == ["failed", "recovered"]
    mini.write("s/figures.csv", "as_reported\n\x00")
    assert release(command, mini) == 2
    assert hook.received[-1]["link"] == "http://127.0.0.1:4300/mini/index.html"


def test_a_dataset_that_cannot_be_named_is_told_and_recovers(
    mini: Mini, command: Command, hook: Webhook
) -> None:
    for published_before in (False, True):
        mini.write("dataset.toml", "name = ")
        assert [release(command, mini), release(command, mini)] == [2, 2]
        assert hook.states.count("failed") == 1, published_before
        assert ("mini" if published_before else "") == hook.received[0]["dataset"]
        mini.write("dataset.toml", DATASET)
        assert release(command, mini) == 0
        assert hook.states == ["failed", "recovered"]
        hook.received.clear()


def test_a_candidate_that_waits_is_told_until_a_person_decides(
    mini: Mini, command: Command, hook: Webhook
) -> None:
    mini.write("dataset.toml", f'{DATASET}review = "required"\n')
    assert [release(command, mini), release(command, mini)] == [0, 0]
    (told,) = hook.received
    assert told["state"] == "waiting"
    run = told["advice"].split("silkledger approve ")[1].split()[0]
    assert (mini.published / "mini" / "runs" / run).is_dir()
    assert told["link"].endswith(f"mini/runs/{run}/report/index.html")
    into = ("--published", mini.published)
    assert command("approve", run, "--by", "A. Reviewer", *into).code == 0
    assert hook.states == ["waiting", "recovered"]
    mini.write("s/figures.csv", MORE)
    assert release(command, mini) == 0
    run = hook.received[-1]["advice"].split("silkledger approve ")[1].split()[0]
    assert command("reject", run, "--by", "A", "--note", "no", *into).code == 0
    assert release(command, mini) == 0  # the same candidate: rejected, and nobody is woken
    assert hook.states == ["waiting", "recovered"] * 2


def test_a_withdrawal_is_told_until_it_is_repaired(
    mini: Mini, command: Command, hook: Webhook
) -> None:
    release_first(mini)
    words = ("withdraw", "mini", "1.0.0", "--by", "B. Editor", "--reason", "wrong unit")
    assert command(*words, "--published", mini.published).code == 0
    (told,) = hook.received
    assert told["state"] == "withdrawn"
    assert "was withdrawn: wrong unit (B. Editor)" in told["reason"]
    mini.write("s/figures.csv", MORE)
    assert release(command, mini) == 0
    assert hook.states == ["withdrawn", "recovered"]


def test_stale_inputs_are_told_until_a_newer_source_is_there(
    mini: Mini, command: Command, hook: Webhook
) -> None:
    mini.write("dataset.toml", f"{DATASET}freshness_days = 1\n")
    assert [release(command, mini), release(command, mini)] == [0, 0]
    assert hook.states == ["stale"]
    assert "but dataset.toml promises at most 1 day" in hook.received[0]["reason"]
    mini.write("dataset.toml", f"{DATASET}freshness_days = 9999\n")
    assert release(command, mini) == 0
    assert hook.states == ["stale", "recovered"]


def test_a_receiver_that_fails_stops_no_run_and_is_told_by_the_next(
    mini: Mini, command: Command, hook: Webhook
) -> None:
    release_first(mini)
    mini.write("s/figures.csv", REFUSED)
    hook.answers = [404]
    said = command("release", mini.raw, "--published", mini.published, "--no-prefect")
    assert said.code == 1
    assert "alarm      http://127.0.0.1 was not told (it answered 404)" in said.err
    assert release(command, mini) == 1
    assert hook.states == ["refused"]


def test_a_dry_run_tells_nobody_and_remembers_nothing(
    mini: Mini, command: Command, hook: Webhook
) -> None:
    mini.write("s/figures.csv", "as_reported\n\x00")
    assert release(command, mini, "--dry-run") == 2
    assert hook.received == []
    assert not (mini.published / state.FOLDER).exists()


def test_settings_that_cannot_be_used_are_a_warning_not_a_failure(
    mini: Mini, command: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    inside = mini.write("settings.toml", 'notify = ["command:/bin/true"]\n')
    monkeypatch.setenv("SILKLEDGER_SETTINGS", str(inside))
    said = command("release", mini.raw, "--published", mini.published, "--no-prefect")
    assert said.code == 0
    assert "nobody is told of incidents" in said.err
    assert "lies in a raw folder" in said.err


def test_a_run_that_was_killed_is_known_and_the_next_one_recovers(mini: Mini) -> None:
    job = Job((mini.raw,), mini.published)
    release_first(mini)
    code = """if True:
        import os, sys
        from pathlib import Path
        from silkledger.alarm.watch import watched
        from silkledger.release.job import Job
        with watched(Job((Path(sys.argv[1]),), Path(sys.argv[2]))):
            os._exit(9)
        """
    words = [sys.executable, "-c", code, str(mini.raw), str(mini.published)]
    assert subprocess.run(words, env=dict(os.environ), check=False).returncode == 9
    killed = state.load_state(mini.published, "mini")
    assert killed.interrupted()
    assert killed.alive() == {}
    chain.release(job)
    assert state.load_state(mini.published, "mini").interrupted() == ""


def test_a_run_knows_what_it_read(mini: Mini) -> None:
    job = Job((mini.raw,), mini.published)
    digests = []
    for figures in (FIGURES, FIGURES, MORE):
        mini.write("s/figures.csv", figures)
        chain.release(job)
        last = state.load_state(mini.published, "mini").last_run
        assert last is not None
        digests.append(last.inputs)
    assert digests[0] == digests[1] != digests[2]


def test_a_full_disk_silences_nobody(
    mini: Mini, command: Command, hook: Webhook, monkeypatch: pytest.MonkeyPatch
) -> None:
    release_first(mini)

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr(state, "save", full)
        mini.write("s/figures.csv", REFUSED)
        said = command("release", mini.raw, "--published", mini.published, "--no-prefect")
    assert said.code == 1
    assert "can't be remembered" in said.err
    assert hook.states == ["refused"]


@in_depth
def test_an_object_store_remembers_too(
    mini: Mini,
    command: Command,
    hook: Webhook,
    published: ObjectPath,  # noqa: F811
) -> None:
    words = ("release", mini.raw, "--published", published, "--no-prefect")
    assert command(*words).code == 0
    mini.write("s/figures.csv", REFUSED)
    assert [command(*words).code, command(*words).code] == [1, 1]
    assert hook.states == ["refused"]
    assert [each.dataset for each in state.load_all(published)] == ["mini"]
