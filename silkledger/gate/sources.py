"""The measures of the gate that look at one source at a time, and name the worst one.

A share of a few rows says little: a source with fewer rows than `from_rows` of the expectation is
left out. A half-filled source has figures without a place or a period; its cells are named.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import pyarrow as pa

from silkledger.columns import decode, factorize, is_among, is_in, row_codes
from silkledger.gate.facts import Measure
from silkledger.messages import raw_place

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from silkledger.gate.facts import Facts

_LINES_SHOWN = 5


@dataclass(frozen=True)
class SourceShare:
    """How many of the rows of a source have a fault, and `where`, in words."""

    source_id: str
    faulty: int
    rows: int
    where: Callable[[], str] = str

    @property
    def share(self) -> float:
        """The faulty rows as a share of all."""
        return self.faulty / self.rows


def worst(shares: Iterator[SourceShare], from_rows: int) -> Measure:
    """Return the largest share of a source that has at least `from_rows` rows.

    >>> worst(iter([SourceShare("tiny", 1, 2), SourceShare("long", 1, 10)]), 5)
    Measure(found=0.1, named='long (1 of 10)', absent='')
    """
    large = [source for source in shares if source.rows >= max(from_rows, 1)]
    if not large:
        return Measure(None, absent=f"No source has {from_rows} rows or more.")
    source = max(large, key=lambda source: source.share)
    where = source.where() if source.faulty else ""
    return Measure(
        source.share,
        f"{source.source_id} ({source.faulty:,} of {source.rows:,}{where and f': {where}'})",
    )


def refused(facts: Facts, from_rows: int) -> Measure:
    """Quarantined rows as a share of a source's rows, for the source with the largest share.

    With a single source it equals refused_share, and is measured only where that isn't. Rows that
    could not be split into cells, or that name an unknown source, belong to no source;
    refused_share counts them.
    """
    names = decode(facts.plan.tables["sources"]["source_id"]).to_pylist()
    counts = {name: facts.summary.sources[name] for name in names if name in facts.summary.sources}
    if len(counts) < 2 and not facts.sources_alone:
        return Measure(None, absent="There is only one source; its share is that of all rows.")
    shares = (SourceShare(name, of.quarantined, of.rows) for name, of in counts.items())
    return worst(shares, from_rows)


def unplaced(facts: Facts, from_rows: int) -> Measure:
    """Figures without a place as a share of a source's figures, for the largest share."""
    return worst(_empty(facts, "geography", "geography"), from_rows)


def undated(facts: Facts, from_rows: int) -> Measure:
    """Figures without a period as a share of a source's figures, for the largest share."""
    return worst(_empty(facts, "period_start", "period"), from_rows)


def _empty(facts: Facts, name: str, cell: str) -> Iterator[SourceShare]:
    """Yield the figures of each source with an empty column `name`, which the raw `cell` fills."""
    figures = facts.plan.tables["figures"]
    codes, sources = factorize(figures["said_by"])
    table = pa.table(
        {
            "source": codes,
            "empty": pa.array(row_codes(figures[name]) == 0),
        }
    )
    counted = table.group_by("source").aggregate([("empty", "sum"), ("empty", "count")])
    rows = {sources[row["source"]].as_py(): row for row in counted.to_pylist()}
    for source, row in sorted(rows.items()):
        yield SourceShare(
            source,
            row["empty_sum"],
            row["empty_count"],
            lambda source=source: _cells(facts, source, name, cell),  # type: ignore[misc]
        )


def _cells(facts: Facts, source: str, name: str, cell: str) -> str:
    """Return where the first empty cells of a source are: file, lines, column."""
    figures, ledger = facts.plan.tables["figures"], facts.plan.tables["ledger"]
    is_empty = is_among(figures["said_by"], [source]) & (row_codes(figures[name]) == 0)
    ids = figures["figure_id"].filter(pa.array(is_empty))
    is_listed = is_among(ledger["outcome"], ["published"]) & is_in(ledger["figure_id"], ids)
    rows = ledger.select(["file", "line"]).filter(pa.array(is_listed)).to_pylist()
    if not rows:
        return ""
    first = [row for row in rows if row["file"] == rows[0]["file"]][:_LINES_SHOWN]
    lines = ", ".join(str(row["line"]) for row in first)
    more = f" and {len(rows) - len(first):,} more" if len(rows) > len(first) else ""
    noun = "line" if len(rows) == 1 else "lines"
    return f"column {cell} of {raw_place(first[0]['file'])}, {noun} {lines}{more}"


MEASURES_OF_SOURCES: dict[str, Callable[[Facts, int], Measure]] = {
    "refused_share_of_source": refused,
    "unplaced_share_of_source": unplaced,
    "undated_share_of_source": undated,
}
