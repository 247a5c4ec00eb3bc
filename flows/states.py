"""How a run ended, as a state of Prefect: its name says which of the outcomes it was, its message
is the one line.

| state | type | when |
| --- | --- | --- |
| Published | completed | a release was published |
| Unchanged | completed | the content is that of the last release |
| Waiting | completed | a candidate waits for a person's approval |
| Rejected | completed | a person rejected this candidate before |
| Dry run | completed | it was asked to publish nothing |
| Refused | failed | the gate said no |
| Failed | failed | an input can't be read, or the surroundings don't let it run |

A fault that silkledger does not know (a bug) stays an exception: Prefect keeps its traceback with
the run.
"""

from __future__ import annotations

import functools
import inspect
import logging
from typing import TYPE_CHECKING, ParamSpec, cast

from prefect.states import Completed, Failed

from silkledger.errors import SilkledgerError
from silkledger.flows.artifacts import tell_fault
from silkledger.pipeline import run_summary
from silkledger.release.job import RefusedReleaseError

if TYPE_CHECKING:
    from collections.abc import Callable

    from prefect import State

    from silkledger.release.job import Outcome

P = ParamSpec("P")
# Lines of the account that a person must not miss.
_FURTHER = ("held back", "note", "next")


def named(steps: Callable[P, Outcome]) -> Callable[P, Outcome]:
    """The steps with a named state as their result. Called directly, the flow still gives its
    outcome or raises its fault.
    """

    @functools.wraps(steps)
    def run(*given: P.args, **named: P.kwargs) -> State[Outcome]:
        try:
            outcome = steps(*given, **named)
        except RefusedReleaseError as refused:
            return Failed(name="Refused", message=str(refused), data=refused)
        except SilkledgerError as fault:
            tell_fault(fault)
            return Failed(message=str(fault), data=fault)
        return Completed(name=outcome.state.capitalize(), message=said(outcome), data=outcome)

    # Prefect checks parameters by their types, which are names of the flow's module, not of this
    # one.
    run.__signature__ = inspect.signature(steps, eval_str=True)  # type: ignore[attr-defined]
    for name in ("prefect.flow_runs", "prefect.task_runs"):
        logging.getLogger(name).addFilter(_without_traceback)
    return cast("Callable[P, Outcome]", run)


def said(outcome: Outcome) -> str:
    """The outcome in one line: what changed, or why nothing was published; and what a person must
    not miss.
    """
    shown = run_summary.lines(outcome)
    became = outcome.plan.why if outcome.state == "published" else dict(shown)["outcome"]
    further = [f"{title}: {text}" for title, text in shown if title in _FURTHER]
    return "; ".join(
        [f"{outcome.candidate.dataset.name} {outcome.plan.version}: {became}", *further]
    )


def _without_traceback(record: logging.LogRecord) -> bool:
    """Keeps the line of a fault that silkledger knows, and leaves its traceback out."""
    if record.exc_info and isinstance(record.exc_info[1], SilkledgerError):
        record.exc_info = None
    return True
