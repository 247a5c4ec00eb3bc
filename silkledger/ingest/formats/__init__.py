"""Input formats: one module per format, and the encodings and records that they share.

Each format module has one function `read`, which refuses content of another format.
"""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING

from silkledger.errors import InputError
from silkledger.ingest.limits import raised, shown_bytes

if TYPE_CHECKING:
    from silkledger.ingest.expected import Expected
    from silkledger.ingest.inputs import InputFile
    from silkledger.ingest.rows import Intake

# Format by the end of the file's name; each module has one function `read`, which refuses content
# of another format.
FORMATS = {
    ".csv": "delimited",
    ".tsv": "delimited",
    ".jsonl": "json_lines",
    ".xlsx": "workbook",
    ".parquet": "parquet",
}


def read_file(file: InputFile, expected: Expected) -> Intake:
    """All rows of `file`, in the order of the file.

    Raises InputError, one line with file, line, what is wrong and what would fix it, where the file
    as a whole can't be read.
    """
    if file.size > (most := expected.limits.file_bytes):
        raise InputError(
            file.name,
            f"is larger than {shown_bytes(most)}",
            fix=f"split it, {raised('file_bytes')}",
        )
    module = FORMATS.get(file.path.suffix.lower())
    if module is None:
        fix = f"save it as one of {', '.join(FORMATS)}"
        raise InputError(
            file.name, f"{file.path.suffix or 'a name without ending'} is no known format", fix=fix
        )
    intake: Intake = importlib.import_module(f"silkledger.ingest.formats.{module}").read(
        file, expected
    )
    return intake
