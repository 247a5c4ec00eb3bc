"""Counts of a release candidate: the one place where the gate, the page, the terminal and the
manifest get them from.

Everything is counted in Arrow, over distinct values where a column is dictionary-encoded, so that a
million rows take about a second. Left out on purpose: what the counts mean. The gate sets limits
(silkledger.gate), the page finds words.
"""

from __future__ import annotations

import dataclasses
import datetime as dt  # noqa: TC003 (the report's JSON Schema is made from these types)
import weakref
from collections.abc import Mapping  # noqa: TC003
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
    factorize,
    item_counts,
    known_unique,
    value_counts,
)
from silkledger.schemas.outcomes import OUTCOMES
from silkledger.schemas.release import CONTENT

if TYPE_CHECKING:
    from silkledger.release.candidate import Candidate


@dataclass(frozen=True, slots=True)
class Outcomes:
    """What became of raw rows. `rows` counts the ledger, the others its outcomes."""

    rows: int
    published: int
    duplicate: int
    quarantined: int
    excluded: int

    @property
    def refused_share(self) -> float:
        """Quarantined rows as a share of all rows (0 where there are none)."""
        return self.quarantined / self.rows if self.rows else 0.0


@dataclass(frozen=True)
class Summary:
    """Counts of one candidate; mappings are sorted by key.

    `outcomes` over all raw rows, `sources` by source_id; `rows` of every table; `refused` rows by
    rule (a row counts once under each rule that it breaks); `flags`, `indicators` and `units` over
    figures; `places` counts figures whose geography or counterpart it is; `dated` and `placed`
    figures; `meetings` of the table conflicts by verdict; `checks` by verdict, summary rows only;
    `repeated_keys` rows too many, by table; `unbalanced` rows for which ledger and tables don't
    agree; `newest` the latest publication date of a source.
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
        """Meetings of figures that can't both hold."""
        return self.meetings.get("clash", 0)

    @property
    def contradicted(self) -> int:
        """Claims that a check contradicts."""
        return self.checks.get("contradicted", 0)

    @property
    def checked(self) -> int:
        """Claims that could be checked."""
        return sum(self.checks.values()) - self.checks.get("cannot_be_checked", 0)

    def as_json(self) -> dict[str, object]:
        """The counts as JSON values, for the manifest and checks.json."""
        counts = dataclasses.asdict(self)
        counts["newest"] = self.newest.isoformat() if self.newest else None
        return counts


# Gate, page and manifest ask for the counts of one candidate; it never changes, so it is counted
# once while it lives.
_COUNTED: dict[int, Summary] = {}


def summarise(candidate: Candidate) -> Summary:
    """Count a candidate. Raises KeyError if a table of silkledger.schemas.release.CONTENT is
    missing.
    """
    identity = id(candidate)
    if identity not in _COUNTED:
        _COUNTED[identity] = _summarise(candidate)
        weakref.finalize(candidate, _COUNTED.pop, identity, None)
    return _COUNTED[identity]


def _summarise(candidate: Candidate) -> Summary:
    tables = {table.name: candidate.tables[table.name] for table in CONTENT}
    figures, ledger, checks = tables["figures"], tables["ledger"], tables["checks"]
    return Summary(
        outcomes=_outcomes(value_counts(ledger["outcome"])),
        sources=_by_source(ledger),
        rows={name: tables[name].num_rows for name in sorted(tables)},
        refused=_refused(tables["quarantine"]),
        flags=item_counts(figures["flags"]),
        indicators=value_counts(figures["indicator"]),
        places=_places(figures),
        units=value_counts(figures["unit"]),
        dated=_filled(figures["period_start"]),
        placed=_filled(figures["geography"]),
        meetings=value_counts(tables["conflicts"]["verdict"]),
        checks=value_counts(checks.filter(pc.equal(decode(checks["role"]), "summary"))["verdict"]),
        repeated_keys=_repeated_keys(tables),
        unbalanced=_unbalanced(tables),
        newest=_newest(tables),
    )


def _outcomes(counts: Mapping[str, int]) -> Outcomes:
    return Outcomes(sum(counts.values()), *(counts.get(outcome, 0) for outcome in OUTCOMES))


def _by_source(ledger: pa.Table) -> dict[str, Outcomes]:
    numbers, names = factorize(ledger["source_id"])
    outcomes, words = factorize(ledger["outcome"])
    sources, words = names.to_pylist(), words.to_pylist()
    counts = (
        pa.table({"source": numbers, "outcome": outcomes})
        .group_by(["source", "outcome"])
        .aggregate([([], "count_all")])
    )
    found: dict[str, dict[str, int]] = {name: {} for name in sorted(sources)}
    for row in counts.to_pylist():
        found[sources[row["source"]]][words[row["outcome"]]] = row["count_all"]
    return {name: _outcomes(counts) for name, counts in found.items()}


def _refused(quarantine: pa.Table) -> dict[str, int]:
    numbers, names = factorize(quarantine["rule"])
    rows = pa.table(
        {"file": factorize(quarantine["file"])[0], "line": quarantine["line"], "rule": numbers}
    )
    broken = rows.group_by(["file", "line", "rule"]).aggregate([])
    return count_codes(broken["rule"].combine_chunks(), names)


def _places(figures: pa.Table) -> dict[str, int]:
    places = value_counts(figures["geography"])
    other = figures.filter(
        pc.not_equal(decode(figures["geography"]), decode(figures["counterpart"])).fill_null(True)
    )
    for place, times in value_counts(other["counterpart"]).items():
        places[place] = places.get(place, 0) + times
    return dict(sorted(places.items()))


def _filled(column: pa.ChunkedArray) -> int:
    return len(column) - int(column.null_count)


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


def _unbalanced(tables: Mapping[str, pa.Table]) -> int:
    """Rows that break a sum: a ledger row without outcome, without its figure or reason, or the
    other way round.
    """
    ledger = tables["ledger"]
    outcome = decode(ledger["outcome"])
    reported, folded = (
        ledger["figure_id"].filter(pc.equal(outcome, word)) for word in ("published", "duplicate")
    )
    # All ids become numbers in one pass; what stands where is then counted by number.
    figures, events = (
        as_dictionary(tables[name][key])
        for name, key in (("figures", "figure_id"), ("events", "event_id"))
    )
    parts = (concat([figures, events]), as_dictionary(reported), as_dictionary(folded))
    encoded, distinct = factorize(pa.chunked_array([concat(parts)]))
    nowhere = len(distinct)
    numbers = encoded.fill_null(nowhere).to_numpy()
    starts = np.cumsum([len(part) for part in parts])[:-1]
    in_tables, in_ledger, in_folded = (
        np.bincount(part, minlength=nowhere + 1) for part in np.split(numbers, starts)
    )
    in_tables[nowhere] = 0
    outcomes = value_counts(ledger["outcome"])
    wrong = (
        np.abs(in_tables - in_ledger).sum(),
        in_folded[in_tables == 0].sum(),
        ledger.num_rows - sum(outcomes.get(known, 0) for known in OUTCOMES),
    )
    return int(sum(wrong)) + _unmatched(
        ledger.filter(pc.equal(outcome, "quarantined")), tables["quarantine"]
    )


def _unmatched(refused: pa.Table, quarantine: pa.Table) -> int:
    """Refused rows without a reason, and reasons without a refused row, by file and line."""
    place = ("file", "line")
    rows = (
        pa.table({"file": decode(refused["file"]), "line": refused["line"]})
        .group_by(list(place))
        .aggregate([])
    )
    reasons = pa.table({"file": decode(quarantine["file"]), "line": quarantine["line"]})
    reasons = reasons.group_by(list(place)).aggregate([])
    met = rows.join(reasons, keys=list(place), join_type="inner").num_rows
    return int(rows.num_rows + reasons.num_rows - 2 * met)


def _newest(tables: Mapping[str, pa.Table]) -> dt.date | None:
    days = (tables["sources"]["published_on"], tables["figures"]["stated_on"])
    return max((day for column in days for day in column.unique().to_pylist() if day), default=None)
