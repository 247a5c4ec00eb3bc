"""A desk in a process of its own, and pages of it in Chromium."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pathlib import Path


class Server:
    """A desk in a process of its own."""

    def __init__(self, root: Path) -> None:
        self.root = root
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
        self.address, _, self.token = self.process.stdout.readline().strip().partition("/?token=")

    def kill(self) -> None:
        """End the process without a farewell."""
        self.process.send_signal(signal.SIGKILL)
        self.process.wait()

    def at(self, path: str) -> str:
        """The address of a page, with the token."""
        return f"{self.address}{path}?token={self.token}"


def settled(tab: Any) -> None:
    """Wait until everything that was decided is on the disk."""
    tab.wait_for_selector("body[data-pending='0']")


def card(tab: Any) -> tuple[str, str]:
    return tab.inner_text("#card .pill"), tab.inner_text("#card .wording")


def rows(places: Any) -> list[str]:
    path = places.table("figures")
    return path.read_text().splitlines()[1:] if path.exists() else []
