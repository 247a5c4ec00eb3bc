"""`silkledger serve` as a user runs it: started, watched and stopped from outside."""

from __future__ import annotations

import contextlib
import functools
import os
import re
import subprocess
import sys
import time
import uuid
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import httpx
import pytest

from tests.conftest import DATASET, FIGURES, SOURCE, Mini
from tests.support.receivers import Webhook

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
        time.sleep(0.5)
    pytest.fail(f"waited {PATIENCE} s for {what}")


@contextlib.contextmanager
def served(folder: Path, *words: str, **more: str) -> Iterator[Served]:
    """Serve a folder with one source, by the schedule above, until the end of the block."""
    (folder / "prefect.yaml").write_text(PREFECT_YAML, encoding="utf-8")
    log = folder / "said.txt"
    with (
        log.open("wb") as output,
        subprocess.Popen(
            [COMMAND, "serve", "--port", "0", "--pages-port", "0", *words],
            cwd=folder,
            env=surroundings(PREFECT_WORKER_QUERY_SECONDS="1", **more),
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


@dataclass
class Served(Mini):
    """A folder that is served: the process, and what it said."""

    process: subprocess.Popen[str] = field(kw_only=True)
    log: Path = field(kw_only=True)
    hook: Webhook = field(default_factory=Webhook, kw_only=True)

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

    @functools.cached_property
    def api(self) -> str:
        return self.line(r"runs +http").split()[1] + "/api"

    @functools.cached_property
    def pages(self) -> str:
        return self.line(r"pages +http").split()[1]

    @functools.cached_property
    def password(self) -> str:
        """The secret of this start, from the file that the line of the pages names."""
        (named,) = re.findall(r"the password is in (\S+)\)", self.line(r"runs +http"))
        return (self.raw.parent / str(named)).read_text(encoding="ascii").strip()

    @functools.cached_property
    def client(self) -> httpx.Client:
        """Somebody who knows the secret, with the token that the server wants for changes."""
        user, _, password = self.password.partition(":")
        made = httpx.Client(base_url=self.api, auth=(user, password), timeout=30)
        name = str(uuid.uuid4())

        def token() -> httpx.Response:
            return made.get("csrf-token", params={"client": name}).raise_for_status()

        given = until(token, "a token").json()["token"]
        made.headers.update({"Prefect-Csrf-Client": name, "Prefect-Csrf-Token": given})
        return made

    def ask(self, path: str, **content: Any) -> Any:
        """What the server says; a busy one answers 503 and is asked again."""
        return until(
            lambda: self.client.post(path, json=content).raise_for_status(),
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
        path = "deployments/name/release/mini"
        return until(lambda: self.client.get(path).raise_for_status(), "the deployment").json()

    def stop_clock(self) -> None:
        """No more runs by the clock, so that the next ones come when the test is ready for them."""
        found = self.deployment()
        path = f"deployments/{found['id']}/schedules/{found['schedules'][0]['id']}"
        until(
            lambda: self.client.patch(path, json={"active": False}).raise_for_status(),
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


def descendants(pid: int) -> list[int]:
    parents = {
        int(path.name): _stat(int(path.name))
        for path in Path("/proc").iterdir()
        if path.name.isdecimal()
    }
    family = [pid]
    for each in family:
        family += [child for child, stat in parents.items() if stat and int(stat[1]) == each]
    return family[1:]


def runs(pid: int) -> bool:
    return _stat(pid)[:1] not in ([], ["Z"])


def _stat(pid: int) -> list[str]:
    """State and parent of a process; empty where there is none."""
    try:
        return Path(f"/proc/{pid}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()[:2]
    except (FileNotFoundError, ProcessLookupError):
        return []
