"""Write figures.csv: the figures for readers who use a spreadsheet program.

The Parquet files are the data; this file is a courtesy, and is not written for more figures than
spreadsheet programs handle well (`fits`). It is UTF-8 with a byte-order mark (Excel reads anything
else in its own code page) and CR LF line ends, with list items joined by "; ". A text that a
spreadsheet program would run as a formula gets a leading apostrophe. So does the part of a text
after a semicolon, where programs set to French, German or Russian split the line, after a tab, and
after a line break, which ends a row once the quotation marks around it are no longer at the start
of a cell.
"""

from __future__ import annotations

from typing import IO, TYPE_CHECKING

import pyarrow as pa
import pyarrow.compute as pc

from silkledger.columns import decode_as, freed_memory, nulls, row_groups
from silkledger.release import parquet
from silkledger.schemas.table import TEXT, TEXTS

if TYPE_CHECKING:
    from silkledger.schemas.table import Table

# A sheet could hold ten times as many, which are 50 million cells.
MAX_ROWS = 100_000
# For readers of a release without figures.csv.
LEFT_OUT = (
    f"figures.csv is left out, since there are more than {MAX_ROWS:,} figures: select from the "
    f"Parquet file what a spreadsheet should show."
)

# Characters that start a formula in spreadsheet programs (full-width forms included), and those
# that the programs skip before them.
_SIGNS = "[=+\\-@\uff1d\uff0b\uff0d\uff20]"
_FORMULA = f"^[\\s\\p{{Z}}\\p{{C}}]*{_SIGNS}|^[\t\r\n]"
_CUTS = "[;\t\r\n\v\f\x85\u2028\u2029]"
_CUT_OFF = f'({_CUTS}[\\s\\p{{Z}}\\p{{C}}"]*)({_SIGNS})'


def fits(rows: int) -> bool:
    """Whether so many figures are written for spreadsheet programs.

    >>> fits(MAX_ROWS), fits(MAX_ROWS + 1)
    (True, False)
    """
    return rows <= MAX_ROWS


def write(table: pa.Table, contract: Table, file: IO[bytes]) -> None:
    """Write the table as CSV, one block of rows at a time.

    Raises RefusedError unless its columns are those of the contract.
    """
    from pyarrow import csv

    parquet.require_columns(table, contract)
    file.write(b"\xef\xbb\xbf")
    schema = pa.schema(
        [
            (column.name, TEXT if column.type == TEXTS else column.type)
            for column in contract.columns
        ]
    )
    options = csv.WriteOptions(
        include_header=True, quoting_style="needed", quoting_header="needed", eol="\r\n"
    )
    cells = pa.table(
        {column.name: _cells(table.column(column.name), column.type) for column in contract.columns}
    )
    with csv.CSVWriter(pa.PythonFile(file, mode="w"), schema, write_options=options) as writer:
        for start in range(0, cells.num_rows, row_groups.BLOCK):
            block = cells.slice(start, row_groups.BLOCK)
            plain = [
                decode_as(column, kind)
                for column, kind in zip(block.columns, schema.types, strict=True)
            ]
            writer.write_table(pa.Table.from_arrays(plain, schema=schema))
            freed_memory.give_back()


def _cells(column: pa.ChunkedArray, kind: pa.DataType) -> pa.ChunkedArray:
    """Make a column safe for a sheet; of a dictionary-encoded one, only the distinct values."""
    if kind not in (TEXT, TEXTS):
        return column
    if column.null_count == len(column):
        return nulls(len(column), TEXT)
    if not pa.types.is_dictionary(column.type):
        return neutralised(column)
    chunks = [
        pa.DictionaryArray.from_arrays(
            chunk.indices, neutralised(pa.chunked_array([chunk.dictionary])).combine_chunks()
        )
        for chunk in column.chunks
    ]
    return pa.chunked_array(chunks, pa.dictionary(column.type.index_type, TEXT))


def neutralised(column: pa.ChunkedArray) -> pa.ChunkedArray:
    """Return texts (list items joined) that no spreadsheet program runs as a formula.

    >>> neutralised(pa.chunked_array([["=1+1", "plain"]])).to_pylist()
    ["'=1+1", 'plain']
    """
    texts = parquet.joined(column, "; ") if pa.types.is_list(column.type) else column
    if pc.any(pc.match_substring_regex(texts, _CUTS), min_count=0).as_py():
        texts = pc.replace_substring_regex(texts, _CUT_OFF, "\\1'\\2")
    risky = pc.match_substring_regex(texts, _FORMULA)
    if not pc.any(risky, min_count=0).as_py():
        return texts
    return pc.if_else(risky, pc.binary_join_element_wise("'", texts, ""), texts)
