"""Version numbers of releases, ordered as numbers. Which one comes next is decided in
silkledger.diff.versions.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Version:
    """MAJOR.MINOR.PATCH, ordered by number."""

    major: int
    minor: int
    patch: int

    @classmethod
    def parse(cls, text: str) -> Version:
        """Raises ValueError for anything but three plain whole numbers."""
        parts = text.split(".")
        if len(parts) != 3 or any(
            not part.isascii() or not part.isdigit() or str(int(part)) != part for part in parts
        ):
            raise ValueError(f"{text!r} is no version; a version is like 1.2.0")
        return cls(*map(int, parts))

    def __str__(self) -> str:
        return f"{self.major}.{self.minor}.{self.patch}"

    def raised(self, bump: str) -> Version:
        """The next version by that bump."""
        match bump:
            case "major":
                return Version(self.major + 1, 0, 0)
            case "minor":
                return Version(self.major, self.minor + 1, 0)
            case "patch":
                return Version(self.major, self.minor, self.patch + 1)
        raise ValueError(f"{bump} raises no version")
