"""The columns of a figure, in groups that several published tables share."""

from __future__ import annotations

from silkledger.schemas.raw import STATISTICS, STATUSES
from silkledger.schemas.table import COUNT, DAY, NUMBER, TEXT, TRUTH, Column

BOUNDS = ("exact", "gt", "ge", "lt", "le", "nearly", "approx", "range")
NATURES = ("instant", "duration", "open")
STANDINGS = ("accepted", "disputed", "superseded")
USD_BASES = ("period average", "period end")
_UNIT = "see column unit"

_CODES = (
    "Codes of vocabularies/quality_codes.csv with ; between them, or the words as printed if one "
    "of them is unknown."
)
SUBJECT = (
    Column(
        "indicator",
        TEXT,
        "Indicator",
        "What is measured: key of the table indicators.",
        required=True,
        refers="indicators.code",
    ),
    Column(
        "geography",
        TEXT,
        "Geography",
        "The place that is measured: ISO 3166-1 alpha-3, ISO 3166-2, WLD or a group code; "
        "key of the table places.",
        refers="places.code",
    ),
    Column(
        "counterpart",
        TEXT,
        "Counterpart",
        "The other side of a bilateral figure: key of the table places.",
        refers="places.code",
    ),
    Column(
        "statistic",
        TEXT,
        "Statistic",
        "The kind of number, such as a level, share or growth rate.",
        required=True,
        allowed=STATISTICS,
    ),
    Column(
        "status",
        TEXT,
        "Status",
        "Whether the figure describes the past, is expected, or is a target.",
        required=True,
        allowed=STATUSES,
    ),
    Column("share_of", TEXT, "Share of", f"The whole of which the figure is a share. {_CODES}"),
    Column(
        "reporter",
        TEXT,
        "Reporter",
        "The side whose statistics a bilateral figure comes from: key of the table places.",
    ),
    Column("basis", TEXT, "Basis", f"Price basis, adjustment or valuation. {_CODES}"),
    Column("coverage", TEXT, "Coverage", f"What the figure includes. {_CODES}"),
    Column(
        "entity",
        TEXT,
        "Entity",
        "The company, port, project or field that is measured, as printed; null for the whole "
        "place.",
        since="1.1.0",
    ),
    Column(
        "item",
        TEXT,
        "Item",
        "The product, branch or energy source that is measured, as printed; null for all of them.",
        since="1.1.0",
    ),
    Column(
        "base",
        TEXT,
        "Base",
        "What a change is measured against: a code of vocabularies/base_codes.csv, since: and an "
        "EDTF date, or the words as printed.",
        since="1.1.0",
    ),
)
COUNTED = Column(
    "counted",
    TEXT,
    "Counted noun",
    "The base form of the noun that is counted, if the unit is count; otherwise null.",
    since="1.1.0",
)
QUANTITY = (
    Column(
        "bound", TEXT, "Bound", "How the wording limits the number.", required=True, allowed=BOUNDS
    ),
    Column(
        "value",
        NUMBER,
        "Value",
        "The number as printed, in the canonical unit (the middle of a range); not an estimate.",
        _UNIT,
        required=True,
    ),
    Column(
        "lower",
        NUMBER,
        "Lower bound",
        "Lowest value that the wording allows; null if it sets no lower limit.",
        _UNIT,
    ),
    Column(
        "upper",
        NUMBER,
        "Upper bound",
        "Highest value that the wording allows; null if it sets no upper limit.",
        _UNIT,
    ),
    Column(
        "lower_inclusive",
        TRUTH,
        "Lower bound included",
        "Whether the lower bound itself is included.",
    ),
    Column(
        "upper_inclusive",
        TRUTH,
        "Upper bound included",
        "Whether the upper bound itself is included.",
    ),
    Column(
        "significant_digits",
        COUNT,
        "Significant digits",
        "Number of digits printed, without leading zeros.",
        required=True,
        minimum=1,
    ),
    Column(
        "lower_digit",
        NUMBER,
        "Last printed digit, low end",
        "The value of one unit of the last printed digit (of a range, of its low end).",
        _UNIT,
        required=True,
    ),
    Column(
        "upper_digit",
        NUMBER,
        "Last printed digit, high end",
        "The same for the high end of a range; otherwise equal to lower_digit.",
        _UNIT,
        required=True,
    ),
    Column(
        "point",
        NUMBER,
        "Point",
        "The value if the bound is exact, otherwise null: the column to sum and plot.",
        _UNIT,
    ),
    Column(
        "unit",
        TEXT,
        "Unit",
        "The canonical unit of the values (ISO 4217 code, t, m3, person, percent, x ...).",
        required=True,
    ),
    COUNTED,
)
PERIOD = (
    Column("period_start", DAY, "Period start", "First day of the period; null if undated."),
    Column(
        "period_end",
        DAY,
        "Period end",
        "Last day of the period, inclusive; null if undated or open.",
    ),
    Column("period", TEXT, "Period", "The period in EDTF (ISO 8601-2)."),
    Column(
        "nature",
        TEXT,
        "Nature",
        "Whether the period is an instant, a duration or open-ended; null if undated.",
        allowed=NATURES,
    ),
)
WITNESS = (
    Column(
        "stated_on",
        DAY,
        "Stated on",
        "Publication date of the source, in its own UTC offset.",
        required=True,
    ),
    Column(
        "said_by",
        TEXT,
        "Said by",
        "The source that prints the figure: key of the table sources.",
        required=True,
        refers="sources.source_id",
    ),
    Column(
        "measured_by",
        TEXT,
        "Measured by",
        "The publisher that measured the figure, if the source names one.",
    ),
    Column("edition", TEXT, "Edition", "The edition of that publication, if the source names one."),
)
EVIDENCE = (
    Column(
        "char_start",
        COUNT,
        "Span start",
        "Position of the first code point of the wording in the document, counted from 0.",
        minimum=0,
    ),
    Column(
        "char_end",
        COUNT,
        "Span end",
        "Position after the last code point of the wording.",
        minimum=1,
    ),
    Column(
        "document_sha256",
        TEXT,
        "Document digest",
        "SHA-256 of the bytes of the document.",
        pattern="[0-9a-f]{64}",
    ),
    Column("locator", TEXT, "Locator", "Page, table and cell, if there is no span."),
    Column(
        "row_id",
        TEXT,
        "Raw row",
        "Id of the raw row: source, span or locator, and what tells it apart if rows share it.",
        required=True,
    ),
)
HISTORY = (
    Column(
        "since_release",
        TEXT,
        "Since release",
        "First release that contains the row.",
        required=True,
    ),
    Column(
        "changed_release",
        TEXT,
        "Changed in release",
        "Latest release in which a value of the row changed.",
        required=True,
    ),
)
