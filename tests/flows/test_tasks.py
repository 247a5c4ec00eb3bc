"""However many files there are, a run is some dozens of tasks, and no item is lost or moved."""

from __future__ import annotations

from typing import Any

import pytest

from silkledger.flows import tasks
from silkledger.pipeline.step import step


class Futures(list[Any]):
    """What Prefect's `map` returns."""

    def result(self) -> list[Any]:
        return list(self)


@pytest.mark.parametrize("count", [0, 1, tasks.MOST_TASKS, tasks.MOST_TASKS + 1, 451])
def test_items_are_read_in_order_by_few_tasks(count: int, monkeypatch: pytest.MonkeyPatch) -> None:
    calls = []

    class Task:
        def __init__(self, function: Any) -> None:
            self.function = function

        def map(self, items: list[Any]) -> Futures:
            calls.extend(items)
            return Futures(self.function(item) for item in items)

    monkeypatch.setattr(tasks, "task", lambda **_: Task)

    @step(counts=lambda found: {"items": len(found)}, uses_files=True)
    def double(item: int) -> int:
        return 2 * item

    found = tasks.TaskRunner(None)._call_each(double, list(range(count)))
    assert found == [2 * item for item in range(count)]
    assert len(calls) <= tasks.MOST_TASKS
