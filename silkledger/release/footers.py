"""What the footers of a table's files say, each of which is read once.

Opening a file for its schema, and again for the number of its rows, takes longer than reading all
that a small file holds.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import pyarrow.parquet as pq

from silkledger.store.objects import local

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    import pyarrow as pa


class Footer(NamedTuple):
    """The Arrow schema of a file, without dictionaries, and how many rows it has."""

    path: Path
    schema: pa.Schema
    rows: int


def read_footers(files: Iterable[Path]) -> list[Footer]:
    """Read the footer of each file. Raises OSError and pyarrow.ArrowException as pyarrow does."""
    read = [(path, pq.read_metadata(local(path))) for path in files]
    return [Footer(path, said.schema.to_arrow_schema(), said.num_rows) for path, said in read]
