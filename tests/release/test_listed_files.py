"""Files of a release are opened only if their bytes are those that its manifest lists."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from silkledger.errors import CannotRunError
from silkledger.release import listed_files

if TYPE_CHECKING:
    from pathlib import Path


def test_bytes_are_required(tmp_path: Path) -> None:
    path = tmp_path / "file"
    with pytest.raises(CannotRunError, match="No such file"):
        listed_files.require_bytes(path, "00")
    path.write_bytes(b"a")
    with pytest.raises(CannotRunError, match="differ from the manifest"):
        listed_files.require_bytes(path, "00")
