"""Which rows no person has seen: by who decided what, wherever the rows have gone since."""

from __future__ import annotations

import itertools
from dataclasses import replace
from typing import Any

import pytest

from silkledger.ingest.folder.decisions_file import (
    ACCEPT,
    ADD,
    EDIT,
    PROGRAM,
    REJECT,
    UNDO,
    CurationDecision,
)
from silkledger.ingest.folder.seen_rows import unreviewed

OLD, NEW = "ab" * 32, "cd" * 32


def decision(
    action: str,
    place: str = "10-20",
    by: str = "Ana",
    candidate: str | None = "a",
    rendition: str | None = OLD,
    **after: str,
) -> CurationDecision:
    return CurationDecision(
        "2026-01-01T08:00:00+00:00",
        by,
        action,
        "figures",
        f"s:{place}",
        after=after or None,
        candidate=candidate,
        rendition=rendition,
    )


def move(place: str, to: str, candidate: str) -> CurationDecision:
    start, end = to.split("-")
    moved = {"char_start": start, "char_end": end}
    return decision(EDIT, place, candidate=candidate, rendition=NEW, **moved)


def left(*decisions: CurationDecision) -> set[str]:
    return {row_id for _, row_id in unreviewed(decisions)}


BY_PROGRAM = decision(ACCEPT, by=PROGRAM)
RENEWED = decision(EDIT, by=PROGRAM, status="forecast")
BY_HAND: dict[str, Any] = {"candidate": None, "rendition": None}


@pytest.mark.parametrize(
    ("made", "unseen"),
    [
        ([decision(EDIT, unit="kg")], set()),
        ([decision(ACCEPT)], set()),
        ([decision(EDIT, unit="kg", **BY_HAND)], set()),
        ([decision(ACCEPT, **BY_HAND)], set()),
        ([decision(EDIT)], set()),  # a note on it
        ([decision(EDIT, as_reported="9 %", char_start="12")], set()),
        ([RENEWED], {"s:10-20"}),
        ([decision(REJECT)], {"s:10-20"}),  # whoever keeps the row in the file has not judged it
        ([decision(EDIT, "30-40", candidate="b", unit="kg")], {"s:10-20"}),
        ([decision(ADD, candidate="a-2", unit="kg")], {"s:10-20"}),  # another row of these words
        ([move("10-20", "30-40", "A")], {"s:30-40"}),
        ([move("10-20", "10-21", "A")], {"s:10-21"}),
        ([move("10-20", "30-40", "A"), decision(EDIT, "30-40", candidate="A", unit="t")], set()),
        ([decision(EDIT, unit="kg"), move("10-20", "30-40", "A")], set()),
        ([RENEWED, decision(ACCEPT)], set()),
    ],
)
def test_a_row_is_seen_once_a_person_has_judged_it(
    made: list[CurationDecision], unseen: set[str]
) -> None:
    assert left(BY_PROGRAM, *made) == unseen


def test_a_move_that_is_undone_leaves_the_row_where_it_was() -> None:
    moved = move("10-20", "30-40", "A")
    assert left(BY_PROGRAM, moved, replace(moved, action=UNDO)) == {"s:10-20"}


@pytest.mark.parametrize("order", tuple(itertools.permutations(range(3))))
@pytest.mark.parametrize("seen", [(), ("a",), ("b",), ("c",), ("a", "c")])
@pytest.mark.parametrize("step", [20, -20])
def test_rows_that_move_to_where_others_stood_are_not_taken_for_them(
    order: tuple[int, ...], seen: tuple[str, ...], step: int
) -> None:
    starts = {"a": 50, "b": 70, "c": 90}
    accepted = [
        decision(ACCEPT, f"{at}-{at + 9}", "Ana" if name in seen else PROGRAM, name)
        for name, at in starts.items()
    ]
    moves = [
        move(f"{at}-{at + 9}", f"{at + step}-{at + step + 9}", name.upper())
        for name, at in starts.items()
    ]
    found = left(*accepted, *(moves[place] for place in order))
    ends = {f"s:{at + step}-{at + step + 9}" for name, at in starts.items() if name not in seen}
    assert found == ends


def test_an_undo_takes_back_what_was_done_to_the_same_row() -> None:
    first, second = decision(ACCEPT, by=PROGRAM), decision(ACCEPT, "30-40", PROGRAM, "b")
    away = move("30-40", "60-70", "B")
    onto = move("10-20", "30-40", "A")
    edited = decision(EDIT, "30-40", candidate="A", rendition=NEW, unit="kg")
    made = (first, second, away, onto, edited, replace(away, action=UNDO))
    assert left(*made) == {"s:30-40"}
    assert left(*made[:-1]) == {"s:60-70"}


def test_a_row_that_a_person_adds_where_one_was_rejected_is_seen() -> None:
    rejected = [BY_PROGRAM, decision(REJECT)]
    assert left(*rejected, decision(ADD, candidate="c", unit="kg")) == set()
