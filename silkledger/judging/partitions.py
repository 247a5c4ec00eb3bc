"""Judge figures one partition at a time: what may meet lies in one subject, and a subject in one
indicator, so that figures of different indicators can be judged apart.
"""

from __future__ import annotations

import heapq
from typing import TYPE_CHECKING, NamedTuple

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from silkledger.columns import (
    combine_chunks,
    concat,
    decode,
    decode_as,
    encode,
    memory,
    row_codes,
    take,
)
from silkledger.judging.exchange_rates import stated_rates
from silkledger.judging.judgements import judgements
from silkledger.schemas.figures import FIGURES
from silkledger.schemas.judgements import BEST, CONFLICTS

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from silkledger.columns import Codes, Mask, RowNumbers
    from silkledger.judging.comparing import Interval
    from silkledger.judging.exchange_rates import RateKey
    from silkledger.judging.reference import Reference
    from silkledger.parts import Workers
    from silkledger.schemas.table import Column

# Figures of a partition, at most, unless an indicator has more: so many are in memory at once.
ROWS = 1_000_000
# The columns of figures that are judged.
_JUDGED = ("standing", "value_usd", "usd_rate", "usd_basis", "usd_source")


class _Shared(NamedTuple):
    """What all partitions need: the sources, official values, and rates of sources themselves."""

    sources: pa.Table
    reference: Reference
    stated: Mapping[tuple[str, RateKey], tuple[Interval, ...]]


class _Partition(NamedTuple):
    """The figures of some indicators, and which of them official values contradict."""

    figures: pa.Table
    contradicted: Mask


def by_subject(
    tables: Mapping[str, pa.Table], reference: Reference, contradicted: Mask, workers: Workers
) -> dict[str, pa.Table]:
    """Return what silkledger.judging.judgements returns, each partition judged by `workers`.

    There are more partitions than workers where these would have more than ROWS rows.
    """
    figures = tables["figures"]
    count = max(workers.parts, -(-figures.num_rows // ROWS))
    rows_of = rows_of_partitions(row_codes(figures["indicator"]), count)
    if len(rows_of) < 2:
        return judgements(tables, reference, contradicted)
    partitions = [
        _Partition(**memory.put_away({"figures": part}), contradicted=contradicted[rows])
        for rows in rows_of
        for part in [_alone(take(figures, rows))]
    ]
    shared = _Shared(tables["sources"], reference, stated_rates(figures))
    each = workers.each(_judged, shared, partitions, "partitions of subjects")
    judged = list(map(memory.put_away, each))
    parts = {name: [part[name] for part in judged] for name in judged[0]}
    columns = [column for column in FIGURES.columns if column.name in _JUDGED]
    own = _joined(parts["figures"], columns, np.concatenate(rows_of))
    for name in own.column_names:
        figures = figures.set_column(figures.column_names.index(name), name, own[name])
    ids = combine_chunks(decode(figures["figure_id"]))
    best = _rows(ids, [decode(part["figure_id"]) for part in parts["best"]])
    # Rows of conflicts are in the order of their first figures, each of one partition.
    firsts = _rows(ids, [pc.list_element(part["figure_ids"], 0) for part in parts["conflicts"]])
    return {
        "figures": figures,
        "best": _joined(parts["best"], BEST.columns, best),
        "conflicts": _joined(parts["conflicts"], CONFLICTS.columns, firsts),
    }


def _judged(shared: _Shared, partition: _Partition) -> dict[str, pa.Table]:
    sources, reference, stated = shared
    tables = {"figures": partition.figures, "sources": sources}
    judged = judgements(tables, reference, partition.contradicted, stated)
    return {name: _alone(table) for name, table in judged.items()} | {
        "figures": judged["figures"].select(_JUDGED)
    }


def rows_of_partitions(indicator: Codes, count: int) -> list[RowNumbers]:
    """Return the rows of each of at most `count` partitions of whole indicators.

    The most frequent indicators come first, each into the partition with the fewest rows so far.
    """
    rows = np.bincount(indicator)
    used = np.flatnonzero(rows)
    filled = [(0, part) for part in range(min(count, len(used)))]
    part_of = np.zeros(len(rows), np.int64)
    for code in used[np.argsort(-rows[used], kind="stable")].tolist():
        number, part = heapq.heappop(filled)
        part_of[code] = part
        heapq.heappush(filled, (number + int(rows[code]), part))
    return [np.flatnonzero(part_of[indicator] == part) for part in range(len(filled))]


def _alone(table: pa.Table) -> pa.Table:
    """Return the table with dictionaries that hold only values that it uses."""
    return pa.table(
        {name: _used(combine_chunks(table[name])) for name in table.column_names},
    )


def _used(column: pa.Array) -> pa.Array:
    if not pa.types.is_dictionary(column.type):
        return column
    is_used = np.zeros(len(column.dictionary), bool)
    is_used[column.indices.drop_null().to_numpy()] = True
    codes = pa.array(np.cumsum(is_used, dtype=np.int32) - 1).take(column.indices)
    used = column.dictionary.take(pa.array(np.flatnonzero(is_used)))
    return pa.DictionaryArray.from_arrays(codes, used, safe=False)


def _joined(parts: Sequence[pa.Table], columns: Sequence[Column], row: RowNumbers) -> pa.Table:
    """Return the rows of all parts, sorted by their row among the figures."""
    order = pa.array(np.argsort(row, kind="stable"))
    return pa.table(
        {
            column.name: memory.put_column_away(
                _join([part[column.name] for part in parts], column.type).take(order)
            )
            for column in columns
            if column.name in parts[0].column_names
        }
    )


def _join(parts: Sequence[pa.ChunkedArray], type_: pa.DataType) -> pa.Array:
    if not all(pa.types.is_dictionary(part.type) for part in parts):
        parts = [decode_as(part, type_) for part in parts]
    column = concat([combine_chunks(part) for part in parts])
    is_text = pa.types.is_dictionary(column.type) and pa.types.is_string(column.type.value_type)
    return encode(column) if is_text else column


def _rows(ids: pa.Array, wanted: Sequence[pa.ChunkedArray]) -> RowNumbers:
    """Return the row of each wanted figure of all parts, by its id."""
    chunks = [chunk for part in wanted for chunk in part.chunks]
    found = pc.index_in(pa.chunked_array(chunks, ids.type), value_set=ids)
    memory.give_back()
    rows: RowNumbers = found.to_numpy().astype(np.int64)
    return rows
