"""Columns and constants that source.toml maps, in every format."""

from __future__ import annotations

import csv
import io
import json
from typing import TYPE_CHECKING, Any

import openpyxl
import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from silkledger.errors import InputError
from silkledger.ingest.expected import Expected
from silkledger.ingest.limits import Limits
from silkledger.schemas.raw import EVENTS, FIGURES

if TYPE_CHECKING:
    from collections.abc import Callable

    from silkledger.ingest.rows import FileContent

    Take = Callable[..., FileContent]

# Rows of another extractor: its own names, integers for spans, and columns we don't use.
THEIRS: list[dict[str, Any]] = [
    {
        "quote": "more than $70 billion",
        "series": "trade_turnover",
        "begin": 10,
        "stop": 31,
        "p": 0.9,
        "model": "m1",
    },
    {"quote": "近9%", "series": "gdp_growth", "begin": None, "stop": None, "p": None, "model": ""},
    {
        "quote": 'he said "5"',
        "series": "gdp",
        "begin": 50,
        "stop": 61,
        "p": 0.5,
        "model": "two\nlines",
    },
]
MAPPED = {
    "quote": "as_reported",
    "series": "indicator",
    "begin": "char_start",
    "stop": "char_end",
    "p": "confidence",
    "model": "",
}
CONSTANTS = {"extractor": "extractor 2", "geography": "China"}
OURS = [
    ("more than $70 billion", "trade_turnover", "10", "31", "0.9", "extractor 2", "China"),
    ("近9%", "gdp_growth", None, None, None, "extractor 2", "China"),
    ('he said "5"', "gdp", "50", "61", "0.5", "extractor 2", "China"),
]
READ = (
    "as_reported",
    "indicator",
    "char_start",
    "char_end",
    "confidence",
    "extractor",
    "geography",
)


def in_csv(delimiter: str) -> bytes:
    out = io.StringIO()
    writer = csv.DictWriter(out, list(MAPPED), delimiter=delimiter)
    writer.writeheader()
    writer.writerows(THEIRS)
    return out.getvalue().encode()


def in_workbook() -> bytes:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(list(MAPPED))
    for row in THEIRS:
        sheet.append(list(row.values()))
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def in_parquet() -> bytes:
    out = io.BytesIO()
    pq.write_table(pa.Table.from_pylist(THEIRS).append_column("scores", pa.array([[1.0]] * 3)), out)
    return out.getvalue()


FILES: dict[str, bytes] = {
    "figures.csv": in_csv(","),
    "figures.tsv": in_csv("\t"),
    "figures.jsonl": "".join(json.dumps(row) + "\n" for row in THEIRS).encode(),
    "figures.xlsx": in_workbook(),
    "figures.parquet": in_parquet(),
}


@pytest.mark.parametrize("name", FILES)
def test_rows_of_another_extractor_are_our_rows_in_every_format(take: Take, name: str) -> None:
    mapped = MAPPED | {"scores": ""}
    intake = take(f"s/{name}", FILES[name], columns=mapped, constants=CONSTANTS)
    assert [tuple(row.values()) for row in intake.rows.select(READ).to_pylist()] == OURS
    assert intake.rows.column_names == [*FIGURES.names, "source_id", "file", "line"]
    assert intake.broken == ()


@pytest.mark.parametrize("name", FILES)
def test_an_unmapped_column_is_refused_by_name(take: Take, name: str) -> None:
    mapped = {theirs: ours for theirs, ours in MAPPED.items() if theirs != "series"} | {
        "serie": "indicator"
    }
    with pytest.raises(InputError, match=r'unknown column "series"; did you mean "serie"\?'):
        take(f"s/{name}", FILES[name], columns=mapped | {"scores": ""})


@pytest.mark.parametrize(
    ("header", "how", "message"),
    [
        (
            "text,as_reported,indicator",
            {"columns": {"text": "as_reported"}},
            (
                'column "as_reported" is also mapped from "text" in source.toml; remove it from '
                "the file or from [columns]"
            ),
        ),
        (
            "as_reported,indicator,note",
            {"constants": {"note": "x"}},
            'column "note" is also a constant in source.toml; remove it from the '
            "file or from [constants]",
        ),
        (
            "text,text,indicator",
            {"columns": {"text": "as_reported"}},
            'column "text" appears twice; keep one of the two',
        ),
        (
            "text,unit",
            {"columns": {"text": "as_reported"}},
            'missing required column "indicator"; add it',
        ),
        (
            "as_reported,a,b",
            {"columns": {"a": "", "b": ""}, "limits": Limits(columns=2)},
            (
                "the file has 3 columns, over the limit of 2; keep only the columns that are "
                "needed, or raise columns under [limits] in dataset.toml"
            ),
        ),
    ],
)
def test_what_contradicts_the_mapping_is_refused(
    take: Take, header: str, how: dict[str, Any], message: str
) -> None:
    with pytest.raises(InputError) as fault:
        take("s/figures.csv", header + "\n5,gdp,x\n", **how)
    assert str(fault.value) == f"s/figures.csv:1: {message}"


def test_a_constant_can_fill_a_required_column(take: Take) -> None:
    intake = take("s/figures.csv", "as_reported\n5\n\n6\n", constants={"indicator": "gdp"})
    assert intake.rows["indicator"].to_pylist() == ["gdp", "gdp"]
    assert intake.rows["line"].to_pylist() == [2, 4]


def test_two_names_can_be_swapped(take: Take) -> None:
    mapped = {"unit": "note", "note": "unit"}
    intake = take(
        "s/figures.csv", "as_reported,indicator,unit,note\n5,gdp,remark,t\n", columns=mapped
    )
    assert intake.rows.select(["unit", "note"]).to_pylist() == [{"unit": "t", "note": "remark"}]


def test_mappings_of_the_other_table_are_ignored() -> None:
    expected = Expected(
        EVENTS,
        "s",
        {"quote": "as_reported", "series": "indicator"},
        {"extractor": "x", "kind": "treaty"},
    )
    assert expected.mapped == {"quote": "as_reported"}
    assert expected.fixed == {"kind": "treaty"}
    assert "indicator" not in expected.known


@pytest.mark.parametrize("value", ["7", "true", '["t"]', '{"a": "b"}', "null"])
def test_values_of_a_dropped_column_are_ignored(take: Take, value: str) -> None:
    line = f'{{"as_reported": "5", "indicator": "gdp", "x": {value}}}\n'
    intake = take("s/figures.jsonl", line, columns={"x": ""})
    assert (intake.rows.num_rows, intake.broken) == (1, ())


def test_a_number_in_a_column_of_wordings_is_still_refused(take: Take) -> None:
    line = '{"quote": 5, "indicator": "gdp"}\n'
    intake = take("s/figures.jsonl", line, columns={"quote": "as_reported"})
    assert [row.reason for row in intake.broken] == ["as_reported is a JSON number, not a string"]
