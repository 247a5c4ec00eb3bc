"""Time limits: when a step has taken too long."""

from __future__ import annotations

import contextlib
import signal
import threading
from typing import TYPE_CHECKING

from silkledger.errors import CannotRunError

if TYPE_CHECKING:
    from collections.abc import Iterator


@contextlib.contextmanager
def time_limit(step: str, seconds: float | None) -> Iterator[None]:
    """Raise CannotRunError in the block once it has taken that long; None is no limit.

    Works in the main thread, where every step is called from; elsewhere there is no limit.
    """
    if seconds is None or threading.current_thread() is not threading.main_thread():
        yield
        return

    def stop(*_: object) -> None:
        raise CannotRunError(
            f"the step {step} took longer than {seconds / 60:g} minutes; nothing was published. "
            "Free the machine, or allow more with SILKLEDGER_STEP_MINUTES"
        )

    before = signal.signal(signal.SIGALRM, stop)
    signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)
