"""The columns of a figure that hold what its source prints, before it is read."""

from __future__ import annotations

from silkledger.schemas.table import TEXT, Column

PRINTED = (
    Column(
        "as_reported",
        TEXT,
        "Wording",
        "The figure as printed, with its hedge, currency, scale and unit.",
        required=True,
    ),
    Column(
        "unit_as_reported",
        TEXT,
        "Unit as printed",
        "The unit, where it is printed apart from the figure.",
    ),
    Column(
        "period_as_reported", TEXT, "Period as printed", "The words that give the figure's period."
    ),
    Column(
        "geography_as_reported",
        TEXT,
        "Geography as printed",
        "The place that the figure is about, as given in the raw row.",
    ),
    Column(
        "counterpart_as_reported",
        TEXT,
        "Counterpart as printed",
        "The other side of a bilateral figure, as given in the raw row.",
    ),
    Column(
        "share_of_as_reported",
        TEXT,
        "Share of, as printed",
        "The words that say of what the figure is a share.",
        since="1.3.0",
    ),
    Column(
        "basis_as_reported",
        TEXT,
        "Basis as printed",
        "The words that say on which basis the figure is.",
        since="1.3.0",
    ),
    Column(
        "coverage_as_reported",
        TEXT,
        "Coverage as printed",
        "The words that say what the figure includes.",
        since="1.3.0",
    ),
)
