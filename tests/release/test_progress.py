"""Reports of steps: who hears them, and how their counts are put into words."""

from __future__ import annotations

import pytest

from silkledger.release.progress import StepDone, StepStarted, announce, listening


def test_a_listener_hears_the_reports_of_its_block_and_no_others() -> None:
    heard: list[StepStarted | StepDone] = []
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
