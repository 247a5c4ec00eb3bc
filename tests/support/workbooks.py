"""Workbooks for the tests of ingest, written with openpyxl."""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING, Any

import openpyxl

if TYPE_CHECKING:
    from collections.abc import Callable

    from openpyxl.worksheet.worksheet import Worksheet

HEAD = ("as_reported", "indicator", "note")
SHEET = "xl/worksheets/sheet1.xml"
GOOD = (HEAD, ("5", "gdp"))


def book(
    *rows: tuple[Any, ...],
    change: Callable[[Worksheet], object] | None = None,
    title: str = "Sheet",
) -> bytes:
    """Return an .xlsx file with one sheet of these rows; `change` edits the sheet."""
    workbook = openpyxl.Workbook()
    sheet = workbook.active
    assert sheet is not None
    sheet.title = title
    for row in rows:
        sheet.append(row)
    if change:
        change(sheet)
    out = io.BytesIO()
    workbook.save(out)
    return out.getvalue()


def repacked(content: bytes, parts: dict[str, Callable[[bytes], bytes]]) -> bytes:
    """Return the archive with some parts changed or added."""
    out = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(content)) as old,
        zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new,
    ):
        for name in old.namelist():
            new.writestr(name, parts[name](old.read(name)) if name in parts else old.read(name))
        for name in parts.keys() - set(old.namelist()):
            new.writestr(name, parts[name](b""))
    return out.getvalue()
