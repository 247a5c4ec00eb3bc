"""How much a run takes in before it says no, so that memory stays bounded whatever lies in raw/.

The table [limits] of dataset.toml sets them; what is not set there has the value below. They are
part of the inputs, so that a run means the same on every machine. Left out on purpose: limits of
time.
"""

from __future__ import annotations

from dataclasses import dataclass

WHERE = "under [limits] in dataset.toml"


@dataclass(frozen=True, slots=True)
class Limits:
    """Limits of one file; those that end in `_bytes` count bytes.

    `file_bytes` bounds a file and the text of its cells spelled out, `row_bytes` a row (a record, a
    JSON line) and a cell, `expansion` how many bytes one packed byte of a workbook's part may
    become, `group_bytes` a row group of Parquet, `depth` how deeply a JSON line may nest.
    `broken_rows` and `broken_bytes` bound the rows that can't be split into cells: a file with more
    of them is not what its name says.
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


def shown_bytes(count: int) -> str:
    """So many bytes in words: whole MiB where it is that much."""
    return f"{count >> 20} MiB" if count >= 1 << 20 else f"{count} bytes"


def raised(name: str) -> str:
    """How to lift a limit, as the end of a fix."""
    return f"or raise {name} {WHERE}"
