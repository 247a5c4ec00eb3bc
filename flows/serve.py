"""`silkledger serve`: a Prefect server on this machine, what prefect.yaml says, and a worker, until it is stopped.

One process starts the others, watches them and ends them by their own ids, the worker first, so that a run that is cut
short is told as crashed. Everything lies in Prefect's home, by default `.prefect/` of the folder worked in: the embedded
database (the history of runs), the logs of server and worker, and a lock, so that a folder is served once. Left out on
purpose: other machines. The server listens on the loopback address only, without a password.
"""

from __future__ import annotations

import contextlib
import datetime as dt
import os
import signal
import socket
import threading
import time
from pathlib import Path
from typing import TYPE_CHECKING

import httpx

from flows import environment  # noqa: F401  sets Prefect's surroundings before Prefect is imported

# isort: split
from prefect.client.orchestration import SyncPrefectClient

from flows import child, schedule, watch
from silkledger import lock, settings
from silkledger.errors import CannotRunError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from flows.child import Child
    from flows.schedule import Deployment

HOST = "127.0.0.1"
WORKER = "silkledger-serve"
_ASK_EVERY, _LOOK_EVERY = 0.25, 2.0  # seconds
_SERVER_STARTS_WITHIN = 120.0
_STOPS = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)


class _StoppedError(Exception):
    """Somebody asked to stop."""


def serve(port: int, say: Callable[[str], None]) -> None:
    """Serves the folder worked in until SIGINT, SIGTERM or SIGHUP. `port` 0 is a free one; `say` shows a line.

    Raises CannotRunError where the port is taken, the folder is served already, or server or worker end by themselves,
    InputError where prefect.yaml can't be used.
    """
    home = _home()
    deployments = schedule.read(Path(schedule.FILE))
    with _asked_to_stop() as stop, _alone(home), contextlib.ExitStack() as started, contextlib.suppress(_StoppedError):
        address = f"http://{HOST}:{_free(port)}"
        surroundings = {**os.environ, settings.API_NAME: f"{address}/api"}
        say(f"server     starting at {address} (it takes about ten seconds)")
        server = _start_server(address, surroundings, home)
        started.callback(server.stop)
        _until_healthy(address, server, stop)

        client = started.enter_context(SyncPrefectClient(f"{address}/api", auth_string=_auth()))
        try:
            _mend(client, say)
            _bring(client, deployments, surroundings, home, stop, say)
            news = watch.Watch(client)
        except httpx.HTTPError as fault:
            raise CannotRunError(
                f"the Prefect server does not do its work ({fault}); its log is {server.log}"
            ) from fault

        started.callback(_tidy, client)
        workers = [_start_worker(each, surroundings, home, WORKER) for each in sorted({it.pool for it in deployments})]
        for each in workers:
            started.callback(each.stop)
        say(f"pages      {address} (who may use this machine may use them)")
        say("worker     waiting for runs; Ctrl-C stops everything")
        _follow(client, news, [server, *workers], stop, say)
    say("stopped")


def worker(address: str, pool: str, say: Callable[[str], None]) -> None:
    """A worker for the server at `address` (its API, as in PREFECT_API_URL) until somebody asks to stop.

    Raises CannotRunError where no server answers there, or the worker ends by itself.
    """
    with _asked_to_stop() as stop, contextlib.suppress(_StoppedError):
        try:
            httpx.get(f"{address}/health", timeout=10).raise_for_status()
        except httpx.HTTPError as fault:
            raise CannotRunError(
                f"no Prefect server answers at {address} ({fault}); start one there with `silkledger serve`"
            ) from fault
        started = _start_worker(pool, {**os.environ, settings.API_NAME: address}, _home())
        say(f"worker     waiting for runs of {pool} from {address}; Ctrl-C stops it")
        try:
            while True:
                _require_running(started)
                _wait(stop, _LOOK_EVERY)
        finally:
            started.stop()
    say("stopped")


@contextlib.contextmanager
def _asked_to_stop() -> Iterator[threading.Event]:
    """An event that is set once somebody asks to stop. Children start with the usual signals, whatever this one got.

    A process started in the background by a script ignores SIGINT, and so would its children: a worker is asked to end
    by that signal and would never end.
    """
    stop = threading.Event()
    heeded = [number for number in _STOPS if number != signal.SIGHUP or signal.getsignal(number) != signal.SIG_IGN]
    before = {number: signal.signal(number, lambda *_: stop.set()) for number in heeded}  # nohup is left its say
    try:
        yield stop
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


@contextlib.contextmanager
def _alone(home: Path) -> Iterator[None]:
    """Holds the lock of a folder that is served. Raises CannotRunError where another process serves it."""
    path = home / settings.SERVE_LOCK
    try:
        home.mkdir(parents=True, exist_ok=True)
        path.touch()
    except OSError as fault:
        raise CannotRunError(f"{home}: {fault.strerror}; give a folder that can be written (PREFECT_HOME)") from fault
    with lock.held(path, "this folder", doing="served", then="stop it first (Ctrl-C there)"):
        yield


def _free(port: int) -> int:
    """The port, or a free one for 0. Raises CannotRunError where something listens there."""
    with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((HOST, port))
        except OSError as fault:
            raise CannotRunError(
                f"port {port} can't be used ({fault.strerror}); name another by --port, 0 for any that is free"
            ) from fault
        return int(probe.getsockname()[1])


def _until_healthy(address: str, server: Child, stop: threading.Event) -> None:
    last = time.monotonic() + _SERVER_STARTS_WITHIN
    while True:
        _require_running(server)
        with contextlib.suppress(httpx.HTTPError):
            if httpx.get(f"{address}/api/health", timeout=5).is_success:
                return
        if time.monotonic() > last:
            raise CannotRunError(f"the Prefect server does not answer at {address}; its log is {server.log}")
        _wait(stop, _ASK_EVERY)


def _start_server(address: str, surroundings: dict[str, str], home: Path) -> Child:
    host, _, port = address.removeprefix("http://").partition(":")
    words = ["prefect", "server", "start", "--host", host, "--port", port]
    return child.start("the Prefect server", words, surroundings, home / "logs" / "server.log")


def _start_worker(pool: str, surroundings: dict[str, str], home: Path, name: str = "") -> Child:
    words = ["prefect", "worker", "start", "--pool", pool, "--type", "process", *(["--name", name] if name else [])]
    return child.start("the worker", words, surroundings, home / "logs" / f"worker-{pool}.log")


def _mend(client: SyncPrefectClient, say: Callable[[str], None]) -> None:
    """What became of the schedule while nothing was served: runs that were cut off, runs that were missed."""
    watch.mark_crashed(client, watch.left_over(client, WORKER))
    if missed := schedule.skip_missed(client, dt.datetime.now(dt.UTC)):
        say(f"schedule   {missed} missed while nothing was served; one run makes up for it")


def _bring(
    client: SyncPrefectClient,
    deployments: tuple[Deployment, ...],
    surroundings: dict[str, str],
    home: Path,
    stop: threading.Event,
    say: Callable[[str], None],
) -> None:
    """Brings prefect.yaml to the server, its deployments by Prefect's own command."""
    schedule.add_pools(client, deployments)
    words, log = ["prefect", "--no-prompt", "deploy", "--all"], home / "logs" / "deploy.log"
    deploy = child.start("prefect deploy", words, {**surroundings, "COLUMNS": "200", "NO_COLOR": "1"}, log)
    try:
        while not deploy.ended:
            _wait(stop, _ASK_EVERY)
    finally:
        deploy.stop()
    if deploy.process.returncode:
        raise CannotRunError(
            f"{schedule.FILE}: Prefect can't use it: {deploy.last_line()}; the whole answer is in {log}"
        )
    for name in schedule.remove_others(client, deployments):
        say(f"schedule   {name}: taken off, {schedule.FILE} does not name it any more")
    for line in schedule.lines(client):
        say(f"schedule   {line}")


def _follow(
    client: SyncPrefectClient,
    news: watch.Watch,
    children: list[Child],
    stop: threading.Event,
    say: Callable[[str], None],
) -> None:
    """Says what happens until somebody asks to stop."""
    told = None
    while True:
        for each in children:
            _require_running(each)
        with contextlib.suppress(httpx.HTTPError):  # a busy server answers the next time
            for line in news.news():
                say(f"{_now()}  {line}")
            upcoming = schedule.next_run(client)
            if upcoming is not None and upcoming != told and upcoming > dt.datetime.now(dt.UTC):
                told = upcoming
                say(f"next run   {upcoming.astimezone():%Y-%m-%d %H:%M:%S %z}")
        _wait(stop, _LOOK_EVERY)


def _tidy(client: SyncPrefectClient) -> None:
    """Ends and tells as crashed what the worker left, once it has ended."""
    with contextlib.suppress(httpx.HTTPError):  # a server that ended by itself can't be told
        runs = watch.left_over(client, WORKER)
        watch.kill(runs)
        watch.mark_crashed(client, runs)


def _require_running(each: Child) -> None:
    if each.ended:
        raise CannotRunError(f"{each.what} ended by itself: {each.last_line()}; its log is {each.log}")


def _wait(stop: threading.Event, seconds: float) -> None:
    if stop.wait(seconds):
        raise _StoppedError


def _home() -> Path:
    return Path(os.environ[settings.HOME_NAME]).absolute()


def _auth() -> str | None:
    return os.environ.get("PREFECT_API_AUTH_STRING")


def _now() -> str:
    return f"{dt.datetime.now().astimezone():%Y-%m-%d %H:%M:%S}"
