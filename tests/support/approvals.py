"""Candidates submitted, approved and rejected at fixed times, for tests of approval."""

from __future__ import annotations

import datetime as dt
import json
import os
from pathlib import Path

from silkledger.diff import versions
from silkledger.published import releases, runs
from silkledger.publishing import approval
from silkledger.release.candidate import Finding, ReleaseCandidate, Verdict
from tests.support import releases as made

NOON = dt.datetime(2026, 2, 3, 12, tzinfo=dt.UTC)
LATER = NOON + dt.timedelta(days=1)
BAD = Verdict(
    (Finding("gate.rows_kept", "fatal", passed=False, sentence="Rows are gone.", found=0, limit=1),)
)


def wait(published: Path, candidate: ReleaseCandidate, now: dt.datetime = NOON) -> approval.Kept:
    plan = versions.plan(candidate, releases.last(published, made.DATASET))
    return approval.wait(candidate, plan, Verdict(), made.PAGES, published, clock=lambda: now)


def wait_second(published: Path) -> str:
    """Publish 1.0.0 and let 1.1.0 wait, in a folder without releases; return the run that waits."""
    made.copied(_wait_second, published)
    (run,) = os.listdir(published / made.DATASET / "runs")
    return run


def _wait_second(published: Path) -> None:
    made.publish_first(published)
    wait(published, made.shortened())


def approve(
    published: Path, run: str, by: str = "A. Reviewer", note: str = "Looked at all."
) -> Path:
    return approval.approve(published, run, by=by, note=note, clock=lambda: LATER)


def reject(published: Path, run: str) -> runs.KeptRun:
    return approval.reject(
        published, run, by="A. Reviewer", note="Wrong unit.", clock=lambda: LATER
    )


def review(published: Path) -> dict[str, object]:
    content = json.loads((published / made.DATASET / "status.json").read_bytes())
    return {
        "waiting": content["waiting"],
        "decisions": [(d["decision"], d["by"]) for d in content["decisions"]],
    }
