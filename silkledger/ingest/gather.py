"""All raw rows of a run by kind, with an id for every row and with corrections applied."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
import pyarrow as pa

from silkledger.columns import (
    combine_chunks,
    downcast_indices,
    findings,
    freed_memory,
    on_disk,
    upcast_indices,
)
from silkledger.columns.pieces import joined_pieces
from silkledger.errors import InputError
from silkledger.identity import identify, row_ids, share_place
from silkledger.ingest.apply_corrections import correct
from silkledger.ingest.expected import Expected
from silkledger.ingest.folder.held_back import HeldBack
from silkledger.ingest.formats import read_file
from silkledger.ingest.row_kinds import KINDS
from silkledger.ingest.rows import FileContent, broken_id
from silkledger.unexpected import in_file

if TYPE_CHECKING:
    from collections.abc import Sequence
    from concurrent.futures import Future

    import numpy.typing as npt

    from silkledger.ingest.corrections_file import Correction
    from silkledger.ingest.folder.sources import Inputs, Source
    from silkledger.ingest.inputs import InputFile
    from silkledger.ingest.limits import Limits
    from silkledger.ingest.row_kinds import RowKind
    from silkledger.ingest.rows import BrokenRow
    from silkledger.schemas.table import Table

_TEXT = pa.dictionary(pa.int32(), pa.string())


@dataclass(frozen=True)
class Part:
    """A raw file to read, its kind of rows (an index into KINDS), and what it should hold."""

    file: InputFile
    kind: int
    expected: Expected

    @property
    def source_id(self) -> str | None:
        """The source that the file belongs to; None if its rows carry their source."""
        return self.expected.source_id


@dataclass(frozen=True)
class RawRows:
    """All raw rows of one kind.

    `rows` has a column `row_id`, `excluded` marks the rows that corrections exclude, and `broken`
    lists the rows that can't be split into cells, each with its source. `identified` is the pending
    result of `identify_in_background`.
    """

    rows: pa.Table
    excluded: npt.NDArray[np.bool_]
    broken: tuple[tuple[str, BrokenRow], ...]
    identified: Future[pa.DictionaryArray]

    @property
    def statements(self) -> pa.DictionaryArray:
        """The id of the figure or event that each row states; waits until the ids are computed."""
        return self.identified.result()


def raw_parts(inputs: Inputs) -> list[Part]:
    """Return the raw files of a run, in the order in which they are read."""
    limits = inputs.dataset.limits
    parts = [
        Part(file, kind, _expected(folder.source, KINDS[kind].raw, limits))
        for folder in inputs.sources
        for kind, file in enumerate((folder.figures, folder.events))
        if file is not None
    ]
    loose = [Part(file, 0, Expected(KINDS[0].raw, None, limits=limits)) for file in inputs.loose]
    return parts + loose


def read(part: Part) -> FileContent | HeldBack:
    """Return the raw rows of one file, or the source held back because the file can't be read.

    Raises InputError if such a file does not belong to a single source.
    """
    try:
        return read_file(part.file, part.expected)
    except InputError as fault:
        if part.source_id is None:
            raise
        return HeldBack.of(part.source_id, fault)
    except Exception as fault:
        met = in_file(part.file.name, fault)
        if part.source_id is None:
            raise met from fault
        return HeldBack.of(part.source_id, met)


def gather(
    inputs: Inputs, read: Sequence[Part], intakes: Sequence[FileContent | HeldBack]
) -> tuple[RawRows, ...]:
    """Return all raw rows by kind, with row ids and corrections.

    `intakes` are the results of reading the parts `read`, in the same order. Sources that are held
    back are left out. The ids of what the rows state are computed in the background from here on.
    Raises InputError for a correction that can't be applied.
    """
    freed_memory.give_back()
    held_back = {source.source_id for source in inputs.held_back}
    kept = [
        (part, intake)
        for part, intake in zip(read, intakes, strict=True)
        if isinstance(intake, FileContent) and part.source_id not in held_back
    ]
    by_kind = [[pair for pair in kept if pair[0].kind == kind] for kind in range(len(KINDS))]
    broken = [
        tuple(
            (part.source_id or part.file.name, row)
            for part, intake in pairs
            for row in intake.broken
        )
        for pairs in by_kind
    ]
    concatenated = [
        _concatenated([intake.rows for _, intake in pairs], kind, broken_rows)
        for kind, (pairs, broken_rows) in enumerate(zip(by_kind, broken, strict=True))
    ]
    tables = [table for table, _ in concatenated]
    gathered: list[RawRows] = []
    for kind, table, (_, shared), corrections, broken_rows in zip(
        KINDS, tables, concatenated, _corrections_by_kind(inputs, tables), broken, strict=True
    ):
        rows, excluded = correct(table, corrections)
        # A correction may move a row.
        identified = identify_in_background(rows, kind, None if corrections else shared)
        gathered.append(RawRows(rows, excluded, broken_rows, identified))
    return tuple(gathered)


def identify_in_background(
    rows: pa.Table, kind: RowKind, shared: npt.NDArray[np.bool_] | None = None
) -> Future[pa.DictionaryArray]:
    """Start a thread that computes the id of what each row states, and return its future.

    The work is done by numpy and Arrow, which release the interpreter lock, so that wordings can be
    read in Python at the same time. `shared` tells which rows share their place, if it is known.
    """
    pool = ThreadPoolExecutor(1)
    future = pool.submit(identify, rows, kind.key, kind.prefix, shared)
    pool.shutdown(wait=False)
    return future


def _expected(source: Source, table: Table, limits: Limits) -> Expected:
    return Expected(
        table=table,
        source_id=source.source_id,
        columns=source.columns,
        constants=source.constants,
        encoding=source.encoding,
        locale=source.locale,
        limits=limits,
    )


def _corrections_by_kind(inputs: Inputs, tables: Sequence[pa.Table]) -> list[list[Correction]]:
    """Return the corrections of each kind of row.

    A correction belongs to the kind that has its row id, and to figures if neither has.
    """
    corrections = [correction for folder in inputs.sources for correction in folder.corrections]
    events = set(tables[1]["row_id"].to_pylist()) if corrections else set()
    return [
        [correction for correction in corrections if (correction.row_id in events) == bool(kind)]
        for kind in range(len(KINDS))
    ]


def _concatenated(
    tables: Sequence[pa.Table], kind: int, broken: Sequence[tuple[str, BrokenRow]]
) -> tuple[pa.Table, npt.NDArray[np.bool_]]:
    """Return all rows of a kind in one table with their ids, and which of them share their place.

    A column that only some files have is null elsewhere. The dictionary of the ids ends with those
    of the broken rows, so that later steps can share it.
    """
    contract: Table = KINDS[kind].raw
    known = (*contract.names, "source_id", "file")
    rows = tables[0] if len(tables) == 1 else _stacked(tables, known)
    columns = {name: _column(rows, name) for name in dict.fromkeys((*known, *rows.column_names))}
    rows = on_disk.put_away({"rows": pa.table(columns)})["rows"]
    for name in columns:
        findings.note_distinct(rows[name])
    broken_ids = pa.array([broken_id(source_id, row) for source_id, row in broken], pa.string())
    shared = share_place(rows)
    ids = row_ids(rows, KINDS[kind].told_apart_by, shared)
    if len(broken_ids):
        ids = joined_pieces((ids, broken_ids), pa.string())
    numbers = pa.array(np.arange(rows.num_rows, dtype=np.int32))
    with_ids = rows.append_column(
        "row_id", pa.DictionaryArray.from_arrays(numbers, ids, safe=False)
    )
    return with_ids, shared


def _stacked(tables: Sequence[pa.Table], known: Sequence[str]) -> pa.Table:
    empty = pa.schema([*((name, _TEXT) for name in known), ("line", pa.int64())]).empty_table()
    return pa.concat_tables([empty, *map(_wide, tables)], promote_options="default")


def _wide(table: pa.Table) -> pa.Table:
    """Return the table with codes of the width that all stacked tables have in common."""
    for number, column in enumerate(table.columns):
        if pa.types.is_dictionary(column.type) and column.type != _TEXT:
            table = table.set_column(
                number, table.column_names[number], upcast_indices(combine_chunks(column))
            )
    return table


def _column(rows: pa.Table, name: str) -> pa.Array:
    if name not in rows.column_names:
        return pa.nulls(rows.num_rows, pa.string()).dictionary_encode()
    column = combine_chunks(rows[name])
    return downcast_indices(column) if pa.types.is_dictionary(column.type) else column
