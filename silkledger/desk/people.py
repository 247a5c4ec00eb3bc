"""Who asks."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Person:
    """Who asks: the secret of the browser, and the name that decisions bear."""

    session: str
    by: str
