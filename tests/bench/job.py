"""The job: from the first byte read to the last table written. Prefect, the gate and the page are timed apart."""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING

from schemas.release import BY_NAME, CONTENT, SCHEMA_VERSION
from silkledger import chain, parquet, versions
from silkledger.gather import gather, parts, read
from silkledger.resolve import resolve
from tests.bench.measure import measured

if TYPE_CHECKING:
    from pathlib import Path


# What the steps import where they use it: loaded before the clock starts.
for _name in ("pandas", "pandera.pandas", "pyarrow.csv", "silkledger.ingest.delimited"):
    importlib.import_module(_name)


def run(raw: Path, out: Path) -> dict[str, int]:
    """Runs the steps of silkledger.chain up to the written tables; gives the ledger's count of every outcome and rule."""
    job = chain.Job((raw,), out)
    inputs = chain.find(job)
    files = parts(inputs)
    rows = gather(inputs, files, [read(part) for part in files])
    validated = chain.validate(inputs, rows)
    candidate = resolve(inputs, validated, chain.reconcile(inputs, validated))
    plan = versions.plan(candidate, None)
    for contract in CONTENT:
        with (out / f"{contract.name}.parquet").open("wb") as file:
            parquet.write(
                plan.tables[contract.name],
                BY_NAME[contract.name],
                file,
                release=plan.version,
                schema_version=SCHEMA_VERSION,
            )
    ledger = candidate.tables["ledger"]
    counts: dict[str, int] = {}
    for name in ("outcome", "rule"):
        for pair in ledger[name].value_counts().to_pylist():
            if pair["values"] is not None:
                counts[pair["values"]] = counts.get(pair["values"], 0) + pair["counts"]
    return counts


if __name__ == "__main__":
    measured(run)
