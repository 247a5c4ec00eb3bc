"""What holds of the decisions in status.json, whatever a crash left of them."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from silkledger.errors import CannotRunError
from silkledger.published import decisions, status
from silkledger.published.decisions import (
    APPROVED,
    REJECTED,
    REPLACED,
    Review,
    ReviewDecision,
    Waiting,
)
from silkledger.published.states import Latest, Status
from silkledger.store import layout
from tests.support.depth import deep

if TYPE_CHECKING:
    from pathlib import Path

ONE, TWO = "1" * 64, "2" * 64
NOW = "2026-01-02T03:04:05Z"
WAITS = Waiting("2" * 16, "1.1.0", "rows came", TWO, ONE, NOW)
CURRENT = Latest("1.0.0", ONE, NOW)


def _entries(*announced: tuple[str, str]) -> dict[str, Status]:
    return {version: Status(version, "ok", digest, NOW) for version, digest in announced}


def _made(decision: str, digest: str = TWO) -> ReviewDecision:
    return ReviewDecision(decision, digest[:16], "1.1.0", digest, "A. Reviewer", "seen", NOW)


def test_a_candidate_waits_while_its_last_release_is_current() -> None:
    review = Review(WAITS)
    assert review.settled(_entries(("1.0.0", ONE)), CURRENT) == review
    assert Review(replace(WAITS, last_sha256=None)).settled({}, None).waiting is not None


def test_it_waits_no_longer_once_it_is_published() -> None:
    review = Review(WAITS, (_made(APPROVED),))
    published = _entries(("1.0.0", ONE), ("1.1.0", TWO))
    assert review.settled(published, Latest("1.1.0", TWO, NOW)) == Review(None, (_made(APPROVED),))
    assert review.approval(TWO) == _made(APPROVED)


def test_an_approval_that_came_to_nothing_never_was() -> None:
    review = Review(WAITS, (_made(APPROVED),))
    assert review.settled(_entries(("1.0.0", ONE)), CURRENT) == Review(WAITS)


def test_another_release_overtakes_it_and_that_is_written_down() -> None:
    current = Latest("1.0.1", "3" * 64, "2026-02-02T00:00:00Z")
    settled = Review(WAITS).settled(_entries(("1.0.0", ONE), ("1.0.1", "3" * 64)), current)
    assert settled.waiting is None
    (made,) = settled.decisions
    assert (made.decision, made.run, made.by, made.at) == (
        REPLACED,
        WAITS.run,
        "",
        "2026-02-02T00:00:00Z",
    )
    assert made.note == "release 1.0.1 became the current one"


def test_the_last_decision_counts() -> None:
    review = Review(WAITS).decided(_made(REJECTED))
    assert review.waiting is None
    assert review.approval(TWO) is None
    assert review.decided(_made(APPROVED)).approval(TWO) == _made(APPROVED)
    assert Review(WAITS).decided(_made(REJECTED, ONE)).waiting == WAITS


@settings(derandomize=True, max_examples=deep(24, 150))
@given(
    st.booleans(),
    st.lists(
        st.tuples(st.sampled_from([APPROVED, REJECTED, REPLACED]), st.sampled_from([ONE, TWO])),
        max_size=4,
    ),
    st.sampled_from([(), (("1.0.0", ONE),), (("1.0.0", ONE), ("1.1.0", TWO))]),
)
def test_settling_twice_changes_nothing_more_and_the_file_keeps_all(
    waits: bool, made: list[tuple[str, str]], announced: tuple[tuple[str, str], ...]
) -> None:
    current = Latest(announced[-1][0], announced[-1][1], NOW) if announced else None
    review = Review(WAITS if waits else None, tuple(_made(*each) for each in made))
    settled = review.settled(_entries(*announced), current)
    assert settled.settled(_entries(*announced), current) == settled
    assert decisions.from_json(json.loads(json.dumps(decisions.as_json(settled)))) == settled


@pytest.mark.parametrize(
    "content",
    [
        {"waiting": {"run": "x"}},
        {"decisions": [{**dict.fromkeys(ReviewDecision.__slots__, ""), "decision": "maybe"}]},
        {"decisions": [1]},
        {"waiting": "soon"},
    ],
)
def test_what_is_no_decision_is_one_line(content: dict[str, Any], tmp_path: Path) -> None:
    (tmp_path / layout.STATUS).write_text(json.dumps({"dataset": "d", "versions": {}, **content}))
    with pytest.raises(CannotRunError, match=r"status\.json") as caught:
        status.review(tmp_path)
    assert "\n" not in str(caught.value)


def test_a_file_without_decisions_is_an_empty_review(tmp_path: Path) -> None:
    assert status.review(tmp_path) == Review()
    (tmp_path / layout.STATUS).write_text('{"dataset": "d", "versions": {}}')
    assert status.review(tmp_path) == Review()
