"""Judge figures one partition at a time: what may meet lies in one subject, which has one indicator
and one pair of places, so that figures of different ones can be judged apart.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, NamedTuple, overload

import numpy as np
import pyarrow as pa

from silkledger.columns import (
    combine_chunks,
    copied,
    dense_rank,
    downcast,
    freed_memory,
    on_disk,
    order_of_codes,
    row_codes,
    sort_keys,
    take_decoded,
)
from silkledger.columns.merging import Merging
from silkledger.columns.threads import each_in_threads
from silkledger.judging.exchange_rates import stated_rates
from silkledger.judging.judgements import judged, judgements
from silkledger.judging.quality_cells import CODED
from silkledger.judging.subjects import place_codes
from silkledger.judging.witnesses import witnesses
from silkledger.schemas.figures import FIGURES
from silkledger.schemas.judgements import BEST, CONFLICTS

if TYPE_CHECKING:
    from collections.abc import Mapping

    from silkledger.columns import Codes, Mask, RowNumbers
    from silkledger.judging.comparing import Interval
    from silkledger.judging.exchange_rates import RateKey
    from silkledger.judging.reference import Reference
    from silkledger.judging.witnesses import Witnesses
    from silkledger.parts import Workers
    from silkledger.schemas.table import Column

# Figures of a partition, at most, unless more of one indicator are about the same places: so many
# are in memory at once.
ROWS = 100_000
# A dictionary of a larger share of the rows is large.
_LARGE = 8
# Of a judged partition: the figure of each row, by which the rows are in order.
_ROW = "row"
# The columns of figures that are judged.
_JUDGED = ("standing", "value_usd", "usd_rate", "usd_basis", "usd_source")
# Those that nothing here asks for.
_UNASKED = (
    *("row_id", "rules", "document_sha256", "char_end", "point", "significant_digits"),
    *("period_as_reported", "geography_as_reported", "counterpart_as_reported"),
    *(f"{name}_as_reported" for name in CODED),
)


class _Shared(NamedTuple):
    """What all partitions need: the sources, official values, and rates of sources themselves."""

    sources: pa.Table
    reference: Reference
    stated: Mapping[tuple[str, RateKey], tuple[Interval, ...]]


class _Partition(NamedTuple):
    """Some figures, which of them official values contradict, and whose they are."""

    figures: pa.Table
    contradicted: Mask
    witness: Witnesses


@dataclass(frozen=True)
class _Partitions(Sequence[_Partition]):
    """The partitions of all figures, which are in the order of these; each is made when asked for.

    `ends` are the row before which each partition begins, and the last one ends.
    """

    every: _Partition
    ends: Sequence[int]

    @staticmethod
    def of(every: _Partition, rows_of: Sequence[RowNumbers]) -> _Partitions:
        """Return partitions of some rows each.

        Rows of one partition lie on nearly all pages of all columns, so they are brought together.
        """
        order = np.concatenate(rows_of)
        asked = every.figures.drop_columns(_UNASKED)
        ordered = _Partition(
            on_disk.take_away(asked, order),
            every.contradicted[order],
            every.witness.take(order).put_away(),
        )
        return _Partitions(ordered, [0, *np.cumsum([*map(len, rows_of)]).tolist()])

    def __len__(self) -> int:
        return len(self.ends) - 1

    @overload
    def __getitem__(self, number: int) -> _Partition: ...

    @overload
    def __getitem__(self, number: slice) -> list[_Partition]: ...

    def __getitem__(self, number: int | slice) -> _Partition | list[_Partition]:
        if isinstance(number, slice):
            return [self[each] for each in range(*number.indices(len(self)))]
        start, stop = self.ends[number], self.ends[number + 1]
        rows, figures = np.arange(start, stop), self.every.figures
        own = _alone(copied(figures.drop_columns(["figure_id"]), start, stop - start))
        # So the code of an id is the row of its figure.
        ids = take_decoded(figures["figure_id"], rows)
        encoded = pa.DictionaryArray.from_arrays(np.arange(len(ids), dtype=np.int32), ids)
        own = own.append_column("figure_id", encoded)
        return _Partition(own, self.every.contradicted[rows], self.every.witness.take(rows))


def by_subject(
    tables: Mapping[str, pa.Table], reference: Reference, contradicted: Mask, workers: Workers
) -> dict[str, pa.Table]:
    """Return what silkledger.judging.judgements returns, each partition judged by `workers`.

    There are more partitions than workers where these would have more than ROWS rows.
    """
    figures = tables["figures"]
    count = max(workers.parts, -(-figures.num_rows // ROWS))
    rows_of = rows_of_partitions(_apart(figures), count)
    if len(rows_of) < 2:
        return judgements(tables, reference, contradicted)
    witness = witnesses(figures, tables["sources"], reference.vocabulary)
    partitions = _Partitions.of(_Partition(figures, contradicted, witness), rows_of)
    del witness
    shared = _Shared(tables["sources"], reference, stated_rates(figures))
    each = workers.each(_judged, shared, partitions, "partitions of subjects")
    parts_of = [on_disk.put_away(part, 0) for part in each]
    freed_memory.give_back()
    joined: dict[str, pa.Table] = {}
    for name, contract in (("figures", FIGURES), ("best", BEST), ("conflicts", CONFLICTS)):
        parts = [part.pop(name) for part in parts_of]
        merging = Merging(
            [
                on_disk.put_numbers_away(rows[combine_chunks(part[_ROW]).to_numpy()])
                for rows, part in zip(rows_of, parts, strict=True)
            ]
        )
        own = [column for column in contract.columns if column.name in parts[0].column_names]
        merged = each_in_threads(
            partial(_merged, merging, parts), own, sum(part.num_rows for part in parts)
        )
        columns = {column.name: cells for column, cells in zip(own, merged, strict=True)}
        if name == "best":
            ids = on_disk.take_column_away(figures["figure_id"], merging.key)
            columns = {"figure_id": ids, **columns}
        joined[name] = pa.table(columns)
        freed_memory.give_back()
    for column in joined["figures"].column_names:
        place = figures.column_names.index(column)
        figures = figures.set_column(place, column, joined["figures"][column])
    return joined | {"figures": figures}


def _merged(merging: Merging, parts: Sequence[pa.Table], column: Column) -> pa.ChunkedArray:
    merged = merging.column([part[column.name] for part in parts], column.type)
    freed_memory.give_back()  # what each column leaves would add up
    return merged


def _judged(shared: _Shared, partition: _Partition) -> dict[str, pa.Table]:
    """Return the tables of a partition with the column _ROW."""
    sources, reference, stated = shared
    tables = {"figures": partition.figures, "sources": sources}
    made, first = judged(tables, reference, partition.witness, partition.contradicted, stated)
    # Rows of conflicts are in the order of their first figures.
    rows = {
        "figures": combine_chunks(partition.figures["figure_id"]).indices,
        "best": combine_chunks(made["best"]["figure_id"]).indices,
        "conflicts": pa.array(first.astype(np.int32)),
    }
    own = {
        "conflicts": _alone(made["conflicts"]),
        "figures": made["figures"].select(_JUDGED),
        "best": made["best"].drop_columns(["figure_id"]),
    }
    del made
    own = {name: own[name].append_column(_ROW, row) for name, row in rows.items()}
    return own


def _apart(figures: pa.Table) -> Codes:
    """Return a code per figure that is equal where figures may meet.

    It is the indicator's; figures of an indicator that alone is too many for a partition are told
    apart by their places, whichever of the two is whose counterpart. Codes of an indicator follow
    each other.
    """
    indicator = row_codes(figures["indicator"])
    crowded = np.bincount(indicator, minlength=1) > ROWS
    if not crowded.any():
        return indicator
    places = place_codes(figures)
    pair = [np.where(crowded[indicator], end(*places), 0) for end in (np.minimum, np.maximum)]
    return dense_rank(sort_keys([indicator, *pair]))


def rows_of_partitions(apart: Codes, count: int) -> list[RowNumbers]:
    """Return the rows of each of at most `count` partitions; what has one code lies in one.

    Codes that follow each other lie together: where they are of one indicator, so do its readings,
    each of which is prepared once for each partition that has it.
    """
    rows = np.bincount(apart)
    middle = np.cumsum(rows) - rows / 2  # of the rows of each code, among all in its order
    part_of = downcast((middle * (count / max(len(apart), 1))).astype(np.int64), count)
    parts = part_of[apart]
    sizes = np.bincount(parts)
    order = on_disk.put_numbers_away(order_of_codes(parts))
    return np.split(order, np.cumsum(sizes[sizes > 0])[:-1]) if len(order) else []


def _alone(table: pa.Table) -> pa.Table:
    """Return the table with large dictionaries holding only values that it uses."""
    return pa.table(
        {name: _used(combine_chunks(table[name])) for name in table.column_names},
    )


def _used(column: pa.Array) -> pa.Array:
    if not pa.types.is_dictionary(column.type) or len(column.dictionary) < len(column) // _LARGE:
        return column
    is_used = np.zeros(len(column.dictionary), bool)
    is_used[column.indices.drop_null().to_numpy()] = True
    codes = pa.array(np.cumsum(is_used, dtype=np.int32) - 1).take(column.indices)
    used = column.dictionary.take(pa.array(np.flatnonzero(is_used)))
    return pa.DictionaryArray.from_arrays(codes, used, safe=False)
