"""Read figures record by record, for the command `silkledger read`. Nothing is published.

A record has `id` and `as_reported`, and optionally unit, period, period_anchor, published_at,
locale, indicator, geography, statistic, status, base, dimension, fiscal_year_start_month. Null and
empty values count as not stated.
"""

from __future__ import annotations

import csv
import datetime as dt
import io
import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from silkledger.errors import InputError
from silkledger.indicators import indicators
from silkledger.reading.base import Base, in_period, read_base
from silkledger.reading.periods import PeriodContext, read_period
from silkledger.reading.places import read_place
from silkledger.reading.quantities import QuantityContext, read_quantity
from silkledger.rules import Refusal, refuse
from silkledger.schemas.raw import STATISTICS, STATUSES
from silkledger.schemas.vocabulary import SHIPPED

if TYPE_CHECKING:
    from collections.abc import Iterator

    from silkledger.reading.results import Period, Quantity

    _Refusals = tuple[Refusal, ...]
    _Readings = tuple[Quantity | _Refusals, Period | _Refusals | None, Base | _Refusals | None]

REQUIRED = ("id", "as_reported")
STATED = (
    "unit",
    "period",
    "period_anchor",
    "published_at",
    "locale",
    "indicator",
    "geography",
    "statistic",
    "status",
    "base",
    "dimension",
    "fiscal_year_start_month",
)
FORMATS = ("csv", "jsonl")


def read_records(file: str, input_format: str | None = None) -> Iterator[dict[str, Any]]:
    """Return the reading of each record of a CSV or JSON Lines file, in the order of the input.

    `-` reads stdin, as JSON Lines by default. Raises InputError if the input can't be parsed,
    before the first reading is returned.
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
    return map(read_record, records)


def read_record(record: dict[str, Any]) -> dict[str, Any]:
    """Return one record's reading: numbers, dates, rules and flags, or the reasons for refusing it.

    >>> reading = read_record({"id": 1, "as_reported": "nearly 9%", "locale": "en"})
    >>> reading["outcome"], reading["bound"], reading["value"], reading["unit"]
    ('read', 'nearly', 9.0, 'percent')
    """
    stated = {name: _stated(record.get(name)) for name in (*REQUIRED, *STATED)}
    reasons: list[Refusal] = []
    flags: set[str] = set()
    status = _known(stated, "status", STATUSES, reasons) or "actual"
    statistic = _known(stated, "statistic", STATISTICS, reasons)
    indicator = indicators(SHIPPED).get(stated["indicator"] or "")
    if stated["indicator"] and indicator is None:
        flags.add("indicator_unknown")
    code = None
    if stated["geography"]:
        place = read_place(stated["geography"])
        if isinstance(place, Refusal):
            reasons.append(place)
        else:
            code = place.code
    context = QuantityContext(
        unit=stated["unit"],
        locale=stated["locale"],
        indicator=indicator,
        statistic=statistic,
        geography=code,
        dimension=stated["dimension"],
    )
    quantity = read_quantity(stated["as_reported"] or "", context)
    period = _period(stated, status, reasons)
    for reading in (quantity, period):
        if isinstance(reading, tuple):
            reasons += reading
        elif reading is not None:
            flags |= set(reading.flags)
    base = read_base(
        stated["as_reported"] or "",
        stated["base"],
        unit=stated["unit"],
        statistic=statistic or (indicator.statistic if indicator else None),
        locale=stated["locale"],
    )
    if isinstance(base, tuple):
        reasons += base
    if status != "actual":
        flags.add("forecast_period")
    return _shown(record, (quantity, period, base), status, flags, reasons)


def _period(
    stated: dict[str, str | None], status: str, reasons: list[Refusal]
) -> Period | tuple[Refusal, ...] | None:
    published_on = month = None
    try:
        if stated["published_at"]:
            published_on = dt.datetime.fromisoformat(stated["published_at"]).date()
    except ValueError:
        reasons.append(refuse("raw.date_malformed", "published_at", stated["published_at"] or ""))
    if stated["fiscal_year_start_month"]:
        month = (
            int(stated["fiscal_year_start_month"])
            if stated["fiscal_year_start_month"].isdecimal()
            else 0
        )
        if not 1 <= month <= 12:
            reasons.append(
                refuse(
                    "raw.month_unknown",
                    "fiscal_year_start_month",
                    stated["fiscal_year_start_month"],
                )
            )
            return None
    context = PeriodContext(
        locale=stated["locale"],
        published_on=published_on,
        anchor=stated["period_anchor"],
        fiscal_year_start_month=month,
        status=status,
    )
    return read_period(stated["period"], context)


def _known(
    stated: dict[str, str | None], name: str, allowed: tuple[str, ...], reasons: list[Refusal]
) -> str | None:
    value = stated[name]
    if value is not None and value not in allowed:
        reasons.append(refuse("raw.unknown_value", name, value, allowed=", ".join(allowed)))
        return None
    return value


def _shown(
    record: dict[str, Any],
    readings: _Readings,
    status: str,
    flags: set[str],
    reasons: list[Refusal],
) -> dict[str, Any]:
    quantity, period, base = readings
    reading: dict[str, Any] = {"id": record.get("id"), "outcome": "refused" if reasons else "read"}
    empty = ("value", "lower", "upper", "bound", "unit", "counted", "base")
    reading |= dict.fromkeys((*empty, "period_start", "period_end", "nature"))
    reading |= {"status": status, "rules": [], "flags": []}
    if (
        not reasons
        and not isinstance(quantity, tuple)
        and period is not None
        and not isinstance(period, tuple)
    ):
        numbers = {name: getattr(quantity, name) for name in ("value", "lower", "upper")}
        reading |= {
            name: None if number is None else float(number) for name, number in numbers.items()
        }
        reading |= {name: getattr(quantity, name) for name in ("bound", "unit", "counted")}
        reading |= {"nature": period.nature}
        reading |= {"period_start": _iso(period.start), "period_end": _iso(period.end)}
        rules = {*quantity.rules, *period.rules}
        if isinstance(base, Base):
            base = in_period(base, period)
            rules |= set(base.rules)
            reading |= {"base": base.code}
        reading |= {"rules": sorted(rules), "flags": sorted(flags)}
    reading["reasons"] = [
        {"rule": reason.rule, "message": f"{reason.reason}; {reason.fix}"} for reason in reasons
    ]
    return reading


def _iso(day: dt.date | None) -> str | None:
    return day.isoformat() if day else None


def _stated(value: object) -> str | None:
    text = "" if value is None else str(value)
    return text if text.strip() else None


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


def _csv(text: str, name: str) -> Iterator[dict[str, Any]]:
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
            yield row
    except csv.Error as fault:
        raise InputError(name, str(fault), fix="fix the quotes", line=reader.line_num) from fault


def _json_lines(text: str, name: str) -> Iterator[dict[str, Any]]:
    for number, line in enumerate(text.split("\n"), start=1):
        if not line.strip():
            continue
        try:
            record = json.loads(line)
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
        yield record


def _require(keys: Any, name: str, line: int) -> None:
    for key in REQUIRED:
        if key not in keys:
            raise InputError(
                name,
                f'"{key}" is missing',
                fix=f"add {' and '.join(REQUIRED)} to every record",
                line=line,
            )
