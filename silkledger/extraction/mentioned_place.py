"""A place as a text mentions it."""

from __future__ import annotations

from typing import NamedTuple


class PlaceMention(NamedTuple):
    """A place: its span, its codes, and whether an adjective names it (Chinese exports).

    It has no code where words beside it make it another place (northern Italy).
    """

    start: int
    end: int
    codes: tuple[str, ...]
    adjective: bool
