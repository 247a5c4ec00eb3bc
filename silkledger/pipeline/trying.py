"""When a step is tried again, and when it has taken too long.

Only input, output and network are tried again, and only what may be gone by then: a missing file or
a missing permission fails the same way the second time.
"""

from __future__ import annotations

import contextlib
import errno
import signal
import threading
from typing import TYPE_CHECKING

from silkledger.errors import CannotRunError

if TYPE_CHECKING:
    from collections.abc import Iterator

PAUSES = (2.0, 10.0)  # seconds before the second and the third attempt
_TRANSIENT = frozenset(
    getattr(errno, name)
    for name in (
        *("EIO", "EINTR", "EBUSY", "ESTALE", "ETIMEDOUT", "EPIPE", "ENETDOWN", "ENETUNREACH"),
        *("ENETRESET", "ECONNRESET", "ECONNABORTED", "ECONNREFUSED", "EHOSTUNREACH", "EREMOTEIO"),
    )
    if hasattr(errno, name)
)


def is_transient(fault: BaseException | None) -> bool:
    """Whether a fault of input, output or network may be gone in a moment.

    >>> is_transient(OSError(errno.EIO, "a device")), is_transient(FileNotFoundError(2, "none"))
    (True, False)
    """
    while fault is not None:
        if isinstance(fault, OSError) and fault.errno in _TRANSIENT:
            return True
        fault = fault.__cause__
    return False


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
