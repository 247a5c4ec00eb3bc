"""What is told of runs: each start and end once, warnings with them, and what is done about runs
that were left over.
"""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import uuid
from types import SimpleNamespace
from typing import Any

import pytest

from silkledger.flows import deployments, serve, watch
from silkledger.flows.stop import StoppedError
from silkledger.flows.watch import Watch
from silkledger.operations.inbox import Inbox


class Server:
    """What a client says of a server with these runs and logs."""

    def __init__(self) -> None:
        self.runs: list[Any] = []
        self.logs: dict[uuid.UUID, list[str]] = {}

    def add(
        self, name: str, state: str, said: str = "", *, worker: str = "w", pid: str | None = None
    ) -> Any:
        run = SimpleNamespace(
            id=uuid.uuid4(),
            name=name,
            labels={"prefect.worker.name": worker},
            infrastructure_pid=pid,
        )
        self.runs.insert(0, run)  # latest first, as asked for
        return self.end(run, state, said)

    def end(self, run: Any, state: str, said: str = "", name: str | None = None) -> Any:
        run.state_type, run.state_name = state, name or state.capitalize()
        run.state = SimpleNamespace(message=said)
        return run

    def read_flow_runs(self, *, flow_run_filter: Any, sort: Any, limit: int) -> list[Any]:
        assert sort == "START_TIME_DESC"
        wanted = flow_run_filter.state.type.any_
        return [run for run in self.runs if run.state_type in wanted][:limit]

    def read_logs(self, log_filter: Any) -> list[Any]:
        assert (log_filter.level.ge_, log_filter.level.le_) == (30, 30)
        (run,) = log_filter.flow_run_id.any_
        return [SimpleNamespace(message=line) for line in self.logs.get(run, [])]

    def set_flow_run_state(self, identity: uuid.UUID, state: Any, *, force: bool) -> None:
        assert force
        (run,) = [run for run in self.runs if run.id == identity]
        self.end(run, state.type.value, state.message, state.name)


def watched(server: Server) -> Watch:
    return Watch(server)  # type: ignore[arg-type]


def test_each_start_and_end_is_told_once_in_their_order() -> None:
    server = Server()
    server.add("before", "COMPLETED")
    news = watched(server)
    assert list(news.news()) == []
    first = server.add("first", "RUNNING")
    assert list(news.news()) == ["first: started"]
    assert list(news.news()) == []
    server.end(first, "COMPLETED", "mini 1.0.0: published", "Published")
    second = server.add("second", "RUNNING")
    assert list(news.news()) == ["first: Published: mini 1.0.0: published", "second: started"]
    server.end(second, "FAILED", "s/figures.csv:1: is empty; fill it")
    assert list(news.news()) == ["second: Failed: s/figures.csv:1: is empty; fill it"]
    assert list(news.news()) == []


def test_a_run_that_was_quick_is_told_by_its_end() -> None:
    server = Server()
    news = watched(server)
    server.add("quick", "COMPLETED", "said")
    assert list(news.news()) == ["quick: Completed: said"]


def test_warnings_come_after_the_end_because_the_log_is_sent_last() -> None:
    server = Server()
    news = watched(server)
    run = server.add("stale", "COMPLETED", "said")
    assert list(news.news()) == ["stale: Completed: said"]
    server.logs[run.id] = ["mini: the newest source is old"]
    assert list(news.news()) == ["stale: mini: the newest source is old"]
    assert list(news.news()) == []


def test_left_over_are_the_runs_that_a_worker_of_that_name_has_begun() -> None:
    server = Server()
    begun = [server.add(state, state) for state in ("PENDING", "RUNNING", "CANCELLING")]
    server.add("done", "COMPLETED")
    server.add("to come", "SCHEDULED")
    server.add("of another", "RUNNING", worker="x")
    found = watch.left_over(server, "w")  # type: ignore[arg-type]
    assert found == begun[::-1]
    watch.mark_crashed(server, found)  # type: ignore[arg-type]
    assert {run.state_type for run in begun} == {"CRASHED"}
    assert watch.left_over(server, "w") == []  # type: ignore[arg-type]


def test_a_process_that_outlived_its_worker_is_ended_with_its_group() -> None:
    server = Server()
    with subprocess.Popen(
        [sys.executable, "-c", "import time; time.sleep(60)"], start_new_session=True
    ) as process:
        runs = [
            server.add("a", "RUNNING", pid=str(process.pid)),
            server.add("b", "RUNNING", pid="host:1"),
        ]
        runs += [server.add("c", "PENDING"), server.add("d", "RUNNING", pid=str(_gone()))]
        watch.kill(runs)
        assert process.wait(30) == -signal.SIGKILL


def _gone() -> int:
    """The id of a process that is not there any more."""
    pid = os.spawnv(os.P_NOWAIT, sys.executable, [sys.executable, "-c", ""])
    os.waitpid(pid, 0)
    return pid


def test_a_change_in_an_inbox_asks_for_one_run(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []
    said: list[str] = []
    monkeypatch.setattr(deployments, "run_now", lambda _, name: asked.append(name))
    monkeypatch.setattr(deployments, "next_run", lambda _: None)
    content = {"n": (0, 0, 0)}
    inbox = Inbox((), quiet=0, look=lambda _: dict(content))

    class Quiet:
        def news(self) -> list[str]:
            return []

    class Twice:
        looks = 0

        def wait(self, _: float) -> None:
            self.looks += 1
            content["n"] = (1, 0, 0)
            if self.looks > 3:
                raise StoppedError

    with pytest.raises(StoppedError):
        serve._follow(None, Quiet(), [], Twice(), said.append, {"mini": inbox})  # type: ignore[arg-type]
    assert asked == ["mini"]
    assert [line.partition("  ")[2] for line in said] == ["mini: raw/ has changed"]
