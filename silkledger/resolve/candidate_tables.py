"""Make the tables of a candidate.

Duplicates are folded (silkledger.resolve.duplicates), every raw row gets its outcome
(silkledger.resolve.ledger), rows are sorted, and figures are judged (silkledger.judging).
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np
import pyarrow as pa

from silkledger.columns import constant, decode_numbers, encode, freed_memory, nulls, on_disk
from silkledger.columns.threads import each_in_threads
from silkledger.identity import reading_order
from silkledger.indicators import indicator_rows
from silkledger.ingest.row_kinds import KINDS
from silkledger.judging.checks import against_official, checks
from silkledger.judging.checks.refuted import refuted
from silkledger.judging.exchange_rates import INDICATOR as EXCHANGE_RATE
from silkledger.judging.partitions import by_subject
from silkledger.judging.quality_cells import CODED, with_codes
from silkledger.judging.reference import read_reference
from silkledger.judging.reference.cited import official_values
from silkledger.judging.reference.derived_values import with_inputs
from silkledger.parts import ThisProcess
from silkledger.reading.geography.places import place_rows
from silkledger.release.candidate import ReleaseCandidate
from silkledger.release.progress import tracked
from silkledger.resolve.duplicates import Folded, fold_duplicates
from silkledger.resolve.ledger import (
    DUPLICATE,
    EXCLUDED,
    PUBLISHED,
    QUARANTINED,
    RowOutcomes,
    broken_ledger,
    in_file_order,
    ledger,
)
from silkledger.schemas.checks import CHECKS
from silkledger.schemas.judgements import BEST, CONFLICTS
from silkledger.schemas.official_values import OFFICIAL_VALUES
from silkledger.schemas.register import SOURCES
from silkledger.validate.quarantine import Reasons, broken_quarantine, quarantine

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    import numpy.typing as npt

    from silkledger.columns import RowNumbers
    from silkledger.ingest.folder.sources import Inputs, Source
    from silkledger.ingest.row_kinds import RowKind
    from silkledger.parts import Workers
    from silkledger.reconcile import Reconciled
    from silkledger.schemas.table import Table
    from silkledger.schemas.vocabulary import Vocabulary
    from silkledger.validate.raw_rules import Validated


# Published columns that hold printed cells, where the raw column has another name.
_PRINTED = {
    "unit_as_reported": "unit",
    "period_as_reported": "period",
    "geography_as_reported": "geography",
    "counterpart_as_reported": "counterpart",
    **{f"{name}_as_reported": name for name in CODED},
    "said_by": "source_id",
}


def settle(
    inputs: Inputs, validated: tuple[Validated, ...], read: tuple[Reconciled, ...]
) -> ReleaseCandidate:
    """Return the candidate with every raw row accounted for, before figures are compared.

    The tables best, conflicts, checks and official_values are empty.
    """
    settled = [
        _settle(*steps, inputs.vocabulary) for steps in zip(KINDS, validated, read, strict=True)
    ]
    tables = {table.name: table.empty() for table in (BEST, CONFLICTS, CHECKS, OFFICIAL_VALUES)}
    tables |= {
        kind.published.name: table for kind, (table, _, _) in zip(KINDS, settled, strict=True)
    }
    tables["ledger"] = in_file_order(
        [account for _, accounts, _ in settled for account in accounts]
    )
    tables["quarantine"] = in_file_order([refused for _, _, refused in settled])
    tables["sources"] = _source_rows([folder.source for folder in inputs.sources])
    tables["indicators"] = indicator_rows(_used(tables["figures"], "indicator"), inputs.vocabulary)
    tables["places"] = place_rows(_places(tables), inputs.vocabulary)
    return ReleaseCandidate(
        dataset=inputs.dataset,
        tables=on_disk.put_away(tables),
        inputs=inputs.inputs,
        held_back=inputs.held_back,
        vocabulary=inputs.vocabulary,
        unread=inputs.unread,
    )


def judge(
    inputs: Inputs, candidate: ReleaseCandidate, workers: Workers | None = None
) -> ReleaseCandidate:
    """Return the candidate with its figures compared with each other and official statistics.

    What falls into parts is done by `workers`; without them, by this process.
    """
    workers = workers or ThisProcess(tracked)
    freed_memory.give_back()
    tables = dict(candidate.tables)
    official = read_reference(
        inputs.reference,
        with_inputs(_used(tables["figures"], "indicator"), inputs.vocabulary) | {EXCHANGE_RATE},
        inputs.vocabulary,
    )
    against = against_official(decode_numbers(tables["figures"]), official)
    contradicted = refuted(against[1], tables["figures"], official)
    tables |= on_disk.put_away(by_subject(tables, official, contradicted, workers))
    best, met = tables["best"], tables["conflicts"]
    figures = decode_numbers(tables["figures"])
    verdicts = checks(figures, official, best, against, workers, met)
    tables["official_values"] = official_values(verdicts, official)
    tables |= on_disk.put_away({"checks": verdicts})
    return replace(candidate, tables=tables)


def _settle(
    kind: RowKind, validated: Validated, read: Reconciled, vocabulary: Vocabulary
) -> tuple[pa.Table, list[pa.Table], pa.Table]:
    """Published rows, ledgers and quarantine of one kind of rows.

    Rows that could not be split into cells have a ledger of their own, the second one.
    """
    rows, count = validated.raw.rows, validated.raw.rows.num_rows
    reconciled = validated.kept[read.numbers]
    folded = fold_duplicates(rows, validated.raw.statements, reconciled)
    reasons = [
        validated.reasons,
        read.reasons.moved(validated.kept),
        folded.reasons.moved(reconciled),
    ]

    codes = np.full(count, QUARANTINED, np.int8)
    codes[validated.raw.excluded] = EXCLUDED
    fine = ~folded.reasons.mask(len(reconciled))
    codes[reconciled[fine]] = DUPLICATE
    codes[reconciled[folded.published]] = PUBLISHED
    ids = on_disk.put_column_away(_ids(folded.ids, fine, reconciled, count)).chunk(0)
    outcomes = RowOutcomes(codes, ids, _rules(reasons, codes))
    freed_memory.give_back()

    # Sorted by the few columns that decide the order, so that all others are made only once.
    order = _in_reading_order(rows, read, reconciled, folded)
    ids = on_disk.take_column_away(folded.ids, order)
    numbers, raw_rows = read.numbers[order], reconciled[order]
    # Each is as long as all rows.
    del reconciled, folded, fine, order
    freed_memory.give_back()
    published = with_codes(
        _complete(read.rows(numbers), rows, raw_rows, ids, kind.published), vocabulary
    )
    published = on_disk.put_away({"rows": published})["rows"]
    del numbers, raw_rows, ids

    refused = quarantine(rows, kind.raw.name, reasons)
    accounts = [ledger(rows, kind.raw.name, outcomes)]
    if validated.raw.broken:
        refused = pa.concat_tables(
            [refused, broken_quarantine(validated.raw.broken, kind.raw.name)]
        )
        ids = rows["row_id"].chunk(0).dictionary
        accounts.append(broken_ledger(validated.raw.broken, kind.raw.name, ids))
    return published, accounts, refused


def _in_reading_order(
    rows: pa.Table, read: Reconciled, reconciled: RowNumbers, folded: Folded
) -> RowNumbers:
    """Return the places of the published rows among those that were read, in reading order."""
    published = folded.published
    said_by = rows["source_id"].take(pa.array(reconciled[published]))
    start, end = (
        read.columns[name].take(pa.array(read.numbers[published]))
        for name in ("char_start", "char_end")
    )
    ids = folded.ids.take(pa.array(published))
    order: RowNumbers = published[reading_order(said_by, start, end, ids)]
    return order


def _ids(
    ids: pa.DictionaryArray, fine: npt.NDArray[np.bool_], rows: RowNumbers, count: int
) -> pa.DictionaryArray:
    """A column of `count` ids: those of the `rows` that are fine, null for all others."""
    codes = np.full(count, -1, np.int32)
    codes[rows[fine]] = ids.indices.to_numpy()[fine]
    return pa.DictionaryArray.from_arrays(pa.array(codes, mask=codes < 0), ids.dictionary)


def _rules(reasons: Sequence[Reasons], codes: npt.NDArray[np.int8]) -> pa.DictionaryArray:
    """The rule that decided on each row: the first reason of a refused row, null if published."""
    joined = Reasons.join("resolve", reasons)
    names = [
        *(refusal.rule for refusal in joined.refusals),
        "identity.repeated",
        "correction.excluded",
    ]
    rules = np.full(len(codes), -1, np.int32)
    rules[codes == DUPLICATE], rules[codes == EXCLUDED] = len(names) - 2, len(names) - 1
    # Written from the last reason to the first, so that the first one stays.
    rules[joined.rows[::-1]] = joined.codes[::-1]
    return encode(
        pa.DictionaryArray.from_arrays(
            pa.array(rules, mask=rules < 0), pa.array(names, pa.string())
        )
    )


def _complete(
    readings: pa.Table,
    raw: pa.Table,
    rows: RowNumbers,
    ids: pa.DictionaryArray,
    contract: Table,
) -> pa.Table:
    """The columns of the contract, in its order: readings, and printed cells of the raw rows.

    Columns that later steps fill are null, except that the standing is accepted; the columns of
    history are left out.
    """
    columns: dict[str, pa.Array | pa.ChunkedArray] = {contract.key[0]: ids}
    names = {column.name: _PRINTED.get(column.name, column.name) for column in contract.columns}
    cells = {
        name: printed
        for name, printed in names.items()
        if name not in readings.column_names and printed in raw.column_names
    }
    taken = each_in_threads(
        lambda printed: on_disk.take_column_away(raw[printed], rows), cells.values(), len(rows)
    )
    columns |= zip(cells, taken, strict=True)
    for column in contract.columns:
        if column.name in readings.column_names:
            columns[column.name] = readings[column.name]
        elif column.name == "standing":
            columns[column.name] = constant("accepted", len(ids))
        elif column.name not in (*columns, "since_release", "changed_release"):
            columns[column.name] = nulls(len(ids), column.type)
    return pa.table({name: columns[name] for name in contract.names if name in columns})


def _used(table: pa.Table, *names: str) -> list[str]:
    """The distinct values of the columns, sorted."""
    used: set[str] = set()
    for name in names:
        used.update(
            value for value in encode(table[name]).unique().to_pylist() if value is not None
        )
    return sorted(used)


def _places(tables: Mapping[str, pa.Table]) -> list[str]:
    participants = {
        code for codes in tables["events"]["participants"].to_pylist() for code in codes
    }
    return sorted(
        {*_used(tables["figures"], "geography", "counterpart", "reporter"), *participants}
    )


def _source_rows(sources: Sequence[Source]) -> pa.Table:
    """The rows of silkledger.schemas.register.SOURCES, in the order of the sources."""
    return pa.Table.from_pylist(
        [{name: getattr(source, name) for name in SOURCES.names} for source in sources],
        SOURCES.arrow,
    )
