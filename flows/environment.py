"""Prefect's surroundings, set before Prefect is imported: its home in the project, no telemetry, no noise.

What the caller has set stands. The server's heartbeat to its makers is off too: with only DO_NOT_TRACK set it still
runs, and logs `database is locked` on the embedded database.
"""

from __future__ import annotations

import os
from pathlib import Path

SETTINGS = {
    "DO_NOT_TRACK": "1",
    "PREFECT_SERVER_ANALYTICS_ENABLED": "false",
    "PREFECT_LOGGING_LEVEL": "WARNING",
    "PREFECT_SERVER_LOGGING_LEVEL": "ERROR",
    "PREFECT_SERVER_EPHEMERAL_STARTUP_TIMEOUT_SECONDS": "120",
    "PREFECT_RESULTS_PERSIST_BY_DEFAULT": "false",
}


def prepare(folder: Path | None = None) -> None:
    """Sets what is not set yet. Prefect's home is `.prefect/` in `folder`, by default the folder worked in."""
    os.environ.setdefault("PREFECT_HOME", str((folder or Path.cwd()) / ".prefect"))
    for name, value in SETTINGS.items():
        os.environ.setdefault(name, value)


prepare()
