"""The runner of the Prefect flow: each step becomes a task, each file that is read one of its own.

A task is a step or a file, never a row. Results are not cached, because the inputs of a task do not
say which code and vocabularies made its result. Tables pass between tasks in memory. Only steps
that read or write files are tried again, and only after a fault that may be gone by then.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ParamSpec, TypeVar, cast

from prefect import Task, task
from prefect.cache_policies import NO_CACHE

from silkledger.pipeline import trying
from silkledger.pipeline.runner import Runner

if TYPE_CHECKING:
    from silkledger.pipeline.step import Step

Item = TypeVar("Item")
P = ParamSpec("P")
R = TypeVar("R")


class TaskRunner(Runner):
    """Runs steps as Prefect tasks."""

    def _call(self, step: Step[P, R], *args: P.args, **kwargs: P.kwargs) -> R:
        return cast("R", _task(step)(*args, **kwargs))

    def _call_each(self, step: Step[[Item], R], items: list[Item]) -> list[R]:
        results: list[R] = _task(step).map(items).result()
        return results


def _task(step: Step[..., Any]) -> Task[..., Any]:
    retries: dict[str, Any] = {
        "retries": len(trying.PAUSES),
        "retry_delay_seconds": list(trying.PAUSES),
        "retry_condition_fn": _is_transient,
    }
    return task(
        name=step.name,
        cache_policy=NO_CACHE,
        persist_result=False,
        **(retries if step.uses_files else {}),
    )(step.function)


def _is_transient(_task: Any, _run: Any, state: Any) -> bool:
    return trying.is_transient(state.result(raise_on_failure=False))
