"""A release candidate and what is decided about it before anything is published.

The steps of a run build the candidate, silkledger.diff.versions a Plan, silkledger.gate a Verdict;
silkledger.report shows all three and silkledger.publishing writes them.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Annotated, Literal

from silkledger.schemas.vocabulary import SHIPPED

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    import pyarrow as pa

    from silkledger.ingest.folder.held_back import HeldBack
    from silkledger.ingest.folder.sources import Dataset, InputFile
    from silkledger.release.facts import TableFacts
    from silkledger.schemas.vocabulary import Vocabulary


@dataclass(frozen=True)
class ReleaseCandidate:
    """The tables that a run would publish.

    `tables` holds every table of silkledger.schemas.release.CONTENT by name, with its rows in their
    final order. Any column may be dictionary-encoded, with nulls among its codes: code that writes
    a column casts one slice at a time to the table's Arrow schema, code that computes with numbers
    decodes them first (silkledger.columns.decode_numbers). Figures and events lack the columns
    since_release and changed_release, which the plan fills in. `held_back` lists the sources that
    the run skipped because one of their files can't be read. `vocabulary` is what it was read with.
    `unread` are the ids of the sources whose document was not there, or not text: their spans are
    not checked.
    """

    dataset: Dataset
    tables: Mapping[str, pa.Table]
    inputs: tuple[InputFile, ...]
    held_back: tuple[HeldBack, ...] = ()
    vocabulary: Vocabulary = SHIPPED
    unread: frozenset[str] = frozenset()


@dataclass(frozen=True)
class LastRelease:
    """The current release, which latest.json names, with its folder and manifest."""

    version: str
    folder: Path
    manifest: Mapping[str, object]


ChangeKind = Literal["corrected", "changed", "added", "removed"]


@dataclass(frozen=True, slots=True)
class Sentence:
    """What happened to one row of figures or events since the last release, in words."""

    table: Annotated[str, "Published table."]
    kind: Annotated[
        ChangeKind,
        "What happened; corrected: another row at the same place of its source.",
    ]
    key: Annotated[str, "Id of the row in this release, or in the last one if it was removed."]
    words: Annotated[str, "The change in words."]
    explained: Annotated[bool, "Whether a reason is recorded."]


@dataclass(frozen=True)
class Plan:
    """What publishing a candidate would do: the next version and what changes with it.

    `bump` is first, major, minor, patch or none (nothing to publish), and `why` gives the reason in
    words. `tables` are the candidate's tables with since_release and changed_release filled in.
    `diff` has the schema of silkledger.schemas.outcomes.DIFF. `facts` are the facts of the
    candidate's tables, kept so that their digests are computed once; a first release, which is not
    compared, has none, since its tables are digested as they are written. `sentences` word the
    changes of figures and events.
    """

    version: str
    bump: str
    why: str
    last: LastRelease | None
    tables: Mapping[str, pa.Table]
    diff: pa.Table
    facts: Mapping[str, TableFacts] = field(default_factory=dict)
    sentences: tuple[Sentence, ...] = ()


@dataclass(frozen=True, slots=True)
class Finding:
    """The result of one expectation of the gate.

    `severity` is fatal or warn, `found` the measured value, `limit` the value that it was compared
    with (both None if nothing could be measured), `accepted` who accepted a failure and why, and
    `advice` what to do about it.
    """

    rule: str
    severity: str
    passed: bool
    sentence: str
    found: float | None
    limit: float | None
    accepted: str = ""
    advice: str = ""

    @property
    def refuses(self) -> bool:
        """Whether this finding stops the release."""
        return self.severity == "fatal" and not self.passed and not self.accepted


@dataclass(frozen=True, slots=True)
class Verdict:
    """The gate's verdict on a candidate: the result of every expectation.

    `evidence` is what Great Expectations returned for the dataset's own suites, as JSON.

    >>> missing = Finding("gate.rows", "fatal", False, "No rows.", found=0, limit=1)
    >>> Verdict((missing,)).passed
    False
    """

    findings: tuple[Finding, ...] = field(default=())
    evidence: str = "[]"

    @property
    def passed(self) -> bool:
        """Whether the candidate may be published."""
        return not any(finding.refuses for finding in self.findings)
