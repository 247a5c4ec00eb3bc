"""The summary of a run, as shown in the terminal, in Prefect and by `--json`."""

from __future__ import annotations

from dataclasses import asdict, replace
from typing import TYPE_CHECKING, Any

from silkledger.release.job import UNCHANGED, Told
from silkledger.release.summary import summarise
from silkledger.unexpected import RULE

if TYPE_CHECKING:
    from silkledger.release.candidate import Finding
    from silkledger.release.job import Outcome
    from silkledger.release.summary import Summary

_STATES = {
    "published": "published",
    "unchanged": "nothing to publish: the content is the same as in the last release",
    "dry run": "dry run; nothing published",
    "refused": "refused by the gate; nothing published",
    "waiting": "passed the gate and waits for approval; nothing published yet",
    "rejected": "rejected by a person before; nothing published",
}

# Outcomes whose candidate is kept in the folder of its run.
_KEPT = ("refused", "waiting", "rejected")


def told(outcome: Outcome, most: int) -> Told:
    """Return what a person is told of a run, with the first `most` refusals."""
    return Told(
        as_json(outcome),
        lines(outcome),
        refusals(outcome, most),
        outcome.candidate.tables["quarantine"].num_rows,
    )


def told_again(outcome: Outcome, most: int) -> Told:
    """Return what is told of the next run if nothing changes until then."""
    plan = replace(outcome.plan, bump="none", why=UNCHANGED)
    return told(replace(outcome, state="unchanged", plan=plan), most)


def lines(outcome: Outcome) -> list[tuple[str, str]]:
    """Return the summary as pairs of title and text, in reading order."""
    summary = summarise(outcome.candidate)
    counts, plan = summary.outcomes, outcome.plan
    flags = ", ".join(f"{flag} {number}" for flag, number in summary.flags.items())
    rows = [
        ("dataset", outcome.candidate.dataset.name),
        ("outcome", _STATES[outcome.state]),
        ("version", f"{plan.version} ({plan.bump}: {plan.why})"),
        ("raw rows", str(counts.rows)),
        (
            "published",
            (
                f"{counts.published} ({summary.rows['figures']} figures, "
                f"{summary.rows['events']} events)"
            ),
        ),
        ("duplicates", str(counts.duplicate)),
        ("quarantined", str(counts.quarantined)),
        ("excluded", str(counts.excluded)),
        *_unexpected(summary),
        *(("held back", str(fault)) for fault in outcome.candidate.held_back),
        ("flags", flags or "none"),
        ("gate", gate(outcome)),
        *(
            (finding.rule, finding.advice)
            for finding in outcome.verdict.findings
            if finding.refuses and finding.advice
        ),
    ]
    rows += [("note", note) for note in outcome.notes]
    if outcome.state in _KEPT and outcome.folder is not None:
        rows += [("run", outcome.folder.name)]
    if outcome.folder is not None:
        rows += [
            ("data", str(outcome.folder)),
            ("report", str(outcome.folder / "report" / "index.html")),
        ]
    if outcome.state == "waiting" and outcome.folder is not None:
        rows += [
            ("next", f"silkledger approve {outcome.folder.name} --by NAME, or silkledger reject")
        ]
    return rows


def _unexpected(summary: Summary) -> list[tuple[str, str]]:
    """Return a line on rows that the program itself failed on, if there are any."""
    if not (count := summary.refused.get(RULE, 0)):
        return []
    rows = f"{count} row{'s' * (count > 1)} quarantined because the program failed on them"
    return [("faults", f"{rows}; report the digests in their reasons ({RULE})")]


def gate(outcome: Outcome) -> str:
    """Return the verdict of the gate in words, with every expectation that was not met."""
    verdict = "passed" if outcome.verdict.passed else "refused"
    missed = [finding for finding in outcome.verdict.findings if not finding.passed]
    missed.sort(key=lambda finding: not finding.refuses)  # first what stops the release
    return "; ".join([verdict, *map(_missed, missed)])


def _missed(finding: Finding) -> str:
    """Return in words what was not met, and who has accepted it."""
    by = f" (accepted by {finding.accepted})" if finding.accepted else ""
    return f"{finding.severity}: {finding.sentence.rstrip('.')}{by}"


def refusals(outcome: Outcome, most: int) -> list[dict[str, Any]]:
    """Return the first `most` refused rows with file, line, wording and reason."""
    names = ("file", "line", "rule", "column", "text", "reason", "fix")
    return outcome.candidate.tables["quarantine"].slice(0, most).select(names).to_pylist()


def as_json(outcome: Outcome) -> dict[str, Any]:
    """Return the summary as one JSON object."""
    return {
        "dataset": outcome.candidate.dataset.name,
        "outcome": outcome.state,
        "version": outcome.plan.version,
        "bump": outcome.plan.bump,
        "why": outcome.plan.why,
        "counts": summarise(outcome.candidate).as_json(),
        "held_back": [asdict(fault) for fault in outcome.candidate.held_back],
        "gate": {
            "passed": outcome.verdict.passed,
            "findings": [
                {
                    "rule": finding.rule,
                    "severity": finding.severity,
                    "passed": finding.passed,
                    "sentence": finding.sentence,
                }
                for finding in outcome.verdict.findings
            ],
        },
        "notes": list(outcome.notes),
        "run": outcome.folder.name if outcome.folder and outcome.state in _KEPT else None,
        "folder": str(outcome.folder) if outcome.folder else None,
    }
