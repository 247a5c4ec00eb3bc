"""A step of the chain as a Prefect task: the same function, seen by Prefect. A task is a step, a file or a partition, never a row.

Results are not cached: a task's inputs don't say which code and vocabularies made its result. Tables pass between tasks
in memory and are not looked into. Only steps that read or write files are tried again, and only after an OSError.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from prefect import task
from prefect.cache_policies import NO_CACHE

if TYPE_CHECKING:
    from collections.abc import Callable

    from prefect import Task
    from prefect.client.schemas import TaskRun
    from prefect.states import State

_TRIES, _SECONDS = 2, 2


def step(function: Callable[..., Any]) -> Task[..., Any]:
    """The function as a task that is tried once."""
    return task(function, name=function.__name__, cache_policy=NO_CACHE, persist_result=False)


def step_on_disk(function: Callable[..., Any]) -> Task[..., Any]:
    """The function as a task that is tried again where the file system failed."""
    return task(
        function,
        name=function.__name__,
        cache_policy=NO_CACHE,
        persist_result=False,
        retries=_TRIES,
        retry_delay_seconds=_SECONDS,
        retry_condition_fn=_file_system_failed,
    )


def _file_system_failed(_task: Task[..., Any], _run: TaskRun, state: State[Any]) -> bool:
    try:
        state.result()
    except OSError:
        return True
    except Exception:  # noqa: BLE001  any other fault would only come again
        return False
    return False
