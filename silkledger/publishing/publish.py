"""Publishing an accepted candidate: staged, verified, renamed into place, announced.

Until latest.json is replaced, which is one step, the last release stays the current one whatever
happens. The clock is read only for the files outside the release. Left out on purpose: deciding
(silkledger.diff.versions, silkledger.gate) and the page (silkledger.report), whose bytes are given.
"""

from __future__ import annotations

import datetime as dt
from concurrent.futures import ThreadPoolExecutor
from typing import IO, TYPE_CHECKING

from silkledger import verify
from silkledger.errors import CannotRunError, RefusedError
from silkledger.exports import changelog, citation, croissant, datapackage, spreadsheet
from silkledger.published import announce, status
from silkledger.publishing import repairs
from silkledger.release import manifest, parquet, summary
from silkledger.release.facts import TableFacts
from silkledger.schemas.release import BY_NAME, SCHEMA_VERSION, TABLES
from silkledger.store import opening

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from pathlib import Path

    import pyarrow as pa

    from silkledger.release.candidate import Candidate, Plan, Verdict
    from silkledger.schemas.table import Table
    from silkledger.store.stage import DatasetStore, Stage


def publish(
    candidate: Candidate,
    plan: Plan,
    verdict: Verdict,
    pages: Mapping[str, bytes],
    published: Path,
    *,
    clock: Callable[[], dt.datetime] = lambda: dt.datetime.now(dt.UTC),
) -> Path:
    """Publishes the plan and gives the release's folder. `pages` are further files by path, as
    "report/index.html".

    Raises RefusedError where the verdict or the verification of the staged release says no,
    CannotRunError where the folder can't be written, another process publishes, or another release
    was published since the plan was made. After any of them, and after a kill at any moment, the
    last release is whole and current.
    """
    if plan.bump == "none":
        raise ValueError("the plan has nothing to publish")
    if not verdict.passed:
        rules = ", ".join(finding.rule for finding in verdict.findings if finding.refuses)
        raise RefusedError(f"the gate refuses {candidate.dataset.name} {plan.version}: {rules}")
    with opening.opened(published, candidate.dataset.name) as place:
        announce.recover(place)
        require_current(place, plan)
        entries = repairs.mended(status.statuses(place.folder), plan, place.folder)
        stage = place.stage(plan.version)
        content = write(stage, candidate, plan, verdict, pages, repairs.of(entries, plan.version))
        require_whole(stage)
        folder = place.commit(stage)
        announce.release(place, entries, plan.version, manifest.digest(content), clock())
    return folder


def recover(published: Path, dataset: str) -> None:
    """Mends what a crash left: a folder never announced, status.json and releases.json behind
    latest.json, staging.
    """
    if (published / dataset).is_dir():
        with opening.opened(published, dataset) as place:
            announce.recover(place)


def require_current(place: DatasetStore, plan: Plan) -> None:
    """Raises CannotRunError where the release that the plan follows is the current one no
    longer.
    """
    current = status.latest(place.folder)
    found = None if current is None else (current.version, current.manifest_sha256)
    planned = (
        None
        if plan.last is None
        else (plan.last.version, manifest.digest(manifest.dump(plan.last.manifest)))
    )
    if found != planned:
        raise CannotRunError(
            f"{place.folder}: another release became the current one since {plan.version} was planned; run again"
        )


def require_whole(stage: Stage) -> None:
    """Raises RefusedError where what was staged is no whole release."""
    if problems := verify.verify_folder(stage.folder):
        raise RefusedError(
            f"the staged release {stage.folder.name} is not whole: {problems[0]}; nothing was published"
        )


def write(
    stage: Stage,
    candidate: Candidate,
    plan: Plan,
    verdict: Verdict,
    pages: Mapping[str, bytes],
    repaired: Sequence[str],
) -> bytes:
    """Writes every file of the release, the manifest last; gives the bytes of the manifest."""
    tables = {**plan.tables, "diff": plan.diff}
    makers = {
        f"{table.name}.parquet": _parquet(tables[table.name], table, plan.version)
        for table in TABLES
    }
    if spreadsheet.fits(tables["figures"]):
        makers[spreadsheet.NAME] = lambda file: spreadsheet.write(
            tables["figures"], BY_NAME["figures"], file
        )
    texts = {
        datapackage.NAME: datapackage.dump(datapackage.build(candidate.dataset, plan.version)),
        changelog.NAME: changelog.build(candidate, plan, repaired),
        citation.NAME: citation.build(candidate.dataset, plan.version),
        **pages,
    }
    makers |= {path: _bytes(content) for path, content in texts.items()}
    with ThreadPoolExecutor(parquet.THREADS) as pool:
        outputs = list(pool.map(stage.write, makers, makers.values()))
    described = croissant.dump(croissant.build(candidate.dataset, plan.version, outputs))
    outputs.append(stage.write(croissant.NAME, _bytes(described)))

    facts = {
        table.name: plan.facts.get(table.name) or TableFacts.of(tables[table.name], table)
        for table in TABLES
    }
    counts = summary.summarise(candidate).as_json()
    content = manifest.dump(manifest.build(candidate, plan, verdict, facts, outputs, counts=counts))
    stage.write(manifest.NAME, _bytes(content))
    stage.write(manifest.GUARD, _bytes(manifest.guard(content)))
    return content


def _parquet(table: pa.Table, contract: Table, version: str) -> Callable[[IO[bytes]], None]:
    return lambda file: parquet.write(
        table, contract, file, release=version, schema_version=SCHEMA_VERSION
    )


def _bytes(content: bytes) -> Callable[[IO[bytes]], None]:
    def make(file: IO[bytes]) -> None:
        file.write(content)

    return make
