"""Write and read one published table as one Parquet file, or as several if it is large.

Files have an explicit schema, zstd compression, row groups of fixed size and the same bytes every
time. Columns that are dictionary-encoded in memory are plain in the file, because not every reader
knows Arrow dictionaries. Tables are written one block of rows at a time, so that memory stays
bounded. silkledger.schemas.release lists the tables of a release; silkledger.store.layout names
their files and says how many rows one holds. The functions that read take the path of a table's
single file, in whose place its parts may lie, or the paths of all parts.
"""

from __future__ import annotations

import base64
import json
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import IO, TYPE_CHECKING

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

from silkledger.columns import decode_as, freed_memory, row_groups
from silkledger.errors import RefusedError
from silkledger.schemas.table import TEXT, TEXTS
from silkledger.store import layout
from silkledger.store.objects import local

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from silkledger.schemas.table import Column, Table

    # A table's single file or its place, or the files of all its parts.
    Files = Path | Sequence[Path]

# Columns whose values hardly ever repeat: a Parquet dictionary would not make them smaller.
_UNREPEATED = row_groups.NAMES | {"line", "check_id", "conflict_id", "figure_ids"}

# Sentences of one table that hardly ever repeat there, though those of another one do. Read, they
# are texts like others.
_SENTENCES = frozenset((("conflicts", "why"),))

# Text columns by which rows are sorted. For other text, the minimum and maximum of a row group are
# of no use to a reader, and computing them takes a third of the time of writing.
_SORTED = frozenset(("said_by", "source_id", "file"))

# The format of every Parquet file of a release. Level 1 is the fastest to write.
VERSION, CODEC, LEVEL = "2.6", "zstd", 1

# Bytes of text of a block from which the next one is made after it.
_MUCH = 16 << 20

# Bytes of a file from which its columns are read in several threads.
_WORTH_THREADS = 1 << 20

# How many tables are written or read at the same time; more would keep more blocks in memory.
THREADS = 2


def plain_texts(column: pa.ChunkedArray) -> list[str | None]:
    """Return the cells of a text column as Python strings.

    >>> plain_texts(pa.chunked_array([["a", None, "a"]]).dictionary_encode())
    ['a', None, 'a']
    """
    texts: list[str | None] = decode_as(column, TEXT).to_pylist()
    return texts


def joined(lists: pa.ChunkedArray, separator: str) -> pa.ChunkedArray:
    """Join the items of each list into one text.

    >>> joined(pa.chunked_array([[["a", "b"], []]]), "; ").to_pylist()
    ['a; b', '']
    """
    # The kernel only takes lists of nullable text.
    return pc.binary_join(lists.cast(pa.list_(pa.string())), separator)


def require_columns(table: pa.Table, contract: Table, *, without: Iterable[str] = ()) -> None:
    """Raise RefusedError unless the table has exactly the columns of its contract, in any order.

    `without` names columns of the contract that the table must not have yet.
    """
    wanted, present = set(contract.names) - set(without), table.column_names
    if wanted == set(present) and len(present) == len(wanted):
        return
    faults = [
        f"{word} {', '.join(sorted(names))}"
        for word, names in (
            ("lacks", wanted - set(present)),
            ("must not have", set(present) - wanted),
            ("repeats", {name for name in present if present.count(name) > 1}),
        )
        if names
    ]
    raise RefusedError(f"table {contract.name} breaks its contract: it {', '.join(faults)}")


def write(
    table: pa.Table,
    contract: Table,
    file: IO[bytes],
    *,
    release: str,
    schema_version: str,
    seen: Callable[[Sequence[pa.Array]], None] = lambda _: None,
) -> None:
    """Write a table that keeps its contract as a Parquet file.

    `seen` is called with every block of its columns that is written, in their order, by a thread.

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
            field.with_type(row_groups.block_type(column))
            for field, column in zip(contract.arrow, contract.columns, strict=True)
        ]
    )
    with pq.ParquetWriter(
        file,
        encoded,
        version=VERSION,
        compression=CODEC,
        compression_level=LEVEL,
        data_page_version="1.0",
        write_statistics=[column.name for column in contract.columns if _ranged(column)],
        use_dictionary=[
            _path(column)
            for column in contract.columns
            if column.name not in _UNREPEATED and (contract.name, column.name) not in _SENTENCES
        ],
        store_schema=False,
    ) as writer:
        # Text is dictionary-encoded here only because that is quicker to write: the Arrow schema
        # that readers get declares plain text. It repeats the metadata, because Arrow readers look
        # for it there alone.
        arrow = base64.b64encode(schema.serialize().to_pybytes()).decode()
        writer.add_key_value_metadata({**metadata, "ARROW:schema": arrow})
        for arrays in _ahead(row_groups.of_all_columns(table, contract), seen):
            writer.write_table(
                pa.Table.from_arrays(arrays, schema=encoded), row_group_size=row_groups.BLOCK
            )
            del arrays
            freed_memory.give_back()


def _metadata(contract: Table, *, release: str, schema_version: str) -> dict[str, str]:
    columns = [
        {name: getattr(column, name) for name in ("name", "title", "description", "unit")}
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


def _ahead(
    blocks: Iterator[list[pa.Array]], seen: Callable[[Sequence[pa.Array]], None]
) -> Iterator[list[pa.Array]]:
    """Yield the blocks; while each one is written, it is shown, and the next one is made.

    The one after a block with much text is made when that one is written: together they would take
    the most memory of a release.
    """
    with ThreadPoolExecutor(1) as pool:
        coming = pool.submit(next, blocks, None)
        while (block := coming.result()) is not None:
            shown = pool.submit(seen, block)
            is_large = sum(map(row_groups.own_text_bytes, block)) > _MUCH
            if not is_large:
                coming = pool.submit(next, blocks, None)
            yield block
            del block
            shown.result()
            if is_large:
                coming = pool.submit(next, blocks, None)


def _ranged(column: Column) -> bool:
    """Whether row groups record the minimum and maximum of the column."""
    return column.type not in (TEXT, TEXTS) or column.name in _SORTED


def _path(column: Column) -> str:
    """Return the path of the column in the Parquet schema, where a list is named by its items."""
    return f"{column.name}.list.element" if column.type == TEXTS else column.name


def files(path: Path) -> list[Path]:
    """Return the files of a table, in the order of its rows: `path`, or the parts in its place.

    It is `path` too where there is neither: reading it then says so.
    """
    if path.is_file():
        return [path]
    table = layout.table_of(path.name)
    there = {part.name: part for part in path.parent.glob(f"{table}-*{layout.TABLE_SUFFIX}")}
    return [there[name] for name in layout.files_of(table, there)] or [path]


def read(path: Files, columns: Iterable[str] | None = None) -> pa.Table:
    """Read a table, or some of its columns, with text columns dictionary-encoded.

    Parquet stores most text that way, so that decoding it would only cost time; decode_as
    decodes a column. Text that hardly ever repeats is plain there and here. Raises OSError and
    pyarrow.ArrowException as pyarrow does.
    """
    names = None if columns is None else list(columns)
    text = [
        field.name
        for field in schema(path)
        if _is_encoded(field) and (names is None or field.name in names)
    ]
    return _read(path, names, text)


def _is_encoded(field: pa.Field) -> bool:
    return bool(field.type == TEXT) and field.name not in _UNREPEATED


def groups(path: Files, columns: Sequence[str] | None = None) -> Iterator[pa.Table]:
    """Read a table, or some of its columns, as `read` does, one row group after the other."""
    encoded = [field.name for field in schema(path) if _is_encoded(field)]
    for part in _files(path):
        with pq.ParquetFile(local(part), read_dictionary=encoded) as file:
            for group in range(file.num_row_groups):
                yield file.read_row_group(group, columns, use_threads=False)


def head(path: Files, most: int) -> pa.Table:
    """Read at most so many of the first rows of a table, of one row group, as they are stored."""
    with pq.ParquetFile(local(_files(path)[0])) as file:
        kept = file.schema_arrow
        if not file.metadata.num_rows:
            return kept.empty_table()
        # Each by itself: a page of long texts takes a hundred times what is asked of it.
        batches = (
            next(file.iter_batches(most, [0], [name], use_threads=False)) for name in kept.names
        )
        return pa.Table.from_arrays([batch.column(0) for batch in batches], schema=kept)


def read_plain(path: Files, columns: Iterable[str] | None = None) -> pa.Table:
    """Read a table as it is stored, without dictionaries, with `columns` in the given order."""
    names = None if columns is None else list(columns)
    table = _read(path, names, [])
    return table if names is None else table.select(names)


def _read(path: Files, columns: list[str] | None, encoded: list[str]) -> pa.Table:
    parts = [
        pq.read_table(
            part,
            columns=columns,
            read_dictionary=encoded,
            partitioning=None,
            use_threads=part.stat().st_size >= _WORTH_THREADS,
        )
        for part in map(local, _files(path))
    ]
    if any(part.column_names != parts[0].column_names for part in parts):
        raise pa.ArrowInvalid("its files have different columns")
    # An erased part may hold nulls where the others may not.
    return parts[0] if len(parts) == 1 else pa.concat_tables(parts, promote_options="default")


def _files(path: Files) -> Sequence[Path]:
    return files(path) if isinstance(path, Path) else path


def descriptions(path: Files) -> list[dict[str, str]]:
    """Read name, title, description and unit of every column from the file's own metadata.

    They are taken from the Arrow schema, where files of every silkledger version have them.
    """
    columns: list[dict[str, str]] = json.loads(schema(path).metadata[b"silkledger.columns"])
    return columns


def schema(path: Files) -> pa.Schema:
    """Read the Arrow schema of a table, without dictionaries."""
    return pq.read_schema(local(_files(path)[0]))
