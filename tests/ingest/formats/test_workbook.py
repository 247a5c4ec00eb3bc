from __future__ import annotations

import datetime as dt
import io
import re
import zipfile
from typing import TYPE_CHECKING, Any

import openpyxl
import pytest
from openpyxl.utils.datetime import CALENDAR_MAC_1904

from silkledger.errors import InputError
from silkledger.ingest.formats import workbook

if TYPE_CHECKING:
    from collections.abc import Callable

    from openpyxl.worksheet.worksheet import Worksheet

    from silkledger.ingest.rows import Intake

    Take = Callable[..., Intake]

HEAD = ("as_reported", "indicator", "note")


def book(
    *rows: tuple[Any, ...],
    change: Callable[[Worksheet], object] | None = None,
    title: str = "Sheet",
) -> bytes:
    made = openpyxl.Workbook()
    sheet = made.active
    assert sheet is not None
    sheet.title = title
    for row in rows:
        sheet.append(row)
    if change:
        change(sheet)
    out = io.BytesIO()
    made.save(out)
    return out.getvalue()


def repacked(content: bytes, parts: dict[str, Callable[[bytes], bytes]]) -> bytes:
    """The archive with some parts changed, or added."""
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


SHEET = "xl/worksheets/sheet1.xml"


def test_numbers_and_dates_are_taken_as_displayed(take: Take) -> None:
    def show(sheet: Worksheet) -> None:
        for row, shown in enumerate(
            ["0.0%", "#,##0", "0.00", "yyyy-mm-dd", '"$"#,##0.0" billion"', "General"], start=2
        ):
            sheet.cell(row, 1).number_format = shown

    values = [0.0894, 1234567, 4.1, dt.date(2023, 5, 3), 70.25, 15.31]
    intake = take("s/figures.xlsx", book(HEAD, *((value, "gdp") for value in values), change=show))
    assert intake.rows["as_reported"].to_pylist() == [
        "8.9%",
        "1,234,567",
        "4.10",
        "2023-05-03",
        "$70.3 billion",
        "15.31",
    ]
    assert intake.rows["line"].to_pylist() == [2, 3, 4, 5, 6, 7]


def test_a_cell_whose_display_cannot_be_known_breaks_its_row_only(take: Take) -> None:
    def show(sheet: Worksheet) -> None:
        sheet["A2"].number_format = "0.00E+00"
        sheet["A4"].data_type = "e"

    intake = take(
        "s/figures.xlsx",
        book(HEAD, (5, "gdp"), (6, "gdp"), ("#REF!", "gdp"), (1 / 3, "gdp"), change=show),
    )
    assert intake.rows["as_reported"].to_pylist() == ["6"]
    assert [(row.line, row.rule, row.column, row.text) for row in intake.broken] == [
        (2, "ingest.number_format", "as_reported", "as_reported: 5; indicator: gdp"),
        (4, "ingest.cell_error", "as_reported", "as_reported: #REF!; indicator: gdp"),
        (
            5,
            "ingest.number_format",
            "as_reported",
            "as_reported: 0.3333333333333333; indicator: gdp",
        ),
    ]


def test_a_formula_counts_with_its_stored_value_and_is_never_computed(take: Take) -> None:
    content = book(HEAD, ("=1+1", "gdp"), ("=2+2", "gdp"))
    stored = repacked(
        content,
        {
            SHEET: lambda part: part.replace(b"<f>1+1</f><v></v>", b"<f>1+1</f><v>3</v>").replace(
                b"<f>1+1</f><v />", b"<f>1+1</f><v>3</v>"
            )
        },
    )
    assert stored != content
    intake = take("s/figures.xlsx", stored)
    assert intake.rows["as_reported"].to_pylist() == ["3"]
    assert [(row.line, row.rule) for row in intake.broken] == [(3, "ingest.formula_without_value")]


def test_cells_beyond_the_header_break_their_row(take: Take) -> None:
    intake = take("s/figures.xlsx", book(HEAD, ("5", "gdp", None, None, "x"), ("6", "gdp")))
    assert [(row.line, row.reason) for row in intake.broken] == [
        (2, "the row has 5 cells but the header has 3")
    ]
    assert intake.broken[0].text == "as_reported: 5; indicator: gdp; cell 5: x"


def test_blank_rows_are_counted_but_no_rows(take: Take) -> None:
    intake = take("s/figures.xlsx", book((), HEAD, (), ("5", "gdp"), (" ",), ("6", "gdp")))
    assert intake.rows["line"].to_pylist() == [4, 6]


def test_the_sheet_named_like_the_table_is_read_others_are_no_data(take: Take) -> None:
    made = openpyxl.Workbook()
    assert made.active is not None
    made.active.append(["remarks"])
    for row in (HEAD, ("5", "gdp")):
        made.create_sheet("Figures").append(row) if "Figures" not in made.sheetnames else made[
            "Figures"
        ].append(row)
    out = io.BytesIO()
    made.save(out)
    assert take("s/figures.xlsx", out.getvalue()).rows["as_reported"].to_pylist() == ["5"]


def with_sheet(title: str) -> Callable[[Worksheet], object]:
    def add(sheet: Worksheet) -> None:
        assert sheet.parent is not None
        sheet.parent.create_sheet(title)

    return add


def hide_row(sheet: Worksheet) -> None:
    sheet.row_dimensions[2].hidden = True


def hide_column(sheet: Worksheet) -> None:
    sheet.column_dimensions["C"].hidden = True


GOOD = (HEAD, ("5", "gdp"))
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
            repacked(book(*GOOD), {"xl/x.bin": lambda part: b"\0" * (300 << 20)}),
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
    take: Take, content: bytes, message: str
) -> None:
    with pytest.raises(InputError) as fault:
        take("s/figures.xlsx", content)
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
def test_entities_are_found_in_utf_16_too(take: Take, encoding: str) -> None:
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
        found = (
            take("s/figures.xlsx", repacked(book(*GOOD), {part: damage}))
            .rows["as_reported"]
            .to_pylist()
        )
    except InputError as fault:
        found = str(fault).splitlines()[1:] or ["5"]
    assert found == ["5"]


def test_a_row_number_beyond_the_last_row_does_not_run_on(
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
def test_what_has_no_height_or_width_is_hidden_too(
    take: Take, change: Callable[[bytes], bytes], what: str
) -> None:
    with pytest.raises(
        InputError, match=rf's/figures.xlsx: sheet "Sheet": {what}; unhide or delete the'
    ):
        take("s/figures.xlsx", repacked(book(*GOOD), {SHEET: change}))


def test_a_link_to_another_workbook_is_never_followed(take: Take) -> None:
    """Its formula counts with the value that was stored with it, as any other; the part of the link
    is not even read.
    """
    value = b'<c r="A2"><f>[1]Sheet1!A1</f><v>70</v></c>'
    content = repacked(
        book(*GOOD),
        {
            SHEET: lambda part: re.sub(rb'<c r="A2".*?</c>', value, part),
            "xl/externalLinks/externalLink1.xml": lambda part: b"<no link at all",
        },
    )
    assert take("s/figures.xlsx", content).rows["as_reported"].to_pylist() == ["70"]


def test_dates_of_a_workbook_that_counts_from_1904_are_those_displayed(take: Take) -> None:
    made = openpyxl.Workbook()
    made.epoch = CALENDAR_MAC_1904
    sheet = made.active
    assert sheet is not None
    for row in (HEAD, (dt.date(2023, 5, 3), "gdp")):
        sheet.append(row)
    sheet.cell(2, 1).number_format = "d mmmm yyyy"
    out = io.BytesIO()
    made.save(out)
    assert take("s/figures.xlsx", out.getvalue()).rows["as_reported"].to_pylist() == ["3 May 2023"]


def test_cells_far_to_the_right_do_not_run_on(take: Take) -> None:
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
