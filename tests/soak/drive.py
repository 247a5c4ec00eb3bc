"""Drive a soak: write the inputs of each night, run it, kill it, and look at what is left."""

from __future__ import annotations

import contextlib
import json
import os
import random
import signal
import statistics
import subprocess
import sys
import time
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from silkledger.alarm import state as remembered
from silkledger.flows import secret, server
from silkledger.published import status
from silkledger.published.releases import last
from silkledger.release import manifest, parquet
from silkledger.verify import verify_dataset
from tests.conftest import DATASET, HEADER, SOURCE
from tests.soak.plan import STATES, messages
from tests.support.receivers import Webhook, webhook
from tests.support.serving import surroundings

if TYPE_CHECKING:
    from collections.abc import Iterator

    from silkledger.flows.child import Child
    from tests.soak.plan import Night

ROWS = 20


@dataclass
class Result:
    """What a soak found. `faults` are sentences; there must be none."""

    runs: int = 0
    states: Counter[str] = field(default_factory=Counter)
    killed: int = 0
    restarts: int = 0
    receiver_failures: int = 0
    expected: list[str] = field(default_factory=list)
    received: list[str] = field(default_factory=list)
    memory: list[int] = field(default_factory=list)
    seconds: float = 0.0
    faults: list[str] = field(default_factory=list)

    def grown(self) -> float:
        """Return the memory of the server in the last quarter over that in the second quarter."""
        quarter = len(self.memory) // 4
        if not quarter:
            return 1.0
        early, late = self.memory[quarter : 2 * quarter], self.memory[-quarter:]
        return statistics.median(late) / statistics.median(early)


@dataclass
class Soak:
    """A folder in which the nights happen."""

    folder: Path
    with_server: bool
    result: Result = field(default_factory=Result)
    content: int = 0
    prefect: Child | None = None
    port: int = 0
    password: str = field(default_factory=secret.made)
    chance: random.Random = field(default_factory=lambda: random.Random(7))

    @property
    def raw(self) -> Path:
        return self.folder / "raw"

    @property
    def published(self) -> Path:
        return self.folder / "published"

    def run(self, planned: list[Night], minutes: float) -> Result:
        """Run the nights, or as many as fit into that time; the others are left out."""
        started, done = time.monotonic(), []
        with webhook() as hook, self._server():
            environment = {**self._environment(), "SILKLEDGER_NOTIFY": hook.address}
            runner = self._start(environment)
            try:
                for night in planned:
                    over_time = time.monotonic() - started > 60 * minutes
                    if over_time and night.number < len(planned) - 2:
                        continue
                    runner = self._night(night, runner, environment, hook)
                    done.append(night)
            finally:
                runner.terminate()
                runner.wait()
            self.result.received = hook.states
        self.result.expected = messages(done)
        if self.result.expected != self.result.received:
            self._fault("the messages are not those that must follow")
        self.result.seconds = time.monotonic() - started
        return self.result

    def _night(
        self,
        night: Night,
        runner: subprocess.Popen[str],
        environment: dict[str, str],
        hook: Webhook,
    ) -> subprocess.Popen[str]:
        self._write(night)
        hook.answers = [404] * 8 if night.receiver_fails else []
        self.result.receiver_failures += night.receiver_fails
        before = self._version()
        assert runner.stdin is not None
        runner.stdin.write("run\n")
        runner.stdin.flush()
        self.result.runs += 1
        if night.server_restarts and self.prefect is not None:
            time.sleep(self.chance.random() * 2)
            self.prefect.stop()
            self._start_server()
            self.result.restarts += 1
        if night.killed:
            time.sleep(self.chance.random() * 2)
            runner.send_signal(signal.SIGKILL)
            runner.wait()
            self.result.killed += 1
            self._look(f"night {night.number}, killed")
            if not remembered.load_state(self.published, "mini").last_run:
                self._fault(f"night {night.number}: nothing is remembered")
            return self._start(environment)
        found = self._answer(runner)
        wanted = STATES[night.given]
        # A killed run may have published what this one was to publish.
        if found != wanted and {found, wanted} != {"published", "unchanged"}:
            self._fault(f"night {night.number}: {found} instead of {wanted}")
        self.result.states[found] += 1
        if found != "published" and self._version() != before:
            self._fault(f"night {night.number}: {found}, and yet another release is current")
        last_run = remembered.load_state(self.published, "mini").last_run
        if last_run is None or last_run.outcome != found:
            self._fault(f"night {night.number}: {found} is not remembered")
        self._look(f"night {night.number}")
        if self.prefect is not None:
            self.result.memory.append(_memory(self.prefect.process.pid))
        return runner

    def _look(self, when: str) -> None:
        """Look at what is published: whole, with every row, whatever has happened."""
        release = last(self.published, "mini")
        if release is None:
            self._fault(f"{when}: no release is current")
            return
        rows = manifest.ledger_sums(parquet.read(release.folder / "ledger.parquet"))["rows"]
        if rows != ROWS:
            self._fault(f"{when}: {rows} rows instead of {ROWS}")

    def look_at_all(self) -> None:
        """Verify every release that was made."""
        for problem in verify_dataset(self.published / "mini"):
            self._fault(f"at the end: {problem}")

    def releases(self) -> int:
        """Return how many releases were made."""
        return len(status.statuses(self.published / "mini"))

    def _write(self, night: Night) -> None:
        self.raw.joinpath("s").mkdir(parents=True, exist_ok=True)
        (self.raw / "dataset.toml").write_text(DATASET, encoding="utf-8")
        (self.raw / "s" / "source.toml").write_text(SOURCE, encoding="utf-8")
        self.content += night.given == "new"
        rows = [
            f"USD {100 + 7 * row + (self.content if row == 0 else 0)} billion,gdp,Kazakhstan,"
            f"in {2000 + row},{30 * row},{30 * row + 15}"
            for row in range(ROWS)
        ]
        if night.given == "bad rows":
            rows[5:15] = [row.replace("USD 1", "several 1") for row in rows[5:15]]
        content = HEADER + "\n".join(rows) + "\n"
        if night.given == "bad file":
            content = content.replace("indicator", "indicater", 1)
        unfinished = self.raw / "s" / "figures.csv.part"
        unfinished.write_text(content, encoding="utf-8")
        unfinished.replace(self.raw / "s" / "figures.csv")

    def _start(self, environment: dict[str, str]) -> subprocess.Popen[str]:
        words = [sys.executable, "-m", "tests.soak.runner", str(self.raw), str(self.published)]
        runner = subprocess.Popen(
            words,
            env=environment,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=(self.folder / "runner.log").open("a"),
            text=True,
        )
        self._answer(runner)
        return runner

    def _answer(self, runner: subprocess.Popen[str]) -> str:
        assert runner.stdout is not None
        line = runner.stdout.readline()
        return str(json.loads(line)["state"]) if line else "no answer"

    @contextlib.contextmanager
    def _server(self) -> Iterator[None]:
        if not self.with_server:
            yield
            return
        self.port = server.free(0)
        self._start_server()
        try:
            yield
        finally:
            if self.prefect is not None:
                self.prefect.stop()

    def _start_server(self) -> None:
        served = {**self._environment(), **secret.of_server(self.password, self.port)}
        self.prefect = server.start(self.port, served, self.folder / "server.log")
        server.until_healthy(f"http://{server.HOST}:{self.port}", self.prefect, time.sleep)

    def _environment(self) -> dict[str, str]:
        own = {"PREFECT_HOME": str(self.folder / ".prefect"), "PYTHONPATH": os.getcwd()}  # noqa: PTH109
        if self.with_server:
            own |= secret.of_client(self.password)
            own["PREFECT_API_URL"] = f"http://{server.HOST}:{self.port}/api"
        return surroundings(**own)

    def _version(self) -> str:
        current = status.latest(self.published / "mini")
        return current.version if current else ""

    def _fault(self, sentence: str) -> None:
        self.result.faults.append(sentence)


def _memory(pid: int) -> int:
    """Return the memory of a process in kB."""
    for line in Path(f"/proc/{pid}/status").read_text(encoding="utf-8").splitlines():
        if line.startswith("VmRSS:"):
            return int(line.split()[1])
    return 0
