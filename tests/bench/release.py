"""A whole release, by its steps: what the job leaves out, and publishing and verifying, each timed
by itself.
"""

from __future__ import annotations

import importlib
import time
from typing import TYPE_CHECKING, TypeVar

from silkledger import verify
from silkledger.diff import versions
from silkledger.pipeline import steps
from silkledger.publishing.publish import publish
from silkledger.release import summary
from silkledger.release.candidate import Verdict
from silkledger.release.job import Job
from silkledger.resolve.candidate_tables import judge
from tests.bench.job import settled
from tests.bench.measure import measured

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

Result = TypeVar("Result")

for _name in ("great_expectations", "silkledger.gate", "silkledger.report"):
    importlib.import_module(_name)


def run(raw: Path, out: Path) -> dict[str, float]:
    """Runs every step and gives the seconds that each took.

    The release is published whatever the gate says of a made-up input, and must then verify.
    """
    seconds: dict[str, float] = {}

    def timed(name: str, step: Callable[[], Result]) -> Result:
        start = time.perf_counter()
        result = step()
        seconds[name] = time.perf_counter() - start
        return result

    job = Job((raw,), out)
    inputs, candidate = timed("find to settle", lambda: settled(raw, out))
    candidate = timed("judge", lambda: judge(inputs, candidate))
    plan = timed("compare", lambda: versions.plan(candidate, None))
    timed("count", lambda: summary.summarise(candidate))
    verdict = timed("gate", lambda: steps.gate(candidate, plan, job))
    pages = timed("page", lambda: steps.report(candidate, plan, verdict))
    folder = timed("publish", lambda: publish(candidate, plan, Verdict(), pages, out))
    problems = timed("verify", lambda: verify.verify(folder))
    if problems:
        raise AssertionError(f"the release does not verify: {problems[0]}")
    return seconds


if __name__ == "__main__":
    measured(run)
