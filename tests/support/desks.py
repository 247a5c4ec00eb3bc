"""Desks that Chromium opens: in a process of its own, or in a thread of the tests.

A process takes seconds to load what the tests have loaded already.
"""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
from typing import TYPE_CHECKING, Any

from silkledger.desk.server import desk_server
from silkledger.desk.settings import DeskSettings

if TYPE_CHECKING:
    from pathlib import Path


class Opened:
    """The address and the token of a desk over a root folder."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.address, self.token = "", ""

    def take(self, said: str) -> None:
        """Learn where the desk is from what it says."""
        self.address, _, self.token = said.partition("/?token=")

    def at(self, path: str) -> str:
        """The address of a page, with the token."""
        return f"{self.address}{path}?token={self.token}"


class ThreadDesk(Opened):
    """A desk in a thread of this process."""

    def __init__(self, root: Path) -> None:
        super().__init__(root)
        settings = DeskSettings(
            (root / "raw").resolve(), (root / "documents").resolve(), root / "published", by="Ana"
        )
        self.server, listener, said = desk_server(settings, 0)
        self.take(said)
        sockets = {"sockets": [listener]}
        self.thread = threading.Thread(target=self.server.run, kwargs=sockets, daemon=True)
        self.thread.start()

    def stop(self) -> None:
        """Ask the desk to stop, and wait until it has."""
        self.server.should_exit = True
        self.thread.join(60)
        assert not self.thread.is_alive()


class ProcessDesk(Opened):
    """A desk in a process of its own."""

    def __init__(self, root: Path) -> None:
        super().__init__(root)
        self.start()

    def start(self) -> None:
        """Start the server, and learn its address."""
        self.process = subprocess.Popen(
            [sys.executable, "-m", "silkledger", "desk", str(self.root / "raw"), "--by", "Ana"],
            stdout=subprocess.PIPE,
            text=True,
            cwd=self.root,
            env={**os.environ, "PYTHONUNBUFFERED": "1"},
        )
        assert self.process.stdout is not None
        self.take(self.process.stdout.readline().strip())

    def kill(self) -> None:
        """End the process without a farewell."""
        self.process.send_signal(signal.SIGKILL)
        self.process.wait()


def settled(tab: Any) -> None:
    """Wait until everything that was decided is on the disk."""
    tab.wait_for_selector("body[data-pending='0']")


def card(tab: Any) -> tuple[str, str]:
    return tab.inner_text("#card .pill"), tab.inner_text("#card .wording")


def rows(places: Any) -> list[str]:
    path = places.table("figures")
    return path.read_text().splitlines()[1:] if path.exists() else []
