"""Read figures record by record, for the command `silkledger read`. Nothing is published.

A record has `id` and `as_reported`, and optionally unit, period, period_anchor, published_at,
locale, indicator, geography, statistic, status, base, dimension, fiscal_year_start_month,
fiscal_year_named_by. Null and empty values count as not stated.
"""

from __future__ import annotations

import csv
import gc
import io
import json
import multiprocessing
import os
import sys
import warnings
from collections import Counter
from operator import itemgetter
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from silkledger.digits import whole_number
from silkledger.errors import InputError
from silkledger.messages import quoted
from silkledger.reading.figure import STATED, FigureReader
from silkledger.reading.record_lines import line, shown
from silkledger.schemas.vocabulary import SHIPPED, Vocabulary

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence


REQUIRED = ("id", "as_reported")
FORMATS = ("csv", "jsonl")
# From how many records on several processes read them, and how many one of them takes at once.
_MANY, _BATCH = 4000, 1000
_TOLD = 5  # ids that are told, and lines of each


class _Record(NamedTuple):
    """A record with the number of its line; `cells` are those beside its wording (STATED)."""

    number: int
    id: Any
    as_reported: Any
    cells: tuple[Any, ...]


class _Records(NamedTuple):
    """The records of an input, and what reads them."""

    records: Sequence[_Record]
    reader: FigureReader

    def lines(self, start: int) -> str:
        """Return the readings of a batch of the records, a line each."""
        read = self.reader.read_cells
        return "\n".join(
            [
                line(key, read(_wording(as_reported), cells))
                for _, key, as_reported, cells in self.records[start : start + _BATCH]
            ]
        )


_inherited: list[_Records] = []  # what forked processes have from their parent


class RepeatedIdWarning(UserWarning):
    """An id that several records of an input have; the message names their lines."""


def read_records(
    file: str, input_format: str | None = None, vocabulary: Vocabulary = SHIPPED
) -> Iterator[str]:
    """Return the readings of the records of a CSV or JSON Lines file, as lines of JSON.

    Each text has the lines of many records, in the order of the input; many records are read by as
    many processes as there are processors. `-` reads stdin, as JSON Lines by default. Warns of ids
    that several records have (RepeatedIdWarning), whose readings can't be told apart. Raises
    InputError if the input can't be parsed. Both happen before the first reading is returned.
    """
    name = "stdin" if file == "-" else file
    form = input_format or (
        "jsonl" if file == "-" or Path(file).suffix in (".jsonl", ".ndjson", ".json") else "csv"
    )
    if form not in FORMATS:
        raise InputError(
            name, f'the format "{form}" is unknown', fix="use --format csv or --format jsonl"
        )
    text = _text(file, name)
    records = list(_csv(text, name) if form == "csv" else _json_lines(text, name))
    _warn_of_repeated_ids(name, records)
    return _read_all(_Records(records, FigureReader(vocabulary)))


def _warn_of_repeated_ids(name: str, records: Sequence[_Record]) -> None:
    ids = [str(record.id) for record in records]
    if len(set(ids)) == len(ids):
        return
    repeated = {key: list[int]() for key, count in Counter(ids).items() if count > 1}
    for key, record in zip(ids, records, strict=True):
        if key in repeated:
            repeated[key].append(record.number)
    for key, at in [*repeated.items()][:_TOLD]:
        told = ", ".join(map(str, at[:_TOLD])) + (" …" if len(at) > _TOLD else "")
        message = f"{name}: the id {quoted(key)} is on lines {told}; give each record its own"
        warnings.warn(message, RepeatedIdWarning, stacklevel=3)
    if len(repeated) > _TOLD:
        more = f"{name}: {len(repeated) - _TOLD:,} more ids are on several lines"
        warnings.warn(more, RepeatedIdWarning, stacklevel=3)


def _read_all(records: _Records) -> Iterator[str]:
    """Yield the lines of batches, read in this process or, if they are many, in several."""
    processes = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else 1
    count = len(records.records)
    batches = range(0, count, _BATCH)
    if processes == 1 or count < _MANY:
        yield from map(records.lines, batches)
        return
    yield records.lines(0)  # loads the vocabularies, which forked processes share
    _inherited.append(records)
    try:
        with multiprocessing.get_context("fork").Pool(processes, gc.freeze) as pool:
            yield from pool.imap(_lines, batches[1:])
    finally:
        _inherited.remove(records)


def _lines(start: int) -> str:
    return _inherited[-1].lines(start)


def read_record(record: dict[str, Any], reader: FigureReader | None = None) -> dict[str, Any]:
    """Return one record's reading: numbers, dates, rules and flags, or the reasons for refusing it.

    `reader` keeps what repeats between records.

    >>> reading = read_record({"id": 1, "as_reported": "nearly 9%", "locale": "en"})
    >>> reading["outcome"], reading["bound"], reading["value"], reading["unit"]
    ('read', 'nearly', 9.0, 'percent')
    """
    reader = reader or FigureReader()
    return shown(record.get("id"), reader.read(_wording(record.get("as_reported")), record))


def _wording(cell: Any) -> str:
    return cell if isinstance(cell, str) else "" if cell is None else str(cell)


def _text(file: str, name: str) -> str:
    try:
        content = sys.stdin.buffer.read() if file == "-" else Path(file).read_bytes()
        return content.decode("utf-8-sig")
    except OSError as fault:
        raise InputError(
            name, f"can't be read ({fault.strerror})", fix="name a readable file"
        ) from fault
    except UnicodeDecodeError as fault:
        line = content[: fault.start].count(b"\n") + 1
        raise InputError(name, "is not UTF-8", fix="save it as UTF-8", line=line) from fault


def _csv(text: str, name: str) -> Iterator[_Record]:
    rows = csv.reader(io.StringIO(text, newline=""), strict=True)
    try:
        header = next(rows, [])
        _require(header, name, 1)
        places = {column: place for place, column in enumerate(header)}
        own = itemgetter(*map(places.__getitem__, REQUIRED))
        # What no column states is behind the last cell.
        stated = itemgetter(*[places.get(column, len(header)) for column in STATED])
        for row in rows:
            if not row:
                continue
            if len(row) != len(header):
                raise InputError(
                    name,
                    "does not have as many cells as the header",
                    fix="put cells that contain commas in double quotes",
                    line=rows.line_num,
                )
            key, as_reported = own(row)
            yield _Record(rows.line_num, key, as_reported, stated((*row, None)))
    except csv.Error as fault:
        raise InputError(name, str(fault), fix="fix the quotes", line=rows.line_num) from fault


def _json_lines(text: str, name: str) -> Iterator[_Record]:
    for number, printed in enumerate(text.split("\n"), start=1):
        if not printed.strip():
            continue
        try:
            record = json.loads(printed, parse_int=_integer)
        except (json.JSONDecodeError, RecursionError) as fault:
            raise InputError(
                name,
                f"is not valid JSON ({fault})",
                fix="write one JSON object per line",
                line=number,
            ) from fault
        if not isinstance(record, dict):
            raise InputError(
                name, "is not a JSON object", fix="write one JSON object per line", line=number
            )
        _require(record, name, number)
        cells = tuple(map(record.get, STATED))
        yield _Record(number, record["id"], record["as_reported"], cells)


def _integer(digits: str) -> int | str:
    """Return a whole number of JSON; one that no id and no figure is stays text."""
    number = whole_number(digits)
    return digits if number is None else number


def _require(keys: Any, name: str, line: int) -> None:
    for key in REQUIRED:
        if key not in keys:
            raise InputError(
                name,
                f'"{key}" is missing',
                fix=f"add {' and '.join(REQUIRED)} to every record",
                line=line,
            )
