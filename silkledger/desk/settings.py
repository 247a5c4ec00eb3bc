"""How a desk is run: its folders, its address, and how it knows the names of people."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

if TYPE_CHECKING:
    from pathlib import Path


@dataclass(frozen=True, slots=True)
class DeskSettings:
    """The settings of one desk.

    `by` is the name of the person at this machine. `address` is that under which a proxy of the
    team offers the desk, with its path; `name_header` names the header in which the proxy states
    the person. Without a proxy both are empty.
    """

    raw: Path
    documents: Path
    published: Path
    by: str = ""
    address: str = ""
    name_header: str = ""

    @property
    def base(self) -> str:
        """The path before every address, without a final slash.

            >>> from pathlib import Path
        >>> at = DeskSettings(Path(), Path(), Path(), address="https://team.example/desk/")
            >>> at.base, at.host
            ('/desk', 'team.example')
        """
        return urlsplit(self.address).path.rstrip("/")

    @property
    def host(self) -> str:
        """The host name of the proxy; empty without one."""
        return urlsplit(self.address).netloc
