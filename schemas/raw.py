"""The raw contract: what people put into raw/. All cells are text, the wording as printed; meaning
is added later.

The same columns hold for CSV, TSV, JSON Lines, XLSX and Parquet. A column that is not listed is an
error that names the nearest known one (silkledger.ingest). What a cell may hold is declared here
and checked by silkledger.validate.rows.
"""

from __future__ import annotations

from silkledger.schemas.table import TEXT, Column, Table

STATUSES = ("actual", "forecast", "target")
STATISTICS = ("level", "stock", "flow", "balance", "share", "growth_rate", "multiple", "increase")
WHOLE_NUMBER = r"[0-9]{1,9}"


def _cell(name: str, title: str, description: str, **rules: object) -> Column:
    return Column(name, TEXT, title, description, **rules)  # type: ignore[arg-type]


_PLACE_IN_SOURCE = (
    _cell(
        "char_start",
        "Span start",
        "First code point of as_reported in the document, counted from 0.",
        pattern=WHOLE_NUMBER,
    ),
    _cell(
        "char_end",
        "Span end",
        "Code point after the last one of as_reported (half-open).",
        pattern=WHOLE_NUMBER,
    ),
    _cell("locator", "Locator", "Page, table and cell, where there is no span."),
)
_HOW_FOUND = (
    _cell("extractor", "Extractor", "Person or program that transcribed the row."),
    _cell("confidence", "Confidence", "The extractor's own confidence, as it gave it."),
    _cell("note", "Note", "Remark for the reviewer."),
)

FIGURES = Table(
    "figures",
    "Raw figures",
    "One row a figure as printed in the source.",
    (
        _cell(
            "as_reported",
            "Wording",
            "The figure as printed, with its hedge, currency, scale and unit.",
            required=True,
        ),
        _cell(
            "unit",
            "Unit apart",
            "Unit only where it stands apart from the figure, as in a table head.",
        ),
        _cell("period", "Period", "Only the words that date this figure."),
        _cell(
            "period_anchor",
            "Period anchor",
            "The printed date that relative words of the period lean on.",
        ),
        _cell(
            "indicator",
            "Indicator",
            "Code of what is measured (vocabularies/indicators.csv).",
            required=True,
        ),
        _cell("geography", "Geography", "Place that is measured, as printed or as a code."),
        _cell("counterpart", "Counterpart", "The other side of a bilateral figure."),
        _cell("measured_by", "Measured by", "Publisher and edition that the text names."),
        _cell(
            "status", "Status", "actual, forecast or target; empty means actual.", allowed=STATUSES
        ),
        _cell(
            "statistic",
            "Statistic",
            "What kind of number it is; empty means the indicator's own.",
            allowed=STATISTICS,
        ),
        _cell("share_of", "Share of", "The whole that a share is of, as printed."),
        _cell("reporter", "Reporter", "Whose count, in bilateral figures."),
        _cell(
            "basis", "Basis", "Prices, adjustment or valuation (constant 2015 prices, PPP, FOB)."
        ),
        _cell(
            "coverage",
            "Coverage",
            "What is counted in (goods, goods and services, without Turkmenistan).",
        ),
        *_PLACE_IN_SOURCE,
        *_HOW_FOUND,
    ),
)

EVENTS = Table(
    "events",
    "Raw events",
    "One row a dated event as printed in the source.",
    (
        _cell(
            "as_reported",
            "Wording of the date",
            "The words that date the event, as printed.",
            required=True,
        ),
        _cell("kind", "Kind", "What sort of event (vocabularies/event_kinds.csv).", required=True),
        _cell("title", "Title", "The event in a few words.", required=True),
        _cell(
            "participants",
            "Participants",
            "Places or groups that take part, separated by semicolons.",
        ),
        _cell("place", "Place", "Where it happens, as printed."),
        _cell(
            "status",
            "Status",
            "held, planned or cancelled; empty means held.",
            allowed=("held", "planned", "cancelled"),
        ),
        *_PLACE_IN_SOURCE,
        _cell("note", "Note", "Remark for the reviewer."),
    ),
)

CORRECTIONS = Table(
    "corrections",
    "Corrections",
    "One row a corrected cell. Applied before reading; fails the run once `expect` is no longer the value there.",
    tuple(
        _cell(name, title, description, required=True)
        for name, title, description in (
            ("row_id", "Row", "The raw row's id."),
            ("column", "Column", "The cell's column, or * to take the row out (value exclude)."),
            ("expect", "Expected", "The value that stands there now."),
            ("value", "Value", "The value that is to stand there."),
            ("reason", "Reason", "Why, in words."),
            ("by", "By", "Who decided."),
            ("date", "Date", "When, as an ISO date."),
        )
    ),
)

# Columns that count or measure and are no printed wording: a format's own numbers lose nothing
# there.
COUNTS = ("char_start", "char_end")
NUMBERS = (*COUNTS, "confidence")

# Columns that only large inputs carry, whose rows bring their source and dates with them.
CARRIED = ("source_id", "figure_id", "published_at", "locale")

SOURCE_KEYS = (
    "title",
    "author",
    "publisher",
    "published_at",
    "url",
    "locale",
    "licence",
    "document",
    "document_sha256",
    "default_geography",
    "fiscal_year_start_month",
    "notes",
)
