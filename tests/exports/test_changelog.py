"""CHANGES.md and diff.parquet: what changed, in words that can't break the page."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pyarrow.parquet as pq

from silkledger.diff import versions
from silkledger.exports import changelog
from silkledger.published import releases
from silkledger.schemas.outcomes import DIFF
from tests.support import example
from tests.support import releases as made


def test_a_first_release_counts_its_rows(tmp_path: Path) -> None:
    folder = made.publish_first(tmp_path)
    text = (folder / "CHANGES.md").read_text()
    assert text.startswith("# Steppe trade 1.0.0\n\nFirst release.\n")
    assert "| figures | 16 |" in text
    assert pq.read_table(folder / "diff.parquet").num_rows == 0


def test_a_change_is_told_with_old_new_and_why(tmp_path: Path) -> None:
    made.publish_first(tmp_path)
    folder = made.publish_next(tmp_path, made.changed(2, value=1.6e10))
    text = (folder / "CHANGES.md").read_text()
    assert "Compared with 1.0.0: patch (figures: 1 cell of 1 row changed)." in text
    (line,) = (line for line in text.splitlines() if line.startswith("- "))
    assert "nearly 15 billion USD to nearly 16 billion USD" in line
    assert line.endswith("(vocabulary, rule or code changed)")
    rows = pq.read_table(folder / "diff.parquet").to_pylist()
    assert [(row["key"], row["column"], row["old"], row["new"]) for row in rows] == [
        ("a03", "value", "15000000000", "16000000000")
    ]


def test_the_reason_of_the_version_leaves_out_no_change(tmp_path: Path) -> None:
    """Rows that go decide the version; the cells that change with them are told too."""
    made.publish_first(tmp_path)
    figures = example.figures()[:-2]
    figures[0] |= {"value": 7.1e10, "upper": 7.1e10}
    figures[2] |= {"value": 1.6e10}
    sources = example.candidate().tables["sources"].to_pylist()
    sources[0] |= {"title": "Another title"}
    candidate = made.candidate(figures=figures, sources=sources, checks=[], conflicts=[])
    folder = made.publish_next(tmp_path, candidate)
    text, why = (
        (folder / "CHANGES.md").read_text(),
        json.loads((folder / "manifest.json").read_text())["why"],
    )
    assert f"Compared with 1.0.0: minor ({why})." in text
    assert why.startswith("figures: rows 2 removed; ")
    assert "; figures: 3 cells of 2 rows changed" in why
    assert "; sources: 1 cell of 1 row changed" in why
    counts = re.findall(r"^\| (\w+) \| (added|removed|changed) \| ([\d,]+) \|$", text, re.MULTILINE)
    assert len(counts) >= 5
    for table, kind, count in counts:
        said = f"{table}: {count} cell" if kind == "changed" else f"{count} {kind}"
        assert said in why


def test_hostile_wordings_stay_cells(tmp_path: Path) -> None:
    made.publish_first(tmp_path)
    folder = made.publish_next(tmp_path, made.changed(0, as_reported="<script>|x|\n# head [a](b)"))
    (line,) = (
        line for line in (folder / "CHANGES.md").read_text().splitlines() if "script" in line
    )
    assert "&lt;script&gt;\\|x\\| \\# head \\[a\\](b)" in line
    assert line.startswith("- ")


def test_many_changes_are_worded_up_to_a_limit(tmp_path: Path) -> None:
    made.publish_first(tmp_path)
    plan = versions.plan(made.shortened(16), releases.last(tmp_path, made.DATASET))
    assert len(plan.sentences) == 16
    text = changelog.build(made.shortened(16), plan).decode()
    assert sum(line.startswith("- removed: ") for line in text.splitlines()) == 16
    assert "Every changed row and cell of every table is in diff.parquet." in text
    assert plan.diff.schema.remove_metadata().equals(DIFF.arrow.remove_metadata())
