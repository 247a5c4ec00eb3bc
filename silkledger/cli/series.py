"""`silkledger series`: the best figures of an indicator as time series."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from silkledger.cli.app import AsJson, Dataset, Published, Version, print_json
from silkledger.cli.terminal import say

if TYPE_CHECKING:
    import pandas as pd

_QUALITIES = (
    *("entity", "item", "status", "reporter", "share_of", "basis", "coverage", "base", "rate"),
)


def series(
    indicator: Annotated[str, typer.Argument(metavar="INDICATOR", help="Code of the indicator.")],
    places: Annotated[
        list[str] | None,
        typer.Argument(metavar="PLACE...", help="Codes of places; all of them if left out."),
    ] = None,
    published: Published = Path("published"),
    dataset: Dataset = None,
    version: Version = None,
    wide: Annotated[
        bool, typer.Option("--wide", help="Print CSV with one row per series, one column a period.")
    ] = False,
    json_only: AsJson = False,
) -> None:
    """Print the best figures of an indicator as time series.

    Each is the best figure of its period, with its wording's bound, the verdict on it, and the
    number of independent witnesses. In the wide form a value that is a bound or range is left out.

    Examples:
        silkledger series population KAZ
        silkledger series gdp --wide
    """
    from silkledger import reader

    rows = reader.series(indicator, version, dataset, published, wide=wide)
    if places:
        rows = rows[rows["geography"].isin(places)]
    if json_only:
        print_json({"series": rows.astype(object).where(rows.notna(), None).to_dict("records")})
    elif wide:
        for line in rows.to_csv(index=False).splitlines():
            say(line)
    else:
        _print(rows)


def _print(rows: pd.DataFrame) -> None:
    if rows.empty:
        say("no such place in the series")
        return
    identity = ["place", "counterpart_place", "statistic", *_QUALITIES, "unit"]
    for names, found in rows.fillna(dict.fromkeys(identity, "")).groupby(identity, sort=False):
        say(", ".join(str(name) for name in names if name))
        for row in found.to_dict("records"):
            bound = "" if row["bound"] == "exact" else f" ({row['bound']})"
            witnesses = f"{row['witnesses']} witness{'' if row['witnesses'] == 1 else 'es'}"
            number = f"{row['value']:,f}".rstrip("0").rstrip(".")
            say(f"  {row['period']:<22} {number:>20}{bound}  {row['verdict']}, {witnesses}")
