"""Requests to stop: Ctrl-C, SIGTERM, a closed terminal."""

from __future__ import annotations

import contextlib
import signal
import threading
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_SIGNALS = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)


class StoppedError(Exception):
    """A request to stop was received."""


class Stop:
    """Whether a request to stop was received. Waiting code checks it: nothing is cut off."""

    def __init__(self) -> None:
        self._asked = threading.Event()

    def ask(self) -> None:
        """Request a stop."""
        self._asked.set()

    def wait(self, seconds: float) -> None:
        """Wait for that many seconds. Raises StoppedError as soon as a stop is requested."""
        if self._asked.wait(seconds):
            raise StoppedError


@contextlib.contextmanager
def heeded() -> Iterator[Stop]:
    """Turn signals into a request to stop, within the block.

    Signals are handled even if this process inherited them as ignored, as a background process
    of a script does with SIGINT: its children would ignore them too, and a Prefect worker is
    ended by that signal. Only SIGHUP stays ignored under nohup.
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
