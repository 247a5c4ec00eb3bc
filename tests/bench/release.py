"""A whole release by its steps, from the first byte read to the pointer moved, and what is done
after that: seconds, processor seconds and the peak memory so far, of each step.
"""

from __future__ import annotations

import importlib
import time
from typing import TYPE_CHECKING, TypeVar

from silkledger import verify
from silkledger.diff import versions
from silkledger.pipeline import engines
from silkledger.pipeline import step_functions as steps
from silkledger.publishing.publish import publish
from silkledger.release import summary
from silkledger.release.candidate import Verdict
from silkledger.release.job import Job
from tests.bench import same_tables
from tests.bench.job import settled
from tests.bench.measure import measured, peak, processor_time

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from silkledger.parts import Workers

Result = TypeVar("Result")

# Great Expectations is not: only datasets with suites of their own load it.
for _name in ("silkledger.gate", "silkledger.report", "z3"):
    importlib.import_module(_name)

# What is timed of each step.
MEASURES = ("seconds", "processor", "MiB")
# Done after the release: not part of its time. The second one tells what writing its tables takes.
VERIFY, WRITE = AFTERWARDS = ("verify", "DuckDB writes its tables")


def run(raw: Path, out: Path) -> dict[str, float]:
    """Runs every step and gives the MEASURES of each, as "step: measure".

    The release is published whatever the gate says of a made-up input, and must then verify.
    """
    found: dict[str, float] = {}

    def timed(name: str, step: Callable[[], Result]) -> Result:
        start, start_processor = time.perf_counter(), processor_time()
        result = step()
        seconds, processor = time.perf_counter() - start, processor_time() - start_processor
        for measure, value in zip(MEASURES, (seconds, processor, peak()), strict=True):
            found[f"{name}: {measure}"] = value
        return result

    job = Job((raw,), out)

    def release(workers: Workers | None) -> Path:
        inputs, candidate = timed("find to settle", lambda: settled(raw, out, workers))
        candidate = timed("judge", lambda: steps.judge(inputs, candidate, workers))
        plan = timed("compare", lambda: versions.plan(candidate, None))
        timed("count", lambda: summary.summarise(candidate))
        verdict = timed("gate", lambda: steps.gate(candidate, plan, job))
        # Another process may make it, which is then waited for, and counted, in publishing.
        pages = timed("page", lambda: steps.report(candidate, plan, verdict, workers))
        return timed("publish", lambda: publish(candidate, plan, Verdict(), pages, out))

    with engines.opened(job) as workers:
        folder = release(workers)
        # Who verifies a release has its files only: the candidate is gone.
        problems = timed(VERIFY, lambda: verify.verify(folder, workers=workers))
    if problems:
        raise AssertionError(f"the release does not verify: {problems[0]}")
    for measure, value in zip(MEASURES, (*same_tables.write(folder, out), peak()), strict=True):
        found[f"{WRITE}: {measure}"] = value
    return found


def by_step(found: Mapping[str, float], measure: str) -> dict[str, float]:
    """Gives one of the MEASURES of each step."""
    return {
        name.removesuffix(f": {measure}"): value
        for name, value in found.items()
        if name.endswith(f": {measure}")
    }


if __name__ == "__main__":
    measured(run)
