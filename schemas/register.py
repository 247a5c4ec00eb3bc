"""The published registers that figures and events point to: sources, indicators, places."""

from __future__ import annotations

from silkledger.schemas.raw import FISCAL_YEAR_NAMED_BY, STATISTICS
from silkledger.schemas.table import COUNT, DAY, NUMBER, TEXT, TEXTS, TRUTH, Column, Table

# Day of the year to which official values of a stock refer.
TIMINGS = ("end", "middle")

SOURCES = Table(
    "sources",
    "Sources",
    "One row per source of figures or events.",
    (
        Column("source_id", TEXT, "Source id", "Name of the folder of the source.", required=True),
        Column("title", TEXT, "Title", "Title, as printed.", required=True),
        Column("author", TEXT, "Author", "Author, as printed."),
        Column("publisher", TEXT, "Publisher", "Who published the source."),
        Column(
            "published_at",
            TEXT,
            "Published at",
            "Publication date, or date-time with UTC offset, as given.",
            required=True,
        ),
        Column(
            "published_on",
            DAY,
            "Published on",
            "The date of published_at, in its own UTC offset.",
            required=True,
        ),
        Column("url", TEXT, "Address", "URL at which the source can be read."),
        Column("locale", TEXT, "Locale", "BCP 47 tag of the locale in which its numbers are read."),
        Column("licence", TEXT, "Licence", "Licence, as stated by the publisher."),
        Column(
            "document_sha256",
            TEXT,
            "Document digest",
            "SHA-256 of the bytes of the document.",
            pattern="[0-9a-f]{64}",
        ),
        Column(
            "default_geography",
            TEXT,
            "Default geography",
            "The place by which ambiguous currency symbols are read.",
        ),
        Column(
            "fiscal_year_start_month",
            COUNT,
            "Fiscal year starts",
            "Month in which fiscal years start in the source.",
            minimum=1,
            maximum=12,
        ),
        Column(
            "fiscal_year_named_by",
            TEXT,
            "Fiscal year named by",
            "The year whose number a fiscal year bears in the source: that of its end or of its "
            "start; null is read as its end.",
            allowed=FISCAL_YEAR_NAMED_BY,
            since="1.4.0",
        ),
        Column("notes", TEXT, "Notes", "What a user should know about the source."),
    ),
    key=("source_id",),
)

INDICATORS = Table(
    "indicators",
    "Indicators",
    "One row per quantity that figures measure.",
    (
        Column(
            "code", TEXT, "Code", "Code of the indicator.", required=True, pattern="[a-z][a-z0-9_]*"
        ),
        Column("name", TEXT, "Name", "Short name of the indicator.", required=True),
        Column("definition", TEXT, "Definition", "What exactly is measured.", required=True),
        Column(
            "dimension",
            TEXT,
            "Dimension",
            "Dimension of the canonical unit (vocabularies/dimensions.csv).",
            required=True,
        ),
        Column(
            "canonical_unit",
            TEXT,
            "Canonical unit",
            "Unit of the values; null if each figure keeps its own currency or counted noun.",
            "",
        ),
        Column(
            "implied_unit",
            TRUTH,
            "Implied unit",
            "Whether a figure printed without a unit is taken to be in the canonical unit.",
            required=True,
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
            "direction",
            TEXT,
            "Direction",
            "The direction of a bilateral flow, and which reporter counts it.",
        ),
        Column(
            "timing",
            TEXT,
            "Timing",
            "Day of the year to which official values of a stock refer: its end or its middle "
            "(1 July); null for flows.",
            allowed=TIMINGS,
        ),
        Column("part", TEXT, "Part", "For a share, the indicator that is the part."),
        Column("whole", TEXT, "Whole", "For a share, the indicator that is the whole."),
        Column(
            "whole_place",
            TEXT,
            "Place of the whole",
            "For a share of the total of another place, that place.",
        ),
        Column(
            "level",
            TEXT,
            "Level",
            "For a growth rate, multiple, increase or flow into a stock, the indicator that it "
            "refers to.",
        ),
        Column(
            "level_basis",
            TEXT,
            "Basis of the level",
            "The basis of that level, if it is not the usual one; not stated: a change of "
            "this name is at current or at constant prices, which its words rarely tell.",
        ),
        Column(
            "parts",
            TEXTS,
            "Parts",
            "Indicators whose values, from the same reporter, add up to this one.",
            required=True,
        ),
        Column(
            "difference",
            TEXTS,
            "Difference",
            "Two indicators of which the first less the second, from the same reporter, is this "
            "one.",
            required=True,
            since="1.1.0",
        ),
        Column(
            "factors",
            TEXTS,
            "Factors",
            "Two indicators whose product is this one, such as a price and a quantity.",
            required=True,
            since="1.1.0",
        ),
        Column(
            "moved_by",
            TEXT,
            "Moved by",
            "For an increase of or a flow into a level: what else moves that level; null if "
            "nothing does.",
            since="1.1.0",
        ),
        Column(
            "signed",
            TRUTH,
            "Signed",
            "Whether values may be negative although the statistic is a stock, flow or level.",
            required=True,
            since="1.1.0",
        ),
        Column(
            "mirror",
            TEXT,
            "Mirror",
            "The indicator under which the counterpart reports the same flow.",
        ),
        Column(
            "tolerance",
            NUMBER,
            "Tolerance",
            "Tolerance of official values: in points for shares and rates, otherwise as a share "
            "of the value.",
            "share of the value, or points",
        ),
        Column(
            "tolerance_reason",
            TEXT,
            "Reason of the tolerance",
            "Why official values may differ by that much.",
        ),
        Column(
            "early_tolerance",
            NUMBER,
            "Early tolerance",
            "The wider tolerance for values of early years.",
            "share of the value, or points",
        ),
        Column(
            "early_until",
            COUNT,
            "Early until",
            "The last year to which the early tolerance applies.",
        ),
        Column("world_bank", TEXT, "World Bank code", "Code of the same series of the World Bank."),
        Column("sdmx", TEXT, "SDMX code", "Code of the same concept in SDMX."),
    ),
    key=("code",),
)

PLACES = Table(
    "places",
    "Places",
    "One row per country, part of a country or group that a release names, and per member "
    "of such a group.",
    (
        Column(
            "code",
            TEXT,
            "Code",
            "ISO 3166-1 alpha-3, ISO 3166-2, WLD or the code of a group.",
            required=True,
        ),
        Column("name", TEXT, "Name", "English name.", required=True),
        Column(
            "kind",
            TEXT,
            "Kind",
            "The kind of place.",
            required=True,
            allowed=("country", "part", "group", "world"),
        ),
        Column("members", TEXTS, "Members", "Codes of the members of a group.", required=True),
        Column(
            "defined_by",
            TEXT,
            "Defined by",
            "Whose definition of the group; null for the default one.",
        ),
    ),
    key=("code",),
)
