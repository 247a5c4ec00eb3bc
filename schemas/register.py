"""The published registers that figures and events point to: sources, indicators, places."""

from __future__ import annotations

from silkledger.schemas.raw import STATISTICS
from silkledger.schemas.table import COUNT, DAY, NUMBER, TEXT, TEXTS, TRUTH, Column, Table

# Day of the year to which official values of a stock refer.
TIMINGS = ("end", "middle")

SOURCES = Table(
    "sources",
    "Sources",
    "One row a source that figures or events were taken from.",
    (
        Column("source_id", TEXT, "Source id", "Name of the source's folder.", required=True),
        Column("title", TEXT, "Title", "Title as printed.", required=True),
        Column("author", TEXT, "Author", "Author as printed."),
        Column("publisher", TEXT, "Publisher", "Who published it."),
        Column(
            "published_at",
            TEXT,
            "Published at",
            "Date or date-time with offset, as given.",
            required=True,
        ),
        Column(
            "published_on",
            DAY,
            "Published on",
            "The date of published_at in its own offset.",
            required=True,
        ),
        Column("url", TEXT, "Address", "Where it can be read."),
        Column("locale", TEXT, "Locale", "BCP 47 tag under which its digits are read."),
        Column("licence", TEXT, "Licence", "Licence as stated by the publisher."),
        Column(
            "document_sha256",
            TEXT,
            "Document digest",
            "SHA-256 of the document's bytes.",
            pattern="[0-9a-f]{64}",
        ),
        Column(
            "default_geography",
            TEXT,
            "Default geography",
            "Place that decides ambiguous currency signs.",
        ),
        Column(
            "fiscal_year_start_month",
            COUNT,
            "Fiscal year starts",
            "Month in which its fiscal years start.",
            minimum=1,
            maximum=12,
        ),
        Column("notes", TEXT, "Notes", "What a user should know of the source."),
    ),
    key=("source_id",),
)

INDICATORS = Table(
    "indicators",
    "Indicators",
    "One row a thing that is measured.",
    (
        Column(
            "code", TEXT, "Code", "The indicator's code.", required=True, pattern="[a-z][a-z0-9_]*"
        ),
        Column("name", TEXT, "Name", "In a few words.", required=True),
        Column("definition", TEXT, "Definition", "What exactly is measured.", required=True),
        Column(
            "dimension",
            TEXT,
            "Dimension",
            "Dimension of its canonical unit (vocabularies/dimensions.csv).",
            required=True,
        ),
        Column(
            "canonical_unit",
            TEXT,
            "Canonical unit",
            "Unit of its values; null where each figure's own currency or noun stands.",
            "",
        ),
        Column(
            "implied_unit",
            TRUTH,
            "Implied unit",
            "Whether a figure printed without a unit has the canonical one.",
            required=True,
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
            "direction",
            TEXT,
            "Direction",
            "Which way a bilateral flow is counted and by which reporter.",
        ),
        Column(
            "timing",
            TEXT,
            "Timing",
            "Day of the year to which official values of a stock refer: its end, its middle (1 July); null for flows.",
            allowed=TIMINGS,
        ),
        Column("part", TEXT, "Part", "For a share, the indicator that is its part."),
        Column("whole", TEXT, "Whole", "For a share, the indicator that is its whole."),
        Column(
            "whole_place",
            TEXT,
            "Place of the whole",
            "For a share of another place's total, that place.",
        ),
        Column(
            "level",
            TEXT,
            "Level",
            "For a growth, a multiple (its base and end), an increase or the flow of a stock, what it is of.",
        ),
        Column(
            "level_basis",
            TEXT,
            "Basis of the level",
            "The basis in which that level is taken, where not the usual.",
        ),
        Column(
            "parts",
            TEXTS,
            "Parts",
            "Indicators whose values of one reporter add up to it.",
            required=True,
        ),
        Column("mirror", TEXT, "Mirror", "What the counterpart reports of the same flow."),
        Column(
            "tolerance",
            NUMBER,
            "Tolerance",
            "Tolerance of official values: points for shares and rates, else a share of the value.",
            "share of the value, or points",
        ),
        Column(
            "tolerance_reason",
            TEXT,
            "Reason of the tolerance",
            "Why official values may differ by so much.",
        ),
        Column(
            "early_tolerance",
            NUMBER,
            "Early tolerance",
            "The wider tolerance of values of early years.",
            "share of the value, or points",
        ),
        Column(
            "early_until",
            COUNT,
            "Early until",
            "The last year to which the early tolerance applies.",
        ),
        Column("world_bank", TEXT, "World Bank code", "Code of the same series at the World Bank."),
        Column("sdmx", TEXT, "SDMX code", "Code of the same concept in SDMX."),
    ),
    key=("code",),
)

PLACES = Table(
    "places",
    "Places",
    "One row a country, part of a country or group that a release names, or that is a member of one.",
    (
        Column(
            "code",
            TEXT,
            "Code",
            "ISO 3166-1 alpha-3, ISO 3166-2, WLD or a group's code.",
            required=True,
        ),
        Column("name", TEXT, "Name", "English name.", required=True),
        Column(
            "kind",
            TEXT,
            "Kind",
            "What sort of place.",
            required=True,
            allowed=("country", "part", "group", "world"),
        ),
        Column("members", TEXTS, "Members", "Codes of a group's members.", required=True),
        Column("defined_by", TEXT, "Defined by", "By whose definition; null for the default one."),
    ),
    key=("code",),
)
