"""The published table of the official values that checks cite."""

from __future__ import annotations

from silkledger.schemas.figure_columns import BOUNDS
from silkledger.schemas.table import DAY, NUMBER, TEXT, Column, Table

_SINCE = "1.3.0"

OFFICIAL_VALUES = Table(
    "official_values",
    "Official values",
    "The official statistics that checks cite, one row per value: no series is copied whole. A "
    "check names its values in the column official_ids.",
    (
        Column(
            "official_id",
            TEXT,
            "Official value id",
            "Digest of the printed cells of the value.",
            required=True,
            since=_SINCE,
        ),
        Column(
            "indicator",
            TEXT,
            "Indicator",
            "What is measured: a code of vocabularies/indicators.csv.",
            required=True,
            since=_SINCE,
        ),
        Column("geography", TEXT, "Geography", "Code of the place.", required=True, since=_SINCE),
        Column(
            "counterpart",
            TEXT,
            "Counterpart",
            "Code of the other side of a bilateral value.",
            since=_SINCE,
        ),
        Column(
            "basis",
            TEXT,
            "Basis",
            "Price basis or adjustment of the series; null if it has none of its own.",
            since=_SINCE,
        ),
        Column(
            "period",
            TEXT,
            "Period",
            "The period as the file prints it, such as 2022, 2022-Q1 or 2022-01-31.",
            required=True,
            since=_SINCE,
        ),
        Column("period_start", DAY, "Period start", "First day.", required=True, since=_SINCE),
        Column(
            "period_end", DAY, "Period end", "Last day, inclusive.", required=True, since=_SINCE
        ),
        Column(
            "as_reported",
            TEXT,
            "Value as printed",
            "The number as the file prints it.",
            required=True,
            since=_SINCE,
        ),
        Column(
            "unit_as_reported",
            TEXT,
            "Unit as printed",
            "The unit as the file prints it, with its remarks.",
            required=True,
            since=_SINCE,
        ),
        Column(
            "bound",
            TEXT,
            "Bound",
            "How a remark of the file limits the number; exact without one.",
            required=True,
            allowed=BOUNDS,
            since=_SINCE,
        ),
        Column(
            "value",
            NUMBER,
            "Value",
            "The number in the canonical unit.",
            "see column unit",
            required=True,
            since=_SINCE,
        ),
        Column("unit", TEXT, "Unit", "Canonical unit.", required=True, since=_SINCE),
        Column(
            "source",
            TEXT,
            "Source",
            "Publisher and publication, as the file names them.",
            required=True,
            since=_SINCE,
        ),
        Column("edition", TEXT, "Edition", "Edition of that publication.", since=_SINCE),
        Column("licence", TEXT, "Licence", "Licence of the value.", since=_SINCE),
    ),
    key=("official_id",),
)
