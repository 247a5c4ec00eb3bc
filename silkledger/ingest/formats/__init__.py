"""Input formats: one module per format, and the encodings and records that they share.

Each format module has one function `read`, which refuses content of any other format.
"""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING

from silkledger.errors import InputError
from silkledger.ingest.limits import format_bytes, or_raise

if TYPE_CHECKING:
    from silkledger.ingest.expected import Expected
    from silkledger.ingest.inputs import InputFile
    from silkledger.ingest.rows import FileContent

# Format module by file extension.
FORMATS = {
    ".csv": "delimited",
    ".tsv": "delimited",
    ".jsonl": "json_lines",
    ".xlsx": "workbook",
    ".parquet": "parquet",
}


def read_file(file: InputFile, expected: Expected) -> FileContent:
    """Read all rows of `file`, in file order.

    Rows that can't be split into cells are returned as broken rows. Raises InputError, one line
    with file, line, what is wrong and what would fix it, if the file as a whole can't be read.
    """
    if file.size > (most := expected.limits.file_bytes):
        what = f"the file is larger than {format_bytes(most)}"
        raise InputError(file.name, what, fix=f"split it, {or_raise('file_bytes')}")
    extension = file.path.suffix.lower()
    if extension not in FORMATS:
        what = f"unsupported format {extension}" if extension else "the file name has no extension"
        raise InputError(file.name, what, fix=f"save it as one of {', '.join(FORMATS)}")
    module = importlib.import_module(f"silkledger.ingest.formats.{FORMATS[extension]}")
    intake: FileContent = module.read(file, expected)
    return intake
