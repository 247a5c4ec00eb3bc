"""What is kept of a run beside its lineage: its lines, and how long its steps took."""

from __future__ import annotations

import datetime as dt
import json
import logging
from typing import TYPE_CHECKING, Any

from silkledger.lineage import run_log
from tests.conftest import FIGURES
from tests.support.steps import LOGGED, STEPS

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.conftest import CommandOutput, Mini

START = dt.datetime(2026, 1, 2, 3, 4, 5, tzinfo=dt.UTC)


def _run(
    mini: Mini, command: Callable[..., CommandOutput]
) -> tuple[list[str], list[dict[str, Any]]]:
    """The log and the timings of the folder of the run that changed last."""
    command("release", mini.raw, "--published", mini.published, "--no-prefect")
    files = (mini.published / "mini" / "runs").glob(f"*/{run_log.TIMINGS}")
    folder: Path = max(files, key=lambda file: file.stat().st_mtime_ns).parent
    timings = [json.loads(line) for line in (folder / run_log.TIMINGS).read_text().splitlines()]
    return (folder / run_log.LOG).read_text().splitlines(), timings


def test_timings_are_rounded_to_milliseconds() -> None:
    steps = {"find": 1.00049, "read": 3.0}
    end = START + dt.timedelta(seconds=5)
    assert run_log.timings(steps, "published", START, end) == {
        "started": "2026-01-02T03:04:05+00:00",
        "ended": "2026-01-02T03:04:10+00:00",
        "outcome": "published",
        "seconds": 5.0,
        "steps": {"find": 1.0, "read": 3.0},
    }


def test_what_is_said_elsewhere_is_not_heard_and_nothing_listens_afterwards() -> None:
    log = logging.getLogger("silkledger")
    before, level = list(log.handlers), log.level
    log.setLevel(logging.INFO)
    try:
        with run_log.captured() as lines:
            log.info("gate       %s", "passed")
            log.debug("not this")
            logging.getLogger("another").warning("nor this")
        log.info("nor what comes later")
    finally:
        log.setLevel(level)
    assert [line.text for line in lines] == ["gate       passed"]
    assert log.handlers == before


def test_a_published_run_leaves_its_lines_and_the_seconds_of_its_steps(
    mini: Mini, command: Callable[..., CommandOutput]
) -> None:
    log, (run,) = _run(mini, command)
    assert [line.split()[2] for line in log[1:-1]] == LOGGED
    assert (log[0].split()[1], log[-1].split()[1]) == ("started", "published")
    assert list(run["steps"]) == STEPS
    assert run["outcome"] == "published"
    assert 0 < sum(run["steps"].values()) <= run["seconds"] + 0.01  # each is rounded


def test_a_run_that_changes_nothing_is_added_to_the_run_that_published(
    mini: Mini, command: Callable[..., CommandOutput]
) -> None:
    _run(mini, command)
    log, runs = _run(mini, command)
    assert [run["outcome"] for run in runs] == ["published", "unchanged"]
    assert [
        line.split()[1] for line in log if line.split()[1] in ("started", "published", "unchanged")
    ] == ["started", "published", "started", "unchanged"]


def test_a_refused_run_and_one_that_fails_say_so(
    mini: Mini, command: Callable[..., CommandOutput]
) -> None:
    mini.write("s/figures.csv", FIGURES + "several,gdp,Kazakhstan,in 2022,40,47\n")
    assert _run(mini, command)[1][-1]["outcome"] == "refused"
    mini.write("s/figures.csv", "as_reported\n\x00")
    log, runs = _run(mini, command)
    assert runs[-1]["outcome"].startswith("failed: raw/s/figures.csv")
    assert log[-1].split()[1] == "failed:"
