"""The same figures in every format are the same rows."""

from __future__ import annotations

import csv
import io
import json
from typing import TYPE_CHECKING

import openpyxl
import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from silkledger.errors import InputError
from silkledger.ingest.formats import FORMATS

if TYPE_CHECKING:
    from collections.abc import Callable

    from silkledger.ingest.rows import FileContent

NAMES = ("as_reported", "indicator", "note", "char_start")
ROWS = [
    ("more than $70 billion", "trade_turnover", None, "10"),
    ("近9%", "gdp_growth", 'he said "so"', None),
    ("4,1\tMrd.; t | x", "oil_reserves", "two\nlines", "007"),
    ("=1+1", "gdp", "<b>\u202e &amp;", "1.0"),
    (" 5 ", "gdp", "NA", "2023-05-03"),
]


def delimited(delimiter: str, encoding: str = "utf-8", end: str = "\n") -> bytes:
    out = io.StringIO()
    csv.writer(out, delimiter=delimiter, lineterminator=end).writerows([NAMES, *ROWS])
    return out.getvalue().encode(encoding)


def json_lines() -> bytes:
    lines = [
        json.dumps({name: cell for name, cell in zip(NAMES, row, strict=True) if cell})
        for row in ROWS
    ]
    return ("\n".join(lines) + "\n").encode()


def workbook() -> bytes:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(NAMES)
    for row in ROWS:
        sheet.append(row)
        for cell in sheet[sheet.max_row]:
            cell.data_type = "s" if cell.value is not None else "n"
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def parquet(kind: pa.DataType) -> bytes:
    out = io.BytesIO()
    columns = [pa.array(column, pa.string()).cast(kind) for column in zip(*ROWS, strict=True)]
    pq.write_table(pa.table(dict(zip(NAMES, columns, strict=True))), out)
    return out.getvalue()


FILES: dict[str, tuple[str, bytes]] = {
    "csv": ("figures.csv", delimited(",")),
    "csv in capitals": ("FIGURES.CSV", delimited(",")),
    "csv, semicolons, CR LF": ("figures.csv", delimited(";", end="\r\n")),
    "csv, UTF-8 with mark": ("figures.csv", delimited(",", "utf-8-sig")),
    "csv, UTF-16": ("figures.csv", delimited(",", "utf-16")),
    "csv, UTF-16 big-endian": ("figures.csv", b"\xfe\xff" + delimited("\t", "utf-16-be")),
    "tsv": ("figures.tsv", delimited("\t")),
    "jsonl": ("figures.jsonl", json_lines()),
    "xlsx": ("figures.xlsx", workbook()),
    "parquet, string": ("figures.parquet", parquet(pa.string())),
    "parquet, large_string": ("figures.parquet", parquet(pa.large_string())),
    "parquet, string_view": ("figures.parquet", parquet(pa.string_view())),
    "parquet, dictionary": ("figures.parquet", parquet(pa.dictionary(pa.int8(), pa.string()))),
}


@pytest.mark.parametrize("kind", FILES)
def test_the_same_figures_in_every_format_are_the_same_rows(
    take: Callable[..., FileContent], kind: str
) -> None:
    name, content = FILES[kind]
    intake = take(name, content)
    rows = [tuple(row.values()) for row in intake.rows.select(NAMES).to_pylist()]
    assert rows == ROWS
    assert intake.broken == ()
    assert intake.rows.schema == take("figures.csv", FILES["csv"][1]).rows.schema


def test_every_format_is_covered() -> None:
    assert {name.lower().partition(".")[2] for name, _ in FILES.values()} == {
        suffix[1:] for suffix in FORMATS
    }


@pytest.mark.parametrize("kind", ["csv", "jsonl", "xlsx", "parquet, string"])
@pytest.mark.parametrize("suffix", FORMATS)
def test_content_under_the_name_of_another_format_is_refused(
    take: Callable[..., FileContent], kind: str, suffix: str
) -> None:
    name, content = FILES[kind]
    if not name.endswith(suffix):
        with pytest.raises(InputError):
            take(f"figures{suffix}", content)


@pytest.mark.parametrize("name", ["figures.xls", "figures", "figures.json"])
def test_an_unknown_format_names_the_known_ones(
    take: Callable[..., FileContent], name: str
) -> None:
    with pytest.raises(
        InputError,
        match=r"save it as one of .csv, .tsv, .jsonl, .xlsx, .parquet",
    ):
        take(name, "x")
