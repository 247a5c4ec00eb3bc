"""The columns of a raw file: which are known, and what is wrong with those that a file has."""

from __future__ import annotations

from typing import TYPE_CHECKING, NoReturn

from schemas.raw import CARRIED, FIGURES
from silkledger.errors import InputError
from silkledger.spelling import shown, suggestion

if TYPE_CHECKING:
    from collections.abc import Sequence

    from schemas.table import Table


def known(table: Table, source_id: str | None) -> tuple[str, ...]:
    """The columns that a file of this table may have. Figures may carry an id, a date and a locale, and their source
    where the file does not lie in a source's folder (`source_id` None)."""
    if table is not FIGURES:
        return table.names
    return table.names + tuple(name for name in CARRIED if name != "source_id" or source_id is None)


def required(table: Table, source_id: str | None) -> tuple[str, ...]:
    """The columns that a file of this table must have."""
    names = tuple(column.name for column in table.columns if column.required)
    return (*names, "source_id") if table is FIGURES and source_id is None else names


def check(file: str, names: Sequence[str], table: Table, source_id: str | None, *, line: int | None = None) -> None:
    """Raises InputError for a column without a name, unknown (names the nearest), repeated, or missing."""
    columns = known(table, source_id)
    for position, name in enumerate(names, start=1):
        if not name:
            raise InputError(file, f"column {position} has no name", fix="name it or take it away", line=line)
        if name not in columns:
            refuse_unknown(file, name, table, source_id, line=line)
        if name in names[: position - 1]:
            raise InputError(file, f"column {shown(name)} stands there twice", fix="keep one", line=line)
    for name in required(table, source_id):
        if name not in names:
            raise InputError(file, f"has no column {shown(name)}", fix="add it; it is required", line=line)


def refuse_unknown(file: str, name: str, table: Table, source_id: str | None, *, line: int | None) -> NoReturn:
    """Raises the InputError for a column that is not known."""
    if name == "source_id" and table is FIGURES:
        fix = "take it away; the folder's name says the source"
        raise InputError(file, 'column "source_id" in a source\'s folder', fix=fix, line=line)
    fix = suggestion(name, known(table, source_id))
    raise InputError(file, f"unknown column {shown(name)}", fix=fix, line=line)
