"""Publishing: exactly the files of a release, the same bytes each time, nothing half done."""

from __future__ import annotations

import dataclasses
import datetime as dt
import json
import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from silkledger.columns import row_groups
from silkledger.diff import versions
from silkledger.errors import CannotRunError, RefusedError
from silkledger.published import releases
from silkledger.publishing import publish
from silkledger.release.candidate import Finding, ReleaseCandidate, Verdict
from silkledger.verify import verify
from tests.conftest import Mini
from tests.support import releases as made
from tests.support.first_releases import release_first

if TYPE_CHECKING:
    pass


def test_release_holds_exactly_its_files(tmp_path: Path) -> None:
    folder = made.publish_first(tmp_path)
    assert folder == tmp_path / made.DATASET / "1.0.0"
    assert set(made.tree(folder)) == made.FILES
    assert set(os.listdir(tmp_path / made.DATASET)) == {"1.0.0", *made.BESIDE}
    assert verify(folder) == ()


def test_a_release_of_the_whole_chain_holds_exactly_its_files(mini: Mini) -> None:
    folder = release_first(mini)
    pages = {"report/index.html", "report/checks.json", "report/checks.schema.json"}
    assert set(made.tree(folder)) == made.FILES | pages
    (run,) = os.listdir(folder.parent / "runs")
    assert set(os.listdir(folder.parent / "runs" / run)) == {
        "lineage.jsonl",
        "log.txt",
        "timings.jsonl",
    }


def test_only_the_lock_is_left_in_staging(tmp_path: Path) -> None:
    made.publish_first(tmp_path)
    assert os.listdir(tmp_path / ".staging") == [f"{made.DATASET}.lock"]


def test_the_clock_stands_outside_the_release_only(tmp_path: Path) -> None:
    folder = made.publish_first(tmp_path)
    latest = json.loads((folder.parent / "latest.json").read_bytes())
    assert latest["published_at"] == "2026-01-02T03:04:05Z"
    assert not any(b"2026-01-02" in content for content in made.tree(folder).values())


def test_same_candidate_gives_the_same_bytes_anywhere(tmp_path: Path) -> None:
    here = made.tree(made.publish_first(tmp_path / "here"))
    code = (
        "import sys; from pathlib import Path; from tests.support import releases as made; "
        "made.publish_next(Path(sys.argv[1]), made.candidate())"
    )
    elsewhere = {
        "TZ": "Pacific/Kiritimati",
        "LC_ALL": "C",
        "PYTHONHASHSEED": "7",
        "OMP_NUM_THREADS": "1",
    }
    subprocess.run(
        [sys.executable, "-c", code, str(tmp_path / "there")],
        env={**os.environ, **elsewhere},
        check=True,
        timeout=60,
    )
    assert made.tree(tmp_path / "there" / made.DATASET / "1.0.0") == here


def test_how_columns_are_held_in_memory_does_not_show(tmp_path: Path) -> None:
    plain = made.candidate()
    encoded = {
        name: table.set_column(0, table.column_names[0], table.column(0).dictionary_encode())
        for name, table in plain.tables.items()
    }
    first = made.tree(made.publish_next(tmp_path / "plain", plain))
    second = made.tree(
        made.publish_next(tmp_path / "encoded", dataclasses.replace(plain, tables=encoded))
    )
    assert first == second


def test_nothing_to_publish_is_not_published(tmp_path: Path) -> None:
    made.publish_first(tmp_path)
    plan = versions.plan(made.candidate(), releases.last(tmp_path, made.DATASET))
    assert (plan.bump, plan.version, plan.diff.num_rows) == ("none", "1.0.0", 0)
    with pytest.raises(ValueError, match="nothing to publish"):
        publish.publish(made.candidate(), plan, Verdict(), {}, tmp_path)


def test_a_release_that_is_published_never_changes(tmp_path: Path) -> None:
    first = made.publish_first(tmp_path)
    before = made.tree(first)
    second = made.publish_next(tmp_path, made.changed(value=7.1e10))
    assert second.name == "1.0.1"
    assert made.tree(first) == before


def test_a_refused_candidate_is_not_published(tmp_path: Path) -> None:
    refused = Verdict(
        (Finding("rows.none", "fatal", passed=False, sentence="No rows.", found=0, limit=1),)
    )
    plan = versions.plan(made.candidate(), None)
    with pytest.raises(RefusedError, match=r"rows\.none"):
        publish.publish(made.candidate(), plan, refused, {}, tmp_path)
    assert os.listdir(tmp_path) == []


def test_a_plan_that_was_overtaken_is_refused(tmp_path: Path) -> None:
    made.publish_first(tmp_path)
    overtaken = versions.plan(made.shortened(), releases.last(tmp_path, made.DATASET))
    made.publish_next(tmp_path, made.changed(value=7.1e10))
    with pytest.raises(CannotRunError, match="run again"):
        publish.publish(made.shortened(), overtaken, Verdict(), {}, tmp_path)
    assert releases.last(tmp_path, made.DATASET).version == "1.0.1"  # type: ignore[union-attr]


def test_a_table_that_contradicts_another_is_not_published(tmp_path: Path) -> None:
    whole = made.candidate()
    ledger = whole.tables["ledger"].slice(1)
    torn = ReleaseCandidate(whole.dataset, {**whole.tables, "ledger": ledger}, whole.inputs)
    with pytest.raises(RefusedError, match="ledger lists as published"):
        made.publish_next(tmp_path, torn)
    assert releases.last(tmp_path, made.DATASET) is None
    assert os.listdir(tmp_path / made.DATASET) == []


def test_a_table_with_other_content_than_was_compared_is_not_published(tmp_path: Path) -> None:
    made.publish_first(tmp_path)
    last = releases.last(tmp_path, made.DATASET)
    plans = [versions.plan(made.changed(value=value), last) for value in (7.1e10, 7.2e10)]
    mixed = dataclasses.replace(plans[0], tables=plans[1].tables)
    with pytest.raises(RefusedError, match="the content of column value differs"):
        publish.publish(made.candidate(), mixed, Verdict(), made.PAGES, tmp_path)
    assert releases.last(tmp_path, made.DATASET) == last


@pytest.mark.parametrize("block", [2, 131_072])
def test_a_file_with_other_content_than_was_written_is_not_published(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, block: int
) -> None:
    monkeypatch.setattr(row_groups, "BLOCK", block)
    folder = made.publish_next(tmp_path / "whole", made.candidate())
    assert folder.name == "1.0.0"
    made.write_wrong(monkeypatch, range(1_000))
    with pytest.raises(RefusedError, match="the content of column value differs"):
        made.publish_next(tmp_path / "wrong", made.candidate())


def test_published_is_a_file(tmp_path: Path) -> None:
    target = tmp_path / "published"
    target.write_text("")
    plan = versions.plan(made.candidate(), None)
    with pytest.raises(CannotRunError, match="published") as caught:
        publish.publish(made.candidate(), plan, Verdict(), {}, target)
    assert caught.value.exit_code == 2
    assert "\n" not in str(caught.value)


@pytest.mark.skipif(os.geteuid() == 0, reason="root writes anywhere")
def test_published_cannot_be_written(tmp_path: Path) -> None:
    tmp_path.chmod(0o555)
    try:
        with pytest.raises(CannotRunError, match="Permission denied"):
            made.publish_first(tmp_path)
    finally:
        tmp_path.chmod(0o755)


def test_times_are_written_in_utc(tmp_path: Path) -> None:
    plan = versions.plan(made.candidate(), None)
    east = dt.datetime(2026, 1, 1, 2, tzinfo=dt.timezone(dt.timedelta(hours=8)))
    folder = publish.publish(made.candidate(), plan, Verdict(), {}, tmp_path, clock=lambda: east)
    assert (
        json.loads((folder.parent / "latest.json").read_bytes())["published_at"]
        == "2025-12-31T18:00:00Z"
    )


def test_the_manifest_counts_what_went_in_and_came_out(tmp_path: Path) -> None:
    folder = made.publish_first(tmp_path)
    manifest = json.loads((folder / "manifest.json").read_bytes())
    ledger = manifest["ledger"]
    assert ledger == {"rows": 22, "published": 18, "duplicate": 1, "quarantined": 2, "excluded": 1}
    assert sum(count for outcome, count in ledger.items() if outcome != "rows") == ledger["rows"]
    assert {entry["path"] for entry in manifest["outputs"]} == made.FILES - {
        "manifest.json",
        "manifest.sha256",
    }
    assert [entry["name"] for entry in manifest["inputs"]] == sorted(
        file.name for file in made.candidate().inputs
    )
    assert (manifest["version"], manifest["bump"], manifest["last"]) == ("1.0.0", "first", None)


def test_sha256sum_checks_the_manifest(tmp_path: Path) -> None:
    folder = made.publish_first(tmp_path)
    subprocess.run(
        ["sha256sum", "--check", "--strict", "manifest.sha256"],
        cwd=folder,
        check=True,
        capture_output=True,
    )
