"""Prefect's surroundings: what the caller has set stands, the rest is set before Prefect is
imported.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from silkledger.flows import command, environment
from silkledger.operations import settings

if TYPE_CHECKING:
    from collections.abc import Iterator


@pytest.fixture
def bare(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """An environment without anything set for Prefect, given back afterwards."""
    before = dict(os.environ)
    for name in [*os.environ]:
        if name.startswith("PREFECT") or name == "DO_NOT_TRACK":
            del os.environ[name]
    yield
    os.environ.clear()
    os.environ.update(before)


@pytest.mark.usefixtures("bare")
def test_everything_is_set_and_its_home_lies_in_the_folder_worked_in(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    environment.prepare()
    assert os.environ["PREFECT_HOME"] == str(Path.cwd() / ".prefect")
    assert {name: os.environ[name] for name in settings.PREFECT} == settings.PREFECT


@pytest.mark.usefixtures("bare")
def test_what_the_caller_has_set_stands(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PREFECT_HOME", "/elsewhere")
    monkeypatch.setenv("PREFECT_LOGGING_LEVEL", "DEBUG")
    environment.prepare()
    assert (os.environ["PREFECT_HOME"], os.environ["PREFECT_LOGGING_LEVEL"]) == (
        "/elsewhere",
        "DEBUG",
    )


@pytest.mark.usefixtures("bare")
def test_a_schedule_tells_its_steps_where_the_command_is_silent() -> None:
    command._prepare_schedule()
    environment.prepare()
    assert {name: os.environ[name] for name in settings.SCHEDULE} == settings.SCHEDULE
    assert os.environ["PREFECT_SERVER_ANALYTICS_ENABLED"] == "false"


def test_the_command_prepares_before_it_loads_prefect(tmp_path: Path) -> None:
    code = (
        "import sys\n"
        "from contextlib import suppress\n"
        "sys.modules['prefect.server.api.server'] = sys\n"  # slow to import, and not needed
        "from silkledger.flows import command\n"
        "with suppress(AttributeError):\n"
        "    command.release(None)\n"  # there is no job, so that it ends before a server starts
        "from prefect.settings import get_current_settings as now\n"
        "print(now().home, now().server.ephemeral.startup_timeout_seconds)"
    )
    bare = {name: value for name, value in os.environ.items() if not name.startswith("PREFECT")}
    said = subprocess.run(
        [sys.executable, "-c", code],
        cwd=tmp_path,
        env=bare,
        capture_output=True,
        text=True,
        check=True,
    )
    assert said.stdout.split() == [str(tmp_path / ".prefect"), "120"]
