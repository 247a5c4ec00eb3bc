"""One published table as one Parquet file: explicit schema, zstd, fixed row groups, the same bytes
each time.

In memory, columns may be dictionary-encoded; whoever reads a file finds them plain, because not
every reader knows Arrow dictionaries. They are written a block of rows at a time, so that memory
stays bounded. Left out on purpose: which tables a release has (silkledger.schemas.release), and
where files lie (silkledger.store).
"""

from __future__ import annotations

import base64
import hashlib
import json
from concurrent.futures import ThreadPoolExecutor
from typing import IO, TYPE_CHECKING, TypeVar

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

from silkledger.columns import blocks, decode_as
from silkledger.errors import CannotRunError, RefusedError
from silkledger.schemas.table import TEXT, TEXTS
from silkledger.store.objects import local

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from silkledger.schemas.table import Column, Table

Item = TypeVar("Item")

# Columns whose values hardly repeat: a file holds them as they are.
_UNREPEATED = blocks.NAMES | {"line"}

# Text in whose order rows lie. Elsewhere the least and the most text of a row group tell a reader
# nothing, and finding them takes a third of the time of writing.
_SORTED = frozenset(("said_by", "source_id", "file"))

# Tables that are written or read at a time; more would hold more blocks in memory.
THREADS = 2


def plain_texts(column: pa.ChunkedArray) -> list[str | None]:
    """The cells of a text column as Python strings."""
    texts: list[str | None] = decode_as(column, TEXT).to_pylist()
    return texts


def joined(lists: pa.ChunkedArray, separator: str) -> pa.ChunkedArray:
    """Each list of texts as one text."""
    return pc.binary_join(
        lists.cast(pa.list_(pa.string())), separator
    )  # the kernel knows lists of nullable text only


def require_columns(table: pa.Table, contract: Table, *, without: Iterable[str] = ()) -> None:
    """Raises RefusedError unless the table has exactly the columns of the contract (in any order),
    `without` apart.
    """
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


def write(
    table: pa.Table, contract: Table, file: IO[bytes], *, release: str, schema_version: str
) -> None:
    """Write a table that keeps its contract as a Parquet file.

    The footer describes the table in the file's own key-value metadata, where every reader finds
    it: `silkledger.release`, `.schema_version`, `.table`, `.title`, `.description`, and `.columns`,
    a JSON list with name, title, description and unit of each column. Nothing in the file differs
    between two runs. Raises RefusedError if the table breaks its contract, OSError if the file
    can't be written.
    """
    require_columns(table, contract)
    metadata = _metadata(contract, release=release, schema_version=schema_version)
    schema = contract.arrow.with_metadata(metadata)
    encoded = pa.schema(
        [
            field.with_type(blocks.type_of(column))
            for field, column in zip(contract.arrow, contract.columns, strict=True)
        ]
    )
    with pq.ParquetWriter(
        file,
        encoded,
        version="2.6",
        compression="zstd",
        compression_level=1,
        data_page_version="1.0",
        write_statistics=[column.name for column in contract.columns if _ranged(column)],
        use_dictionary=[
            _path(column) for column in contract.columns if column.name not in _UNREPEATED
        ],
        store_schema=False,
    ) as writer:
        # Text is dictionary-encoded here only because that is quicker to write: the Arrow schema
        # that readers get declares plain text. It repeats the metadata, because Arrow readers look
        # for it there alone.
        arrow = base64.b64encode(schema.serialize().to_pybytes()).decode()
        writer.add_key_value_metadata({**metadata, "ARROW:schema": arrow})
        columns = [
            blocks.iter_blocks(table.column(column.name), contract.name, column)
            for column in contract.columns
        ]
        for arrays in _ahead(zip(*columns, strict=True)):
            writer.write_table(
                pa.Table.from_arrays(list(arrays), schema=encoded), row_group_size=blocks.BLOCK
            )


def _metadata(contract: Table, *, release: str, schema_version: str) -> dict[str, str]:
    columns = [
        {
            "name": column.name,
            "title": column.title,
            "description": column.description,
            "unit": column.unit,
        }
        for column in contract.columns
    ]
    return {
        "silkledger.release": release,
        "silkledger.schema_version": schema_version,
        "silkledger.table": contract.name,
        "silkledger.title": contract.title,
        "silkledger.description": contract.description,
        "silkledger.columns": json.dumps(columns, ensure_ascii=False),
    }


def _ahead(items: Iterator[Item]) -> Iterator[Item]:
    """The items, each made while the one before is used."""
    with ThreadPoolExecutor(1) as pool:
        coming = pool.submit(next, items, None)
        while (item := coming.result()) is not None:
            coming = pool.submit(next, items, None)
            yield item


def _ranged(column: Column) -> bool:
    """Whether a row group says what the least and the most value of the column in it are."""
    return column.type not in (TEXT, TEXTS) or column.name in _SORTED


def _path(column: Column) -> str:
    """The column as Parquet names it: a list is known by its items."""
    return f"{column.name}.list.element" if column.type == TEXTS else column.name


def read(path: Path, columns: Iterable[str] | None = None) -> pa.Table:
    """The table of that file, text columns dictionary-encoded (they come that way cheaply);
    silkledger.columns.decode_as undoes it.

    Raises OSError and pyarrow.ArrowException as pyarrow does.
    """
    path, names = local(path), None if columns is None else list(columns)
    with pa.OSFile(str(path)) as file:
        footer = pq.ParquetFile(file)
        text = [
            field.name
            for field in footer.schema_arrow
            if field.type == TEXT and (names is None or field.name in names)
        ]
    return pq.read_table(path, columns=names, read_dictionary=text, partitioning=None)


def read_plain(path: Path, columns: Iterable[str] | None = None) -> pa.Table:
    """The table of that file as it is stored, without dictionaries; the columns in the order
    asked for.
    """
    found = pq.read_table(
        local(path), columns=None if columns is None else list(columns), partitioning=None
    )
    return found if columns is None else found.select(list(columns))


def descriptions(path: Path) -> list[dict[str, str]]:
    """Name, title, description and unit of every column, as the file itself tells them."""
    found: list[dict[str, str]] = json.loads(schema(path).metadata[b"silkledger.columns"])
    return found


def schema(path: Path) -> pa.Schema:
    """The plain Arrow schema of that file."""
    return pq.read_schema(local(path))


def require_bytes(path: Path, sha256: str | None) -> None:
    """Raises CannotRunError unless the file is there and its bytes have that SHA-256 (None: no
    digest is known).
    """
    try:
        with local(path).open("rb") as file:
            found = hashlib.file_digest(file, "sha256").hexdigest()
    except OSError as fault:
        raise CannotRunError(
            f"{path}: {fault.strerror}; the release is damaged, run `silkledger verify`"
        ) from fault
    if found != sha256:
        raise CannotRunError(
            f"{path}: its bytes are not those of the manifest; the release is damaged, run `silkledger verify`"
        )
