"""How a release stands: current or not, superseded, withdrawn as a whole or in part, and by
whom.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from silkledger.store.layout import NOTICE

STATES = ("ok", "superseded", "withdrawn")


@dataclass(frozen=True, slots=True)
class Latest:
    """latest.json. `published_at` is a date-time in UTC."""

    version: str
    manifest_sha256: str
    published_at: str


@dataclass(frozen=True, slots=True)
class Withdrawal:
    """Who withdrew a release and why. `figure_ids` empty means the release as a whole."""

    by: str
    reason: str
    at: str
    figure_ids: tuple[str, ...] = ()
    repaired_by: str | None = None

    @property
    def words(self) -> str:
        """The withdrawal in a line."""
        what = f"figures {', '.join(self.figure_ids)} were" if self.figure_ids else "was"
        repaired = f"; repaired by {self.repaired_by}" if self.repaired_by else ""
        return f"{what} withdrawn: {self.reason} ({self.by}){repaired}"


@dataclass(frozen=True, slots=True)
class Status:
    """How one version stands. `state` says withdrawn only where it is withdrawn as a whole."""

    version: str
    state: str
    manifest_sha256: str
    published_at: str
    superseded_by: str | None = None
    withdrawals: tuple[Withdrawal, ...] = ()

    @property
    def withdrawn_figures(self) -> tuple[str, ...]:
        """The figures that were withdrawn one by one, sorted."""
        return tuple(sorted({figure for entry in self.withdrawals for figure in entry.figure_ids}))

    @property
    def notice_name(self) -> str:
        """The file beside the release that tells of its withdrawals."""
        return f"{self.version}.{NOTICE}"

    def superseded(self, by: str) -> Status:
        """The same once another version has become current."""
        return replace(self, state="superseded", superseded_by=by) if self.state == "ok" else self
