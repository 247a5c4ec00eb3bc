"""How deep tests look: CI takes more samples than a person who waits for `make test`."""

from __future__ import annotations

import os


def deep(few: int, many: int) -> int:
    """Return `many` where CI is set, else `few`."""
    return many if os.environ.get("CI") else few
