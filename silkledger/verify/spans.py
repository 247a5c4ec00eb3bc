"""Check figures and events against their documents: slice each span and read its wording again.

A span must contain the published wording, which must read to the published bound, numbers and unit;
the words of the period must read to the published dates. Documents are found by their digest,
whatever their names; rows of absent documents are skipped. Not checked are places, which are in the
transcriber's words, periods that depend on a date printed elsewhere, which is not published, and
the position of a period's words in the document.
"""

from __future__ import annotations

import hashlib
from functools import cache
from typing import TYPE_CHECKING, Any

import pyarrow.compute as pc

from silkledger.columns import decode_as
from silkledger.indicators import indicators
from silkledger.ingest.folder.documents import wording
from silkledger.reading.periods import PeriodContext, read_period
from silkledger.reading.quantities import QuantityContext, read_quantity
from silkledger.reading.results import Period, Quantity
from silkledger.release import parquet
from silkledger.release.integrity import Problem
from silkledger.release.vocabulary import of_release
from silkledger.schemas.table import TEXT
from silkledger.store import layout

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from silkledger.schemas.vocabulary import Vocabulary

_SPAN = (
    "row_id",
    "said_by",
    "as_reported",
    "char_start",
    "char_end",
    "document_sha256",
    "status",
    "rules",
)
_DATED = ("period_start", "period_end", "period", "nature")
_SOURCE = ("source_id", "locale", "default_geography", "published_on", "fiscal_year_start_month")
_CONTEXT = ("unit_as_reported", "indicator", "statistic", "geography")
_TEXTS = ("bound", "unit")
_NUMBERS = ("value", "lower", "upper", "lower_digit", "upper_digit")
_OTHERS = ("lower_inclusive", "upper_inclusive", "significant_digits")
# In the id of every rule by which a period leans on the row's anchor.
_ANCHORED = ".anchor"
_MARKS = {b"\xff\xfe": "utf-16", b"\xfe\xff": "utf-16"}


def problems(folder: Path, documents: Path) -> tuple[Problem, ...]:
    """Return every figure or event that its document, if available, does not confirm."""
    columns = {
        "events": (*_SPAN, *_DATED),
        "figures": (
            *_SPAN,
            *_DATED,
            "period_as_reported",
            "stated_on",
            *_CONTEXT,
            *_TEXTS,
            *_NUMBERS,
            *_OTHERS,
        ),
    }
    tables = {
        name: parquet.read(folder / layout.table_file(name), names)
        for name, names in columns.items()
    }
    sources = parquet.read(folder / layout.table_file("sources"), _SOURCE).to_pylist()
    by_id = {source["source_id"]: source for source in sources}
    wanted = {
        digest
        for table in tables.values()
        for digest in decode_as(table.column("document_sha256"), TEXT).unique().to_pylist()
        if digest
    }
    faults: list[Problem] = []
    vocabulary = of_release(folder)
    for digest, text in texts(documents, wanted):
        for name, table in tables.items():
            rows = table.filter(
                pc.equal(decode_as(table.column("document_sha256"), TEXT), digest)
            ).to_pylist()
            for row in rows:
                source = by_id[row["said_by"]]
                fault = _cut(row, text) or (
                    _read_again(row, source, vocabulary) if name == "figures" else None
                )
                if fault := fault or _dated_again(row, source, vocabulary, event=name == "events"):
                    faults.append(Problem(layout.table_file(name), f"{row['row_id']}: {fault}"))
    return tuple(faults)


def texts(documents: Path, wanted: set[str]) -> Iterator[tuple[str, str]]:
    """Yield digest and text of each wanted document, decoded without newline translation."""
    for path in sorted(path for path in documents.rglob("*") if path.is_file()):
        with path.open("rb") as file:
            digest = hashlib.file_digest(file, "sha256").hexdigest()
        if digest in wanted:
            wanted = wanted - {digest}
            content = path.read_bytes()
            yield digest, content.decode(_MARKS.get(content[:2], "utf-8-sig"))


def _cut(row: Mapping[str, Any], text: str) -> str | None:
    """Tell what is wrong with the span; None if it contains the wording, or there is no span."""
    start, end = row["char_start"], row["char_end"]
    if start is None or end is None:
        return None
    words = wording(text, start, end)
    if words is None:
        return f"its span {start}-{end} is outside the document, which has {len(text)} characters"
    if words != row["as_reported"]:
        return f"the document has {words!r} at its span, not {row['as_reported']!r}"
    return None


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
    if any(_ANCHORED in rule for rule in row["rules"]):
        return None
    words = row["as_reported"] if event else row["period_as_reported"]
    published_on = source["published_on"] if event else row["stated_on"]
    context = PeriodContext(
        locale=source["locale"],
        published_on=published_on,
        fiscal_year_start_month=source["fiscal_year_start_month"],
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
