"""How deep tests look: CI takes more samples than a person who waits for `make test`.

A list of thousands of words that one test reads in several frames is not read in whole by either;
`make sweep` does that, after changes of vocabularies or of the order in which rules are tried.
"""

from __future__ import annotations

import os

SWEEP = "SILKLEDGER_SWEEP"


def deep(few: int, many: int) -> int:
    """Return `many` where CI is set, else `few`."""
    return many if os.environ.get("CI") else few


def stride(wide: int, narrow: int) -> int:
    """Return how far apart words of a list are read: `narrow` in CI, 1 by `make sweep`."""
    return 1 if os.environ.get(SWEEP) else deep(wide, narrow)
