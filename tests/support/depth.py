"""How deep tests look: CI takes more samples than a person who waits for `make test`.

A list of thousands of words that one test reads in several frames is not read in whole by either;
`make sweep` does that, after changes of vocabularies or of the order in which rules are tried.
"""

from __future__ import annotations

import os
from itertools import islice
from typing import TYPE_CHECKING, TypeVar

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterable

T = TypeVar("T")

SWEEP = "SILKLEDGER_SWEEP"


def deep(few: int, many: int) -> int:
    """Return `many` where CI is set, else `few`."""
    return many if os.environ.get("CI") else few


def stride(wide: int, narrow: int) -> int:
    """Return how far apart words of a list are read: `narrow` in CI, 1 by `make sweep`."""
    return 1 if os.environ.get(SWEEP) else deep(wide, narrow)


def some(rows: Iterable[T], wide: int) -> list[T]:
    """Return every `wide`th row of a table of one behaviour; CI takes all of them.

    A width that shares no factor with the lengths of the lists whose product the table is meets
    every item of each.
    """
    return list(islice(rows, 0, None, deep(wide, 1)))


# What takes long, and of which a quicker test shows the most, is for CI alone.
in_depth = pytest.mark.skipif(not deep(0, 1), reason="in depth: with CI set")
