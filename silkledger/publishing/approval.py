"""Submit a candidate for approval, approve or reject it by name, or keep a refused one as evidence.

An approved candidate is published byte for byte as it was submitted, whatever raw/ holds by then.
Each function is safe against a crash at any moment, as publishing is: it changes the dataset's
folder in whole steps under its lock, and the next run repairs what a crash left between two of
them. When one has to wait is decided in silkledger.pipeline.step_functions.
"""

from __future__ import annotations

import datetime as dt
import shutil
from dataclasses import dataclass
from typing import IO, TYPE_CHECKING

from silkledger.errors import CannotRunError, RefusedError
from silkledger.lineage import record
from silkledger.published import announce, crash_repair, decisions, runs, status
from silkledger.publishing import corrected_withdrawals, publish
from silkledger.release import manifest, parquet, signature
from silkledger.release.candidate import LastRelease, Plan
from silkledger.store import layout, opening, regular

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from silkledger.published.decisions import ReviewDecision, Waiting
    from silkledger.published.runs import KeptRun
    from silkledger.release.candidate import ReleaseCandidate, Verdict
    from silkledger.release.digests import TableDigests
    from silkledger.store.stage import DatasetStore, Stage


@dataclass(frozen=True, slots=True)
class Kept:
    """The folder of a kept candidate and what it means for approval.

    `replaces` is the candidate that waited before it; `rejected` is the rejection that still stands
    if the same candidate was rejected earlier.
    """

    folder: Path
    replaces: Waiting | None = None
    rejected: ReviewDecision | None = None


def _now() -> dt.datetime:
    return dt.datetime.now(dt.UTC)


def wait(
    candidate: ReleaseCandidate,
    plan: Plan,
    verdict: Verdict,
    pages: Mapping[str, bytes],
    published: Path,
    *,
    clock: Callable[[], dt.datetime] = _now,
) -> Kept:
    """Submit a candidate for approval: keep it in runs/<run id>/ and let it wait for a person.

    It replaces the candidate that waited before. Submitting the same candidate again changes
    nothing: it waits since it was first submitted, or stays rejected. Raises the errors of
    silkledger.publishing.publish.publish.
    """
    with opening.opened(published, candidate.dataset.name) as store:
        crash_repair.repair(store)
        publish.require_current(store, plan)
        entries, current = status.statuses(store.folder), status.latest(store.folder)
        stage, content, digests = _staged(store, candidate, plan, verdict, pages)
        publish.require_whole(stage, digests)
        folder, digest = runs.keep(store, stage, content), manifest.digest(content)
        review = status.review(store.folder)
        decision = review.last_on(digest)
        if decision is not None and decision.decision == decisions.REJECTED:
            return Kept(folder, rejected=decision)
        if review.waiting is not None and review.waiting.manifest_sha256 == digest:
            return Kept(folder)
        since, before = announce.stamp(clock()), review.waiting
        if before is not None:
            review = review.decided(
                decisions.replaced(before, f"run {folder.name} is newer", since)
            )
        waiting = decisions.Waiting(
            run=folder.name,
            version=plan.version,
            why=plan.why,
            manifest_sha256=digest,
            last_sha256=current.manifest_sha256 if current else None,
            since=since,
            approvals=max(1, candidate.dataset.approvals),
        )
        announce.bookkeeping(store, entries, current, decisions.Review(waiting, review.decisions))
    return Kept(folder, replaces=before)


def keep_refused(
    candidate: ReleaseCandidate,
    plan: Plan,
    verdict: Verdict,
    pages: Mapping[str, bytes],
    published: Path,
) -> Path:
    """Keep a candidate that the gate refused, with its report, and return its run's folder."""
    with opening.opened(published, candidate.dataset.name) as store:
        return runs.keep(store, *_staged(store, candidate, plan, verdict, pages)[:2])


def approve(
    published: Path, run: str, *, by: str, note: str = "", clock: Callable[[], dt.datetime] = _now
) -> Path:
    """Publish a waiting candidate exactly as it was submitted, and return the release's folder.

    If more people have to approve it (`review = "two"`), it is endorsed and waits on, and the
    folder of its run is returned. `run` is its id, the start of its id, or its folder. A rejected
    candidate can still be approved, with a note; all decisions stay in status.json. Approving a
    published candidate again changes nothing. Raises RefusedError if the gate refused it, a newer
    candidate replaced it, another release became the current one in the meantime, a byte of it was
    changed, or the same person has endorsed it; CannotRunError for an unknown run and an empty
    name.
    """
    if not by.strip():
        raise CannotRunError("an approval needs a name; add --by NAME")
    kept = runs.load(runs.find(published, run))
    key = signature.configured()
    with opening.opened(published, kept.dataset) as store:
        crash_repair.repair(store)
        entries, review = status.statuses(store.folder), status.review(store.folder)
        for entry in entries.values():
            if entry.manifest_sha256 == kept.manifest_sha256:
                return store.folder / entry.version
        _require_open(kept, review, store)
        _require_due(kept, review, by.strip(), note)
        if review.needs_another(kept.manifest_sha256):
            endorsement = _decision(decisions.ENDORSED, kept, by, note, clock(), review)
            review, current = review.decided(endorsement), status.latest(store.folder)
            announce.bookkeeping(store, entries, current, review)
            return kept.folder
        stage = _copied(store, kept)
        publish.sign(stage, key, kept.dataset)
        publish.require_whole(stage)
        moment = clock()
        # First the decision, then the release: after a crash in between, decisions.Review.settled
        # drops the decision.
        approval = _decision(decisions.APPROVED, kept, by, note, moment, review)
        approved = decisions.Review(review.waiting, (*review.decisions, approval))
        store.replace(layout.STATUS, status.dump_statuses(store.dataset, entries, approved))
        folder = store.commit(stage)
        entries = corrected_withdrawals.noted(entries, _plan(kept, store), store.folder)
        announce.release(store, entries, kept.version, kept.manifest_sha256, moment)
    record.record_approval(folder, kept.id, moment, clock())
    return folder


def reject(
    published: Path, run: str, *, by: str, note: str, clock: Callable[[], dt.datetime] = _now
) -> KeptRun:
    """Reject a waiting candidate by name, with a reason; its folder is kept.

    Raises RefusedError for a candidate that doesn't wait; CannotRunError for an unknown run, an
    empty name or an empty note.
    """
    if not by.strip() or not note.strip():
        raise CannotRunError("a rejection needs a name and a reason; add --by NAME --note TEXT")
    kept = runs.load(runs.find(published, run))
    with opening.opened(published, kept.dataset) as store:
        crash_repair.repair(store)
        review = status.review(store.folder)
        if review.waiting is None or review.waiting.manifest_sha256 != kept.manifest_sha256:
            raise RefusedError(
                f"run {kept.id} is not waiting for a decision{_became(kept, review, store)}"
            )
        decided = review.decided(_decision(decisions.REJECTED, kept, by, note, clock(), review))
        announce.bookkeeping(
            store, status.statuses(store.folder), status.latest(store.folder), decided
        )
    return kept


def _staged(
    store: DatasetStore,
    candidate: ReleaseCandidate,
    plan: Plan,
    verdict: Verdict,
    pages: Mapping[str, bytes],
) -> tuple[Stage, bytes, Mapping[str, TableDigests]]:
    entries = corrected_withdrawals.noted(status.statuses(store.folder), plan, store.folder)
    stage = store.stage(plan.version)
    repaired = corrected_withdrawals.repaired_by(plan.version, entries)
    return stage, *publish.write(
        stage=stage,
        candidate=candidate,
        plan=plan,
        verdict=verdict,
        pages=pages,
        repaired=repaired,
    )


def _copied(store: DatasetStore, kept: KeptRun) -> Stage:
    """Copy the candidate's files, and no others, to staging."""
    stage = store.stage(kept.version)
    names = [
        manifest.NAME,
        manifest.GUARD,
        *(output.path for output in manifest.outputs(kept.manifest)),
    ]
    for name in names:

        def copy(file: IO[bytes], source: Path = kept.folder / name) -> None:
            with regular.require(source).open("rb") as content:
                shutil.copyfileobj(content, file)

        try:
            stage.write(name, copy)
        except FileNotFoundError as fault:
            raise RefusedError(
                f"{kept.folder}: {name} is missing; the candidate is no longer whole"
            ) from fault
    return stage


def _plan(kept: KeptRun, store: DatasetStore) -> Plan:
    """Rebuild the candidate's plan from its files, as far as finding repairs needs it."""
    last = kept.manifest["last"]
    facts = manifest.tables(kept.manifest)
    return Plan(
        version=kept.version,
        bump=str(kept.manifest["bump"]),
        why=str(kept.manifest["why"]),
        last=LastRelease(last["version"], store.folder / last["version"], {}) if last else None,
        tables={"figures": parquet.read(kept.folder / layout.table_file("figures"))},
        diff=parquet.read(kept.folder / layout.table_file("diff")),
        facts={name: entry for name, entry in facts.items() if name != "diff"},
    )


def _require_open(kept: KeptRun, review: decisions.Review, store: DatasetStore) -> None:
    """Raise RefusedError unless the candidate can be approved."""
    if kept.failed:
        raise RefusedError(
            f"the gate refuses run {kept.id} ({', '.join(kept.failed)}); accept a rule by "
            f"name with `silkledger release --accept RULE --by NAME --reason TEXT`"
        )
    current = status.latest(store.folder)
    if (current.manifest_sha256 if current else None) != kept.last_sha256:
        last = kept.manifest["last"]
        before = last["version"] if last else "no release"
        now = current.version if current else "no release"
        raise RefusedError(
            f"run {kept.id} was compared with {before}, but {now} is now current; "
            f"run `silkledger release` again"
        )
    waits = review.waiting is not None and review.waiting.manifest_sha256 == kept.manifest_sha256
    decision = review.last_on(kept.manifest_sha256)
    overturned = (decisions.REJECTED, decisions.ENDORSED)
    if not waits and (decision is None or decision.decision not in overturned):
        raise RefusedError(
            f"run {kept.id} is not waiting for approval{_became(kept, review, store)}"
        )


def _require_due(kept: KeptRun, review: decisions.Review, by: str, note: str) -> None:
    """Raise RefusedError for a second approval of one person, or a rejection undone in silence."""
    if by in review.endorsed_by(kept.manifest_sha256):
        raise RefusedError(f"{by} has approved run {kept.id}; somebody else has to as well")
    decision = review.last_on(kept.manifest_sha256)
    if decision and decision.decision == decisions.REJECTED and not note.strip():
        raise RefusedError(f"{decision.by} has rejected run {kept.id}; say in a note what changed")


def _became(kept: KeptRun, review: decisions.Review, store: DatasetStore) -> str:
    """Tell what became of a candidate that doesn't wait, as the end of a sentence."""
    decision = review.last_on(kept.manifest_sha256)
    if decision is None:
        return ": the gate refused it" if kept.failed else "; run `silkledger release`"
    text = f": it was {decision.decision}"
    if decision.by:
        text += f" by {decision.by}"
    if decision.note:
        text += f" ({decision.note})"
    if review.waiting:
        text += f"; run {review.waiting.run} of {store.dataset} is waiting"
    return text


def _decision(
    decision: str, kept: KeptRun, by: str, note: str, moment: dt.datetime, review: decisions.Review
) -> ReviewDecision:
    return decisions.ReviewDecision(
        decision=decision,
        run=kept.id,
        version=kept.version,
        manifest_sha256=kept.manifest_sha256,
        by=by.strip(),
        note=note.strip(),
        at=announce.stamp(moment),
        approvals=review.approvals(kept.manifest_sha256),
    )
