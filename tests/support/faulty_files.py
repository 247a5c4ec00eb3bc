"""Faulty input files, each with the line that must report it."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from typing import Any

import openpyxl
import pyarrow as pa
import pyarrow.parquet as pq

from tests.conftest import FIGURES, HEADER, SOURCE

GOOD = (
    '{"as_reported": "USD 70 billion", "indicator": "gdp", "geography": "China", "locator": '
    '"p. 1"}\n'
)
ENTITIES = b'<!DOCTYPE a [<!ENTITY b "x"><!ENTITY c "&b;&b;">]>'


def workbook(**parts: bytes) -> bytes:
    """A good workbook with further parts."""
    book = openpyxl.Workbook()
    for row in (("as_reported", "indicator", "geography"), ("USD 70 billion", "gdp", "China")):
        book.active.append(row)  # type: ignore[union-attr]
    out = io.BytesIO()
    book.save(out)
    with zipfile.ZipFile(out, "a", zipfile.ZIP_DEFLATED) as archive:
        for name, part in parts.items():
            archive.writestr(name.replace("__", "/"), part)
    return out.getvalue()


def parquet(**columns: Any) -> bytes:
    out = io.BytesIO()
    pq.write_table(pa.table(columns), out)
    return out.getvalue()


Content = bytes | str
# By fault: the file, what is put there (made by its test where it is large), and how the line goes
# on behind the file's name.
FILES: dict[str, tuple[str, Content | Callable[[], Content], str]] = {
    "empty": ("s/figures.csv", "", ": the file is empty; add rows or remove the file"),
    "header only": ("s/figures.csv", HEADER, ": the file has no rows; add rows or remove the file"),
    "byte order mark only": (
        "s/figures.csv",
        "\ufeff",
        ": the file has only white space; add rows or remove the file",
    ),
    "NUL bytes": (
        "s/figures.csv",
        FIGURES.replace("over", "o\0er"),
        ":3: NUL character at offset 103 (not text",
    ),
    "quote never closed": (
        "s/figures.csv",
        FIGURES + '"over,gdp,,,,\n',
        ":4: unclosed double quote",
    ),
    "cell of 50 MB": (
        "s/figures.csv",
        lambda: FIGURES + "x" * (50 << 20) + ",gdp,,,,\n",
        ":4: the row is longer than 8 MiB; put one figure per row",
    ),
    "10,000 columns": (
        "s/figures.csv",
        ",".join(f"c{n}" for n in range(9_996)) + "," + HEADER,
        ":1: the file has 10002 columns, over the limit of 1000",
    ),
    "duplicate column": (
        "s/figures.csv",
        FIGURES.replace("period", "indicator", 1),
        ':1: column "indicator" appears twice; keep one of the two',
    ),
    "unknown column": (
        "s/figures.csv",
        FIGURES.replace("indicator", "indicater", 1),
        ':1: unknown column "indicater"; did you mean "indicator"?',
    ),
    "no header": (
        "s/figures.csv",
        FIGURES.split("\n", 1)[1],
        ':1: the first line is not a header: "USD 70 billion,',
    ),
    "foreign encoding": (
        "s/figures.csv",
        FIGURES.replace("Kaz", "Каз").encode("cp1251"),
        ":2: byte 0xCA at offset 78 is not valid UTF-8; save the file as UTF-8, or name",
    ),
    "comma in .tsv": (
        "s/figures.tsv",
        FIGURES,
        ":1: the file is named .tsv but its delimiter is a comma; rename it to .csv",
    ),
    "JSON array": (
        "s/figures.jsonl",
        f"[{GOOD}]",
        ": the file is a JSON array; write one object per line, without brackets",
    ),
    "JSON numbers only": (
        "s/figures.jsonl",
        "5\n6\n",
        ":1: no line is a JSON object (the line is a JSON number, not an object)",
    ),
    "JSON key unknown": (
        "s/figures.jsonl",
        GOOD + '{"as_reportet": "5"}\n',
        ':2: unknown column "as_reportet"; did you mean "as_reported"?',
    ),
    "truncated Parquet": (
        "s/figures.parquet",
        parquet(as_reported=["5"], indicator=["gdp"])[:-9],
        ": not a complete Parquet file (",
    ),
    "foreign Parquet": ("s/figures.parquet", FIGURES, ": not a complete Parquet file ("),
    "numbers in Parquet": (
        "s/figures.parquet",
        parquet(as_reported=[5.0], indicator=["gdp"]),
        ': column "as_reported" has the type double, not string; write the printed wording as text',
    ),
    "zip bomb": (
        "s/figures.xlsx",
        lambda: workbook(xl__bomb=b"\0" * (260 << 20)),
        ": the workbook unpacks to more than 256 MiB; save it as CSV",
    ),
    "zip that expands": (
        "s/figures.xlsx",
        lambda: workbook(xl__bomb=b"\0" * (20 << 20)),
        ": a part unpacks to more than 200 times its size",
    ),
    "entity bomb": (
        "s/figures.xlsx",
        workbook(**{"xl__more.xml": ENTITIES + b"<a>&c;</a>"}),
        (
            ": the workbook has a document type declaration, as entity expansion attacks do; "
            "don't use this file"
        ),
    ),
    "macros": (
        "s/figures.xlsx",
        workbook(**{"xl__vbaProject.bin": b"x"}),
        ": the workbook has macros; save it as .xlsx without macros",
    ),
    "path out of the archive": (
        "s/figures.xlsx",
        workbook(**{"..__..__x": b"x"}),
        ": the workbook has a part with a path outside the archive; don't use this file",
    ),
    "encrypted workbook": (
        "s/figures.xlsx",
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600,
        ": the workbook is encrypted or in the old .xls format; save it as .xlsx",
    ),
    "text named .xlsx": (
        "s/figures.xlsx",
        FIGURES,
        ": not a complete workbook; save it again as .xlsx",
    ),
    "workbook named .csv": (
        "s/figures.csv",
        workbook(),
        ": the file is a zip archive or a workbook, not text; rename a workbook to .xlsx",
    ),
    "format not read": ("s/figures.ods", b"x", ": unsupported format .ods; save it as one of .csv"),
    "compressed": (
        "s/figures.csv.gz",
        b"\x1f\x8b\x08",
        ": unsupported format .gz; save it as one of .csv",
    ),
    "misnamed": (
        "s/figure.csv",
        FIGURES,
        ': unexpected file in a source folder; did you mean "figures"?',
    ),
    "source.toml broken": ("s/source.toml", "title = 'x\n", ":1: not valid TOML ("),
    "source.toml mistyped": (
        "s/source.toml",
        SOURCE + "licnce = 'x'\n",
        ':4: unknown key "licnce"; did you mean "licence"?',
    ),
    "date without offset": (
        "s/source.toml",
        'title = "x"\npublished_at = 2023-05-03T09:00:00\n',
        (
            ':2 (published_at): "2023-05-03T09:00:00" has no UTC offset; append an offset '
            "such as +00:00"
        ),
    ),
    "date impossible": (
        "s/source.toml",
        'title = "x"\npublished_at = "2023-02-30"\n',
        ':2 (published_at): "2023-02-30" is not in the calendar',
    ),
    "fiscal month 13": (
        "s/source.toml",
        SOURCE + "fiscal_year_start_month = 13\n",
        ":4 (fiscal_year_start_month): 13 is not a month",
    ),
    "unknown locale": (
        "s/source.toml",
        SOURCE.replace("en", "xx"),
        ':3 (locale): unknown locale "xx"; use a language tag',
    ),
    "document outside": (
        "s/source.toml",
        SOURCE + 'document = "../../t.txt"\n',
        " (document): the document is outside the source folder; move it into the folder",
    ),
    "dataset.toml broken": ("dataset.toml", "name = x\n", ":1: not valid TOML ("),
    "data beside dataset.toml": (
        "more.csv",
        FIGURES,
        ": a data file can't be next to dataset.toml; move it into the folder of a source",
    ),
    "correction broken": (
        "s/corrections.csv",
        "row_id,column\nx,y\n",
        ':1: missing required column "expect"; add it',
    ),
    "correction outlived": (
        "s/corrections.csv",
        "row_id,column,expect,value,reason,by,date\ns:0-14,unit,t,kg,r,me,2023-06-01\n",
        ':2 (unit): the cell is "", not "t"; remove or update the correction',
    ),
    "correction of two rows": (
        "s/corrections.csv",
        "row_id,column,expect,value,reason,by,date\ns:99-104#gdp,unit,,t,r,me,2023-06-01\n",
        ':2 (unit): 2 rows have the id "s:99-104#gdp"; name exactly one raw row',
    ),
}
