"""The server that records a run where one is named, by PREFECT_API_URL or the active profile.

It may be restarting just then, so a run waits for it before it begins. A server that stays away is
a fault of the run like any other: it is told, and the run ends with one line.
"""

from __future__ import annotations

import logging
import time
from typing import TYPE_CHECKING

from silkledger.flows import environment  # noqa: F401  before Prefect is imported

# isort: split
import httpx
from prefect.client.orchestration import get_client
from prefect.settings import get_current_settings

from silkledger.alarm.watch import watched
from silkledger.errors import CannotRunError
from silkledger.messages import redacted
from silkledger.release.progress import listening

if TYPE_CHECKING:
    from collections.abc import Callable

    from silkledger.release.job import Job, Outcome
    from silkledger.release.progress import StepAdvanced, StepDone, StepStarted

log = logging.getLogger("silkledger")
# Seconds: a server whose database was away for a minute is back by then.
WITHIN, _ASK_EVERY = 120.0, 0.5


def recorded(job: Job, run: Callable[[], Outcome], within: float = WITHIN) -> Outcome:
    """Make a run of the job once the named server answers; without one it is made at once.

    A run that never began because the server went away is begun again. Raises CannotRunError if
    the server does not answer within so many seconds, or no longer answers during the run.
    """
    last = time.monotonic() + within
    steps: list[StepStarted | StepAdvanced | StepDone] = []
    while True:
        try:
            _until_answering(last)
            with listening(steps.append):
                return run()
        except Exception as fault:
            if not _is_of_server(fault):
                raise
            if not steps:
                _pause(job, last, fault)
            else:
                raise CannotRunError(
                    f"the Prefect server at {_address()} no longer answers, so how the run ended "
                    "is not recorded there; `silkledger doctor` tells"
                ) from fault


def _pause(job: Job, last: float, fault: Exception) -> None:
    """Wait a moment before the server is asked again, or end the run if it has been away long."""
    if time.monotonic() <= last:
        time.sleep(_ASK_EVERY)
        return
    with watched(job):
        raise CannotRunError(
            f"the Prefect server at {_address()} does not answer; start it, or correct "
            "PREFECT_API_URL or the profile that names it. Nothing was published"
        ) from fault


def _address() -> str:
    return redacted(str(get_current_settings().api.url or ""))


def _until_answering(last: float) -> None:
    if not get_current_settings().api.url:
        return
    is_reported = False
    while (fault := _asked()) is not None and _is_of_server(fault):
        left = last - time.monotonic()
        if left <= 0:
            raise fault
        if not is_reported:
            words = "%-10s waiting for the Prefect server at %s, for %.0f seconds at most"
            log.warning(words, "server", _address(), left)
            is_reported = True
        time.sleep(_ASK_EVERY)


def _asked() -> Exception | None:
    """Return what is wrong with the server, asked as Prefect asks it."""
    try:
        with get_client(sync_client=True) as client:
            return client.api_healthcheck()
    except Exception as fault:  # noqa: BLE001  told apart by its cause
        return fault


def _is_of_server(fault: BaseException | None) -> bool:
    """Whether the server could not be reached or was not ready, by the fault or its cause."""
    while fault is not None:
        if isinstance(fault, httpx.HTTPStatusError) and fault.response.is_server_error:
            return True
        if isinstance(fault, httpx.TransportError):
            return True
        fault = fault.__cause__
    return False
