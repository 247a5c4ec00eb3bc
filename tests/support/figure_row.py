"""One row of the table of figures, as examples of tests have it."""

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
