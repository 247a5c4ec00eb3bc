"""Lines of JSON for readings: what repeats from one reading to the next is encoded once."""

from __future__ import annotations

import json
from functools import lru_cache
from json.encoder import encode_basestring
from math import isfinite
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import datetime as dt
    from decimal import Decimal

    from silkledger.reading.figure import FigureReading

_KEPT = 4096  # distinct parts of lines
_encode = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode
# The cells of a reading before anything is read.
_NOTHING = dict.fromkeys(
    (
        *("value", "lower", "upper", "bound", "unit", "counted", "base"),
        *("period_start", "period_end", "nature"),
    )
)


def shown(key: Any, reading: FigureReading) -> dict[str, Any]:
    """Return what is shown of the reading of a record with that id: numbers and dates of JSON."""
    quantity, period = reading.quantity, reading.period
    cells: dict[str, Any] = {"id": key, "outcome": reading.outcome, **_NOTHING}
    if quantity is not None and period is not None:
        cells["value"] = float(quantity.value)
        cells["lower"] = None if quantity.lower is None else float(quantity.lower)
        cells["upper"] = None if quantity.upper is None else float(quantity.upper)
        cells["bound"], cells["unit"] = quantity.bound, quantity.unit
        cells["counted"], cells["base"] = quantity.counted, reading.base
        cells["period_start"], cells["period_end"] = _iso(period.start), _iso(period.end)
        cells["nature"] = period.nature
    cells["status"], cells["rules"] = reading.status, list(reading.rules)
    cells["flags"] = [] if reading.reasons else list(reading.flags)
    cells["reasons"] = [
        {"rule": reason.rule, "message": f"{reason.reason}; {reason.fix}"}
        for reason in reading.reasons
    ]
    return cells


def line(key: Any, reading: FigureReading) -> str:
    """Return the line of JSON of what is shown of a reading.

    >>> from silkledger.reading.figure import read_figure
    >>> line(1, read_figure("nearly 9%", locale="en"))[:57]
    '{"id":1,"outcome":"read","value":9.0,"lower":null,"upper"'
    """
    quantity, period = reading.quantity, reading.period
    if quantity is None or period is None:
        return _encode(shown(key, reading))
    value, lower, upper = quantity.value, quantity.lower, quantity.upper
    number = _number(value)
    return (
        f'{{"id":{encode_basestring(key) if isinstance(key, str) else _encode(key)},'
        f'"outcome":"read","value":{number},'
        f'"lower":{number if lower is value else _number(lower)},'
        f'"upper":{number if upper is value else _number(upper)},'
        f"{_words(quantity.bound, quantity.unit, quantity.counted, reading.base)},"
        f"{_time(period.start, period.end, period.nature)},"
        f"{_tail(reading.status, reading.rules, reading.flags)}"
    )


def _number(value: Decimal | None) -> str:
    """Return a number as the encoder writes it: as the shortest text that is read back so."""
    if value is None:
        return "null"
    number = float(value)
    return float.__repr__(number) if isfinite(number) else _encode(number)


@lru_cache(_KEPT)
def _words(bound: str, unit: str, counted: str | None, base: str | None) -> str:
    return _members({"bound": bound, "unit": unit, "counted": counted, "base": base})


@lru_cache(_KEPT)
def _time(start: dt.date | None, end: dt.date | None, nature: str | None) -> str:
    return _members({"period_start": _iso(start), "period_end": _iso(end), "nature": nature})


@lru_cache(_KEPT)
def _tail(status: str, rules: tuple[str, ...], flags: tuple[str, ...]) -> str:
    cells = {"status": status, "rules": rules, "flags": flags, "reasons": ()}
    return f"{_members(cells)}}}"


def _members(cells: dict[str, Any]) -> str:
    """Return an object without its braces."""
    return _encode(cells)[1:-1]


def _iso(day: dt.date | None) -> str | None:
    return day.isoformat() if day else None
