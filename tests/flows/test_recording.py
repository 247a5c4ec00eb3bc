"""A run waits for the server that is to record it, and is told where that stays away."""

from __future__ import annotations

import contextlib
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import TYPE_CHECKING

import httpx
import pytest
from prefect.settings import PREFECT_API_URL, PREFECT_CLIENT_MAX_RETRIES, temporary_settings

from silkledger.alarm import state
from silkledger.errors import CannotRunError
from silkledger.flows import recording
from silkledger.flows.server import free
from silkledger.pipeline import chain
from silkledger.release.job import Job
from silkledger.release.progress import StepStarted, announce

if TYPE_CHECKING:
    from collections.abc import Iterator

    from silkledger.release.job import Outcome
    from tests.conftest import Mini


@contextlib.contextmanager
def named(address: str) -> Iterator[None]:
    """Settings that name this server, whose client asks once."""
    with temporary_settings({PREFECT_API_URL: address, PREFECT_CLIENT_MAX_RETRIES: 0}):
        yield


@contextlib.contextmanager
def answering(statuses: list[int]) -> Iterator[str]:
    """A server that answers with these in turn, then with 200."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_response(statuses.pop(0) if statuses else 200)
            self.end_headers()

        def log_message(self, *_: object) -> None:
            pass

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        thread = threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True)
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}/api"
        finally:
            server.shutdown()
            thread.join()


@pytest.fixture
def job(mini: Mini) -> Job:
    return Job((mini.raw,), mini.published)


@pytest.fixture
def nowhere() -> str:
    return f"http://127.0.0.1:{free(0)}/api"


def test_a_run_whose_server_stays_away_has_failed_and_is_remembered(job: Job, nowhere: str) -> None:
    chain.release(job)
    with named(nowhere), pytest.raises(CannotRunError, match="does not answer; start it"):
        recording.recorded(job, lambda: pytest.fail("it must not begin"), within=0)
    last = state.load_state(job.published, "mini").last_run
    assert last is not None
    assert (last.outcome, "does not answer" in last.reason) == ("failed", True)


def test_a_run_waits_for_a_server_that_is_starting(
    job: Job, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    statuses = [503, 503, 200]
    monkeypatch.setattr(recording, "_ASK_EVERY", 0.0)
    with answering(statuses) as address, named(address):
        outcome = recording.recorded(job, lambda: chain.release(job), within=60)
    assert (outcome.state, statuses) == ("published", [])
    said = f"waiting for the Prefect server at {address}"
    assert sum(said in line for line in caplog.messages) == 1


def test_a_run_that_the_server_left_before_it_began_is_begun_again(job: Job) -> None:
    attempts: list[int] = []

    def run() -> Outcome:
        attempts.append(1)
        if len(attempts) == 1:
            raise RuntimeError("Failed to reach API") from httpx.ConnectError("refused")
        return chain.release(job)

    with answering([]) as address, named(address):
        assert recording.recorded(job, run, within=60).state == "published"


def test_a_server_that_answers_and_yet_takes_no_run_is_given_up(job: Job) -> None:
    def run() -> Outcome:
        raise RuntimeError("Failed to reach API") from httpx.ConnectError("refused")

    away = pytest.raises(CannotRunError, match="does not answer; start it")
    with answering([]) as address, named(address), away:
        recording.recorded(job, run, within=0)


def test_a_run_that_the_server_left_in_the_middle_says_so_in_one_line(job: Job) -> None:
    def run() -> Outcome:
        announce(StepStarted("find"))
        raise httpx.ReadError("reset")

    away = pytest.raises(CannotRunError, match="no longer answers")
    with answering([]) as address, named(address), away:
        recording.recorded(job, run, within=60)


def test_other_faults_are_left_as_they_are(job: Job) -> None:
    def run() -> Outcome:
        raise RuntimeError("a bug")

    with pytest.raises(RuntimeError, match="a bug"):
        recording.recorded(job, run)
