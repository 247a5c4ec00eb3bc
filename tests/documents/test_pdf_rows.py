"""Wrapped cells of a PDF table are one row; columns of text are not."""

from __future__ import annotations

from silkledger.documents.pdf_lines import PdfLine, Segment
from silkledger.documents.pdf_rows import unwrapped


def line(base: float, *segments: tuple[float, float, str]) -> PdfLine:
    return PdfLine(base, 10, 800, [Segment(text, left, right) for left, right, text in segments])


def texts(lines: list[PdfLine]) -> list[list[str]]:
    return [[segment.text for segment in each.segments] for each in unwrapped(lines)]


def test_the_lines_of_a_cell_stand_before_the_next_cell() -> None:
    head = [
        line(496, (173, 303, "January to")),
        line(482, (173, 303, "June 2023")),
        line(496, (320, 450, "January to")),
        line(482, (320, 450, "June 2024")),
        line(489, (473, 523, "change, %")),
    ]
    row = [
        line(463, (73, 150, "Profit for the")),
        line(449, (73, 110, "period")),
        line(463, (280, 303, "171"), (430, 450, "264"), (500, 523, "54.4")),
    ]
    assert texts([*head, *row]) == [
        ["January to June 2023", "January to June 2024", "change, %"],
        ["Profit for the period", "171", "264", "54.4"],
    ]


def test_columns_of_text_and_lines_of_a_paragraph_stay() -> None:
    left = [line(700 - 14 * n, (70, 280, f"left {n}")) for n in range(8)]
    right = [line(700 - 14 * n, (300, 510, f"right {n}")) for n in range(8)]
    assert texts([*left, *right]) == [[each.text] for each in (*left, *right)]


def test_a_wrapped_cell_is_joined_as_a_paragraph_is() -> None:
    row = [
        line(463, (73, 150, "Umsatzent-")),
        line(449, (73, 110, "wicklung")),
        line(463, (160, 250, "与上年同期")),
        line(449, (160, 190, "相比")),
        line(456, (280, 303, "171")),
    ]
    assert texts(row) == [["Umsatzentwicklung", "与上年同期相比", "171"]]
