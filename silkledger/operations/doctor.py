"""Check the health of an installation and of what it publishes, for `silkledger doctor`.

No check changes anything. A check that fails needs a person and says what to do; one that has
nothing to check says so. The inputs are read as the next run would read them, unless they are those
that the last run has read: then its outcome stands. Prefect's own server is not checked.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.alarm import senders
from silkledger.alarm.message import of_test
from silkledger.alarm.notifying import Post
from silkledger.alarm.state import load_state
from silkledger.errors import SilkledgerError
from silkledger.operations import installation_checks
from silkledger.operations.standing import HealthCheck, standings
from silkledger.operator_settings import operator_settings
from silkledger.published.announce import stamp
from silkledger.store import lock
from silkledger.store.objects import ObjectPath

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from silkledger.operations.installation_checks import Locations
    from silkledger.release.candidate import LastRelease


def health(locations: Locations) -> tuple[HealthCheck, ...]:
    """Run every check, those first whose failure makes others fail, and return the results.

    A check that raises an error has failed.
    """
    return tuple(result for check in _CHECKS for result in _run(check, locations))


def tested(locations: Locations) -> tuple[HealthCheck, ...]:
    """Send a test message to every address, and return whether each took it."""
    own = operator_settings(locations.environment, (locations.raw,))
    words = of_test(own.pages_url, locations.published, stamp(locations.now))
    return tuple(
        HealthCheck(f"test message to {address.name}", not fault, fault or "sent")
        for address in senders.named(own.notify)
        for fault in [senders.send(words, address)]
    )


def _run(
    check: Callable[[Locations], Iterator[HealthCheck]], locations: Locations
) -> Iterator[HealthCheck]:
    try:
        yield from check(locations)
    except (SilkledgerError, OSError, ValueError) as fault:  # vocabularies raise ValueError
        yield HealthCheck(check.__name__.strip("_").replace("_", " "), False, str(fault))


def _releases(locations: Locations) -> Iterator[HealthCheck]:
    """Check each dataset: its lock, its waiting candidate, and whether the release is whole."""
    from silkledger.published.releases import last
    from silkledger.store.layout import STAGING, STATUS
    from silkledger.verify import verify

    names = sorted(path.parent.name for path in locations.published.glob(f"*/{STATUS}"))
    for name in names:
        if not isinstance(locations.published, ObjectPath):  # claims in an object store expire
            holder = lock.holder(locations.published / STAGING / f"{name}.lock")
            yield HealthCheck(
                f"{name}: lock", True, f"process {holder} is publishing" if holder else "free"
            )
        current: LastRelease | None = last(locations.published, name)
        if current is not None:
            problems = verify(current.folder)
            whole, version = not problems, current.version
            sentence = (
                f"{version} is whole" if whole else f"{version}: {problems[0]}; restore the folder"
            )
            yield HealthCheck(f"{name}: release", whole, sentence)
    if not names:
        yield HealthCheck(
            "releases", True, "none yet; make the first one with `silkledger release`"
        )


def _standings(locations: Locations) -> Iterator[HealthCheck]:
    """Check each dataset's last run, age, waiting candidate, and who could not be told."""
    post = Post(operator_settings(locations.environment, (locations.raw,)))
    for standing in standings(locations.published, post, locations.now):
        yield from standing.checks()


def _messages(locations: Locations) -> Iterator[HealthCheck]:
    """Check the addresses that are told of incidents, without sending anything."""
    addresses = senders.named(operator_settings(locations.environment, (locations.raw,)).notify)
    faults = [f"{each.name}: {fault}" for each in addresses if (fault := senders.fault_of(each))]
    names = ", ".join(each.name for each in addresses) or "nobody; set SILKLEDGER_NOTIFY"
    yield HealthCheck("notify", not faults, "; ".join(faults) or names)


def _inputs(locations: Locations) -> Iterator[HealthCheck]:
    """Read the inputs as the next run would, up to the verdict of the gate."""
    from silkledger.alarm.watch import digest
    from silkledger.ingest.freshness import freshness
    from silkledger.lineage import run_log
    from silkledger.pipeline import chain
    from silkledger.pipeline import step_functions as steps
    from silkledger.release.job import Job

    job = Job((locations.raw,), locations.published)
    with run_log.captured():
        inputs = steps.find(job)
    for source in inputs.held_back:
        yield HealthCheck("raw", False, f"source {source.source_id} is held back: {source}")
    last_run = load_state(locations.published, inputs.dataset.name).last_run
    if last_run is not None and last_run.inputs == digest(inputs):
        yield HealthCheck("inputs", True, f"as the last run has read them ({last_run.outcome})")
    else:
        with run_log.captured():
            plan, verdict = chain.foreseen(job)
        refusing = [finding for finding in verdict.findings if finding.refuses]
        next_run = "publishes nothing" if plan.bump == "none" else f"makes {plan.version}"
        outlook = f"the next run {next_run}: {plan.why}"
        if refusing:
            reasons = " ".join(f"{each.sentence} {each.advice}".strip() for each in refusing)
            outlook = f"the next run will be refused: {reasons}"
        yield HealthCheck("inputs", not refusing, outlook)
    newest = freshness(inputs, locations.now.date())
    yield HealthCheck("freshness", not newest.stale, newest.sentence)


_CHECKS = (
    *installation_checks.CHECKS,
    _releases,
    _standings,
    _messages,
    _inputs,
)
