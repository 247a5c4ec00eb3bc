"""Publish an accepted candidate: stage it, verify it, rename it into place, announce it.

Until latest.json is replaced, which is one step, the last release stays the current one whatever
happens. The clock is read only for files outside the release. silkledger.diff.versions and
silkledger.gate decide about the candidate; silkledger.report makes its pages.
"""

from __future__ import annotations

import datetime as dt
from typing import IO, TYPE_CHECKING, NamedTuple

from silkledger import verify
from silkledger.columns import freed_memory
from silkledger.errors import CannotRunError, RefusedError
from silkledger.exports import (
    changelog,
    citation_cff,
    croissant,
    data_contract,
    datapackage,
    spreadsheet,
)
from silkledger.gate.own_suites import suites_of
from silkledger.ingest import inputs
from silkledger.published import announce, crash_repair, status
from silkledger.publishing import corrected_withdrawals, parts
from silkledger.release import manifest, signature, summary, vocabulary
from silkledger.release.facts import TableFacts
from silkledger.schemas.release import BY_NAME, TABLES
from silkledger.store import layout, opening

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from pathlib import Path

    from minisign import SecretKey

    from silkledger.parts import Workers
    from silkledger.release.candidate import Plan, ReleaseCandidate, Verdict
    from silkledger.release.digests import TableDigests
    from silkledger.store.stage import DatasetStore, Stage


class Written(NamedTuple):
    """A staged release: the bytes of its manifest, and digests of tables as they were written."""

    manifest: bytes
    tables: Mapping[str, TableDigests]


def publish(  # noqa: PLR0913  (the clock and the workers, by name)
    candidate: ReleaseCandidate,
    plan: Plan,
    verdict: Verdict,
    pages: Mapping[str, bytes],
    published: Path,
    *,
    clock: Callable[[], dt.datetime] = lambda: dt.datetime.now(dt.UTC),
    workers: Workers | None = None,
) -> Path:
    """Publish the plan and return the folder of the release.

    `pages` maps paths in the release, such as "report/index.html", to their content. `workers`
    write the tables, if there are any; the release is committed here. Raises
    RefusedError if the gate refuses the candidate or the staged release fails verification;
    CannotRunError if the folder can't be written, another process is publishing, or another release
    was published since the plan was made. After any of these, and if the process is killed at any
    moment, the last release is whole and current.
    """
    if plan.bump == "none":
        raise ValueError("the plan has nothing to publish")
    if not verdict.passed:
        rules = ", ".join(finding.rule for finding in verdict.findings if finding.refuses)
        raise RefusedError(f"the gate refuses {candidate.dataset.name} {plan.version}: {rules}")
    key = signature.configured()  # a key that can't be read is known before anything is written
    with opening.opened(published, candidate.dataset.name) as store:
        crash_repair.repair(store)
        require_current(store, plan)
        entries = corrected_withdrawals.noted(status.statuses(store.folder), plan, store.folder)
        stage = store.stage(plan.version)
        freed_memory.give_back()
        written = write(
            stage=stage,
            candidate=candidate,
            plan=plan,
            verdict=verdict,
            pages=pages,
            repaired=corrected_withdrawals.repaired_by(plan.version, entries),
            workers=workers,
        )
        sign(stage, key, candidate.dataset.name)
        freed_memory.give_back()
        require_whole(stage, written.tables)
        folder = store.commit(stage)
        announce.release(store, entries, plan.version, manifest.digest(written.manifest), clock())
    return folder


def require_current(store: DatasetStore, plan: Plan) -> None:
    """Raise CannotRunError unless the release that the plan follows is still the current one."""
    latest, last = status.latest(store.folder), plan.last
    current = None if latest is None else (latest.version, latest.manifest_sha256)
    planned = (
        None if last is None else (last.version, manifest.digest(manifest.dump(last.manifest)))
    )
    if current != planned:
        raise CannotRunError(
            f"{store.folder}: another release became the current one after {plan.version} was "
            f"planned; run again"
        )


def require_whole(stage: Stage, written: Mapping[str, TableDigests] | None = None) -> None:
    """Raise RefusedError unless the staged files are a whole release.

    `written` has the digests of tables that this process has written; without it, all of every
    table is read.
    """
    if problems := verify.verify_folder(stage.folder, written):
        raise RefusedError(
            f"the staged release {stage.folder.name} is not whole: {problems[0]}; "
            f"nothing was published"
        )


def sign(stage: Stage, key: SecretKey | None, dataset: str) -> None:
    """Write the signature of the staged manifest; without a key, none."""
    if key is not None:
        content = (stage.folder / manifest.NAME).read_bytes()
        made = signature.sign(key, content, f"{dataset} {stage.folder.name}")
        stage.write(layout.SIGNATURE, _bytes(made))


def write(  # noqa: PLR0913  (by name)
    *,
    stage: Stage,
    candidate: ReleaseCandidate,
    plan: Plan,
    verdict: Verdict,
    pages: Mapping[str, bytes],
    repaired: Sequence[str],
    workers: Workers | None = None,
) -> Written:
    """Write every file of the release, the manifest last."""
    tables = {**plan.tables, "diff": plan.diff}
    rows = {name: table.num_rows for name, table in tables.items()}
    contract = data_contract.build(candidate.dataset, plan.version, rows)

    def others() -> dict[str, Callable[[IO[bytes]], None]]:
        writers: dict[str, Callable[[IO[bytes]], None]] = {}
        if spreadsheet.fits(rows["figures"]):
            writers[layout.SPREADSHEET] = lambda file: spreadsheet.write(
                tables["figures"], BY_NAME["figures"], file
            )
        texts = {
            layout.CONTRACT: data_contract.dump(contract),
            layout.CHANGES: changelog.build(candidate, plan, repaired),
            layout.CITATION: citation_cff.build(candidate.dataset, plan.version),
            **vocabulary.files(candidate.inputs),
            **pages,
        }
        writers |= {path: _bytes(content) for path, content in texts.items()}
        # A dataset's suites go with its tables, so that a reader can run them again.
        writers |= {
            own.file.name: _bytes(inputs.content(own.file)) for own in suites_of(candidate.inputs)
        }
        return writers

    outputs, digests = parts.write(stage, tables, plan.version, others, workers)
    package = datapackage.build(candidate.dataset, plan.version, outputs, tables["sources"])
    description = croissant.build(candidate.dataset, plan.version, outputs)
    outputs += [
        stage.write(layout.DATAPACKAGE, _bytes(datapackage.dump(package))),
        stage.write(layout.CROISSANT, _bytes(croissant.dump(description))),
    ]

    hashes = {name: written.whole() for name, written in digests.items()}
    facts = {
        table.name: plan.facts.get(table.name)
        or TableFacts.of(tables[table.name], table, hashes.get(table.name))
        for table in TABLES
    }
    counts = summary.summarise(candidate).as_json()
    content = manifest.dump(manifest.build(candidate, plan, verdict, facts, outputs, counts=counts))
    stage.write(manifest.NAME, _bytes(content))
    stage.write(manifest.GUARD, _bytes(manifest.guard(content)))
    return Written(content, digests)


def _bytes(content: bytes) -> Callable[[IO[bytes]], None]:
    def write(file: IO[bytes]) -> None:
        file.write(content)

    return write
