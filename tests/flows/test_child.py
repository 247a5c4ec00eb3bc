"""Processes that the schedule starts: each is ended by its own id, whatever it does about it."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from silkledger.flows import child

if TYPE_CHECKING:
    from collections.abc import Callable

    from silkledger.flows.child import Child

READY = "import signal, sys, time\nprint('ready', flush=True)\n"


def until(said: Callable[[], bool], seconds: float = 30) -> bool:
    last = time.monotonic() + seconds
    while time.monotonic() < last:
        if said():
            return True
        time.sleep(0.02)
    return False


@pytest.fixture
def start(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[str], Child]:
    """Starts a program as a child and waits until it runs."""

    def run(program: str) -> Child:
        (tmp_path / "program.py").write_text(READY + program, encoding="utf-8")
        monkeypatch.chdir(tmp_path)
        made = child.start(
            "the program", ["program"], os.environ, tmp_path / "logs" / "program.log"
        )
        assert until(lambda: "ready" in made.log.read_text(encoding="utf-8"))
        return made

    return run


def test_it_ends_when_it_is_asked_to(start: Callable[[str], Child]) -> None:
    made = start("time.sleep(60)")
    assert made.process.poll() is None
    made.stop()
    assert made.process.returncode == -signal.SIGTERM


def test_it_is_ended_where_it_does_not_listen(start: Callable[[str], Child]) -> None:
    made = start(
        "signal.signal(signal.SIGTERM, signal.SIG_IGN)\nprint('deaf', flush=True)\ntime.sleep(60)"
    )
    assert until(lambda: made.last_line() == "deaf")
    made.stop(patience=0.1)
    assert made.process.returncode == -signal.SIGKILL


def test_its_last_line_says_why_it_ended(start: Callable[[str], Child]) -> None:
    made = start(
        "print('the disk is full')\nprint(' An exception occurred.')\nprint()\nsys.exit(3)"
    )
    made.process.wait(30)
    assert made.ended
    assert made.last_line() == "the disk is full"
    made.stop()  # nothing is left to stop
    assert made.process.returncode == 3


def test_a_silent_one_has_a_last_line_too(start: Callable[[str], Child], tmp_path: Path) -> None:
    made = start("time.sleep(60)")
    made.stop()
    made.log.write_text("", encoding="utf-8")
    assert made.last_line() == "it said nothing"


def test_ctrl_c_in_the_terminal_does_not_reach_it(start: Callable[[str], Child]) -> None:
    made = start("time.sleep(60)")
    assert os.getsid(made.process.pid) == made.process.pid
    made.stop()


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux ends a child with its parent")
def test_it_ends_with_a_parent_that_was_killed(tmp_path: Path) -> None:
    (tmp_path / "program.py").write_text(READY + "time.sleep(60)", encoding="utf-8")
    parent = (
        "import os, pathlib, time; from flows import child;"
        "made = child.start('it', ['program'], os.environ, pathlib.Path('program.log'));"
        "print(made.process.pid, flush=True); time.sleep(60)"
    )
    surroundings = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    with subprocess.Popen(
        [sys.executable, "-c", parent],
        cwd=tmp_path,
        env=surroundings,
        stdout=subprocess.PIPE,
        text=True,
    ) as running:
        assert running.stdout is not None
        pid = int(running.stdout.readline())
        assert until(lambda: "ready" in (tmp_path / "program.log").read_text(encoding="utf-8"))
        running.kill()
    assert until(lambda: not _runs(pid))


def _runs(pid: int) -> bool:
    """Whether it runs: a zombie that nobody has waited for does not."""
    try:
        return (
            Path(f"/proc/{pid}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()[0]
            != "Z"
        )
    except FileNotFoundError:
        return False
