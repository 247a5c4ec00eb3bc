"""The published table of dated events."""

from __future__ import annotations

from silkledger.schemas.figure_columns import EVIDENCE, HISTORY, PERIOD
from silkledger.schemas.table import TEXT, TEXTS, Column, RowRule, Table

EVENTS = Table(
    "events",
    "Events",
    "One row per dated event that a source reports.",
    (
        Column(
            "event_id",
            TEXT,
            "Event id",
            "Stable across releases: a digest of the raw cells that identify the event.",
            required=True,
        ),
        Column(
            "as_reported",
            TEXT,
            "Wording of the date",
            "The words that date the event, as printed.",
            required=True,
        ),
        Column(
            "kind",
            TEXT,
            "Kind",
            "The kind of event (vocabularies/event_kinds.csv).",
            required=True,
        ),
        Column("title", TEXT, "Title", "The event in a few words.", required=True),
        Column(
            "participants",
            TEXTS,
            "Participants",
            "Places or groups that took part: keys of the table places.",
            required=True,
        ),
        Column("place", TEXT, "Place", "Where the event takes place, as printed."),
        *PERIOD,
        Column(
            "status",
            TEXT,
            "Status",
            "Whether the event was held, is planned or was cancelled.",
            required=True,
            allowed=("held", "planned", "cancelled"),
        ),
        *EVIDENCE,
        Column(
            "said_by",
            TEXT,
            "Said by",
            "The source that reports the event: key of the table sources.",
            required=True,
            refers="sources.source_id",
        ),
        Column(
            "rules",
            TEXTS,
            "Rules",
            "Ids of the rules by which the event was read (vocabularies/rules).",
            required=True,
        ),
        Column(
            "flags",
            TEXTS,
            "Flags",
            "What a user should know about the event (vocabularies/flags.csv).",
            required=True,
        ),
        *HISTORY,
    ),
    key=("event_id",),
    rules=(
        RowRule("period_start", "<=", "period_end", "the period ends before it starts"),
        RowRule("char_start", "<", "char_end", "the span ends before it starts"),
    ),
)
