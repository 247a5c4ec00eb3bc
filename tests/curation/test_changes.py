"""Changes of a source: rows, decisions, undo and redo, and what a person does by hand."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from silkledger.curation.asked_changes import Added, ItemChange, StaleError
from silkledger.curation.changes import Changes
from silkledger.curation.history import moved
from silkledger.curation.load import load_worklist
from silkledger.errors import RefusedError
from silkledger.ingest.folder.decisions_file import PROGRAM
from tests.support import curated
from tests.support.curated import TEXT

if TYPE_CHECKING:
    from pathlib import Path

    from silkledger.curation.worklist import Item


class Source:
    """A source on the disk, and a person who works on it."""

    def __init__(self, folder: Path) -> None:
        self.root = folder
        self.at = "2026-01-01T08:00:00.000+00:00"
        self.extracted(TEXT)

    def extracted(self, text: str) -> None:
        self.places = curated.write(self.root, text=text)

    def items(self) -> list[Item]:
        return list(load_worklist(self.places).items())

    def changes(self, by: str = "Ana") -> Changes:
        self.at = moved(self.at, 1000)  # what is made at one moment is undone at once
        return Changes("note", by, load_worklist(self.places), _at=self.at)

    def do(self, place: int, action: str, by: str = "Ana", **cells: str) -> None:
        item = self.items()[place]
        changes = self.changes(by)
        changes.change(ItemChange(item.id, action, {**item.cells, **cells} if cells else None))
        changes.write(self.places.folder)

    def undo(self, by: str = "Ana") -> None:
        changes = self.changes(by)
        changes.undo()
        changes.write(self.places.folder)

    def redo(self, by: str = "Ana") -> None:
        changes = self.changes(by)
        changes.redo()
        changes.write(self.places.folder)

    @property
    def rows(self) -> list[str]:
        return [
            record.cells["as_reported"]
            for record in load_worklist(self.places).files["figures"].records
        ]

    @property
    def states(self) -> list[str]:
        return [item.state for item in self.items()]

    @property
    def actions(self) -> list[str]:
        lines = (self.places.folder / "decisions.jsonl").read_text().splitlines()
        return [json.loads(line)["action"] for line in lines]


@pytest.fixture
def source(tmp_path: Path) -> Source:
    return Source(tmp_path)


def test_each_decision_is_one_line_and_each_row_stands_in_the_order_of_the_text(
    source: Source,
) -> None:
    assert source.states == ["open", "open", "refused"]
    source.do(1, "accept")
    source.do(0, "accept", note="seen")
    source.do(2, "reject")
    assert source.rows == ["rose by 22.3%", "nearly USD 15 billion"]
    assert source.states == ["accepted", "accepted", "rejected"]
    assert source.items()[0].cells["note"] == "seen"
    assert source.actions == ["accept", "accept", "reject"]


def test_undo_goes_back_to_the_start_and_redo_to_the_end(source: Source) -> None:
    before = source.states
    source.do(0, "edit", geography="Uzbekistan")
    source.do(0, "accept")
    source.do(0, "edit", geography="China")
    source.do(0, "reject")
    path = source.places.table("figures")
    seen = [(source.states, path.exists() and path.read_bytes())]
    for _ in range(4):
        source.undo()
        seen.append((source.states, path.exists() and path.read_bytes()))
    assert source.states == before
    assert source.items()[0].cells["geography"] == "Kazakhstan"
    with pytest.raises(RefusedError, match="nothing to undo"):
        source.undo()
    for expected in reversed(seen[:-1]):
        source.redo()
        assert (source.states, path.exists() and path.read_bytes()) == expected
    with pytest.raises(RefusedError, match="nothing to redo"):
        source.redo()


def test_what_was_accepted_at_once_is_undone_at_once(source: Source) -> None:
    changes = source.changes()
    for item in source.items()[:2]:
        changes.change(ItemChange(item.id, "accept"))
    changes.write(source.places.folder)
    assert len(source.rows) == 2
    source.undo()
    assert source.rows == []
    source.redo()
    assert len(source.rows) == 2


def test_a_row_of_a_program_is_confirmed_as_it_is_and_stays_when_that_is_undone(
    source: Source,
) -> None:
    source.do(0, "accept", by=PROGRAM)
    row = source.places.table("figures").read_bytes()
    assert [item.is_unseen for item in source.items()] == [True, False, False]
    source.do(0, "accept", by=PROGRAM)
    assert source.actions == ["accept"]
    for _ in range(2):  # the second time there is nothing left to confirm
        source.do(0, "accept")
        assert source.actions == ["accept", "accept"]
        assert not source.items()[0].is_unseen
    source.undo()
    assert source.items()[0].is_unseen
    source.redo()
    assert not source.items()[0].is_unseen
    assert source.states == ["accepted", "open", "refused"]
    source.do(0, "reject")
    assert source.rows == []
    source.undo()
    assert source.places.table("figures").read_bytes() == row
    source.undo()
    with pytest.raises(RefusedError, match="nothing to undo"):
        source.undo()


def test_a_person_undoes_only_what_that_person_did(source: Source) -> None:
    source.do(0, "accept", by="Ana")
    source.do(1, "accept", by="Ben")
    source.undo("Ana")
    assert source.rows == ["nearly USD 15 billion"]


def test_a_change_of_what_somebody_else_changed_is_refused(source: Source) -> None:
    item = source.items()[0]
    source.do(0, "edit", by="Ben", geography="Uzbekistan")
    changes = source.changes()
    with pytest.raises(StaleError, match="Ben has changed this"):
        changes.change(ItemChange(item.id, "accept", seen=(item.state, item.cells)))


def test_what_a_person_does_in_an_editor_stays(source: Source) -> None:
    source.do(0, "accept")
    path = source.places.table("figures")
    lines = path.read_text().splitlines(keepends=True)
    by_hand = lines[1].replace("rose by 22.3%", '"rose by 22.3%"')
    path.write_text(lines[0] + by_hand)
    source.do(1, "accept")
    assert path.read_text().splitlines(keepends=True)[1] == by_hand
    path.write_text(lines[0])
    assert source.states == ["removed", "removed", "refused"]
    start, end = source.items()[1].span or (0, 0)
    path.write_text(
        f"as_reported,indicator,char_start,char_end\nnearly USD 15 billion,gdp,{start},{end}\n"
    )
    assert source.states == ["removed", "accepted", "refused"]
    assert source.items()[1].place == 0
    source.do(1, "reject")
    assert not path.exists()
    source.undo()
    assert source.rows == ["nearly USD 15 billion"]


def test_a_figure_that_is_added_by_its_words_can_be_edited_and_undone(source: Source) -> None:
    start = TEXT.index("2022")
    changes = source.changes()
    key = changes.add(
        Added(
            "figures",
            {
                "as_reported": "2022",
                "indicator": "gdp",
                "char_start": str(start),
                "char_end": str(start + 4),
            },
        )
    )
    changes.write(source.places.folder)
    assert [item.id for item in source.items()].index(key) == 1
    source.do(1, "edit", char_end=str(start + 3), as_reported="202")
    assert source.items()[1].id == key
    source.undo()
    source.undo()
    assert len(source.items()) == 3
    assert source.rows == []
    source.redo()
    assert source.rows == ["2022"]


def test_decisions_hold_for_the_same_sentences_of_a_changed_document(source: Source) -> None:
    source.do(0, "accept")
    source.do(2, "reject")
    source.extracted(f"A new first paragraph.\n\n{TEXT.replace('nearly', 'almost nearly')}")
    assert source.states == ["accepted", "open", "rejected"]
    assert [item.is_moved for item in source.items()] == [True, False, False]
    source.undo()
    assert source.states == ["accepted", "open", "refused"]


def test_a_line_that_a_crash_cut_off_is_written_over(source: Source) -> None:
    source.do(0, "accept")
    path = source.places.folder / "decisions.jsonl"
    with path.open("a") as file:
        file.write('{"at": "2026-01-01T00:0')
    assert source.states[0] == "accepted"
    source.do(2, "reject")
    assert source.actions == ["accept", "reject"]
