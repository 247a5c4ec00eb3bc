"""The files beside the releases: they agree with them, or verification says which does not."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from silkledger.errors import CannotRunError
from silkledger.verify import Problem, verify, verify_dataset
from tests.support import releases as made


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("published")
    made.publish_first(folder)
    return folder


@pytest.fixture
def release(published: Path, tmp_path: Path) -> Path:
    """A copy of a release with the files beside it, to be spoilt."""
    shutil.copytree(published / made.DATASET, tmp_path / made.DATASET)
    return tmp_path / made.DATASET / "1.0.0"


def _said(release: Path) -> str:
    return " / ".join(map(str, verify(release)))


def test_the_files_beside_the_releases_are_what_follows_from_them(release: Path) -> None:
    dataset = release.parent
    assert verify_dataset(dataset) == ()
    for name in ("releases.json", "index.html", "feed.xml", "status.json"):
        content = (dataset / name).read_bytes()
        (dataset / name).write_bytes(content.replace(b"1.0.0", b"1.0.7"))
        assert name in {problem.file for problem in verify_dataset(dataset)}, name
        (dataset / name).unlink()
        found = {problem.file for problem in verify_dataset(dataset)}
        assert found & {name, "latest.json", "."}, name
        (dataset / name).write_bytes(content)
    (release / "CHANGES.md").write_bytes(b"spoilt")
    assert "1.0.0/CHANGES.md" in {problem.file for problem in verify_dataset(dataset)}


def test_what_holds_no_release_is_never_intact(release: Path, tmp_path: Path) -> None:
    for folder in (release.parent.parent, tmp_path, release):
        with pytest.raises(CannotRunError, match="is not the folder of a dataset"):
            verify_dataset(folder)


def test_a_release_that_is_a_link_is_a_problem(release: Path, tmp_path: Path) -> None:
    release.symlink_to(release.rename(tmp_path / "elsewhere"))
    assert Problem("1.0.0", "is a link; replace it with the folder itself") in verify_dataset(
        release.parent
    )


@pytest.mark.parametrize("content", ["[" * 100_000, '{"a":' * 50_000, f"[{'7' * 5_000}]", "\udcff"])
def test_bookkeeping_of_any_content_is_a_problem(content: str, release: Path) -> None:
    for name in ("latest.json", "status.json"):
        path = release.parent / name
        before = path.read_bytes()
        path.write_bytes(content.encode("utf-8", "surrogateescape"))
        assert f"{name}: is not JSON that can be read" in _said(release), name
        path.write_bytes(before)
