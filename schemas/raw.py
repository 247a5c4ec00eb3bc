"""The raw contract: the tables that people put into raw/. Every cell is text, as printed.

The columns are the same in CSV, TSV, JSON Lines, XLSX and Parquet. A column that is not listed here
is an error that suggests the closest known one (silkledger.ingest). Which values a cell may hold is
declared here and checked by silkledger.validate.raw_rules.
"""

from __future__ import annotations

from silkledger.schemas.table import TEXT, Column, Table

STATUSES = ("actual", "forecast", "target")
STATISTICS = ("level", "stock", "flow", "balance", "share", "growth_rate", "multiple", "increase")
WHOLE_NUMBER = r"[0-9]{1,9}"
# Characters of a cell; a remark for the reviewer may be longer than the words of a figure.
_LONGEST, _LONGEST_OF = 4_000, {"note": 20_000}


def longest_cell(column: str) -> int:
    """Return how many characters a cell of that column may have."""
    return _LONGEST_OF.get(column, _LONGEST)


def _cell(name: str, title: str, description: str, **rules: object) -> Column:
    return Column(name, TEXT, title, description, **rules)  # type: ignore[arg-type]


_PLACE_IN_SOURCE = (
    _cell(
        "char_start",
        "Span start",
        "Offset of the first code point of as_reported in the document, from 0.",
        pattern=WHOLE_NUMBER,
    ),
    _cell(
        "char_end",
        "Span end",
        "Offset just past the last code point of as_reported (half-open span).",
        pattern=WHOLE_NUMBER,
    ),
    _cell("locator", "Locator", "Page, table and cell, if there is no span."),
)
_PROVENANCE = (
    _cell("extractor", "Extractor", "Person or program that transcribed the row."),
    _cell("confidence", "Confidence", "The extractor's own confidence, unchanged."),
    _cell("note", "Note", "Remark for the reviewer."),
)

FIGURES = Table(
    "figures",
    "Raw figures",
    "One row per figure, as printed in the source.",
    (
        _cell(
            "as_reported",
            "Wording",
            "The figure as printed, with its hedge, currency, scale and unit. One of a list that "
            "shares a verb of decrease has the verb, [...] for what stands between, and its words.",
            required=True,
        ),
        _cell(
            "unit",
            "Separate unit",
            "Unit, only if it is printed apart from the figure, as in a table header.",
        ),
        _cell("period", "Period", "The words that date this figure, and no others."),
        _cell(
            "period_anchor",
            "Period anchor",
            "Printed date to which relative words in the period refer.",
        ),
        _cell(
            "indicator",
            "Indicator",
            "Code of the measured indicator (vocabularies/indicators.csv).",
            required=True,
        ),
        _cell("geography", "Geography", "Place that is described, as printed or as a code."),
        _cell("counterpart", "Counterpart", "Other side of a bilateral figure."),
        _cell("measured_by", "Measured by", "Publisher and edition named in the text."),
        _cell(
            "status", "Status", "actual, forecast or target; empty means actual.", allowed=STATUSES
        ),
        _cell(
            "statistic",
            "Statistic",
            "Kind of number; empty means the default of the indicator.",
            allowed=STATISTICS,
        ),
        _cell("share_of", "Share of", "Total of which the figure is a share, as printed."),
        _cell("reporter", "Reporter", "Side whose statistics a bilateral figure comes from."),
        _cell(
            "basis", "Basis", "Prices, adjustment or valuation (constant 2015 prices, PPP, FOB)."
        ),
        _cell(
            "coverage",
            "Coverage",
            "Scope of the figure (goods, goods and services, without Turkmenistan).",
        ),
        _cell(
            "entity",
            "Entity",
            "Company, port, project or field that the figure is about, as printed; empty: the "
            "whole place.",
            since="1.1.0",
        ),
        _cell(
            "item",
            "Item",
            "Product, branch or energy source that the figure is about, as printed; empty: all of "
            "them.",
            since="1.1.0",
        ),
        _cell(
            "base",
            "Base",
            "What a change is measured against, as printed (year on year, since 2015), if it is "
            "printed apart from the figure.",
            since="1.1.0",
        ),
        *_PLACE_IN_SOURCE,
        *_PROVENANCE,
    ),
)

EVENTS = Table(
    "events",
    "Raw events",
    "One row per dated event, as printed in the source.",
    (
        _cell(
            "as_reported",
            "Wording of the date",
            "Words that date the event, as printed.",
            required=True,
        ),
        _cell("kind", "Kind", "Kind of event (vocabularies/event_kinds.csv).", required=True),
        _cell("title", "Title", "The event in a few words.", required=True),
        _cell(
            "participants",
            "Participants",
            "Participating places or groups, separated by semicolons.",
        ),
        _cell("place", "Place", "Place of the event, as printed."),
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
    (
        "One row per corrected cell. Corrections are applied before reading. A correction whose "
        "`expect` is no longer the value of the cell fails the run."
    ),
    tuple(
        _cell(name, title, description, required=True)
        for name, title, description in (
            ("row_id", "Row", "Id of the raw row."),
            ("column", "Column", "Column of the cell, or * to exclude the row (value exclude)."),
            ("expect", "Expected", "Current value of the cell."),
            ("value", "Value", "New value of the cell."),
            ("reason", "Reason", "Why the cell is corrected, in words."),
            ("by", "By", "Person who decided."),
            ("date", "Date", "Date of the decision, as an ISO date."),
        )
    ),
)

# Counts and measures rather than printed wording: native numbers of a format lose nothing here.
COUNTS = ("char_start", "char_end")
NUMBERS = (*COUNTS, "confidence")

# Columns of large inputs only, whose rows carry their own source and dates.
CARRIED = ("source_id", "figure_id", "published_at", "locale")

# The year whose number a fiscal year bears: that of its end unless the source says start.
FISCAL_YEAR_NAMED_BY = ("end", "start")

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
    "fiscal_year_named_by",
    "notes",
)
