"""XLSX: the sheet named like the table (figures, events), or the only one; cells as they are
displayed.

Formulas count with the value that was stored with them and are never computed. Refused as a whole:
workbooks with macros, encrypted or unpacking beyond the limits, merged cells and rows or columns
that are hidden or have no height or width (what they hold can't be told from what a reader sees),
sheets that leave the choice open. Links to other workbooks are never followed. A sheet with any
other name beside the one that is read is no data. The line of a row is its number in the sheet.
"""

from __future__ import annotations

import io
import re
import warnings
import zipfile
import zlib
from itertools import repeat
from typing import TYPE_CHECKING, Any

import numpy as np
import pyarrow as pa

from silkledger.errors import InputError
from silkledger.ingest.expected import LEFT_OUT
from silkledger.ingest.formats.displayed import UnknownDisplayError, displayed
from silkledger.ingest.inputs import content
from silkledger.ingest.limits import raised, shown_bytes
from silkledger.ingest.rows import CELL, Gathering, row_text
from silkledger.messages import shown
from silkledger.schemas.raw import EVENTS, FIGURES

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from silkledger.ingest.expected import Expected
    from silkledger.ingest.inputs import InputFile
    from silkledger.ingest.limits import Limits
    from silkledger.ingest.rows import Intake

MOST_PARTS = 2_000
LAST_ROW = 1 << 20
_BLOCK = 4096
_MERGED = re.compile(rb'<(?:\w+:)?mergeCell\b[^>]*?\bref="([^"]*)"')
_HIDDEN = re.compile(
    rb'<(?:\w+:)?(row|col)\b[^>]*?\b(?:hidden="(?:1|true)"|(?:ht|width)="0(?:\.0*)?")[^>]*'
)
# No part of a workbook has one (ECMA-376 part 2, 8.1.4); in UTF-8 or UTF-16.
_DOCUMENT_TYPE = re.compile(rb"<\0?!\0?(?:D\0?O\0?C\0?T\0?Y\0?P\0?E|E\0?N\0?T\0?I\0?T\0?Y)")
# A cell far to the right, in a column of three letters: openpyxl fills its row up to it.
_FAR = re.compile(rb'\br="([A-Za-z]{3,})\d+"')
_FORMULA = re.compile(rb"<(?:\w+:)?f[\s/>]")


def read(file: InputFile, expected: Expected) -> Intake:
    """The rows of a workbook. Raises InputError for a file that is no plain workbook or leaves the
    sheet open.
    """
    if file.size > (most := expected.limits.packed_bytes):
        raise InputError(
            file.name,
            f"is larger than {shown_bytes(most)}",
            fix=f"save it as CSV, {raised('packed_bytes')}",
        )
    packed = content(file)
    _check_archive(file, packed, expected.limits)
    gathering = Gathering(file, expected)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of styles and extensions that openpyxl leaves out
            _gather(gathering, packed)
    except InputError:
        raise
    except Exception as fault:
        first = (str(fault).splitlines() or [type(fault).__name__])[0]
        fix = "open it in a spreadsheet program and save it again"
        raise InputError(file.name, f"is no readable workbook ({shown(first)})", fix=fix) from fault
    return gathering.finish()


def _check_archive(file: InputFile, packed: bytes, limits: Limits) -> None:
    if packed.startswith(b"\xd0\xcf\x11\xe0"):
        fix = "save it as .xlsx without a password"
        raise InputError(file.name, "is an encrypted workbook or one of the old format", fix=fix)
    try:
        with zipfile.ZipFile(io.BytesIO(packed)) as archive:
            _check_parts(file, archive.infolist(), limits)
            typed = any(
                _DOCUMENT_TYPE.search(archive.read(part))
                for part in archive.infolist()
                if _is_xml(part)
            )
    except (
        zipfile.BadZipFile,
        zlib.error,
        EOFError,
        OSError,
        ValueError,
        NotImplementedError,
    ) as fault:
        raise InputError(
            file.name, "is no workbook, or not whole", fix="save it again as .xlsx"
        ) from fault
    if typed:
        raise InputError(
            file.name, "holds a document type, as entity bombs do", fix="don't use this file"
        )


def _check_parts(file: InputFile, parts: list[zipfile.ZipInfo], limits: Limits) -> None:
    names = [part.filename for part in parts]
    if any(part.flag_bits & 1 for part in parts):
        raise InputError(file.name, "is encrypted", fix="save it without a password")
    if any("vbaproject" in name.lower() for name in names):
        raise InputError(file.name, "holds macros", fix="save it as .xlsx without them")
    if any(
        name.startswith(("/", "\\")) or ".." in re.split(r"[/\\]", name) or ":" in name
        for name in names
    ):
        raise InputError(
            file.name, "holds a part whose path climbs out of it", fix="don't use this file"
        )
    if len(set(names)) != len(names):
        raise InputError(
            file.name,
            "holds a part twice",
            fix="open it in a spreadsheet program and save it again",
        )
    if len(parts) > MOST_PARTS:
        raise InputError(file.name, f"holds more than {MOST_PARTS} parts", fix="save it as CSV")
    if sum(part.file_size for part in parts) > limits.unpacked_bytes:
        what = f"unpacks to more than {shown_bytes(limits.unpacked_bytes)}"
        raise InputError(file.name, what, fix=f"save it as CSV, {raised('unpacked_bytes')}")
    if any(part.file_size > limits.expansion * max(part.compress_size, 1024) for part in parts):
        what = f"holds a part that unpacks to more than {limits.expansion} times its size, as zip bombs do"
        raise InputError(file.name, what, fix=f"save it as CSV, {raised('expansion')}")


def _is_xml(part: zipfile.ZipInfo) -> bool:
    return part.filename.lower().endswith((".xml", ".rels"))


def _gather(gathering: Gathering, packed: bytes) -> None:
    import openpyxl
    from openpyxl.xml import DEFUSEDXML

    if not DEFUSEDXML:
        raise InputError(gathering.file.name, "can't be read safely", fix="install defusedxml")
    with zipfile.ZipFile(io.BytesIO(packed)) as archive:
        book = openpyxl.load_workbook(
            io.BytesIO(packed), read_only=True, data_only=True, keep_links=False
        )
        sheet = _sheet(gathering, book)
        part = archive.read(
            sheet._worksheet_path
        )  # openpyxl reads neither of these where it streams
    _check_sheet(gathering.file.name, sheet.title, part, gathering.expected.limits)
    formulas = None
    if _FORMULA.search(part):
        formulas = openpyxl.load_workbook(
            io.BytesIO(packed), read_only=True, data_only=False, keep_links=False
        )[sheet.title]
    names: tuple[str, ...] = ()
    cells: list[tuple[str | None, ...]] = []
    lines: list[int] = []
    for line, row, computed in _rows(gathering.file.name, sheet, formulas):
        if not names:
            names = _header(gathering, row, line)
            continue
        found = _cells(gathering, names, row, computed, line)
        if found is not None:
            cells.append(found)
            lines.append(line)
        if len(cells) == _BLOCK:
            _add(gathering, names, cells, lines)
            cells, lines = [], []
    if not names:
        raise InputError(
            gathering.file.name,
            f"sheet {shown(sheet.title)} is empty",
            fix="fill it in or take it away",
        )
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
        listed = ", ".join(shown(sheet.title) for sheet in book.worksheets[:10]) or "none"
        raise InputError(
            file, f"its sheets are {listed}", fix=f"name the one to be read {table.name}"
        )
    sheet = named[0] if named else book.worksheets[0]
    for other in others:
        if other != sheet.title:
            raise InputError(
                file,
                f"sheet {shown(other)} would be left unread",
                fix="save it as a file of its own",
            )
    if sheet.sheet_state != "visible":
        raise InputError(file, f"sheet {shown(sheet.title)} is hidden", fix="show it")
    return sheet


def _check_sheet(file: str, title: str, part: bytes, limits: Limits) -> None:
    if merged := _MERGED.search(part):
        what = f"sheet {shown(title)}: cells {merged[1].decode(errors='replace')} are merged"
        raise InputError(file, what, fix="unmerge them and fill each in")
    if hidden := _HIDDEN.search(part):
        kind = "column" if hidden[1] == b"col" else "row"
        number = re.search(rb'\b(?:r|min)="(\d+)"', hidden[0])
        where = f" {number[1].decode()}" if number else ""
        raise InputError(
            file, f"sheet {shown(title)}: {kind}{where} is hidden", fix="show it or take it away"
        )

    for far in _FAR.finditer(part):
        if _column(far[1]) > limits.columns:
            what = f"sheet {shown(title)}: cell {far[0][3:-1].decode()} lies beyond column {limits.columns}"
            raise InputError(file, what, fix=f"take it away, {raised('columns')}")


def _column(letters: bytes) -> int:
    number = 0
    for letter in letters.upper():
        number = 26 * number + letter - ord("A") + 1
    return number


def _rows(
    file: str, sheet: Any, formulas: Any
) -> Iterator[tuple[int, Sequence[Any], Sequence[Any]]]:
    """(number, cells, the same cells with their formulas) of every row that holds anything."""
    sheet.reset_dimensions()
    computed: Iterator[Sequence[Any]] = repeat(())
    if formulas is not None:
        formulas.reset_dimensions()
        computed = formulas.iter_rows()
    for line, row in enumerate(sheet.iter_rows(), start=1):
        if line > LAST_ROW:
            raise InputError(
                file, f"has more than {LAST_ROW} rows", fix="save it as CSV", line=line
            )
        with_formulas = next(computed, ())
        if any(cell.value is not None for cell in (*row, *with_formulas)):
            yield line, row, with_formulas


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
    """The row's cells as displayed; None of a row that was handed over as broken."""
    stored = ["" if cell.value is None else str(cell.value) for cell in row]
    extra = [number for number, text in enumerate(stored, start=1) if text and number > len(names)]
    text = row_text(
        (*names, *(f"cell {number}" for number in range(len(names) + 1, len(stored) + 1))), stored
    )
    if extra:
        gathering.add_broken(line, "ingest.ragged", text, cells=extra[-1], columns=len(names))
        return None
    found: list[str | None] = [None] * len(names)
    known = gathering.expected.known
    for position, (name, cell) in enumerate(zip(names, row, strict=False)):
        if known[name] == LEFT_OUT:
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
            found[position] = displayed(cell.value, cell.number_format)
        except UnknownDisplayError:
            gathering.add_broken(
                line, "ingest.number_format", text, name, format=cell.number_format
            )
            return None
    return tuple(found)


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
