"""TOML that somebody wrote by hand: its tables, or one line that says where it is none."""

from __future__ import annotations

import re
import tomllib
from typing import TYPE_CHECKING, Any

from silkledger.errors import InputError
from silkledger.ingest.inputs import content

if TYPE_CHECKING:
    from silkledger.ingest.inputs import InputFile

_MOST = 4300  # digits that Python converts
# A bare date, with its time if it has one.
_DATE = re.compile(r"\d{4}-\d{1,2}-\d{1,2}(?:[T ]\d[\d:.]*(?:Z|[+-][\d:]+)?)?")
_LONG = re.compile(rf"[0-9_]{{{_MOST + 1},}}")


def toml_text(file: InputFile) -> str:
    """Return the text of a file. Raises InputError if it is not UTF-8."""
    try:
        return content(file).decode("utf-8-sig")
    except UnicodeDecodeError as fault:
        what = f"byte at offset {fault.start} is not valid UTF-8"
        raise InputError(file.name, what, fix="save the file as UTF-8") from fault


def toml_tables(
    text: str, name: str, *, fix: str = 'write one key = "…" per line'
) -> dict[str, Any]:
    """Return the tables of a text; `name` is the file's, `fix` what to do if it is not TOML.

    Raises InputError, with the line where it is known.

    >>> toml_tables('title = "An article"', "s/source.toml")
    {'title': 'An article'}
    >>> toml_tables("limit = " + "9" * 5000, "dataset.toml")
    Traceback (most recent call last):
        ...
    silkledger.errors.InputError: dataset.toml:1: a number of 5,000 digits; write a smaller one
    """
    try:
        return tomllib.loads(text)
    except RecursionError as fault:
        raise InputError(name, "not valid TOML (nested too deeply)", fix=fix) from fault
    except tomllib.TOMLDecodeError as fault:
        what, line = f"not valid TOML ({str(fault).splitlines()[0]})", _line_of(text, str(fault))
        if (date := _faulty_date(text, str(fault))) is not None:
            what = f'"{date}" is not in the calendar, or not as TOML writes a date'
            fix = "write the date as printed, as YYYY-MM-DD"
        raise InputError(name, what, fix=fix, line=line) from fault
    except ValueError as fault:
        long = _LONG.search(text)
        what = f"a number of {len(long[0]):,} digits" if long else f"not valid TOML ({fault})"
        line = text.count("\n", 0, long.start()) + 1 if long else None
        fix = "write a smaller one" if long else fix
        raise InputError(name, what, fix=fix, line=line) from fault


def _line_of(text: str, fault: str) -> int | None:
    if "end of document" in fault:
        return text.rstrip().count("\n") + 1
    match = re.search(r"at line (\d+)", fault)
    return int(match[1]) if match else None


def _faulty_date(text: str, fault: str) -> str | None:
    """Return the bare date at which the parser stopped, if it is not valid TOML by itself."""
    place = re.search(r"at line (\d+), column (\d+)", fault)
    if place is None:
        return None
    line, column = text.split("\n")[int(place[1]) - 1], int(place[2]) - 1
    for date in _DATE.finditer(line):
        if date.start() <= column <= date.end():
            try:
                tomllib.loads(f"date = {date[0]}")
            except tomllib.TOMLDecodeError:
                return date[0]
    return None
