"""The published table of figures: one row a figure that could be read without guessing."""

from __future__ import annotations

from silkledger.schemas.raw import STATISTICS, STATUSES
from silkledger.schemas.table import COUNT, DAY, NUMBER, TEXT, TEXTS, TRUTH, Column, Table

BOUNDS = ("exact", "gt", "ge", "lt", "le", "nearly", "approx", "range")
NATURES = ("instant", "duration", "open")
STANDINGS = ("accepted", "disputed", "superseded")
USD_BASES = ("period average", "period end")
_UNIT = "see column unit"

PRINTED = (
    Column(
        "as_reported",
        TEXT,
        "Wording",
        "The figure as printed, with its hedge, currency, scale and unit.",
        required=True,
    ),
    Column("unit_as_reported", TEXT, "Unit as printed", "The unit printed apart from the figure."),
    Column("period_as_reported", TEXT, "Period as printed", "The words that date this figure."),
    Column(
        "geography_as_reported",
        TEXT,
        "Geography as printed",
        "The place that is measured, as the raw row gives it.",
    ),
    Column(
        "counterpart_as_reported",
        TEXT,
        "Counterpart as printed",
        "The other side, as the raw row gives it.",
    ),
)
SUBJECT = (
    Column(
        "indicator",
        TEXT,
        "Indicator",
        "What is measured: key of the table indicators.",
        required=True,
    ),
    Column(
        "geography",
        TEXT,
        "Geography",
        "ISO 3166-1 alpha-3, ISO 3166-2, WLD or a group: key of the table places.",
    ),
    Column(
        "counterpart",
        TEXT,
        "Counterpart",
        "The other side of a bilateral figure: key of the table places.",
    ),
    Column(
        "statistic",
        TEXT,
        "Statistic",
        "What kind of number it is.",
        required=True,
        allowed=STATISTICS,
    ),
    Column(
        "status",
        TEXT,
        "Status",
        "Whether it has happened, is expected or is aimed at.",
        required=True,
        allowed=STATUSES,
    ),
    Column("share_of", TEXT, "Share of", "The whole that a share is of."),
    Column(
        "reporter", TEXT, "Reporter", "Whose count, in bilateral figures: key of the table places."
    ),
    Column("basis", TEXT, "Basis", "Prices, adjustment or valuation, as printed."),
    Column("coverage", TEXT, "Coverage", "What is counted in, as printed."),
)
QUANTITY = (
    Column(
        "bound", TEXT, "Bound", "What the words say of the number.", required=True, allowed=BOUNDS
    ),
    Column(
        "value",
        NUMBER,
        "Value",
        "The number as printed, in the canonical unit (of a range its middle): not an estimate.",
        _UNIT,
        required=True,
    ),
    Column(
        "lower",
        NUMBER,
        "Lower bound",
        "Lowest value that the words allow; null where they set none.",
        _UNIT,
    ),
    Column(
        "upper",
        NUMBER,
        "Upper bound",
        "Highest value that the words allow; null where they set none.",
        _UNIT,
    ),
    Column(
        "lower_inclusive",
        TRUTH,
        "Lower bound included",
        "Whether the lower bound itself is allowed.",
    ),
    Column(
        "upper_inclusive",
        TRUTH,
        "Upper bound included",
        "Whether the upper bound itself is allowed.",
    ),
    Column(
        "significant_digits",
        COUNT,
        "Significant digits",
        "Digits printed, leading zeros apart.",
        required=True,
        minimum=1,
    ),
    Column(
        "lower_digit",
        NUMBER,
        "Last printed digit, low end",
        "One unit of the last printed digit of the number (of a range, of its low end).",
        _UNIT,
        required=True,
    ),
    Column(
        "upper_digit",
        NUMBER,
        "Last printed digit, high end",
        "The same of the high end of a range; equal to lower_digit otherwise.",
        _UNIT,
        required=True,
    ),
    Column(
        "point",
        NUMBER,
        "Point",
        "The value where the bound is exact, else null: the column to sum and plot.",
        _UNIT,
    ),
    Column(
        "unit",
        TEXT,
        "Unit",
        "Canonical unit (ISO 4217 code, t, m3, person, percent, x ...).",
        required=True,
    ),
)
PERIOD = (
    Column("period_start", DAY, "Period start", "First day; null when undated."),
    Column("period_end", DAY, "Period end", "Last day, included; null when undated or open."),
    Column("period", TEXT, "Period", "The period in EDTF (ISO 8601-2)."),
    Column(
        "nature", TEXT, "Nature", "instant, duration or open; null when undated.", allowed=NATURES
    ),
)
WITNESS = (
    Column(
        "stated_on",
        DAY,
        "Stated on",
        "Publication date of the source, in its own offset.",
        required=True,
    ),
    Column(
        "said_by",
        TEXT,
        "Said by",
        "The source that prints it: key of the table sources.",
        required=True,
    ),
    Column(
        "measured_by",
        TEXT,
        "Measured by",
        "The publisher that measured it, where the source names one.",
    ),
    Column(
        "edition", TEXT, "Edition", "The edition of that publication, where the source names one."
    ),
)
EVIDENCE = (
    Column(
        "char_start",
        COUNT,
        "Span start",
        "First code point of the wording in the document, counted from 0.",
        minimum=0,
    ),
    Column(
        "char_end", COUNT, "Span end", "Code point after the last one of the wording.", minimum=1
    ),
    Column(
        "document_sha256",
        TEXT,
        "Document digest",
        "SHA-256 of the document's bytes.",
        pattern="[0-9a-f]{64}",
    ),
    Column("locator", TEXT, "Locator", "Page, table and cell, where there is no span."),
    Column(
        "row_id",
        TEXT,
        "Raw row",
        "The raw row: source, span or locator, and indicator where rows share a span.",
        required=True,
    ),
)
HISTORY = (
    Column(
        "since_release", TEXT, "Since release", "First release that holds the row.", required=True
    ),
    Column(
        "changed_release",
        TEXT,
        "Changed in release",
        "Last release in which a value of the row changed.",
        required=True,
    ),
)

FIGURES = Table(
    "figures",
    "Figures",
    "One row a figure, with what was printed, what was read, and where it stands in its source.",
    (
        Column(
            "figure_id",
            TEXT,
            "Figure id",
            "Stable over runs: digest of the raw cells that identify the figure.",
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
            "Ids of the rules that made the reading (vocabularies/rules.csv).",
            required=True,
        ),
        Column(
            "flags",
            TEXTS,
            "Flags",
            "What a user should know of the figure (vocabularies/flags.csv).",
            required=True,
        ),
        Column(
            "standing",
            TEXT,
            "Standing",
            "disputed: it clashes with another figure on the same thing; superseded: a later edition of its publication says "
            "it anew; accepted: neither.",
            required=True,
            allowed=STANDINGS,
        ),
        *HISTORY,
        Column(
            "value_usd",
            NUMBER,
            "Value in USD",
            "The value converted by the rate beside it; null where there is no rate of exactly the figure's period.",
            "USD",
        ),
        Column(
            "usd_rate",
            NUMBER,
            "Rate",
            "Units of the currency for one US dollar.",
            "currency per USD",
        ),
        Column(
            "usd_basis",
            TEXT,
            "Rate basis",
            "Average of the figure's period (flows), or the rate at the end of its day (stocks).",
            allowed=USD_BASES,
        ),
        Column(
            "usd_source", TEXT, "Rate source", "Publisher of the rate, as the reference names it."
        ),
    ),
    key=("figure_id",),
)
