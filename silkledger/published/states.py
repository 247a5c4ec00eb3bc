"""The state of a release: ok, superseded or withdrawn, and who withdrew what and why."""

from __future__ import annotations

from dataclasses import dataclass, replace

from silkledger.store.layout import NOTICE

STATES = ("ok", "superseded", "withdrawn")


@dataclass(frozen=True, slots=True)
class Latest:
    """The content of latest.json. `published_at` is a date-time in UTC."""

    version: str
    manifest_sha256: str
    published_at: str


@dataclass(frozen=True, slots=True)
class Withdrawal:
    """Who withdrew a release and why.

    `figure_ids` is empty if the release was withdrawn as a whole. `erased` figures are gone from
    its tables and pages (silkledger.published.erasure).

    >>> Withdrawal("B. Editor", "wrong unit", "2026-01-02T03:04:05Z").words
    'was withdrawn: wrong unit (B. Editor)'
    >>> Withdrawal("B. Editor", "wrong unit", "2026-01-02T03:04:05Z", ("a01",)).words
    'figure a01 was withdrawn: wrong unit (B. Editor)'
    """

    by: str
    reason: str
    at: str
    figure_ids: tuple[str, ...] = ()
    repaired_by: str | None = None
    erased: bool = False

    @property
    def noun(self) -> str:
        """What stands before the ids: figure, or figures if there are several."""
        return "figure" if len(self.figure_ids) == 1 else "figures"

    @property
    def words(self) -> str:
        """The withdrawal as the end of a sentence about the release."""
        what = "were" if len(self.figure_ids) > 1 else "was"
        if self.figure_ids:
            what = f"{self.noun} {', '.join(self.figure_ids)} {what}"
        done = "withdrawn and erased" if self.erased else "withdrawn"
        return f"{what} {done}: {self.reason} ({self.by})"


@dataclass(frozen=True, slots=True)
class Status:
    """The state of one version. `state` is withdrawn only if it was withdrawn as a whole."""

    version: str
    state: str
    manifest_sha256: str
    published_at: str
    superseded_by: str | None = None
    withdrawals: tuple[Withdrawal, ...] = ()

    @property
    def withdrawn_figures(self) -> tuple[str, ...]:
        """The ids of figures that were withdrawn individually, sorted."""
        ids = {figure for withdrawal in self.withdrawals for figure in withdrawal.figure_ids}
        return tuple(sorted(ids))

    @property
    def notice_name(self) -> str:
        """The name of the file beside the release that lists its withdrawals."""
        return f"{self.version}.{NOTICE}"

    def superseded(self, by: str) -> Status:
        """Return the status once another version has become the current one."""
        return replace(self, state="superseded", superseded_by=by) if self.state == "ok" else self
