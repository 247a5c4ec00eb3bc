"""Read figures record by record, for the command `silkledger read`. Nothing is published.

A record has `id` and `as_reported`, and optionally unit, period, period_anchor, published_at,
locale, indicator, geography, statistic, status, base, dimension, fiscal_year_start_month,
fiscal_year_named_by. Null and empty values count as not stated.
"""

from __future__ import annotations

import csv
import io
import json
import multiprocessing
import os
import sys
import warnings
from pathlib import Path
from typing import TYPE_CHECKING, Any

from silkledger.digits import whole_number
from silkledger.errors import InputError
from silkledger.messages import quoted
from silkledger.reading.figure import FigureReader
from silkledger.schemas.vocabulary import SHIPPED, Vocabulary

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator, Sequence


REQUIRED = ("id", "as_reported")
FORMATS = ("csv", "jsonl")
# From how many records on several processes read them, and how many one of them takes at once.
_MANY, _BATCH = 4000, 1000
_TOLD = 5  # ids that are told, and lines of each
# What each process has from its parent.
_shared: dict[str, Vocabulary] = {}
# The cells of a reading before anything is read.
_NOTHING = dict.fromkeys(
    (
        *("value", "lower", "upper", "bound", "unit", "counted", "base"),
        *("period_start", "period_end", "nature"),
    )
)


class RepeatedIdWarning(UserWarning):
    """An id that several records of an input have; the message names their lines."""


def read_records(
    file: str, input_format: str | None = None, vocabulary: Vocabulary = SHIPPED
) -> Iterator[str]:
    """Return the reading of each record of a CSV or JSON Lines file, as a line of JSON.

    The lines are in the order of the input; many records are read by as many processes as there are
    processors. `-` reads stdin, as JSON Lines by default. Warns of ids that several records have
    (RepeatedIdWarning), whose readings can't be told apart. Raises InputError if the input can't be
    parsed. Both happen before the first reading is returned.
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
    numbered = list(_csv(text, name) if form == "csv" else _json_lines(text, name))
    _warn_of_repeated_ids(name, numbered)
    return _read_all([record for _, record in numbered], vocabulary)


def _warn_of_repeated_ids(name: str, numbered: Sequence[tuple[int, dict[str, Any]]]) -> None:
    lines: dict[str, list[int]] = {}
    for line, record in numbered:
        lines.setdefault(str(record["id"]), []).append(line)
    repeated = [(key, at) for key, at in lines.items() if len(at) > 1]
    for key, at in repeated[:_TOLD]:
        shown = ", ".join(map(str, at[:_TOLD])) + (" …" if len(at) > _TOLD else "")
        message = f"{name}: the id {quoted(key)} is on lines {shown}; give each record its own"
        warnings.warn(message, RepeatedIdWarning, stacklevel=3)
    if len(repeated) > _TOLD:
        more = f"{name}: {len(repeated) - _TOLD:,} more ids are on several lines"
        warnings.warn(more, RepeatedIdWarning, stacklevel=3)


def _read_all(records: Sequence[dict[str, Any]], vocabulary: Vocabulary) -> Iterator[str]:
    """Yield a line per record, read in this process or, if they are many, in several."""
    processes = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else 1
    if processes == 1 or len(records) < _MANY:
        yield from _read_some(records, vocabulary)
        return
    _read_some(records[:1], vocabulary)  # loads the vocabularies, which forked processes share
    batches = [records[start : start + _BATCH] for start in range(0, len(records), _BATCH)]
    context = multiprocessing.get_context("fork")
    with context.Pool(processes, _share, (vocabulary,)) as pool:
        for lines in pool.imap(_read_batch, batches):
            yield from lines


def _share(vocabulary: Vocabulary) -> None:
    """Keep the vocabulary of the parent process, with what was built from it."""
    _shared["vocabulary"] = vocabulary


def _read_batch(records: Sequence[dict[str, Any]]) -> list[str]:
    return _read_some(records, _shared["vocabulary"])


def _read_some(records: Sequence[dict[str, Any]], vocabulary: Vocabulary) -> list[str]:
    reader = FigureReader(vocabulary)
    encode = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode
    return [encode(read_record(record, reader)) for record in records]


def read_record(record: dict[str, Any], reader: FigureReader | None = None) -> dict[str, Any]:
    """Return one record's reading: numbers, dates, rules and flags, or the reasons for refusing it.

    `reader` keeps what repeats between records.

    >>> reading = read_record({"id": 1, "as_reported": "nearly 9%", "locale": "en"})
    >>> reading["outcome"], reading["bound"], reading["value"], reading["unit"]
    ('read', 'nearly', 9.0, 'percent')
    """
    as_reported = record.get("as_reported")
    reading = (reader or FigureReader()).read(
        "" if as_reported is None else str(as_reported), record
    )
    quantity, period = reading.quantity, reading.period
    shown: dict[str, Any] = {"id": record.get("id"), "outcome": reading.outcome, **_NOTHING}
    if quantity is not None and period is not None:
        shown["value"] = float(quantity.value)
        shown["lower"] = None if quantity.lower is None else float(quantity.lower)
        shown["upper"] = None if quantity.upper is None else float(quantity.upper)
        shown["bound"], shown["unit"] = quantity.bound, quantity.unit
        shown["counted"], shown["base"] = quantity.counted, reading.base
        shown["period_start"], shown["period_end"] = _iso(period.start), _iso(period.end)
        shown["nature"] = period.nature
    shown["status"], shown["rules"] = reading.status, list(reading.rules)
    shown["flags"] = [] if reading.reasons else list(reading.flags)
    shown["reasons"] = [
        {"rule": reason.rule, "message": f"{reason.reason}; {reason.fix}"}
        for reason in reading.reasons
    ]
    return shown


def _iso(day: dt.date | None) -> str | None:
    return day.isoformat() if day else None


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


def _csv(text: str, name: str) -> Iterator[tuple[int, dict[str, Any]]]:
    reader = csv.DictReader(io.StringIO(text, newline=""), strict=True)
    try:
        _require(reader.fieldnames or (), name, 1)
        for row in reader:
            if None in row or None in row.values():
                raise InputError(
                    name,
                    "does not have as many cells as the header",
                    fix="put cells that contain commas in double quotes",
                    line=reader.line_num,
                )
            yield reader.line_num, row
    except csv.Error as fault:
        raise InputError(name, str(fault), fix="fix the quotes", line=reader.line_num) from fault


def _json_lines(text: str, name: str) -> Iterator[tuple[int, dict[str, Any]]]:
    for number, line in enumerate(text.split("\n"), start=1):
        if not line.strip():
            continue
        try:
            record = json.loads(line, parse_int=_integer)
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
        yield number, record


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
