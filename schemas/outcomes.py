"""The tables that account for a release: outcomes of raw rows, refusals, and changes."""

from __future__ import annotations

from silkledger.schemas.table import COUNT, TEXT, Column, Table

OUTCOMES = ("published", "duplicate", "quarantined", "excluded")
STAGES = ("ingest", "validate", "reconcile", "resolve")

_ROW = (
    Column(
        "row_id",
        TEXT,
        "Raw row",
        "Id of the raw row: source, span or locator, and the indicator if rows share a span.",
        required=True,
    ),
    Column("source_id", TEXT, "Source", "Name of the folder of the source.", required=True),
    Column(
        "table",
        TEXT,
        "Raw table",
        "The raw table: figures or events.",
        required=True,
        allowed=("figures", "events"),
    ),
    Column("file", TEXT, "File", "Path in the raw folder, with forward slashes.", required=True),
    Column(
        "line",
        COUNT,
        "Line",
        "Line of the raw row (or row of a sheet or Parquet file), counted from 1.",
        required=True,
        minimum=1,
    ),
)

LEDGER = Table(
    "ledger",
    "Ledger",
    "One row per raw row, with what became of it.",
    (
        *_ROW,
        Column(
            "outcome",
            TEXT,
            "Outcome",
            "What became of the row; every raw row has exactly one outcome.",
            required=True,
            allowed=OUTCOMES,
        ),
        Column(
            "figure_id",
            TEXT,
            "Figure or event",
            "Id of the published figure or event, or of the one that a duplicate was merged into.",
        ),
        Column(
            "rule",
            TEXT,
            "Rule",
            "The rule that decided the outcome; for a refused row, the first one.",
        ),
    ),
    key=("file", "line"),
)

QUARANTINE = Table(
    "quarantine",
    "Quarantine",
    "One row per reason for which a raw row was refused, with the complete raw row.",
    (
        *_ROW,
        Column(
            "stage", TEXT, "Step", "The step that refused the row.", required=True, allowed=STAGES
        ),
        Column("rule", TEXT, "Rule", "Id of the rule (vocabularies/rules).", required=True),
        Column("column", TEXT, "Column", "The raw column with the fault."),
        Column("text", TEXT, "Text", "The text that caused the refusal."),
        Column("reason", TEXT, "Reason", "What is wrong, as a sentence.", required=True),
        Column(
            "fix",
            TEXT,
            "What would fix it",
            "How to fix the row, as a sentence.",
            required=True,
        ),
        Column(
            "raw",
            TEXT,
            "Raw row",
            "The complete raw row, as a JSON object of its non-empty cells.",
            required=True,
        ),
    ),
    key=("file", "line", "rule", "column"),
)

DIFF = Table(
    "diff",
    "Changes",
    "One row per cell changed, row added or row removed since the last release.",
    (
        Column("table", TEXT, "Table", "The published table that changed.", required=True),
        Column(
            "change",
            TEXT,
            "Change",
            "The kind of change.",
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
        Column("key", TEXT, "Key", "Key of the row, with its parts joined by a vertical bar."),
        Column("column", TEXT, "Column", "The column that changed."),
        Column("old", TEXT, "Old", "The value in the last release."),
        Column("new", TEXT, "New", "The value in this release."),
        Column("reason", TEXT, "Reason", "Why it changed."),
    ),
    key=("table", "change", "key", "column"),
)
