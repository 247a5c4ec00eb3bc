"""Decisions: kept line by line, undone, and replayed over a new extraction."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from silkledger.curation import candidate_decisions
from silkledger.curation.candidate_decisions import ACCEPT, EDIT, PROGRAM, REJECT, UNDO, decide
from silkledger.errors import InputError
from silkledger.extraction.candidate import Candidate, Cell
from silkledger.ingest.folder.seen_rows import unreviewed

if TYPE_CHECKING:
    from pathlib import Path


def candidate(span: tuple[int, int] = (8, 11), sentence: str = "It rose 9 %.") -> Candidate:
    return Candidate(
        table="figures",
        span=span,
        confidence=0.9,
        cells={"as_reported": Cell("9 %", span, "printed")},
        sentence=sentence,
        sentence_span=(0, 12),
        rendition="ab" * 32,
        extractor=("silkledger", "1"),
    )


def test_decisions_are_read_as_they_were_appended(tmp_path: Path) -> None:
    made = [decide(candidate(), "s", action, by="A") for action in (ACCEPT, EDIT)]
    assert candidate_decisions.read(tmp_path) == ()
    candidate_decisions.append(tmp_path, made[:1])
    candidate_decisions.append(tmp_path, made[1:])
    assert candidate_decisions.read(tmp_path) == tuple(made)


def test_a_line_that_a_crash_cut_off_is_lost_and_no_other(tmp_path: Path) -> None:
    first, second = (decide(candidate(), "s", action, by="A") for action in (ACCEPT, EDIT))
    path = tmp_path / candidate_decisions.NAME
    path.write_text(first.line + second.line[:40], encoding="utf-8")
    assert candidate_decisions.read(tmp_path) == (first,)
    candidate_decisions.append(tmp_path, [second])
    assert candidate_decisions.read(tmp_path) == (first, second)


def test_a_line_that_is_no_decision_is_named(tmp_path: Path) -> None:
    line = decide(candidate(), "s", ACCEPT, by="A").line
    (tmp_path / candidate_decisions.NAME).write_text(
        f'{line}{{"action": "approve"}}\n', encoding="utf-8"
    )
    with pytest.raises(InputError, match=r"decisions\.jsonl:2: not a decision"):
        candidate_decisions.read(tmp_path)


def test_a_new_extraction_proposes_only_what_no_decision_names() -> None:
    rejected = decide(candidate(), "s", REJECT, by="A")
    moved = replace(candidate((20, 23), "It  rose\n9 %."), rendition="cd" * 32)
    beside = candidate((30, 33))  # the same words again in the same text are another figure
    other = replace(candidate((30, 33), "It fell 9 %."), rendition="cd" * 32)
    assert candidate_decisions.open_candidates((candidate(), beside), [rejected]) == (beside,)
    assert candidate_decisions.open_candidates((moved, other), [rejected]) == (other,)
    undone = [rejected, replace(rejected, action=UNDO)]
    assert candidate_decisions.open_candidates((moved, other), undone) == (moved, other)


def test_a_row_is_unreviewed_until_a_person_decides_on_it() -> None:
    accepted = decide(candidate(), "s", ACCEPT, by=PROGRAM)
    key = ("figures", "s:8-11")
    assert unreviewed([accepted]) == {key}
    assert unreviewed([accepted, replace(accepted, by="A", action=EDIT)]) == frozenset()
    assert unreviewed([accepted, replace(accepted, by="A", action=UNDO)]) == frozenset()
