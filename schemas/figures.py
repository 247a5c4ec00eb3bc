"""The published table of figures: one row per figure that could be read without guessing."""

from __future__ import annotations

from silkledger.schemas.figure_columns import (
    EVIDENCE,
    HISTORY,
    PERIOD,
    QUANTITY,
    STANDINGS,
    SUBJECT,
    USD_BASES,
    WITNESS,
)
from silkledger.schemas.printed_columns import PRINTED
from silkledger.schemas.table import NUMBER, TEXT, TEXTS, Column, RowRule, Table

FIGURES = Table(
    "figures",
    "Figures",
    "One row per figure: what was printed, how it was read, and where it is in its source.",
    (
        Column(
            "figure_id",
            TEXT,
            "Figure id",
            "Stable across releases: a digest of the raw cells that identify the figure.",
            required=True,
        ),
        *PRINTED,
        *SUBJECT,
        *QUANTITY,
        *PERIOD,
        *WITNESS,
        *EVIDENCE,
        Column(
            "rules",
            TEXTS,
            "Rules",
            "Ids of the rules by which the figure was read (vocabularies/rules).",
            required=True,
        ),
        Column(
            "flags",
            TEXTS,
            "Flags",
            "What a user should know about the figure (vocabularies/flags.csv).",
            required=True,
        ),
        Column(
            "standing",
            TEXT,
            "Standing",
            "disputed: clashes with another figure for the same quantity; superseded: restated in "
            "a later edition of its publication; accepted: neither.",
            required=True,
            allowed=STANDINGS,
        ),
        *HISTORY,
        Column(
            "value_usd",
            NUMBER,
            "Value in USD",
            "The value converted at usd_rate; null if there is no rate for exactly the period "
            "of the figure.",
            "USD",
        ),
        Column(
            "usd_rate",
            NUMBER,
            "Rate",
            "Exchange rate: units of the currency per US dollar.",
            "currency per USD",
        ),
        Column(
            "usd_basis",
            TEXT,
            "Rate basis",
            "Whether the rate is the average of the period (flows) or the rate at the end of the "
            "day (stocks).",
            allowed=USD_BASES,
        ),
        Column(
            "usd_source",
            TEXT,
            "Rate source",
            "Publisher of the exchange rate, as named in the reference data.",
        ),
    ),
    key=("figure_id",),
    rules=(
        RowRule("lower", "<=", "upper", "the lower bound lies above the upper one"),
        RowRule("lower", "<=", "value", "the number lies below its lower bound"),
        RowRule("value", "<=", "upper", "the number lies above its upper bound"),
        RowRule("point", "==", "value", "the point is not the number"),
        RowRule("point", "only_where", "bound", "a bound or range has a point", ("exact",)),
        RowRule("period_start", "<=", "period_end", "the period ends before it starts"),
        RowRule("char_start", "<", "char_end", "the span ends before it starts"),
    ),
)
