"""Names of a dataset's own files, which lie in releases, on other platforms."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from silkledger.errors import InputError
from silkledger.ingest.folder.additions import expectation_files, vocabulary_files
from silkledger.ingest.folder.portable import is_portable

if TYPE_CHECKING:
    from pathlib import Path


def test_what_windows_can_not_have_is_no_portable_name() -> None:
    names = ("con", "AUX.csv", "lpt9.json", "com¹", "a:b", "a\\b", "a?", "a.", "a ", "a\x01", "<a>")
    assert [name for name in names if is_portable(name)] == []
    kept = ("contracts", "aux-1.csv", "com10", "nul l.csv", "größe.csv", "indicators.csv", "a.b")
    assert [name for name in kept if not is_portable(name)] == []


def test_a_file_that_would_lie_in_releases_has_a_portable_name(tmp_path: Path) -> None:
    for folder, files in (
        ("vocabularies/indicators", vocabulary_files),
        ("expectations", expectation_files),
    ):
        own = tmp_path / folder
        own.mkdir(parents=True)
        for names, what in (
            (("nul.csv",), "Windows, where releases are read too, has no file of that name"),
            (("a:b.csv",), "Windows, where releases are read too, has no file of that name"),
            (("Own.csv", "own.csv"), f"differs from {folder}/Own.csv in case alone"),
        ):
            for name in names:
                (own / name).write_text("")
            with pytest.raises(InputError, match=what):
                files(tmp_path)
            for name in names:
                (own / name).unlink()
