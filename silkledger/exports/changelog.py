"""Write CHANGES.md of a release: what changed and why, for readers who consider upgrading to it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger import markdown
from silkledger.store import layout

if TYPE_CHECKING:
    from collections.abc import Iterable

    from silkledger.release.candidate import Plan, ReleaseCandidate

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


def build(candidate: ReleaseCandidate, plan: Plan, repairs: Iterable[str] = ()) -> bytes:
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
    lines = [*_table(("table", "change", "rows or cells"), counts), ""]
    if plan.sentences:
        lines += ["## Figures and events", ""]
        lines += [f"- {each.kind}: {markdown.escaped(each.words)}" for each in plan.sentences]
        lines += [""]
    return [*lines, f"Every changed row and cell of every table is in {_DIFF}."]


def _table(header: tuple[str, ...], rows: Iterable[tuple[str | None, ...]]) -> list[str]:
    body = ["| " + " | ".join(_cell(cell) for cell in row) + " |" for row in rows]
    return ["| " + " | ".join(header) + " |", "|" + " --- |" * len(header), *body]


def _cell(text: str | None) -> str:
    """Escape a text so that no line break, bar, markup or HTML in it breaks the table."""
    return markdown.escaped(text) if text else ""
