"""A change is taken once, and only when nobody is writing any more."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from silkledger.operations.inbox import Inbox, seen, until_quiet

if TYPE_CHECKING:
    from pathlib import Path


def test_a_file_that_grows_is_due_once_it_is_whole(tmp_path: Path) -> None:
    inbox = Inbox((tmp_path,), quiet=10)
    assert not inbox.is_due(100)
    file = tmp_path / "figures.csv"
    for now in (101, 106, 111, 116):
        with file.open("a", encoding="utf-8") as stream:
            stream.write("a line\n")
        assert not inbox.is_due(now)
    assert not inbox.is_due(125.9)
    assert inbox.is_due(126)
    assert not inbox.is_due(200)
    file.unlink()
    assert [inbox.is_due(now) for now in (201, 211, 212)] == [False, True, False]


def test_hidden_files_are_no_change(tmp_path: Path) -> None:
    inbox = Inbox((tmp_path,), quiet=1)
    (tmp_path / ".git").mkdir()
    (tmp_path / ".git" / "index").touch()
    (tmp_path / ".figures.csv.swp").touch()
    assert [inbox.is_due(now) for now in (1, 100)] == [False, False]


def test_a_copied_time_hides_no_change(tmp_path: Path) -> None:
    file = tmp_path / "figures.csv"
    file.write_text("one", encoding="utf-8")
    before = seen((tmp_path,))
    entry = file.stat()
    other = tmp_path / "other"
    other.write_text("two", encoding="utf-8")
    os.utime(other, ns=(entry.st_atime_ns, entry.st_mtime_ns))
    other.replace(file)
    assert seen((tmp_path,)) != before


@given(st.lists(st.tuples(st.floats(0.1, 30), st.booleans()), max_size=30))
def test_every_change_is_due_exactly_once_and_never_while_it_goes_on(
    steps: list[tuple[float, bool]],
) -> None:
    content = {"n": (0, 0, 0)}
    inbox = Inbox((), quiet=10, look=lambda _: dict(content))
    now, changed_at, pending, taken = 0.0, None, 0, 0
    for pause, changes in [*steps, (11.0, False), (11.0, False)]:
        now += pause
        if changes:
            content["n"] = (content["n"][0] + 1, 0, 0)
            changed_at, pending = now, 1
        if inbox.is_due(now):
            assert changed_at is not None
            assert now - changed_at >= 10
            taken += pending
            pending = 0
    assert pending == 0
    assert taken <= sum(changes for _, changes in steps)


def test_a_run_waits_until_nobody_writes(tmp_path: Path) -> None:
    file = tmp_path / "figures.csv"
    file.touch()
    written = max(file.stat().st_mtime, file.stat().st_ctime)
    waits: list[float] = []

    def wait(seconds: float) -> None:
        waits.append(seconds)
        if len(waits) < 3:
            file.write_text("x" * len(waits), encoding="utf-8")

    assert until_quiet((tmp_path,), 5, clock=lambda: written + 1, wait=wait)
    assert waits == [5, 5, 5]
    waits.clear()
    assert until_quiet((tmp_path,), 5, clock=lambda: written + 60, wait=wait)
    assert waits == []


def test_a_file_that_never_stops_is_left_to_the_run(tmp_path: Path) -> None:
    file = tmp_path / "figures.csv"
    file.touch()
    count = 0

    def wait(_: float) -> None:
        nonlocal count
        count += 1
        file.write_text("x" * count, encoding="utf-8")

    assert not until_quiet((tmp_path,), 60, clock=lambda: 0.0, wait=wait)
    assert count == 5
