"""All raw rows of a run: what its files hold, by kind, with the id of every row and with
corrections applied.
"""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
import pyarrow as pa

from silkledger.columns import combine_chunks, downcast_indices, memory, upcast_indices
from silkledger.errors import InputError
from silkledger.identity import identify, row_ids
from silkledger.ingest.correct import correct
from silkledger.ingest.expected import Expected
from silkledger.ingest.folder.held_back import HeldBack
from silkledger.ingest.formats import read_file
from silkledger.ingest.kinds import KINDS
from silkledger.ingest.rows import Intake, broken_id

if TYPE_CHECKING:
    from collections.abc import Sequence
    from concurrent.futures import Future

    import numpy.typing as npt

    from silkledger.ingest.corrections import Correction
    from silkledger.ingest.folder.sources import Inputs, Source
    from silkledger.ingest.inputs import InputFile
    from silkledger.ingest.kinds import RowKind
    from silkledger.ingest.limits import Limits
    from silkledger.ingest.rows import BrokenRow
    from silkledger.schemas.table import Table

_TEXT = pa.dictionary(pa.int32(), pa.string())


@dataclass(frozen=True)
class Part:
    """One raw file to read: its kind of rows (a place in KINDS) and what it is expected to hold."""

    file: InputFile
    kind: int
    expected: Expected

    @property
    def source_id(self) -> str | None:
        """Whose it is; None where its rows carry their source."""
        return self.expected.source_id


@dataclass(frozen=True)
class RawRows:
    """All raw rows of one kind, with row_id; which corrections take out; those that could not be
    split, with their source.
    """

    rows: pa.Table
    excluded: npt.NDArray[np.bool_]
    broken: tuple[tuple[str, BrokenRow], ...]
    _identified: Future[pa.DictionaryArray]

    @classmethod
    def of(
        cls,
        rows: pa.Table,
        excluded: npt.NDArray[np.bool_],
        broken: tuple[tuple[str, BrokenRow], ...],
        kind: RowKind,
    ) -> RawRows:
        """The rows; what they state is worked out from here on beside whatever else is done with
        them: numpy's and Arrow's work, which leaves Python to the reading of the wordings.
        """
        pool = ThreadPoolExecutor(1)
        identified = pool.submit(identify, rows, kind.key, kind.prefix)
        pool.shutdown(wait=False)
        return cls(rows, excluded, broken, identified)

    @property
    def statements(self) -> pa.DictionaryArray:
        """The id of what each row states."""
        return self._identified.result()


def parts(inputs: Inputs) -> list[Part]:
    """The raw files of a run, in the order in which they are read."""
    limits = inputs.dataset.limits
    found = [
        Part(file, kind, _expected(folder.source, KINDS[kind].raw, limits))
        for folder in inputs.sources
        for kind, file in enumerate((folder.figures, folder.events))
        if file is not None
    ]
    return found + [
        Part(file, 0, Expected(KINDS[0].raw, None, limits=limits)) for file in inputs.loose
    ]


def read(part: Part) -> Intake | HeldBack:
    """The raw rows of one file, all text, each with its file and line; or the source held back
    because it can't be read.

    Raises InputError for a file that belongs to no single source.
    """
    try:
        return read_file(part.file, part.expected)
    except InputError as fault:
        if part.source_id is None:
            raise
        return HeldBack.of(part.source_id, fault)


def gather(
    inputs: Inputs, read: Sequence[Part], intakes: Sequence[Intake | HeldBack]
) -> tuple[RawRows, ...]:
    """All raw rows by kind, with their ids and corrections; `intakes` are what the parts `read`
    hold, in the same order.

    Those of held-back sources are left out. Raises InputError for a correction that fits no row.
    """
    memory.give_back()
    held = {found.source_id for found in inputs.held_back}
    pairs_read = [
        (part, found)
        for part, found in zip(read, intakes, strict=True)
        if isinstance(found, Intake) and part.source_id not in held
    ]
    by_kind = [[pair for pair in pairs_read if pair[0].kind == kind] for kind in range(len(KINDS))]
    broken = [
        tuple(
            (part.source_id or part.file.name, row)
            for part, intake in pairs
            for row in intake.broken
        )
        for pairs in by_kind
    ]
    together = [
        _together([intake.rows for _, intake in pairs], kind, rows)
        for kind, (pairs, rows) in enumerate(zip(by_kind, broken, strict=True))
    ]
    memory.give_back()
    return tuple(
        RawRows.of(*correct(rows, fixes), unsplit, kind)
        for kind, rows, fixes, unsplit in zip(
            KINDS, together, _by_kind(inputs, together), broken, strict=True
        )
    )


def _expected(source: Source, table: Table, limits: Limits) -> Expected:
    language = source.locale.replace("_", "-").split("-")[0].lower() if source.locale else None
    return Expected(
        table, source.source_id, source.columns, source.constants, source.encoding, language, limits
    )


def _by_kind(inputs: Inputs, rows: Sequence[pa.Table]) -> list[list[Correction]]:
    """The corrections of each kind of row: a correction belongs to the kind that has its row id (to
    figures where none has).
    """
    corrections = [fix for folder in inputs.sources for fix in folder.corrections]
    events = set(rows[1]["row_id"].to_pylist()) if corrections else set()
    return [
        [fix for fix in corrections if (fix.row_id in events) == bool(kind)]
        for kind in range(len(KINDS))
    ]


def _together(
    tables: Sequence[pa.Table], kind: int, broken: Sequence[tuple[str, BrokenRow]]
) -> pa.Table:
    """All rows of a kind in one table with their ids; a column that only some files carry is null
    elsewhere.

    The ids are coded, their dictionary ends with those of the broken rows: whoever needs an id
    again shares it.
    """
    contract: Table = KINDS[kind].raw
    known = (*contract.names, "source_id", "file")
    rows = tables[0] if len(tables) == 1 else _below_each_other(tables, known)
    rows = pa.table(
        {name: _column(rows, name) for name in dict.fromkeys((*known, *rows.column_names))}
    )
    of_broken = pa.array([broken_id(source_id, row) for source_id, row in broken], pa.string())
    ids = pa.concat_arrays([row_ids(rows, KINDS[kind].shared_by), of_broken])
    numbers = pa.array(np.arange(rows.num_rows, dtype=np.int32))
    return rows.append_column("row_id", pa.DictionaryArray.from_arrays(numbers, ids, safe=False))


def _below_each_other(tables: Sequence[pa.Table], known: Sequence[str]) -> pa.Table:
    empty = pa.schema([*((name, _TEXT) for name in known), ("line", pa.int64())]).empty_table()
    return pa.concat_tables([empty, *map(_wide, tables)], promote_options="default")


def _wide(table: pa.Table) -> pa.Table:
    """The table with codes as wide as those of all tables that are to stand below each other."""
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
