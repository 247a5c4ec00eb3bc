"""A new data repository: whole or not there, checked and published at once."""

from __future__ import annotations

import hashlib
import tomllib
from typing import TYPE_CHECKING

import pytest
import yaml

from silkledger.errors import CannotRunError
from silkledger.ingest.folder.additions import vocabulary_of
from silkledger.pipeline import chain
from silkledger.pipeline.check import check
from silkledger.release.job import Job
from silkledger.scaffold.repository import dataset, init, staged
from silkledger.verify import verify
from silkledger.vocabularies.faults import addition_faults

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.conftest import CommandOutput


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return init(tmp_path_factory.mktemp("team") / "my-figures", 'My "own" figures')


def test_it_has_what_a_data_team_has(made: Path) -> None:
    assert {path.relative_to(made).as_posix() for path in made.rglob("*") if path.is_file()} >= {
        "Makefile",
        "README.md",
        "prefect.yaml",
        "requirements.txt",
        ".gitignore",
        ".gitattributes",
        ".github/workflows/check.yml",
        "raw/dataset.toml",
        "raw/vocabularies/indicators.csv",
        "raw/expectations/gate.toml",
        "raw/expectations/figures.json",
        "raw/example-notice/source.toml",
        "raw/example-notice/figures.csv",
    }
    declared = tomllib.loads((made / "raw/dataset.toml").read_text())
    assert (declared["name"], declared["title"]) == ("my-figures", 'My "own" figures')
    deployments = yaml.safe_load((made / "prefect.yaml").read_text())["deployments"]
    assert [deployment["name"] for deployment in deployments] == [
        *("my-figures", "my-figures-freshness", "my-figures-verify"),
    ]
    assert not any("@" in line for line in (made / "requirements.txt").read_text().split())
    yaml.safe_load((made / ".github/workflows/check.yml").read_text())


def test_its_example_is_whole(made: Path) -> None:
    source = tomllib.loads((made / "raw/example-notice/source.toml").read_text())
    text = (made / "raw/example-notice/notice.txt").read_bytes()
    assert hashlib.sha256(text).hexdigest() == source["document_sha256"]
    assert addition_faults(vocabulary_of(made / "raw")) == ()


def test_it_publishes_at_once_and_its_spans_hold(made: Path) -> None:
    job = Job((made / "raw",), made / "published")
    checked, _ = check(job)
    assert checked.passed
    assert (checked.published, checked.since) == (4, "")
    outcome = chain.release(job)
    assert outcome.folder is not None
    assert outcome.verdict.passed
    assert [finding.rule for finding in outcome.verdict.findings if not finding.passed] == []
    assert verify(outcome.folder, made / "raw") == ()


def test_a_second_dataset_lies_beside_the_first(made: Path) -> None:
    raw = dataset("prices", made)
    assert raw == made / "datasets" / "prices" / "raw"
    outcome = chain.release(Job((raw,), made / "published"))
    assert outcome.folder == made / "published" / "prices" / "1.0.0"
    with pytest.raises(CannotRunError, match="already exists"):
        dataset("prices", made)
    with pytest.raises(CannotRunError, match="names its dataset my-figures already"):
        dataset("my-figures", made)
    assert not (made / "datasets" / "my-figures").exists()


@pytest.mark.parametrize(
    "name", ["My-Figures", "a_b", "-a", "a--b", "a b", "ä", "a.", "aux", "com1"]
)
def test_a_name_that_is_no_dataset_name_writes_nothing(tmp_path: Path, name: str) -> None:
    with pytest.raises(CannotRunError, match="not a valid dataset name"):
        init(tmp_path / name)
    with pytest.raises(CannotRunError, match="not a valid dataset name"):
        dataset(name, tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_a_folder_with_files_is_left_alone_and_an_empty_one_is_used(tmp_path: Path) -> None:
    folder = tmp_path / "mine"
    folder.mkdir()
    assert init(folder) == folder
    before = sorted(folder.iterdir())
    with pytest.raises(CannotRunError, match="already exists and is not empty"):
        init(folder)
    assert sorted(folder.iterdir()) == before


def test_what_fails_half_way_leaves_nothing(tmp_path: Path) -> None:
    def write() -> None:
        with staged(tmp_path / "made") as made:
            (made / "file").write_text("x")
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        write()
    assert list(tmp_path.iterdir()) == []


def test_the_folder_that_one_is_in_is_filled(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, command: Callable[..., CommandOutput]
) -> None:
    folder = tmp_path / "mine"
    folder.mkdir()
    monkeypatch.chdir(folder)
    before = folder.stat().st_ino
    said = command("init", ".")
    assert (said.code, said.out) == (0, "wrote .; next: make release\n")
    assert folder.stat().st_ino == before
    assert 'name = "mine"' in (folder / "raw" / "dataset.toml").read_text()
    assert [path.name for path in tmp_path.iterdir()] == ["mine"]
    assert command("init", ".").last == (
        "silkledger: .: already exists and is not empty; choose another name"
    )


def test_a_folder_that_can_t_be_filled_stays_empty(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "mine"
    folder.mkdir()
    plain = type(folder).rename

    def rename(self: Path, target: Path) -> Path:
        if self.name == "raw" and target.parent == folder:
            raise OSError(28, "No space left on device")
        return plain(self, target)

    monkeypatch.setattr(type(folder), "rename", rename)
    with pytest.raises(OSError, match="No space left"):
        init(folder)
    assert list(folder.iterdir()) == []
