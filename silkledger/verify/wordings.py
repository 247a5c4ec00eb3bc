"""Read the published wordings again and compare: a forged number beside its wording is found.

What is read again is what the release's tables say of a figure or event: the wording, its unit
cell, indicator, statistic and place, and its source. Places are not, being in the transcriber's
words, nor periods that depend on a date printed elsewhere, which is not published.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

import pyarrow as pa
import pyarrow.compute as pc

from silkledger.columns import decode
from silkledger.indicators import indicators
from silkledger.reading.periods import PeriodContext, read_period
from silkledger.reading.quantities import QuantityContext, read_quantity
from silkledger.reading.results import Period, Quantity
from silkledger.release import engine, integrity, parquet
from silkledger.release.integrity import Problem
from silkledger.release.vocabulary import of_release
from silkledger.store import layout
from silkledger.verify.agreeing import ANCHORED, begin_agreeing

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from pathlib import Path

    from silkledger.columns import Mask
    from silkledger.parts import Workers
    from silkledger.schemas.vocabulary import Vocabulary

SOURCE = (
    *("source_id", "locale", "default_geography", "published_on"),
    *("fiscal_year_start_month", "fiscal_year_named_by"),
)
_DATED = ("period_start", "period_end", "period", "nature")
_CONTEXT = ("unit_as_reported", "indicator", "statistic", "geography")
_TEXTS = ("bound", "unit")
_NUMBERS = ("value", "lower", "upper", "lower_digit", "upper_digit")
_OTHERS = ("lower_inclusive", "upper_inclusive", "significant_digits")
_OF_EVENTS = ("as_reported", "said_by", "status", "rules", *_DATED)
# What the reading of a row depends on and is compared with, by table.
READ = {
    "events": _OF_EVENTS,
    "figures": (
        *_OF_EVENTS,
        "period_as_reported",
        "stated_on",
        *_CONTEXT,
        *_TEXTS,
        *_NUMBERS,
        *_OTHERS,
    ),
}


def problems(folder: Path, workers: Workers | None = None) -> tuple[Problem, ...]:
    """Return every figure or event whose wording reads otherwise than published.

    Equal wordings of equal context are read once, many by `workers`, if there are any; rows that
    differ are read again one by one, for the sentence that says how. Empty for a release that
    another version of the reading engine made, which may have read otherwise for good reasons.
    """
    return begin(folder, workers)()


def begin(folder: Path, workers: Workers | None = None) -> Callable[[], tuple[Problem, ...]]:
    """Return what gives the `problems`; until it is asked, `workers` may read wordings."""
    manifest, _ = integrity.read_manifest(folder)
    vocabulary = of_release(folder)
    if manifest is None or not engine.made(manifest, vocabulary):
        return tuple
    sources = sources_of(folder)
    paths = {name: folder / layout.table_file(name) for name in READ}
    begun = {
        name: begin_agreeing(path, sources, vocabulary, event=name == "events", workers=workers)
        for name, path in paths.items()
    }

    def found() -> Iterator[Problem]:
        for name, agreeing in begun.items():
            if not (agrees := agreeing()).all():
                yield from _different(paths[name], ~agrees, sources, vocabulary)

    return lambda: tuple(found())


def _different(
    path: Path, rows: Mask, sources: Mapping[str, Mapping[str, Any]], vocabulary: Vocabulary
) -> Iterator[Problem]:
    """Yield the problems of rows of a table that do not plainly agree with their wordings."""
    name = layout.table_of(path.name)
    table = parquet.read(path, ("row_id", *READ[name])).filter(pa.array(rows))
    written = table.filter(pc.not_equal(decode(table.column("as_reported")), ""))  # not erased
    for row in _distinct(written, READ[name]):
        fault = difference(row, sources[row["said_by"]], vocabulary, event=name == "events")
        if fault is not None:
            yield Problem(path.name, f"{row['row_id']}: {fault}")


def sources_of(folder: Path) -> dict[str, Mapping[str, Any]]:
    """Return what reading depends on of every source, by id."""
    rows = parquet.read(folder / layout.table_file("sources"), SOURCE).to_pylist()
    return {row["source_id"]: row for row in rows}


def difference(
    row: Mapping[str, Any], source: Mapping[str, Any], vocabulary: Vocabulary, *, event: bool
) -> str | None:
    """Tell how today's reading differs from the published one; None if equal.

    `row` has the columns of READ, `source` those of SOURCE.
    """
    fault = None if event else _read_again(row, source, vocabulary)
    return fault or _dated_again(row, source, vocabulary, event=event)


def _distinct(table: pa.Table, columns: tuple[str, ...]) -> Iterator[dict[str, Any]]:
    """Yield a row for each combination of cells, with the first id that has it."""
    place = table.schema.get_field_index("rules")  # a list can't be grouped by
    flat = table.set_column(place, "rules", parquet.joined(table.column("rules"), " "))
    plain = pa.table({name: decode(flat.column(name)) for name in flat.column_names})
    grouped = plain.group_by(list(columns), use_threads=False).aggregate([("row_id", "first")])
    for row in grouped.to_pylist():
        yield {**row, "row_id": row["row_id_first"], "rules": (row["rules"] or "").split()}


def _read_again(
    row: Mapping[str, Any], source: Mapping[str, Any], vocabulary: Vocabulary
) -> str | None:
    """Tell how today's reading of the wording differs from the published one; None if equal."""
    if row["indicator"] not in indicators(vocabulary):
        return f"can't be read again, because indicator {row['indicator']} no longer exists"
    context = (*(row[name] for name in _CONTEXT), source["locale"], source["default_geography"])
    again = _reading(vocabulary, row["as_reported"], *context)
    if not isinstance(again, Quantity):
        return f"{row['as_reported']!r} is refused when read again: {again[0].reason}"
    for name in (*_TEXTS, *_OTHERS, *_NUMBERS):
        value = getattr(again, name)
        value = float(value) if name in _NUMBERS and value is not None else value
        if value != row[name]:
            return (
                f"{row['as_reported']!r} is now read with {name} {value}; {row[name]} was published"
            )
    return None


def _dated_again(
    row: Mapping[str, Any], source: Mapping[str, Any], vocabulary: Vocabulary, *, event: bool
) -> str | None:
    """Tell how today's reading of the period differs from the published one; None if equal."""
    if any(ANCHORED in rule for rule in row["rules"]):
        return None
    words = row["as_reported"] if event else row["period_as_reported"]
    published_on = source["published_on"] if event else row["stated_on"]
    context = PeriodContext(
        locale=source["locale"],
        published_on=published_on,
        fiscal_year_start_month=source["fiscal_year_start_month"],
        fiscal_year_named_by=source["fiscal_year_named_by"],
        status=row["status"],
        event=event,
        vocabulary=vocabulary,
    )
    again = _period(words, context)
    if not isinstance(again, Period):
        return f"the period {words!r} is refused when read again: {again[0].reason}"
    reading = (again.start, again.end, again.edtf, again.nature)
    published = tuple(row[name] for name in _DATED)
    if reading == published:
        return None
    now, then = (
        f"{' to '.join(str(day) for day in dates[:2] if day) or 'no dates'}, {dates[3]}"
        for dates in (reading, published)
    )
    return f"the period {words!r} is now read as {now}; {then} was published"


@cache
def _period(words: str | None, context: PeriodContext) -> Period | tuple[Any, ...]:
    return read_period(words, context)


@cache
def _reading(
    vocabulary: Vocabulary, as_reported: str, *context: str | None
) -> Quantity | tuple[Any, ...]:
    unit, indicator, statistic, geography, locale, default_geography = context
    return read_quantity(
        as_reported,
        QuantityContext(
            unit=unit,
            locale=locale,
            indicator=indicators(vocabulary)[indicator or ""],
            statistic=statistic,
            geography=geography,
            default_geography=default_geography,
            vocabulary=vocabulary,
        ),
    )
