"""A raw file changed row by row keeps every byte that nobody changed."""

from __future__ import annotations

import csv
import difflib
import io
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from silkledger.curation.raw_file import RawFile
from silkledger.errors import CannotRunError, InputError
from silkledger.schemas.raw import EVENTS, FIGURES

if TYPE_CHECKING:
    from pathlib import Path

BY_HAND = (
    "\ufeffindicator,as_reported,char_start,note\r\n"
    'gdp,"nearly 9%",10,\r\n'
    'gdp,9 %,30,"by hand,\r\n  in two lines"\r\n'
    "\r\n"
    "exports,USD 4,50,\r\n"
)
NEW = {"as_reported": "15%", "indicator": "gdp", "char_start": "40"}


@pytest.fixture
def path(tmp_path: Path) -> Path:
    file = tmp_path / "figures.csv"
    file.write_bytes(BY_HAND.encode())
    return file


def changed_lines(before: str, after: str) -> list[str]:
    lines = difflib.ndiff(before.splitlines(keepends=True), after.splitlines(keepends=True))
    return [line for line in lines if line[0] in "+-"]


def test_a_new_row_is_one_new_line_at_its_place(path: Path) -> None:
    file, place = RawFile.load(path, FIGURES).inserted(NEW)
    file.write()
    text = path.read_bytes().decode()
    assert place == 2
    assert changed_lines(BY_HAND, text) == ["- \r\n", "+ gdp,15%,40,\r\n"]
    assert [record.cells["char_start"] for record in RawFile.load(path, FIGURES).records] == [
        *("10", "30", "40", "50")
    ]


def test_a_row_that_is_changed_is_the_only_one_that_is_written_anew(path: Path) -> None:
    file = RawFile.load(path, FIGURES)
    file.replaced(2, {**file.records[2].cells, "as_reported": 'USD "4"'}).write()
    changed = changed_lines(BY_HAND, path.read_bytes().decode())
    assert changed == ["- \r\n", "- exports,USD 4,50,\r\n", '+ exports,"USD ""4""",50,\r\n']


def test_cells_that_are_equal_change_no_byte_of_their_row(path: Path) -> None:
    file = RawFile.load(path, FIGURES)
    assert file.replaced(0, {**file.records[0].cells, "note": ""}) == file


def test_a_column_that_the_file_lacks_is_added_at_its_end(path: Path) -> None:
    file, _ = RawFile.load(path, FIGURES).inserted({**NEW, "geography": "China"})
    file.write()
    rows = list(csv.DictReader(io.StringIO(path.read_text("utf-8-sig"), newline="")))
    assert [row["geography"] for row in rows] == ["", "", "China", ""]


def test_a_file_that_is_not_in_the_order_of_spans_gets_new_rows_at_its_end(tmp_path: Path) -> None:
    path = tmp_path / "figures.csv"
    path.write_text("as_reported,indicator,char_start\n9 %,gdp,30\n8 %,gdp,10\n")
    assert RawFile.load(path, FIGURES).inserted(NEW)[1] == 2


def test_the_last_row_takes_its_file_with_it(tmp_path: Path) -> None:
    path = tmp_path / "events.csv"
    cells = {"as_reported": "in 2022", "kind": "meeting", "title": "A meeting"}
    made = RawFile.load(path, EVENTS).inserted(cells)[0].write()
    assert path.exists()
    made.removed(0).write()
    assert not path.exists()


def test_a_file_that_another_program_changed_is_not_overwritten(path: Path) -> None:
    file = RawFile.load(path, FIGURES).removed(0)
    theirs = BY_HAND.replace("15", "16") + "gdp,1 %,60,\r\n"
    path.write_bytes(theirs.encode())
    with pytest.raises(CannotRunError, match="changed meanwhile"):
        file.write()
    assert path.read_bytes().decode() == theirs
    assert [each.name for each in path.parent.iterdir()] == ["figures.csv"]


def test_a_column_of_another_program_is_refused_by_name(tmp_path: Path) -> None:
    path = tmp_path / "figures.csv"
    path.write_text("quote,indicator\n9 %,gdp\n")
    with pytest.raises(InputError, match=r'figures\.csv:1: the column "quote"'):
        RawFile.load(path, FIGURES)


@given(
    st.lists(
        st.dictionaries(
            st.sampled_from([name for name in FIGURES.names if name != "char_start"]),
            st.text(st.characters(codec="utf-8", exclude_characters="\x00")).filter(str.strip),
            min_size=1,
        ),
        min_size=1,
        max_size=6,
    )
)
def test_what_is_written_is_what_the_csv_reader_of_python_finds(
    tmp_path_factory: pytest.TempPathFactory, rows: list[dict[str, str]]
) -> None:
    path = tmp_path_factory.mktemp("rows") / "figures.csv"
    file = RawFile.load(path, FIGURES)
    for row in rows:
        file = file.inserted(row)[0]
    file.write()
    with path.open(encoding="utf-8", newline="") as lines:
        found = [
            {name: cell for name, cell in row.items() if cell} for row in csv.DictReader(lines)
        ]
    assert found == rows
    assert [record.cells for record in RawFile.load(path, FIGURES).records] == rows
