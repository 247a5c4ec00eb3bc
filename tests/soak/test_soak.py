"""The plan of a soak, what must follow from it, and a short one without a server."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from tests.soak.drive import Soak
from tests.soak.plan import Night, messages, nights
from tests.support.depth import in_depth

if TYPE_CHECKING:
    from pathlib import Path


def test_a_plan_has_everything_that_goes_wrong_and_ends_well() -> None:
    planned = list(nights(200, seed=1))
    assert {night.given for night in planned} == {"new", "same", "bad rows", "bad file"}
    assert sum(night.killed for night in planned) > 10
    assert sum(night.receiver_fails for night in planned) > 10
    assert sum(night.server_restarts for night in planned) > 3
    assert [night.given for night in planned[-2:]] == ["same", "same"]
    assert planned == list(nights(200, seed=1))
    for before, night in pairwise(planned):
        assert not night.killed or {before.given, night.given} <= {"new", "same"}


def test_the_messages_of_a_plan_are_worked_by_hand() -> None:
    planned = [
        Night(0, "new"),
        Night(1, "bad rows"),
        Night(2, "bad rows"),
        Night(3, "bad file", receiver_fails=True),
        Night(4, "bad file"),
        Night(5, "new", receiver_fails=True),
        Night(6, "same"),
        Night(7, "bad rows", receiver_fails=True),
        Night(8, "same"),
    ]
    assert messages(planned) == ["refused", "failed", "recovered"]


@in_depth
def test_a_short_soak_without_a_server_finds_nothing(tmp_path: Path) -> None:
    planned = [
        Night(0, "new"),
        Night(1, "bad rows", receiver_fails=True),
        Night(2, "bad rows"),
        Night(3, "new"),
        Night(4, "new", killed=True),
        Night(5, "bad file"),
        Night(6, "same"),
    ]
    soak = Soak(tmp_path, with_server=False)
    found = soak.run(planned, minutes=10)
    soak.look_at_all()
    assert found.faults == []
    assert found.received == ["refused", "recovered", "failed", "recovered"]
    assert (found.runs, found.killed) == (7, 1)
