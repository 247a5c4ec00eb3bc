"""Checks of claims and meetings of figures as the report shows them: disputes first, readings behind their check."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from silkledger.comparing import words
from silkledger.counting import decoded, plain
from silkledger.report.model import Comparison, Span
from silkledger.report.rows import taken

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

# Disputes first, then what says little, then what agrees.
ORDER = (
    *("clash", "contradicted", "revision", "consistent_loose", "compatible_by_bound", "rounding", "cannot_be_checked"),
    *("same_witness", "agree", "consistent"),
)
DISPUTES = ("clash", "contradicted")
# Candidate readings that are shown at most, over all checks.
_READINGS = 2000


def listed(checks: pa.Table, conflicts: pa.Table, most: int) -> tuple[Comparison, ...]:
    """The first `most` checks and the first `most` meetings by ORDER; behind each check its candidate readings."""
    role = plain(checks["role"])
    heads = [_check(row) for row in _first(checks.filter(pc.equal(role, "summary")), most)]
    figure_ids = pa.array([head.figure_ids[0] for head in heads if head.figure_ids], pa.string())
    readings: dict[tuple[str, tuple[str, ...]], list[Comparison]] = {}
    for row in _of_figures(checks.filter(pc.equal(role, "candidate")), figure_ids):
        reading = _check(row)
        readings.setdefault((reading.kind, reading.figure_ids), []).append(reading)
    heads += [_meeting(row) for row in _first(conflicts, most)]
    heads.sort(key=lambda head: (ORDER.index(head.verdict), head.figure_ids, head.kind))
    return tuple(part for head in heads for part in (head, *readings.pop((head.kind, head.figure_ids), ())))


def grouped(comparisons: tuple[Comparison, ...]) -> Iterator[tuple[Comparison, tuple[Comparison, ...]]]:
    """Each check or meeting with its candidate readings, which stand behind it in the list."""
    heads = [place for place, comparison in enumerate(comparisons) if comparison.role != "candidate"]
    for place, following in zip(heads, [*heads[1:], len(comparisons)], strict=True):
        yield comparisons[place], comparisons[place + 1 : following]


def verdicts(tables: Mapping[str, pa.Table], figure_ids: list[str]) -> dict[str, set[str]]:
    """The verdicts of checks (not of candidate readings) and meetings on each of those figures."""
    wanted = pa.array(figure_ids, pa.string())
    found: dict[str, set[str]] = {}
    for ids, verdict in _judged(tables):
        shown = pc.is_in(ids, value_set=wanted)
        for figure_id, word in zip(ids.filter(shown).to_pylist(), verdict.filter(shown).to_pylist(), strict=True):
            found.setdefault(figure_id, set()).add(word)
    return found


def disputed(tables: Mapping[str, pa.Table]) -> pa.Array:
    """Ids of the figures in a clash or contradicted by a check."""
    disputes = pa.array(DISPUTES)
    found = [ids.filter(pc.is_in(verdict, value_set=disputes)) for ids, verdict in _judged(tables)]
    return pa.concat_arrays([pa.array([], pa.string()), *found])


def _judged(tables: Mapping[str, pa.Table]) -> Iterator[tuple[pa.Array, pa.Array]]:
    """Figure and verdict, one row a figure of a check or meeting."""
    checks = tables["checks"]
    for table in (checks.filter(pc.equal(plain(checks["role"]), "summary")), tables["conflicts"]):
        verdict, start = plain(table["verdict"]), 0
        for lists in decoded(table["figure_ids"]).chunks:
            rows = pc.add(pc.list_parent_indices(lists), start)
            yield pc.list_flatten(lists), pa.concat_arrays([pa.array([], pa.string()), *verdict.take(rows).chunks])
            start += len(lists)


def _first(table: pa.Table, most: int) -> list[dict[str, Any]]:
    rank = pc.index_in(plain(table["verdict"]), value_set=pa.array(ORDER))
    return taken(table, np.argsort(rank.to_numpy(), kind="stable")[:most])


def _of_figures(table: pa.Table, figure_ids: pa.Array) -> list[dict[str, Any]]:
    """The first rows whose first figure is one of those."""
    firsts = [pc.list_element(chunk, 0) for chunk in decoded(table["figure_ids"]).chunks if len(chunk)]
    chosen = pc.is_in(pa.chunked_array(firsts, pa.string()), value_set=figure_ids)
    return taken(table, np.flatnonzero(chosen.to_numpy())[:_READINGS])


def _span(name: str, lower: float | None, upper: float | None, unit: str | None) -> Span:
    return Span(name, lower, upper, words.of_ends(lower, upper, unit))


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
