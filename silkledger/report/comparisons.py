"""Select and describe the checks of claims and comparisons of figures that the report shows.

Disputes come first, and each check is followed by its candidate readings. The verdicts are reached
in silkledger.judging.checks and silkledger.judging.conflicts; the charts are laid out in
silkledger.report.bar_charts.
"""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise, takewhile
from typing import TYPE_CHECKING, Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from silkledger import wording
from silkledger.columns import as_dictionary, decode, is_among
from silkledger.judging.comparing import words
from silkledger.report import limits
from silkledger.report.entries import Comparison, Span
from silkledger.report.official_values import cited_values
from silkledger.report.rows import rows_at
from silkledger.report.unchecked import without_values

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from silkledger.columns import Mask
    from silkledger.report.rows import Positions

# Disputes first, then weak evidence, then agreement, then missing evidence.
ORDER = (
    *(
        "clash",
        "contradicted",
        "may_be_revision",
        "may_differ",
        "outdated_copy",
        "revision",
        "consistent_loose",
        "compatible_by_bound",
        "rounding",
    ),
    *("same_witness", "agree", "consistent", "cannot_be_checked"),
)
# The fields of an official value that differ within a publication.
_CELLS = ("place", "counterpart", "period", "value", "unit")


def listed(tables: Mapping[str, pa.Table], most: int) -> tuple[Comparison, ...]:
    """Return the first `most` checks and the first `most` comparisons of figures, by ORDER.

    `tables` holds checks, conflicts and official_values. Each check is followed by its candidate
    readings. Checks without an official value are left to `unchecked`.
    """
    checks = tables["checks"]
    compared = ~without_values(checks) & is_among(checks["role"], ["summary"])
    summaries = _first(checks, most, compared)
    firsts = pa.array([row["figure_ids"][0] for row in summaries if row["figure_ids"]], pa.string())
    candidates = _of_figures(
        checks.filter(pa.array(is_among(checks["role"], ["candidate"]))), firsts
    )
    values = cited_values(tables["official_values"], [*summaries, *candidates])
    heads = [_check(row, values) for row in summaries]
    readings: dict[tuple[str, tuple[str, ...]], list[Comparison]] = {}
    for row in candidates:
        reading = _check(row, values)
        readings.setdefault((reading.kind, reading.figure_ids), []).append(reading)
    meetings = tables["conflicts"]
    heads += [_meeting(row) for row in _first(meetings, most)]
    heads.sort(key=lambda head: (ORDER.index(head.verdict), head.figure_ids, head.kind))
    return tuple(
        part for head in heads for part in (head, *readings.pop((head.kind, head.figure_ids), ()))
    )


def grouped(
    comparisons: tuple[Comparison, ...],
) -> Iterator[tuple[Comparison, tuple[Comparison, ...]]]:
    """Yield each check or comparison of figures with the candidate readings that follow it."""
    heads = [
        place for place, comparison in enumerate(comparisons) if comparison.role != "candidate"
    ]
    for place, following in pairwise([*heads, len(comparisons)]):
        yield comparisons[place], comparisons[place + 1 : following]


def label(head: Comparison, reading: Comparison) -> str:
    """Return what distinguishes a candidate reading from its check.

    This is the rest of the reading's statement after the words that both statements start with.
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
    """Return the intervals to draw for a check or comparison, each with its verdict.

    The first is the claim itself, whose verdict is empty. `names` maps figure ids to wordings,
    which label the two sides of a comparison of figures.
    """
    first, *others = head.spans
    if readings:
        intervals = (
            (
                replace(reading.spans[-1], name=label(head, reading) or reading.spans[-1].name),
                reading.verdict,
            )
            for reading in readings
        )
        return ((first, ""), *intervals)
    sides = [replace(span, name=names.get(span.name, span.name)) for span in (first, *others)]
    return (
        (sides[0], ""),
        *((span, "" if head.role == "meeting" else head.verdict) for span in sides[1:]),
    )


def cited(references: Sequence[Mapping[str, Any]]) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Group official values by publication: its name in words, and its distinct values in words."""
    publications: dict[str, dict[str, None]] = {}
    for reference in references:
        fields = {name: value for name, value in reference.items() if value not in (None, "")}
        source = fields.pop("source", "no source stated")
        cells = {name: fields.pop(name) for name in _CELLS if name in fields}
        details = ", ".join(
            f"{name.replace('_', ' ')} {wording.shown(value)}" for name, value in fields.items()
        )
        amount = " ".join(wording.shown(cells[name]) for name in ("value", "unit") if name in cells)
        where = " ".join(
            str(cells[name]) for name in ("place", "counterpart", "period") if name in cells
        )
        publication = f"{source} ({details})" if details else str(source)
        publications.setdefault(publication, {})[f"{where}: {amount}"] = None
    return tuple((publication, tuple(values)) for publication, values in publications.items())


def _first(table: pa.Table, most: int, chosen: Mask | None = None) -> list[dict[str, Any]]:
    """Return the first rows by ORDER, of the chosen ones."""
    verdict = as_dictionary(table["verdict"])
    rank = pc.index_in(verdict.dictionary, value_set=pa.array(ORDER)).to_numpy().astype(np.int8)
    ranks = rank[verdict.indices.to_numpy()]
    if chosen is not None:
        ranks[~chosen] = len(ORDER)
    rows = np.zeros(0, np.int64)
    for each in range(len(ORDER)):
        if len(rows) < most:
            rows = np.append(rows, np.flatnonzero(ranks == each))[:most]
    return _taken(table, rows)


def _of_figures(table: pa.Table, figure_ids: pa.Array) -> list[dict[str, Any]]:
    """Return the first rows, at most limits.READINGS, whose first figure is one of those."""
    firsts = [
        pc.list_element(chunk, 0) for chunk in decode(table["figure_ids"]).chunks if len(chunk)
    ]
    chosen = pc.is_in(pa.chunked_array(firsts, pa.string()), value_set=figure_ids)
    return _taken(table, np.flatnonzero(chosen.to_numpy())[: limits.READINGS])


def _taken(table: pa.Table, positions: Positions) -> list[dict[str, Any]]:
    """Return the rows at those positions with the first of their figure ids.

    `figures` is added to each row: the number of all its figure ids.
    """
    rows = rows_at(table, positions)
    for row in rows:
        row["figures"] = len(row["figure_ids"])
        row["figure_ids"] = row["figure_ids"][: limits.FIGURES_OF_CARD]
    return rows


def _span(name: str, lower: float | None, upper: float | None, unit: str | None) -> Span:
    return Span(name, lower, upper, words.of_ends(lower, upper, unit))


def _check(row: dict[str, Any], values: Mapping[str, Mapping[str, str]]) -> Comparison:
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
        references=tuple(values[name] for name in row["official_ids"]),
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
