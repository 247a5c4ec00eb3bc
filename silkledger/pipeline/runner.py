"""How steps are run: one after the other in this process, each reported as it starts and is done.

The Prefect flow runs the same chain with a runner of its own, which makes a task of each step
(silkledger.flows.tasks).
"""

from __future__ import annotations

import logging
import time
from typing import TYPE_CHECKING, ParamSpec, TypeVar

from silkledger.errors import SilkledgerError
from silkledger.pipeline import retries, time_limits
from silkledger.release import progress

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from silkledger.pipeline.step import Step

Element = TypeVar("Element")
P = ParamSpec("P")
R = TypeVar("R")


log = logging.getLogger("silkledger")


class Runner:
    """Runs steps in this process. A subclass changes how a step is called, not what is reported.

    A step that reads or writes files is tried again after a fault that may be gone; `wait` sleeps.
    `limit` is how many seconds a step may take, or None.
    """

    def __init__(
        self, limit: float | None = None, wait: Callable[[float], None] = time.sleep
    ) -> None:
        self.limit, self.wait = limit, wait

    def run(self, step: Step[P, R], *args: P.args, **kwargs: P.kwargs) -> R:
        """Run a step, report it, and return its result."""
        return self._report(step.name, lambda: self._call(step, *args, **kwargs), step.counts)

    def run_each(self, step: Step[[Element], R], items: Iterable[Element]) -> list[R]:
        """Run a step on every item, report it once, and return the results in order."""
        items = list(items)
        return self._report(
            step.name, lambda: self._call_each(step, items), lambda results: _total(step, results)
        )

    def _call(self, step: Step[P, R], *args: P.args, **kwargs: P.kwargs) -> R:
        for pause in retries.PAUSES if step.uses_files else ():
            try:
                return step(*args, **kwargs)
            except (OSError, SilkledgerError) as fault:
                if not retries.is_transient(fault):
                    raise
                log.warning("%-10s %s; tried again in %g s", step.name, fault, pause)
            self.wait(pause)
        return step(*args, **kwargs)

    def _call_each(self, step: Step[[Element], R], items: list[Element]) -> list[R]:
        return [self._call(step, item) for item in items]

    def _report(
        self, name: str, call: Callable[[], R], counts: Callable[[R], Mapping[str, int | str]]
    ) -> R:
        progress.announce(progress.StepStarted(name))
        start = time.perf_counter()
        with time_limits.time_limit(name, self.limit):
            result = call()
        seconds = time.perf_counter() - start
        progress.announce(progress.StepDone(name, counts(result), seconds, result))
        return result


def _total(step: Step[..., R], results: list[R]) -> dict[str, int | str]:
    """The counts of a step over all of its results."""
    total: dict[str, int | str] = {}
    for result in results:
        for name, number in step.counts(result).items():
            if isinstance(number, int):
                total[name] = int(total.get(name, 0)) + number
    return total
