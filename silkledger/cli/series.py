"""`silkledger series`: the best figures of an indicator as time series."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from silkledger.cli.app import (
    AsJson,
    DatasetOption,
    Readable,
    VersionOption,
    WithdrawnOption,
    print_json,
)
from silkledger.cli.terminal import say, say_data

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
    published: Readable = Path("published"),
    dataset: DatasetOption = None,
    version: VersionOption = None,
    withdrawn: WithdrawnOption = False,
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

    place = (version, dataset, published)
    rows = reader.series(indicator, *place, places=places or (), wide=wide, withdrawn=withdrawn)
    if json_only:
        print_json({"series": rows.astype(object).where(rows.notna(), None).to_dict("records")})
    elif wide:
        say_data(rows.to_csv(index=False))
    else:
        _print(rows)


def _print(rows: pd.DataFrame) -> None:
    identity = ["place", "counterpart_place", "statistic", *_QUALITIES, "unit"]
    for names, series in rows.fillna(dict.fromkeys(identity, "")).groupby(identity, sort=False):
        say(", ".join(str(name) for name in names if name))
        for row in series.to_dict("records"):
            bound = "" if row["bound"] == "exact" else f" ({row['bound']})"
            witnesses = f"{row['witnesses']} witness{'' if row['witnesses'] == 1 else 'es'}"
            number = f"{Decimal(repr(row['value'])):,f}".removesuffix(".0")
            say(f"  {row['period']:<22} {number:>20}{bound}  {row['verdict']}, {witnesses}")
