"""Workbooks that are refused, each with a message on one line."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from silkledger.errors import InputError
from silkledger.ingest.formats import workbook
from tests.support.workbooks import GOOD, HEAD, SHEET, book, repacked

if TYPE_CHECKING:
    from collections.abc import Callable

    from openpyxl.worksheet.worksheet import Worksheet

    from silkledger.ingest.rows import FileContent

    Take = Callable[..., FileContent]


def with_sheet(title: str) -> Callable[[Worksheet], object]:
    def add(sheet: Worksheet) -> None:
        assert sheet.parent is not None
        sheet.parent.create_sheet(title)

    return add


def hide_row(sheet: Worksheet) -> None:
    sheet.row_dimensions[2].hidden = True


def hide_column(sheet: Worksheet) -> None:
    sheet.column_dimensions["C"].hidden = True


DOCTYPE = (
    b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b '
    b'"&a;&a;&a;&a;&a;&a;&a;&a;">]>'
)


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (book(), 'sheet "Sheet" is empty; add rows or remove the file'),
        (book(HEAD), "the file has no rows; add rows or remove the file"),
        (
            book(("as_reported", "indicater"), ("5", "gdp")),
            'unknown column "indicater"; did you mean "indicator"?',
        ),
        (
            book(("as_reported", None, "indicator"), ("5", None, "gdp")),
            "column 2 has no name; name it or remove it",
        ),
        (
            book(*GOOD, change=with_sheet("More")),
            (
                'it is unclear which sheet to read ("Sheet", "More"); name exactly one of them '
                '"figures"'
            ),
        ),
        (
            book(*GOOD, change=with_sheet("events"), title="figures"),
            'sheet "events" would not be read; save it as a separate file',
        ),
        (
            book(*GOOD, change=lambda sheet: sheet.merge_cells("A2:A3")),
            'sheet "Sheet": cells A2:A3 are merged; unmerge them and fill in each cell',
        ),
        (book(*GOOD, change=hide_row), 'sheet "Sheet": row 2 is hidden; unhide or delete the row'),
        (
            book(*GOOD, change=hide_column),
            'sheet "Sheet": column 3 is hidden; unhide or delete the column',
        ),
        (
            repacked(book(*GOOD), {"xl/vbaProject.bin": lambda part: b"x"}),
            "the workbook has macros; save it as .xlsx without macros",
        ),
        (
            repacked(book(*GOOD), {"../../x": lambda part: b"x"}),
            "the workbook has a part with a path outside the archive; don't use this file",
        ),
        (
            lambda: repacked(book(*GOOD), {"xl/x.bin": lambda part: b"\0" * (300 << 20)}),
            (
                "the workbook unpacks to more than 256 MiB; save it as CSV, or raise "
                "unpacked_bytes under [limits] in dataset.toml"
            ),
        ),
        (
            b"\xd0\xcf\x11\xe0" + b"\0" * 600,
            (
                "the workbook is encrypted or in the old .xls format; save it as .xlsx without a "
                "password"
            ),
        ),
        (b"PK\x03\x04 no more", "not a complete workbook; save it again as .xlsx"),
        (book(*GOOD)[:-30], "not a complete workbook; save it again as .xlsx"),
        (b"", "not a complete workbook; save it again as .xlsx"),
    ],
)
def test_a_workbook_that_cannot_be_read_says_why_on_one_line(
    take: Take, content: bytes | Callable[[], bytes], message: str
) -> None:
    with pytest.raises(InputError) as fault:
        take("s/figures.xlsx", content() if callable(content) else content)
    assert re.sub(r"^s/figures\.xlsx(:\d+)?: ", "", str(fault.value)) == message


@pytest.mark.parametrize("part", [SHEET, "xl/workbook.xml", "xl/sharedStrings.xml"])
def test_entities_are_never_expanded(take: Take, part: str) -> None:
    content = repacked(
        book(*GOOD), {part: lambda old: DOCTYPE + re.sub(rb"^<\?xml[^>]*\?>", b"", old)}
    )
    with pytest.raises(
        InputError,
        match=(
            r"s/figures.xlsx: the workbook has a document type declaration, as entity "
            r"expansion attacks do"
        ),
    ):
        take("s/figures.xlsx", content)


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-be"])
def test_entities_in_utf_16_are_refused_too(take: Take, encoding: str) -> None:
    content = repacked(book(*GOOD), {SHEET: lambda old: (DOCTYPE + old).decode().encode(encoding)})
    with pytest.raises(InputError, match=r"s/figures.xlsx: the workbook has a document type"):
        take("s/figures.xlsx", content)


@pytest.mark.parametrize(
    "part",
    [SHEET, "xl/workbook.xml", "xl/sharedStrings.xml", "xl/styles.xml", "[Content_Types].xml"],
)
@pytest.mark.parametrize(
    "damage", [lambda part: b"", lambda part: part[: len(part) // 2], lambda part: b"<a/>"]
)
def test_a_damaged_part_is_refused_or_harmless(
    take: Take, part: str, damage: Callable[[bytes], bytes]
) -> None:
    try:
        cells = (
            take("s/figures.xlsx", repacked(book(*GOOD), {part: damage}))
            .rows["as_reported"]
            .to_pylist()
        )
    except InputError as fault:
        cells = str(fault).splitlines()[1:] or ["5"]
    assert cells == ["5"]


def test_a_row_number_beyond_the_last_row_is_refused(
    take: Take, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(workbook, "LAST_ROW", 1000)
    content = repacked(
        book(*GOOD),
        {
            SHEET: lambda part: part.replace(b'<row r="2"', b'<row r="99999999"').replace(
                b'r="A2"', b'r="A99999999"'
            )
        },
    )
    with pytest.raises(InputError):
        take("s/figures.xlsx", content)


@pytest.mark.parametrize(
    ("change", "what"),
    [
        (
            lambda part: part.replace(b'<row r="2"', b'<row r="2" ht="0" customHeight="1"'),
            "row 2 is hidden",
        ),
        (
            lambda part: part.replace(
                b"<sheetData>", b'<cols><col min="3" max="3" width="0"/></cols><sheetData>'
            ),
            "column 3 is hidden",
        ),
    ],
)
def test_a_row_or_column_without_size_counts_as_hidden(
    take: Take, change: Callable[[bytes], bytes], what: str
) -> None:
    with pytest.raises(
        InputError, match=rf's/figures.xlsx: sheet "Sheet": {what}; unhide or delete the'
    ):
        take("s/figures.xlsx", repacked(book(*GOOD), {SHEET: change}))


def test_cells_far_to_the_right_are_refused(take: Take) -> None:
    far = b"".join(
        b'<row r="%d"><c r="XFD%d"><v>1</v></c></row>' % (row, row) for row in range(3, 40_000)
    )
    content = repacked(
        book(*GOOD), {SHEET: lambda part: part.replace(b"</sheetData>", far + b"</sheetData>")}
    )
    with pytest.raises(
        InputError,
        match=r'sheet "Sheet": cell XFD3 is beyond column 1000; delete it, or raise columns',
    ):
        take("s/figures.xlsx", content)
