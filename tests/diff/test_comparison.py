"""Two release folders held against each other, of any versions and schema versions."""

from __future__ import annotations

import json
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from silkledger.diff import versions
from silkledger.diff.comparison import ReleaseSide, compare
from silkledger.errors import CannotRunError
from silkledger.release import manifest
from silkledger.release.facts import TableFacts
from silkledger.schemas.release import BY_NAME
from tests.diff.test_rows import CONTRACT, ROWS, Rows, applied, table
from tests.support import releases as made
from tests.support.depth import deep


@pytest.fixture
def published(tmp_path: Path) -> Path:
    """1.0.0, 1.1.0 without the last figure, 1.1.1 with another value."""
    made.publish_two(tmp_path)
    shortened = made.shortened()
    value = pa.array([7.1e10, *shortened.tables["figures"]["value"].to_pylist()[1:]])
    figures = shortened.tables["figures"]
    figures = figures.set_column(figures.column_names.index("value"), "value", value)
    shortened.tables["figures"] = figures  # type: ignore[index]
    made.publish_next(tmp_path, shortened)
    return tmp_path / made.DATASET


def _between(old: Path, new: Path) -> tuple[str, list[dict[str, str | None]]]:
    found = compare(ReleaseSide.of_folder(old), ReleaseSide.of_folder(new))
    return versions.judge(found)[0], found.changes.to_pylist()


def test_the_same_release(published: Path) -> None:
    assert _between(published / "1.1.0", published / "1.1.0") == ("none", [])


def test_over_more_than_one_step_and_backwards(published: Path) -> None:
    bump, rows = _between(published / "1.0.0", published / "1.1.1")
    assert bump == "minor"
    figures = [
        (row["change"], row["key"], row["old"], row["new"])
        for row in rows
        if row["table"] == "figures"
    ]
    assert figures == [
        ("row_removed", "a16", None, None),
        ("value_changed", "a01", "70000000000", "71000000000"),
    ]
    bump, rows = _between(published / "1.1.1", published / "1.0.0")
    assert [(row["change"], row["key"]) for row in rows if row["table"] == "figures"] == [
        ("row_added", "a16"),
        ("value_changed", "a01"),
    ]


def test_it_finds_what_diff_parquet_says(published: Path) -> None:
    _, rows = _between(published / "1.1.0", published / "1.1.1")
    said = pq.read_table(published / "1.1.1" / "diff.parquet").to_pylist()
    assert rows == said
    assert [(row["key"], row["column"]) for row in rows] == [("a01", "value")]


def test_a_column_that_changed_its_type_is_a_change_of_schema(published: Path) -> None:
    """A release of another schema version: places.name renamed, sources.title a list; its rows are
    still compared.
    """
    folder = published / "1.1.0"
    found = json.loads((folder / "manifest.json").read_bytes())
    for column in found["tables"]["sources"]["columns"]:
        if column["name"] == "title":
            column |= {"type": "list of string", "content": "0" * 64}
    found["tables"]["sources"]["content"] = "0" * 64
    content = manifest.dump(found)
    (folder / "manifest.json").write_bytes(content)
    (folder / "manifest.sha256").write_bytes(manifest.guard(content))
    bump, rows = _between(folder, published / "1.1.1")
    assert bump == "major"
    assert ("sources", "column_changed", "title", "type: list of string", "type: string") in [
        (row["table"], row["change"], row["column"], row["old"], row["new"]) for row in rows
    ]
    assert BY_NAME["sources"].names


def test_what_cannot_be_compared(published: Path) -> None:
    with pytest.raises(CannotRunError, match="no such folder"):
        ReleaseSide.of_folder(published / "3.0.0")
    with pytest.raises(CannotRunError, match=r"can't be compared: manifest\.json: No such file"):
        ReleaseSide.of_folder(published)
    path = published / "1.1.1" / "figures.parquet"
    path.write_bytes(path.read_bytes()[:-1])
    with pytest.raises(CannotRunError, match=r"figures\.parquet: its bytes differ"):
        _between(published / "1.1.0", published / "1.1.1")


@given(ROWS, ROWS, st.booleans())
@settings(derandomize=True, max_examples=deep(24, 150))
def test_what_digests_spare_is_not_missed(old: Rows, new: Rows, aligned: bool) -> None:
    """Through the digests, which leave columns unread: applying the difference still gives the new
    table.
    """
    if aligned and len(old) == len(new):  # the same cells in the same rows, under other keys
        new = [(key, cells) for (key, _), (_, cells) in zip(new, old, strict=True)]
    held = [table(rows, encoded=False) for rows in (old, new)]
    before, after = (
        ReleaseSide(
            {"things": TableFacts.of(each, CONTRACT)},
            lambda _, columns=None, each=each: each.select(columns or each.column_names),
            {},
        )
        for each in held
    )
    found = compare(before, after)
    if "things" not in found.rows:
        assert new == old
        return
    assert applied(found.rows["things"], old, held[1]) == dict(new)
    counts = found.changes.group_by("change").aggregate([([], "count_all")]).to_pylist()
    diff = found.rows["things"]
    assert {row["change"]: row["count_all"] for row in counts} == {
        change: count
        for change, count in (
            ("row_added", len(diff.added)),
            ("row_removed", len(diff.removed)),
            ("value_changed", sum(int(mask.sum()) for mask in diff.changed.values())),
        )
        if count
    }
