"""The gate: accepts or refuses a release candidate as a whole, on counts of it and of the last
release.

`expectations` are data, `facts`, `measures` and `movement` make the numbers, `suite` asks Great
Expectations. Left out on purpose: rules about single rows, which the table contracts own.
"""

from __future__ import annotations

import math
from types import MappingProxyType
from typing import TYPE_CHECKING

from silkledger.errors import CannotRunError
from silkledger.gate import suite
from silkledger.gate.expectations import Expectation, expectations
from silkledger.gate.facts import Facts
from silkledger.gate.measures import MEASURES
from silkledger.release.candidate import Finding, Verdict
from silkledger.release.summary import summarise

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Mapping

    from silkledger.gate.facts import Measure
    from silkledger.ingest.folder.sources import Dataset
    from silkledger.release.candidate import Candidate, Plan

__all__ = ["judge"]


def judge(
    candidate: Candidate,
    plan: Plan,
    *,
    accept: Mapping[str, str] = MappingProxyType({}),
    as_of: dt.date | None = None,
) -> Verdict:
    """Judge a candidate by every expectation, in the order of their files.

    `accept` passes failed rules by name: rule -> "NAME: REASON". `as_of` is the day on which the
    age of the newest source is taken; by default the newest publication date, so that no clock
    enters a release. Raises CannotRunError for an accepted rule that does not exist, and for a last
    release whose manifest holds no counts.
    """
    asked = expectations()
    if unknown := sorted(set(accept) - {expectation.rule for expectation in asked}):
        rules = ", ".join(expectation.rule for expectation in asked)
        raise CannotRunError(f"there is no rule {', '.join(unknown)} to accept; known are {rules}")
    facts = Facts(candidate.dataset, summarise(candidate), plan, as_of, candidate.held_back)
    measures = {expectation.rule: MEASURES[expectation.measure](facts) for expectation in asked}
    limits = {
        e.rule: (e.side, limit)
        for e in asked
        if (limit := _limit(e, candidate.dataset)) is not None
    }
    numbers = {
        rule: _finite(rule, measure.found)
        for rule, measure in measures.items()
        if measure.found is not None and rule in limits
    }
    held, evidence = suite.validate(numbers, limits)
    findings = (_finding(e, measures[e.rule], limits.get(e.rule), held, accept) for e in asked)
    return Verdict(tuple(findings), evidence)


def _limit(expectation: Expectation, dataset: Dataset) -> float | None:
    if isinstance(expectation.limit, str):
        promised = getattr(dataset, expectation.limit)
        return None if promised is None else float(promised)
    return expectation.limit


def _finite(rule: str, found: float) -> float:
    # A null or not-a-number would pass a range check silently.
    if not math.isfinite(found):
        raise RuntimeError(f"{rule} is {found}, which can't be judged")
    return found


def _finding(
    expectation: Expectation,
    measure: Measure,
    limit: tuple[str, float] | None,
    held: Mapping[str, bool],
    accept: Mapping[str, str],
) -> Finding:
    rule, severity = expectation.rule, expectation.severity
    if measure.found is None or limit is None:
        why = measure.absent or "Nothing is promised in dataset.toml."
        return Finding(rule, severity, passed=True, sentence=why, found=None, limit=None)
    passed, unit = held[rule], expectation.unit
    words = {
        "found": _shown(measure.found, unit),
        "limit": _shown(limit[1], unit),
        "named": measure.named,
    }
    return Finding(
        rule,
        severity,
        passed,
        expectation.sentence.format_map(words),
        measure.found,
        limit[1],
        "" if passed else accept.get(rule, ""),
    )


def _shown(number: float, unit: str) -> str:
    match unit:
        case "share":
            # Two digits behind the point, so that a share just over its limit does not look like
            # the limit.
            return f"{100 * number:.2f}".rstrip("0").rstrip(".") + "\u00a0%"
        case "days":
            return f"{number:,.0f} day" + ("" if number == 1 else "s")
        case _:
            return f"{number:,.0f}"
