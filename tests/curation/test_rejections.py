"""Rejecting by name without a desk: the line is that of the desk, and nothing is guessed."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from silkledger.curation.accept import accept
from silkledger.curation.asked_changes import ItemChange
from silkledger.curation.changes import Changes
from silkledger.curation.load import load_worklist
from silkledger.curation.rejections import reject_named
from silkledger.errors import CannotRunError
from tests.support import curated

if TYPE_CHECKING:
    from pathlib import Path

    from silkledger.curation.places import SourcePlaces

TEXT = (
    "Inflation was 9 % in 2022.\nВ 2022 году население составило около 19 млн человек.\n"
    "2022年人口约1900万。\nWages rose by 9 % in 2022.\n"
)


def written(root: Path) -> SourcePlaces:
    found = [
        curated.figure(TEXT, wording, {"indicator": indicator})
        for wording, indicator in (
            ("9 %", "inflation"),
            ("около 19 млн человек", "population"),
            ("约1900万", "population"),
            ("rose by 9 %", "wage_growth"),
        )
    ]
    return curated.write(root, text=TEXT, candidates=found)


def lines(places: SourcePlaces) -> list[dict[str, Any]]:
    path = places.folder / "decisions.jsonl"
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def rejected(places: SourcePlaces) -> list[str]:
    items = load_worklist(places).items()
    return [each.cells["as_reported"] for each in items if each.state == "rejected"]


@pytest.mark.parametrize("place", range(4))
@pytest.mark.parametrize("kind", ["wording", "row id", "table and span", "candidate"])
def test_every_name_of_a_candidate_rejects_it(tmp_path: Path, place: int, kind: str) -> None:
    places = written(tmp_path)
    item = load_worklist(places).items()[place]
    start, end = item.span or (0, 0)
    name = {
        "wording": f" {item.cells['as_reported']}\n",
        "row id": f"note:{start}-{end}",
        "table and span": f"figures:{start}-{end}",
        "candidate": item.id,
    }[kind]
    made = reject_named(places, [name], by="Ana", note="of another year")
    assert [each.id for each in made.items] == [item.id]
    assert rejected(places) == [item.cells["as_reported"]]


def test_the_line_is_that_of_the_desk(tmp_path: Path) -> None:
    by_name, at_desk = written(tmp_path / "a"), written(tmp_path / "b")
    reject_named(by_name, ["9 %"], by="Ana", note="why")
    changes = Changes("note", "Ana", load_worklist(at_desk))
    changes.change(ItemChange(load_worklist(at_desk).items()[0].id, "reject", note="why"))
    changes.write(at_desk.folder)
    (one,), (other,) = lines(by_name), lines(at_desk)
    assert one | {"at": ""} == other | {"at": ""}
    assert (by_name.folder / "source.toml").exists()


def test_an_accepted_row_is_taken_out_and_only_once(tmp_path: Path) -> None:
    places = written(tmp_path)
    accept(places, by="Ana")
    made = reject_named(places, ["9 %", "约1900万"], by="Ana")
    assert [each.place is not None for each in made.items] == [True, True]
    assert "约1900万" not in places.table("figures").read_text(encoding="utf-8")
    before = lines(places)
    again = reject_named(places, ["9 %"], by="Ben")
    assert (len(again.items), len(again.before)) == (0, 1)
    assert lines(places) == before
    assert accept(places, by="Ana").rows == 0


def test_a_name_of_nothing_or_of_several_rejects_nothing(tmp_path: Path) -> None:
    places = written(tmp_path)
    with pytest.raises(CannotRunError, match='nothing has the id or wording "19 млн"'):
        reject_named(places, ["9 %", "19 млн"], by="Ana")
    with pytest.raises(CannotRunError, match='did you mean "rose by 9 %"'):
        reject_named(places, ["rise by 9 %"], by="Ana")
    text = "Prices rose 9 % in May. Wages rose 9 % in June.\n"
    two = [curated.figure(text, "9 %", {}), curated.figure(text.replace("9", "8", 1), "9 %", {})]
    places = curated.write(tmp_path, "two", text, two)
    with pytest.raises(
        CannotRunError,
        match=r'two: "9 %" names 2: figures:12-15 \(line 1\), figures:35-38 \(line 1\); name one',
    ):
        reject_named(places, ["9 %"], by="Ana")
    assert not places.folder.exists()
    reject_named(places, ["figures:35-38"], by="Ana")
    reject_named(places, ["9 %"], by="Ana")  # only one is left
    assert rejected(places) == ["9 %", "9 %"]


def test_a_source_without_candidates_says_what_to_do(tmp_path: Path) -> None:
    places = written(tmp_path)
    places.candidates.unlink()
    with pytest.raises(CannotRunError, match="run silkledger extract on the document of note"):
        reject_named(places, ["9 %"], by="Ana")
