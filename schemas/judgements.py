"""The published judgements on figures: the best figure of each cell, and conflicts between them."""

from __future__ import annotations

from dataclasses import replace

from silkledger.schemas.figure_columns import BOUNDS, COUNTED, PERIOD, SUBJECT
from silkledger.schemas.table import COUNT, NUMBER, TEXT, TEXTS, TRUTH, Column, Table

MEETINGS = (
    "same_witness",
    "revision",
    "outdated_copy",
    "agree",
    "rounding",
    "compatible_by_bound",
    "may_differ",
    "may_be_revision",
    "clash",
)
_UNIT = "see column unit"

# The verdict on a cell of best: that of the gravest meeting in it, in ascending order.
ONLY = "only"
STANDINGS_OF_CELLS = (
    ONLY,
    "agree",
    "same_witness",
    "rounding",
    "compatible_by_bound",
    "revision",
    "outdated_copy",
    "may_differ",
    "may_be_revision",
    "clash",
)

# What a check or comparison is about: columns of its first figure.
ABOUT = ("indicator", "geography", "counterpart", "entity", "item", "period")

_CELL = (
    "indicator",
    "geography",
    "counterpart",
    "entity",
    "item",
    "period",
    "statistic",
    "status",
    "reporter",
    "share_of",
    "basis",
    "coverage",
    "base",
    "rate",
    "dimension",
)

BEST = Table(
    "best",
    "Best figures",
    "One row per cell (indicator, places, entity, item, period, statistic, status, reporter, "
    "whole, basis, coverage, base, rate and dimension of the unit): the chosen figure and the "
    "interval that it shares with its supporters. Values are never averaged; undated figures, "
    "superseded ones and those of a period that had not ended on publication are not included.",
    (
        Column(
            "figure_id", TEXT, "Chosen figure", "Key of the chosen row in figures.", required=True
        ),
        *SUBJECT,
        *PERIOD,
        Column(
            "bound",
            TEXT,
            "Bound",
            "How the wording of the chosen figure limits its number.",
            required=True,
            allowed=BOUNDS,
            since="1.2.0",
        ),
        Column("value", NUMBER, "Value", "Value of the chosen figure.", _UNIT, required=True),
        Column(
            "lower",
            NUMBER,
            "Lower",
            "Lowest value that the chosen figure and its supporters allow; null if there is no "
            "lower limit.",
            _UNIT,
        ),
        Column(
            "upper",
            NUMBER,
            "Upper",
            "Highest value that the chosen figure and its supporters allow; null if there is no "
            "upper limit.",
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
        Column("unit", TEXT, "Unit", "Canonical unit.", required=True),
        COUNTED,
        Column(
            "rate",
            TEXT,
            "Rate",
            "yearly: growth over several years that its words call one a year, such as an average "
            "annual rate; null for everything else.",
            allowed=("yearly",),
            since="1.3.0",
        ),
        Column(
            "dimension",
            TEXT,
            "Dimension",
            "The dimension of the unit, such as money or mass; of counted things, what is counted.",
            required=True,
            since="1.2.0",
        ),
        Column(
            "value_usd",
            NUMBER,
            "Value in USD",
            "The value converted at the exchange rate of its period; null without such a rate.",
            "USD",
            since="1.2.0",
        ),
        Column(
            "verdict",
            TEXT,
            "Verdict",
            "The gravest meeting of figures in the cell (see conflicts); only: no other figure was "
            "compared.",
            required=True,
            allowed=STANDINGS_OF_CELLS,
            since="1.2.0",
        ),
        Column(
            "witnesses",
            COUNT,
            "Witnesses",
            "Number of independent witnesses that confirm the chosen figure, itself included: "
            "their tight intervals hold its value.",
            required=True,
            minimum=1,
        ),
        Column(
            "others",
            COUNT,
            "Others",
            "Number of figures in the cell that measure something else (a unit that can't be "
            "converted, nature, or definition of a group). They were considered for the choice but "
            "do not count towards the interval and the witnesses.",
            required=True,
            minimum=0,
        ),
        Column(
            "rule",
            TEXT,
            "Rule",
            "Rule that decided the choice, as listed in vocabularies/rules.",
            required=True,
        ),
        Column(
            "citation",
            TEXT,
            "Citation",
            "Who measured the chosen figure, in which edition, and who printed it where and when.",
            required=True,
            since="1.2.0",
        ),
    ),
    key=_CELL,
)

CONFLICTS = Table(
    "conflicts",
    "Comparisons of figures",
    "Pairs or groups of figures about the same thing, and whether they agree.",
    (
        Column(
            "conflict_id",
            TEXT,
            "Comparison id",
            "Digest of the compared figures and of how their witnesses are related.",
            required=True,
        ),
        Column(
            "figure_ids",
            TEXTS,
            "Figures",
            "Keys of the compared figures: first those that state the first interval, then those "
            "that state the second. A comparison of two readings lists at most 20 figures of each "
            "(flag shortened); the row of a single reading lists all of its figures.",
            required=True,
        ),
        Column(
            "first_figures",
            COUNT,
            "Figures of the first interval",
            "Number of leading entries in figure_ids that state the first interval; all of them "
            "if the row has only one reading.",
            required=True,
            minimum=1,
        ),
        *(
            replace(column, since="1.2.0", description=f"{column.description} Of the first figure.")
            for column in (*SUBJECT, *PERIOD)
            if column.name in ABOUT
        ),
        Column(
            "verdict",
            TEXT,
            "Verdict",
            "How the compared figures relate to each other.",
            required=True,
            allowed=MEETINGS,
        ),
        Column(
            "first_lower",
            NUMBER,
            "First interval, lower end",
            "Lower end of the first reading's interval: the wide interval if the readings can't "
            "both hold or overlap only loosely, otherwise the tight one.",
            _UNIT,
        ),
        Column(
            "first_upper",
            NUMBER,
            "First interval, upper end",
            "Upper end of the first reading's interval: the wide interval if the readings can't "
            "both hold or overlap only loosely, otherwise the tight one.",
            _UNIT,
        ),
        Column(
            "second_lower",
            NUMBER,
            "Second interval, lower end",
            "Lower end of the second reading's interval: the wide interval if the readings can't "
            "both hold or overlap only loosely, otherwise the tight one.",
            _UNIT,
        ),
        Column(
            "second_upper",
            NUMBER,
            "Second interval, upper end",
            "Upper end of the second reading's interval: the wide interval if the readings can't "
            "both hold or overlap only loosely, otherwise the tight one.",
            _UNIT,
        ),
        Column(
            "gap",
            NUMBER,
            "Gap",
            "Distance between the wide intervals of readings that can't both hold; 0 if touching.",
            _UNIT,
        ),
        Column("unit", TEXT, "Unit", "Canonical unit.", required=True),
        Column(
            "left_open",
            TEXTS,
            "Left open",
            "The qualities that one side states and the other leaves open: reporter, basis, "
            "coverage, share_of, base; if the verdict is may_differ, also those that both sides "
            "leave open: reporter, period, place, part (an entity or item).",
            required=True,
            since="1.2.0",
        ),
        Column(
            "flags",
            TEXTS,
            "Flags",
            "Remarks on the comparison: loose (only the wide intervals overlap), truncated (the "
            "last digits of one number were cut off), converted (an amount was converted at the "
            "exchange rate of its period), not_stated_met_stated (one figure states a "
            "quality that the other leaves open), shortened (not all figures are listed).",
            required=True,
        ),
        Column(
            "why", TEXT, "Explanation", "The verdict in words, with the numbers.", required=True
        ),
    ),
    key=("conflict_id",),
)
