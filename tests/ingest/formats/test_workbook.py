"""Cells of a workbook are read as displayed."""

from __future__ import annotations

import datetime as dt
import io
import re
from typing import TYPE_CHECKING

import openpyxl
import pytest
from openpyxl.utils.datetime import CALENDAR_MAC_1904

from tests.support.workbooks import GOOD, HEAD, SHEET, book, repacked

if TYPE_CHECKING:
    from collections.abc import Callable

    from openpyxl.worksheet.worksheet import Worksheet

    from silkledger.ingest.rows import FileContent

    Take = Callable[..., FileContent]


def test_numbers_and_dates_are_read_as_displayed(take: Take) -> None:
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


# Under the signs of another locale a stored number would be a thousand times as much, or less.
SIGNED = {
    "en": ["45,623", "5.312 %", "4105.5", "1.5 Mio."],
    "de": ["45.623", "5,312 %", "4105,5", "1,5 Mio."],
    "fr": ["45\u202f623", "5,312 %", "4105,5", "1,5 Mio."],
    "de-CH": ["45'623", "5.312 %", "4105.5", "1.5 Mio."],
    "zh": ["45,623", "5.312 %", "4105.5", "1.5 Mio."],
}
STORED = [(45623, "#,##0"), (5.312, '0.000" %"'), (4105.5, "General"), (1.5, '0.0 "Mio."')]


def _formatted(sheet: Worksheet) -> None:
    for row, (_, shown) in enumerate(STORED, start=2):
        sheet.cell(row, 1).number_format = shown


@pytest.mark.parametrize("locale", SIGNED)
@pytest.mark.parametrize("stated", ["of the source", "of the row"])
def test_numbers_have_the_signs_of_the_locale_that_reads_them(
    locale: str, stated: str, take: Take
) -> None:
    head = ("as_reported", "indicator", "locale", "confidence", "source_id")
    if stated == "of the source":
        rows = [(value, "gdp", None, 0.95) for value, _ in STORED]
        intake = take("f.xlsx", book(head[:-1], *rows, change=_formatted), locale=locale)
    else:
        of_rows = [(value, "gdp", locale, 0.95, "s") for value, _ in STORED]
        intake = take("f.xlsx", book(head, *of_rows, change=_formatted), source_id=None)
    assert intake.rows["as_reported"].to_pylist() == SIGNED[locale]
    assert intake.rows["confidence"].to_pylist() == ["0.95"] * len(STORED)


def test_signs_that_only_another_table_tells_are_not_known(take: Take) -> None:
    rows = ((value, "gdp", "s") for value, _ in (*STORED, (7, "")))
    workbook = book(("as_reported", "indicator", "source_id"), *rows, change=_formatted)
    intake = take("figures.xlsx", workbook, source_id=None)
    assert intake.rows["as_reported"].to_pylist() == ["7"]
    assert [row.rule for row in intake.broken] == ["ingest.number_format"] * len(STORED)


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


def test_a_formula_has_its_stored_value_and_is_never_computed(take: Take) -> None:
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


def test_blank_rows_are_skipped_but_counted_in_line_numbers(take: Take) -> None:
    intake = take("s/figures.xlsx", book((), HEAD, (), ("5", "gdp"), (" ",), ("6", "gdp")))
    assert intake.rows["line"].to_pylist() == [4, 6]


def test_only_the_sheet_named_like_the_table_is_read(take: Take) -> None:
    sheets = openpyxl.Workbook()
    assert sheets.active is not None
    sheets.active.append(["remarks"])
    figures = sheets.create_sheet("Figures")
    for row in (HEAD, ("5", "gdp")):
        figures.append(row)
    out = io.BytesIO()
    sheets.save(out)
    assert take("s/figures.xlsx", out.getvalue()).rows["as_reported"].to_pylist() == ["5"]


def test_a_link_to_another_workbook_is_never_followed(take: Take) -> None:
    """Its formula has the stored value, as any formula does; the part of the link is not read."""
    value = b'<c r="A2"><f>[1]Sheet1!A1</f><v>70</v></c>'
    content = repacked(
        book(*GOOD),
        {
            SHEET: lambda part: re.sub(rb'<c r="A2".*?</c>', value, part),
            "xl/externalLinks/externalLink1.xml": lambda part: b"<no link at all",
        },
    )
    assert take("s/figures.xlsx", content).rows["as_reported"].to_pylist() == ["70"]


def test_dates_in_the_1904_system_are_read_as_displayed(take: Take) -> None:
    sheets = openpyxl.Workbook()
    sheets.epoch = CALENDAR_MAC_1904
    sheet = sheets.active
    assert sheet is not None
    for row in (HEAD, (dt.date(2023, 5, 3), "gdp")):
        sheet.append(row)
    sheet.cell(2, 1).number_format = "d mmmm yyyy"
    out = io.BytesIO()
    sheets.save(out)
    assert take("s/figures.xlsx", out.getvalue()).rows["as_reported"].to_pylist() == ["3 May 2023"]
