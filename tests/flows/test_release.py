"""The main job as its user runs it: the command, through Prefect's embedded server and without
Prefect.
"""

from __future__ import annotations

import json
import re
import sqlite3
import subprocess
from contextlib import closing
from pathlib import Path

import pytest

from tests.support.article import raw_article
from tests.support.depth import in_depth
from tests.support.serving import COMMAND, surroundings
from tests.support.steps import LOGGED

pytestmark = pytest.mark.slow


def silkledger(*words: str, home: Path) -> subprocess.CompletedProcess[str]:
    environment = surroundings(PREFECT_HOME=str(home / ".prefect"), HOME=str(home))
    return subprocess.run(
        [COMMAND, *words], cwd=home, env=environment, capture_output=True, text=True, check=False
    )


def files(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file()
    }


@pytest.fixture(scope="module")
def ran(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, subprocess.CompletedProcess[str]]:
    folder = tmp_path_factory.mktemp("with-prefect")
    raw_article(folder)
    return folder, silkledger("release", "--published", str(folder / "published"), home=folder)


def test_a_good_run_publishes_and_says_so_without_noise(
    ran: tuple[Path, subprocess.CompletedProcess[str]],
) -> None:
    folder, run = ran
    assert run.returncode == 0, run.stderr
    assert (folder / "published" / "china-central-asia" / "1.0.0" / "figures.parquet").is_file()
    assert [line.split()[0] for line in run.stderr.splitlines() if line.strip()] == LOGGED
    for word in (
        "published",
        "duplicates",
        "quarantined",
        "excluded",
        "flags",
        "gate",
        "version",
        "report",
    ):
        assert f"\n{word}" in run.stdout
    for noise in ("Traceback", "database is locked", "http://"):
        assert noise not in run.stdout + run.stderr


def test_prefect_keeps_a_summary_and_the_refusals(
    ran: tuple[Path, subprocess.CompletedProcess[str]],
) -> None:
    with closing(sqlite3.connect(ran[0] / ".prefect" / "prefect.db")) as store:
        artifacts = dict(store.execute("select key, data from artifact where key is not null"))
        tasks = [name for (name,) in store.execute("select name from task_run")]
        events = list(
            store.execute("select event, resource_id from events where event like 'dataset.%'")
        )
    assert "| published | 18 (13 figures, 5 events) |" in artifacts["release-summary"]
    assert json.loads(json.loads(artifacts["release-refusals"])) == []
    assert events == [("dataset.released", "silkledger.dataset.china-central-asia")]
    assert len(tasks) < 20  # a step or a file each, never a row


def test_a_run_leaves_its_lineage(ran: tuple[Path, subprocess.CompletedProcess[str]]) -> None:
    (left,) = (ran[0] / "published" / "china-central-asia" / "runs").glob("*/lineage.jsonl")
    start, end, *_ = [json.loads(line) for line in left.read_text().splitlines()]
    assert (start["eventType"], end["eventType"]) == ("START", "COMPLETE")
    assert {output["name"] for output in end["outputs"]} >= {"figures", "events", "ledger"}


def test_both_ways_give_the_same_bytes(
    ran: tuple[Path, subprocess.CompletedProcess[str]], tmp_path: Path
) -> None:
    raw_article(tmp_path)
    plain = silkledger(
        "release", "--no-prefect", "--published", str(tmp_path / "published"), home=tmp_path
    )
    assert plain.returncode == 0, plain.stderr
    releases = [
        folder / "published" / "china-central-asia" / "1.0.0" for folder in (ran[0], tmp_path)
    ]
    assert files(releases[0]) == files(releases[1])
    assert _untimed(plain.stderr) == _untimed(ran[1].stderr)


def _untimed(lines: str) -> str:
    return re.sub(r" \([0-9.]+ s\)$", "", lines, flags=re.MULTILINE)


def test_a_second_run_publishes_nothing(ran: tuple[Path, subprocess.CompletedProcess[str]]) -> None:
    before = _but_runs(ran[0] / "published")
    again = silkledger(
        "release", "--no-prefect", "--json", "--published", str(ran[0] / "published"), home=ran[0]
    )
    assert again.returncode == 0, again.stderr
    assert json.loads(again.stdout)["outcome"] == "unchanged"
    assert _but_runs(ran[0] / "published") == before


def _but_runs(published: Path) -> dict[str, bytes]:
    """Every file but those that tell when and how runs took place."""
    return {
        name: content
        for name, content in files(published).items()
        if "/runs/" not in name and not name.startswith(".alarm/")
    }


@in_depth
def test_a_fault_is_one_line_through_prefect_too(
    ran: tuple[Path, subprocess.CompletedProcess[str]], tmp_path: Path
) -> None:
    run = silkledger(
        "release", str(tmp_path / "missing"), "--published", str(tmp_path / "out"), home=ran[0]
    )
    assert run.returncode == 2
    assert [line for line in run.stderr.splitlines() if line] == [
        (
            f"silkledger: {tmp_path / 'missing'}: no such file or folder; name a raw folder, "
            "such as raw/"
        )
    ]
    assert not (tmp_path / "out").exists()
