"""Compare two versions of a table: rows added, rows removed, and cells changed.

Rows are matched by key, all at once. Two versions of a table with the key `name`:

    old               new               name   a is changed (column n), b removed, c added
    name   n          name   n
    a      1          c      5          kept_old    0    row 0 of old is
    b      2          a      4          kept_new    1    row 1 of new
                                        changed     n: True

The ledger and the quarantine are matched by raw row instead of by line, and their column `line` is
not compared: a line inserted at the top of a file moves all others without changing them.
The version that follows is decided in silkledger.diff.versions, the reason of a change in
silkledger.diff.reasons.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from silkledger.columns import (
    combine_chunks,
    concat,
    cumcount,
    decode_as,
    first_rows,
    group_by,
    known_unique,
    row_codes,
)
from silkledger.columns.threads import each_in_threads
from silkledger.errors import RefusedError
from silkledger.release import digests, parquet
from silkledger.schemas.table import TEXT, TEXTS

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from silkledger.columns import Codes, Mask, RowNumbers
    from silkledger.schemas.table import Table

# Tables whose rows are matched by other columns than the key; rows that are equal in these are
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
    in both; `changed` maps each column that differs anywhere to a mask over the kept rows.
    """

    added: RowNumbers
    removed: RowNumbers
    kept_old: RowNumbers
    kept_new: RowNumbers
    changed: Mapping[str, Mask]

    @property
    def changed_rows(self) -> Mask:
        """A mask over the kept rows: whether any column differs."""
        mask = np.zeros(len(self.kept_new), bool)
        for column in self.changed.values():
            mask |= column
        return mask

    @property
    def empty(self) -> bool:
        """Whether no row differs."""
        return not (len(self.added) or len(self.removed) or self.changed)


class Matches(NamedTuple):
    """Which rows of new and old are the same; see RowDiff."""

    added: RowNumbers
    removed: RowNumbers
    kept_old: RowNumbers
    kept_new: RowNumbers


def identity(contract: Table) -> tuple[str, ...]:
    """Return the columns by which rows of the table are matched.

    >>> from silkledger.schemas.outcomes import LEDGER
    >>> identity(LEDGER)
    ('table', 'row_id')
    """
    return MATCHED_BY.get(contract.name, contract.key)


def compared(contract: Table) -> tuple[str, ...]:
    """Return the columns whose values are compared."""
    left_out = (*identity(contract), *digests.HISTORY, *_NOT_COMPARED.get(contract.name, ()))
    return tuple(name for name in contract.names if name not in left_out)


def row_diff(
    old: pa.Table, new: pa.Table, contract: Table, *, same: frozenset[str] = frozenset()
) -> RowDiff:
    """Return the rows in which `new` differs from `old`.

    `contract` is that of new. Columns may be plain or dictionary-encoded; a column that old lacks
    or has with another type is not compared. Columns in `same` are known to be equal row by row
    (their digests are equal) and not read. Raises RefusedError if a key is repeated.
    """
    if same.issuperset(identity(contract)):
        matches = _match_by_position(new.num_rows)
    else:
        matches = _match_by_key(old, new, contract)
        same = frozenset()  # equal row by row only where rows are in the same place
    columns = [
        name
        for name in compared(contract)
        if name not in same and _has_contract_type(old, contract, name)
    ]

    def mask(name: str) -> Mask:
        type_ = contract.column(name).type
        return _differs(
            _take(old[name], type_, matches.kept_old), _take(new[name], type_, matches.kept_new)
        )

    masks = each_in_threads(mask, columns, len(matches.kept_new), parquet.THREADS)
    changed = {name: mask for name, mask in zip(columns, masks, strict=True) if mask.any()}
    return RowDiff(*matches, changed)


def require_unique(table: pa.Table, contract: Table) -> None:
    """Raise RefusedError if the contract's key is repeated."""
    if not known_unique([table.column(name) for name in contract.key]):
        codes, _ = _key_codes(table, table.slice(0, 0), contract, contract.key)
        _require_unique_codes(codes, table, contract, contract.key)


def _match_by_position(count: int) -> Matches:
    rows, none = np.arange(count), np.zeros(0, np.int64)
    return Matches(added=none, removed=none, kept_old=rows, kept_new=rows)


def _match_by_key(old: pa.Table, new: pa.Table, contract: Table) -> Matches:
    key = identity(contract)
    old_codes, new_codes = _key_codes(old, new, contract, key)
    if contract.name in MATCHED_BY:
        old_codes, new_codes = _with_occurrences(old_codes, new_codes)
    _require_unique_codes(old_codes, old, contract, key)
    _require_unique_codes(new_codes, new, contract, key)

    count = int(max(old_codes.max(initial=-1), new_codes.max(initial=-1))) + 1
    old_row = first_rows(old_codes, count)[new_codes]
    kept_new = np.flatnonzero(old_row >= 0)
    kept_old = old_row[kept_new]
    is_removed = np.ones(len(old_codes), bool)
    is_removed[kept_old] = False
    return Matches(
        added=np.flatnonzero(old_row < 0),
        removed=np.flatnonzero(is_removed),
        kept_old=kept_old,
        kept_new=kept_new,
    )


def _key_codes(
    old: pa.Table, new: pa.Table, contract: Table, key: Sequence[str]
) -> tuple[Codes, Codes]:
    """One code per row of old and of new, equal where all key columns are (null equals null)."""
    columns = [
        _concat_versions(old.column(name), new.column(name), contract.column(name).type)
        for name in key
    ]
    is_single_text = len(key) == 1 and contract.column(key[0]).type == TEXT
    codes = row_codes(columns[0]) if is_single_text else group_by(columns).codes
    return codes[: old.num_rows], codes[old.num_rows :]


def _concat_versions(old: pa.ChunkedArray, new: pa.ChunkedArray, type_: pa.DataType) -> pa.Array:
    """The column of old, followed by that of new."""
    parts = [combine_chunks(side) for side in (old, new) if len(side)]
    if parts and all(pa.types.is_dictionary(part.type) for part in parts):
        return concat(parts)
    chunks = [*decode_as(old, type_).chunks, *decode_as(new, type_).chunks]
    return combine_chunks(pa.chunked_array(chunks, type_))


def _with_occurrences(old: Codes, new: Codes) -> tuple[Codes, Codes]:
    """Codes that differ between the first, second, ... occurrence of a code on either side."""
    occurrence = [cumcount(codes) for codes in (old, new)]
    if not any(counts.any() for counts in occurrence):
        return old, new
    codes = group_by([np.concatenate([old, new]), np.concatenate(occurrence)]).codes
    return codes[: len(old)], codes[len(old) :]


def _require_unique_codes(
    codes: Codes, table: pa.Table, contract: Table, key: Sequence[str]
) -> None:
    if not len(codes):
        return
    counts = np.bincount(codes)
    if counts.max() > 1:
        row = int(np.flatnonzero(codes == counts.argmax())[0])
        example = "|".join(str(table.column(name)[row].as_py()) for name in key)
        raise RefusedError(
            f"table {contract.name} breaks its contract: "
            f"the key {example} appears in {counts.max()} rows"
        )


def _has_contract_type(old: pa.Table, contract: Table, column: str) -> bool:
    """Whether old has the column with the contract's type; if not, the schema changed.

    New has the contract: its numbers may be narrower in memory than they are written.
    """
    if column not in old.column_names:
        return False
    type_ = old.schema.field(column).type
    if pa.types.is_dictionary(type_):
        type_ = type_.value_type
    return bool(type_ == contract.column(column).type)


def _take(column: pa.ChunkedArray, type_: pa.DataType, rows: RowNumbers) -> pa.ChunkedArray:
    """The rows of the column as plain values of that type."""
    values = decode_as(column, type_)
    is_all = len(rows) == len(column) and (rows == np.arange(len(rows))).all()
    return values if is_all else values.take(pa.array(rows))


def _differs(old: pa.ChunkedArray, new: pa.ChunkedArray) -> Mask:
    if new.type == TEXTS:
        return _lists_differ(old, new)
    unequal = pc.fill_null(pc.not_equal(old, new), fill_value=True)
    both_null = pc.and_(pc.is_null(old), pc.is_null(new))
    return np.asarray(pc.and_not(unequal, both_null), dtype=bool)


def _lists_differ(old: pa.ChunkedArray, new: pa.ChunkedArray) -> Mask:
    """Lists differ if their lengths do (that of null is -1), or else an item."""
    old_length, new_length = (
        pc.fill_null(pc.list_value_length(side), fill_value=-1) for side in (old, new)
    )
    differs = np.array(pc.not_equal(old_length, new_length), dtype=bool)
    same_length = np.flatnonzero(~differs)
    old_lists, new_lists = old.take(pa.array(same_length)), new.take(pa.array(same_length))
    item_differs = np.asarray(
        pc.not_equal(pc.list_flatten(old_lists), pc.list_flatten(new_lists)), dtype=bool
    )
    lengths = np.asarray(
        pc.fill_null(pc.list_value_length(new_lists), fill_value=0), dtype=np.int64
    )
    differs[np.repeat(same_length, lengths)[item_differs]] = True
    return differs
