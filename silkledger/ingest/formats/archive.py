"""Safety checks of the zip archive of a workbook, before any of its parts is parsed.

Refuses archives that are encrypted, contain macros or unsafe paths, expand beyond the limits, or
declare document types, which entity expansion attacks need.
"""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from typing import TYPE_CHECKING

from silkledger.errors import InputError
from silkledger.ingest.limits import format_bytes, or_raise

if TYPE_CHECKING:
    from silkledger.ingest.limits import Limits

MOST_PARTS = 2_000
_OLD_FORMAT = b"\xd0\xcf\x11\xe0"
# No part of a workbook may declare one (ECMA-376 part 2, 8.1.4); in UTF-8 or UTF-16.
_DOCUMENT_TYPE = re.compile(rb"<\0?!\0?(?:D\0?O\0?C\0?T\0?Y\0?P\0?E|E\0?N\0?T\0?I\0?T\0?Y)")
_DO_NOT_USE = "don't use this file"


def check_archive(file: str, data: bytes, limits: Limits) -> None:
    """Raise InputError unless `data` is the archive of a plain workbook within the limits.

    >>> from silkledger.ingest.limits import Limits
    >>> check_archive("s/figures.xlsx", b"not a zip file", Limits())
    Traceback (most recent call last):
    silkledger.errors.InputError: s/figures.xlsx: not a complete workbook; save it again as .xlsx
    """
    if data.startswith(_OLD_FORMAT):
        what = "the workbook is encrypted or in the old .xls format"
        raise InputError(file, what, fix="save it as .xlsx without a password")
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            _check_parts(file, archive.infolist(), limits)
            has_document_type = any(
                _DOCUMENT_TYPE.search(archive.read(part))
                for part in archive.infolist()
                if part.filename.lower().endswith((".xml", ".rels"))
            )
    except (
        zipfile.BadZipFile,
        zlib.error,
        EOFError,
        OSError,
        ValueError,
        NotImplementedError,
    ) as fault:
        what, fix = "not a complete workbook", "save it again as .xlsx"
        raise InputError(file, what, fix=fix) from fault
    if has_document_type:
        what = "the workbook has a document type declaration, as entity expansion attacks do"
        raise InputError(file, what, fix=_DO_NOT_USE)


def _check_parts(file: str, parts: list[zipfile.ZipInfo], limits: Limits) -> None:
    names = [part.filename for part in parts]
    if any(part.flag_bits & 1 for part in parts):
        raise InputError(file, "the workbook is encrypted", fix="save it without a password")
    if any("vbaproject" in name.lower() for name in names):
        raise InputError(file, "the workbook has macros", fix="save it as .xlsx without macros")
    if any(
        name.startswith(("/", "\\")) or ".." in re.split(r"[/\\]", name) or ":" in name
        for name in names
    ):
        what = "the workbook has a part with a path outside the archive"
        raise InputError(file, what, fix=_DO_NOT_USE)
    if len(set(names)) != len(names):
        fix = "open it in a spreadsheet program and save it again"
        raise InputError(file, "the workbook has two parts of the same name", fix=fix)
    if len(parts) > MOST_PARTS:
        what = f"the workbook has more than {MOST_PARTS} parts"
        raise InputError(file, what, fix="save it as CSV")
    if sum(part.file_size for part in parts) > limits.unpacked_bytes:
        what = f"the workbook unpacks to more than {format_bytes(limits.unpacked_bytes)}"
        raise InputError(file, what, fix=f"save it as CSV, {or_raise('unpacked_bytes')}")
    if any(part.file_size > limits.expansion * max(part.compress_size, 1024) for part in parts):
        what = f"a part unpacks to more than {limits.expansion} times its size, as zip bombs do"
        raise InputError(file, what, fix=f"save it as CSV, {or_raise('expansion')}")
