"""What a run is asked to do, and how it ended."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from silkledger.errors import RefusedError

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Mapping
    from pathlib import Path
    from typing import Any

    from silkledger.release.candidate import Plan, ReleaseCandidate, Verdict

UNCHANGED = "no table changed"


@dataclass(frozen=True)
class Job:
    """The parameters of a run: which raw folders, where to publish, and with which exceptions.

    `accept` maps a rule of the gate to "NAME: REASON" of the person who accepts its failure.
    `engine` (a name of silkledger.pipeline.engines) does the work that falls into parts, for "dask"
    by the workers of the `scheduler` at an address, or by some of its own. There are `workers` of
    them on this machine, or for 0 one a processor.
    """

    raws: tuple[Path, ...]
    published: Path
    documents: Path | None = None
    accept: Mapping[str, str] = field(default_factory=dict)
    as_of: dt.date | None = None
    republish: bool = False
    dry_run: bool = False
    reference: Path | None = None
    engine: str = "local"
    scheduler: str = ""
    workers: int = 0


@dataclass(frozen=True)
class Outcome:
    """How a run ended: published, unchanged, dry run, refused, waiting or rejected.

    `folder` holds the release, or the candidate that was refused, is waiting for approval, or was
    rejected earlier; in these cases it is named after the run id. `notes` tell the operator what
    else is worth knowing about a waiting candidate.
    """

    state: str
    candidate: ReleaseCandidate
    plan: Plan
    verdict: Verdict
    folder: Path | None
    notes: tuple[str, ...] = ()


@dataclass(frozen=True)
class Told:
    """What a person is told of a run: `summary` as JSON, `lines` (title and text) in the terminal.

    `refusals` are the first of the `refused` reasons for which rows were refused.
    """

    summary: dict[str, Any]
    lines: list[tuple[str, str]]
    refusals: list[dict[str, Any]]
    refused: int


class RefusedReleaseError(RefusedError):
    """The gate refused the release.

    `outcome` holds the candidate, the verdict, and the folder with the candidate's report.
    """

    def __init__(self, outcome: Outcome) -> None:
        refusing = [finding for finding in outcome.verdict.findings if finding.refuses]
        reasons = "; ".join(
            f"{finding.sentence.rstrip('.')} [{finding.rule}]" for finding in refusing
        )
        accept = " ".join(f"--accept {finding.rule}" for finding in refusing)
        super().__init__(
            f"the gate refuses {outcome.candidate.dataset.name}: {reasons}; fix this, or accept it "
            f"with silkledger release {accept} --by NAME --reason TEXT"
        )
        self.outcome = outcome
