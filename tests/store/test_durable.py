"""A file is replaced as a whole or not at all, and nothing is left beside it."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from silkledger.store import durable

if TYPE_CHECKING:
    from pathlib import Path


def test_a_file_is_replaced_with_its_permissions(tmp_path: Path) -> None:
    path = tmp_path / "raw" / "figures.csv"
    durable.replace(path, b"old")
    path.chmod(0o600)
    durable.replace(path, b"new")
    assert path.read_bytes() == b"new"
    assert path.stat().st_mode & 0o777 == 0o600
    assert list(path.parent.iterdir()) == [path]


@pytest.mark.parametrize("call", ["fsync", "chmod", "rename"])
def test_a_fault_leaves_the_old_bytes_and_no_other_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, call: str
) -> None:
    path = tmp_path / "figures.csv"
    durable.replace(path, b"old")

    def broken(*_: object, **__: object) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr(os, "replace" if call == "rename" else call, broken)
        with pytest.raises(OSError, match="No space left on device") as fault:
            durable.replace(path, b"new")
    assert fault.value.filename == str(path)
    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]


def test_bytes_are_on_the_disk_before_the_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    calls = []
    replaced = os.replace

    def rename(staged: Path, path: Path) -> None:
        calls.append("replace")
        replaced(staged, path)

    monkeypatch.setattr(os, "fsync", lambda _: calls.append("fsync"))
    monkeypatch.setattr(os, "replace", rename)
    durable.replace(tmp_path / "figures.csv", b"new")
    assert calls == ["fsync", "replace"]
