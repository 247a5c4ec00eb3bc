"""Paths that can't be read: missing folders, links, permissions."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from silkledger.errors import CannotRunError, InputError
from silkledger.ingest.folder.sources import find
from tests.support.raw_folder import DATASET, written

if TYPE_CHECKING:
    from collections.abc import Iterator


def test_a_missing_path_is_reported(tmp_path: Path) -> None:
    with pytest.raises(
        CannotRunError, match="nowhere: no such file or folder; name a raw folder, such as raw/"
    ):
        find([tmp_path / "nowhere"])


def test_a_folder_without_a_dataset_is_named_where_it_is(tmp_path: Path) -> None:
    written(tmp_path / "data", {"a/source.toml": ""})
    with pytest.raises(CannotRunError, match=r"data/dataset\.toml: no such file; create it with"):
        find([tmp_path / "data"])


def test_a_folder_without_sources_says_what_to_add(tmp_path: Path) -> None:
    written(tmp_path / "raw", {"dataset.toml": DATASET})
    with pytest.raises(
        InputError,
        match=r"raw/: the folder has no sources; add a folder with source.toml and figures.csv",
    ):
        find([tmp_path / "raw"])


def test_outside_links_pipes_and_folders_named_like_files_are_refused(
    raw: Path,
) -> None:
    figures = raw / "b" / "figures.csv"
    figures.rename(raw.parent / "outside.csv")
    figures.symlink_to(raw.parent / "outside.csv")
    assert str(find([raw]).held_back[0]).startswith(
        "raw/b/figures.csv: the link points outside its folder"
    )
    figures.unlink()
    os.mkfifo(figures)
    assert str(find([raw]).held_back[0]).startswith("raw/b/figures.csv: not a regular file")
    figures.unlink()
    figures.mkdir()
    assert str(find([raw]).held_back[0]).startswith("raw/b/figures.csv: a folder, not a file")


def test_a_folder_without_read_access_is_held_back(
    raw: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    looked, exists = Path.iterdir, Path.exists

    def denied(path: Path) -> Iterator[Path]:
        if path.name == "b":
            raise PermissionError(13, "Permission denied")
        return looked(path)

    def unknown(path: Path) -> bool:
        if path.parent.name == "b":
            raise PermissionError(13, "Permission denied")
        return exists(path)

    for way in ((("iterdir", denied),), (("exists", unknown),)):
        with monkeypatch.context() as patched:
            for name, function in way:
                patched.setattr(Path, name, function)
            (held,) = find([raw]).held_back
        assert str(held) == "raw/b/: can't be read (Permission denied); give this user read access"


def test_a_link_to_itself_is_refused(raw: Path) -> None:
    figures = raw / "b" / "figures.csv"
    figures.unlink()
    figures.symlink_to(figures)
    assert str(find([raw]).held_back[0]) == (
        "raw/b/figures.csv: the link points to itself; replace it with the file itself"
    )
