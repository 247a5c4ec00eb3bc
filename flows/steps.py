"""A step of the chain as a Prefect task: the same function, seen by Prefect. A task is a step or a
file, never a row.

Results are not cached: a task's inputs don't say which code and vocabularies made its result.
Tables pass between tasks in memory. Only steps that read or write files are tried again, and only
after an OSError.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ParamSpec, TypeVar, cast

from prefect import Task, task
from prefect.cache_policies import NO_CACHE

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

Given = TypeVar("Given")
P = ParamSpec("P")
R = TypeVar("R")
_TRIES, _SECONDS = 2, 2


def step(function: Callable[P, R]) -> Callable[P, R]:
    """The function as a task that is tried once."""
    made = task(name=function.__name__, cache_policy=NO_CACHE, persist_result=False)(function)
    return cast("Callable[P, R]", made)


def step_on_disk(function: Callable[P, R]) -> Callable[P, R]:
    """The function as a task that is tried again where the file system failed."""
    made = task(
        name=function.__name__,
        cache_policy=NO_CACHE,
        persist_result=False,
        retries=_TRIES,
        retry_delay_seconds=_SECONDS,
        retry_condition_fn=_file_system_failed,
    )(function)
    return cast("Callable[P, R]", made)


def each(made: Callable[[Given], R], items: Sequence[Given]) -> list[R]:
    """One task an item, side by side; the results in the order of the items."""
    found: list[R] = cast("Task[Any, Any]", made).map(items).result()
    return found


def _file_system_failed(_task: Any, _run: Any, state: Any) -> bool:
    return isinstance(state.result(raise_on_failure=False), OSError)
