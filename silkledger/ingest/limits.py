"""Limits on the size of input files, so that memory stays bounded whatever is in raw/.

The table [limits] of dataset.toml overrides the defaults below. The limits are part of the inputs,
so that a run has the same result on every machine. Running time is not limited.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Limits:
    """Limits of a single file; names ending in `_bytes` count bytes.

    `file_bytes` limits the size of a file and of the text of its cells, `row_bytes` that of a row
    (a record or a JSON line) and of a cell. `expansion` limits how many bytes one compressed byte
    of a workbook part may become, `group_bytes` the uncompressed size of a Parquet row group, and
    `depth` how deeply a JSON line may nest. `broken_rows` and `broken_bytes` limit the rows that
    can't be split into cells: a file with more of them is not in the format that its name claims.
    """

    file_bytes: int = 4 << 30
    rows: int = 50_000_000
    columns: int = 1_000
    row_bytes: int = 8 << 20
    packed_bytes: int = 64 << 20
    unpacked_bytes: int = 256 << 20
    expansion: int = 200
    group_bytes: int = 1 << 30
    depth: int = 64
    broken_rows: int = 100_000
    broken_bytes: int = 64 << 20


def format_bytes(count: int) -> str:
    """Return a number of bytes in words, in whole MiB from 1 MiB up.

    >>> format_bytes(8 << 20), format_bytes(200)
    ('8 MiB', '200 bytes')
    """
    return f"{count >> 20} MiB" if count >= 1 << 20 else f"{count} bytes"


def or_raise(name: str) -> str:
    """Return the end of a fix that offers to raise the limit `name`.

    >>> or_raise("rows")
    'or raise rows under [limits] in dataset.toml'
    """
    return f"or raise {name} under [limits] in dataset.toml"
