"""The gate: accept or refuse a release candidate as a whole, by its counts and the last release's.

`expectations` reads the expectations, which are data, `own_limits` those of a dataset; `facts`,
`measures`, `movement` and `sources` compute the numbers, which are compared with their limits here.
`own_suites`, `own_findings` and `suite` run a dataset's own suites of Great Expectations on its
tables. Rules that hold for single rows of every dataset belong to the table contracts
(silkledger.schemas).
"""

from __future__ import annotations

import json
import math
from types import MappingProxyType
from typing import TYPE_CHECKING

from silkledger.errors import CannotRunError
from silkledger.gate.expectations import Expectation, never_vanish
from silkledger.gate.facts import Facts
from silkledger.gate.measures import MEASURES
from silkledger.gate.own_findings import findings_of
from silkledger.gate.own_limits import expectations_of
from silkledger.gate.own_suites import suites_of
from silkledger.gate.sources import MEASURES_OF_SOURCES
from silkledger.ingest.folder.additions import EXPECTATIONS
from silkledger.release.candidate import Finding, Plan, Verdict
from silkledger.release.summary import summarise
from silkledger.schemas.outcomes import DIFF

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Mapping

    from silkledger.gate.facts import Measure
    from silkledger.ingest.folder.sources import Dataset
    from silkledger.release.candidate import ReleaseCandidate

__all__ = ["judge", "judge_limits", "judge_sources"]


def judge(
    candidate: ReleaseCandidate,
    plan: Plan,
    *,
    accept: Mapping[str, str] = MappingProxyType({}),
    as_of: dt.date | None = None,
) -> Verdict:
    """Judge a candidate by every expectation, in the order of their files.

    `accept` maps the rule of each failure that a person accepts to "NAME: REASON". `as_of` is the
    date on which the age of the newest source is measured; by default the newest publication date,
    so that the clock has no influence on a release. Raises CannotRunError if an accepted rule does
    not exist, or the manifest of the last release has no counts.
    """
    limits = expectations_of(candidate.inputs)
    own_suites = suites_of(candidate.inputs)
    known = [expectation.rule for expectation in limits]
    known += [expectation.rule for own in own_suites for expectation in own.expectations]
    if unknown := sorted(set(accept) - set(known)):
        rules = ", ".join(known)
        raise CannotRunError(
            f"there is no rule {', '.join(unknown)} to accept; the rules are {rules}"
        )
    findings = judge_limits(candidate, plan, accept=accept, as_of=as_of)
    own, evidence = findings_of(own_suites, plan.tables, accept)
    return Verdict((*findings, *own), json.dumps(evidence, sort_keys=True, default=str))


def judge_limits(
    candidate: ReleaseCandidate,
    plan: Plan,
    *,
    accept: Mapping[str, str] = MappingProxyType({}),
    as_of: dt.date | None = None,
) -> tuple[Finding, ...]:
    """Return what the gate finds by the expectations, without Great Expectations."""
    facts = Facts(
        dataset=candidate.dataset,
        summary=summarise(candidate),
        plan=plan,
        as_of=as_of,
        held_back=candidate.held_back,
        protected=_protected(candidate),
    )
    return tuple(
        _finding(
            expectation,
            _measure(expectation, facts),
            _limit(expectation, candidate.dataset),
            accepted=accept.get(expectation.rule, ""),
        )
        for expectation in expectations_of(candidate.inputs)
    )


def judge_sources(candidate: ReleaseCandidate) -> tuple[Finding, ...]:
    """Return what the gate will find about single sources, without Great Expectations.

    Nothing is compared with the last release.
    """
    nothing = Plan("", "", "", None, candidate.tables, DIFF.empty())
    facts = Facts(candidate.dataset, summarise(candidate), nothing, None, sources_alone=True)
    findings = []
    for expectation in expectations_of(candidate.inputs):
        if expectation.measure in MEASURES_OF_SOURCES:
            measure = _measure(expectation, facts)
            limit = _limit(expectation, candidate.dataset)
            findings.append(_finding(expectation, measure, limit, accepted=""))
    return tuple(findings)


def _measure(expectation: Expectation, facts: Facts) -> Measure:
    if (measure_sources := MEASURES_OF_SOURCES.get(expectation.measure)) is not None:
        return measure_sources(facts, expectation.from_rows)
    return MEASURES[expectation.measure](facts)


def _protected(candidate: ReleaseCandidate) -> frozenset[str]:
    """Return the figures that must not vanish, by the shipped list and the dataset's own."""
    name = f"{EXPECTATIONS}/never_vanish.csv"
    folder = next((file.path.parent for file in candidate.inputs if file.name == name), None)
    return never_vanish(candidate.dataset.name, additions=folder)


def _limit(expectation: Expectation, dataset: Dataset) -> float | None:
    if isinstance(expectation.limit, str):
        promised = getattr(dataset, expectation.limit)
        return None if promised is None else float(promised)
    return expectation.limit


def _finding(
    expectation: Expectation, measure: Measure, limit: float | None, *, accepted: str
) -> Finding:
    rule, severity, unit = expectation.rule, expectation.severity, expectation.unit
    value = measure.found
    if value is None or limit is None:
        why = measure.absent or f"dataset.toml does not set {expectation.limit}."
        return Finding(rule, severity, passed=True, sentence=why, found=None, limit=None)
    if not math.isfinite(value):  # NaN is never beyond a limit
        raise RuntimeError(f"{rule} is {value}, which can't be judged")
    passed = value >= limit if expectation.side == "at_least" else value <= limit
    words = {"found": _shown(value, unit), "limit": _shown(limit, unit), "named": measure.named}
    return Finding(
        rule=rule,
        severity=severity,
        passed=passed,
        sentence=expectation.sentence.format_map(words),
        found=value,
        limit=limit,
        accepted="" if passed else accepted,
        advice="" if passed else expectation.advice,
    )


def _shown(number: float, unit: str) -> str:
    match unit:
        case "share":
            # Two decimals, so that a share just over its limit does not look like the limit.
            return f"{100 * number:.2f}".rstrip("0").rstrip(".") + "\u00a0%"
        case "days":
            return f"{number:,.0f} day" + ("" if number == 1 else "s")
        case _:
            return f"{number:,.0f}"
