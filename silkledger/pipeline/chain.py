"""The chain: the steps of a release, in their order. It is declared here and nowhere else.

The command line runs it in this process. The Prefect flow (silkledger.flows.release) runs it with a
runner that makes a task of each step. The bytes of the release are the same.

    raw/  ->  find  ->  read  ->  hold back  ->  gather              ingest
          ->  validate  ->  reconcile  ->  resolve  ->  judge        figures and their judgements
          ->  repair  ->  compare  ->  gate  ->  report  ->  publish  ->  published/
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.alarm.watch import watched
from silkledger.errors import CannotRunError
from silkledger.ingest.gather import raw_parts
from silkledger.operator_settings import operator_settings
from silkledger.pipeline import engines
from silkledger.pipeline import step_functions as steps
from silkledger.pipeline.runner import Runner
from silkledger.pipeline.step import Step
from silkledger.release.job import RefusedReleaseError

if TYPE_CHECKING:
    from silkledger.ingest.folder.sources import Inputs
    from silkledger.parts import Workers
    from silkledger.release.candidate import Plan, ReleaseCandidate, Verdict
    from silkledger.release.job import Job, Outcome

STEP_COUNT = sum(isinstance(value, Step) for value in vars(steps).values())


def release(job: Job, runner: Runner | None = None) -> Outcome:
    """Run the whole chain and return how it ended.

    Raises RefusedReleaseError if the gate refuses the candidate, InputError for raw files that
    cannot be read, CannotRunError if the run cannot go on (a locked folder, a full disk).
    """
    runner = runner or Runner(time_limit())
    with watched(job), engines.opened(job) as workers:
        _, candidate = build(job, runner, workers)
        runner.run(steps.repair, candidate, job)
        plan = runner.run(steps.compare, candidate, job)
        verdict = runner.run(steps.gate, candidate, plan, job)
        pages = runner.run(steps.report, candidate, plan, verdict, workers)
        outcome = runner.run(steps.publish, candidate, plan, verdict, pages, job, workers)
        if not verdict.passed:
            raise RefusedReleaseError(outcome)
    return outcome


def time_limit() -> float | None:
    """Return how many seconds a step may take, by the operator's settings."""
    try:
        minutes = operator_settings().step_minutes
    except CannotRunError:  # the end of the run tells that the settings can't be used
        minutes = None
    return 60 * minutes if minutes else None


def build(
    job: Job, runner: Runner | None = None, workers: Workers | None = None
) -> tuple[Inputs, ReleaseCandidate]:
    """Run the chain up to the release candidate, which nothing has been compared with yet."""
    runner = runner or Runner()
    all_inputs = runner.run(steps.find, job)
    files = raw_parts(all_inputs)
    intakes = runner.run_each(steps.read, files)
    inputs = runner.run(steps.hold_back, all_inputs, intakes)
    rows = runner.run(steps.gather, inputs, files, intakes)
    del intakes  # here and below: what follows needs the memory
    validated = runner.run(steps.validate, inputs, rows)
    reconciled = runner.run(steps.reconcile, inputs, validated, workers)
    candidate = runner.run(steps.resolve, inputs, validated, reconciled)
    del rows, validated, reconciled
    return inputs, runner.run(steps.judge, inputs, candidate, workers)


def foreseen(job: Job) -> tuple[Plan, Verdict]:
    """Return what the next run would decide: the plan and the verdict of the gate.

    Writes nothing. Raises the errors of a run that can't read its inputs.
    """
    _, candidate = build(job)
    plan = steps.compare(candidate, job)
    return plan, steps.gate(candidate, plan, job)
