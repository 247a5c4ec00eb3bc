"""Renditions: what stands in a document is in its text, in order, and what is no text is named."""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING

import docx
import pytest
from docx.oxml import OxmlElement
from hypothesis import given
from hypothesis import settings as profile
from hypothesis import strategies as st
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.lib.styles import getSampleStyleSheet
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Paragraph, SimpleDocTemplate, Table

from silkledger.documents import html, markdown
from silkledger.documents.rendering import render_document
from silkledger.documents.rendition import Printed
from silkledger.errors import InputError
from tests.support.depth import deep

if TYPE_CHECKING:
    from pathlib import Path

PAGE = """<!doctype html><html lang="de-AT"><head><title>Handel – Amt</title>
<meta property="og:title" content="Handel im Jahr"><meta property="og:site_name" content="Amt">
<meta property="article:published_time" content="2024-02-09T08:00:00+0100">
<link rel="canonical" href="https://example.org/handel"><script>var a = "100 Mio.";</script></head>
<body><header><nav><a href="/">Start mit 30 Themen</a></nav></header><div class="cookie">12 Kekse
</div><article><header><h1>Handel im Jahr</h1></header><p>Die Ausfuhren lagen bei <b>1&nbsp;562</b>
Mrd. Euro<sup>1</sup>.<br>Ein Minus von <del>3</del> <span hidden>4</span>2,0&nbsp;%.</p>
<ul><li>Einfuhren</li><li>Saldo: <i>9</i> t</li></ul>
<table><caption>In Mio. Euro</caption><tr><th rowspan=2>Land</th><th colspan=2>Jahr</th></tr>
<tr><th>2022</th><th>2023</th></tr><tr><th>China</th><td>106</td><td>97</td></tr></table></article>
<aside>Vor 3 Tagen</aside><footer>30 Ämter</footer></body></html>"""
TEXT = (
    "Handel im Jahr\n\nDie Ausfuhren lagen bei 1\xa0562 Mrd. Euro¹.\nEin Minus von 2,0\xa0%.\n\n"
    "- Einfuhren\n- Saldo: 9 t\n\nIn Mio. Euro\n\nLand\tJahr\n\t2022\t2023\nChina\t106\t97\n"
)
PROSE = (
    "Exports rose by 3.4 % to 1,562.1 billion euros in 2023, according to the office. Imports fell "
    "by 10.2 percent, while the surplus reached 209.6 billion euros, the highest level for years."
)
ROWS = [["Country", "2022", "2023"], ["China", "106,762", "-8.8"], ["United States", "11", "1.2"]]


def test_a_page_is_its_article_and_says_of_itself_what_it_declares() -> None:
    text, printed = html.rendered(PAGE.encode(), "page.html")
    assert text == TEXT
    assert printed == Printed(
        title="Handel im Jahr",
        publisher="Amt",
        published_at="2024-02-09T08:00:00+01:00",
        locale="de-AT",
        url="https://example.org/handel",
    )


def test_a_cell_keeps_the_sign_before_its_value() -> None:
    row = "<tr><td>{}</td><td>- 1,2</td></tr>"
    items = "<ul><li>Kunst</li></ul>"
    page = f"<table>{row.format('Land')}{row.format(items)}</table>"
    assert html.rendered(page.encode(), "a.html")[0] == "Land\t- 1,2\nKunst\t- 1,2\n"


def test_a_page_is_decoded_as_it_declares() -> None:
    page = '<meta charset="windows-1251"><p>Рост на 5 %</p>'
    assert html.rendered(page.encode("cp1251"), "a.html")[0] == "Рост на 5 %\n"
    with pytest.raises(InputError, match=r"a\.html: its characters are not utf-8"):
        html.rendered("<p>Рост</p>".encode("cp1251"), "a.html")


def test_a_page_that_nests_without_end_is_refused_on_one_line() -> None:
    with pytest.raises(InputError, match=r"deep\.html: nests more than 200 deep"):
        html.rendered(b"<div>" * 10_000 + b"5 %", "deep.html")
    # The parser would take minutes for this one, and its time grows with the square of the depth.
    with pytest.raises(InputError, match=r"deep\.html: nests without end; save the text"):
        html.rendered(b"<div>" * 300_000, "deep.html")


def test_a_long_page_that_does_not_nest_is_read() -> None:
    page = b"<ul><li><div>5 %</div></ul>" * 20_000
    assert html.rendered(page, "long.html")[0].count("5 %") == 20_000


@given(
    st.lists(st.sampled_from(["<p>", "</p>", "5 %", "<table><tr><td>", "</table>", "&lt;", "<li>"]))
)
@profile(derandomize=True, max_examples=deep(13, 80))
def test_every_text_of_a_broken_page_is_kept(parts: list[str]) -> None:
    text, _ = html.rendered("".join(["<body>", *parts]).encode(), "a.html")
    assert text.count("5 %") == parts.count("5 %")


def document(tmp_path: Path, pages: int = 1, **options: object) -> Path:
    style = getSampleStyleSheet()
    parts = [
        part
        for _ in range(pages)
        for part in (
            Paragraph("Foreign trade in 2023", style["Heading1"]),
            Paragraph(
                PROSE.replace("euros in", "euros<super size=6>1</super> in"), style["BodyText"]
            ),
            Table(ROWS),
            Paragraph("It goes on.", style["BodyText"]),
        )
    ]
    path = tmp_path / "report.pdf"

    def footer(canvas: Canvas, page: SimpleDocTemplate) -> None:
        canvas.drawString(50, 30, f"The office, page {page.page}")

    SimpleDocTemplate(str(path), title="Trade", **options).build(
        parts, onFirstPage=footer, onLaterPages=footer
    )
    return path


def test_a_pdf_has_paragraphs_tables_and_raised_marks_without_running_lines(tmp_path: Path) -> None:
    text = render_document(document(tmp_path, pages=8)).text
    blocks = text.rstrip("\n").split("\n\n")
    table = "\n".join("\t".join(row) for row in ROWS)
    prose = PROSE.replace("euros in", "euros¹ in")
    assert blocks == ["Foreign trade in 2023", prose, table, "It goes on."] * 8


@pytest.mark.parametrize(
    ("second", "kept"),
    [("2022/23", True), ("2024", True), ("2023-2024", True), ("12", False), ("3/7", False)],
)
def test_a_year_that_ends_a_title_is_no_page_number(
    second: str, kept: bool, tmp_path: Path
) -> None:
    canvas = Canvas(str(tmp_path / "title.pdf"), pagesize=(595, 842))
    canvas.setFont("Helvetica-Bold", 16)
    canvas.drawString(50, 815, "Balance of olive oil, marketing year")
    canvas.drawString(50, 797, second)
    canvas.setFont("Helvetica", 10)
    canvas.drawString(50, 600, PROSE)
    canvas.drawString(50, 20, "2024")
    canvas.save()
    text = render_document(tmp_path / "title.pdf").text
    assert text.startswith(f"Balance of olive oil, marketing year{f' {second}' if kept else ''}\n")
    assert not text.rstrip().endswith("2024")


def test_a_pdf_that_is_locked_broken_or_scanned_is_refused_on_one_line(tmp_path: Path) -> None:
    locked = document(tmp_path, encrypt=StandardEncryption("one", "two"))
    with pytest.raises(InputError, match="the PDF is encrypted; save it again"):
        render_document(locked)
    (tmp_path / "broken.pdf").write_bytes(b"%PDF-1.7\n%broken")
    with pytest.raises(InputError, match="the PDF is broken"):
        render_document(tmp_path / "broken.pdf")
    canvas = Canvas(str(tmp_path / "scan.pdf"))
    canvas.rect(10, 10, 50, 50)
    canvas.save()
    with pytest.raises(InputError, match="no text, only images"):
        render_document(tmp_path / "scan.pdf")


def test_a_docx_has_insertions_items_and_tables_and_no_deletions(tmp_path: Path) -> None:
    made = docx.Document()
    made.add_heading("Handel", 1)
    paragraph = made.add_paragraph("Ein Plus von 3,4 % auf 15 t")
    paragraph.add_run("2").font.superscript = True
    paragraph.add_run(" 99 Mio.").font.strike = True
    inserted = OxmlElement("w:ins")
    inserted.append(made.add_paragraph().add_run(" im Mai")._r)
    paragraph._p.append(inserted)
    for item in ("eins", "zwei"):
        made.add_paragraph(item, style="List Bullet")
    table = made.add_table(2, 3)
    for row, cells in zip(
        table.rows, [["Land", "Mio. Euro", ""], ["China", "1", "2"]], strict=True
    ):
        for cell, text in zip(row.cells, cells, strict=True):
            cell.text = text
    table.cell(0, 1).merge(table.cell(0, 2))
    made.save(str(tmp_path / "a.docx"))
    assert render_document(tmp_path / "a.docx").text == (
        "Handel\n\nEin Plus von 3,4 % auf 15 t² im Mai\n\neins\n\nzwei\n\n"
        "Land\tMio. Euro\nChina\t1\t2\n"
    )


def test_a_docx_that_is_broken_locked_or_a_bomb_is_refused_on_one_line(tmp_path: Path) -> None:
    bomb = io.BytesIO()
    with zipfile.ZipFile(bomb, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("word/document.xml", b"0" * (64 << 20))
    empty = io.BytesIO()
    with zipfile.ZipFile(empty, "w") as packed:
        packed.writestr("other.xml", b"<a/>")
    cases = {
        b"PK\x03\x04broken": "not a DOCX, or broken",
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1": "encrypted, or a .doc",
        bomb.getvalue(): "unpacks to 64 MiB",
        empty.getvalue(): "the DOCX is broken",
    }
    path = tmp_path / "a.docx"
    for data, message in cases.items():
        path.write_bytes(data)
        with pytest.raises(InputError, match=message):
            render_document(path)


def test_markdown_loses_its_marks_and_keeps_its_words() -> None:
    text = (
        "# Trade #\n\nIt rose\n**9 %** _once_, see [here](x).\n\n- a\n- b\n\n|a|b|\n|-|-|\n|x|1|\n"
    )
    assert (
        markdown.rendered(text)
        == "Trade\n\nIt rose 9 % once, see here.\n\n- a\n- b\n\na\tb\nx\t1\n"
    )


def test_a_text_is_its_own_rendition_and_prints_its_byline(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"Trade By: A. B. | May 3, 2023 09:16 PM (GMT+8)\r\n\r\nIt rose by 9 %.")
    rendition = render_document(path)
    assert rendition.text == path.read_text("utf-8")
    assert rendition.printed == Printed(
        title="Trade", author="A. B.", published_at="2023-05-03T21:16:00+08:00", locale="en"
    )


@pytest.mark.parametrize(
    ("name", "content", "message"),
    [
        ("a.xyz", b"text", "a.xyz: not a document that can be rendered"),
        ("a.txt", b" \n", "a.txt: has no text; save the document with its text"),
        ("a.txt", b"", "a.txt: has no text; save the document with its text"),
        ("a.md", b"", "a.md: has no text; save the document with its text"),
        ("a.txt", b"\xff\xfa", "a.txt: byte at offset 0 is not valid UTF-8"),
        ("a.html", b"<p></p>", "a.html: has no text; save the page as a browser shows it"),
    ],
)
def test_what_is_no_document_is_named(
    tmp_path: Path, name: str, content: bytes, message: str
) -> None:
    (tmp_path / name).write_bytes(content)
    with pytest.raises(InputError, match=message):
        render_document(tmp_path / name)
