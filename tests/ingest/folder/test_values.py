"""The tables of source.toml and dataset.toml, and their errors by line."""

from __future__ import annotations

from dataclasses import fields
from typing import TYPE_CHECKING

import pytest

from silkledger.errors import InputError
from silkledger.ingest.folder.dataset_and_source_toml import load_dataset, load_source
from silkledger.ingest.inputs import InputFile, fingerprint
from silkledger.ingest.limits import Limits

if TYPE_CHECKING:
    from pathlib import Path

HEAD = 'title = "T"\npublished_at = 2023-05-03\n'


def put(folder: Path, name: str, text: str) -> InputFile:
    (folder / name).write_text(text, encoding="utf-8")
    return fingerprint(folder / name, name, within=folder)


def test_a_source_declares_the_encoding_and_columns_of_its_files(tmp_path: Path) -> None:
    text = HEAD + (
        'encoding = "Windows-1251"\n[columns]\nquote = "as_reported"\n"their p" = '
        '"confidence"\nodd = ""\n'
    )
    source = load_source(
        put(tmp_path, "source.toml", text + '[constants]\nextractor = "x 2"\n'), "s"
    )
    assert source.encoding == "cp1251"
    assert source.columns == {"quote": "as_reported", "their p": "confidence", "odd": ""}
    assert source.constants == {"extractor": "x 2"}


def test_a_source_without_declarations_has_none(tmp_path: Path) -> None:
    source = load_source(put(tmp_path, "source.toml", HEAD), "s")
    assert (source.encoding, source.columns, source.constants) == (None, {}, {})


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (
            'encoding = "windows1251x"',
            '3 (encoding): unknown encoding "windows1251x"; did you mean "windows-1251"?',
        ),
        ("encoding = 1251", "3 (encoding): 1251 is not a string; put it in double quotes"),
        (
            'columns = "x"',
            (
                "3 (columns): the value is not a table; write a table, with one their_name = "
                '"our_name" per line'
            ),
        ),
        (
            '[columns]\na = "note"\nquote = "as_reportet"',
            '5 (columns): unknown column "as_reportet"; did you mean "as_reported"?',
        ),
        (
            '[columns]\na = "note"\nb = "note"',
            '5 (columns): "note" appears twice; keep one of the two',
        ),
        (
            '[columns]\na = "note"\n" a" = "unit"',
            '5 (columns): "a" appears twice; keep one of the two',
        ),
        (
            '[constants]\nas_reported = "5"',
            '4 (constants): "as_reported" can\'t have the same value in every row; remove it',
        ),
        ("[columns]\na = 1", "4 (columns): 1 is not a column name; put the name in double quotes"),
        ('columns = { a = "nota" }', '3 (columns): unknown column "nota"; did you mean "note"?'),
        (
            '[constants]\nextracter = "x"',
            '4 (constants): unknown column "extracter"; did you mean "extractor"?',
        ),
        ("[constants]\nextractor = 5", "4 (constants): 5 is not a string; put it in double quotes"),
        (
            '[constants]\nextractor = " "',
            "4 (constants): extractor is empty; fill it in or remove it",
        ),
        ('[column]\na = "note"', '3: unknown key "column"; did you mean "columns"?'),
    ],
)
def test_a_fault_in_the_declarations_is_reported_by_line(
    tmp_path: Path, text: str, message: str
) -> None:
    with pytest.raises(InputError) as fault:
        load_source(put(tmp_path, "source.toml", HEAD + text + "\n"), "s")
    assert str(fault.value).startswith(f"source.toml:{message}")


def test_a_column_can_not_be_both_mapped_and_constant(tmp_path: Path) -> None:
    text = HEAD + '[columns]\na = "note"\n[constants]\nnote = "x"\n'
    with pytest.raises(InputError) as fault:
        load_source(put(tmp_path, "source.toml", text), "s")
    assert (
        str(fault.value)
        == 'source.toml (constants): "note" is also filled by [columns]; keep one of the two'
    )


def test_a_span_can_not_be_constant(tmp_path: Path) -> None:
    with pytest.raises(
        InputError,
        match=r"source.toml:4 \(constants\): \"char_start\" can't have the same value in every row",
    ):
        load_source(put(tmp_path, "source.toml", HEAD + '[constants]\nchar_start = "5"\n'), "s")


def test_limits_are_set_in_the_dataset(tmp_path: Path) -> None:
    text = 'name = "d"\ntitle = "D"\n[limits]\nrows = 10\nrow_bytes = 2000\n'
    assert load_dataset(put(tmp_path, "dataset.toml", text)).limits == Limits(
        rows=10, row_bytes=2000
    )
    assert (
        load_dataset(put(tmp_path, "dataset.toml", 'name = "d"\ntitle = "D"\n')).limits == Limits()
    )


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("[limits]\nrow = 10", '4 (limits): unknown limit "row"; did you mean "rows"?'),
        ("[limits]\nrows = 0", "4 (limits): 0 is not a valid limit; write a positive whole number"),
        (
            "[limits]\nrows = true",
            "4 (limits): True is not a valid limit; write a positive whole number",
        ),
        (
            '[limits]\nrows = "10"',
            "4 (limits): '10' is not a valid limit; write a positive whole number",
        ),
    ],
)
def test_a_fault_in_the_limits_is_reported_by_line(tmp_path: Path, text: str, message: str) -> None:
    with pytest.raises(InputError) as fault:
        load_dataset(put(tmp_path, "dataset.toml", f'name = "d"\ntitle = "D"\n{text}\n'))
    assert str(fault.value) == f"dataset.toml:{message}"


def test_every_limit_is_a_whole_number_with_a_sane_default() -> None:
    assert all(isinstance(getattr(Limits(), limit.name), int) for limit in fields(Limits))
    assert all(getattr(Limits(), limit.name) > 0 for limit in fields(Limits))
