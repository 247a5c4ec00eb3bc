"""What changed between two tables of one contract: rows added, removed, changed, cell by cell.

Rows are matched by key, all at once (no row is looked at in Python). The ledger and the quarantine
are matched by the raw row instead of its line, and `line` is not compared there: a line put in at
the head of a file moves all others and changes nothing. Left out on purpose: which version follows
(silkledger.diff.versions), why a cell changed (silkledger.diff.reasons).
"""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from silkledger.columns import combine_chunks, concat, decode_as, group_by, known_unique, row_codes
from silkledger.errors import RefusedError
from silkledger.release import digests, parquet
from silkledger.schemas.table import TEXT, TEXTS

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    import numpy.typing as npt

    from silkledger.columns import Codes
    from silkledger.schemas.table import Table


# Tables whose rows are matched otherwise than by their key; rows that agree in these columns are
# matched in order.
MATCHED_BY: Mapping[str, tuple[str, ...]] = {
    "ledger": ("table", "row_id"),
    "quarantine": ("table", "row_id", "rule", "column"),
}
_NOT_COMPARED: Mapping[str, tuple[str, ...]] = {"ledger": ("line",), "quarantine": ("line",)}


@dataclass(frozen=True)
class RowDiff:
    """The rows in which `new` differs from `old`, as row numbers.

    `added` are rows of new, `removed` rows of old; `kept_old[i]` and `kept_new[i]` are the same row
    in both; `changed` gives, by column that differs anywhere, a mask over the kept rows.
    """

    added: npt.NDArray[np.int64]
    removed: npt.NDArray[np.int64]
    kept_old: npt.NDArray[np.int64]
    kept_new: npt.NDArray[np.int64]
    changed: Mapping[str, npt.NDArray[np.bool_]]

    @property
    def changed_rows(self) -> npt.NDArray[np.bool_]:
        """A mask over the kept rows: whether any column differs."""
        mask = np.zeros(len(self.kept_new), dtype=bool)
        for column in self.changed.values():
            mask |= column
        return mask

    @property
    def empty(self) -> bool:
        """Whether no row differs."""
        return not (len(self.added) or len(self.removed) or self.changed)


def identity(contract: Table) -> tuple[str, ...]:
    """The columns by which rows of that table are matched."""
    return MATCHED_BY.get(contract.name, contract.key)


def compared(contract: Table) -> tuple[str, ...]:
    """The columns whose values are compared."""
    left_out = (*identity(contract), *digests.HISTORY, *_NOT_COMPARED.get(contract.name, ()))
    return tuple(name for name in contract.names if name not in left_out)


def row_diff(
    old: pa.Table, new: pa.Table, contract: Table, *, same: frozenset[str] = frozenset()
) -> RowDiff:
    """Compares the rows. `same` are columns known to be equal row by row (equal column digests);
    they cost nothing.

    Columns may be plain or dictionary-encoded; a column that one side lacks or has with another
    type is not compared. Raises RefusedError where a key repeats.
    """
    key = identity(contract)
    if same.issuperset(key):
        kept_old = kept_new = np.arange(new.num_rows)
        added = removed = np.zeros(0, dtype=np.int64)
    else:
        added, removed, kept_old, kept_new = _match(old, new, contract, key)
        same = frozenset()
    columns = [
        name
        for name in compared(contract)
        if name not in same and _comparable(old, new, contract, name)
    ]

    def mask(name: str) -> npt.NDArray[np.bool_]:
        type_ = contract.column(name).type
        return _differs(_at(old, name, type_, kept_old), _at(new, name, type_, kept_new))

    with ThreadPoolExecutor(parquet.THREADS) as pool:
        masks = dict(zip(columns, pool.map(mask, columns), strict=True))
    changed = {name: found for name, found in masks.items() if found.any()}
    return RowDiff(added, removed, kept_old, kept_new, changed)


def _match(
    old: pa.Table, new: pa.Table, contract: Table, key: Sequence[str]
) -> tuple[npt.NDArray[np.int64], ...]:
    old_codes, new_codes = _codes(old, new, contract, key)
    if contract.name in MATCHED_BY:
        old_codes, new_codes = _numbered(old_codes, new_codes)
    size = int(max(old_codes.max(initial=-1), new_codes.max(initial=-1))) + 1
    for codes, table in ((old_codes, old), (new_codes, new)):
        _require_unique(codes, table, contract, key)
    place = np.full(size, -1, dtype=np.int64)
    place[old_codes] = np.arange(len(old_codes))
    found = place[new_codes]
    kept_new = np.flatnonzero(found >= 0)
    kept_old = found[kept_new]
    left = np.ones(len(old_codes), dtype=bool)
    left[kept_old] = False
    return np.flatnonzero(found < 0), np.flatnonzero(left), kept_old, kept_new


def _codes(
    old: pa.Table, new: pa.Table, contract: Table, key: Sequence[str]
) -> tuple[Codes, Codes]:
    """One number a row, equal where all key columns are equal (null equals null)."""
    columns = [
        _both(old.column(name), new.column(name), contract.column(name).type) for name in key
    ]
    codes = (
        row_codes(columns[0])
        if len(key) == 1 and contract.column(key[0]).type == TEXT
        else group_by(columns).codes
    )
    return codes[: old.num_rows], codes[old.num_rows :]


def _both(old: pa.ChunkedArray, new: pa.ChunkedArray, type_: pa.DataType) -> pa.Array:
    """The column of both tables, the old one first."""
    parts = [combine_chunks(side) for side in (old, new) if len(side)]
    if parts and all(pa.types.is_dictionary(part.type) for part in parts):
        return concat(parts)
    return combine_chunks(
        pa.chunked_array([*decode_as(old, type_).chunks, *decode_as(new, type_).chunks], type_)
    )


def _numbered(old: Codes, new: Codes) -> tuple[Codes, Codes]:
    """Codes that tell repeated ones apart: the first, second, ... of its kind on either side."""
    ranks = [_rank(codes) for codes in (old, new)]
    if not any(rank.any() for rank in ranks):
        return old, new
    codes = group_by([np.concatenate([old, new]), np.concatenate(ranks)]).codes
    return codes[: len(old)], codes[len(old) :]


def _rank(codes: Codes) -> npt.NDArray[np.int64]:
    """How many equal codes stand before each one."""
    order = np.argsort(codes, kind="stable")
    ordered = codes[order]
    starts = (
        np.concatenate([[True], ordered[1:] != ordered[:-1]])
        if len(codes)
        else np.zeros(0, dtype=bool)
    )
    numbers = np.arange(len(codes))
    rank = np.empty(len(codes), dtype=np.int64)
    rank[order] = numbers - np.maximum.accumulate(np.where(starts, numbers, 0))
    return rank


def _require_unique(codes: Codes, table: pa.Table, contract: Table, key: Sequence[str]) -> None:
    if not len(codes):
        return
    counts = np.bincount(codes)
    if counts.max() > 1:
        row = int(np.flatnonzero(codes == counts.argmax())[0])
        example = "|".join(str(table.column(name)[row].as_py()) for name in key)
        raise RefusedError(
            f"table {contract.name} breaks its contract: the key {example} stands in {counts.max()} rows"
        )


def require_unique(table: pa.Table, contract: Table) -> None:
    """Raises RefusedError where the contract's key repeats."""
    if not known_unique([table.column(name) for name in contract.key]):
        codes, _ = _codes(table, table.slice(0, 0), contract, contract.key)
        _require_unique(codes, table, contract, contract.key)


def _comparable(old: pa.Table, new: pa.Table, contract: Table, column: str) -> bool:
    """Whether both sides have the column with the contract's type; otherwise it is a change of
    schema.
    """
    types = [
        table.schema.field(column).type for table in (old, new) if column in table.column_names
    ]
    plain = [type_.value_type if pa.types.is_dictionary(type_) else type_ for type_ in types]
    return len(plain) == 2 and all(type_ == contract.column(column).type for type_ in plain)


def _at(
    table: pa.Table, column: str, type_: pa.DataType, numbers: npt.NDArray[np.int64]
) -> pa.ChunkedArray:
    values = decode_as(table.column(column), type_)
    whole = len(numbers) == table.num_rows and (numbers == np.arange(len(numbers))).all()
    return values if whole else values.take(pa.array(numbers))


def _differs(old: pa.ChunkedArray, new: pa.ChunkedArray) -> npt.NDArray[np.bool_]:
    if new.type == TEXTS:
        return _lists_differ(old, new)
    unequal = pc.fill_null(pc.not_equal(old, new), fill_value=True)
    both_null = pc.and_(pc.is_null(old), pc.is_null(new))
    return np.asarray(pc.and_not(unequal, both_null), dtype=bool)


def _lists_differ(old: pa.ChunkedArray, new: pa.ChunkedArray) -> npt.NDArray[np.bool_]:
    old_length, new_length = (
        pc.fill_null(pc.list_value_length(side), fill_value=-1) for side in (old, new)
    )
    differs = np.array(pc.not_equal(old_length, new_length), dtype=bool)
    alike = pa.array(np.flatnonzero(~differs))
    old_part, new_part = old.take(alike), new.take(alike)
    unequal = np.asarray(
        pc.not_equal(pc.list_flatten(old_part), pc.list_flatten(new_part)), dtype=bool
    )
    lengths = np.asarray(pc.fill_null(pc.list_value_length(new_part), fill_value=0), dtype=np.int64)
    parents = np.repeat(np.asarray(alike, dtype=np.int64), lengths)
    differs[parents[unequal]] = True
    return differs
