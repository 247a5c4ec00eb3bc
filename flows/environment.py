"""The environment of Prefect, set before Prefect is imported: its home, no telemetry, no noise.

What the caller has set is kept. The settings themselves are in silkledger.operations.settings.
"""

from __future__ import annotations

import logging
import os
from pathlib import Path
from typing import TYPE_CHECKING

from silkledger.operations import settings

if TYPE_CHECKING:
    from collections.abc import Mapping


PROFILES = Path.home() / ".prefect" / "profiles.toml"


def default(values: Mapping[str, str]) -> None:
    """Set the variables that are not set yet."""
    for name, value in values.items():
        os.environ.setdefault(name, value)


def prepare() -> None:
    """Set the defaults for Prefect; its home is `.prefect/` in the working directory.

    The user's own profiles stay in force: a server that the active one names is used.
    """
    if settings.HOME_NAME not in os.environ and PROFILES.is_file():
        default({"PREFECT_PROFILES_PATH": str(PROFILES)})
    default({settings.HOME_NAME: str(Path.cwd() / settings.HOME), **settings.PREFECT})
    # Prefect takes the lines of a logger that it is told of (settings.SCHEDULE), but leaves its
    # level as it is.
    logging.getLogger("silkledger").setLevel(logging.INFO)


prepare()
