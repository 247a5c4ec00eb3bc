"""Rows added to a dataset's own vocabulary: checked first, whole or not written."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from silkledger.errors import CannotRunError
from silkledger.indicator_names import indicator_names
from silkledger.ingest.folder.additions import vocabulary_of
from silkledger.schemas.vocabulary import ADDABLE, SHIPPED
from silkledger.vocabularies.faults import addition_faults
from silkledger.vocabularies.rows import add, cells_of, rows_of_kind
from tests.support.depth import some

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.conftest import CommandOutput, Mini

QUINOA = {
    "code": "quinoa",
    "name": "Quinoa, harvested",
    "definition": "What was reaped",
    "dimension": "mass",
    "statistic": "flow",
}


def test_a_file_is_made_and_grows_by_rows_and_columns(mini: Mini) -> None:
    file = add(mini.raw, "indicators", QUINOA)
    add(mini.raw, "indicators", {**QUINOA, "code": "kiwicha", "canonical_unit": "t"})
    assert file.read_text() == (
        "code,name,definition,dimension,statistic,canonical_unit\n"
        'quinoa,"Quinoa, harvested",What was reaped,mass,flow,\n'
        'kiwicha,"Quinoa, harvested",What was reaped,mass,flow,t\n'
    )
    own = [row["code"] for row in rows_of_kind(vocabulary_of(mini.raw), "indicators") if row.added]
    assert own == ["quinoa", "kiwicha"]


def test_a_note_may_be_left_out(mini: Mini) -> None:
    """Nothing is read from it; shipped rows have one, as a reviewer reads them."""
    cells = ["code=XMY", "kind=group", "name=The valley", "members=KAZ;KGZ"]
    add(mini.raw, "groups", cells_of("groups", cells))
    assert not addition_faults(vocabulary_of(mini.raw))
    assert all(row["note"] for row in rows_of_kind(SHIPPED, "groups"))


def test_a_row_that_cannot_be_used_is_not_written(mini: Mini) -> None:
    file = add(mini.raw, "indicators", QUINOA)
    before = file.read_bytes()
    for cells, said in (
        (QUINOA, "quinoa already appears in"),
        ({**QUINOA, "code": "gdp"}, "or write gdp in the column replaces; nothing was written"),
        ({**QUINOA, "code": "x", "dimension": "wight"}, "'wight' is unknown"),
        ({"code": "x"}, "the cell is empty"),
    ):
        with pytest.raises(CannotRunError, match=said):
            add(mini.raw, "indicators", cells)
        assert file.read_bytes() == before
    with pytest.raises(CannotRunError, match="XYZ is not a code of ISO 3166"):
        add(mini.raw, "place_aliases", {"code": "XYZ", "language": "en", "name": "Nowhere"})
    assert [path.name for path in (mini.raw / "vocabularies").iterdir()] == ["indicators.csv"]


# For each kind whose rows can be replaced: the key of a shipped row, and a cell that is another.
REPLACED = [
    ("dimensions", "money", {"dimension": "money", "meaning": "amounts of money"}),
    ("entities", "", {"note": "another note"}),
    ("event_kinds", "", {"meaning": "another meaning"}),
    ("groups", "", {"note": "another note"}),
    ("indicator_names", "gdp", {"code": "gdp", "language": "fr", "names": "le PIB"}),
    ("indicators", "gdp", {"code": "gdp", "name": "Output"}),
    ("items", "wheat", {"code": "wheat", "meaning": "all kinds of it"}),
    ("period_words", "", {}),
    ("place_aliases", "", {}),
    ("plausible", "", {"reason": "another reason"}),
    ("publications", "", {"note": "another note"}),
    ("quality_codes", "", {"meaning": "another meaning"}),
    ("reference_codes", "", {}),
    ("unit_words", "quintal", {"unit": "quintal", "language": "fr", "words": "quintal métrique"}),
    ("units", "quintal", {"unit": "quintal", "note": "another note"}),
]


@pytest.mark.parametrize(
    ("kind", "name", "cells"), some(REPLACED, 3), ids=[row[0] for row in some(REPLACED, 3)]
)
def test_a_row_of_every_kind_can_stand_for_a_shipped_one(
    kind: str, name: str, cells: dict[str, str], mini: Mini
) -> None:
    """As the refusal of a repeated key says: the key goes into the column replaces."""
    key = ADDABLE[kind]
    shipped = rows_of_kind(SHIPPED, kind)
    stated = {column: cell for column, cell in cells.items() if column in key}
    first = next(row for row in shipped if stated.items() <= row.cells.items())
    own = {**first.cells, **cells}
    replaced = name or ";".join(own[column] for column in key if column != "language")
    add(mini.raw, kind, {**own, "replaces": replaced})
    vocabulary = vocabulary_of(mini.raw)
    assert not addition_faults(vocabulary)
    rows = rows_of_kind(vocabulary, kind)
    assert [row.cells for row in rows if row.added] == [own]
    stands = [row for row in shipped if all(row[column] == own[column] for column in key)]
    assert len(rows) == len(shipped) - len(stands) + 1


def test_a_row_of_names_adds_to_those_that_are_shipped(mini: Mini) -> None:
    add(mini.raw, "indicator_names", {"code": "harvest", "language": "fr", "names": "moisson"})
    shipped = indicator_names(SHIPPED)["fr"]["harvest"]
    assert indicator_names(vocabulary_of(mini.raw))["fr"]["harvest"] == (*shipped, "moisson")


@pytest.mark.parametrize(
    ("texts", "said"),
    [
        (["code"], "not COLUMN=TEXT"),
        (["cod=x"], 'no column "cod"; did you mean "code"'),
        (["code=x", "code=y"], "code is given twice"),
        (["code= "], "no cells are given"),
    ],
)
def test_cells_that_cannot_be_read_are_named(texts: list[str], said: str) -> None:
    with pytest.raises(CannotRunError, match=said):
        cells_of("indicators", texts)


def test_a_cell_may_hold_an_equals_sign() -> None:
    assert cells_of("items", ["code=a", "meaning=x=y"])["meaning"] == "x=y"


def test_the_commands_list_add_and_check(mini: Mini, command: Callable[..., CommandOutput]) -> None:
    raw = ("--raw", mini.raw)
    added = command("vocabulary", "add", "event_kinds", "kind=harvest", "meaning=an end", *raw)
    assert (added.code, added.out) == (0, f"added to {mini.raw}/vocabularies/event_kinds.csv\n")
    shown = command("vocabulary", "list", "event_kinds", "--own", *raw).out
    assert shown == "raw/vocabularies/event_kinds.csv:2: kind=harvest, meaning=an end\n"
    assert "indicators" in command("vocabulary", "list", *raw).out
    none = command("vocabulary", "list", "indicators", "--words", "dwarf", *raw)
    assert (none.code, none.out) == (0, 'none of the rows of indicators has "dwarf"\n')
    assert command("vocabulary", "check", *raw).out == "1 file, 0 faults\n"
    mini.write("vocabularies/items.csv", "code,parent\na,b\nb,a\n")
    checked = command("vocabulary", "check", *raw)
    assert checked.code == 1
    assert "raw/vocabularies/items.csv:2: parent: a is a part of itself" in checked.out
    refused = command("vocabulary", "add", "rules", "rule=x", *raw)
    assert (refused.code, "a dataset can't add to rules" in refused.last) == (2, True)


def test_a_file_that_is_no_vocabulary_is_one_of_the_faults(
    mini: Mini, command: Callable[..., CommandOutput]
) -> None:
    mini.write("vocabularies/fish.csv", "a\n")
    mini.write("vocabularies/event_kinds.csv", "kind,meaning\nmeeting,again\n")
    said = command("vocabulary", "check", "--raw", mini.raw)
    first, second, last = said.out.splitlines()
    assert (said.code, said.err, last) == (1, "", "2 faults")
    assert first.startswith("raw/vocabularies/fish.csv: there is no vocabulary fish; ")
    assert "event_kinds.csv:2: kind: meeting already appears" in second


def test_a_folder_that_is_not_there_is_no_dataset_without_faults(
    tmp_path: Path, command: Callable[..., CommandOutput]
) -> None:
    raw = tmp_path / "absent"
    for words in (("check",), ("list",), ("add", "event_kinds", "kind=harvest", "meaning=x")):
        said = command("vocabulary", *words, "--raw", raw)
        assert (said.code, said.out) == (2, "")
        assert said.last.startswith(f"silkledger: {raw}: no such folder; name the raw folder")
    assert not raw.exists()
