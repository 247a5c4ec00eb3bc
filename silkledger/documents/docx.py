"""DOCX as text: paragraphs and tables in the order of the document.

Read are the elements themselves (ISO/IEC 29500-1, 17.3): accepted insertions, which python-docx's
own text leaves out, are text; deletions and struck-out text are not. Headers, footers, notes and
comments are left out.
"""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING, Any

from silkledger.documents.blocks import ITEM, joined_blocks, one_line, raised, table_text
from silkledger.documents.rendition import Printed
from silkledger.errors import InputError

if TYPE_CHECKING:
    from collections.abc import Iterator

_OLD_OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_NAMESPACE = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_ALTERNATIVE = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_LEFT_OUT = {f"{_NAMESPACE}{name}" for name in ("del", "moveFrom", "instrText", "delText", "pPr")}
_MARKS = {"tab": " ", "br": "\v", "cr": "\v", "noBreakHyphen": "\u2011", "softHyphen": ""}
_MOST_UNPACKED, _MOST_TIMES = 256 << 20, 200
_WIDEST = 200  # columns that a cell may span
_OFF = ("0", "false", "off")


def rendered(data: bytes, name: str) -> tuple[str, Printed]:
    """Return the text of a document and its title and author.

    Raises InputError for what is not a DOCX file, is encrypted or broken, or unpacks to too much.
    """
    import docx

    _check(data, name)
    try:
        document = docx.Document(io.BytesIO(data))
        blocks = list(_blocks(document.element.body))
        properties = document.core_properties
        printed = Printed(
            title=one_line(properties.title or ""),
            author=one_line(properties.author or ""),
        )
    except Exception as fault:
        what = f"the DOCX is broken ({type(fault).__name__})"
        raise InputError(name, what, fix="open it in a word processor and save it again") from fault
    return joined_blocks(blocks), printed


def _check(data: bytes, name: str) -> None:
    fix = "save it as DOCX without a password"
    if data.startswith(_OLD_OFFICE):
        raise InputError(name, "encrypted, or a .doc of old Word", fix=fix)
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as packed:
            unpacked = sum(part.file_size for part in packed.infolist())
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError) as fault:
        raise InputError(name, "not a DOCX, or broken", fix=fix) from fault
    if unpacked > min(_MOST_UNPACKED, max(len(data), 1 << 16) * _MOST_TIMES):
        what = f"unpacks to {unpacked >> 20:,} MiB, far more than a text"
        raise InputError(name, what, fix="save its text as a new document")


def _blocks(body: Any) -> Iterator[str]:
    """Yield paragraphs and tables; items of one list are one block."""
    items: list[str] = []
    for element in _inside(body):
        if element.tag == f"{_NAMESPACE}p":
            text = _paragraph(element)
            if text and _is_item(element):
                items.append(f"{ITEM}{text}")
                continue
            if items and text:
                yield "\n".join(items)
                items = []
            yield text
        elif element.tag == f"{_NAMESPACE}tbl":
            if items:
                yield "\n".join(items)
                items = []
            yield table_text(_rows(element))
    yield "\n".join(items)


def _inside(element: Any) -> Iterator[Any]:
    """Yield the blocks of an element, also those in content controls and insertions."""
    for child in element:
        if child.tag in (f"{_NAMESPACE}p", f"{_NAMESPACE}tbl"):
            yield child
        elif child.tag in {f"{_NAMESPACE}{name}" for name in ("sdt", "sdtContent", "ins")}:
            yield from _inside(child)


def _is_item(paragraph: Any) -> bool:
    return paragraph.find(f"{_NAMESPACE}pPr/{_NAMESPACE}numPr") is not None


def _paragraph(element: Any) -> str:
    lines = "".join(_words(element)).split("\v")
    return "\n".join(filter(None, map(one_line, lines)))


def _words(element: Any) -> Iterator[str]:
    for child in element:
        if child.tag in _LEFT_OUT or child.tag == _ALTERNATIVE:
            continue
        name = child.tag.removeprefix(_NAMESPACE) if isinstance(child.tag, str) else ""
        if name == "r":
            yield from _run(child)
        elif name in _MARKS:
            yield _MARKS[name]
        elif name == "t":
            yield child.text or ""
        else:
            yield from _words(child)


def _run(run: Any) -> Iterator[str]:
    properties = run.find(f"{_NAMESPACE}rPr")
    if properties is not None:
        for name in ("strike", "dstrike", "vanish"):
            mark = properties.find(f"{_NAMESPACE}{name}")
            if mark is not None and mark.get(f"{_NAMESPACE}val") not in _OFF:
                return
        place = properties.find(f"{_NAMESPACE}vertAlign")
        if place is not None and place.get(f"{_NAMESPACE}val") == "superscript":
            yield raised("".join(_words(run)))
            return
    yield from _words(run)


def _rows(element: Any) -> Iterator[list[str]]:
    """Yield the cells of all rows; what a cell spans besides its own place is empty."""
    for row in element.iter(f"{_NAMESPACE}tr"):
        cells: list[str] = []
        for cell in row.iter(f"{_NAMESPACE}tc"):
            merged = cell.find(f"{_NAMESPACE}tcPr/{_NAMESPACE}vMerge")
            continued = merged is not None and merged.get(f"{_NAMESPACE}val") != "restart"
            span = cell.find(f"{_NAMESPACE}tcPr/{_NAMESPACE}gridSpan")
            printed = span.get(f"{_NAMESPACE}val") if span is not None else "1"
            width = int(printed) if printed and printed.isdecimal() else 1
            text = " ".join(
                _paragraph(part).replace("\n", " ") for part in cell.iter(f"{_NAMESPACE}p")
            )
            cells += ["" if continued else text, *[""] * (min(width, _WIDEST) - 1)]
        yield cells
