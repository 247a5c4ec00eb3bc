"""Write the files of a staged release, the tables by workers where there are some.

A worker writes under a name of its own and renames the file when it is whole. So a worker that is
lost, or thought to be lost, leaves no half of a file: whoever does its work again writes the same
bytes. What lost workers left is removed before the release is verified.
"""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from functools import partial
from itertools import chain
from threading import Semaphore
from typing import IO, TYPE_CHECKING, NamedTuple
from uuid import uuid4

from silkledger.columns import row_groups
from silkledger.errors import CannotRunError
from silkledger.release import parquet
from silkledger.release.digests import TableDigests
from silkledger.schemas.release import SCHEMA_VERSION, TABLES
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


def _unseen(_: Sequence[pa.Array]) -> None:
    """See no block: nobody takes its digest."""


class TableFile(NamedTuple):
    """One Parquet file of a table: its name in the release and the rows that it holds."""

    name: str
    rows: pa.Table
    table: Table
    version: str

    def write(self, file: IO[bytes], seen: Seen = _unseen) -> None:
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
    tables: Mapping[str, pa.Table],
    version: str,
    others: Callable[[], Mapping[str, Writer]],
    workers: Workers | None = None,
) -> tuple[list[Output], dict[str, TableDigests]]:
    """Write the files of tables and the other ones.

    Returns them in this order, and the digests of the tables that this process has written. The
    other ones are asked for while tables are being written.
    """
    files = [[*files_of(tables[table.name], table, version)] for table in TABLES]
    outputs: list[Output] = []
    written: dict[str, TableDigests] = {}
    if workers is None or workers.parts == 1:
        written = {
            table.name: TableDigests(tables[table.name], table)
            for table, own in zip(TABLES, files, strict=True)
            if _hold_whole_blocks(own)
        }
    else:
        every = [*chain.from_iterable(files)]
        outputs += workers.each(_write, stage.folder.absolute(), every, "files")
        for left in stage.folder.glob(f"*{_UNFINISHED}"):
            left.unlink()
        files = []
    room = Semaphore(parquet.THREADS - 1)

    def write_table(own: Sequence[TableFile]) -> list[Output]:
        # One after the other, so that digests see the blocks in their order.
        taken = written.get(own[0].table.name)
        seen = _unseen if taken is None else taken.update
        with room:
            return [stage.write(file.name, partial(file.write, seen=seen)) for file in own]

    with ThreadPoolExecutor(parquet.THREADS) as pool:
        written_tables = pool.map(write_table, files)
        writers = others()
        room.release()  # another process, which made the page, took the memory of a table until now
        written_others = pool.map(stage.write, writers, writers.values())
        outputs += [*chain.from_iterable(written_tables), *written_others]
    return outputs, written


def _hold_whole_blocks(files: Sequence[TableFile]) -> bool:
    """Whether the blocks of the files are those of their table, over which digests are taken."""
    return not any(file.rows.num_rows % row_groups.BLOCK for file in files[:-1])


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
