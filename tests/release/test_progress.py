"""Reports of steps: who hears them, and how their counts are put into words."""

from __future__ import annotations

import pytest

from silkledger.release.progress import (
    StepAdvanced,
    StepDone,
    StepStarted,
    announce,
    listening,
    tracked,
)


def test_a_listener_hears_the_reports_of_its_block_and_no_others() -> None:
    heard: list[object] = []
    announce(StepStarted("before"))
    with listening(heard.append):
        announce(StepStarted("find"))
        with listening(lambda _: None):
            announce(StepDone("find", {}, 0.5))
    announce(StepStarted("after"))
    assert heard == [StepStarted("find"), StepDone("find", {}, 0.5)]


def test_a_listener_is_removed_after_a_fault() -> None:
    heard: list[object] = []
    with pytest.raises(ZeroDivisionError), listening(heard.append):
        raise ZeroDivisionError
    announce(StepStarted("later"))
    assert heard == []


@pytest.mark.parametrize(
    ("counts", "text"),
    [
        ({}, ""),
        ({"files": 1, "sources": 2}, "1 file, 2 sources"),
        ({"rows": 1_234_567}, "1,234,567 rows"),
        ({"rows": 0}, "0 rows"),
        ({"version": "1.0.0", "why": "first release"}, "1.0.0, first release"),
    ],
)
def test_counts_in_words(counts: dict[str, int | str], text: str) -> None:
    assert StepDone("step", counts, 0.0).text == text


def test_a_step_that_counts_something_is_logged(caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level("INFO", "silkledger"):
        announce(StepStarted("find"))
        announce(StepDone("repair", {}, 0.0))
        announce(StepDone("find", {"files": 3}, 0.0))
    assert [record.getMessage() for record in caplog.records] == ["find       3 files"]


def test_a_long_step_is_logged_with_its_speed(caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level("INFO", "silkledger"):
        announce(StepDone("resolve", {"figures": 1_000_000, "events": 3}, 50.0))
        announce(StepDone("compare", {"version": "1.0.0"}, 50.0))
    assert [record.getMessage().split(None, 1)[1] for record in caplog.records] == [
        "1,000,000 figures, 3 events, 20,000 figures a second",
        "1.0.0",
    ]


def test_a_part_says_every_few_seconds_how_far_it_is_and_what_is_left() -> None:
    heard: list[object] = []
    seconds = iter(range(0, 100, 2))
    with listening(heard.append):
        assert list(tracked(range(7), "rows", lambda: next(seconds))) == list(range(7))
    assert heard == [StepAdvanced("rows", 3, 7, 6), StepAdvanced("rows", 6, 7, 12)]


@pytest.mark.parametrize(
    ("advanced", "text"),
    [
        (StepAdvanced("rows", 200, 1000, 5.0), "200 of 1,000 rows, 40 a second, 20 s left"),
        (StepAdvanced("rows", 1, 5, 60.0), "1 of 5 rows, 0.0 a second, 4 min 0 s left"),
    ],
)
def test_speed_and_time_left_in_words(advanced: StepAdvanced, text: str) -> None:
    assert advanced.text == text


def test_what_is_over_quickly_says_nothing() -> None:
    heard: list[object] = []
    with listening(heard.append):
        assert list(tracked([], "rows")) == []
        assert list(tracked([1, 2], "rows", lambda: 0.0)) == [1, 2]
    assert heard == []
