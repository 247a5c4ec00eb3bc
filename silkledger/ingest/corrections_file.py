"""Reading of corrections.csv: corrected cells by raw row id, each with its reason.

Corrections are applied in silkledger.ingest.apply_corrections.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING, cast

from silkledger.errors import InputError
from silkledger.ingest.expected import Expected
from silkledger.ingest.formats import delimited
from silkledger.ingest.limits import Limits
from silkledger.messages import quoted, suggestion
from silkledger.schemas.raw import CORRECTIONS, EVENTS, FIGURES

if TYPE_CHECKING:
    from silkledger.ingest.inputs import InputFile

WHOLE_ROW, EXCLUDE = "*", "exclude"
_MAY_BE_EMPTY = ("expect", "value")


@dataclass(frozen=True, slots=True)
class Correction:
    """One row of a corrections file.

    An empty `expect` or `value` stands for an empty cell. Column `*` with value `exclude` excludes
    the whole row.
    """

    row_id: str
    column: str
    expect: str
    value: str
    reason: str
    by: str
    date: dt.date
    file: str
    line: int


def read_corrections(
    file: InputFile, encoding: str | None = None, limits: Limits | None = None
) -> tuple[Correction, ...]:
    """Return the corrections of a source, in file order.

    Raises InputError for the first row that is not a valid correction.
    """
    expected = Expected(CORRECTIONS, None, encoding=encoding, limits=limits or Limits())
    intake = delimited.read(file, expected)
    if intake.broken:
        first = intake.broken[0]
        raise InputError(file.name, first.reason, fix=first.fix, line=first.line)
    return tuple(_correction(file.name, row) for row in intake.rows.to_pylist())


def _correction(file: str, row: dict[str, str | int | None]) -> Correction:
    line = cast("int", row["line"])
    cells = {
        name: str(row[name] or "").strip()
        for name in CORRECTIONS.names
        if name not in _MAY_BE_EMPTY
    }
    expect, value = (str(row[name] or "") for name in _MAY_BE_EMPTY)
    for name, cell in cells.items():
        if not cell:
            what, fix = "the cell is empty", f"fill in {name}"
            raise InputError(file, what, fix=fix, line=line, column=name)
    column = cells["column"]
    correctable = dict.fromkeys((*FIGURES.names, *EVENTS.names, WHOLE_ROW))
    if column not in correctable:
        what, fix = f"unknown column {quoted(column)}", suggestion(column, correctable)
        raise InputError(file, what, fix=fix, line=line, column="column")
    if (column == WHOLE_ROW) != (value == EXCLUDE):
        what = f"column {quoted(column)} can't have the value {quoted(value)}"
        fix = f"write column {WHOLE_ROW} and value {EXCLUDE} to exclude a row"
        raise InputError(file, what, fix=fix, line=line, column="value")
    return Correction(
        row_id=cells["row_id"],
        column=column,
        expect=expect,
        value=value,
        reason=cells["reason"],
        by=cells["by"],
        date=_date(file, line, cells["date"]),
        file=file,
        line=line,
    )


def _date(file: str, line: int, text: str) -> dt.date:
    try:
        date = dt.date.fromisoformat(text)
    except ValueError:
        date = None
    if date is None or date.isoformat() != text:
        what, fix = f"{quoted(text)} is not a date", "write a date such as 2023-05-03"
        raise InputError(file, what, fix=fix, line=line, column="date")
    return date
