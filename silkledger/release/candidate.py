"""A release candidate and what is decided about it, before anything is published.

The chain builds a Candidate, `versions` a Plan, `gate` a Verdict; `report` shows all three and
`publish` writes them.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    import pyarrow as pa

    from silkledger.ingest.folder.held_back import HeldBack
    from silkledger.ingest.folder.sources import Dataset, InputFile
    from silkledger.release.facts import TableFacts


@dataclass(frozen=True)
class Candidate:
    """The tables that a run would publish.

    `tables` holds every table of silkledger.schemas.release.CONTENT by name, in its final row
    order. Any column may be dictionary-encoded, with its nulls among the codes: whoever writes it
    casts a slice at a time to the table's Arrow schema, whoever reckons with numbers takes them
    plain (silkledger.columns.decode_numbers). Of figures and events the columns since_release
    and changed_release are absent: the plan fills them in. `held_back` are the sources that the run
    left out because a file of theirs can't be read.
    """

    dataset: Dataset
    tables: Mapping[str, pa.Table]
    inputs: tuple[InputFile, ...]
    held_back: tuple[HeldBack, ...] = ()


@dataclass(frozen=True)
class LastRelease:
    """The release that latest.json names, as it lies in published/<dataset>/."""

    version: str
    folder: Path
    manifest: Mapping[str, object]


@dataclass(frozen=True)
class Plan:
    """What publishing a candidate would do. `bump` is first, major, minor, patch or none (nothing
    to publish).

    `tables` are the candidate's with since_release and changed_release filled in; `diff` has the
    schema of silkledger.schemas.outcomes.DIFF; `why` says in words what made the bump; `facts` are
    the content digests of the candidate's tables (silkledger.release.manifest), so that they are
    taken once.
    """

    version: str
    bump: str
    why: str
    last: LastRelease | None
    tables: Mapping[str, pa.Table]
    diff: pa.Table
    facts: Mapping[str, TableFacts] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Finding:
    """One expectation of the gate with what was found. `severity` is fatal or warn; `accepted` who
    passed it and why.
    """

    rule: str
    severity: str
    passed: bool
    sentence: str
    found: float | None
    limit: float | None
    accepted: str = ""

    @property
    def refuses(self) -> bool:
        """Whether this finding stops the release."""
        return self.severity == "fatal" and not self.passed and not self.accepted


@dataclass(frozen=True, slots=True)
class Verdict:
    """What the gate says of a candidate, every expectation listed; `evidence` is Great
    Expectations' result (JSON).
    """

    findings: tuple[Finding, ...] = field(default=())
    evidence: str = "[]"

    @property
    def passed(self) -> bool:
        """Whether the candidate may be published."""
        return not any(finding.refuses for finding in self.findings)
