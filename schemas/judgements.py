"""The published judgements: the chosen figure of each cell, conflicts between figures, checks of
claims.
"""

from __future__ import annotations

from silkledger.schemas.figures import PERIOD, SUBJECT
from silkledger.schemas.table import COUNT, NUMBER, TEXT, TEXTS, TRUTH, Column, Table

VERDICTS = ("consistent", "consistent_loose", "contradicted", "cannot_be_checked")
MEETINGS = ("same_witness", "revision", "agree", "rounding", "compatible_by_bound", "clash")
CHECK_KINDS = (
    "share_identity",
    "growth_identity",
    "sum_of_members",
    "stock_flow",
    "plausibility",
    "official_statistic",
)
_UNIT = "see column unit"

INTERVALS = ("tight", "wide", "none")

BEST = Table(
    "best",
    "Best figures",
    "One row a cell: the chosen figure and the interval that all witnesses allow. Never an average; no undated figures.",
    (
        Column("figure_id", TEXT, "Chosen figure", "Key of the table figures.", required=True),
        *SUBJECT,
        *PERIOD,
        Column("value", NUMBER, "Value", "The chosen figure's number.", _UNIT, required=True),
        Column(
            "lower",
            NUMBER,
            "Lower",
            "Lowest value that all witnesses allow; null where there is no end.",
            _UNIT,
        ),
        Column(
            "upper",
            NUMBER,
            "Upper",
            "Highest value that all witnesses allow; null where there is no end.",
            _UNIT,
        ),
        Column(
            "lower_inclusive",
            TRUTH,
            "Lower included",
            "Whether the lowest value itself is allowed.",
        ),
        Column(
            "upper_inclusive",
            TRUTH,
            "Upper included",
            "Whether the highest value itself is allowed.",
        ),
        Column(
            "interval",
            TEXT,
            "Kind of interval",
            "tight: what all tight intervals share; wide: only the wide ones share it; none: the witnesses clash, and lower "
            "and upper are null.",
            required=True,
            allowed=INTERVALS,
        ),
        Column("unit", TEXT, "Unit", "Canonical unit.", required=True),
        Column(
            "witnesses",
            COUNT,
            "Witnesses",
            "Number of independent witnesses.",
            required=True,
            minimum=1,
        ),
        Column(
            "others",
            COUNT,
            "Others",
            "Figures of the cell that speak of something else (another unit, reporter, whole, nature, or definition of a "
            "group): they competed, but did not enter interval and witnesses.",
            required=True,
            minimum=0,
        ),
        Column("rule", TEXT, "Rule", "The rule that chose (vocabularies/rules).", required=True),
    ),
    key=(
        "indicator",
        "geography",
        "counterpart",
        "period",
        "statistic",
        "status",
        "basis",
        "coverage",
    ),
)

CONFLICTS = Table(
    "conflicts",
    "Meetings of figures",
    "Pairs or groups of figures that speak of the same thing, and whether they agree.",
    (
        Column(
            "conflict_id",
            TEXT,
            "Meeting id",
            "Digest of the figures that meet and how their witnesses are related.",
            required=True,
        ),
        Column(
            "figure_ids",
            TEXTS,
            "Figures",
            "Keys of the table figures: those that state the first interval, then those that state the second; where two "
            "readings meet, at most 20 of each (flag shortened), all of them in the row of that reading alone.",
            required=True,
        ),
        Column(
            "first_figures",
            COUNT,
            "Figures of the first",
            "How many of figure_ids, from the start, state the first interval; all of them where there is one reading.",
            required=True,
            minimum=1,
        ),
        Column(
            "verdict",
            TEXT,
            "Verdict",
            "How the figures stand to each other.",
            required=True,
            allowed=MEETINGS,
        ),
        Column(
            "first_lower",
            NUMBER,
            "First, lower",
            "Lower end of the first reading's interval: its wide one in a clash or where rounding is loose, else its tight one.",
            _UNIT,
        ),
        Column(
            "first_upper",
            NUMBER,
            "First, upper",
            "Upper end of the first reading's interval: its wide one in a clash or where rounding is loose, else its tight one.",
            _UNIT,
        ),
        Column(
            "second_lower",
            NUMBER,
            "Second, lower",
            "Lower end of the second reading's interval: its wide one in a clash or where rounding is loose, else its tight one.",
            _UNIT,
        ),
        Column(
            "second_upper",
            NUMBER,
            "Second, upper",
            "Upper end of the second reading's interval: its wide one in a clash or where rounding is loose, else its tight one.",
            _UNIT,
        ),
        Column(
            "gap",
            NUMBER,
            "Gap",
            "Distance of the wide intervals in a clash (0 where they touch).",
            _UNIT,
        ),
        Column("unit", TEXT, "Unit", "Canonical unit.", required=True),
        Column(
            "flags",
            TEXTS,
            "Flags",
            "Remarks (loose, not_stated_met_stated, shortened).",
            required=True,
        ),
        Column("why", TEXT, "Why", "The verdict in words, with the numbers.", required=True),
    ),
    key=("conflict_id",),
)

CHECKS = Table(
    "checks",
    "Checks",
    "One row a check of a claim against other figures, what is possible or official statistics, with its arithmetic.",
    (
        Column(
            "check_id",
            TEXT,
            "Check id",
            "The figure's own id for its summary of official statistics; for others kind, first figure, and a digest of what "
            "tells them apart.",
            required=True,
        ),
        Column("kind", TEXT, "Kind", "Which check.", required=True, allowed=CHECK_KINDS),
        Column(
            "role",
            TEXT,
            "Role",
            "candidate: one reading of what the words leave open; summary: the verdict.",
            required=True,
            allowed=("candidate", "summary"),
        ),
        Column(
            "figure_ids",
            TEXTS,
            "Figures",
            "Keys of the table figures that take part.",
            required=True,
        ),
        Column(
            "statement", TEXT, "Statement", "The check in words, with the numbers.", required=True
        ),
        Column(
            "claim_lower",
            NUMBER,
            "Claim, lower",
            "Lower end of the claim's interval that decided.",
            _UNIT,
        ),
        Column(
            "claim_upper",
            NUMBER,
            "Claim, upper",
            "Upper end of the claim's interval that decided.",
            _UNIT,
        ),
        Column(
            "found_lower",
            NUMBER,
            "Found, lower",
            "Lower end of what was found, tolerance included.",
            _UNIT,
        ),
        Column(
            "found_upper",
            NUMBER,
            "Found, upper",
            "Upper end of what was found, tolerance included.",
            _UNIT,
        ),
        Column("unit", TEXT, "Unit", "Canonical unit."),
        Column(
            "reference",
            TEXTS,
            "Reference",
            "Official values used: source, edition, period, value, unit, licence, each as one JSON object.",
            required=True,
        ),
        Column(
            "verdict", TEXT, "Verdict", "Whether the claim holds.", required=True, allowed=VERDICTS
        ),
        Column("why", TEXT, "Why", "The verdict in words, or what is missing.", required=True),
    ),
    key=("check_id",),
)
