"""The manifest of a release: what went in, what came out, what each table is and holds, which
release it follows.

The manifest names every other file of the release with its size and SHA-256; manifest.sha256 guards
the manifest itself and can be checked with `sha256sum -c`. Left out on purpose: any time, host or
absolute path (those lie outside the release).
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import asdict
from importlib.metadata import version
from typing import TYPE_CHECKING, Any

from silkledger.release.facts import TableFacts
from silkledger.schemas.release import SCHEMA_VERSION
from silkledger.store import layout
from silkledger.store.stage import Output

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    import pyarrow as pa

    from silkledger.release.candidate import Candidate, Plan, Verdict

NAME, GUARD = layout.MANIFEST, layout.GUARD


def tables(manifest: Mapping[str, Any]) -> dict[str, TableFacts]:
    """The facts of every table of a manifest. Raises KeyError or TypeError where it is none."""
    return {name: TableFacts.from_json(name, entry) for name, entry in manifest["tables"].items()}


def outputs(manifest: Mapping[str, Any]) -> tuple[Output, ...]:
    """Every file that a manifest names. Raises KeyError or TypeError where it is none."""
    return tuple(Output(**entry) for entry in manifest["outputs"])


def build(
    candidate: Candidate,
    plan: Plan,
    verdict: Verdict,
    facts: Mapping[str, TableFacts],
    files: Iterable[Output],
    *,
    counts: Mapping[str, Any],
) -> dict[str, Any]:
    """The manifest of the release that publishing that plan makes; `counts` are those of
    silkledger.release.summary.
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
        "code": {"silkledger": version("silkledger")},
        "schema_version": SCHEMA_VERSION,
        "inputs": [
            {"name": file.name, "bytes": file.size, "sha256": file.sha256}
            for file in sorted(candidate.inputs, key=lambda file: file.name)
        ],
        "held_back": [asdict(found) for found in candidate.held_back],
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
    """Raw rows, and how many of them ended in each outcome; the outcomes add up to the rows."""
    from silkledger.schemas.outcomes import OUTCOMES

    counted = ledger.column("outcome").cast("string").value_counts().to_pylist()
    found = {entry["values"]: entry["counts"] for entry in counted}
    return {"rows": ledger.num_rows, **{outcome: found.get(outcome, 0) for outcome in OUTCOMES}}


def dump(manifest: Mapping[str, Any]) -> bytes:
    """The bytes of manifest.json: keys in the order in which they were put, two blanks of indent, a
    line end.
    """
    return (json.dumps(manifest, ensure_ascii=False, indent=2, allow_nan=False) + "\n").encode()


def guard(content: bytes) -> bytes:
    """The bytes of manifest.sha256 for those bytes of manifest.json."""
    return f"{digest(content)}  {NAME}\n".encode()


def digest(content: bytes) -> str:
    """SHA-256 in lower-case hexadecimal."""
    return hashlib.sha256(content).hexdigest()
