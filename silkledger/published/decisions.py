"""What people decide about release candidates: the one that waits, and every approval and rejection
by name.

It stands in status.json beside the versions, outside every release. `Review` is what the file says;
`settled` is what holds of it now that these releases are announced, so that a crash between two
steps can't leave a decision half made:

- An approval is written down before latest.json moves. It holds once the release is announced, and
  never was otherwise.
- A candidate waits as long as the release that it was compared with is the current one.

Left out on purpose: what approving does (silkledger.publishing.approval) and where candidates lie
(silkledger.published.runs).
"""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping

    from silkledger.published.states import Latest, Status

APPROVED, REJECTED, REPLACED = "approved", "rejected", "replaced"


@dataclass(frozen=True, slots=True)
class Waiting:
    """A candidate that passed the gate and waits for a person. `last_sha256` is the manifest that
    it was compared with.
    """

    run: str
    version: str
    why: str
    manifest_sha256: str
    last_sha256: str | None
    since: str


@dataclass(frozen=True, slots=True)
class ReviewDecision:
    """What became of a candidate: approved or rejected by a person, or replaced by a newer one
    (`by` empty).
    """

    decision: str
    run: str
    version: str
    manifest_sha256: str
    by: str
    note: str
    at: str


@dataclass(frozen=True, slots=True)
class Review:
    """The candidate that waits, if one does, and the decisions in the order in which they were
    made.
    """

    waiting: Waiting | None = None
    decisions: tuple[ReviewDecision, ...] = ()

    def last_on(self, manifest_sha256: str) -> ReviewDecision | None:
        """The last decision on a candidate of that digest."""
        return next(
            (made for made in reversed(self.decisions) if made.manifest_sha256 == manifest_sha256),
            None,
        )

    def approval(self, manifest_sha256: str) -> ReviewDecision | None:
        """Who approved the release of that digest, if a person had to."""
        made = self.last_on(manifest_sha256)
        return made if made and made.decision == APPROVED else None

    def decided(self, decision: ReviewDecision) -> Review:
        """The same with one more decision; the candidate waits no longer."""
        waits = (
            self.waiting
            if self.waiting and self.waiting.manifest_sha256 != decision.manifest_sha256
            else None
        )
        return Review(waits, (*self.decisions, decision))

    def settled(self, entries: Mapping[str, Status], current: Latest | None) -> Review:
        """What holds of it, given the announced releases and the current one."""
        announced = {entry.manifest_sha256 for entry in entries.values()}
        holding = tuple(
            made
            for made in self.decisions
            if made.decision != APPROVED or made.manifest_sha256 in announced
        )
        waits = self.waiting
        if waits is None or waits.manifest_sha256 in announced:
            return Review(None, holding)
        if current is not None and waits.last_sha256 != current.manifest_sha256:
            note = f"release {current.version} became the current one"
            return Review(waits, holding).decided(replaced(waits, note, current.published_at))
        return Review(waits, holding)


def replaced(waiting: Waiting, note: str, moment: str) -> ReviewDecision:
    """That a candidate waits no longer because something newer came."""
    return ReviewDecision(
        REPLACED, waiting.run, waiting.version, waiting.manifest_sha256, "", note, moment
    )


def from_json(content: Mapping[str, Any]) -> Review:
    """The review as status.json holds it. Raises KeyError, TypeError or ValueError where it is
    none.
    """
    waits = content.get("waiting")
    decisions = tuple(ReviewDecision(**made) for made in content.get("decisions", ()))
    if unknown := {made.decision for made in decisions} - {APPROVED, REJECTED, REPLACED}:
        raise ValueError(f"{unknown.pop()!r} is no decision")
    return Review(Waiting(**waits) if waits else None, decisions)


def as_json(review: Review) -> dict[str, Any]:
    """The review as status.json holds it."""
    return {
        "waiting": asdict(review.waiting) if review.waiting else None,
        "decisions": [asdict(made) for made in review.decisions],
    }
