"""XLSX: the sheet named like the table (figures, events), or the only sheet, as displayed.

Formulas have the value that was stored with them and are never computed. A workbook is refused as a
whole if its archive is unsafe (silkledger.ingest.formats.archive), if it has merged cells or rows
or columns that are hidden or have no height or width (what they hold differs from what a reader
sees), or if it is unclear which sheet to read. Links to other workbooks are never followed. Sheets
with other names are ignored. The line of a row is its number in the sheet.
"""

from __future__ import annotations

import io
import warnings
import zipfile
from itertools import repeat
from typing import TYPE_CHECKING, Any

import numpy as np
import pyarrow as pa

from silkledger.errors import InputError
from silkledger.ingest.expected import DROPPED
from silkledger.ingest.formats.archive import check_archive
from silkledger.ingest.formats.displayed import ENGLISH, Signs, UnknownDisplayError, displayed
from silkledger.ingest.formats.merged_and_hidden import check_sheet
from silkledger.ingest.inputs import content
from silkledger.ingest.limits import format_bytes, or_raise
from silkledger.ingest.rows import CELL, Gathering, row_text
from silkledger.messages import quoted
from silkledger.reading.definitions.digit_groups import UnknownDigits, digits_of
from silkledger.schemas.raw import EVENTS, FIGURES, NUMBERS
from silkledger.schemas.vocabulary import SHIPPED

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from silkledger.ingest.expected import Expected
    from silkledger.ingest.inputs import InputFile
    from silkledger.ingest.rows import FileContent

LAST_ROW = 1 << 20
_BLOCK = 4096


def read(file: InputFile, expected: Expected) -> FileContent:
    """Read the rows of a workbook.

    Raises InputError if the file is not a plain workbook, or if it is unclear which sheet to read.
    """
    if file.size > (most := expected.limits.packed_bytes):
        raise InputError(
            file.name,
            f"the file is larger than {format_bytes(most)}",
            fix=f"save it as CSV, {or_raise('packed_bytes')}",
        )
    data = content(file)
    check_archive(file.name, data, expected.limits)
    gathering = Gathering(file, expected)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # about styles and extensions that openpyxl ignores
            _gather(gathering, data)
    except InputError:
        raise
    except Exception as fault:
        raise _unreadable(file.name, fault) from fault
    return gathering.finish()


def _gather(gathering: Gathering, data: bytes) -> None:
    import openpyxl
    from openpyxl.xml import DEFUSEDXML

    if not DEFUSEDXML:
        what = "workbooks can't be read safely without defusedxml"
        raise InputError(gathering.file.name, what, fix="install defusedxml")
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        book = openpyxl.load_workbook(
            io.BytesIO(data), read_only=True, data_only=True, keep_links=False
        )
        sheet = _sheet(gathering, book)
        part = archive.read(sheet._worksheet_path)
    columns = gathering.expected.limits.columns
    formulas = None
    if check_sheet(gathering.file.name, sheet.title, part, columns):
        formulas = openpyxl.load_workbook(
            io.BytesIO(data), read_only=True, data_only=False, keep_links=False
        )[sheet.title]
    names: tuple[str, ...] = ()
    cells: list[tuple[str | None, ...]] = []
    lines: list[int] = []
    for line, row, computed in _rows(gathering.file.name, sheet, formulas):
        if not names:
            names = _header(gathering, row, line)
            continue
        row_cells = _cells(gathering, names, row, computed, line)
        if row_cells is not None:
            cells.append(row_cells)
            lines.append(line)
        if len(cells) == _BLOCK:
            _add(gathering, names, cells, lines)
            cells, lines = [], []
    if not names:
        what = f"sheet {quoted(sheet.title)} is empty"
        raise InputError(gathering.file.name, what, fix="add rows or remove the file")
    _add(gathering, names, cells, lines)


def _sheet(gathering: Gathering, book: Any) -> Any:
    file, table = gathering.file.name, gathering.expected.table
    named = [sheet for sheet in book.worksheets if sheet.title.strip().lower() == table.name]
    others = [
        sheet.title
        for sheet in book.worksheets
        if sheet.title.strip().lower() in (FIGURES.name, EVENTS.name)
    ]
    if len(named) > 1 or (not named and len(book.worksheets) != 1):
        titles = ", ".join(quoted(sheet.title) for sheet in book.worksheets[:10]) or "none"
        what = f"it is unclear which sheet to read ({titles})"
        raise InputError(file, what, fix=f'name exactly one of them "{table.name}"')
    sheet = named[0] if named else book.worksheets[0]
    for other in others:
        if other != sheet.title:
            what = f"sheet {quoted(other)} would not be read"
            raise InputError(file, what, fix="save it as a separate file")
    if sheet.sheet_state != "visible":
        raise InputError(file, f"sheet {quoted(sheet.title)} is hidden", fix="unhide it")
    return sheet


def _rows(
    file: str, sheet: Any, formulas: Any
) -> Iterator[tuple[int, Sequence[Any], Sequence[Any]]]:
    """Yield the number, cells, and cells with formulas of each row that is not empty."""
    sheet.reset_dimensions()
    computed: Iterator[Sequence[Any]] = repeat(())
    if formulas is not None:
        formulas.reset_dimensions()
        computed = formulas.iter_rows()
    for line, row in enumerate(_placed(file, sheet.iter_rows()), start=1):
        if line > LAST_ROW:
            what = f"the sheet has more than {LAST_ROW} rows"
            raise InputError(file, what, fix="save it as CSV", line=line)
        with_formulas = next(computed, ())
        if any(cell.value is not None for cell in (*row, *with_formulas)):
            yield line, row, with_formulas


def _placed(file: str, rows: Iterator[Sequence[Any]]) -> Iterator[Sequence[Any]]:
    """Yield the rows of a sheet. Raises InputError with the line that openpyxl can't read."""
    line = 0
    try:
        for line, row in enumerate(rows, start=1):  # noqa: B007  the line of the fault below
            yield row
    except Exception as fault:
        raise _unreadable(file, fault, line + 1) from fault


def _unreadable(file: str, fault: Exception, line: int | None = None) -> InputError:
    first_line = (str(fault).splitlines() or [type(fault).__name__])[0]
    what = f"the workbook can't be read ({quoted(first_line)})"
    fix = "open it in a spreadsheet program and save it again"
    return InputError(file, what, fix=fix, line=line)


def _header(gathering: Gathering, row: Sequence[Any], line: int) -> tuple[str, ...]:
    names = ["" if cell.value is None else str(cell.value).strip() for cell in row]
    while names and not names[-1]:
        names.pop()
    gathering.expected.check(gathering.file.name, names, line=line)
    return tuple(names)


def _cells(
    gathering: Gathering,
    names: tuple[str, ...],
    row: Sequence[Any],
    computed: Sequence[Any],
    line: int,
) -> tuple[str | None, ...] | None:
    """Return the cells of a row as displayed; None if the row was added as broken."""
    stored = ["" if cell.value is None else str(cell.value) for cell in row]
    extra = [number for number, text in enumerate(stored, start=1) if text and number > len(names)]
    text = row_text(
        (*names, *(f"cell {number}" for number in range(len(names) + 1, len(stored) + 1))), stored
    )
    if extra:
        gathering.add_broken(line, "ingest.ragged", text, cells=extra[-1], columns=len(names))
        return None
    cells: list[str | None] = [None] * len(names)
    known = gathering.expected.known
    own = dict(zip((known[name] for name in names), stored, strict=False))
    signs = _signs(gathering.expected, own)
    for position, (name, cell) in enumerate(zip(names, row, strict=False)):
        if known[name] == DROPPED:
            continue
        if position < len(computed) and computed[position].data_type == "f" and cell.value is None:
            gathering.add_broken(line, "ingest.formula_without_value", text, name)
            return None
        if cell.value is None:
            continue
        if cell.data_type == "e":
            gathering.add_broken(line, "ingest.cell_error", text, name, shown=cell.value)
            return None
        try:
            printed = signs if known[name] not in NUMBERS else ENGLISH
            cells[position] = displayed(cell.value, cell.number_format, printed)
        except UnknownDisplayError:
            gathering.add_broken(
                line, "ingest.number_format", text, name, format=cell.number_format
            )
            return None
    return tuple(cells)


def _signs(expected: Expected, stored: Mapping[str, str]) -> Signs | None:
    """Return the signs of numbers in a row: of its locale, or of the locale of its source.

    They are None in a file of many sources that states none, since another table tells theirs.
    """
    if expected.table is not FIGURES and expected.table is not EVENTS:
        return ENGLISH
    locale = stored.get("locale", "").strip() or expected.fixed.get("locale") or expected.locale
    if locale is None:
        return ENGLISH if expected.source_id is not None else None
    digits = digits_of(SHIPPED, locale)
    return ENGLISH if isinstance(digits, UnknownDigits) else Signs(digits.decimal, digits.group)


def _add(
    gathering: Gathering,
    names: tuple[str, ...],
    cells: list[tuple[str | None, ...]],
    lines: list[int],
) -> None:
    by_column = zip(*cells, strict=True) if cells else ((),) * len(names)
    arrays = [pa.array(column, pa.string()).dictionary_encode() for column in by_column]
    schema = pa.schema([(gathering.expected.known[name], CELL) for name in names])
    gathering.add(pa.table(arrays, schema), np.array(lines, np.int64))
