"""The runner of the Prefect flow: each step becomes a task, the files that are read a few of them.

A task is a step, a file or a batch of files, never a row: a server records some dozens of tasks a
run, however many files there are. Results are not cached, because the inputs of a task do not
say which code and vocabularies made its result. Tables pass between tasks in memory. Only steps
that read or write files are tried again, and only after a fault that may be gone by then.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ParamSpec, TypeVar, cast

from prefect import Task, task
from prefect.cache_policies import NO_CACHE

from silkledger.pipeline import retries
from silkledger.pipeline.runner import Runner

if TYPE_CHECKING:
    from collections.abc import Callable

    from silkledger.pipeline.step import Step

# Tasks of one step that reads files.
MOST_TASKS = 16

Element = TypeVar("Element")
P = ParamSpec("P")
R = TypeVar("R")


class TaskRunner(Runner):
    """Runs steps as Prefect tasks."""

    def _call(self, step: Step[P, R], *args: P.args, **kwargs: P.kwargs) -> R:
        return cast("R", _task(step)(*args, **kwargs))

    def _call_each(self, step: Step[[Element], R], items: list[Element]) -> list[R]:
        if len(items) <= MOST_TASKS:
            results: list[R] = _task(step).map(items).result()
            return results
        size = -(-len(items) // MOST_TASKS)
        batches = [items[start : start + size] for start in range(0, len(items), size)]

        def batch(several: list[Element]) -> list[R]:
            return [step.function(item) for item in several]

        parts: list[list[R]] = _task(step, batch).map(batches).result()
        return [result for part in parts for result in part]


def _task(step: Step[..., Any], function: Callable[..., Any] | None = None) -> Task[..., Any]:
    """Return the task of a step, or of a function that does it for several items."""
    again: dict[str, Any] = {
        "retries": len(retries.PAUSES),
        "retry_delay_seconds": list(retries.PAUSES),
        "retry_condition_fn": _is_transient,
    }
    return task(
        name=step.name,
        cache_policy=NO_CACHE,
        persist_result=False,
        **(again if step.uses_files else {}),
    )(function or step.function)


def _is_transient(_task: Any, _run: Any, state: Any) -> bool:
    return retries.is_transient(state.result(raise_on_failure=False))
