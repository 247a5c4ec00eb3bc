"""Releases at the desk: what one would do, making it, and deciding on a candidate that waits."""

from __future__ import annotations

import json
import threading
from dataclasses import asdict, dataclass, field
from typing import TYPE_CHECKING, Any

from silkledger.alarm.watch import decided
from silkledger.errors import CannotRunError, RefusedError
from silkledger.pipeline import chain, run_summary
from silkledger.pipeline.check import check
from silkledger.published import runs, status
from silkledger.publishing import approval
from silkledger.release import parquet
from silkledger.release.job import Job, RefusedReleaseError
from silkledger.store import layout
from silkledger.wording import reading, when

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping
    from pathlib import Path

    from silkledger.desk.people import Person
    from silkledger.desk.settings import DeskSettings
    from silkledger.release.job import Outcome

_MOST_FIGURES = 2_000
COMMENTS = "comments.jsonl"


@dataclass
class Releases:
    """What pages may ask for of releases. One is made at a time."""

    settings: DeskSettings
    _busy: threading.Lock = field(default_factory=threading.Lock)

    def answers(self) -> Iterable[tuple[str, str, Callable[..., Any]]]:
        """Return method, path and function of everything that pages may ask for."""
        return (
            ("GET", "/release", self.plan),
            ("POST", "/release", self.release),
            ("GET", "/waiting", self.waiting),
            ("POST", "/approve", self.approve),
            ("POST", "/reject", self.reject),
            ("POST", "/comment", self.comment),
        )

    def plan(self, _person: Person) -> dict[str, Any]:
        """Return what a release would do: rows, refusals, comparisons, changes."""
        checked, candidate = check(self._job())
        return checked.as_json() | {"review": candidate.dataset.review}

    def release(self, person: Person, accept: Mapping[str, str] | None = None) -> dict[str, Any]:
        """Make a release, or submit a candidate, and return how it ended.

        `accept` has the person's reason for each rule of the gate that is accepted.
        """
        if not person.by:
            raise RefusedError("decisions bear a name; say yours first")
        if any(not reason.strip() for reason in (accept or {}).values()):
            raise RefusedError("a rule of the gate is accepted for a reason; write it")
        if not self._busy.acquire(blocking=False):
            raise CannotRunError("a release is being made already; wait until it is done")
        accepted = {rule: f"{person.by}: {reason}" for rule, reason in (accept or {}).items()}
        try:
            return _ended(chain.release(self._job(accepted)))
        except RefusedReleaseError as refused:
            return _ended(refused.outcome)
        finally:
            self._busy.release()

    def waiting(self, _person: Person) -> dict[str, Any]:
        """Return the candidates that wait, with their figures, and all decisions so far."""
        datasets = status.datasets(self.settings.published)
        return {"datasets": [self._dataset(name) for name in datasets]}

    def approve(self, person: Person, run: str, note: str = "") -> dict[str, Any]:
        """Publish a candidate as it was submitted, or endorse it if another person has to too."""
        made = approval.approve(self.settings.published, run, by=person.by, note=note)
        if made.parent.name == layout.RUNS:
            return {"waits": "Approved; another person has to approve it as well"}
        decided(self.settings.published, made.parent.name)
        return {"version": made.name}

    def reject(self, person: Person, run: str, note: str) -> dict[str, Any]:
        """Reject a candidate with a note."""
        kept = approval.reject(self.settings.published, run, by=person.by, note=note)
        decided(self.settings.published, kept.dataset)
        return {}

    def comment(self, person: Person, run: str, figure: str, text: str) -> dict[str, Any]:
        """Add a comment on a figure of a candidate. It is kept with the run, never in a release."""
        if not text.strip() or not person.by:
            raise RefusedError("a comment needs a name and words")
        folder = runs.find(self.settings.published, run)
        line = {"figure": figure, "by": person.by, "text": text.strip()}
        with (folder / COMMENTS).open("a", encoding="utf-8") as file:
            file.write(json.dumps(line, ensure_ascii=False) + "\n")
        return {"comments": _comments(folder)}

    def _job(self, accept: Mapping[str, str] | None = None) -> Job:
        return Job(
            (self.settings.raw,),
            self.settings.published,
            documents=self.settings.documents,
            accept=accept or {},
        )

    def _dataset(self, name: str) -> dict[str, Any]:
        folder = self.settings.published / name
        review = status.review(folder).settled(status.statuses(folder), status.latest(folder))
        current, waits = status.latest(folder), review.waiting
        entry: dict[str, Any] = {
            "name": name,
            "current": current.version if current else "",
            "waiting": None,
            "decisions": [asdict(each) for each in reversed(review.decisions)],
        }
        if waits is not None:
            run = runs.folder(self.settings.published, name, waits.run)
            entry["waiting"] = {
                **asdict(waits),
                "approvals": review.endorsed_by(waits.manifest_sha256),
                "figures": _figures(run),
                "comments": _comments(run),
            }
        return entry


def _ended(outcome: Outcome) -> dict[str, Any]:
    told = run_summary.as_json(outcome)
    refusing = [finding for finding in outcome.verdict.findings if finding.refuses]
    return {
        **{name: told[name] for name in ("dataset", "outcome", "version", "why", "notes", "run")},
        "report": f"{outcome.folder.name}/{layout.REPORT}" if outcome.folder else "",
        "refusing": [
            {"rule": each.rule, "sentence": each.sentence, "advice": each.advice}
            for each in refusing
        ],
    }


def _figures(run: Path) -> list[dict[str, Any]]:
    """Return the figures of a kept candidate that are new or otherwise than before, in words."""
    table = parquet.read(run / layout.table_file("figures"))
    rows = table.slice(0, _MOST_FIGURES).to_pylist()
    return [
        {
            "figure": row["figure_id"],
            "words": row["as_reported"],
            "reads": reading(
                row["bound"],
                row["value"],
                row["lower"],
                row["upper"],
                row["counted"] or row["unit"],
            ),
            "indicator": row["indicator"],
            "place": row["geography"] or "",
            "when": when(row["period"]),
            "source": row["said_by"],
            "span": [row["char_start"], row["char_end"]],
            "standing": row["standing"],
            "flags": row["flags"],
        }
        for row in rows
    ]


def _comments(run: Path) -> list[dict[str, str]]:
    try:
        lines = (run / COMMENTS).read_text(encoding="utf-8").splitlines()
    except FileNotFoundError:
        return []
    return [json.loads(line) for line in lines if line.endswith("}")]
