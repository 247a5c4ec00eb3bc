"""The published accounts: what became of every raw row, why rows were refused, what changed since
the last release.
"""

from __future__ import annotations

from silkledger.schemas.table import COUNT, TEXT, Column, Table

OUTCOMES = ("published", "duplicate", "quarantined", "excluded")
STAGES = ("ingest", "validate", "reconcile", "resolve")

_ROW = (
    Column(
        "row_id",
        TEXT,
        "Raw row",
        "The raw row: source, span or locator, and indicator where rows share a span.",
        required=True,
    ),
    Column("source_id", TEXT, "Source", "Name of the source's folder.", required=True),
    Column(
        "table",
        TEXT,
        "Raw table",
        "figures or events.",
        required=True,
        allowed=("figures", "events"),
    ),
    Column("file", TEXT, "File", "Path in the raw folder, with /.", required=True),
    Column(
        "line",
        COUNT,
        "Line",
        "Line (or row of a sheet or Parquet file) of the raw row, counted from 1.",
        required=True,
        minimum=1,
    ),
)

LEDGER = Table(
    "ledger",
    "Ledger",
    "One row a raw row: what became of it.",
    (
        *_ROW,
        Column(
            "outcome",
            TEXT,
            "Outcome",
            "Exactly one for every raw row.",
            required=True,
            allowed=OUTCOMES,
        ),
        Column(
            "figure_id",
            TEXT,
            "Figure or event",
            "The one published, or the one that a duplicate was folded into.",
        ),
        Column("rule", TEXT, "Rule", "The rule that decided; of a refused row the first one."),
    ),
    key=("file", "line"),
)

QUARANTINE = Table(
    "quarantine",
    "Quarantine",
    "One row a reason: every reason for which a raw row was refused, with the row whole.",
    (
        *_ROW,
        Column("stage", TEXT, "Step", "The step that refused it.", required=True, allowed=STAGES),
        Column("rule", TEXT, "Rule", "Id of the rule (vocabularies/rules.csv).", required=True),
        Column("column", TEXT, "Column", "The raw column at fault."),
        Column("text", TEXT, "Text", "The offending text."),
        Column("reason", TEXT, "Reason", "What is wrong, in words.", required=True),
        Column(
            "fix",
            TEXT,
            "What would fix it",
            "What would decide or repair it, in words.",
            required=True,
        ),
        Column(
            "raw",
            TEXT,
            "Raw row",
            "The raw row whole, as a JSON object of its non-empty cells.",
            required=True,
        ),
    ),
    key=("file", "line", "rule", "column"),
)

DIFF = Table(
    "diff",
    "Changes",
    "One row a changed cell, added row or removed row since the last release.",
    (
        Column("table", TEXT, "Table", "Published table.", required=True),
        Column(
            "change",
            TEXT,
            "Change",
            "What happened.",
            required=True,
            allowed=(
                "table_added",
                "table_removed",
                "column_added",
                "column_removed",
                "column_changed",
                "row_added",
                "row_removed",
                "value_changed",
            ),
        ),
        Column("key", TEXT, "Key", "Key of the row, its parts joined by a vertical bar."),
        Column("column", TEXT, "Column", "The column that changed."),
        Column("old", TEXT, "Old", "The value in the last release."),
        Column("new", TEXT, "New", "The value in this release."),
        Column("reason", TEXT, "Reason", "Why it changed."),
    ),
    key=("table", "change", "key", "column"),
)
