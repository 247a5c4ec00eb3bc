"""Series of a release: `series`, the best figures with the names of what they measure."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from silkledger.errors import CannotRunError
from silkledger.messages import suggestion
from silkledger.reader.tables import load, load_more

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    import pandas as pd

# What tells one series from another; a series has one row per period.
IDENTITY = (
    *("indicator", "indicator_name", "geography", "place", "counterpart", "counterpart_place"),
    *("entity", "item", "statistic", "status", "reporter", "share_of", "basis", "coverage", "base"),
    *("rate", "dimension", "unit"),
)
COLUMNS = (
    *IDENTITY,
    *("period", "period_start", "period_end", "bound", "value", "lower", "upper", "value_usd"),
    *("verdict", "witnesses", "citation", "figure_id"),
)


def series(  # noqa: PLR0913  (which release, and what of it, by name)
    indicator: str | None = None,
    version: str | None = None,
    dataset: str | None = None,
    published: str | Path | None = None,
    *,
    places: Iterable[str] = (),
    wide: bool = False,
    withdrawn: bool = False,
) -> pd.DataFrame:
    """Return the best figures as time series, of all indicators or of one, and of all places.

        silkledger.series("population", places=["KAZ", "UZB"])
        silkledger.series("population", wide=True)["2022"]

    One row per indicator, places, entity, item, qualities and period, in the order of periods:
    names in words, bound, value, the interval that its supporters share, unit, verdict, number of
    independent witnesses, and citation. With `wide`, one row per series and one column per period,
    which holds the value where the wording is exact and is null where it is a bound ("more than
    70"), a range or "about". `places` are codes. Arguments and errors are those of `load`; raises
    CannotRunError also if the release has no series of the indicator or a place, or is older than
    schema version 1.2.0.
    """
    place: dict[str, Any] = {"version": version, "dataset": dataset, "published": published}
    best = load("best", withdrawn=withdrawn, **place)
    indicators = load_more("indicators", **place).set_index("code")["name"]
    place_names = load_more("places", **place).set_index("code")["name"]
    if "citation" not in best.columns:
        raise CannotRunError("the release is older than schema version 1.2.0, which has no series")
    if "rate" not in best.columns:  # before schema version 1.3.0
        best = best.assign(rate=None)
    if indicator is not None:
        known = sorted(best["indicator"].unique())
        best = best[best["indicator"] == indicator]
        if best.empty:
            advice = f"; {suggestion(indicator, known)}" if known else ""
            raise CannotRunError(f"the release has no series of {indicator}{advice}")
    if codes := tuple(places):
        best = _of_places(best, indicator, codes)
    named = best.assign(
        indicator_name=best["indicator"].map(indicators),
        place=best["geography"].map(place_names).fillna(best["geography"]),
        counterpart_place=best["counterpart"].map(place_names).fillna(best["counterpart"]),
    )
    ordered = named.sort_values([*IDENTITY, "period_start", "period_end", "period"])
    rows = ordered.loc[:, list(COLUMNS)].reset_index(drop=True)
    return _wide(rows) if wide else rows


def _of_places(best: pd.DataFrame, indicator: str | None, codes: Sequence[str]) -> pd.DataFrame:
    """Return the rows of places. Raises CannotRunError for a place that has none."""
    known = best["geography"].dropna().unique()
    if unknown := [code for code in codes if code not in known]:
        of = f"{indicator} for " if indicator is not None else ""
        raise CannotRunError(
            f"the release has no series of {of}{', '.join(unknown)}; "
            f"{suggestion(unknown[0], known)}"
        )
    return best[best["geography"].isin(codes)]


def _wide(rows: pd.DataFrame) -> pd.DataFrame:
    """One row per series, one column per period in the order of periods."""
    periods = rows.sort_values(["period_start", "period_end", "period"])["period"].unique()
    exact = rows.assign(value=rows["value"].where(rows["bound"] == "exact"))
    key = exact.groupby(list(IDENTITY), dropna=False, sort=False).ngroup()
    values = exact.assign(series=key).pivot_table(
        index="series", columns="period", values="value", aggfunc="first", dropna=False
    )
    names = exact.assign(series=key).groupby("series")[list(IDENTITY)].first()
    return names.join(values.reindex(columns=list(periods))).reset_index(drop=True)
