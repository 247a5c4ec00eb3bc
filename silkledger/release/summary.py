"""Counts of a release candidate, shared by the gate, the report, the terminal and the manifest.

Everything is counted in Arrow, over distinct values where a column is dictionary-encoded, so that a
million rows take about a second. silkledger.gate sets limits on the counts; silkledger.report puts
them into words.
"""

from __future__ import annotations

import dataclasses
import datetime as dt  # noqa: TC003 (the report's JSON Schema is made from these types)
import weakref
from collections import Counter
from collections.abc import Mapping, Sequence  # noqa: TC003
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from silkledger.columns import (
    as_dictionary,
    concat,
    count_codes,
    decode,
    encode,
    factorize,
    freed_memory,
    is_among,
    item_counts,
    known_unique,
    spilling,
    value_counts,
)
from silkledger.schemas.outcomes import OUTCOMES
from silkledger.schemas.release import CONTENT

if TYPE_CHECKING:
    from collections.abc import Iterator

    import numpy.typing as npt

    from silkledger.release.candidate import ReleaseCandidate

# Codes that are counted together.
_AT_ONCE = 1 << 20


@dataclass(frozen=True, slots=True)
class Outcomes:
    """What became of raw rows: `rows` counts the ledger, the other fields each of its outcomes.

    >>> Outcomes(rows=10, published=7, duplicate=0, quarantined=2, excluded=1).refused_share
    0.2
    """

    rows: int
    published: int
    duplicate: int
    quarantined: int
    excluded: int

    @property
    def refused_share(self) -> float:
        """Quarantined rows as a share of all rows; 0 if there are no rows."""
        return self.quarantined / self.rows if self.rows else 0.0


@dataclass(frozen=True)
class Summary:
    """Counts of one candidate; mappings are sorted by key.

    outcomes: of all raw rows
    sources: outcomes by source_id
    rows: number of rows by table
    refused: refused rows by rule; a row counts once for each rule that it breaks
    flags, indicators, units: figures by flag, indicator and unit
    places: figures by place, as geography or counterpart
    dated, placed: figures with a period and with a geography
    meetings: compared pairs (table conflicts) by verdict
    checks: checked claims by verdict
    repeated_keys: surplus rows under the key of another row, by table
    unbalanced: rows on which the ledger and the other tables disagree
    newest: the latest publication date of any source
    """

    outcomes: Outcomes
    sources: Mapping[str, Outcomes]
    rows: Mapping[str, int]
    refused: Mapping[str, int]
    flags: Mapping[str, int]
    indicators: Mapping[str, int]
    places: Mapping[str, int]
    units: Mapping[str, int]
    dated: int
    placed: int
    meetings: Mapping[str, int]
    checks: Mapping[str, int]
    repeated_keys: Mapping[str, int]
    unbalanced: int
    newest: dt.date | None

    @property
    def clashes(self) -> int:
        """Listed pairs of figures that can't both be true; each such figure stands in one."""
        return self.meetings.get("clash", 0)

    @property
    def contradicted(self) -> int:
        """Claims that are contradicted by a check."""
        return self.checks.get("contradicted", 0)

    @property
    def checked(self) -> int:
        """Claims that could be checked."""
        return sum(self.checks.values()) - self.checks.get("cannot_be_checked", 0)

    def as_json(self) -> dict[str, object]:
        """Return the counts as JSON values, for the manifest and checks.json."""
        counts = dataclasses.asdict(self)
        counts["newest"] = self.newest.isoformat() if self.newest else None
        return counts


# The gate, the report and the manifest need the counts of the same candidate. It never changes, so
# it is counted once while it exists.
_COUNTED: dict[int, Summary] = {}


def summarise(candidate: ReleaseCandidate) -> Summary:
    """Count a candidate.

    Raises KeyError if a table of silkledger.schemas.release.CONTENT is missing.
    """
    identity = id(candidate)
    if identity not in _COUNTED:
        _COUNTED[identity] = _summarise(candidate)
        freed_memory.give_back()
        weakref.finalize(candidate, _COUNTED.pop, identity, None)
    return _COUNTED[identity]


def _summarise(candidate: ReleaseCandidate) -> Summary:
    tables = {table.name: candidate.tables[table.name] for table in CONTENT}
    figures, ledger, checks = tables["figures"], tables["ledger"], tables["checks"]
    outcomes = _outcomes(value_counts(ledger["outcome"]))
    return Summary(
        outcomes=outcomes,
        sources=_by_source(ledger),
        rows={name: tables[name].num_rows for name in sorted(tables)},
        refused=_refused(tables["quarantine"]),
        flags=item_counts(figures["flags"]),
        indicators=value_counts(figures["indicator"]),
        places=_places(figures),
        units=value_counts(figures["unit"]),
        dated=len(figures) - figures["period_start"].null_count,
        placed=len(figures) - figures["geography"].null_count,
        meetings=value_counts(tables["conflicts"]["verdict"]),
        checks=value_counts(
            checks["verdict"].filter(pa.array(is_among(checks["role"], ["summary"])))
        ),
        repeated_keys=_repeated_keys(tables),
        unbalanced=_unbalanced(tables, outcomes),
        newest=_newest(tables),
    )


def _outcomes(counts: Mapping[str, int]) -> Outcomes:
    by_outcome = {outcome: counts.get(outcome, 0) for outcome in OUTCOMES}
    return Outcomes(rows=sum(counts.values()), **by_outcome)


def _by_source(ledger: pa.Table) -> dict[str, Outcomes]:
    source, outcome = (encode(ledger[name]) for name in ("source_id", "outcome"))
    sources, outcomes = source.dictionary.to_pylist(), outcome.dictionary.to_pylist()
    counts = np.zeros((len(sources), len(outcomes)), np.int64)
    for start in range(0, len(source), _AT_ONCE):
        own, word = (each.indices.slice(start, _AT_ONCE).to_numpy() for each in (source, outcome))
        pairs = own.astype(np.int64) * len(outcomes) + word
        counts += np.bincount(pairs, minlength=counts.size).reshape(counts.shape)
    return {
        name: _outcomes(dict(zip(outcomes, own, strict=True)))
        for name, own in sorted(zip(sources, counts.tolist(), strict=True))
    }


def _refused(quarantine: pa.Table) -> dict[str, int]:
    rule_codes, rules = factorize(quarantine["rule"])
    reasons = pa.table(
        {"file": factorize(quarantine["file"])[0], "line": quarantine["line"], "rule": rule_codes}
    )
    rows = reasons.group_by(["file", "line", "rule"]).aggregate([])
    return count_codes(rows["rule"].combine_chunks(), rules)


def _places(figures: pa.Table) -> dict[str, int]:
    own, other = (encode(figures[name]) for name in ("geography", "counterpart"))
    as_own = np.append(pc.index_in(other.dictionary, value_set=own.dictionary).fill_null(-2), -2)
    counts = np.zeros(len(other.dictionary), np.int64)
    for start in range(0, len(own), _AT_ONCE):
        there, here = (
            side.indices.slice(start, _AT_ONCE).fill_null(-1).to_numpy() for side in (other, own)
        )
        counts += np.bincount(there[(as_own[there] != here) & (there >= 0)], minlength=len(counts))
    places = Counter(dict(zip(other.dictionary.to_pylist(), counts.tolist(), strict=True)))
    places.update(value_counts(figures["geography"]))
    return {place: count for place, count in sorted(places.items()) if count}


def _repeated_keys(tables: Mapping[str, pa.Table]) -> dict[str, int]:
    repeated: dict[str, int] = {}
    for table in CONTENT:
        rows = tables[table.name]
        if not table.key or known_unique([rows.column(name) for name in table.key]):
            continue
        parts = {
            name: rows[name] if pa.types.is_primitive(rows[name].type) else factorize(rows[name])[0]
            for name in table.key
        }
        if (
            extra := rows.num_rows
            - pa.table(parts).group_by(list(table.key)).aggregate([]).num_rows
        ):
            repeated[table.name] = extra
    return dict(sorted(repeated.items()))


def _unbalanced(tables: Mapping[str, pa.Table], outcomes: Outcomes) -> int:
    """Count ledger rows without outcome, figure or reason, and figures or reasons without row."""
    ledger = tables["ledger"]
    reported, folded = (
        ledger["figure_id"].filter(pa.array(is_among(ledger["outcome"], [word])))
        for word in ("published", "duplicate")
    )
    figures, events = (
        as_dictionary(tables[name][key])
        for name, key in (("figures", "figure_id"), ("events", "event_id"))
    )
    parts = (concat([figures, events]), as_dictionary(reported), as_dictionary(folded))
    ids, sizes = concat(parts), [len(part) for part in parts]
    # What balances by codes does by ids too, since a code has one id; else ids are compared.
    unbalanced = _unbalanced_codes(ids, sizes) and _unbalanced_codes(encode(ids), sizes)
    without = ledger.num_rows - sum(getattr(outcomes, outcome) for outcome in OUTCOMES)
    refused = ledger.filter(pa.array(is_among(ledger["outcome"], ["quarantined"])))
    return unbalanced + without + _unmatched(refused, tables["quarantine"])


def _unbalanced_codes(ids: pa.DictionaryArray, sizes: Sequence[int]) -> int:
    """Count ids on which the first, second and third part of a column, of these sizes, disagree.

    Rows of tables and published rows of the ledger have the same ids, and a folded row one of them.
    """
    null = len(ids.dictionary)
    starts = np.cumsum([0, *sizes]).tolist()
    in_tables, in_ledger, in_folded = (
        ids.indices.slice(start, size) for start, size in zip(starts, sizes, strict=False)
    )
    there, told = np.zeros((2, null), bool)
    lost, repeats = in_ledger.null_count, 0
    for mask, column in ((there, in_tables), (told, in_ledger)):
        for codes in _some_codes(column):
            mask[codes] = True
        repeats += len(column) - column.null_count - int(np.count_nonzero(mask))
    lost += in_folded.null_count + sum(
        int((~there[codes]).sum()) for codes in _some_codes(in_folded)
    )
    if not repeats:
        return int(np.count_nonzero(there != told)) + lost
    more = np.zeros(null, np.int32)
    for column, add in ((in_tables, np.add.at), (in_ledger, np.subtract.at)):
        for codes in _some_codes(column):
            add(more, codes, 1)
    return int(np.abs(more).sum()) + lost


def _some_codes(codes: pa.Array) -> Iterator[npt.NDArray[np.int32]]:
    """Yield codes some at a time: those of all rows, as numbers of one width, take much memory."""
    for start in range(0, len(codes), _AT_ONCE):
        yield codes.slice(start, _AT_ONCE).drop_null().to_numpy()
        spilling.forget()


def _unmatched(refused: pa.Table, quarantine: pa.Table) -> int:
    """Count refused rows without a reason, and reasons without a refused row."""
    key = ["file", "line"]
    rows, reasons = (
        pa.table({"file": decode(table["file"]), "line": table["line"]}).group_by(key).aggregate([])
        for table in (refused, quarantine)
    )
    matches = rows.join(reasons, keys=key, join_type="inner").num_rows
    return int(rows.num_rows + reasons.num_rows - 2 * matches)


def _newest(tables: Mapping[str, pa.Table]) -> dt.date | None:
    days = (tables["sources"]["published_on"], tables["figures"]["stated_on"])
    return max((day for column in days for day in column.unique().to_pylist() if day), default=None)
