"""What verification finds."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that is wrong: the file (relative to the release; beside it: ../latest.json) and what, in words."""

    file: str
    what: str

    def __str__(self) -> str:
        return f"{self.file}: {self.what}"
