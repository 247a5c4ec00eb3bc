"""Write CHANGES.md of a release: what changed and why, for readers who consider upgrading to it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pyarrow as pa
import pyarrow.compute as pc

from silkledger import markdown
from silkledger.store import layout

if TYPE_CHECKING:
    from collections.abc import Iterable

    from silkledger.release.candidate import Candidate, Plan

SHOWN = 200  # changes that are listed; the others are counted, and are in diff.parquet
_DIFF = layout.table_file("diff")
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
    """Build the change list in Markdown.

    `repairs` are the versions whose withdrawals this release repairs.
    """
    title = markdown.escaped(candidate.dataset.title or candidate.dataset.name)
    lines = [f"# {title} {plan.version}", ""]
    if plan.last is None:
        lines += ["First release.", "", *_table(("table", "rows"), _counts(plan)), ""]
    else:
        lines += [f"Compared with {plan.last.version}: {plan.bump} ({markdown.escaped(plan.why)})."]
        lines += [f"Repairs {version}, which was withdrawn." for version in repairs]
        lines += ["", *_changes(plan)]
    return ("\n".join(lines).rstrip("\n") + "\n").encode()


def _counts(plan: Plan) -> Iterable[tuple[str, str]]:
    return ((name, f"{table.num_rows:,}") for name, table in plan.tables.items())


def _changes(plan: Plan) -> list[str]:
    if not plan.diff.num_rows:
        return ["No row changed."]
    grouped = (
        plan.diff.group_by(["table", "change"], use_threads=False)
        .aggregate([([], "count_all")])
        .to_pylist()
    )
    counts = [(row["table"], _WORDS[row["change"]], f"{row['count_all']:,}") for row in grouped]
    # Readers look for changed figures and events; changes of the other tables follow from them.
    mask = pc.is_in(plan.diff.column("table"), value_set=pa.array(["figures", "events"]))
    shown = plan.diff.filter(mask).slice(0, SHOWN)
    lines = [*_table(("table", "change", "rows or cells"), counts), ""]
    if shown.num_rows:
        header = ("table", "change", "key", "column", "old", "new", "why")
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
        lines += ["## Figures and events", "", *_table(header, rows), ""]
    more = plan.diff.num_rows - shown.num_rows
    verb = "change is" if more == 1 else "changes are"
    return [*lines, f"{more:,} more {verb} listed in {_DIFF}."] if more else lines


def _table(header: tuple[str, ...], rows: Iterable[tuple[str | None, ...]]) -> list[str]:
    body = ["| " + " | ".join(_cell(cell) for cell in row) + " |" for row in rows]
    return ["| " + " | ".join(header) + " |", "|" + " --- |" * len(header), *body]


def _cell(text: str | None) -> str:
    """Escape a text so that no line break, bar, markup or HTML in it breaks the table."""
    return markdown.escaped(text) if text else ""
