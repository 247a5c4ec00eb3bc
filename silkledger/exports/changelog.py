"""CHANGES.md of a release: what is new and why, in words, for people who wonder whether to move on
to it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pyarrow.compute as pc

if TYPE_CHECKING:
    from collections.abc import Iterable

    from silkledger.release.candidate import Candidate, Plan

NAME = "CHANGES.md"
SHOWN = 200  # changes listed; the rest are counted here and stand in diff.parquet
_WORDS = {
    "table_added": "table added",
    "table_removed": "table removed",
    "column_added": "column added",
    "column_removed": "column removed",
    "column_changed": "column changed",
    "row_added": "added",
    "row_removed": "removed",
    "value_changed": "changed",
}


def build(candidate: Candidate, plan: Plan, repairs: Iterable[str] = ()) -> bytes:
    """The change list in Markdown. `repairs` are withdrawn versions that this release stands in
    for.
    """
    lines = [f"# {candidate.dataset.title or candidate.dataset.name} {plan.version}", ""]
    if plan.last is None:
        lines += ["First release.", "", *_table(("table", "rows"), _counts(plan)), ""]
    else:
        lines += [f"Compared with {plan.last.version}: {plan.bump} ({plan.why})."]
        lines += [f"Repairs {version}, which was withdrawn." for version in repairs]
        lines += ["", *_changes(plan)]
    return ("\n".join(lines).rstrip("\n") + "\n").encode()


def _counts(plan: Plan) -> Iterable[tuple[str, str]]:
    return ((name, f"{table.num_rows:,}") for name, table in plan.tables.items())


def _changes(plan: Plan) -> list[str]:
    if not plan.diff.num_rows:
        return ["No row differs."]
    grouped = (
        plan.diff.group_by(["table", "change"], use_threads=False)
        .aggregate([([], "count_all")])
        .to_pylist()
    )
    counts = [(row["table"], _WORDS[row["change"]], f"{row['count_all']:,}") for row in grouped]
    # What happened to figures and events is what people look for; the accounts follow from it.
    first = pc.is_in(plan.diff.column("table"), value_set=_texts("figures", "events"))
    shown = plan.diff.filter(first).slice(0, SHOWN)
    lines = [*_table(("table", "change", "rows or cells"), counts), ""]
    if shown.num_rows:
        head = ("table", "change", "key", "column", "old", "new", "why")
        rows = [
            (
                row["table"],
                _WORDS[row["change"]],
                row["key"],
                row["column"],
                row["old"],
                row["new"],
                row["reason"],
            )
            for row in shown.to_pylist()
        ]
        lines += ["## Figures and events", "", *_table(head, rows), ""]
    left = plan.diff.num_rows - shown.num_rows
    return [*lines, f"{left:,} more changes stand in diff.parquet."] if left else lines


def _texts(*texts: str) -> object:
    import pyarrow as pa

    return pa.array(texts)


def _table(head: tuple[str, ...], rows: Iterable[tuple[str | None, ...]]) -> list[str]:
    body = ["| " + " | ".join(_cell(cell) for cell in row) + " |" for row in rows]
    return ["| " + " | ".join(head) + " |", "|" + " --- |" * len(head), *body]


def _cell(text: str | None) -> str:
    """A cell that stays a cell: no line ends, bars, markup or HTML of its own."""
    if not text:
        return ""
    flat = " ".join(text.split()).replace("\\", "\\\\")
    for mark in "|*_`[]#":
        flat = flat.replace(mark, f"\\{mark}")
    return flat.replace("&", "&amp;").replace("<", "&lt;")
