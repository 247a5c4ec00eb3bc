"""figures.csv: what a spreadsheet program shows is the text, never a formula."""

from __future__ import annotations

import csv
import io
import json
import re
from pathlib import Path

import pyarrow as pa
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from silkledger import verify
from silkledger.exports import spreadsheet
from silkledger.schemas.figures import FIGURES
from silkledger.schemas.table import NUMBER, TEXT, TEXTS, Column, Table
from tests.support import example
from tests.support import releases as made
from tests.support.depth import deep
from tests.support.pages import PageReader, rendered, seen

CONTRACT = Table(
    "t",
    "",
    "",
    (Column("a", TEXT, "", ""), Column("b", TEXTS, "", ""), Column("c", NUMBER, "", "")),
)


def rows(table: pa.Table, contract: Table = CONTRACT) -> list[list[str]]:
    file = io.BytesIO()
    spreadsheet.write(table, contract, file)
    content = file.getvalue()
    assert content.startswith(b"\xef\xbb\xbf")
    return list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline="")))


def cells(*texts: str) -> pa.Table:
    return pa.table(
        {
            "a": pa.array(texts, TEXT),
            "b": pa.array([[]] * len(texts), TEXTS),
            "c": [-1.5] * len(texts),
        }
    )


@pytest.mark.parametrize(
    "text",
    [
        "=1+1",
        "+1",
        "-1",
        "@SUM(A1)",
        "\t=1",
        "\r=1",
        "\n=1",
        " =1",
        "\uff1d1",
        "\uff0b1",
        "\uff0d1",
        "\uff20x",
        "\ufeff=1",
        "\u00a0=1",
    ],
)
def test_formulas_become_text(text: str) -> None:
    (_, (found, _, _)) = rows(cells(text))
    assert found.startswith("'")
    assert found.replace("'", "") == text  # behind a tab or line break stands another one


@pytest.mark.parametrize(
    "text", ["70 billion", "a=b", "", "'quoted", "中文", 'say "x", y', "line\nbreak"]
)
def test_other_texts_stay(text: str) -> None:
    assert rows(cells(text))[1][0] == text


@pytest.mark.parametrize(
    ("text", "safe"),
    [
        ("70;=1+1", "70;'=1+1"),
        ("a; \t+1;b;-2", "a; \t'+1;b;'-2"),
        ('a;"=1"', 'a;"\'=1"'),
        ("a;\uff1d1", "a;'\uff1d1"),
        ("=a;=b", "'=a;'=b"),
        ("a; b;", "a; b;"),
        ("a;'=1", "a;'=1"),
    ],
)
def test_a_formula_behind_a_semicolon_becomes_text_too(text: str, safe: str) -> None:
    assert rows(cells(text))[1][0] == safe


def test_items_of_a_list_are_no_formulas_either() -> None:
    table = pa.table({"a": ["x"], "b": pa.array([["p", "=q"]], TEXTS), "c": [1.0]})
    assert rows(table)[1] == ["x", "p; '=q", "1"]


def test_a_program_that_cuts_at_semicolons_runs_nothing() -> None:
    """Hostile cells in every text column, read as such a program reads them."""
    hostile = ["=1", "a;=1", 'b;"=1', ';"";=1', '"=1', 'c,";=1', "d;\n@x"]
    file = io.BytesIO()
    spreadsheet.write(cells(*hostile), CONTRACT, file)
    text = file.getvalue().decode("utf-8-sig")
    for delimiter in ",;":
        for row in csv.reader(io.StringIO(text, newline=""), delimiter=delimiter):
            assert not any(cell.lstrip()[:1] in set("=+@") - {""} for cell in row), (delimiter, row)


def test_lists_are_joined_and_numbers_stay_numbers() -> None:
    table = pa.table({"a": ["x", None], "b": pa.array([["=p", "q"], []], TEXTS), "c": [-1.5, None]})
    assert rows(table) == [["a", "b", "c"], ["x", "'=p; q", "-1.5"], ["", "", ""]]


@given(
    st.lists(
        st.text(
            st.characters(blacklist_categories=["Cs"], blacklist_characters="\x00"), max_size=6
        ),
        min_size=1,
    )
)
@settings(derandomize=True, max_examples=deep(16, 100))
def test_no_text_starts_a_formula_and_none_is_lost(texts: list[str]) -> None:
    found = [row[0] for row in rows(cells(*texts))[1:]]
    for text, before in zip(found, texts, strict=True):
        assert text.replace("'", "") == before.replace("'", "")
        assert text == before or text.count("'") > before.count("'")
    assert not any(
        text.lstrip()[:1] in set("=+-@\uff1d\uff0b\uff0d\uff20") - {""} for text in found
    )


def test_the_published_sheet_has_every_figure(tmp_path: Path) -> None:
    folder = made.publish_first(tmp_path)
    with (folder / "figures.csv").open(encoding="utf-8-sig", newline="") as lines:
        found = list(csv.DictReader(lines))
    assert list(found[0]) == list(FIGURES.names)
    assert [row["as_reported"] for row in found] == [
        row["as_reported"] for row in example.figures()
    ]


def test_a_sheet_without_a_figure_has_its_head() -> None:
    none = cells()
    coded = pa.chunked_array([pa.array([], pa.dictionary(pa.int32(), TEXT))])
    for texts in (none["a"], coded, none["a"].slice(0, 0).dictionary_encode()):
        assert rows(pa.table({"a": texts, "b": none["b"], "c": pa.array([], NUMBER)})) == [
            ["a", "b", "c"]
        ]


def test_a_release_without_a_sheet_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    few = json.loads((made.publish_first(tmp_path) / "datapackage.json").read_bytes())
    assert spreadsheet.LEFT_OUT not in json.dumps(few)
    assert "use figures.csv" in seen(PageReader(rendered()))
    monkeypatch.setattr(spreadsheet, "MAX_ROWS", 1)
    folder = made.publish_next(tmp_path / "many", made.candidate())
    assert not (folder / "figures.csv").exists()
    assert verify.verify(folder) == ()
    many = json.loads((folder / "datapackage.json").read_bytes())
    described = {table["name"]: table["description"] for table in many["resources"]}
    assert [name for name, text in described.items() if spreadsheet.LEFT_OUT in text] == ["figures"]
    page = seen(PageReader(rendered()))
    assert spreadsheet.LEFT_OUT in page
    assert "use figures.csv" not in page


def test_the_guide_to_releases_says_how_many_figures_a_sheet_has() -> None:
    guide = Path(__file__).parents[2] / "published" / "README.md"
    (line,) = (line for line in guide.read_text("utf-8").splitlines() if "`figures.csv`" in line)
    assert f"{spreadsheet.MAX_ROWS:,}" in line


@pytest.mark.parametrize(
    "cut", [";", "\n", "\r", "\r\n", "\t", "\v", "\f", "\x85", "\u2028", "\u2029"]
)
@pytest.mark.parametrize("sign", ["=", "+", "-", "@", "\uff1d"])
def test_no_part_of_a_cell_starts_a_formula_wherever_a_program_cuts(cut: str, sign: str) -> None:
    for between in ("", " ", '"', '" ', "\t", "\u00a0", cut):
        text = f"USD 5{cut}{between}{sign}HYPERLINK(1){cut}{cut}{between}{sign}2"
        (_, (found, _, _)) = rows(cells(text))
        assert found.replace("'", "") == text
        for part in re.split("[;\n\r\t\v\f\x85\u2028\u2029]", found):
            assert not re.match('[\\s"]*[=+\\-@\uff1d]', part), (text, found)
