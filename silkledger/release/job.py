"""What a person asks of a run, and how it ended."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from silkledger.errors import RefusedError

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Mapping
    from pathlib import Path

    from silkledger.release.candidate import Candidate, Plan, Verdict


@dataclass(frozen=True)
class Job:
    """What a person asks for: which raw folders, where to publish, and with which exceptions."""

    raws: tuple[Path, ...]
    published: Path
    documents: Path | None = None
    accept: Mapping[str, str] = field(default_factory=dict)
    as_of: dt.date | None = None
    republish: bool = False
    dry_run: bool = False
    reference: Path | None = None


@dataclass(frozen=True)
class Outcome:
    """How a run ended: published, unchanged, dry run, refused, waiting or rejected.

    `folder` holds the release, or the candidate that was refused, waits for approval or was
    rejected by a person before; its name is then the run id. `notes` say what else a person should
    know of the candidate that waits or waited.
    """

    state: str
    candidate: Candidate
    plan: Plan
    verdict: Verdict
    folder: Path | None
    notes: tuple[str, ...] = ()


class RefusedReleaseError(RefusedError):
    """The gate says no; `outcome` holds the candidate, the verdict and the folder of the
    candidate's page.
    """

    def __init__(self, outcome: Outcome) -> None:
        reasons = "; ".join(
            finding.sentence.rstrip(".") for finding in outcome.verdict.findings if finding.refuses
        )
        super().__init__(f"the gate refuses {outcome.candidate.dataset.name}: {reasons}")
        self.outcome = outcome
