"""One published table as one Parquet file: explicit schema, zstd, fixed row groups, the same bytes each time.

In memory, text and list columns may be dictionary-encoded; a file holds them plain, because not every reader knows
Arrow dictionaries. They are made plain one block of rows at a time, so that memory stays bounded. Left out on
purpose: which tables a release has (schemas.release), and where files lie (silkledger.store).
"""

from __future__ import annotations

import hashlib
import json
from typing import IO, TYPE_CHECKING

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

from schemas.table import NUMBER, TEXT, TEXTS
from silkledger.errors import CannotRunError, RefusedError
from silkledger.objects import local

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from schemas.table import Column, Table

# Rows of a row group, and of the blocks in which tables are made plain and digested. Changing it changes every content
# digest.
BLOCK = 131_072

# Tables that are written or read at a time; more would hold more blocks in memory.
THREADS = 2


def plain(column: pa.ChunkedArray, type_: pa.DataType) -> pa.ChunkedArray:
    """The column as that plain type: dictionaries (of text or of lists) decoded, other types cast, never lossily."""
    return pa.chunked_array([_plain(chunk, type_) for chunk in column.chunks], type=type_)


def _plain(chunk: pa.Array, type_: pa.DataType) -> pa.Array:
    if pa.types.is_dictionary(chunk.type):
        return _plain(chunk.dictionary, type_).take(chunk.indices)
    return chunk if chunk.type == type_ else chunk.cast(type_)


def plain_texts(column: pa.ChunkedArray) -> list[str | None]:
    """The cells of a text column as Python strings."""
    texts: list[str | None] = plain(column, TEXT).to_pylist()
    return texts


def joined(lists: pa.ChunkedArray, separator: str) -> pa.ChunkedArray:
    """Each list of texts as one text."""
    return pc.binary_join(lists.cast(pa.list_(pa.string())), separator)  # the kernel knows lists of nullable text only


def blocks(table: pa.Table, contract: Table) -> Iterator[pa.Table]:
    """The table in plain blocks of BLOCK rows, in the contract's column order; nothing for a table without rows.

    Raises RefusedError where the columns are not those of the contract or a required cell is null.
    """
    require_columns(table, contract)
    columns = [column_blocks(table.column(column.name), contract.name, column) for column in contract.columns]
    for arrays in zip(*columns, strict=True):
        yield pa.Table.from_arrays(list(arrays), schema=contract.arrow)


def column_blocks(values: pa.ChunkedArray, table: str, column: Column) -> Iterator[pa.ChunkedArray]:
    """One column in plain blocks of BLOCK rows. Raises RefusedError where a cell is not what the column takes."""
    for start in range(0, len(values), BLOCK):
        block = plain(values.slice(start, BLOCK), column.type)
        _require_values(table, column.name, block, required=column.required)
        yield block


def require_columns(table: pa.Table, contract: Table, *, without: Iterable[str] = ()) -> None:
    """Raises RefusedError unless the table has exactly the columns of the contract (in any order), `without` apart."""
    wanted, found = set(contract.names) - set(without), table.column_names
    if wanted == set(found) and len(found) == len(wanted):
        return
    faults = [
        f"{word} {', '.join(sorted(names))}"
        for word, names in (
            ("lacks", wanted - set(found)),
            ("must not have", set(found) - wanted),
            ("repeats", {name for name in found if found.count(name) > 1}),
        )
        if names
    ]
    raise RefusedError(f"table {contract.name} breaks its contract: it {', '.join(faults)}")


def _require_values(table: str, column: str, values: pa.ChunkedArray, *, required: bool) -> None:
    if required and values.null_count:
        raise RefusedError(f"table {table} breaks its contract: {values.null_count} cells of column {column} are null")
    if values.type == NUMBER and not pc.all(pc.is_finite(values), min_count=0).as_py():
        raise RefusedError(
            f"table {table} breaks its contract: column {column} holds NaN or an infinity; null says unknown"
        )
    if values.type == TEXTS and any(chunk.flatten().null_count for chunk in values.chunks):
        raise RefusedError(f"table {table} breaks its contract: lists of column {column} hold nulls")


def write(table: pa.Table, contract: Table, file: IO[bytes], *, release: str, schema_version: str) -> None:
    """Writes the table. The footer holds what a reader needs to know and nothing that differs between runs.

    Key-value metadata: silkledger.release, .schema_version, .table, .title, .description, and .columns, a JSON list of
    name, title, description and unit. Raises RefusedError for a table that breaks its contract, OSError of the file.
    """
    schema = contract.arrow.with_metadata(
        {
            "silkledger.release": release,
            "silkledger.schema_version": schema_version,
            "silkledger.table": contract.name,
            "silkledger.title": contract.title,
            "silkledger.description": contract.description,
            "silkledger.columns": json.dumps(
                [
                    {"name": column.name, "title": column.title, "description": column.description, "unit": column.unit}
                    for column in contract.columns
                ],
                ensure_ascii=False,
            ),
        }
    )
    with pq.ParquetWriter(
        file,
        schema,
        version="2.6",
        compression="zstd",
        compression_level=1,
        data_page_version="1.0",
        write_statistics=True,
    ) as writer:
        for block in blocks(table, contract):
            writer.write_table(block, row_group_size=BLOCK)


def read(path: Path, columns: Iterable[str] | None = None) -> pa.Table:
    """The table of that file, text columns dictionary-encoded (they come that way cheaply); `plain` undoes it.

    Raises OSError and pyarrow.ArrowException as pyarrow does.
    """
    path, names = local(path), None if columns is None else list(columns)
    with pa.OSFile(str(path)) as file:
        footer = pq.ParquetFile(file)
        text = [
            field.name for field in footer.schema_arrow if field.type == TEXT and (names is None or field.name in names)
        ]
    return pq.read_table(path, columns=names, read_dictionary=text, partitioning=None)


def read_plain(path: Path, columns: Iterable[str] | None = None) -> pa.Table:
    """The table of that file as it is stored, without dictionaries; the columns in the order asked for."""
    found = pq.read_table(local(path), columns=None if columns is None else list(columns), partitioning=None)
    return found if columns is None else found.select(list(columns))


def descriptions(path: Path) -> list[dict[str, str]]:
    """Name, title, description and unit of every column, as the file itself tells them."""
    found: list[dict[str, str]] = json.loads(schema(path).metadata[b"silkledger.columns"])
    return found


def schema(path: Path) -> pa.Schema:
    """The plain Arrow schema of that file."""
    return pq.read_schema(local(path))


def require_bytes(path: Path, sha256: str | None) -> None:
    """Raises CannotRunError unless the file is there and its bytes have that SHA-256 (None: no digest is known)."""
    try:
        with local(path).open("rb") as file:
            found = hashlib.file_digest(file, "sha256").hexdigest()
    except OSError as fault:
        raise CannotRunError(f"{path}: {fault.strerror}; the release is damaged, run `silkledger verify`") from fault
    if found != sha256:
        raise CannotRunError(
            f"{path}: its bytes are not those of the manifest; the release is damaged, run `silkledger verify`"
        )
