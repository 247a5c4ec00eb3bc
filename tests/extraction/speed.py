"""Pages a second and memory of the extraction by type of document, in processor time.

Each type is extracted at two sizes; the difference of the processor times counts, so that starting
the program does not. A page is a page of a PDF, or 3,000 characters of text. The text is that of
the development half, again and again.
"""

from __future__ import annotations

import io
import os
import sys
import tempfile
import zipfile
from itertools import cycle, islice
from pathlib import Path
from typing import TYPE_CHECKING

from rich.table import Table

from tests.extraction.gold_documents import FOLDER, load

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from rich.console import Console

CHARACTERS = 3_000
SIZES = (20, 100)
LONG_PDF = 300


def main(console: Console) -> int:
    """Print the table. Exit 2 where an extraction fails."""
    table = Table()
    for heading in ("type", "pages", "seconds", "pages a second", "memory MB"):
        table.add_column(heading, justify="right")
    for kind, make in MAKERS.items():
        seconds, memory = zip(*(measured(make, kind, pages) for pages in SIZES), strict=True)
        spent = max(seconds[1] - seconds[0], 1e-9)
        rate = (SIZES[1] - SIZES[0]) / spent
        table.add_row(kind, f"{SIZES[1]}", f"{seconds[1]:.1f}", f"{rate:.1f}", f"{memory[1]:.0f}")
    seconds_long, memory_long = measured(pdf, "pdf", LONG_PDF)
    rate = LONG_PDF / seconds_long
    table.add_row("pdf", f"{LONG_PDF}", f"{seconds_long:.1f}", f"{rate:.1f}", f"{memory_long:.0f}")
    console.print(table)
    return 0


def measured(make: Callable[[int], bytes], kind: str, pages: int) -> tuple[float, float]:
    """Return seconds of the processor and megabytes that extracting so many pages took."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / f"document.{kind}"
        path.write_bytes(make(pages))
        command = [sys.executable, "-m", "silkledger", "extract", str(path), "--out", folder]
        quiet = os.open(os.devnull, os.O_WRONLY)
        actions = [(os.POSIX_SPAWN_DUP2, quiet, 1), (os.POSIX_SPAWN_DUP2, quiet, 2)]
        child = os.posix_spawn(sys.executable, command, os.environ, file_actions=actions)
        _, status, usage = os.wait4(child, 0)
        os.close(quiet)
    if os.waitstatus_to_exitcode(status) not in (0, 1):
        raise SystemExit(f"silkledger extract failed on a {kind} of {pages} pages")
    return usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def lines(pages: int) -> list[str]:
    """Return paragraphs of the development half in English that fill so many pages.

    >>> 3_000 <= len("".join(lines(1))) < 4_000
    True
    """
    texts = [each.text for each in load("development").documents if each.language == "en"]
    paragraphs = [line for text in texts for line in text.split("\n") if line]
    filled, size = [], 0
    for paragraph in cycle(paragraphs):
        if size >= pages * CHARACTERS:
            break
        filled.append(paragraph)
        size += len(paragraph)
    return filled


def txt(pages: int) -> bytes:
    """Return a plain text."""
    return "\n\n".join(lines(pages)).encode()


def html(pages: int) -> bytes:
    """Return an article of a page with a menu and a footer."""
    paragraphs = "\n".join(f"<p>{line}</p>" for line in lines(pages))
    return (
        '<!DOCTYPE html><html lang="en"><head><title>News</title></head><body><nav><a href="/">'
        f"Home</a></nav><article><h1>News</h1>{paragraphs}</article><footer>Imprint</footer>"
        "</body></html>"
    ).encode()


def docx(pages: int) -> bytes:
    """Return a document of the gold with other paragraphs in its body."""
    made, source = io.BytesIO(), FOLDER / "development" / "documents" / "commerce-senegal.docx"
    paragraphs = "".join(f"<w:p><w:r><w:t>{line}</w:t></w:r></w:p>" for line in lines(pages))
    with zipfile.ZipFile(source) as old, zipfile.ZipFile(made, "w") as new:
        for part in old.namelist():
            data = old.read(part)
            if part == "word/document.xml":
                head, body = data.split(b"<w:body>")
                data = head + b"<w:body>" + paragraphs.encode() + body[body.rindex(b"<w:sectPr") :]
            new.writestr(part, data)
    return made.getvalue()


def pdf(pages: int) -> bytes:
    """Return a PDF whose pages hold lines of text in a font that every reader has."""
    words = iter(cycle(" ".join(lines(5)).split()))
    kids = " ".join(f"{4 + 2 * page} 0 R" for page in range(pages))
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Count {pages} /Kids [{kids}] >>".encode(),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    ]
    for page in range(pages):
        shown = "".join(f"({_row(words)}) Tj T*\n" for _ in range(40))
        content = f"BT /F1 10 Tf 14 TL 50 790 Td\n{shown}ET".encode("cp1252", "replace")
        objects += [
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font "
            b"<< /F1 3 0 R >> >> /Contents %d 0 R >>" % (5 + 2 * page),
            b"<< /Length %d >>\nstream\n%s\nendstream" % (len(content), content),
        ]
    return _file(objects)


def _row(words: object) -> str:
    row = " ".join(islice(words, 13))  # type: ignore[call-overload]
    return row.replace("\\", "").replace("(", "\\(").replace(")", "\\)")


def _file(objects: Sequence[bytes]) -> bytes:
    data, offsets = bytearray(b"%PDF-1.4\n"), []
    for number, body in enumerate(objects, 1):
        offsets.append(len(data))
        data += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table = len(data)
    data += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    data += b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    data += b"trailer << /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (
        len(objects) + 1,
        table,
    )
    return bytes(data)


MAKERS: dict[str, Callable[[int], bytes]] = {
    "txt": txt, "md": txt, "html": html, "docx": docx, "pdf": pdf
}  # fmt: skip
