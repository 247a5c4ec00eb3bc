"""The lists of the report, taken from the tables of a candidate: figures, events, refused rows, changes, comparisons.

Only rows that are shown are turned into Python objects; which those are is decided in Arrow.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any, Literal, TypeAlias

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from schemas.raw import EVENTS, FIGURES
from silkledger.report import wording
from silkledger.report.model import Change, Comparison, Event, Figure, Reason, Refused, Span
from silkledger.summary import plain

if TYPE_CHECKING:
    from collections.abc import Mapping

    import numpy.typing as npt

    from silkledger.candidate import Plan

Positions: TypeAlias = "npt.NDArray[np.int64]"
# Over MOST figures the page holds a sample of SAMPLE; the other lists are cut at LISTED.
MOST = 5000
SAMPLE = 1000
LISTED = 500
_Changed = Literal["", "added", "changed"]
_DISPUTES = ("clash", "contradicted")
# Disputes first, then what says little, then what agrees.
_ORDER = (
    "clash",
    "contradicted",
    "revision",
    "consistent_loose",
    "compatible_by_bound",
    "rounding",
    "cannot_be_checked",
)
_CELLS = (*FIGURES.names, *(name for name in EVENTS.names if name not in FIGURES.names))


@dataclass(frozen=True)
class Lists:
    """The rows of a plan that the report shows."""

    plan: Plan

    @cached_property
    def names(self) -> dict[str, str]:
        """Places by code, in words."""
        return {row["code"]: row["name"] for row in self.plan.tables["places"].select(["code", "name"]).to_pylist()}

    @cached_property
    def comparisons(self) -> tuple[Comparison, ...]:
        """Checks and meetings, disputes first; at most LISTED of each."""
        checks, conflicts = self.plan.tables["checks"], self.plan.tables["conflicts"]
        found = [_check(row) for row in _rows(checks, _first(checks))]
        found += [_meeting(row) for row in _rows(conflicts, _first(conflicts))]
        ranks = {verdict: rank for rank, verdict in enumerate(_ORDER)}
        # Candidate readings stand behind the summary of the same figures.
        return tuple(sorted(found, key=lambda c: (ranks.get(c.verdict, len(ranks)), c.figure_ids, c.role != "summary")))

    @cached_property
    def figures(self) -> tuple[Figure, ...]:
        """All figures up to MOST; beyond that a sample: those in dispute, then the first of the table."""
        table = self.plan.tables["figures"]
        rows = _rows(table, self._sample(table) if table.num_rows > MOST else np.arange(table.num_rows))
        places = self._raw_places(rows, "figure_id")
        names = {
            row["code"]: row["name"] for row in self.plan.tables["indicators"].select(["code", "name"]).to_pylist()
        }
        verdicts = self._verdicts()
        changes = self._changes_of("figures")
        return tuple(
            Figure(
                figure_id=row["figure_id"],
                as_reported=row["as_reported"],
                reading=wording.reading(row["bound"], row["value"], row["lower"], row["upper"], row["unit"]),
                interval=wording.interval(
                    row["lower"], row["upper"], lower_in=row["lower_inclusive"], upper_in=row["upper_inclusive"]
                ),
                indicator_name=names.get(row["indicator"], row["indicator"]),
                place=self._place(row["geography"], row["counterpart"]),
                when=wording.when(row["period"]),
                qualities=_qualities(row),
                where=_where(row),
                file=places.get(row["figure_id"], ("", None))[0],
                line=places.get(row["figure_id"], ("", None))[1],
                rules=tuple(row["rules"]),
                flags=tuple(row["flags"]),
                verdicts=tuple(sorted(verdicts.get(row["figure_id"], ()))),
                change=changes.get(row["figure_id"], ""),
                **{name: row[name] for name in _SAME},
            )
            for row in rows
        )

    @cached_property
    def events(self) -> tuple[Event, ...]:
        """The first LISTED events by date, undated ones last."""
        table = self.plan.tables["events"]
        order = pc.sort_indices(table.select(["period_start"]), [("period_start", "ascending")]).to_numpy()
        return tuple(
            Event(
                **{name: row[name] for name in _EVENT_SAME},
                when=wording.when(row["period"]),
                participants=tuple(self.names.get(code, code) for code in row["participants"]),
                where=_where(row),
                rules=tuple(row["rules"]),
                flags=tuple(row["flags"]),
            )
            for row in _rows(table, order[:LISTED])
        )

    @cached_property
    def refused(self) -> tuple[Refused, ...]:
        """The first LISTED refused rows, each with all its reasons."""
        table = self.plan.tables["quarantine"]
        # Reasons of a row stand together; a row that the slice may have cut is left out.
        slice_ = table.slice(0, 8 * LISTED)
        rows: dict[tuple[str, int], list[dict[str, Any]]] = {}
        for row in slice_.to_pylist():
            rows.setdefault((row["file"], row["line"]), []).append(row)
        groups = list(rows.values())
        if slice_.num_rows < table.num_rows and len(groups) > 1:
            groups.pop()
        return tuple(_refused(group) for group in groups[:LISTED])

    @cached_property
    def changes(self) -> tuple[Change, ...]:
        """The first LISTED changes, those without a reason first."""
        diff = self.plan.diff
        bare = pc.and_(pc.is_null(diff["reason"]), pc.equal(plain(diff["change"]), "value_changed"))
        rows = diff.filter(bare).slice(0, LISTED).to_pylist()
        rows += diff.filter(pc.invert(bare)).slice(0, LISTED - len(rows)).to_pylist()
        return tuple(Change(**row) for row in rows)

    def _sample(self, table: pa.Table) -> Positions:
        disputed = sorted({i for c in self.comparisons if c.verdict in _DISPUTES for i in c.figure_ids})
        first = pc.is_in(plain(table["figure_id"]), value_set=pa.array(disputed, pa.string())).to_numpy()
        rows = np.concatenate([np.flatnonzero(first)[:SAMPLE], np.flatnonzero(~first)[:SAMPLE]])[:SAMPLE]
        return np.sort(rows)

    def _raw_places(self, rows: list[dict[str, Any]], key: str) -> dict[str, tuple[str, int]]:
        ledger = self.plan.tables["ledger"]
        shown = pc.is_in(plain(ledger["figure_id"]), value_set=pa.array([row[key] for row in rows], pa.string()))
        published = pc.equal(plain(ledger["outcome"]), "published")
        places = ledger.filter(pc.and_(shown, published)).select(["figure_id", "file", "line"]).to_pylist()
        return {place["figure_id"]: (place["file"], place["line"]) for place in places}

    def _verdicts(self) -> dict[str, set[str]]:
        found: dict[str, set[str]] = {}
        for comparison in self.comparisons:
            if comparison.role != "candidate":
                for figure_id in comparison.figure_ids:
                    found.setdefault(figure_id, set()).add(comparison.verdict)
        return found

    def _changes_of(self, table: str) -> dict[str, _Changed]:
        if self.plan.last is None:
            return {}
        diff = self.plan.diff
        rows = diff.filter(pc.equal(plain(diff["table"]), table))
        found: dict[str, _Changed] = {}
        words: tuple[tuple[str, _Changed], ...] = (("value_changed", "changed"), ("row_added", "added"))
        for change, word in words:
            keys = rows.filter(pc.equal(plain(rows["change"]), change))["key"].slice(0, MOST)
            found |= dict.fromkeys(keys.to_pylist(), word)
        return found

    def _place(self, geography: str | None, counterpart: str | None) -> str:
        here = self.names.get(geography or "", geography or "no place stated")
        return f"{here} – {self.names.get(counterpart, counterpart)}" if counterpart else here


_SAME = (
    *("bound", "value", "lower", "upper", "unit", "unit_as_reported", "indicator", "geography", "counterpart"),
    *("statistic", "status", "period", "period_start", "period_end", "nature", "period_as_reported", "stated_on"),
    *("said_by", "measured_by", "edition", "row_id", "standing"),
)
_EVENT_SAME = (
    *("event_id", "as_reported", "kind", "title", "place", "period", "period_start", "period_end", "status", "said_by"),
)


def _first(table: pa.Table) -> Positions:
    """The first LISTED rows, in the order of _ORDER."""
    rank = pc.index_in(plain(table["verdict"]), value_set=pa.array(_ORDER)).fill_null(len(_ORDER))
    return np.argsort(rank.to_numpy(), kind="stable")[:LISTED]


def _rows(table: pa.Table, positions: Positions) -> list[dict[str, Any]]:
    """The rows at those positions, in that order. Taken batch by batch, as dictionaries of lists can't be unified."""
    order = np.argsort(positions, kind="stable")
    sorted_, start = positions[order], 0
    found: list[dict[str, Any]] = []
    for batch in table.to_batches():
        here = sorted_[(sorted_ >= start) & (sorted_ < start + batch.num_rows)] - start
        found += batch.take(pa.array(here, pa.int64())).to_pylist()
        start += batch.num_rows
    rows: list[dict[str, Any]] = [{}] * len(found)
    for place, row in zip(order.tolist(), found, strict=True):
        rows[place] = row
    return rows


def _qualities(row: Mapping[str, Any]) -> str:
    words = (("share_of", "share of"), ("basis", "basis"), ("coverage", "covers"), ("reporter", "counted by"))
    return ", ".join(f"{name} {row[column]}" for column, name in words if row[column])


def _where(row: Mapping[str, Any]) -> str:
    if row["char_start"] is not None:
        return f"code points {row['char_start']:,} to {row['char_end']:,}"
    return row["locator"] or "no place given"


def _refused(group: list[dict[str, Any]]) -> Refused:
    first = group[0]
    raw = json.loads(first["raw"])
    names = [*(name for name in _CELLS if name in raw), *(name for name in raw if name not in _CELLS)]
    reasons = tuple(Reason(**{name: row[name] for name in Reason.__slots__}) for row in group)
    return Refused(
        **{name: first[name] for name in ("row_id", "source_id", "table", "file", "line")},
        wording=str(raw.get("as_reported", "")),
        reasons=reasons,
        raw={name: str(raw[name]) for name in names},
    )


def _span(name: str, lower: float | None, upper: float | None, unit: str | None) -> Span:
    return Span(name, lower, upper, wording.ends(lower, upper, unit))


def _check(row: dict[str, Any]) -> Comparison:
    spans = (
        _span("claim", row["claim_lower"], row["claim_upper"], row["unit"]),
        _span("found", row["found_lower"], row["found_upper"], row["unit"]),
    )
    return Comparison(
        id=row["check_id"],
        kind=row["kind"],
        role=row["role"],
        figure_ids=tuple(row["figure_ids"]),
        statement=row["statement"],
        verdict=row["verdict"],
        why=row["why"],
        flags=(),
        spans=spans,
        references=tuple(json.loads(item) for item in row["reference"]),
    )


def _meeting(row: dict[str, Any]) -> Comparison:
    first, second = (*row["figure_ids"], "first", "second")[:2]
    spans = (
        _span(first, row["first_lower"], row["first_upper"], row["unit"]),
        _span(second, row["second_lower"], row["second_upper"], row["unit"]),
    )
    return Comparison(
        id=row["conflict_id"],
        kind="meeting",
        role="meeting",
        figure_ids=tuple(row["figure_ids"]),
        statement=row["why"],
        verdict=row["verdict"],
        why=row["why"],
        flags=tuple(row["flags"]),
        spans=spans,
        references=(),
    )
