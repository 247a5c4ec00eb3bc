"""The job: from the first byte read to the last table written. Prefect, judging, the gate and the
page are timed apart (tests.bench.release).
"""

from __future__ import annotations

import importlib
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING

from silkledger.diff import versions
from silkledger.ingest.gather import gather, raw_parts, read
from silkledger.pipeline import step_functions as steps
from silkledger.release import parquet
from silkledger.release.job import Job
from silkledger.resolve.candidate_tables import settle
from silkledger.schemas.release import BY_NAME, CONTENT, SCHEMA_VERSION
from tests.bench.measure import measured

if TYPE_CHECKING:
    from pathlib import Path

    import pyarrow as pa

    from silkledger.ingest.folder.sources import Inputs
    from silkledger.parts import Workers
    from silkledger.release.candidate import Plan, ReleaseCandidate


# What the steps import where they use it: loaded before the clock starts. pandera loads its rooms
# when they are first used.
for _name in (
    "babel.dates",
    "babel.numbers",
    "pandas",
    "pandera.accessors.pandas_accessor",
    "pandera.backends.pandas.container",
    "pandera.backends.pandas.register",
    "pandera.pandas",
    "pandera.strategies.pandas_strategies",
    "pyarrow.csv",
    "pyarrow.pandas_compat",
    "pycountry",
    "silkledger.ingest.formats.delimited",
):
    importlib.import_module(_name)


def run(raw: Path, out: Path) -> dict[str, float]:
    """Run the steps up to the written tables, and return the ledger's count of every outcome and
    rule.
    """
    _, candidate = settled(raw, out)
    plan = versions.plan(candidate, None)
    with ThreadPoolExecutor(parquet.THREADS) as pool:  # as publishing does
        list(pool.map(lambda contract: _write(plan, contract.name, out), CONTENT))
    return counted(candidate.tables["ledger"])


def settled(
    raw: Path, out: Path, workers: Workers | None = None
) -> tuple[Inputs, ReleaseCandidate]:
    """The inputs, and the candidate before its figures are held against each other."""
    inputs = steps.find(Job((raw,), out))
    files = raw_parts(inputs)
    validated = steps.validate(inputs, gather(inputs, files, [read(part) for part in files]))
    return inputs, settle(inputs, validated, steps.reconcile(inputs, validated, workers))


def counted(ledger: pa.Table) -> dict[str, float]:
    """How many rows of the ledger have each outcome and each rule."""
    counts: dict[str, float] = {}
    for name in ("outcome", "rule"):
        for pair in ledger[name].value_counts().to_pylist():
            if pair["values"] is not None:
                counts[pair["values"]] = counts.get(pair["values"], 0) + pair["counts"]
    return counts


def _write(plan: Plan, name: str, out: Path) -> None:
    with (out / f"{name}.parquet").open("wb") as file:
        parquet.write(
            plan.tables[name],
            BY_NAME[name],
            file,
            release=plan.version,
            schema_version=SCHEMA_VERSION,
        )


if __name__ == "__main__":
    measured(run)
