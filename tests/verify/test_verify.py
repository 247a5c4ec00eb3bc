"""Verification: a whole release passes, and nothing that is wrong with one gets through."""

from __future__ import annotations

import json
import random
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from silkledger.errors import CannotRunError
from silkledger.release import manifest, parquet
from silkledger.release.facts import TableFacts
from silkledger.schemas.release import BY_NAME, SCHEMA_VERSION
from silkledger.verify import Problem, verify
from tests.support import releases as made
from tests.support.depth import deep


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("published")
    made.publish_first(folder)
    return folder


@pytest.fixture
def release(published: Path, tmp_path: Path) -> Path:
    """A copy of a release, to be spoilt."""
    shutil.copytree(published / made.DATASET, tmp_path / made.DATASET)
    return tmp_path / made.DATASET / "1.0.0"


def test_a_whole_release(release: Path) -> None:
    assert verify(release) == ()


def test_a_release_alone(release: Path, tmp_path: Path) -> None:
    alone = release.rename(tmp_path / "moved")
    assert verify(alone) == ()


@pytest.mark.parametrize("name", sorted(made.FILES))
def test_one_flipped_bit_is_found(name: str, release: Path) -> None:
    content = (release / name).read_bytes()
    chance = random.Random(name)  # the same bits each time
    for place in {
        0,
        len(content) * 8 - 1,
        *(chance.randrange(len(content) * 8) for _ in range(deep(1, 6))),
    }:
        spoilt = bytearray(content)
        spoilt[place // 8] ^= 1 << place % 8
        (release / name).write_bytes(spoilt)
        assert verify(release), f"bit {place} of {name}"
    (release / name).write_bytes(content)
    assert verify(release) == ()


@pytest.mark.parametrize("name", sorted(made.FILES))
def test_a_missing_a_cut_and_an_emptied_file_are_found(name: str, release: Path) -> None:
    content = (release / name).read_bytes()
    (release / name).write_bytes(content[:-1])
    assert verify(release)
    (release / name).write_bytes(b"")
    assert verify(release)
    (release / name).unlink()
    assert [problem.file for problem in verify(release)] == [name]


def _extra_file(release: Path) -> None:
    (release / "notes.txt").write_text("mine")


def _extra_folder(release: Path) -> None:
    (release / "report" / "empty").mkdir()


def _link(release: Path) -> None:
    (release / "figures.csv").rename(release.parent / "elsewhere.csv")
    (release / "figures.csv").symlink_to(release.parent / "elsewhere.csv")


def _linked_folder(release: Path) -> None:
    (release / "report").rename(release.parent / "report")
    (release / "report").symlink_to(release.parent / "report")


def _folder_for_file(release: Path) -> None:
    (release / "CHANGES.md").unlink()
    (release / "CHANGES.md").mkdir()


@pytest.mark.parametrize(
    "spoil", [_extra_file, _extra_folder, _link, _linked_folder, _folder_for_file]
)
def test_the_file_set_is_exact(spoil: Callable[[Path], None], release: Path) -> None:
    spoil(release)
    assert verify(release)


def test_an_unreadable_file_is_a_problem_and_a_missing_folder_is_not_verified(
    release: Path,
) -> None:
    with pytest.raises(CannotRunError, match="no such folder"):
        verify(release / "none")
    with pytest.raises(CannotRunError, match="no such folder"):
        verify(release / "figures.parquet")
    with pytest.raises(CannotRunError, match="no such folder"):
        verify(release, release / "documents")


def _resealed(release: Path, change: Callable[[dict[str, Any]], None], *files: str) -> None:
    """Changes the manifest and seals it again, as a forger would; `files` get their new digests."""
    found = json.loads((release / "manifest.json").read_bytes())
    for entry in found["outputs"]:
        if entry["path"] in files:
            content = (release / entry["path"]).read_bytes()
            entry |= {"bytes": len(content), "sha256": manifest.digest(content)}
    change(found)
    content = manifest.dump(found)
    (release / "manifest.json").write_bytes(content)
    (release / "manifest.sha256").write_bytes(manifest.guard(content))


VALUE = BY_NAME["figures"].names.index("value")


def _said(problems: tuple[Problem, ...]) -> str:
    return " / ".join(map(str, problems))


def test_a_forged_manifest_is_found_by_what_lies_beside_it(release: Path) -> None:
    _resealed(release, lambda found: found.update(why="because"))
    said = _said(verify(release))
    assert "../latest.json: names another manifest" in said
    assert "../status.json: lists another manifest" in said


@pytest.mark.parametrize(
    "content",
    [b"", b"{", b"[]", b"null", b'{"tables": 3, "outputs": []}', b'{"outputs": [{"path": 1}]}'],
)
def test_a_manifest_that_is_none(content: bytes, release: Path) -> None:
    (release / "manifest.json").write_bytes(content)
    (release / "manifest.sha256").write_bytes(manifest.guard(content))
    assert [problem.file for problem in verify(release)][:1] == ["manifest.json"]


def _alone(release: Path) -> Iterator[Path]:
    for name in ("latest.json", "status.json", "releases.json"):
        (release.parent / name).unlink()
    yield release


def _rewritten(release: Path, name: str, change: Callable[[pa.Table], pa.Table]) -> None:
    """Writes a table anew with its digests in the manifest made to fit: only its meaning is
    wrong.
    """
    path = release / f"{name}.parquet"
    table = change(parquet.read_plain(path))
    contract = BY_NAME[name]
    with path.open("wb") as file:
        parquet.write(table, contract, file, release="1.0.0", schema_version="1.0.0")
    facts = TableFacts.of(table, contract)

    def fit(found: dict[str, Any]) -> None:
        found["tables"][name] = facts.as_json()
        found["ledger"] = manifest.ledger_sums(parquet.read_plain(release / "ledger.parquet"))

    for beside in ("latest.json", "status.json", "releases.json"):
        (release.parent / beside).unlink(missing_ok=True)
    _resealed(release, fit, path.name)


def _set(column: str, value: object) -> Callable[[pa.Table], pa.Table]:
    def change(table: pa.Table) -> pa.Table:
        rows = table.to_pylist()
        rows[0][column] = value
        return pa.Table.from_pylist(rows, schema=table.schema)

    return change


@pytest.mark.parametrize(
    ("name", "change", "said"),
    [
        ("figures", _set("said_by", "nobody"), "refers to 'nobody'"),
        ("figures", _set("geography", "XXX"), "refers to 'XXX'"),
        ("figures", _set("figure_id", "a02"), "appears in 2 rows"),
        ("figures", _set("figure_id", "other"), "not those that the ledger lists as published"),
        ("figures", lambda table: table.slice(1), "not those that the ledger lists as published"),
        ("events", lambda table: table.slice(1), "not those that the ledger lists as published"),
        ("events", _set("participants", ["CHN", "YYY"]), "refers to 'YYY'"),
        (
            "quarantine",
            lambda table: table.slice(0, 0),
            "not those that the ledger lists as quarantined",
        ),
        ("quarantine", _set("row_id", "x"), "not those that the ledger lists as quarantined"),
        ("ledger", _set("outcome", "lost"), "without a valid outcome"),
        ("ledger", lambda table: pa.concat_tables([table, table.slice(0, 1)]), "appears in 2 rows"),
        ("checks", _set("figure_ids", ["a01", "gone"]), "refers to 'gone'"),
        ("conflicts", _set("figure_ids", ["gone"]), "refers to 'gone'"),
    ],
)
def test_tables_that_contradict_each_other(
    name: str, change: Callable[[pa.Table], pa.Table], said: str, release: Path
) -> None:
    _rewritten(release, name, change)
    assert said in _said(verify(release))


def test_a_duplicate_of_nothing(release: Path) -> None:
    def change(table: pa.Table) -> pa.Table:
        rows = table.to_pylist()
        next(row for row in rows if row["outcome"] == "duplicate")["figure_id"] = "gone"
        return pa.Table.from_pylist(rows, schema=table.schema)

    _rewritten(release, "ledger", change)
    assert "a duplicate was merged into a row that is not in figures" in _said(verify(release))


def test_digests_rows_and_declarations_of_the_manifest_are_proved(release: Path) -> None:
    for beside in ("latest.json", "status.json", "releases.json"):
        (release.parent / beside).unlink()
    whole = made.tree(release)
    spoilers: dict[str, Callable[[dict[str, Any]], object]] = {
        "has 16 rows; the manifest says 17": lambda found: found["tables"]["figures"].update(
            rows=17
        ),
        "does not follow from its columns": lambda found: found["tables"]["figures"].update(
            content="0" * 64
        ),
        "content of column value": lambda found: found["tables"]["figures"]["columns"][
            VALUE
        ].update(content="0" * 64),
        "is declared differently than in schema": lambda found: found["tables"]["figures"][
            "columns"
        ][VALUE].update(unit="USD"),
        "not those of schema version": lambda found: found["tables"].pop("best"),
        "the manifest says": lambda found: found["ledger"].update(published=1),
        "has no version": lambda found: found.pop("version"),
    }
    for said, spoil in spoilers.items():
        _resealed(release, spoil)  # type: ignore[arg-type]
        assert said in _said(verify(release))
        for name, content in whole.items():
            (release / name).write_bytes(content)
    assert verify(release) == ()


def test_a_release_of_an_earlier_schema_is_held_to_its_own_declaration(release: Path) -> None:
    """A table without a column that came later, sealed under its own schema version, is whole."""
    path = release / "sources.parquet"
    old = parquet.read_plain(path).drop_columns(["notes"])
    pq.write_table(old, path)
    for beside in ("latest.json", "status.json", "releases.json"):
        (release.parent / beside).unlink()

    def older(found: dict[str, Any]) -> None:
        found["schema_version"] = "0.9.0"
        columns = found["tables"]["sources"]["columns"]
        columns.remove(next(column for column in columns if column["name"] == "notes"))
        facts = TableFacts.from_json(
            "sources",
            {**found["tables"]["sources"], "columns": [dict(column) for column in columns]},
        )
        found["tables"]["sources"]["content"] = facts.digest()

    _resealed(release, older, path.name)
    assert verify(release) == ()
    _resealed(release, lambda found: found.update(schema_version=SCHEMA_VERSION))
    assert "is declared differently than in schema" in _said(verify(release))


def test_a_release_in_the_folder_of_another_version_is_not_that_version(release: Path) -> None:
    renamed = release.rename(release.with_name("1.0.1"))
    (problem,) = [each for each in verify(renamed) if not each.file.startswith("..")]
    assert problem == Problem(manifest.NAME, "is of version 1.0.0, but the folder is 1.0.1")
