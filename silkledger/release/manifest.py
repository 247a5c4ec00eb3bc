"""The manifest of a release: inputs, output files, the facts of each table, and the last release.

The manifest lists every other file of the release with its size and SHA-256; manifest.sha256 guards
the manifest itself and can be checked with `sha256sum -c`. It holds no time, host or absolute path,
so that the same inputs give the same bytes; silkledger.published records when a release was made.
"""

from __future__ import annotations

import hashlib
from dataclasses import asdict
from importlib.metadata import version
from typing import TYPE_CHECKING, Any

from silkledger.release import engine
from silkledger.release.facts import TableFacts
from silkledger.release.indented import indented
from silkledger.schemas.outcomes import OUTCOMES
from silkledger.schemas.release import SCHEMA_VERSION
from silkledger.store import layout
from silkledger.store.stage import Output

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    import pyarrow as pa

    from silkledger.release.candidate import Plan, ReleaseCandidate, Verdict

NAME, GUARD = layout.MANIFEST, layout.GUARD


def tables(manifest: Mapping[str, Any]) -> dict[str, TableFacts]:
    """Return the facts of every table. Raises KeyError or TypeError if the manifest is invalid."""
    return {name: TableFacts.from_json(name, entry) for name, entry in manifest["tables"].items()}


def outputs(manifest: Mapping[str, Any]) -> tuple[Output, ...]:
    """Return every listed file. Raises KeyError or TypeError if the manifest is invalid."""
    return tuple(Output(**entry) for entry in manifest["outputs"])


def build(
    candidate: ReleaseCandidate,
    plan: Plan,
    verdict: Verdict,
    facts: Mapping[str, TableFacts],
    files: Iterable[Output],
    *,
    counts: Mapping[str, Any],
) -> dict[str, Any]:
    """Build the manifest of the release that the plan publishes.

    `files` are the files as written; `counts` come from silkledger.release.summary.
    """
    last = plan.last
    return {
        "dataset": candidate.dataset.name,
        "version": plan.version,
        "bump": plan.bump,
        "why": plan.why,
        "last": None
        if last is None
        else {"version": last.version, "manifest_sha256": digest(dump(last.manifest))},
        "code": {"silkledger": version("silkledger"), "reading_sha256": engine.digest()},
        "schema_version": SCHEMA_VERSION,
        "inputs": [
            {"name": file.name, "bytes": file.size, "sha256": file.sha256}
            for file in sorted(candidate.inputs, key=lambda file: file.name)
        ],
        "vocabularies": candidate.vocabulary.digests(),
        "held_back": [asdict(source) for source in candidate.held_back],
        "outputs": [asdict(file) for file in sorted(files, key=lambda file: file.path)],
        "tables": {name: entry.as_json() for name, entry in facts.items()},
        "ledger": ledger_sums(candidate.tables["ledger"]),
        "counts": dict(counts),
        "verdict": {
            "passed": verdict.passed,
            "findings": [asdict(finding) for finding in verdict.findings],
        },
    }


def ledger_sums(ledger: pa.Table) -> dict[str, int]:
    """Count the raw rows and how many of them ended in each outcome.

    In a sound ledger the outcomes add up to the rows.

    >>> import pyarrow as pa
    >>> ledger_sums(pa.table({"outcome": ["published", "published", "excluded"]}))
    {'rows': 3, 'published': 2, 'duplicate': 0, 'quarantined': 0, 'excluded': 1}
    """
    from silkledger.columns import value_counts

    counts = value_counts(ledger.column("outcome"))
    return {"rows": ledger.num_rows, **{outcome: counts.get(outcome, 0) for outcome in OUTCOMES}}


def dump(manifest: Mapping[str, Any]) -> bytes:
    """Return the bytes of manifest.json, indented by two spaces, keys in insertion order."""
    return indented(manifest, allow_nan=False)


def guard(content: bytes) -> bytes:
    """Return the bytes of manifest.sha256 for the bytes of manifest.json."""
    return f"{digest(content)}  {NAME}\n".encode()


def digest(content: bytes) -> str:
    """Return the SHA-256 in lower-case hexadecimal.

    >>> digest(b"")[:12]
    'e3b0c44298fc'
    """
    return hashlib.sha256(content).hexdigest()
