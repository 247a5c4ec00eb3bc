"""A release is answered without a run only if a run would end the same."""

from __future__ import annotations

import json
import subprocess
import sys
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from silkledger.alarm import conditions, incidents, state
from silkledger.operations import settings, unchanged
from silkledger.release.job import Job

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from silkledger.release.job import Outcome, Told
    from tests.conftest import CommandOutput, Mini

    Command = Callable[..., CommandOutput]

# Packages that a changed release without a suite of its own does without.
NEVER = ("great_expectations", "prefect", "scipy", "sqlalchemy", "altair", "z3", "openpyxl")
PROGRAM = """
import sys
from silkledger import cli
try:
    cli.main()
except SystemExit as done:
    print(done.code)
names = [name.partition(".")[0] for name in sys.modules]
own = names.count("silkledger")
print(len(names) - own, own, *sorted(set(names) & set(%r)))
"""


def asked(mini: Mini) -> bool:
    """Whether the next run would be answered."""
    start = unchanged.before(Job((mini.raw,), mini.published), {})
    return start is not None and start.answer() is not None


def release(mini: Mini, command: Command, *words: object) -> CommandOutput:
    return command("release", mini.raw, "--published", mini.published, "--no-prefect", *words)


def test_the_answer_is_what_a_run_would_tell(mini: Mini, command: Command) -> None:
    assert release(mini, command).code == 0
    (kept,) = (mini.published / ".alarm").glob("*.last")
    told, answered = release(mini, command), release(mini, command, "--json")
    assert told.err == ""
    kept.unlink()
    run = release(mini, command)
    assert "publish" in run.err
    assert told.out == run.out
    kept.unlink()
    summary = json.loads(release(mini, command, "--json").out)
    findings = summary.pop("gate")["findings"]
    again = json.loads(answered.out)
    assert [each["rule"] for each in again.pop("gate")["findings"]] == [
        each["rule"] for each in findings
    ]
    assert again == summary
    last = state.load_state(mini.published, "mini").last_run
    assert last is not None
    assert (last.outcome, last.reason) == ("unchanged", "no table changed")
    before = last.id
    assert asked(mini)
    last = state.load_state(mini.published, "mini").last_run
    assert last is not None
    assert last.id != before


def test_whatever_changes_gets_a_run(
    mini: Mini, command: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert not asked(mini)
    assert release(mini, command).code == 0
    folder = mini.published / "mini"
    files = [
        *(path for path in mini.raw.rglob("*") if path.is_file()),
        *(path for path in folder.iterdir() if path.is_file()),
        folder / "1.0.0" / "figures.parquet",
        folder / "1.0.0" / "manifest.json",
        mini.published / ".alarm" / "mini.last",
    ]
    assert asked(mini)
    for path in files:  # a byte more, or no file at all
        content, mode = path.read_bytes(), path.stat().st_mode
        path.chmod(0o644)
        path.write_bytes(content + b" ") if path.suffix != ".last" else path.write_bytes(b"{")
        assert not asked(mini), path
        path.unlink()
        assert not asked(mini), path
        path.write_bytes(content)
        path.chmod(mode)
    assert asked(mini)
    for new in (
        mini.raw / "new.csv",
        folder / "new.html",
        folder / "1.0.0" / "new.json",
        mini.published / ".staging" / "mini" / "1.1.0",
    ):
        new.parent.mkdir(parents=True, exist_ok=True)
        new.write_bytes(b"")
        assert not asked(mini), new
        new.unlink()
    link = mini.raw / "link"
    link.symlink_to(mini.published)
    assert not asked(mini)
    link.unlink()
    assert asked(mini)
    for what in (["a-1.0.dist-info"], ["another"]):
        monkeypatch.setattr(unchanged, "_surroundings", lambda job, what=what: what)
        assert not asked(mini)
    monkeypatch.undo()
    monkeypatch.setattr(unchanged, "_program", str)
    assert not asked(mini)


def test_what_a_person_must_know_gets_a_run(
    mini: Mini, command: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert release(mini, command).code == 0
    known = state.load_state(mini.published, "mini")
    opened, _ = incidents.settled({}, {"run": conditions.of_crash("x")}, "2026-01-02T03:04:05Z")
    state.save(mini.published, replace(known, incidents=opened))
    assert not asked(mini)
    state.save(mini.published, replace(known, promised_days=1))
    assert not asked(mini)
    state.save(mini.published, known)
    job = Job((mini.raw,), mini.published)
    assert asked(mini)
    assert unchanged.before(job, {"OPENLINEAGE_URL": "http://127.0.0.1:1"}) is None
    assert unchanged.before(replace(job, dry_run=True), {}) is None
    assert unchanged.before(replace(job, raws=(mini.raw / "dataset.toml",)), {}) is None


def test_a_file_that_changed_during_the_run_keeps_nothing(
    mini: Mini, command: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    note = unchanged.Before.note

    def late(start: unchanged.Before, outcome: Outcome, told: Told) -> None:
        mini.write("late.txt", "")
        note(start, outcome, told)

    monkeypatch.setattr(unchanged.Before, "note", late)
    assert release(mini, command).code == 0
    assert not list((mini.published / ".alarm").glob("*.last"))


@pytest.mark.parametrize(
    ("name", "content", "named"),
    [
        ("", "", False),
        (".prefect/profiles.toml", 'PREFECT_API_URL = "http://127.0.0.1:1/api"', True),
        (".prefect/profiles.toml", "[profiles.mine]", False),
        ("prefect.toml", "", True),
        ("pyproject.toml", "[tool.prefect.api]", True),
        ("pyproject.toml", "[project]", False),
        (".env", "PREFECT_API_URL=http://127.0.0.1:1/api", True),
    ],
)
def test_a_server_may_be_named_by_a_file(
    name: str, content: str, named: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    if name:
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(content)
    assert settings.names_a_server(tmp_path, {}) is named
    assert settings.names_a_server(tmp_path, {"PREFECT_API_URL": "http://127.0.0.1:1/api"})


def test_little_is_imported(mini: Mini) -> None:
    """Counts modules, which a loaded machine does not change: 0.15 ms to 1 ms each.

    Those of other packages take nearly all of the time, and rules of reading are small modules.
    """
    words = ("release", str(mini.raw), "--published", str(mini.published), "--no-prefect", "--json")
    heavy = (*NEVER, "pandas", "pyarrow", "numpy", "babel", "pandera", "jinja2", "openlineage")
    for most, most_own, unwanted in ((1400, 900, NEVER), (310, 70, heavy)):
        done = subprocess.run(
            [sys.executable, "-c", PROGRAM % (unwanted,), *words],
            capture_output=True,
            text=True,
            check=True,
        )
        code, counted = done.stdout.splitlines()[-2:]
        number, own, *found = counted.split()
        assert (code, found) == ("0", [])
        assert (int(number) < most, int(own) < most_own) == (True, True), counted
