"""Vocabularies with the additions of a dataset: rows added, rows replaced, and every fault."""

from __future__ import annotations

import pickle
from typing import TYPE_CHECKING

import pytest

from silkledger.indicators import indicators
from silkledger.reading.definitions.units import definitions
from silkledger.reading.figure import read_figure
from silkledger.reading.geography.place_codes import place_groups
from silkledger.reading.geography.places import members, read_place
from silkledger.schemas.vocabulary import ADDABLE, SHIPPED, Vocabulary, VocabularyError, built_once

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

INDICATORS = "code,name,definition,dimension,canonical_unit,statistic\n"
QUINOA = "quinoa_output,Quinoa output,Quinoa that was harvested,mass,t,flow\n"
BOUNDS = ("bound", "side", "verb", "close", "language", "words")
GROUPS = "code,kind,name,members,note\n"


@pytest.fixture
def add(tmp_path: Path) -> Callable[[str, str], Vocabulary]:
    """Write a file of raw/vocabularies/ and return the vocabulary with all files written."""
    folder = tmp_path / "raw" / "vocabularies"

    def write(name: str, text: str) -> Vocabulary:
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
        return Vocabulary(additions=folder)

    return write


def test_an_added_row_stands_beside_the_shipped_ones(
    add: Callable[[str, str], Vocabulary],
) -> None:
    ours = add("indicators.csv", INDICATORS + QUINOA)
    assert set(indicators(ours)) - set(indicators(SHIPPED)) == {"quinoa_output"}
    assert indicators(ours)["quinoa_output"].canonical_unit == "t"
    assert indicators(ours)["quinoa_output"].tolerance is None
    assert "quinoa_output" not in indicators(SHIPPED)


def test_the_columns_of_an_addition_may_come_in_any_order_with_a_mark_and_blank_lines(
    add: Callable[[str, str], Vocabulary],
) -> None:
    ours = add(
        "event_kinds.csv", "\ufeffmeaning,replaces, kind\nsown fields,,sowing\n,,\n\nend,,harvest\n"
    )
    rows = ours.load("event_kinds", ("kind", "meaning"), key=("kind",))
    added = [(row["kind"], row["meaning"], row.line) for row in rows if row.added]
    assert added == [("sowing", "sown fields", 2), ("harvest", "end", 5)]


def test_a_file_in_a_folder_of_that_name_is_read_too(
    add: Callable[[str, str], Vocabulary],
) -> None:
    add("units/homes.csv", "unit,base,factor,dimension\nger,ger,1,count\n")
    ours = add("unit_words.csv", "unit,language,words\nger,en,ger;gers\n")
    reading = read_figure("1200 gers", ours)
    assert reading.quantity is not None
    assert (reading.quantity.unit, int(reading.quantity.value or 0)) == ("ger", 1200)


def test_a_row_that_says_so_replaces_the_shipped_one(
    add: Callable[[str, str], Vocabulary],
) -> None:
    row = "gdp,Output,All of it,money,USD,flow,gdp\n"
    ours = add("indicators.csv", INDICATORS.replace("\n", ",replaces\n") + row)
    assert indicators(ours)["gdp"].name == "Output"
    assert list(indicators(ours)).count("gdp") == 1
    assert indicators(SHIPPED)["gdp"].name != "Output"


def test_two_vocabularies_in_one_process_do_not_see_each_other(
    add: Callable[[str, str], Vocabulary], tmp_path: Path
) -> None:
    ours = add("groups.csv", GROUPS + "XAL,group,Andean land,BOL;PER,own\n")
    other = Vocabulary(additions=tmp_path / "nothing")
    assert members("XAL", vocabulary=ours) == ("BOL", "PER")
    assert "XAL" not in place_groups(other)
    assert "XAL" not in place_groups(SHIPPED)
    assert getattr(read_place("Andean land", vocabulary=ours), "code", None) == "XAL"
    assert getattr(read_place("Andean land", vocabulary=other), "code", None) is None


def test_a_group_in_a_group_stands_for_its_countries_each_once(
    add: Callable[[str, str], Vocabulary],
) -> None:
    rows = "XAL,group,Andean land,BOL;PER,own\nXAM,group,More,XAL;PER;CHL,own\n"
    assert members("XAM", vocabulary=add("groups.csv", GROUPS + rows)) == ("BOL", "PER", "CHL")


def test_a_place_that_iso_does_not_list_is_a_row_without_members(
    add: Callable[[str, str], Vocabulary],
) -> None:
    ours = add("groups.csv", GROUPS + "XYU,place,Yugoslavia,,dissolved in 1992\n")
    place = read_place("Yugoslavia", vocabulary=ours)
    assert getattr(place, "code", None) == "XYU"
    assert "place.group" not in getattr(place, "rules", ())


def test_a_vocabulary_is_sent_to_another_process_without_what_was_built(
    add: Callable[[str, str], Vocabulary],
) -> None:
    ours = add("indicators.csv", INDICATORS + QUINOA)
    indicators(ours)
    again = pickle.loads(pickle.dumps(ours))
    assert (again.folder, again.additions) == (ours.folder, ours.additions)
    assert "quinoa_output" in indicators(again)


def test_what_is_built_once_is_built_once_per_vocabulary() -> None:
    calls = []

    @built_once
    def build(vocabulary: Vocabulary, number: int) -> int:
        calls.append((vocabulary, number))
        return number

    other = Vocabulary()
    assert [build(SHIPPED, 1), build(SHIPPED, 1), build(SHIPPED, 2), build(other, 1)] == [
        1,
        1,
        2,
        1,
    ]
    assert calls == [(SHIPPED, 1), (SHIPPED, 2), (other, 1)]


def test_what_a_dataset_can_add_to_is_a_vocabulary_and_nothing_else_is_read(
    add: Callable[[str, str], Vocabulary],
) -> None:
    assert set(SHIPPED.names()) >= set(ADDABLE)
    ours = add("bounds.csv", "bound,side,language,words\ngt,before,en,quipuwise\n")
    assert not any(row.added for row in ours.load("bounds", BOUNDS))


FAULTS = [
    ("indicators.csv", INDICATORS + "gdp,G,g,money,USD,flow\n", indicators, 2, "code",
     r"gdp already appears in schemas/vocabularies/indicators.csv:\d+; use another, "
     "or write gdp in the column replaces"),
    ("indicators.csv", INDICATORS + QUINOA + QUINOA, indicators, 3, "code",
     "quinoa_output already appears in raw/vocabularies/indicators.csv:2; keep one"),
    ("indicators.csv", INDICATORS + QUINOA.replace("mass", "weight"), indicators, 2, "dimension",
     "'weight' is unknown; use one of"),
    ("indicators.csv", INDICATORS + QUINOA.replace("flow", ""), indicators, 2, "statistic",
     "the cell is empty; fill it in"),
    ("indicators.csv", INDICATORS.replace("statistic", "kind") + QUINOA, indicators, 1,
     "statistic", "the column is missing; add the column"),
    ("indicators.csv", INDICATORS.replace("statistic", "statistic,kind") + QUINOA, indicators, 1,
     "kind", "there is no such column; use columns of code"),
    ("indicators.csv", INDICATORS.replace("name", "code", 1) + QUINOA, indicators, 1, "code",
     "the column appears twice"),
    ("indicators.csv", INDICATORS + "a,b\n", indicators, 2, None,
     "the row has 2 cells, the header 6; put a cell with a comma in double quotes"),
    ("indicators.csv", INDICATORS.replace("\n", ",replaces\n") + QUINOA.replace("\n", ",gdp\n"),
     indicators, 2, "replaces", "'gdp' is not the key of this row; repeat its code"),
    ("indicators.csv",
     INDICATORS.replace("\n", ",replaces\n") + QUINOA.replace("\n", ",quinoa_output\n"),
     indicators, 2, "replaces", "there is no shipped 'quinoa_output' to replace"),
    ("indicators.csv",
     INDICATORS.replace("\n", ",parts\n") + "a,A,a,mass,t,flow,b;gdp\nb,B,b,mass,t,flow,a\n",
     indicators, 2, None, "a is computed from itself through b; remove one of them"),
    ("groups.csv", GROUPS + "XAA,group,A,XAB,own\nXAB,group,B,XAA,own\n", place_groups, 3,
     "members", "XAA in XAB in XAA is a cycle; remove one of them"),
    ("groups.csv", GROUPS + "XAA,group,A,XAA,own\n", place_groups, 2, "members",
     "XAA in XAA is a cycle"),
    ("groups.csv", GROUPS + "XAA,group,A,Peru,own\n", place_groups, 2, "members",
     "'Peru' is neither an ISO 3166-1 alpha-3 code nor a group"),
    ("groups.csv", GROUPS + "PER,place,Peru,,own\n", place_groups, 2, "code", "a code of ISO 3166"),
    ("units.csv", "unit,base,factor,dimension\nger,ger,1,homes\n", definitions, 2, "dimension",
     "'homes' is unknown; use one of"),
    ("units.csv", "unit,base,factor,dimension\na,b,2,mass\nb,a,2,mass\n", definitions, 2, "base",
     "lead back to a: a cycle"),
]  # fmt: skip


@pytest.mark.parametrize(("file", "text", "build", "line", "column", "what"), FAULTS)
def test_every_fault_is_one_line_with_file_line_and_column(
    add: Callable[[str, str], Vocabulary],
    file: str,
    text: str,
    build: Callable[[Vocabulary], object],
    line: int,
    column: str | None,
    what: str,
) -> None:
    ours = add(file, text)
    place = rf"raw/vocabularies/{file}:{line}: " + (f"{column}: " if column else "")
    with pytest.raises(VocabularyError, match=f"^{place}.*{what}") as fault:
        build(ours)
    assert "\n" not in str(fault.value)
    assert str(pickle.loads(pickle.dumps(fault.value))) == str(fault.value)


def test_a_file_in_another_encoding_is_a_fault_of_its_line(tmp_path: Path) -> None:
    folder = tmp_path / "raw" / "vocabularies"
    folder.mkdir(parents=True)
    (folder / "event_kinds.csv").write_bytes("kind,meaning\nfête,Fest\n".encode("latin-1"))
    with pytest.raises(VocabularyError, match=r"event_kinds.csv:\d: byte 0xea is not valid UTF-8"):
        Vocabulary(additions=folder).load("event_kinds", ("kind", "meaning"))
