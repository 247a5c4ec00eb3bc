"""Prefect's surroundings, set before Prefect is imported: its home in the project, no telemetry, no
noise.

What the caller has set stands. The settings themselves are data of silkledger.operations.settings.
"""

from __future__ import annotations

import logging
import os
from pathlib import Path
from typing import TYPE_CHECKING

from silkledger.operations import settings

if TYPE_CHECKING:
    from collections.abc import Mapping


def default(values: Mapping[str, str]) -> None:
    """Sets what is not set yet."""
    for name, value in values.items():
        os.environ.setdefault(name, value)


def prepare() -> None:
    """Sets what every use of Prefect is started with. Its home is `.prefect/` in the folder
    worked in.
    """
    default({settings.HOME_NAME: str(Path.cwd() / settings.HOME), **settings.PREFECT})
    # Prefect takes the lines of a logger that it is told of (settings.SCHEDULE), but leaves its
    # level as it is.
    logging.getLogger("silkledger").setLevel(logging.INFO)


prepare()
