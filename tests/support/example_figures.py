"""Figures of every bound and flag; their numbers are made up."""

from __future__ import annotations

import datetime as dt
import re
from typing import Any

SOURCE = "trade-note-2023-05-03"
OTHER = "bulletin-2022-09-01"
DIGEST = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"

# Words that read to a period, where they are not its EDTF.
WORDS = {
    "2013-05-03/2023-05-03": "from 3 May 2013 to 3 May 2023",
    "1992-01-01/2023-05-03": "since January 1992",
}


def _printed(wording: str, value: float) -> tuple[int, float]:
    """Return how many digits the first number has in the wording, and what its last one counts."""
    found = re.search(r"\d+(?:\.(\d+))?", wording)
    if found is None:  # a number word
        return 1, value
    scale = abs(value) / float(found[0])
    return len(found[0].replace(".", "")), round(scale) * 10 ** -len(found[1] or "")


def figure(
    figure_id: str,
    wording: str,
    indicator: str,
    bound: str,
    value: float,
    unit: str,
    *,
    period: str | None = "2022",
    start: dt.date | None = dt.date(2022, 1, 1),
    end: dt.date | None = dt.date(2022, 12, 31),
    nature: str | None = "duration",
    lower: float | None = None,
    upper: float | None = None,
    flags: tuple[str, ...] = (),
    line: int = 2,
    **cells: Any,
) -> dict[str, Any]:
    """One row of the table figures; `lower` and `upper` follow from the bound unless given."""
    if bound in ("exact", "gt", "ge"):
        lower = value if lower is None else lower
    if bound in ("exact", "lt", "le", "nearly"):
        upper = value if upper is None else upper
    if period is None:
        start = end = nature = None
        flags = (*flags, "undated")
    span = 1000 + 10 * line
    digits, digit = _printed(wording, value)
    return {
        "figure_id": figure_id,
        "as_reported": wording,
        "period_as_reported": WORDS.get(period or "", period),
        "geography_as_reported": "five Central Asian countries",
        "counterpart_as_reported": None,
        "indicator": indicator,
        "geography": "XCA",
        "statistic": "flow",
        "status": "actual",
        "bound": bound,
        "value": value,
        "lower": lower,
        "upper": upper,
        "lower_inclusive": None if lower is None else bound in ("exact", "ge", "range"),
        "upper_inclusive": None if upper is None else bound in ("exact", "le", "range"),
        "significant_digits": digits,
        "lower_digit": digit,
        "upper_digit": digit,
        "point": value if bound == "exact" else None,
        "unit": unit,
        "period": period,
        "period_start": start,
        "period_end": end,
        "nature": nature,
        "stated_on": dt.date(2023, 5, 3),
        "said_by": SOURCE,
        "char_start": span,
        "char_end": span + len(wording),
        "document_sha256": DIGEST,
        "row_id": f"{SOURCE}:{span}-{span + len(wording)}",
        "rules": [f"bound.{bound}", "number.plain"],
        "flags": list(flags),
        "standing": "accepted",
        "since_release": "1.0.0",
        "changed_release": "1.0.0",
        "line": line,
        **cells,
    }


def figures() -> list[dict[str, Any]]:
    """A figure of every bound and flag."""
    instant: dict[str, Any] = {
        "start": dt.date(2022, 12, 31),
        "nature": "instant",
        "period": "2022-12-31",
    }
    review: dict[str, Any] = {
        "measured_by": "BP Statistical Review of World Energy",
        "edition": "2022",
    }
    return [
        figure(
            "a01",
            "exceeded USD 70 billion",
            "trade_turnover",
            "gt",
            7e10,
            "USD",
            counterpart="CHN",
        ),
        figure(
            "a02",
            "USD 69.8 billion",
            "trade_turnover",
            "exact",
            6.98e10,
            "USD",
            counterpart="CHN",
            said_by=OTHER,
            measured_by="Customs of China",
            line=3,
            standing="disputed",
        ),
        figure(
            "a03",
            "nearly USD 15 billion",
            "fdi_stock",
            "nearly",
            1.5e10,
            "USD",
            statistic="stock",
            line=4,
            geography="CHN",
            counterpart="XCA",
            **instant,
        ),
        figure("a04", "exceeds USD 300 billion", "gdp", "gt", 3e11, "USD", period=None, line=5),
        figure(
            "a05",
            "3.9%",
            "gdp_growth",
            "exact",
            3.9,
            "percent",
            statistic="growth_rate",
            status="forecast",
            line=6,
            period="2023",
            start=dt.date(2023, 1, 1),
            end=dt.date(2023, 12, 31),
            flags=("forecast_period",),
            measured_by="World Bank",
            edition="Global Economic Outlook",
        ),
        figure(
            "a06",
            "over 75 million",
            "population",
            "gt",
            7.5e7,
            "person",
            statistic="stock",
            line=7,
            period="2023-05-03",
            start=dt.date(2023, 5, 3),
            end=dt.date(2023, 5, 3),
            nature="instant",
            flags=("unit_from_indicator",),
        ),
        figure(
            "a07",
            "an average of one million annually",
            "population_increase",
            "exact",
            1e6,
            "person/year",
            statistic="increase",
            period="2013-05-03/2023-05-03",
            start=dt.date(2013, 5, 3),
            end=dt.date(2023, 5, 3),
            flags=("unit_from_indicator",),
            line=8,
        ),
        figure(
            "a08",
            "average age of 27.6",
            "average_age",
            "exact",
            27.6,
            "year",
            statistic="level",
            period=None,
            line=9,
            flags=("unit_from_indicator",),
        ),
        figure(
            "a09",
            "about 4.1 billion tons",
            "oil_reserves",
            "approx",
            4.1e9,
            "t",
            statistic="stock",
            period=None,
            entity="Tengiz",
            line=10,
            **review,
        ),
        figure(
            "a10",
            "1.8% of the world's total",
            "oil_reserves_share",
            "exact",
            1.8,
            "percent",
            statistic="share",
            period=None,
            line=11,
            share_of="world",
            **review,
        ),
        figure(
            "a11",
            "nearly 9%",
            "gas_reserves_share",
            "nearly",
            9,
            "percent",
            statistic="share",
            period=None,
            line=12,
            share_of="world",
            **review,
        ),
        figure(
            "a12",
            "grown more than 100 times",
            "trade_turnover_multiple",
            "gt",
            100,
            "x",
            statistic="multiple",
            counterpart="CHN",
            period="1992-01-01/2023-05-03",
            start=dt.date(1992, 1, 1),
            end=dt.date(2023, 5, 3),
            nature="open",
            flags=("multiple_reading", "length_and_start"),
            line=13,
        ),
        figure(
            "a13",
            "20 to 25 percent",
            "internet_users_share",
            "range",
            22.5,
            "percent",
            lower=20,
            upper=25,
            statistic="share",
            geography="TJK",
            line=14,
            flags=("unreviewed",),
            said_by=OTHER,
        ),
        figure(
            "a14",
            "at least 1.2 million",
            "population",
            "ge",
            1.2e6,
            "person",
            geography="KAZ",
            statistic="stock",
            line=15,
            flags=("year_inferred",),
            said_by=OTHER,
            **instant,
        ),
        figure(
            "a15",
            "up to 12.5 percent",
            "inflation",
            "le",
            12.5,
            "percent",
            statistic="growth_rate",
            line=16,
            geography="KGZ",
            said_by=OTHER,
        ),
        figure(
            "a16",
            "fell by more than 6 %",
            "trade_turnover_growth",
            "lt",
            -6,
            "percent",
            statistic="growth_rate",
            counterpart="CHN",
            item="machinery",
            base="year_on_year",
            line=17,
            flags=("window_not_stated",),
            period=None,
            said_by=OTHER,
        ),
    ]
