"""Checks of claims and meetings of figures as the report shows them: disputes first, readings
behind their check.

Left out on purpose: how they are judged (silkledger.judging.checks, silkledger.judging.conflicts),
and the drawing (silkledger.report.drawings).
"""

from __future__ import annotations

import json
from dataclasses import replace
from itertools import takewhile
from typing import TYPE_CHECKING, Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from silkledger import wording
from silkledger.columns import decode
from silkledger.judging.comparing import words
from silkledger.report.model import Comparison, Span
from silkledger.report.rows import taken

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from silkledger.report.rows import Positions

# Disputes first, then what says little, then what agrees.
ORDER = (
    *(
        "clash",
        "contradicted",
        "revision",
        "consistent_loose",
        "compatible_by_bound",
        "rounding",
        "cannot_be_checked",
    ),
    *("same_witness", "agree", "consistent"),
)
DISPUTES = ("clash", "contradicted")
# Candidate readings that are shown at most, over all checks; figures that are named at most with
# one. A meeting of two readings has no more than that: twenty of each.
_READINGS = 2000
NAMED = 40
# What a plausible number says is little, so that it is no verdict beside the others.
_PLAUSIBLE = "plausibility"
# The parts of an official value that tell it from others of the same publication.
_CELLS = ("place", "counterpart", "period", "value", "unit")


def listed(checks: pa.Table, conflicts: pa.Table, most: int) -> tuple[Comparison, ...]:
    """The first `most` checks and the first `most` meetings by ORDER; behind each check its
    candidate readings.
    """
    role = decode(checks["role"])
    heads = [_check(row) for row in _first(checks.filter(pc.equal(role, "summary")), most)]
    figure_ids = pa.array([head.figure_ids[0] for head in heads if head.figure_ids], pa.string())
    readings: dict[tuple[str, tuple[str, ...]], list[Comparison]] = {}
    for row in _of_figures(checks.filter(pc.equal(role, "candidate")), figure_ids):
        reading = _check(row)
        readings.setdefault((reading.kind, reading.figure_ids), []).append(reading)
    heads += [_meeting(row) for row in _first(conflicts, most)]
    heads.sort(key=lambda head: (ORDER.index(head.verdict), head.figure_ids, head.kind))
    return tuple(
        part for head in heads for part in (head, *readings.pop((head.kind, head.figure_ids), ()))
    )


def grouped(
    comparisons: tuple[Comparison, ...],
) -> Iterator[tuple[Comparison, tuple[Comparison, ...]]]:
    """Each check or meeting with its candidate readings, which stand behind it in the list."""
    heads = [
        place for place, comparison in enumerate(comparisons) if comparison.role != "candidate"
    ]
    for place, following in zip(heads, [*heads[1:], len(comparisons)], strict=True):
        yield comparisons[place], comparisons[place + 1 : following]


def verdicts(tables: Mapping[str, pa.Table], figure_ids: list[str]) -> dict[str, set[str]]:
    """The verdicts of checks (not of candidate readings) and meetings on each of those figures."""
    wanted = pa.array(figure_ids, pa.string())
    found: dict[str, set[str]] = {}
    for ids, verdict in _judged(tables):
        shown = pc.is_in(ids, value_set=wanted)
        for figure_id, word in zip(
            ids.filter(shown).to_pylist(), verdict.filter(shown).to_pylist(), strict=True
        ):
            found.setdefault(figure_id, set()).add(word)
    return {figure_id: words - {"cannot_be_checked"} or words for figure_id, words in found.items()}


def label(head: Comparison, reading: Comparison) -> str:
    """What tells a candidate reading from its check: the end of its statement that the two don't
    share.
    """
    parts = reading.statement.split()
    shared = sum(
        1
        for _ in takewhile(
            lambda both: both[0] == both[1], zip(head.statement.split(), parts, strict=False)
        )
    )
    return " ".join(parts[shared:]).removesuffix(".")


def compared(
    head: Comparison, readings: Sequence[Comparison], names: Mapping[str, str]
) -> tuple[tuple[Span, str], ...]:
    """The intervals that are drawn for a check or meeting, each with its verdict ("" for the claim
    itself).

    `names` gives the wording of figures, by which the two sides of a meeting are named.
    """
    first, *others = head.spans
    if readings:
        found = (
            (replace(reading.spans[-1], name=label(head, reading)), reading.verdict)
            for reading in readings
        )
        return ((first, ""), *found)
    sides = [replace(span, name=names.get(span.name, span.name)) for span in (first, *others)]
    return (
        (sides[0], ""),
        *((span, "" if head.role == "meeting" else head.verdict) for span in sides[1:]),
    )


def cited(references: Sequence[Mapping[str, Any]]) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Official values by where they stand: the publication in words, and its values, each in words,
    every one once.
    """
    found: dict[str, dict[str, None]] = {}
    for reference in references:
        given = {name: value for name, value in reference.items() if value not in (None, "")}
        source = given.pop("source", "no source stated")
        cells = {name: given.pop(name) for name in _CELLS if name in given}
        told = ", ".join(
            f"{name.replace('_', ' ')} {wording.shown(value)}" for name, value in given.items()
        )
        amount = " ".join(wording.shown(cells[name]) for name in ("value", "unit") if name in cells)
        where = " ".join(
            str(cells[name]) for name in ("place", "counterpart", "period") if name in cells
        )
        found.setdefault(f"{source} ({told})" if told else str(source), {})[
            f"{where}: {amount}"
        ] = None
    return tuple((source, tuple(values)) for source, values in found.items())


def disputed(tables: Mapping[str, pa.Table]) -> pa.Array:
    """Ids of the figures in a clash or contradicted by a check."""
    disputes = pa.array(DISPUTES)
    found = [ids.filter(pc.is_in(verdict, value_set=disputes)) for ids, verdict in _judged(tables)]
    return pa.concat_arrays([pa.array([], pa.string()), *found])


def _judged(tables: Mapping[str, pa.Table]) -> Iterator[tuple[pa.Array, pa.Array]]:
    """Figure and verdict, one row a figure of a check or meeting."""
    checks = tables["checks"]
    telling = pc.or_(
        pc.not_equal(decode(checks["kind"]), _PLAUSIBLE),
        pc.is_in(decode(checks["verdict"]), value_set=pa.array(DISPUTES)),
    )
    of_claims = pc.and_(pc.equal(decode(checks["role"]), "summary"), telling)
    for table in (checks.filter(of_claims), tables["conflicts"]):
        verdict, start = decode(table["verdict"]), 0
        for lists in decode(table["figure_ids"]).chunks:
            rows = pc.add(pc.list_parent_indices(lists), start)
            yield (
                pc.list_flatten(lists),
                pa.concat_arrays([pa.array([], pa.string()), *verdict.take(rows).chunks]),
            )
            start += len(lists)


def _first(table: pa.Table, most: int) -> list[dict[str, Any]]:
    rank = pc.index_in(decode(table["verdict"]), value_set=pa.array(ORDER))
    return _taken(table, np.argsort(rank.to_numpy(), kind="stable")[:most])


def _of_figures(table: pa.Table, figure_ids: pa.Array) -> list[dict[str, Any]]:
    """The first rows whose first figure is one of those."""
    firsts = [
        pc.list_element(chunk, 0) for chunk in decode(table["figure_ids"]).chunks if len(chunk)
    ]
    chosen = pc.is_in(pa.chunked_array(firsts, pa.string()), value_set=figure_ids)
    return _taken(table, np.flatnonzero(chosen.to_numpy())[:_READINGS])


def _taken(table: pa.Table, positions: Positions) -> list[dict[str, Any]]:
    """The rows at those positions, with the first NAMED figures and `figures`, how many there are
    (up to all of them).
    """
    place = table.column_names.index("figure_ids")
    lists = decode(table["figure_ids"])
    few = pa.chunked_array(
        [pc.list_slice(chunk, 0, NAMED).cast(lists.type) for chunk in lists.chunks], lists.type
    )
    counted = table.set_column(place, "figure_ids", few).append_column(
        "figures", pc.list_value_length(lists)
    )
    return taken(counted, positions)


def _span(name: str, lower: float | None, upper: float | None, unit: str | None) -> Span:
    return Span(name, lower, upper, words.of_ends(lower, upper, unit))


def _check(row: dict[str, Any]) -> Comparison:
    spans = (
        _span("claim", row["claim_lower"], row["claim_upper"], row["unit"]),
        _span("compared value", row["found_lower"], row["found_upper"], row["unit"]),
    )
    return Comparison(
        id=row["check_id"],
        kind=row["kind"],
        role=row["role"],
        figure_ids=tuple(row["figure_ids"]),
        figures=row["figures"],
        statement=row["statement"],
        verdict=row["verdict"],
        why=row["why"],
        flags=(),
        spans=spans,
        references=tuple(json.loads(item) for item in row["reference"]),
    )


def _meeting(row: dict[str, Any]) -> Comparison:
    ids, count = row["figure_ids"], row["first_figures"]
    spans = [_span(ids[0], row["first_lower"], row["first_upper"], row["unit"])]
    if count < len(ids):
        spans.append(_span(ids[count], row["second_lower"], row["second_upper"], row["unit"]))
    return Comparison(
        id=row["conflict_id"],
        kind="meeting",
        role="meeting",
        figure_ids=tuple(row["figure_ids"]),
        figures=row["figures"],
        statement=row["why"],
        verdict=row["verdict"],
        why=row["why"],
        flags=tuple(row["flags"]),
        spans=tuple(spans),
        references=(),
    )
