"""Retries: when a step is tried again, and after which pause.

Only input, output and network are tried again, and only what may be gone by then: a missing file or
a missing permission fails the same way the second time.
"""

from __future__ import annotations

import errno

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
