"""A candidate that waits for a person: put up, approved or rejected by name, or kept as evidence
because the gate refused.

An approved candidate is published byte for byte as it was put up, whatever lies in raw/ by then.
Each function is safe against a crash at any moment, as publishing is: it changes the dataset's
folder by whole steps under its lock, and what is left between two of them is mended by the next
run. Left out on purpose: when a candidate has to wait (silkledger.pipeline.steps), and what the
files outside a release say of it (silkledger.published.decisions).
"""

from __future__ import annotations

import datetime as dt
import shutil
from dataclasses import dataclass
from typing import IO, TYPE_CHECKING

from silkledger.errors import CannotRunError, RefusedError
from silkledger.lineage import events
from silkledger.published import announce, decisions, runs, status
from silkledger.publishing import publish, repairs
from silkledger.release import manifest, parquet
from silkledger.release.candidate import LastRelease, Plan
from silkledger.store import layout, opening

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from silkledger.published.decisions import ReviewDecision, Waiting
    from silkledger.published.runs import KeptRun
    from silkledger.release.candidate import Candidate, Verdict
    from silkledger.store.stage import DatasetStore, Stage


@dataclass(frozen=True, slots=True)
class Kept:
    """Where a candidate lies, the one that it replaces as the waiting one, and the rejection that
    still stands of it.
    """

    folder: Path
    replaces: Waiting | None = None
    rejected: ReviewDecision | None = None


def _now() -> dt.datetime:
    return dt.datetime.now(dt.UTC)


def wait(
    candidate: Candidate,
    plan: Plan,
    verdict: Verdict,
    pages: Mapping[str, bytes],
    published: Path,
    *,
    clock: Callable[[], dt.datetime] = _now,
) -> Kept:
    """Puts a candidate up for approval, whole, in runs/<run id>/; it replaces the one that waited.

    The same candidate again changes nothing: it waits since it was first put up, or stays rejected.
    Errors are those of silkledger.publishing.publish.publish.
    """
    with opening.opened(published, candidate.dataset.name) as place:
        announce.recover(place)
        publish.require_current(place, plan)
        entries, current = status.statuses(place.folder), status.latest(place.folder)
        stage, content = _staged(place, candidate, plan, verdict, pages)
        publish.require_whole(stage)
        folder, digest = runs.keep(place, stage, content), manifest.digest(content)
        review = status.review(place.folder)
        made = review.last_on(digest)
        if made is not None and made.decision == decisions.REJECTED:
            return Kept(folder, rejected=made)
        if review.waiting is not None and review.waiting.manifest_sha256 == digest:
            return Kept(folder)
        since, before = announce.stamp(clock()), review.waiting
        if before is not None:
            review = review.decided(
                decisions.replaced(before, f"run {folder.name} is newer", since)
            )
        last = current.manifest_sha256 if current else None
        waits = decisions.Waiting(folder.name, plan.version, plan.why, digest, last, since)
        announce.bookkeeping(place, entries, current, decisions.Review(waits, review.decisions))
    return Kept(folder, replaces=before)


def keep_refused(
    candidate: Candidate, plan: Plan, verdict: Verdict, pages: Mapping[str, bytes], published: Path
) -> Path:
    """Keeps a candidate that the gate refused, with its page, in runs/<run id>/, and gives the
    folder.
    """
    with opening.opened(published, candidate.dataset.name) as place:
        return runs.keep(place, *_staged(place, candidate, plan, verdict, pages))


def approve(
    published: Path, run: str, *, by: str, note: str = "", clock: Callable[[], dt.datetime] = _now
) -> Path:
    """Publishes a candidate that waits, exactly as it was put up, and gives the release's folder.

    `run` is its id, the start of it, or its folder. A rejected one can be approved after all; both
    decisions stay in status.json. Approving again what was approved changes nothing. Raises
    RefusedError where the gate refused it, a newer one replaced it, another release became the
    current one meanwhile, or a byte of it was changed; CannotRunError for a run that isn't there
    and an empty name.
    """
    if not by.strip():
        raise CannotRunError("an approval needs a name; add --by NAME")
    found = runs.find(published, run)
    kept = runs.load(found)
    with opening.opened(published, kept.dataset) as place:
        announce.recover(place)
        entries, review = status.statuses(place.folder), status.review(place.folder)
        for entry in entries.values():
            if entry.manifest_sha256 == kept.manifest_sha256:
                return place.folder / entry.version
        _require_open(kept, review, place)
        stage = _copied(place, kept)
        publish.require_whole(stage)
        moment = clock()
        # First the name, then the release: status.Review.settled drops the name if a crash comes
        # between.
        made = _decision(decisions.APPROVED, kept, by, note, moment)
        noted = decisions.Review(review.waiting, (*review.decisions, made))
        place.replace(layout.STATUS, status.dump_statuses(place.dataset, entries, noted))
        folder = place.commit(stage)
        entries = repairs.mended(entries, _plan(kept, place), place.folder)
        announce.release(place, entries, kept.version, kept.manifest_sha256, moment)
    events.approved(folder, kept.id, moment, clock())
    return folder


def reject(
    published: Path, run: str, *, by: str, note: str, clock: Callable[[], dt.datetime] = _now
) -> KeptRun:
    """Records that a candidate is not to be published, by whom and why; its folder stays.

    Raises RefusedError for a candidate that doesn't wait, CannotRunError for a run that isn't
    there, an empty name or an empty note.
    """
    if not by.strip() or not note.strip():
        raise CannotRunError("a rejection needs a name and a reason; add --by NAME --note TEXT")
    kept = runs.load(runs.find(published, run))
    with opening.opened(published, kept.dataset) as place:
        announce.recover(place)
        review = status.review(place.folder)
        if review.waiting is None or review.waiting.manifest_sha256 != kept.manifest_sha256:
            raise RefusedError(
                f"run {kept.id} does not wait for a decision{_became(kept, review, place)}"
            )
        decided = review.decided(_decision(decisions.REJECTED, kept, by, note, clock()))
        announce.bookkeeping(
            place, status.statuses(place.folder), status.latest(place.folder), decided
        )
    return kept


def _staged(
    place: DatasetStore,
    candidate: Candidate,
    plan: Plan,
    verdict: Verdict,
    pages: Mapping[str, bytes],
) -> tuple[Stage, bytes]:
    entries = repairs.mended(status.statuses(place.folder), plan, place.folder)
    stage = place.stage(plan.version)
    return stage, publish.write(
        stage, candidate, plan, verdict, pages, repairs.of(entries, plan.version)
    )


def _copied(place: DatasetStore, kept: KeptRun) -> Stage:
    """The candidate's files, and no others, in staging."""
    stage = place.stage(kept.version)
    names = [
        manifest.NAME,
        manifest.GUARD,
        *(output.path for output in manifest.outputs(kept.manifest)),
    ]
    for name in names:

        def copy(file: IO[bytes], source: Path = kept.folder / name) -> None:
            with source.open("rb") as content:
                shutil.copyfileobj(content, file)

        try:
            stage.write(name, copy)
        except FileNotFoundError as fault:
            raise RefusedError(
                f"{kept.folder}: {name} is missing; the candidate is not whole any more"
            ) from fault
    return stage


def _plan(kept: KeptRun, place: DatasetStore) -> Plan:
    """The plan that made the candidate, as far as its own files tell it (without the tables that
    didn't change hands).
    """
    last = kept.manifest["last"]
    return Plan(
        kept.version,
        str(kept.manifest["bump"]),
        str(kept.manifest["why"]),
        LastRelease(last["version"], place.folder / last["version"], {}) if last else None,
        {"figures": parquet.read(kept.folder / "figures.parquet")},
        parquet.read(kept.folder / "diff.parquet"),
        {name: facts for name, facts in manifest.tables(kept.manifest).items() if name != "diff"},
    )


def _require_open(kept: KeptRun, review: decisions.Review, place: DatasetStore) -> None:
    """Raises RefusedError where the candidate can't be approved."""
    if kept.failed:
        raise RefusedError(
            f"the gate refuses run {kept.id} ({', '.join(kept.failed)}); pass a rule by name with "
            f"`silkledger release --accept RULE --by NAME --reason TEXT`"
        )
    current = status.latest(place.folder)
    if (current.manifest_sha256 if current else None) != kept.last_sha256:
        last = kept.manifest["last"]
        before, now = (
            last["version"] if last else "no release",
            current.version if current else "no release",
        )
        raise RefusedError(
            f"run {kept.id} was compared with {before}, and {now} is current by now; run `silkledger release` again"
        )
    waits = review.waiting is not None and review.waiting.manifest_sha256 == kept.manifest_sha256
    made = review.last_on(kept.manifest_sha256)
    if not waits and (made is None or made.decision != decisions.REJECTED):
        raise RefusedError(
            f"run {kept.id} does not wait for approval{_became(kept, review, place)}"
        )


def _became(kept: KeptRun, review: decisions.Review, place: DatasetStore) -> str:
    """What became of a candidate that doesn't wait, as the end of a sentence."""
    made = review.last_on(kept.manifest_sha256)
    if made is None:
        return ": the gate refused it" if kept.failed else "; run `silkledger release`"
    said = (
        f": it was {made.decision}"
        + (f" by {made.by}" if made.by else "")
        + (f" ({made.note})" if made.note else "")
    )
    waits = review.waiting
    return said + (f"; run {waits.run} waits in {place.dataset}" if waits else "")


def _decision(
    decision: str, kept: KeptRun, by: str, note: str, moment: dt.datetime
) -> ReviewDecision:
    stamp = announce.stamp(moment)
    return decisions.ReviewDecision(
        decision, kept.id, kept.version, kept.manifest_sha256, by.strip(), note.strip(), stamp
    )
