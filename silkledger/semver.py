"""Version numbers of releases. silkledger.diff.versions decides which one comes next."""

from __future__ import annotations

from dataclasses import dataclass

from silkledger.digits import whole_number


@dataclass(frozen=True, slots=True, order=True)
class Version:
    """MAJOR.MINOR.PATCH, ordered by number.

    >>> Version.parse("1.10.0") > Version.parse("1.9.0")
    True
    """

    major: int
    minor: int
    patch: int

    @classmethod
    def parse(cls, text: str) -> Version:
        """Parse a version. Raises ValueError unless it is three numbers without leading zeros."""
        parts = text.split(".")
        numbers = [number for part in parts if (number := whole_number(part)) is not None]
        if len(numbers) != 3 or list(map(str, numbers)) != parts or min(numbers) < 0:
            raise ValueError(f"{text[:60]!r} is not a version; write one such as 1.2.0")
        return cls(*numbers)

    def __str__(self) -> str:
        return f"{self.major}.{self.minor}.{self.patch}"

    def raised(self, bump: str) -> Version:
        """Return the next version after a major, minor or patch change.

        >>> str(Version(1, 2, 3).raised("minor"))
        '1.3.0'
        """
        match bump:
            case "major":
                return Version(self.major + 1, 0, 0)
            case "minor":
                return Version(self.major, self.minor + 1, 0)
            case "patch":
                return Version(self.major, self.minor, self.patch + 1)
        raise ValueError(f"{bump!r} is not major, minor or patch")


def is_version(text: str) -> bool:
    """Whether the text is a version.

    >>> is_version("1.2.0"), is_version("1.2")
    (True, False)
    """
    try:
        Version.parse(text)
    except ValueError:
        return False
    return True
