"""The schedule as its user runs it: one real `silkledger serve` in a folder of its own, looked at
from outside.
"""

from __future__ import annotations

import contextlib
import fcntl
import os
import signal
import socket
import sqlite3
from pathlib import Path
from typing import TYPE_CHECKING

import httpx
import pytest

from silkledger.errors import CannotRunError
from silkledger.flows import child, secret
from silkledger.flows.serve import _follow
from silkledger.flows.stop import Stop
from silkledger.operations import settings
from tests.conftest import FIGURES, CommandOutput
from tests.support import serving
from tests.support.depth import in_depth
from tests.support.receivers import webhook
from tests.support.serving import (
    PATIENCE,
    PREFECT_YAML,
    Served,
    descendants,
    runs,
    until,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator


@pytest.fixture
def served(tmp_path: Path) -> Iterator[Served]:
    with webhook() as hook, serving.served(tmp_path, SILKLEDGER_NOTIFY=hook.address) as made:
        made.hook = hook
        yield made


@pytest.fixture
def silkledger(
    command: Callable[..., CommandOutput], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Callable[..., CommandOutput]:
    """A command of a user in the folder that is served, which starts no process itself."""
    monkeypatch.chdir(tmp_path)
    for name in [name for name in os.environ if name.startswith("PREFECT")]:
        monkeypatch.delenv(name)
    # What the command sets is given back when the test is over.
    surroundings = {**settings.PREFECT, **settings.SCHEDULE, settings.HOME_NAME: settings.HOME}
    for name, value in surroundings.items():
        monkeypatch.setenv(name, value)
    return command


@in_depth
@pytest.mark.slow
def test_a_schedule_publishes_what_arrives_says_the_rest_and_stops_cleanly(
    served: Served, silkledger: Callable[..., CommandOutput]
) -> None:
    assert served.api.startswith("http://127.0.0.1:")
    assert "mini: every 0:00:30; at most 1 at a time" in served.line("schedule +mini")
    assert served.line("next run")

    # By the clock alone: the first run, of a file that was there.
    until(lambda: served.runs("PENDING", "RUNNING", "COMPLETED"), "the clock")
    served.stop_clock()
    (first,) = until(lambda: served.runs("COMPLETED", "FAILED", "CRASHED"), "the scheduled run")
    assert (first["state_name"], first["auto_scheduled"]) == ("Published", True), first
    assert served.version() == "1.0.0"
    assert served.sends(first, "dataset.released", "dataset.stale")
    assert served.line(
        f"{first['name']}: mini: the newest source .* but dataset.toml promises at most 1 day"
    )
    assert "# Stale" in served.artifact("release-freshness")

    # Nothing changed.
    again = served.run()
    assert (again["state_name"], again["state_type"]) == ("Unchanged", "COMPLETED")
    assert served.sends(again, "dataset.stale", "dataset.unchanged")

    # A bad file: the line that the command says, the last release untouched.
    served.write("s/figures.csv", FIGURES.replace("indicator", "indicater", 1))
    bad = served.run()
    line = silkledger("release", "--no-prefect").last
    assert (bad["state_name"], bad["state_type"]) == ("Failed", "FAILED")
    assert f"silkledger: {bad['state']['message']}" == line
    assert 's/figures.csv:1: unknown column "indicater"' in line
    assert served.sends(bad, "dataset.failed")
    assert "indicater" in served.artifact("release-summary")
    assert served.version() == "1.0.0"

    # The next one recovers.
    served.write("s/figures.csv", FIGURES + "USD 5 billion,gdp,Kyrgyzstan,in 2022,40,53\n")
    recovered = served.run()
    assert (recovered["state_name"], served.version()) == ("Published", "1.1.0")

    # The gate says no: a state of its own.
    served.write("s/figures.csv", FIGURES + "several,gdp,Kazakhstan,in 2022,40,47\n")
    refused = served.run()
    assert (refused["state_name"], refused["state_type"]) == ("Refused", "FAILED")
    assert "the gate refuses mini" in refused["state"]["message"]
    assert served.sends(refused, "dataset.stale", "dataset.refused")

    # The page that the run links opens, and whoever asks is told that somebody must act.
    link = served.artifact("release-report").split("](")[1].rstrip(")")
    assert link.startswith(f"{served.pages}/mini/runs/")
    assert "the release is refused" in httpx.get(link).text.lower() or httpx.get(link).is_success
    health = httpx.get(f"{served.pages}/health")
    assert health.status_code == 503
    assert "mini: last run: refused" in health.text

    # Each incident was told once, and once when it was over, by the runs themselves.
    assert served.hook.states == ["stale", "failed", "recovered", "refused"]
    assert served.hook.received[-1]["link"] == link

    # A second one in the same folder says so.
    second = silkledger("serve", "--port", "0", "--pages-port", "0")
    assert (second.code, second.out) == (2, "")
    assert second.err == (
        f"silkledger: this folder is being served by process {served.process.pid}; stop "
        "it first (Ctrl-C there)\n"
    )

    # Every run was told how it ended; one that was over between two looks is not told as started
    # (test_watch.py).
    for name, state in [
        (first, "Published"),
        (again, "Unchanged"),
        (bad, "Failed"),
        (refused, "Refused"),
    ]:
        assert f"{name['name']}: {state}: {name['state']['message']}" in served.line(
            f"{name['name']}: {state}"
        )

    _stops_in_the_middle_of_a_run(served)
    verified = silkledger("verify", "published/mini/1.1.0")
    assert verified.code == 0, verified.out


def test_a_port_that_is_taken_is_named(
    tmp_path: Path, silkledger: Callable[..., CommandOutput]
) -> None:
    (tmp_path / "prefect.yaml").write_text(PREFECT_YAML, encoding="utf-8")
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        said = silkledger("serve", "--port", str(port))
    assert (said.code, said.out) == (2, "")
    assert said.err == (
        f"silkledger: port {port} can't be used (Address already in use); name another by "
        "--port, 0 for any that is free\n"
    )


def test_a_folder_that_is_served_is_not_served_twice(
    tmp_path: Path, silkledger: Callable[..., CommandOutput]
) -> None:
    (tmp_path / "prefect.yaml").write_text(PREFECT_YAML, encoding="utf-8")
    path = tmp_path / settings.HOME / settings.SERVE_LOCK
    path.parent.mkdir()
    with path.open("w", encoding="utf-8") as held:
        held.write("4711\n")
        held.flush()
        fcntl.flock(held, fcntl.LOCK_EX)
        said = silkledger("serve", "--port", "0", "--pages-port", "0")
    assert (said.code, said.out) == (2, "")
    assert "this folder is being served by process 4711" in said.err


def test_a_folder_without_a_schedule_is_not_served(
    silkledger: Callable[..., CommandOutput],
) -> None:
    said = silkledger("serve", "--port", "0")
    assert (said.code, said.out) == (2, "")
    assert (
        said.err
        == "silkledger: prefect.yaml: is not in this folder; run it in the project's folder\n"
    )


def test_serve_does_not_take_another_server(
    silkledger: Callable[..., CommandOutput], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(settings.API_NAME, "http://127.0.0.1:1/api")
    said = silkledger("serve")
    assert said.code == 2
    assert "PREFECT_API_URL is set, so a server exists already" in said.err


def test_a_child_that_ends_by_itself_ends_all_with_its_last_line(tmp_path: Path) -> None:
    gone = child.start(
        "the worker", ["this_module_is_not_there"], os.environ, tmp_path / "worker.log"
    )
    gone.process.wait(PATIENCE)
    with pytest.raises(
        CannotRunError, match=r"the worker ended by itself: .*No module named"
    ) as raised:
        _follow(None, None, [gone], Stop(), print)  # type: ignore[arg-type]
    assert str(tmp_path / "worker.log") in str(raised.value)


def test_a_worker_needs_a_server(tmp_path: Path) -> None:
    none = serving.silkledger(tmp_path, "worker", HOME=str(tmp_path))
    assert (none.returncode, none.stdout) == (2, "")
    assert "set PREFECT_API_URL" in none.stderr
    profiles = tmp_path / ".prefect" / "profiles.toml"
    profiles.parent.mkdir(exist_ok=True)
    profiles.write_text(
        'active = "team"\n[profiles.team]\nPREFECT_API_URL = "http://127.0.0.1:1/api"\n', "utf-8"
    )
    of_profile = serving.silkledger(tmp_path, "worker", HOME=str(tmp_path))
    assert "no Prefect server answers at http://127.0.0.1:1/api" in of_profile.stderr


def test_a_worker_needs_a_server_that_answers(
    silkledger: Callable[..., CommandOutput], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(settings.API_NAME, "http://127.0.0.1:1/api")
    silent = silkledger("worker")
    assert (silent.code, silent.out) == (2, "")
    assert "no Prefect server answers at http://127.0.0.1:1/api" in silent.err


def _stops_in_the_middle_of_a_run(served: Served) -> None:
    """Nothing is left running, the run is told as crashed, the last release is whole."""
    cut = served.start()
    until(lambda: any(run["id"] == cut for run in served.runs("RUNNING")), "a run to cut short")
    family = descendants(served.process.pid)
    assert len(family) >= 3  # server, worker, run
    served.process.send_signal(signal.SIGINT)
    assert served.process.wait(PATIENCE) == 0
    assert served.said.endswith("stopped\n")
    _keeps_its_secret(served)
    assert not [pid for pid in family if runs(pid)]
    with contextlib.closing(
        sqlite3.connect(served.raw.parent / ".prefect" / "prefect.db")
    ) as store:
        query = "select state_type from flow_run where id = ?"
        assert list(store.execute(query, [cut])) == [("CRASHED",)]
    # A fault of a run is a line everywhere; what the server logs of a busy database is no fault of
    # a run.
    (log,) = (served.raw.parent / ".prefect" / "logs").glob("worker-*.log")
    for said in (served.said, log.read_text(encoding="utf-8")):
        assert "Traceback" not in said
        assert "unexpected exception" not in said
        assert "database is locked" not in said


def _keeps_its_secret(served: Served) -> None:
    """The file is gone with the server, and no line of any log has had the secret."""
    home = served.raw.parent / ".prefect"
    assert not (home / secret.FILE).exists()
    word = served.password.partition(":")[2]
    logs = [served.said, *(log.read_text("utf-8") for log in (home / "logs").iterdir())]
    assert len(logs) > 3
    assert not [text for text in logs if word in text]
