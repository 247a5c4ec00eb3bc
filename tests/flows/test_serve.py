"""The schedule as its user runs it: one real `silkledger serve` in a folder of its own, looked at
from outside.
"""

from __future__ import annotations

import contextlib
import fcntl
import os
import re
import signal
import socket
import sqlite3
import subprocess
import sys
import time
import uuid
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import httpx
import pytest

from silkledger.errors import CannotRunError
from silkledger.flows import child
from silkledger.flows.serve import _follow
from silkledger.flows.stop import Stop
from silkledger.operations import settings
from tests.conftest import DATASET, FIGURES, SOURCE, Mini

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

T = TypeVar("T")
COMMAND = Path(sys.executable).parent / "silkledger"
PATIENCE = (
    300  # seconds for one step, on a machine that is busy with other tests; half a minute is usual
)
PREFECT_YAML = """\
name: mini
pull: null
deployments:
  - name: mini
    entrypoint: silkledger.flows.release.release
    parameters: {raw: [raw], published: published}
    schedules:
      - interval: 30
    concurrency_limit: {limit: 1, collision_strategy: ENQUEUE}
    work_pool: {name: silkledger}
"""


def surroundings(**more: str) -> dict[str, str]:
    """The environment without anything that another test set for Prefect."""
    return {
        name: value for name, value in os.environ.items() if not name.startswith("PREFECT")
    } | more


def silkledger(folder: Path, *words: str, **more: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [COMMAND, *words],
        cwd=folder,
        env=surroundings(**more),
        capture_output=True,
        text=True,
        timeout=PATIENCE,
        check=False,
    )


def until(found: Callable[[], T | None], what: str) -> T:
    last = time.monotonic() + PATIENCE
    while time.monotonic() < last:
        with contextlib.suppress(httpx.HTTPError):
            if value := found():
                return value
        time.sleep(0.2)
    pytest.fail(f"waited {PATIENCE} s for {what}")


@dataclass
class Served(Mini):
    """A folder that is served: the process, and what it said."""

    process: subprocess.Popen[str] = field(kw_only=True)
    log: Path = field(kw_only=True)

    @property
    def said(self) -> str:
        return self.log.read_text(encoding="utf-8")

    def line(self, pattern: str) -> str:
        """The first line that matches, once it was said."""

        def look() -> str | None:
            assert self.process.poll() is None, self.said
            found = re.search(f"^.*(?:{pattern}).*$", self.said, re.MULTILINE)
            return found and found[0]

        return until(look, f"a line like {pattern} in:\n{self.said}")

    @property
    def api(self) -> str:
        return self.line(r"pages +http").split()[1] + "/api"

    def ask(self, path: str, **content: Any) -> Any:
        """What the server says; a busy one answers 503 and is asked again."""
        address = f"{self.api}/{path}"
        return until(
            lambda: httpx.post(address, json=content, timeout=30).raise_for_status(),
            f"an answer of {path}",
        ).json()

    def runs(self, *types: str) -> list[dict[str, Any]]:
        found: list[dict[str, Any]] = self.ask(
            "flow_runs/filter",
            flow_runs={"state": {"type": {"any_": list(types)}}},
            sort="START_TIME_DESC",
        )
        return found

    def run(self) -> dict[str, Any]:
        """Asks for a run now, as a person does in Prefect's pages, and waits for its end."""
        identity = self.start()
        return until(
            lambda: next(
                (
                    run
                    for run in self.runs("COMPLETED", "FAILED", "CRASHED")
                    if run["id"] == identity
                ),
                None,
            ),
            f"the end of a run; said so far:\n{self.said}",
        )

    def start(self) -> str:
        path = f"deployments/{self.deployment()['id']}/create_flow_run"
        key = str(uuid.uuid4())  # asked twice, it is one run
        return str(self.ask(path, state={"type": "SCHEDULED"}, idempotency_key=key)["id"])

    def deployment(self) -> Any:
        address = f"{self.api}/deployments/name/release/mini"
        return until(
            lambda: httpx.get(address, timeout=30).raise_for_status(), "the deployment"
        ).json()

    def stop_clock(self) -> None:
        """No more runs by the clock, so that the next ones come when the test is ready for them."""
        found = self.deployment()
        path = f"{self.api}/deployments/{found['id']}/schedules/{found['schedules'][0]['id']}"
        until(
            lambda: httpx.patch(path, json={"active": False}, timeout=30).raise_for_status(),
            "a stopped clock",
        )

    def sends(self, run: dict[str, Any], *events: str) -> bool:
        """Waits until the server has taken in exactly these events of datasets from a run."""
        wanted = {
            "related": {"id": [f"prefect.flow-run.{run['id']}"]},
            "event": {"prefix": ["dataset."]},
        }

        def seen() -> set[str]:
            return {each["event"] for each in self.ask("events/filter", filter=wanted)["events"]}

        return until(lambda: seen() >= set(events), f"the events {events}") and seen() == set(
            events
        )

    def artifact(self, key: str) -> str:
        (found,) = self.ask("artifacts/latest/filter", artifacts={"key": {"any_": [key]}})
        return str(found["data"])

    def version(self) -> str:
        found = re.search(
            r'"version": "([^"]*)"', (self.published / "mini" / "latest.json").read_text("utf-8")
        )
        assert found
        return found[1]


@pytest.fixture
def served(tmp_path: Path) -> Iterator[Served]:
    folder = tmp_path
    (folder / "prefect.yaml").write_text(PREFECT_YAML, encoding="utf-8")
    log = folder / "said.txt"
    with (
        log.open("wb") as output,
        subprocess.Popen(
            [COMMAND, "serve", "--port", "0"],
            cwd=folder,
            env=surroundings(),
            stdout=output,
            stderr=subprocess.STDOUT,
            text=True,
        ) as process,
    ):
        made = Served(folder / "raw", folder / "published", process=process, log=log)
        made.write("dataset.toml", f"{DATASET}freshness_days = 1\n")
        made.write("s/source.toml", SOURCE)
        made.write("s/figures.csv", FIGURES)
        try:
            yield made
        finally:
            process.terminate()
            process.wait(PATIENCE)


@pytest.mark.slow
def test_a_schedule_publishes_what_arrives_says_the_rest_and_stops_cleanly(served: Served) -> None:
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
    line = silkledger(served.raw.parent, "release", "--no-prefect").stderr.strip().splitlines()[-1]
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

    # A second one in the same folder says so.
    second = silkledger(served.raw.parent, "serve", "--port", "0")
    assert (second.returncode, second.stdout) == (2, "")
    assert second.stderr == (
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


def test_a_port_that_is_taken_is_named(tmp_path: Path) -> None:
    (tmp_path / "prefect.yaml").write_text(PREFECT_YAML, encoding="utf-8")
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        said = silkledger(tmp_path, "serve", "--port", str(port))
    assert (said.returncode, said.stdout) == (2, "")
    assert said.stderr == (
        f"silkledger: port {port} can't be used (Address already in use); name another by "
        "--port, 0 for any that is free\n"
    )


def test_a_folder_that_is_served_is_not_served_twice(tmp_path: Path) -> None:
    (tmp_path / "prefect.yaml").write_text(PREFECT_YAML, encoding="utf-8")
    path = tmp_path / settings.HOME / settings.SERVE_LOCK
    path.parent.mkdir()
    with path.open("w", encoding="utf-8") as held:
        held.write("4711\n")
        held.flush()
        fcntl.flock(held, fcntl.LOCK_EX)
        said = silkledger(tmp_path, "serve", "--port", "0")
    assert (said.returncode, said.stdout) == (2, "")
    assert "this folder is being served by process 4711" in said.stderr


def test_a_folder_without_a_schedule_is_not_served(tmp_path: Path) -> None:
    said = silkledger(tmp_path, "serve", "--port", "0")
    assert (said.returncode, said.stdout) == (2, "")
    assert (
        said.stderr
        == "silkledger: prefect.yaml: is not in this folder; run it in the project's folder\n"
    )


def test_serve_does_not_take_another_server(tmp_path: Path) -> None:
    said = silkledger(tmp_path, "serve", PREFECT_API_URL="http://127.0.0.1:1/api")
    assert said.returncode == 2
    assert "PREFECT_API_URL is set, so a server exists already" in said.stderr


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
    none = silkledger(tmp_path, "worker")
    assert (none.returncode, none.stdout) == (2, "")
    assert "set PREFECT_API_URL" in none.stderr
    silent = silkledger(tmp_path, "worker", PREFECT_API_URL="http://127.0.0.1:1/api")
    assert (silent.returncode, silent.stdout) == (2, "")
    assert "no Prefect server answers at http://127.0.0.1:1/api" in silent.stderr


def _stops_in_the_middle_of_a_run(served: Served) -> None:
    """Nothing is left running, the run is told as crashed, the last release is whole."""
    cut = served.start()
    until(lambda: any(run["id"] == cut for run in served.runs("RUNNING")), "a run to cut short")
    family = _descendants(served.process.pid)
    assert len(family) >= 3  # server, worker, run
    served.process.send_signal(signal.SIGINT)
    assert served.process.wait(PATIENCE) == 0
    assert served.said.endswith("stopped\n")
    assert not [pid for pid in family if _runs(pid)]
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
        assert "database is locked" not in said
    verified = silkledger(served.raw.parent, "verify", "published/mini/1.1.0")
    assert verified.returncode == 0, verified.stdout


def _descendants(pid: int) -> list[int]:
    parents = {
        int(path.name): _stat(int(path.name))
        for path in Path("/proc").iterdir()
        if path.name.isdecimal()
    }
    family = [pid]
    for each in family:
        family += [child for child, stat in parents.items() if stat and int(stat[1]) == each]
    return family[1:]


def _runs(pid: int) -> bool:
    return _stat(pid)[:1] not in ([], ["Z"])


def _stat(pid: int) -> list[str]:
    """State and parent of a process; empty where there is none."""
    try:
        return Path(f"/proc/{pid}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()[:2]
    except (FileNotFoundError, ProcessLookupError):
        return []
