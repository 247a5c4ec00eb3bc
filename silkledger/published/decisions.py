"""The candidate that waits for a person, and every approval and rejection by name.

They are recorded in status.json beside the versions, outside every release. `Review` is the content
of that file; `Review.settled` is what holds of it given the announced releases, so that a crash
between two steps can't leave a decision half made:

- An approval is recorded before latest.json is replaced. It counts once the release is announced;
  otherwise it is dropped.
- A candidate waits as long as the release that it was compared with is the current one.

silkledger.publishing.approval approves and rejects; silkledger.published.runs keeps candidates.
"""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping

    from silkledger.published.states import Latest, Status

APPROVED, REJECTED, REPLACED = "approved", "rejected", "replaced"
# Approved by one person of those who have to; the candidate still waits.
ENDORSED = "endorsed"
_KINDS = (APPROVED, REJECTED, REPLACED, ENDORSED)


@dataclass(frozen=True, slots=True)
class Waiting:
    """A candidate that passed the gate and waits for a person.

    `last_sha256` is the SHA-256 of the manifest of the release that it was compared with,
    `approvals` how many people have to approve it.
    """

    run: str
    version: str
    why: str
    manifest_sha256: str
    last_sha256: str | None
    since: str
    approvals: int = 1


@dataclass(frozen=True, slots=True)
class ReviewDecision:
    """What became of a candidate: approved, endorsed, rejected, or replaced by a newer one.

    `by` names the person who decided; it is empty for a replaced candidate. `approvals` is how many
    people have to approve it, if it is rejected or endorsed.
    """

    decision: str
    run: str
    version: str
    manifest_sha256: str
    by: str
    note: str
    at: str
    approvals: int = 1


@dataclass(frozen=True, slots=True)
class Review:
    """The waiting candidate, if there is one, and all decisions, oldest first."""

    waiting: Waiting | None = None
    decisions: tuple[ReviewDecision, ...] = ()

    def last_on(self, manifest_sha256: str) -> ReviewDecision | None:
        """Return the last decision on the candidate with that manifest, or None."""
        for decision in reversed(self.decisions):
            if decision.manifest_sha256 == manifest_sha256:
                return decision
        return None

    def endorsed_by(self, manifest_sha256: str) -> tuple[str, ...]:
        """Return who has endorsed the candidate with that manifest since it was last rejected."""
        names: list[str] = []
        for decision in self.decisions:
            if decision.manifest_sha256 == manifest_sha256:
                names = [*names, decision.by] if decision.decision == ENDORSED else []
        return tuple(names)

    def approvals(self, manifest_sha256: str) -> int:
        """Return how many people have to approve the candidate with that manifest."""
        if self.waiting is not None and self.waiting.manifest_sha256 == manifest_sha256:
            return self.waiting.approvals
        last = self.last_on(manifest_sha256)
        return last.approvals if last else 1

    def needs_another(self, manifest_sha256: str) -> bool:
        """Whether one more approval is not enough for the candidate with that manifest."""
        made = len(self.endorsed_by(manifest_sha256))
        return made + 1 < self.approvals(manifest_sha256)

    def approval(self, manifest_sha256: str) -> ReviewDecision | None:
        """Return the approval of the release with that manifest, or None."""
        decision = self.last_on(manifest_sha256)
        return decision if decision and decision.decision == APPROVED else None

    def decided(self, decision: ReviewDecision) -> Review:
        """Return the review with one more decision; only an endorsed candidate waits on."""
        waiting = self.waiting
        if (
            decision.decision != ENDORSED
            and waiting
            and waiting.manifest_sha256 == decision.manifest_sha256
        ):
            waiting = None
        return Review(waiting, (*self.decisions, decision))

    def settled(self, entries: Mapping[str, Status], current: Latest | None) -> Review:
        """Return what holds of the review, given the announced releases and the current one."""
        announced = {entry.manifest_sha256 for entry in entries.values()}
        valid = tuple(
            decision
            for decision in self.decisions
            if decision.decision != APPROVED or decision.manifest_sha256 in announced
        )
        waiting = self.waiting
        if waiting is None or waiting.manifest_sha256 in announced:
            return Review(None, valid)
        if current is not None and waiting.last_sha256 != current.manifest_sha256:
            note = f"release {current.version} became the current one"
            return Review(waiting, valid).decided(replaced(waiting, note, current.published_at))
        return Review(waiting, valid)


def replaced(waiting: Waiting, note: str, moment: str) -> ReviewDecision:
    """Return the decision that something newer replaced a waiting candidate."""
    return ReviewDecision(
        decision=REPLACED,
        run=waiting.run,
        version=waiting.version,
        manifest_sha256=waiting.manifest_sha256,
        by="",
        note=note,
        at=moment,
    )


def from_json(content: Mapping[str, Any]) -> Review:
    """Read the review from the content of status.json.

    Raises KeyError, TypeError or ValueError if it is invalid.
    """
    waiting = content.get("waiting")
    decisions = tuple(ReviewDecision(**entry) for entry in content.get("decisions", ()))
    if unknown := {entry.decision for entry in decisions} - {*_KINDS}:
        raise ValueError(f"{unknown.pop()!r} is not a decision")
    return Review(Waiting(**waiting) if waiting else None, decisions)


def as_json(review: Review) -> dict[str, Any]:
    """Return the review as JSON values for status.json."""
    return {
        "waiting": _fields(review.waiting) if review.waiting else None,
        "decisions": [_fields(decision) for decision in review.decisions],
    }


def _fields(entry: Waiting | ReviewDecision) -> dict[str, Any]:
    """Return the fields; `approvals` only if one person is not enough, as files of old have it."""
    fields = asdict(entry)
    if entry.approvals == 1:
        del fields["approvals"]
    return fields
