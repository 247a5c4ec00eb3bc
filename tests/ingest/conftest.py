from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from silkledger.ingest.expected import Expected
from silkledger.ingest.formats import read_file
from silkledger.ingest.inputs import InputFile, fingerprint
from silkledger.ingest.rows import FileContent
from silkledger.schemas.raw import FIGURES

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from silkledger.schemas.table import Table


@pytest.fixture
def put(tmp_path: Path) -> Callable[[str, bytes | str], InputFile]:
    """Return a function that writes a file and returns its fingerprint."""

    def write(name: str, content: bytes | str) -> InputFile:
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return fingerprint(path, name, within=tmp_path)

    return write


@pytest.fixture
def take(put: Callable[[str, bytes | str], InputFile]) -> Callable[..., FileContent]:
    """Return a function that writes a file and reads it as figures of source s."""

    def read(
        name: str,
        content: bytes | str,
        table: Table = FIGURES,
        source_id: str | None = "s",
        **how: Any,
    ) -> FileContent:
        return read_file(put(name, content), Expected(table, source_id, **how))

    return read
