"""How a run ended, as a Prefect state: its name is the outcome, its message one line that says why.

| state | type | when |
| --- | --- | --- |
| Published | completed | a release was published |
| Unchanged | completed | the content is the same as in the last release |
| Waiting | completed | a candidate waits for approval |
| Rejected | completed | a person has rejected this candidate before |
| Dry run | completed | nothing was to be published |
| Refused | failed | the gate refused the candidate |
| Failed | failed | an input cannot be read, or the environment does not let it run |

Any other exception is a bug and stays one: Prefect keeps its traceback with the run.
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
# Lines of the summary that a person must not miss.
_FURTHER = ("held back", "note", "next")
_UNEXPECTED = "unexpected exception"  # in what Prefect logs of any exception that a run ends with


def named(flow: Callable[P, Outcome]) -> Callable[P, Outcome]:
    """Make the flow end in a named state.

    Called directly, the flow still returns its outcome or raises its exception.
    """

    @functools.wraps(flow)
    def run(*args: P.args, **kwargs: P.kwargs) -> State[Outcome]:
        try:
            outcome = flow(*args, **kwargs)
        except RefusedReleaseError as refused:
            return Failed(name="Refused", message=str(refused), data=refused)
        except SilkledgerError as fault:
            tell_fault(fault)
            return Failed(message=str(fault), data=fault)
        name, message = outcome.state.capitalize(), in_one_line(outcome)
        return Completed(name=name, message=message, data=outcome)

    # Prefect checks parameters by their types, which are names of the flow's module, not of this
    # one.
    run.__signature__ = inspect.signature(flow, eval_str=True)  # type: ignore[attr-defined]
    without_tracebacks()
    return cast("Callable[P, Outcome]", run)


def without_tracebacks() -> None:
    """Keep of an expected fault only the line of its state in Prefect's logs."""
    for name in ("prefect.flow_runs", "prefect.task_runs", "prefect.engine"):
        logger = logging.getLogger(name)
        if _is_news not in logger.filters:
            logger.addFilter(_is_news)


def in_one_line(outcome: Outcome) -> str:
    """Return what changed, or why nothing was published, and what a person must not miss."""
    lines = run_summary.lines(outcome)
    became = outcome.plan.why if outcome.state == "published" else dict(lines)["outcome"]
    further = [f"{title}: {text}" for title, text in lines if title in _FURTHER]
    return "; ".join(
        [f"{outcome.candidate.dataset.name} {outcome.plan.version}: {became}", *further]
    )


def _is_news(record: logging.LogRecord) -> bool:
    """Leave the traceback out of the log line of an expected fault.

    That it left the engine is not news: the line of the state has said how the run ended.
    """
    if record.exc_info and isinstance(record.exc_info[1], SilkledgerError):
        record.exc_info = None
        return _UNEXPECTED not in record.getMessage()
    return True
