"""Write the files of a staged release, the tables by workers where there are some.

A worker writes under a name of its own and renames the file when it is whole. So a worker that is
lost, or thought to be lost, leaves no half of a file: whoever does its work again writes the same
bytes. What lost workers left is removed before the release is verified.
"""

from __future__ import annotations

from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from functools import partial
from threading import Semaphore
from typing import IO, TYPE_CHECKING, NamedTuple
from uuid import uuid4

from silkledger.errors import CannotRunError
from silkledger.release import parquet
from silkledger.release.digests import TableDigests
from silkledger.schemas.release import SCHEMA_VERSION
from silkledger.store import layout
from silkledger.store.stage import Stage

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence
    from pathlib import Path

    import pyarrow as pa

    from silkledger.parts import Workers
    from silkledger.schemas.table import Table
    from silkledger.store.stage import Output

    Writer = Callable[[IO[bytes]], None]
    Seen = Callable[[Sequence[pa.Array]], None]

_UNFINISHED = ".unfinished"


class TableFile(NamedTuple):
    """One Parquet file of a table: its name in the release and the rows that it holds."""

    name: str
    rows: pa.Table
    table: Table
    version: str

    def write(self, file: IO[bytes], seen: Seen = lambda _: None) -> None:
        """Write the rows, and show every block of them to `seen`."""
        parquet.write(
            self.rows,
            self.table,
            file,
            release=self.version,
            schema_version=SCHEMA_VERSION,
            seen=seen,
        )


def files_of(table: pa.Table, contract: Table, version: str) -> Iterator[TableFile]:
    """Yield the files of a table."""
    for number, name in enumerate(layout.table_files(contract.name, table.num_rows)):
        rows = table.slice(number * layout.ROWS_PER_FILE, layout.ROWS_PER_FILE)
        yield TableFile(name, rows, contract, version)


def write(
    stage: Stage,
    tables: Sequence[TableFile],
    others: Callable[[], Mapping[str, Writer]],
    workers: Workers | None = None,
) -> tuple[list[Output], dict[str, TableDigests]]:
    """Write the files of tables and the other ones.

    Returns them in this order, and the digests of those tables that this process has written as one
    file each. The other ones are asked for while tables are being written.
    """
    table_writers: dict[str, Writer] = {}
    outputs: list[Output] = []
    written: dict[str, TableDigests] = {}
    if workers is None or workers.parts == 1:
        files = Counter(file.table.name for file in tables)
        written = {
            file.table.name: TableDigests(file.rows, file.table)
            for file in tables
            if files[file.table.name] == 1
        }
        table_writers = {
            file.name: partial(file.write, seen=written[file.table.name].update)
            if file.table.name in written
            else file.write
            for file in tables
        }
    else:
        outputs += workers.each(_write, stage.folder.absolute(), tables, "files")
        for left in stage.folder.glob(f"*{_UNFINISHED}"):
            left.unlink()
    room = Semaphore(parquet.THREADS - 1)

    def write_table(name: str, writer: Writer) -> Output:
        with room:
            return stage.write(name, writer)

    with ThreadPoolExecutor(parquet.THREADS) as pool:
        written_tables = pool.map(write_table, table_writers, table_writers.values())
        writers = others()
        room.release()  # another process, which made the page, took the memory of a table until now
        written_others = pool.map(stage.write, writers, writers.values())
        outputs += [*written_tables, *written_others]
    return outputs, written


def _write(folder: Path, file: TableFile) -> Output:
    if not folder.is_dir():
        raise CannotRunError(
            f"{folder}: a worker does not see this folder; workers need the folder of releases "
            "at the same path"
        )
    unfinished = f"{file.name}.{uuid4().hex}{_UNFINISHED}"
    output = Stage(folder).write(unfinished, file.write)
    (folder / unfinished).rename(folder / file.name)
    return replace(output, path=file.name)
