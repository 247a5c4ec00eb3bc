"""The published table of checks: claims against each other, official values and bounds."""

from __future__ import annotations

from dataclasses import replace

from silkledger.schemas.figure_columns import PERIOD, SUBJECT
from silkledger.schemas.judgements import ABOUT
from silkledger.schemas.table import NUMBER, TEXT, TEXTS, Column, Table

VERDICTS = ("consistent", "consistent_loose", "contradicted", "cannot_be_checked")
CHECK_KINDS = (
    "share_identity",
    "shares_of_whole",
    "growth_identity",
    "sum_of_members",
    "part_of_whole",
    "sum_of_parts",
    "difference",
    "sum_of_items",
    "sum_of_periods",
    "cumulation",
    "product",
    "stock_flow",
    "rate_of_period",
    "two_currencies",
    "minimal_contradiction",
    "plausibility",
    "official_statistic",
)
_UNIT = "see column unit"

CHECKS = Table(
    "checks",
    "Checks",
    "One row per comparison of a claim with other figures, with the range of possible values or "
    "with official statistics, including its arithmetic.",
    (
        Column(
            "check_id",
            TEXT,
            "Check id",
            "The figure id for a figure's summary of official statistics; otherwise kind, first "
            "figure id and a digest of the remaining figures and the candidate.",
            required=True,
        ),
        Column("kind", TEXT, "Kind", "Kind of check.", required=True, allowed=CHECK_KINDS),
        Column(
            "role",
            TEXT,
            "Role",
            "candidate: one of several possible readings of the claim; summary: the overall "
            "verdict.",
            required=True,
            allowed=("candidate", "summary"),
        ),
        Column("figure_ids", TEXTS, "Figures", "Keys of the figures involved.", required=True),
        *(
            replace(column, since="1.2.0", description=f"{column.description} Of the first figure.")
            for column in (*SUBJECT, *PERIOD)
            if column.name in ABOUT
        ),
        Column(
            "statement",
            TEXT,
            "Statement",
            "What is compared, in words and with the numbers.",
            required=True,
        ),
        Column(
            "claim_lower",
            NUMBER,
            "Claim, lower end",
            "Lower end of the claim's interval on which the verdict is based.",
            _UNIT,
        ),
        Column(
            "claim_upper",
            NUMBER,
            "Claim, upper end",
            "Upper end of the claim's interval on which the verdict is based.",
            _UNIT,
        ),
        Column(
            "found_lower",
            NUMBER,
            "Found, lower end",
            "Lower end of the value that the claim is compared with, including its tolerance.",
            _UNIT,
        ),
        Column(
            "found_upper",
            NUMBER,
            "Found, upper end",
            "Upper end of the value that the claim is compared with, including its tolerance.",
            _UNIT,
        ),
        Column("unit", TEXT, "Unit", "Canonical unit."),
        Column(
            "official_ids",
            TEXTS,
            "Official values",
            "Keys of the official values used, in the table official_values.",
            required=True,
            since="1.3.0",
        ),
        Column(
            "verdict", TEXT, "Verdict", "Whether the claim holds.", required=True, allowed=VERDICTS
        ),
        Column(
            "why",
            TEXT,
            "Explanation",
            "The verdict in words, or what is missing to reach one.",
            required=True,
        ),
        Column(
            "culprit",
            TEXT,
            "Culprit",
            "Of a minimal contradiction, the figure whose change alone would resolve it most "
            "cheaply; null if no single figure is to blame.",
            since="1.2.0",
        ),
        Column(
            "explanation",
            TEXT,
            "Cause",
            "What may have gone wrong with the culprit: a code of vocabularies/causes.csv.",
            since="1.2.0",
        ),
        Column(
            "rules",
            TEXTS,
            "Rules",
            "Of a minimal contradiction, the kinds of the identities that cannot all hold.",
            required=True,
            since="1.2.0",
        ),
    ),
    key=("check_id",),
)
