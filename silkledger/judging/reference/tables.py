"""Reading reference files: tidy CSV with one official value per row.

The columns REQUIRED must be present, those in OPTIONAL are read if present, others are ignored.
Unit cells are read by the rules of silkledger.reading; a remark in brackets is a note or the bound.
A row that can't be used is logged with file and line and skipped: checks then report that there is
no value.
"""

from __future__ import annotations

import io
import logging
from collections import defaultdict
from dataclasses import dataclass, field, replace
from functools import lru_cache, partial
from typing import TYPE_CHECKING

from silkledger.errors import InputError
from silkledger.ingest.inputs import content
from silkledger.judging.reference.codes import reference_codes
from silkledger.judging.reference.observations import Observation, parse_period, read_number
from silkledger.judging.reference.publications import Origin, edition_order, notes
from silkledger.judging.reference.publications import origin as origin_of
from silkledger.reading.geography.places import read_place
from silkledger.reading.quantities import QuantityContext, read_quantity
from silkledger.rules import Refusal
from silkledger.schemas.vocabulary import SHIPPED

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Collection, Iterable, Iterator, Sequence
    from decimal import Decimal

    from silkledger.ingest.inputs import InputFile
    from silkledger.schemas.vocabulary import Vocabulary

REQUIRED = ("indicator", "geo", "counterpart", "period", "value", "unit", "source")
OPTIONAL = ("edition", "licence", "retrieved")
_PROJECTED = ("forecast", "projected")
log = logging.getLogger("silkledger")


@dataclass(frozen=True)
class Reference:
    """The official values of a run by (indicator, geo, counterpart).

    `unusable` lists the rows that can't be used, with the reasons. `vocabulary` is what they were
    read with, and what figures are judged with.
    """

    observations: dict[tuple[str, str, str], tuple[Observation, ...]] = field(default_factory=dict)
    unusable: tuple[str, ...] = ()
    vocabulary: Vocabulary = SHIPPED

    @property
    def indicators(self) -> frozenset[str]:
        """The indicators for which there are values."""
        return frozenset(indicator for indicator, _, _ in self.observations)

    def __bool__(self) -> bool:
        """Whether there is any value."""
        return bool(self.observations)

    def by_id(self, ids: Collection[str]) -> dict[str, Observation]:
        """Return the values of those ids, in the order of places and periods.

        Of values that several files state in the same words, the first stands for all.
        """
        named: dict[str, Observation] = {}
        if not ids:
            return named
        for values in self.observations.values():
            for value in values:
                if (name := value.official_id) in ids:
                    named.setdefault(name, value)
        return named


@dataclass(frozen=True, slots=True)
class _Unit:
    """A unit cell: canonical unit, factor into it, bound given by a remark, all remarks."""

    name: str
    factor: Decimal
    bound: str
    notes: tuple[str, ...]


class _UnusableError(ValueError):
    """Why a row can't be used."""


def read_reference(
    files: Sequence[InputFile], wanted: Collection[str], vocabulary: Vocabulary = SHIPPED
) -> Reference:
    """Read the official values of the `wanted` indicators from reference files.

    Raises InputError for a file that can't be read or lacks a column. Rows that can't be used are
    logged, one line per reason.
    """
    by_key: dict[tuple[str, str, str], list[Observation]] = defaultdict(list)
    unusable: dict[tuple[str, str], list[int]] = defaultdict(list)
    for file in files:
        for line, row in _rows(file, wanted, vocabulary):
            try:
                observation = _observation(row, file.name, vocabulary)
            except _UnusableError as fault:
                unusable[file.name, str(fault)].append(line)
            else:
                key = (observation.indicator, observation.geo, observation.counterpart)
                by_key[key].append(observation)
    messages = tuple(
        f"{name}:{lines[0]}: {fault}; {_skipped(len(lines))}"
        for (name, fault), lines in unusable.items()
    )
    for message in messages:
        log.warning("reference  %s", message)
    last = _last_days(value for values in by_key.values() for value in values)
    in_order = {
        key: tuple(
            replace(value, known_until=last.get(_table_of(value)))
            for value in sorted(by_key[key], key=_order)
        )
        for key in sorted(by_key)
    }
    return Reference(in_order, messages, vocabulary)


def _last_days(values: Iterable[Observation]) -> dict[tuple[str, ...], dt.date]:
    """Return the last day for which each table has a value that is not a projection.

    The table was published after that day.
    """
    last: dict[tuple[str, ...], dt.date] = {}
    for value in values:
        if not value.projection:
            table = _table_of(value)
            last[table] = max(last.get(table, value.period[1]), value.period[1])
    return last


def _table_of(value: Observation) -> tuple[str, ...]:
    return value.file, value.indicator, value.source


def _skipped(count: int) -> str:
    return "1 row skipped" if count == 1 else f"{count} rows skipped"


def _order(observation: Observation) -> tuple[object, ...]:
    """Return a sort key that does not depend on the order of files and rows."""
    period = tuple(day.isoformat() for day in observation.period)
    return (
        period,
        observation.source,
        observation.printed_unit,
        observation.printed,
        observation.file,
    )


def _rows(
    file: InputFile, wanted: Collection[str], vocabulary: Vocabulary
) -> Iterator[tuple[int, dict[str, str]]]:
    """Yield line and cells of the rows whose code stands for a wanted indicator."""
    import pyarrow as pa
    import pyarrow.compute as pc
    from pyarrow import csv

    convert = csv.ConvertOptions(
        column_types=dict.fromkeys((*REQUIRED, *OPTIONAL), pa.string()), strings_can_be_null=False
    )
    try:
        table = csv.read_csv(
            io.BytesIO(content(file)),
            parse_options=csv.ParseOptions(newlines_in_values=True),
            convert_options=convert,
        )
    except pa.ArrowInvalid as fault:
        raise InputError(
            file.name, f"is not a valid CSV table ({fault})", fix="save it as CSV in UTF-8"
        ) from fault
    missing = [name for name in REQUIRED if name not in table.column_names]
    if missing:
        raise InputError(
            file.name,
            f"has no column {', '.join(missing)}",
            fix=f"add the columns; needed are {', '.join(REQUIRED)}",
            line=1,
        )
    known = pc.is_in(
        table["indicator"], value_set=pa.array(sorted(reference_codes(vocabulary)), pa.string())
    )
    for code in pc.unique(table["indicator"].filter(pc.invert(known))).to_pylist():
        log.warning(
            "reference  %s: indicator %s is not in reference_codes.csv; its rows are skipped",
            file.name,
            code,
        )
    used = [code.code for code in reference_codes(vocabulary).values() if code.indicator in wanted]
    lines = pa.array(range(2, table.num_rows + 2))
    chosen = pc.is_in(table["indicator"], value_set=pa.array(used, pa.string()))
    columns = [name for name in (*REQUIRED, *OPTIONAL) if name in table.column_names]
    cells = table.select(columns).filter(chosen).to_pylist()
    yield from zip(lines.filter(chosen.combine_chunks()).to_pylist(), cells, strict=True)


def _observation(row: dict[str, str], file: str, vocabulary: Vocabulary) -> Observation:
    code = reference_codes(vocabulary)[row["indicator"]]
    number, period = read_number(row["value"]), parse_period(row["period"])
    if number is None:
        raise _UnusableError(f"value {row['value']!r} is not a number")
    if period is None:
        raise _UnusableError(f"period {row['period']!r} is not a year, quarter, month or day")
    unit = _unit(row["unit"], vocabulary)
    origin = _origin(row["source"], row.get("edition", ""), unit.notes, vocabulary)
    place = partial(_place, publisher=origin.publisher, vocabulary=vocabulary)
    return Observation(
        indicator=code.indicator,
        basis=code.basis,
        usual=code.usual,
        geo=place(row["geo"], "geo"),
        counterpart=place(row["counterpart"] or code.counterpart, "counterpart"),
        period=period,
        number=number[0] * unit.factor,
        bound=unit.bound,
        digit=number[1] * unit.factor,
        unit=unit.name,
        origin=origin,
        projection=_is_projection(origin, period[1].year, (*unit.notes, *notes(row["source"]))),
        source=row["source"],
        printed=row["value"].strip(),
        printed_period=row["period"].strip(),
        printed_unit=row["unit"],
        licence=row.get("licence", ""),
        notes=unit.notes,
        file=file,
        retrieved=_day(row.get("retrieved") or ""),
    )


def _day(cell: str) -> dt.date | None:
    """Return a day; None for any other cell, as the column was never required."""
    period = parse_period(cell)
    return period[0] if period and period[0] == period[1] else None


@lru_cache(maxsize=4096)
def _unit(cell: str, vocabulary: Vocabulary) -> _Unit:
    context = QuantityContext(unit=cell, locale="en", vocabulary=vocabulary)
    quantity = read_quantity("1", context)
    if isinstance(quantity, tuple):
        raise _UnusableError(f"unit {cell!r}: {quantity[0].reason}")
    return _Unit(quantity.unit, quantity.value, quantity.bound, notes(cell))


@lru_cache(maxsize=4096)
def _place(cell: str, column: str, publisher: str, vocabulary: Vocabulary) -> str:
    if not cell.strip():
        if column == "geo":
            raise _UnusableError("geo is empty")
        return ""
    place = read_place(cell, column=column, defined_by=publisher, vocabulary=vocabulary)
    if isinstance(place, Refusal):
        raise _UnusableError(f"{column} {cell!r}: {place.reason}")
    return place.code


@lru_cache(maxsize=4096)
def _origin(source: str, edition: str, remarks: tuple[str, ...], vocabulary: Vocabulary) -> Origin:
    if not source.strip():
        raise _UnusableError("source is empty")
    cited = [
        note.partition(":")[2].strip() for note in remarks if note.startswith("edition cited:")
    ]
    return origin_of(source, edition.strip() or (cited[0] if cited else ""), vocabulary)


def _is_projection(origin: Origin, year: int, remarks: tuple[str, ...]) -> bool:
    """Whether a value was published before its period was over.

    A remark says so, or the edition is from an earlier year.
    """
    remarked = any(word in note.casefold() for note in remarks for word in _PROJECTED)
    return remarked or 0 < edition_order(origin.edition)[0] < year
