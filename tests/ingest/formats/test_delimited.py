"""Cells and line numbers of CSV and TSV files."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from silkledger.errors import InputError
from silkledger.ingest import rows as ingested_rows
from silkledger.ingest.expected import Expected
from silkledger.ingest.formats import delimited, read_file
from silkledger.ingest.formats import encoding as text_encoding
from silkledger.ingest.inputs import fingerprint
from silkledger.ingest.rows import CELL
from silkledger.schemas.raw import EVENTS, FIGURES
from tests.support.depth import deep

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from silkledger.ingest.rows import FileContent

    Take = Callable[..., FileContent]

HEAD = "as_reported,indicator,note\n"


def cells(intake: FileContent, *names: str) -> list[tuple[object, ...]]:
    return [tuple(row[name] for name in names) for row in intake.rows.select(names).to_pylist()]


def test_rows_carry_every_column_of_the_contract_as_text_with_source_file_and_line(
    take: Take,
) -> None:
    intake = take("s/figures.csv", HEAD + "4.10,exports,\n 007 ,gdp,NA\n")
    assert intake.rows.column_names == [*FIGURES.names, "source_id", "file", "line"]
    assert all(
        intake.rows.schema.field(name).type == CELL
        for name in intake.rows.column_names
        if name != "line"
    )
    assert cells(
        intake, "as_reported", "indicator", "note", "unit", "source_id", "file", "line"
    ) == [
        ("4.10", "exports", None, None, "s", "s/figures.csv", 2),
        (" 007 ", "gdp", "NA", None, "s", "s/figures.csv", 3),
    ]


def test_strings_that_look_like_missing_or_typed_values_stay_text(take: Take) -> None:
    words = [
        "NA",
        "N/A",
        "null",
        "NaN",
        "nan",
        "None",
        "#N/A",
        "-",
        "1.0",
        "1e5",
        "2023-05-03",
        "true",
        "0x10",
        "1,5",
    ]
    intake = take(
        "s/figures.csv", HEAD + "".join(f'"{word}",exports,{i}\n' for i, word in enumerate(words))
    )
    assert [row[0] for row in cells(intake, "as_reported")] == words


def test_blank_cells_are_null_and_rows_of_blank_cells_are_skipped(take: Take) -> None:
    intake = take(
        "s/figures.csv", HEAD + '1,exports,"  "\n,,\n"\t",\u00a0," "\n\n   \n2,exports,""\n'
    )
    assert cells(intake, "as_reported", "note", "line") == [("1", None, 2), ("2", None, 7)]
    assert intake.broken == ()
    assert "" not in intake.rows["note"].chunk(0).dictionary.to_pylist()


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_the_header_decides_the_delimiter(take: Take, delimiter: str) -> None:
    text = delimiter.join(["as_reported", "indicator", "note"]) + "\n"
    text += delimiter.join(['"1,5; 2|3\t4"', "exports", "x"]) + "\n"
    assert cells(take("s/figures.csv", text), "as_reported", "note") == [("1,5; 2|3\t4", "x")]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_lines_are_physical_lines_whatever_ends_them(take: Take, end: str) -> None:
    lines = [
        "",
        "as_reported,indicator,note",
        "",
        'one,exports,"a',
        "b",
        'c"',
        "too,many,cells,here",
        "two,gdp,",
        "",
        "x",
    ]
    intake = take("s/figures.csv", end.join(lines))
    assert cells(intake, "as_reported", "note", "line") == [
        ("one", f"a{end}b{end}c", 4),
        ("two", None, 8),
    ]
    assert [(row.line, row.rule, row.text) for row in intake.broken] == [
        (7, "ingest.ragged", "too,many,cells,here"),
        (10, "ingest.ragged", "x"),
    ]


def test_a_ragged_row_breaks_only_itself_and_gives_its_number_of_cells(take: Take) -> None:
    intake = take("s/figures.csv", HEAD + "1,exports\n2,exports,ok\n")
    assert cells(intake, "as_reported") == [("2",)]
    assert intake.broken[0].reason == "the row has 2 cells but the header has 3"
    assert intake.broken[0].file == "s/figures.csv"


def test_text_after_a_closing_quote_breaks_only_its_row(take: Take) -> None:
    intake = take(
        "s/figures.csv", HEAD + '1,exports,a\n"2" billion,exports,b\n3,exports,"c\nd"\n4,gdp,\n'
    )
    assert cells(intake, "as_reported", "line") == [("1", 2), ("3", 4), ("4", 6)]
    assert [(row.line, row.rule, row.text) for row in intake.broken] == [
        (3, "ingest.quote", '"2" billion,exports,b')
    ]


def test_a_quote_inside_an_unquoted_cell_is_itself(take: Take) -> None:
    intake = take("s/figures.csv", HEAD + '12" pipe,exports,"say ""so"""\n5,exports,\n')
    assert cells(intake, "as_reported", "note", "line") == [
        ('12" pipe', 'say "so"', 2),
        ("5", None, 3),
    ]


def test_a_byte_order_mark_within_the_text_is_a_character(take: Take) -> None:
    intake = take("s/figures.csv", "\ufeff" + HEAD + "\ufeff5,gdp,\n\ufeff\n")
    assert cells(intake, "as_reported") == [("\ufeff5",)]
    assert [row.text for row in intake.broken] == ["\ufeff"]


def test_a_wording_of_one_megabyte_is_kept(take: Take) -> None:
    word = "<b>=1+1\u202e" * 100_000
    assert cells(take("s/figures.csv", f"{HEAD}{word},gdp,\n"), "as_reported") == [(word,)]


def test_a_tsv_is_separated_by_tabs(take: Take) -> None:
    assert cells(take("s/figures.tsv", "as_reported\tindicator\n1,5\tgdp\n"), "as_reported") == [
        ("1,5",)
    ]
    with pytest.raises(
        InputError, match=r"the file is named .tsv but its delimiter is a comma; rename it to .csv"
    ):
        take("s/figures.tsv", "as_reported,indicator\n1,gdp\n")


def test_a_large_input_carries_its_sources_ids_dates_and_locales(take: Take) -> None:
    head = "source_id,figure_id,published_at,locale,as_reported,indicator\n"
    intake = take("figures.csv", head + "a,1,2023-05-03,,5,gdp\n,2,,,6,gdp\n", source_id=None)
    assert intake.rows.column_names == [
        *FIGURES.names,
        "source_id",
        "figure_id",
        "published_at",
        "file",
        "line",
    ]
    assert cells(intake, "source_id", "figure_id", "published_at") == [
        ("a", "1", "2023-05-03"),
        (None, "2", None),
    ]


def test_events_have_columns_of_their_own(take: Take) -> None:
    intake = take("s/events.csv", "as_reported,kind,title\nin 1992,agreement,x\n", table=EVENTS)
    assert intake.rows.column_names == [*EVENTS.names, "source_id", "file", "line"]


def test_dictionaries_hold_each_string_once_over_all_blocks(
    take: Take, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(
        delimited,
        "utf8_blocks",
        lambda file, expected: text_encoding.utf8_blocks(file, expected, 4096),
    )
    monkeypatch.setattr(ingested_rows, "_PENDING", 3)
    rows = [(f"{i % 97} billion", "gdp", str(i)) for i in range(20_000)]
    intake = take("s/figures.csv", HEAD + "".join(",".join(row) + "\n" for row in rows))
    assert cells(intake, "as_reported", "indicator", "note") == rows
    assert intake.rows["line"].to_pylist() == list(range(2, 20_002))
    assert [intake.rows[name].num_chunks for name in ("as_reported", "line")] == [1, 1]
    words = intake.rows["as_reported"].chunk(0).dictionary.to_pylist()
    assert len(words) == len(set(words)) == 97


CELL_TEXT = st.text(alphabet='ab",;\r\n\t|€ \u2028', max_size=8)


@given(
    rows=st.lists(st.tuples(CELL_TEXT, CELL_TEXT, CELL_TEXT), min_size=1, max_size=12),
    size=st.integers(40, 90),
)
@settings(
    max_examples=deep(24, 150),
    derandomize=True,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
def test_cells_as_rfc_4180_writes_them_are_read_back_with_their_lines(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, rows: list[tuple[str, str, str]], size: int
) -> None:
    """Blocks have a few characters, so that cells, quotes and line ends cross their ends."""
    text = HEAD
    expected = []
    for row in rows:
        line = _physical_line(text)
        text += ",".join(_quoted(cell) for cell in row) + "\n"
        kept = tuple(cell if cell.strip() else None for cell in row)
        if any(kept):
            expected.append((*kept, line))
    path = tmp_path / "figures.csv"
    path.write_bytes(text.encode())
    monkeypatch.setattr(
        delimited,
        "utf8_blocks",
        lambda file, expected: text_encoding.utf8_blocks(file, expected, size),
    )
    file = fingerprint(path, "figures.csv", within=tmp_path)
    if not expected:
        with pytest.raises(InputError, match="the file has no rows"):
            read_file(file, Expected(FIGURES, "s"))
        return
    intake = read_file(file, Expected(FIGURES, "s"))
    assert cells(intake, "as_reported", "indicator", "note", "line") == expected
    assert intake.broken == ()


def _quoted(cell: str) -> str:
    return '"' + cell.replace('"', '""') + '"' if set(cell) & set('",\r\n') else cell


def _physical_line(before: str) -> int:
    return len(before.replace("\r\n", "\n").replace("\r", "\n").split("\n"))
