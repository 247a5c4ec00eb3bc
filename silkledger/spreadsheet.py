"""figures.csv: the figures for people who open them in a spreadsheet program. Parquet is the data; this is a courtesy.

UTF-8 with a byte-order mark (Excel reads anything else as its own code page), CR LF, lists joined with "; ". A text
that a spreadsheet program would run as a formula gets an apostrophe in front. Not written where a sheet couldn't hold
the rows.
"""

from __future__ import annotations

from typing import IO, TYPE_CHECKING

import pyarrow as pa
import pyarrow.compute as pc

from schemas.table import TEXT, TEXTS
from silkledger import parquet

if TYPE_CHECKING:
    from schemas.table import Table

NAME = "figures.csv"
MAX_ROWS = 1_048_576 - 1  # rows of a sheet without the head

# What spreadsheet programs take for the start of a formula (full-width forms too), and what they skip before it.
_FORMULA = "^[\\s\\p{Z}\\p{C}]*[=+\\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r\n]"


def fits(table: pa.Table) -> bool:
    """Whether a sheet can hold the table."""
    rows: int = table.num_rows
    return rows <= MAX_ROWS


def write(table: pa.Table, contract: Table, file: IO[bytes]) -> None:
    """Writes the table as CSV, a block of rows at a time."""
    from pyarrow import csv

    file.write(b"\xef\xbb\xbf")
    schema = pa.schema([(column.name, TEXT if column.type == TEXTS else column.type) for column in contract.columns])
    options = csv.WriteOptions(include_header=True, quoting_style="needed", quoting_header="needed", eol="\r\n")
    with csv.CSVWriter(pa.PythonFile(file, mode="w"), schema, write_options=options) as writer:
        for block in parquet.blocks(table, contract):
            columns = [neutral(column) if column.type in (TEXT, TEXTS) else column for column in block.columns]
            writer.write_table(pa.Table.from_arrays(columns, schema=schema))


def neutral(column: pa.ChunkedArray) -> pa.ChunkedArray:
    """Texts (lists joined) that no spreadsheet program takes for a formula."""
    texts = parquet.joined(column, "; ") if column.type == TEXTS else column
    risky = pc.match_substring_regex(texts, _FORMULA)
    if not pc.any(risky, min_count=0).as_py():
        return texts
    return pc.if_else(risky, pc.binary_join_element_wise("'", texts, ""), texts)
