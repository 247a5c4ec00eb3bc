"""Limits on the size of input files, so that memory stays bounded whatever is in raw/.

The table [limits] of dataset.toml overrides the defaults below. The limits are part of the inputs,
so that a run has the same result on every machine, but for `seconds`, which only a file that is
made to take long can reach.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from silkledger.errors import InputError

if TYPE_CHECKING:
    from silkledger.ingest.inputs import InputFile

# Of a declaration (dataset.toml, source.toml, expectations). It is read before the limits of the
# dataset are known, and by a parser whose time can grow with the square of its size.
DECLARED_BYTES = 64 << 10
VOCABULARY_BYTES = 16 << 20
DOCUMENT_BYTES = 64 << 20  # by default


@dataclass(frozen=True, slots=True)
class Limits:
    """Limits of a single file; names ending in `_bytes` count bytes.

    `file_bytes` limits the size of a file and of the text of its cells, `row_bytes` that of a row
    (a record or a JSON line) and of a cell. `expansion` limits how many bytes one compressed byte
    of a workbook part may become, `group_bytes` the uncompressed size of a Parquet row group, and
    `depth` how deeply a JSON line may nest, `seconds` the processor time for a file, and as much
    again for each MiB of it. `broken_rows` and `broken_bytes` limit the rows that can't be split
    into cells: a file with more of them is not in the format that its name claims. `document_bytes`
    limits the document of a source.
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
    seconds: int = 60
    document_bytes: int = DOCUMENT_BYTES


def format_bytes(count: int) -> str:
    """Return a number of bytes in words, in whole MiB from 1 MiB up, and in KiB if it is whole.

    >>> format_bytes(8 << 20), format_bytes(64 << 10), format_bytes(200)
    ('8 MiB', '64 KiB', '200 bytes')
    """
    if count >= 1 << 20:
        return f"{count >> 20} MiB"
    return f"{count >> 10} KiB" if count and not count % 1024 else f"{count} bytes"


def or_raise(name: str) -> str:
    """Return the end of a fix that offers to raise the limit `name`.

    >>> or_raise("rows")
    'or raise rows under [limits] in dataset.toml'
    """
    return f"or raise {name} under [limits] in dataset.toml"


def require_size(file: InputFile, most: int, fix: str) -> None:
    """Raise InputError if the file is larger than `most` bytes."""
    if file.size > most:
        raise InputError(file.name, f"the file is larger than {format_bytes(most)}", fix=fix)
