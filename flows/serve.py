"""`silkledger serve`: a Prefect server on this machine, the schedule, and a worker, until stopped.

One process starts the others, watches them and ends them by their process ids, the worker first, so
that an interrupted run is recorded as crashed. All files are in Prefect's home, by default
`.prefect/` in the working directory: the database with the history of runs, the logs of server and
worker, and a lock, so that a folder is served once. The server listens on the loopback address
only, and answers nobody who does not know the secret that is made at every start
(silkledger.flows.secret).
"""

from __future__ import annotations

import contextlib
import datetime as dt
import os
import time
from pathlib import Path
from typing import TYPE_CHECKING

import httpx

from silkledger.flows import environment  # noqa: F401  sets Prefect's surroundings before Prefect is imported

# isort: split
from prefect.client.orchestration import SyncPrefectClient

from silkledger.errors import CannotRunError
from silkledger.flows import child, deployments, secret, server, watch
from silkledger.flows.stop import StoppedError, heeded
from silkledger.messages import redacted
from silkledger.operations import settings
from silkledger.operations.inbox import Inbox
from silkledger.operator_settings import PAGES
from silkledger.store import lock

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from silkledger.flows.child import Child
    from silkledger.flows.deployments import Deployment
    from silkledger.flows.stop import Stop

WORKER = "silkledger-serve"
_ASK_EVERY, _LOOK_EVERY = 0.25, 2.0  # seconds
_QUIET = 10.0  # seconds after the last change in raw/


def serve(ports: tuple[int, int], say: Callable[[str], None], *, watch_raw: bool = False) -> None:
    """Serve the working directory until SIGINT, SIGTERM or SIGHUP.

    `ports` are those of the server and of the published pages; 0 means any free port. `say` shows a
    line. With `watch_raw`, a run also starts shortly after a change in raw/. Raises CannotRunError
    if a port is taken, the folder is already served, or the server, worker or pages end by
    themselves, and InputError if prefect.yaml cannot be used.
    """
    home = _home()
    declared = deployments.read(Path(deployments.FILE))
    with (
        heeded() as stop,
        _alone(home),
        contextlib.ExitStack() as started,
        contextlib.suppress(StoppedError),
    ):
        port, pages_port = server.free(ports[0]), server.free(ports[1], "--pages-port")
        address = f"http://{server.HOST}:{port}"
        password = secret.made()
        surroundings = {**os.environ, **secret.of_client(password)}
        surroundings[settings.API_NAME] = f"{address}/api"
        surroundings.setdefault(PAGES, f"http://{server.HOST}:{pages_port}")
        say(f"server     starting at {address} (it takes about ten seconds)")
        served = {**surroundings, **secret.of_server(password, port)}
        running = server.start(port, served, home / "logs" / "server.log")
        started.callback(running.stop)
        server.until_healthy(address, running, stop.wait)

        client = started.enter_context(SyncPrefectClient(f"{address}/api", auth_string=password))
        try:
            _mend(client, say)
            _bring(
                client=client,
                declared=declared,
                surroundings=surroundings,
                home=home,
                stop=stop,
                say=say,
            )
            news = watch.Watch(client)
        except httpx.HTTPError as fault:
            raise CannotRunError(
                f"the Prefect server does not do its work ({fault}); its log is {running.log}"
            ) from fault

        pages = _start_pages(declared[0].published, pages_port, surroundings, home)
        started.callback(pages.stop)
        started.callback(_tidy, client)
        children = [running, pages]
        for pool in sorted({each.pool for each in declared}):
            children.append(_start_worker(pool, surroundings, home, WORKER))
            started.callback(children[-1].stop)
        path = started.enter_context(secret.kept(home, password))
        say(f"runs       {address} (the password is in {_near(path)})")
        say(f"pages      http://{server.HOST}:{pages_port} (also /health and /metrics)")
        say("worker     waiting for runs; Ctrl-C stops everything")
        inboxes = _inboxes(declared) if watch_raw else {}
        _follow(client, news, children, stop, say, inboxes)
    say("stopped")


def worker(address: str, pool: str, say: Callable[[str], None]) -> None:
    """Run a worker for the server at `address` (as in PREFECT_API_URL) until asked to stop.

    Raises CannotRunError if no server answers there, or the worker ends by itself.
    """
    with heeded() as stop, contextlib.suppress(StoppedError):
        try:  # a server with a password answers this without it
            httpx.get(f"{address}/health", timeout=10).raise_for_status()
        except httpx.HTTPError as fault:
            raise CannotRunError(
                redacted(f"no Prefect server answers at {address} ({fault})")
                + "; start one there with `silkledger serve`"
            ) from fault
        started = _start_worker(pool, {**os.environ, settings.API_NAME: address}, _home())
        say(f"worker     waiting for runs of {pool} from {redacted(address)}; Ctrl-C stops it")
        try:
            while True:
                started.require_running()
                stop.wait(_LOOK_EVERY)
        finally:
            started.stop()
    say("stopped")


@contextlib.contextmanager
def _alone(home: Path) -> Iterator[None]:
    """Hold the lock of a served folder. Raises CannotRunError if another process holds it."""
    path = home / settings.SERVE_LOCK
    try:
        home.mkdir(mode=0o700, parents=True, exist_ok=True)
        path.touch()
    except OSError as fault:
        raise CannotRunError(
            f"{home}: {fault.strerror}; give a folder that can be written (PREFECT_HOME)"
        ) from fault
    with lock.held(path, "this folder", doing="served", then="stop it first (Ctrl-C there)"):
        yield


def _start_worker(pool: str, surroundings: dict[str, str], home: Path, name: str = "") -> Child:
    words = [
        "prefect",
        "worker",
        "start",
        "--pool",
        pool,
        "--type",
        "process",
        *(["--name", name] if name else []),
    ]
    return child.start("the worker", words, surroundings, home / "logs" / f"worker-{pool}.log")


def _start_pages(published: str, port: int, surroundings: dict[str, str], home: Path) -> Child:
    words = ["silkledger", "pages", "--published", published, "--port", str(port)]
    return child.start("the pages", words, surroundings, home / "logs" / "pages.log")


def _inboxes(declared: tuple[Deployment, ...]) -> dict[str, Inbox]:
    return {
        each.name: Inbox([Path(raw) for raw in each.raws], _QUIET) for each in declared if each.raws
    }


def _mend(client: SyncPrefectClient, say: Callable[[str], None]) -> None:
    """Settle what happened while nothing was served: runs that were interrupted or missed."""
    watch.mark_crashed(client, watch.left_over(client, WORKER))
    if missed := deployments.skip_missed(client, dt.datetime.now(dt.UTC)):
        say(f"schedule   {missed} missed while nothing was served; one run makes up for it")


def _bring(
    client: SyncPrefectClient,
    declared: tuple[Deployment, ...],
    surroundings: dict[str, str],
    home: Path,
    stop: Stop,
    say: Callable[[str], None],
) -> None:
    """Apply prefect.yaml to the server; Prefect's own command creates the deployments."""
    deployments.add_pools(client, declared)
    words, log = ["prefect", "--no-prompt", "deploy", "--all"], home / "logs" / "deploy.log"
    deploy = child.start(
        "prefect deploy", words, {**surroundings, "COLUMNS": "200", "NO_COLOR": "1"}, log
    )
    try:
        while not deploy.ended:
            stop.wait(_ASK_EVERY)
    finally:
        deploy.stop()
    if deploy.process.returncode:
        raise CannotRunError(
            f"{deployments.FILE}: Prefect can't use it: {deploy.last_line()}; the whole "
            f"answer is in {log}"
        )
    for name in deployments.remove_others(client, declared):
        say(f"schedule   {name}: taken off, {deployments.FILE} does not name it any more")
    for line in deployments.lines(client):
        say(f"schedule   {line}")


def _follow(
    client: SyncPrefectClient,
    news: watch.Watch,
    children: list[Child],
    stop: Stop,
    say: Callable[[str], None],
    inboxes: Mapping[str, Inbox] | None = None,
) -> None:
    """Report runs until asked to stop, and start one after a change in an inbox."""
    told = None
    while True:
        for each in children:
            each.require_running()
        with contextlib.suppress(httpx.HTTPError):  # a busy server answers the next time
            for line in news.news():
                say(f"{_now()}  {line}")
            for name, inbox in (inboxes or {}).items():
                if inbox.is_due(time.monotonic()):
                    say(f"{_now()}  {name}: raw/ has changed")
                    deployments.run_now(client, name)
            upcoming = deployments.next_run(client)
            if upcoming is not None and upcoming != told and upcoming > dt.datetime.now(dt.UTC):
                told = upcoming
                say(f"next run   {upcoming.astimezone():%Y-%m-%d %H:%M:%S %z}")
        stop.wait(_LOOK_EVERY)


def _tidy(client: SyncPrefectClient) -> None:
    """End what an ended worker left behind, and mark it as crashed."""
    with contextlib.suppress(httpx.HTTPError):  # a server that ended by itself can't be told
        runs = watch.left_over(client, WORKER)
        watch.kill(runs)
        watch.mark_crashed(client, runs)


def _home() -> Path:
    return Path(os.environ[settings.HOME_NAME]).absolute()


def _near(path: Path) -> Path:
    """The path as seen from the working directory, where it lies below it."""
    here = Path.cwd()
    return path.relative_to(here) if path.is_relative_to(here) else path


def _now() -> str:
    return f"{dt.datetime.now().astimezone():%Y-%m-%d %H:%M:%S}"
