"""What is wrong with a dataset, as far as a run or a look at its files can tell.

A condition has a slot, and a slot holds one condition at a time:

| slot | states | known from |
| --- | --- | --- |
| run | refused, failed | how the last run ended |
| waiting | waiting | status.json: a candidate waits for a person |
| withdrawn | withdrawn | status.json: the current release, or figures of it |
| stale | stale | the newest source against freshness_days of dataset.toml |
| verify, reference | failed | the jobs that verify releases and refresh official statistics |

A slot that is not known (a run that could not read its inputs knows nothing of their age) is left
out; None says that nothing is wrong.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from silkledger.ingest.freshness import freshness
from silkledger.published import instead, status
from silkledger.store import layout

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Mapping
    from pathlib import Path

    from silkledger.ingest.folder.sources import Inputs
    from silkledger.release.job import Outcome

    Conditions = Mapping[str, "Condition | None"]

RUN, WAITING, WITHDRAWN, STALE = "run", "waiting", "withdrawn", "stale"
VERIFY, REFERENCE = "verify", "reference"
SLOTS = (RUN, VERIFY, WITHDRAWN, WAITING, STALE, REFERENCE)  # the gravest first


@dataclass(frozen=True, slots=True)
class Condition:
    """Something that a person must act on.

    `cause` tells one incident from another: the same cause every night is the same incident.
    `page` is the path below published/ of the page that shows it.
    """

    state: str
    cause: str
    reason: str
    advice: str
    page: str = ""


def of_outcome(outcome: Outcome, published: Path) -> Condition | None:
    """Return what is wrong with a run that ended with an outcome."""
    if outcome.state != "refused":
        return None
    refusing = [finding for finding in outcome.verdict.findings if finding.refuses]
    page = page_of(outcome.folder, published) if outcome.folder else ""
    accept = " ".join(f"--accept {finding.rule}" for finding in refusing)
    return Condition(
        state="refused",
        cause=" ".join(sorted(finding.rule for finding in refusing)),
        reason=" ".join(finding.sentence for finding in refusing),
        advice=" ".join(finding.advice for finding in refusing if finding.advice)
        + f" To accept it: silkledger release {accept} --by NAME --reason TEXT",
        page=page,
    )


def of_fault(text: str) -> Condition:
    """Return the condition of a run that failed with a message.

    >>> of_fault("s/figures.csv:3: unclosed double quote; close it").cause
    's/figures.csv:#: unclosed double quote; close it'
    """
    return Condition(
        state="failed",
        cause=re.sub(r"\d+", "#", text),  # lines, process ids and sizes differ from night to night
        reason=text,
        advice="Fix what the message names. The last release stays the current one, and the next "
        "run publishes what changed.",
    )


def of_crash(why: str) -> Condition:
    """Return the condition of a run whose process was ended from outside."""
    return Condition(
        state="failed",
        cause="crash",
        reason=f"A run was stopped from outside before it ended. {why}".strip(),
        advice="Nothing is lost: the last release stays the current one, and the next run does the "
        "work. If it happens again, see whether memory or the time of a service ran out.",
    )


def of_inputs(inputs: Inputs, today: dt.date | None = None) -> Condition | None:
    """Return the condition of inputs that are older than promised."""
    age = freshness(inputs, today)
    if not age.stale:
        return None
    return Condition(
        state="stale",
        cause=f"{age.source_id} {age.published_on}",
        reason=age.sentence.rpartition("; ")[0] + ".",
        advice="Add a newer source to raw/, or raise freshness_days in dataset.toml.",
        page=f"{age.dataset}/{layout.INDEX}",
    )


def of_dataset(published: Path, dataset: str) -> dict[str, Condition | None]:
    """Return what status.json says: whether a candidate waits, what of the release is withdrawn.

    Raises CannotRunError if the file is invalid.
    """
    return {
        WAITING: _waiting(published, dataset),
        WITHDRAWN: _withdrawn(published, dataset),
    }


def _waiting(published: Path, dataset: str) -> Condition | None:
    if (candidate := status.waiting(published / dataset)) is None:
        return None
    return Condition(
        state="waiting",
        cause=candidate.run,
        reason=f"{dataset} {candidate.version} passed the gate and waits for approval since "
        f"{candidate.since[:10]}: {candidate.why}.",
        advice=f"Open its page, then silkledger approve {candidate.run} --by NAME, or silkledger "
        f"reject {candidate.run} --by NAME --note TEXT",
        page=f"{dataset}/{layout.RUNS}/{candidate.run}/{layout.REPORT}",
    )


def _withdrawn(published: Path, dataset: str) -> Condition | None:
    """Return the condition of a current release that was withdrawn, or has withdrawn figures."""
    folder = published / dataset
    if (current := status.latest(folder)) is None:
        return None
    statuses = status.statuses(folder)
    entry = statuses[current.version]
    if not entry.withdrawals:
        return None
    withdrawals = "; ".join(instead.words(statuses, each) for each in entry.withdrawals)
    other = instead.other(statuses, entry.version)
    advice = "Correct the source and publish again"
    if other is not None:
        command = f"silkledger withdraw {dataset} {entry.version} ... --latest {other}"
        advice += f", or make {other} current: {command}"
    return Condition(
        state="withdrawn",
        cause=f"{entry.version} {len(entry.withdrawals)}",
        reason=f"{dataset} {entry.version}, which is the current release, {withdrawals}.",
        advice=advice,
        page=f"{dataset}/{layout.INDEX}",
    )


def page_of(folder: Path, published: Path) -> str:
    """Return the path below published/ of the page of a release or run."""
    path = folder / layout.REPORT
    return path.relative_to(published).as_posix() if path.is_relative_to(published) else str(path)
