"""Two columns of text are read one after the other; the cells of a table stay side by side."""

from __future__ import annotations

from silkledger.documents.pdf_columns import in_reading_order
from silkledger.documents.pdf_lines import PdfLine, Segment

LEFT, RIGHT = "the ports handled more cargo in May", "the railways carried less than before"


def row(base: float, *texts: str) -> PdfLine:
    segments = [Segment(text, 50 + 250 * at, 280 + 250 * at) for at, text in enumerate(texts)]
    return PdfLine(base, 10, 800, segments)


def order(rows: list[PdfLine]) -> list[str]:
    return [segment.text for each in in_reading_order(rows) for segment in each.segments]


def test_the_left_column_is_read_before_the_right_one() -> None:
    page = [row(700 - 12 * at, f"{at} {LEFT}", f"{at} {RIGHT}") for at in range(4)]
    assert order(page) == [f"{at} {LEFT}" for at in range(4)] + [f"{at} {RIGHT}" for at in range(4)]


def test_a_title_over_both_columns_comes_first() -> None:
    page = [row(720, "Transport in May")]
    page += [row(700 - 12 * at, f"{at} {LEFT}", f"{at} {RIGHT}") for at in range(4)]
    assert order(page)[:2] == ["Transport in May", f"0 {LEFT}"]


def test_short_cells_are_those_of_a_table() -> None:
    page = [row(700 - 12 * at, f"{at} {LEFT}", f"{at}.5") for at in range(6)]
    assert order(page)[:4] == [f"0 {LEFT}", "0.5", f"1 {LEFT}", "1.5"]
