"""Resolving: duplicates folded, every raw row given its outcome, the candidate's tables in their final order."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from schemas.register import SOURCES
from silkledger.candidate import Candidate
from silkledger.distinct import encode, take
from silkledger.duplicates import fold
from silkledger.identity import reading_order
from silkledger.indicators import indicator_rows
from silkledger.judgements import judgements
from silkledger.kinds import KINDS
from silkledger.ledger import (
    DUPLICATE,
    EXCLUDED,
    PUBLISHED,
    QUARANTINED,
    Outcomes,
    broken_ledger,
    in_file_order,
    ledger,
)
from silkledger.quarantine import broken_quarantine, quarantine
from silkledger.reading.places import place_rows

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    import numpy.typing as npt

    from schemas.table import Table
    from silkledger.kinds import Kind
    from silkledger.reconcile import Reconciled
    from silkledger.sources import Inputs, Source
    from silkledger.validate import Validated


_ORDERED_BY = ("said_by", "char_start", "char_end")


def resolve(inputs: Inputs, validated: tuple[Validated, ...], read: tuple[Reconciled, ...]) -> Candidate:
    """The candidate of a run."""
    settled = [_settle(*steps) for steps in zip(KINDS, validated, read, strict=True)]
    tables = {kind.published.name: table for kind, (table, _, _) in zip(KINDS, settled, strict=True)}
    tables["ledger"] = in_file_order(pa.concat_tables([account for _, account, _ in settled]))
    tables["quarantine"] = in_file_order(pa.concat_tables([refused for _, _, refused in settled]))
    tables["sources"] = _source_rows([folder.source for folder in inputs.sources])
    tables["indicators"] = indicator_rows(_used(tables["figures"], "indicator"))
    tables["places"] = place_rows(_places(tables))
    tables |= judgements(tables)
    return Candidate(inputs.dataset, tables, inputs.inputs, inputs.held_back)


def _settle(kind: Kind, validated: Validated, read: Reconciled) -> tuple[pa.Table, pa.Table, pa.Table]:
    """Published rows, ledger and quarantine of one kind."""
    rows, count = validated.raw.rows, validated.raw.rows.num_rows
    reconciled = validated.kept[read.numbers]
    folded = fold(take(rows, reconciled), kind.key, kind.prefix)
    reasons = [validated.reasons, read.reasons.moved(validated.kept), folded.reasons.moved(reconciled)]

    codes = np.full(count, QUARANTINED, np.int8)
    codes[validated.raw.excluded] = EXCLUDED
    fine = np.ones(len(reconciled), dtype=bool) & ~folded.reasons.mask(len(reconciled))
    codes[reconciled[fine]] = DUPLICATE
    codes[reconciled[folded.published]] = PUBLISHED
    ids = folded.ids.take(_places_of(reconciled[fine], np.flatnonzero(fine), count))
    rules = pc.coalesce(*(part.first_rules(count) for part in reasons), _rules_of(codes))

    # The order is found on the few columns that decide it, so that the table is taken once.
    said_by, start, end = (read.rows[name].take(pa.array(folded.published)).combine_chunks() for name in _ORDERED_BY)
    order = folded.published[reading_order(said_by, start, end, folded.ids.take(pa.array(folded.published)))]
    published = _complete(take(read.rows, order), folded.ids.take(pa.array(order)), kind.published)

    refused = quarantine(rows, kind.raw.name, reasons)
    account = ledger(rows, kind.raw.name, Outcomes(codes, ids, rules))
    if validated.raw.broken:
        refused = pa.concat_tables([refused, broken_quarantine(validated.raw.broken, kind.raw.name)])
        account = pa.concat_tables([account, broken_ledger(validated.raw.broken, kind.raw.name)])
    return published, account, refused


def _places_of(rows: npt.NDArray[np.int64], places: npt.NDArray[np.int64], count: int) -> pa.Array:
    """For each of `count` rows its place among the folded ids, null for rows that have none."""
    found = np.full(count, -1, np.int64)
    found[rows] = places
    return pa.array(found, mask=found < 0)


def _rules_of(codes: npt.NDArray[np.int8]) -> pa.Array:
    rules: list[str | None] = [None] * 4
    rules[DUPLICATE], rules[EXCLUDED] = "identity.repeated", "correction.excluded"
    return pa.array(rules, pa.string()).take(pa.array(codes))


def _complete(table: pa.Table, ids: pa.Array, contract: Table) -> pa.Table:
    """The columns of the contract, in its order; those that nothing has filled yet are null, but for standing and history."""
    columns: dict[str, object] = {contract.key[0]: ids}
    for column in contract.columns:
        if column.name in table.column_names:
            columns[column.name] = table[column.name]
        elif column.name == "standing":
            columns[column.name] = pa.DictionaryArray.from_arrays(
                pa.array(np.zeros(len(ids), np.int32)), pa.array(["accepted"])
            )
        elif column.name not in (*columns, "since_release", "changed_release"):
            columns[column.name] = pa.nulls(len(ids), column.type)
    return pa.table({name: columns[name] for name in contract.names if name in columns})


def _used(table: pa.Table, *names: str) -> list[str]:
    """The distinct values of those columns, sorted."""
    found: set[str] = set()
    for name in names:
        found.update(value for value in encode(table[name]).unique().to_pylist() if value is not None)
    return sorted(found)


def _places(tables: Mapping[str, pa.Table]) -> list[str]:
    participants = {code for codes in tables["events"]["participants"].to_pylist() for code in codes}
    return sorted({*_used(tables["figures"], "geography", "counterpart", "reporter"), *participants})


def _source_rows(sources: Sequence[Source]) -> pa.Table:
    """The rows of schemas.register.SOURCES, in the order given (by id)."""
    return pa.Table.from_pylist(
        [{name: getattr(source, name) for name in SOURCES.names} for source in sources], SOURCES.arrow
    )
