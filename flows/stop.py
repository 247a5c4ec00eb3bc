"""Being asked to stop: Ctrl-C, SIGTERM, a closed terminal."""

from __future__ import annotations

import contextlib
import signal
import threading
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_SIGNALS = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)


class StoppedError(Exception):
    """Somebody asked to stop."""


class Stop:
    """Whether somebody asked to stop; to be looked at while waiting, so that nothing is cut off in
    the middle.
    """

    def __init__(self) -> None:
        self._asked = threading.Event()

    def ask(self) -> None:
        """Asks to stop."""
        self._asked.set()

    def wait(self, seconds: float) -> None:
        """Waits so long. Raises StoppedError once somebody asks to stop."""
        if self._asked.wait(seconds):
            raise StoppedError


@contextlib.contextmanager
def heeded() -> Iterator[Stop]:
    """A Stop that signals ask, for the block.

    The signals are heeded whatever this process got: one that a script started in the background
    ignores SIGINT, its children would ignore it too, and a worker of Prefect is ended by that
    signal. Only nohup is left its say.
    """
    stop = Stop()
    ours = [
        number
        for number in _SIGNALS
        if number != signal.SIGHUP or signal.getsignal(number) != signal.SIG_IGN
    ]
    before = {number: signal.signal(number, lambda *_: stop.ask()) for number in ours}
    try:
        yield stop
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
