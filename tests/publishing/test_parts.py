"""Large tables are several files: the same content, read by everything that reads a release."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import duckdb
import pyarrow.parquet as pq
import pytest

import silkledger
from silkledger.columns import row_groups
from silkledger.diff import differences
from silkledger.errors import RefusedError
from silkledger.lineage import events
from silkledger.published import erasure
from silkledger.release import digests, manifest, parquet
from silkledger.store import cache, layout, opening
from silkledger.verify import verify
from tests.support import releases as made
from tests.support.depth import some
from tests.support.web import served

if TYPE_CHECKING:
    from pathlib import Path


ROWS = 5


def _facts(folder: Path) -> dict[str, str]:
    content = json.loads((folder / layout.MANIFEST).read_bytes())
    return {name: facts.content for name, facts in manifest.tables(content).items()}


def _published(folder: Path, rows: int, *candidates: object) -> Path:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(layout, "ROWS_PER_FILE", rows)
        return [made.publish_next(folder, candidate) for candidate in candidates][-1]  # type: ignore[arg-type]


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return made.publish_first(tmp_path_factory.mktemp("whole"))


@pytest.fixture
def divided(tmp_path: Path) -> Path:
    return made.copied(_divided, tmp_path / "published") / made.DATASET / "1.0.0"


def _divided(published: Path) -> None:
    _published(published, ROWS, made.candidate())


def test_a_file_holds_whole_row_groups() -> None:
    assert not layout.ROWS_PER_FILE % row_groups.BLOCK


@pytest.mark.parametrize("rows", some([4, 9], 2))
def test_content_does_not_depend_on_the_number_of_files(
    whole: Path, tmp_path: Path, rows: int
) -> None:
    folder = _published(tmp_path, rows, made.candidate())
    assert _facts(folder) == _facts(whole)
    assert not verify(folder)
    for table in made.TABLES:
        single = parquet.read_plain(whole / layout.table_file(table))
        files = parquet.files(folder / layout.table_file(table))
        assert [pq.read_metadata(file).num_rows <= rows for file in files] == [True] * len(files)
        assert parquet.read_plain(files).equals(single)
        encoded = parquet.read(folder / layout.table_file(table))
        assert encoded.cast(single.schema).equals(single)


def test_readers_descriptions_and_lineage_know_every_file(divided: Path, whole: Path) -> None:
    place = {"dataset": made.DATASET, "published": divided.parent.parent}
    figures = silkledger.load(**place)  # type: ignore[call-overload]
    assert figures.equals(silkledger.load(published=whole.parent.parent))
    assert silkledger.describe(**place).equals(silkledger.describe(published=whole.parent.parent))  # type: ignore[arg-type]
    files = [file.name for file in parquet.files(divided / layout.table_file("figures"))]
    assert len(files) == -(-len(figures) // ROWS) > 1
    package = json.loads((divided / layout.DATAPACKAGE).read_bytes())
    (resource,) = (entry for entry in package["resources"] if entry["name"] == "figures")
    assert resource["path"] == files
    assert "hash" not in resource
    catalogue = json.loads((divided.parent / layout.CATALOGUE).read_bytes())
    assert all(f"1.0.0/{file}" in json.dumps(catalogue) for file in files)
    assert "physicalName: figures-*.parquet" in (divided / layout.CONTRACT).read_text("utf-8")
    pattern = layout.table_pattern("figures", layout.ROWS_PER_FILE + 1)
    with duckdb.connect() as database:
        counted = database.execute(f"select count(*) from '{divided / pattern}'").fetchone()
    assert counted == (len(figures),)
    content = json.loads((divided / layout.MANIFEST).read_bytes())
    lineage = events._output(content, manifest.tables(content)["figures"], {})
    assert lineage.facets["dataQualityMetrics"].fileCount == len(files)  # type: ignore[union-attr, index]


def test_mlcroissant_reads_all_files(divided: Path, caplog: pytest.LogCaptureFixture) -> None:
    import mlcroissant

    dataset = mlcroissant.Dataset(jsonld=str(divided / layout.CROISSANT))
    assert not dataset.metadata.ctx.issues.errors
    values = [record["figures/value"] for record in dataset.records("figures")]
    assert values == parquet.read_plain(divided / "figures.parquet")["value"].to_pylist()


def test_an_address_has_no_list_of_files(
    divided: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(cache.CACHE, str(tmp_path / "cache"))
    with served(divided.parent.parent) as web:
        there = silkledger.load(published=f"{web.address}/{made.DATASET}")
    assert there.equals(silkledger.load(published=divided.parent.parent))


def test_a_missing_or_added_part_is_found(divided: Path) -> None:
    part = divided / "figures-00002-of-00004.parquet"
    content = part.read_bytes()
    divided.chmod(0o755)
    part.unlink()
    assert any("figures-00002" in problem.file for problem in verify(divided))
    with pytest.raises(RefusedError, match="figures-00002"):
        silkledger.load(published=divided.parent.parent)
    (divided / "figures.parquet").write_bytes(content)
    assert any(problem.file == "figures.parquet" for problem in verify(divided))


def test_releases_of_any_number_of_files_are_compared(tmp_path: Path) -> None:
    published = tmp_path / "published"
    first = _published(published, 3, made.candidate())
    second = _published(published, 7, made.changed(value=7.1e10))
    found = differences.between(first, second)
    assert [row["column"] for row in found.changes.to_pylist() if row["table"] == "figures"] == [
        "value"
    ]


def test_a_figure_is_erased_from_the_files_that_have_it(divided: Path) -> None:
    last = parquet.read_plain(divided / "figures.parquet", ["figure_id"])["figure_id"][-1].as_py()
    with opening.opened(divided.parent.parent, made.DATASET) as store:
        what = erasure.named(store.folder, [last])
        replaced = erasure.erase(store, divided.name, what)
    names = [file.name for file in parquet.files(divided / "figures.parquet")]
    assert set(replaced) & set(names) == {names[-1]}
    for read in (parquet.read, parquet.read_plain):
        rows = read(divided / "figures.parquet", ["figure_id", "value"]).to_pylist()
        assert [row["figure_id"] for row in rows if row["value"] is None] == [last]
    assert not [problem for problem in verify(divided) if "figures-" in problem.file]


def test_digests_of_several_files_are_taken_as_they_are_written(
    whole: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(row_groups, "BLOCK", ROWS)
    monkeypatch.setattr(
        digests, "column_digests", lambda *_: pytest.fail("a table is encoded once more")
    )
    folder = _published(tmp_path, ROWS, made.candidate())
    monkeypatch.undo()
    assert len(parquet.files(folder / layout.table_file("figures"))) > 1
    with monkeypatch.context() as patch:
        patch.setattr(row_groups, "BLOCK", ROWS)
        assert not verify(folder)
    assert _facts(folder).keys() == _facts(whole).keys()


def test_a_later_file_with_other_content_than_was_written_is_not_published(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(row_groups, "BLOCK", ROWS)
    made.write_wrong(monkeypatch, (1,))
    with pytest.raises(RefusedError, match="the content of column value differs"):
        _published(tmp_path, ROWS, made.candidate())
