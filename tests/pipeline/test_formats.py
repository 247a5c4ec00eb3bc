"""The same figures in every format are the same release: every table equal, but for where in a file
a row stands.
"""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path
from typing import TYPE_CHECKING

import openpyxl
import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from silkledger.ingest.formats import FORMATS
from silkledger.pipeline import chain
from silkledger.release.job import Job
from silkledger.schemas.release import CONTENT

if TYPE_CHECKING:
    from silkledger.release.candidate import ReleaseCandidate

TEXT = (
    "In 2022 trade exceeded USD 70 billion, nearly 9% more than in 2021. Over 19 million "
    "people live in Kazakhstan; "
    "its oil is about 4.1 billion tons and its growth several percent."
)
OIL = {
    "as_reported": "about 4.1 billion tons",
    "indicator": "oil_reserves",
    "geography": "KAZ",
    "entity": "Tengiz",
    "item": "crude oil",
}
ROWS = [
    {
        "as_reported": "exceeded USD 70 billion",
        "indicator": "trade_turnover",
        "geography": "CHN",
        "counterpart": "KAZ",
        "period": "In 2022",
    },
    {
        "as_reported": "nearly 9%",
        "indicator": "gdp_growth",
        "geography": "Kazakhstan",
        "period": "2021",
        "base": "year on year",
        "note": 'a, "b"; c\td',
    },
    {
        "as_reported": "Over 19 million",
        "indicator": "population",
        "geography": "Kazakhstan",
        "note": "Ü – “so”",
    },
    OIL,
    {"as_reported": "several percent", "indicator": "gdp_growth", "geography": "KAZ"},
    dict(OIL),
]
for row in ROWS:
    start = TEXT.index(row["as_reported"])
    row |= {
        "char_start": str(start),
        "char_end": str(start + len(row["as_reported"])),
        "extractor": "E 1",
    }
NAMES = list(dict.fromkeys(name for row in ROWS for name in row))
SOURCE = 'title = "T"\npublished_at = 2023-05-03\nlocale = "en"\ndocument = "t.txt"\n'


def in_text(delimiter: str, encoding: str, names: list[str] = NAMES, end: str = "\n") -> bytes:
    out = io.StringIO()
    writer = csv.writer(out, delimiter=delimiter, lineterminator=end)
    writer.writerows([names, *([row.get(name, "") for name in NAMES] for row in ROWS)])
    return out.getvalue().encode(encoding)


def in_workbook() -> bytes:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    for row in [dict(zip(NAMES, NAMES, strict=True)), *ROWS]:
        sheet.append([row.get(name) for name in NAMES])
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def in_parquet() -> bytes:
    out = io.BytesIO()
    pq.write_table(
        pa.Table.from_pylist([{name: row.get(name) for name in NAMES} for row in ROWS]), out
    )
    return out.getvalue()


def in_langextract() -> bytes:
    own = ("as_reported", "char_start", "char_end")
    extractions = [
        {
            "extraction_class": "figure",
            "extraction_text": row["as_reported"],
            "char_interval": {"start_pos": int(row["char_start"]), "end_pos": int(row["char_end"])},
            "alignment_status": "match_exact",
            "attributes": {name: cell for name, cell in row.items() if name not in own},
        }
        for row in ROWS
    ]
    return (
        json.dumps({"extractions": extractions, "text": TEXT, "document_id": "d"}) + "\n"
    ).encode()


FILES: dict[str, tuple[str, bytes, str]] = {
    "csv": ("figures.csv", in_text(",", "utf-8"), ""),
    "csv, semicolons, UTF-16": ("figures.csv", in_text(";", "utf-16", end="\r\n"), ""),
    "csv, named encoding": ("figures.csv", in_text(",", "cp1252"), 'encoding = "windows-1252"\n'),
    "tsv": ("figures.tsv", in_text("\t", "utf-8-sig"), ""),
    "jsonl": ("figures.jsonl", "".join(json.dumps(row) + "\n" for row in ROWS).encode(), ""),
    "jsonl, spans as numbers": (
        "figures.jsonl",
        "".join(
            json.dumps(row | {n: int(row[n]) for n in ("char_start", "char_end")}) + "\n"
            for row in ROWS
        ).encode(),
        "",
    ),
    "xlsx": ("figures.xlsx", in_workbook(), ""),
    "parquet": ("figures.parquet", in_parquet(), ""),
    "langextract": ("figures.jsonl", in_langextract(), ""),
    "another extractor": (
        "figures.csv",
        in_text(",", "utf-8", [f"x_{name}" for name in NAMES]),
        "[columns]\n" + "".join(f'x_{name} = "{name}"\n' for name in NAMES),
    ),
}


def candidate(folder: Path, kind: str) -> ReleaseCandidate:
    name, content, declared = FILES[kind]
    (folder / "s").mkdir(parents=True)
    (folder / "dataset.toml").write_text('name = "d"\ntitle = "D"\n', encoding="utf-8")
    (folder / "s" / "source.toml").write_text(SOURCE + declared, encoding="utf-8")
    (folder / "s" / "t.txt").write_text(TEXT, encoding="utf-8")
    (folder / "s" / name).write_bytes(content)
    return chain.build(Job((folder,), Path("nowhere")))[1]


def tables(made: ReleaseCandidate) -> dict[str, list[dict[str, object]]]:
    return {
        table.name: made.tables[table.name]
        .drop_columns(
            [name for name in ("file", "line") if name in made.tables[table.name].column_names]
        )
        .to_pylist()
        for table in CONTENT
    }


@pytest.fixture(scope="module")
def of_csv(tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[dict[str, object]]]:
    made = tables(candidate(tmp_path_factory.mktemp("csv") / "raw", "csv"))
    outcomes = [row["outcome"] for row in made["ledger"]]
    assert [outcomes.count(outcome) for outcome in ("published", "quarantined", "duplicate")] == [
        4,
        1,
        1,
    ]
    return made


@pytest.mark.parametrize("kind", [kind for kind in FILES if kind != "csv"])
def test_the_tables_of_a_release_do_not_tell_the_format(
    tmp_path: Path, of_csv: dict[str, list[dict[str, object]]], kind: str
) -> None:
    assert tables(candidate(tmp_path / "raw", kind)) == of_csv


def test_every_format_is_tried() -> None:
    assert {name.partition(".")[2] for name, _, _ in FILES.values()} == {
        suffix[1:] for suffix in FORMATS
    }
