"""corrections.csv: cells that a person corrects, by the raw row's id, each with its reason.

Left out on purpose: applying them (silkledger.validate.rows), which fails once `expect` is no
longer the value there.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING, cast

from silkledger.errors import InputError
from silkledger.ingest.expected import Expected
from silkledger.ingest.formats import delimited
from silkledger.ingest.limits import Limits
from silkledger.messages import shown, suggestion
from silkledger.schemas.raw import CORRECTIONS, EVENTS, FIGURES

if TYPE_CHECKING:
    from silkledger.ingest.inputs import InputFile

WHOLE_ROW, EXCLUDE = "*", "exclude"
_MAY_BE_EMPTY = ("expect", "value")


@dataclass(frozen=True, slots=True)
class Correction:
    """One row of a corrections file. An empty `expect` or `value` is an empty cell; column * with
    value exclude takes the row out.
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
    """The corrections of a source, in file order. Raises InputError for the first that is no
    correction.
    """
    intake = delimited.read(
        file, Expected(CORRECTIONS, None, encoding=encoding, limits=limits or Limits())
    )
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
            raise InputError(file, "is empty", fix=f"fill in {name}", line=line, column=name)
    column = cells["column"]
    correctable = dict.fromkeys((*FIGURES.names, *EVENTS.names, WHOLE_ROW))
    if column not in correctable:
        raise InputError(
            file,
            f"no column {shown(column)}",
            fix=suggestion(column, correctable),
            line=line,
            column="column",
        )
    if (column == WHOLE_ROW) != (value == EXCLUDE):
        fix = f"write column {WHOLE_ROW} and value {EXCLUDE} to take a row out"
        raise InputError(
            file,
            f"column {shown(column)} with value {shown(value)}",
            fix=fix,
            line=line,
            column="value",
        )
    return Correction(
        cells["row_id"],
        column,
        expect,
        value,
        cells["reason"],
        cells["by"],
        _date(file, line, cells["date"]),
        file,
        line,
    )


def _date(file: str, line: int, text: str) -> dt.date:
    try:
        date = dt.date.fromisoformat(text)
    except ValueError:
        date = None
    if date is None or date.isoformat() != text:
        raise InputError(
            file,
            f"{shown(text)} is no date",
            fix="write it as 2023-05-03",
            line=line,
            column="date",
        )
    return date
