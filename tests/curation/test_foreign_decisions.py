"""Decisions that a person or another program has written: they count, or their line is refused."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from silkledger.curation import candidate_decisions
from silkledger.curation.asked_changes import ItemChange
from silkledger.curation.candidate_decisions import open_candidates
from silkledger.curation.changes import Changes
from silkledger.curation.load import load_worklist
from silkledger.errors import InputError
from tests.support import curated
from tests.support.curated import TEXT

if TYPE_CHECKING:
    from pathlib import Path

    from silkledger.curation.places import SourcePlaces

TRADE, GDP, EXPORTS = (f"note:{each.span[0]}-{each.span[1]}" for each in curated.proposed())
WORDING = {"as_reported": "nearly USD 15 billion"}
CELLS = {**WORDING, "indicator": "gdp", "geography": "Kazakhstan", "period": "in 2022"}


def written(**fields: Any) -> dict[str, Any]:
    line = {
        "at": "2026-01-01T08:00:00+00:00",
        "by": "Ana",
        "action": "reject",
        "table": "figures",
        "row_id": GDP,
        "before": WORDING,
        "after": None,
        "note": "not of this year",
    }
    return {name: cell for name, cell in (line | fields).items() if cell is not ...}


def decided(root: Path, *lines: dict[str, Any], text: str = TEXT, end: str = "\n") -> SourcePlaces:
    places = curated.write(root, text=text)
    places.folder.mkdir(parents=True, exist_ok=True)
    content = "\n".join(json.dumps(line, ensure_ascii=False) for line in lines)
    (places.folder / "decisions.jsonl").write_text(content + end, encoding="utf-8")
    return places


def states(places: SourcePlaces) -> list[str]:
    return [item.state for item in load_worklist(places).items()]


def still_proposed(places: SourcePlaces) -> list[str]:
    worklist = load_worklist(places)
    made = candidate_decisions.read(places.folder)
    return [each.wording for each in open_candidates(worklist.candidates, made)]


@pytest.mark.parametrize("end", ["\n", "", "\r\n"])
@pytest.mark.parametrize(
    "fields",
    [
        {},
        {"before": {"as_reported": "nearly  USD 15\nbillion"}},
        {"before": {**CELLS, "char_start": 52, "confidence": None}},
        {"before": ..., "after": WORDING, "note": ...},
        {"by": "another program", "at": "2026-01-01"},
        {"reviewer": "a field of another program"},
    ],
)
def test_a_line_with_the_documented_fields_counts(
    tmp_path: Path, fields: dict[str, Any], end: str
) -> None:
    places = decided(tmp_path, written(**fields), end=end)
    assert states(places) == ["open", "rejected", "refused"]
    assert still_proposed(places) == ["rose by 22.3%", "fell by 9%"]


def test_later_lines_on_a_row_need_no_wording(tmp_path: Path) -> None:
    edited = written(action="edit", before={**WORDING, "period": ""}, after={"period": "2021"})
    again = written(action="edit", before={"status": ""}, after={"status": "forecast"})
    item = load_worklist(decided(tmp_path, edited, again)).items()[1]
    assert (item.cells["period"], item.cells["status"]) == ("2021", "forecast")
    undone = [written(action="undo", before=None, note=None) for _ in range(2)]
    assert states(decided(tmp_path, edited, again, *undone)) == ["open", "open", "refused"]
    assert len(still_proposed(decided(tmp_path, edited, again, *undone))) == 3


def test_a_decision_of_the_desk_and_one_by_hand_are_of_the_same_row(tmp_path: Path) -> None:
    places = decided(tmp_path, written(action="undo"), end="\n")
    changes = Changes("note", "Ben", load_worklist(places))
    changes.change(ItemChange(load_worklist(places).items()[1].id, "accept"))
    changes.write(places.folder)
    path = places.folder / "decisions.jsonl"
    edited = written(action="edit", before={"geography": ""}, after={"geography": "Kazakhstan"})
    path.write_text(path.read_text() + json.dumps(edited))  # no end of the line
    assert [each.action for each in load_worklist(places).items()[1].history] == ["accept", "edit"]
    changes = Changes("note", "Ana", load_worklist(places))
    changes.undo()
    changes.write(places.folder)
    assert [json.loads(line)["action"] for line in path.read_text().splitlines()] == [
        *("undo", "accept", "edit", "undo")
    ]
    assert [each.action for each in load_worklist(places).items()[1].history] == ["accept"]


def test_a_changed_text_has_the_same_figure_unless_its_cells_say_otherwise(tmp_path: Path) -> None:
    changed = f"A new first paragraph.\n\n{TEXT}"
    assert states(decided(tmp_path, written(before=CELLS), text=changed)) == [
        *("open", "rejected", "refused")
    ]
    places = decided(tmp_path, written(), text=changed)
    assert states(places) == ["open", "rejected", "refused"]
    assert still_proposed(places) == ["rose by 22.3%", "fell by 9%"]
    accepted = written(action="accept", before=None, after=WORDING)
    assert states(decided(tmp_path, accepted, text=changed)) == ["open", "open", "refused"]
    other = {**CELLS, "period": "in 2021"}
    assert "rejected" not in states(decided(tmp_path, written(before=other), text=changed))


def test_another_figure_at_the_same_place_is_proposed(tmp_path: Path) -> None:
    places = decided(tmp_path, written(row_id=TRADE))
    assert "rejected" not in states(places)
    assert len(still_proposed(places)) == 3


def test_an_accepted_row_moves_with_its_text(tmp_path: Path) -> None:
    start, end = GDP.removeprefix("note:").split("-")
    row = {**CELLS, "char_start": start, "char_end": end}
    line = written(action="accept", before=CELLS, after=row, note=None)
    places = decided(tmp_path, line, text=f"New.\n\n{TEXT}")
    places.table("figures").write_text(f"{','.join(row)}\n{','.join(row.values())}\n")
    item = load_worklist(places).items()[1]
    assert (item.state, item.is_moved) == ("accepted", True)


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({"by": ...}, "by missing; add by"),
        ({"by": " ", "row_id": None}, "by and row_id missing; add by, row_id"),
        ({"action": "rejects"}, 'action is "rejects"; write "reject"'),
        ({"action": "drop"}, 'action is "drop"; write one of accept, reject, edit, add, undo'),
        ({"table": "figure"}, 'table is "figure"; write "figures"'),
        ({"at": "yesterday"}, 'at is "yesterday"; write a time such as 2026-'),
        ({"row_id": "other:52-73"}, 'row_id is of another source, "other"; write note:START-END'),
        ({"row_id": "52"}, 'row_id "52" names no place; write note:START-END'),
        ({"row_id": "note:73-52"}, 'row_id "note:73-52" names no place'),
        ({"before": None}, f"the wording of {GDP} is missing; add as_reported to before or after"),
        ({"before": {"period": "in 2022"}, "action": "edit"}, "the wording of"),
        ({"before": {"wording": "9 %"}}, 'figures have no column "wording"; write one of'),
        ({"before": "nearly USD 15 billion"}, "before is not an object of cells"),
        ({"before": {"as_reported": ["9 %"]}}, "before is not an object of cells"),
        ({"note": 5}, "note is not a text"),
        ({"span": "52-73"}, "span is not a pair of numbers"),
    ],
)
def test_a_line_that_can_not_count_is_refused_with_what_it_lacks(
    tmp_path: Path, fields: dict[str, Any], said: str
) -> None:
    places = decided(
        tmp_path, written(row_id=TRADE, before={"as_reported": "9"}), written(**fields)
    )
    with pytest.raises(InputError) as refused:
        load_worklist(places)
    line = str(refused.value)
    assert line.startswith("note/decisions.jsonl:2: not a decision: ")
    assert said in line
    assert line.endswith(", or remove the line")


@pytest.mark.parametrize("line", ["[]", "reject", '"reject"', "{", "5"])
def test_what_is_not_an_object_is_refused(tmp_path: Path, line: str) -> None:
    places = decided(tmp_path, written())
    (places.folder / "decisions.jsonl").write_text(f"{line}\n")
    with pytest.raises(InputError, match=r"decisions\.jsonl:1: not a decision: not "):
        load_worklist(places)
