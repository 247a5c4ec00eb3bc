"""Gather the report of a candidate: the verdict in words, what needs attention, and the lists."""

from __future__ import annotations

import hashlib
import json
from typing import TYPE_CHECKING

import pyarrow as pa
import pyarrow.compute as pc

from silkledger.columns import decode_numbers, factorize, freed_memory
from silkledger.gate.expectations import FOLDER as EXPECTATIONS
from silkledger.release.summary import summarise
from silkledger.report.lists import Lists
from silkledger.report.model import (
    FORMAT,
    About,
    Decision,
    Extent,
    File,
    Judged,
    Report,
    SourceFacts,
    Term,
)
from silkledger.report.series import series
from silkledger.report.unchecked import unchecked
from silkledger.rules import rules
from silkledger.schemas.release import SCHEMA_VERSION
from silkledger.schemas.vocabulary import SHIPPED
from silkledger.store import layout

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from silkledger.ingest.folder.sources import Dataset
    from silkledger.release.candidate import Finding, Plan, ReleaseCandidate, Verdict
    from silkledger.release.summary import Summary
    from silkledger.report.model import SourcePage


def gather(
    candidate: ReleaseCandidate,
    plan: Plan,
    verdict: Verdict,
    pages: Iterable[SourcePage] = (),
    lists: Lists | None = None,
) -> Report:
    """Return the report of a candidate; `pages` are the pages of single sources.

    `lists` are those of the plan, if there are any yet. Nothing in it depends on the clock, the
    host or the folder.
    """
    lists, counts = lists or Lists(plan, candidate.vocabulary), summarise(candidate)
    dataset = candidate.dataset
    tables = {**plan.tables, "diff": plan.diff}
    files = {name: layout.table_pattern(name, table.num_rows) for name, table in tables.items()}
    drawn, all_series = series(candidate, plan, lists)
    freed_memory.give_back()
    without = unchecked(plan.tables["checks"])
    freed_memory.give_back()
    used = {rule for figure in lists.figures for rule in figure.rules}
    used |= {rule for event in lists.events for rule in event.rules}
    used |= {reason.rule for row in lists.refused for reason in row.reasons} | set(counts.refused)
    freed_memory.give_back()
    compared = lists.comparisons
    freed_memory.give_back()
    return Report(
        format=FORMAT,
        schema_version=SCHEMA_VERSION,
        dataset=About(
            dataset.name, dataset.title, dataset.description, dataset.licence, dataset.contributors
        ),
        decision=decide(dataset, counts, plan, verdict),
        counts=counts,
        extents={
            "refused": Extent(counts.outcomes.quarantined, len(lists.refused), files["quarantine"]),
            "figures": Extent(counts.rows["figures"], len(lists.figures), files["figures"]),
            "events": Extent(counts.rows["events"], len(lists.events), files["events"]),
            "series": Extent(all_series, len(drawn), files["figures"]),
            "changes": Extent(plan.diff.num_rows, len(lists.changes), files["diff"]),
            "comparisons": Extent(
                counts.rows["checks"] + counts.rows["conflicts"],
                len(compared) + sum(len(reason.figure_ids) for reason in without),
                f"{files['checks']} and {files['conflicts']}",
            ),
        },
        sources=_sources(plan),
        inputs=tuple(File(file.name, file.size, file.sha256) for file in candidate.inputs),
        names=_names(plan),
        vocabularies=_files(SHIPPED.folder) + _files(EXPECTATIONS),
        quoted=lists.quoted,
        series=drawn,
        refused=lists.refused,
        figures=lists.figures,
        events=lists.events,
        sentences=plan.sentences,
        changes=lists.changes,
        comparisons=compared,
        unchecked=without,
        source_pages=tuple(pages),
        rules=rule_terms(used),
        flags=flag_terms(
            counts.flags.keys() | {flag for event in lists.events for flag in event.flags}
        ),
        years=_years(plan.tables["figures"]),
    )


def decide(dataset: Dataset, counts: Summary, plan: Plan, verdict: Verdict) -> Decision:
    """Return the verdict in words, and what needs a person's attention.

    The words of a candidate that needs approval hold before and after it is approved, because the
    report is part of the release and its bytes are fixed by the approval.
    """
    failed = [finding for finding in verdict.findings if not finding.passed]
    fatal = [finding for finding in failed if finding.refuses]
    warned = [finding for finding in failed if not finding.refuses]
    warnings = f" with {_many(len(warned), 'warning')}" if warned else ""
    if fatal:
        outcome, sentence = (
            "refused",
            f"Refused: {_many(len(fatal), 'gate rule')} failed. Nothing was published.",
        )
    elif plan.bump == "none":
        outcome, sentence = (
            "unchanged",
            "Nothing to publish: the tables are the same as in the last release.",
        )
    elif dataset.approvals:
        outcome, sentence = (
            "waiting",
            f"Passed the gate{warnings}. Releases of this dataset need a person's approval.",
        )
    else:
        outcome, sentence = "accepted", f"Accepted{warnings}."
    needs = [finding.sentence for finding in (*fatal, *warned) if not finding.accepted]
    needs += [
        f"Overridden by {finding.accepted}: {finding.sentence}"
        for finding in failed
        if finding.accepted
    ]
    if counts.outcomes.quarantined:
        needs.append(f"{_many(counts.outcomes.quarantined, 'refused row')} to review.")
    return Decision(
        outcome=outcome,  # type: ignore[arg-type]
        sentence=sentence,
        version=plan.version,
        bump=plan.bump,
        why=plan.why[:1].upper() + plan.why[1:].rstrip(".") + ".",
        last_version=plan.last.version if plan.last else None,
        needs=tuple(needs),
        findings=tuple(_judged(finding) for finding in sorted(verdict.findings, key=_rank)),
        evidence=tuple(json.loads(verdict.evidence)),
    )


def _many(number: int, noun: str) -> str:
    return f"{number:,} {noun}" + ("" if number == 1 else "s")


def _rank(finding: Finding) -> tuple[bool, bool, bool]:
    return finding.passed, finding.severity != "fatal", finding.found is None


def _judged(finding: Finding) -> Judged:
    return Judged(
        rule=finding.rule,
        severity=finding.severity,  # type: ignore[arg-type]
        passed=finding.passed,
        sentence=finding.sentence,
        found=finding.found,
        limit=finding.limit,
        accepted=finding.accepted,
        advice=finding.advice,
    )


def _sources(plan: Plan) -> tuple[SourceFacts, ...]:
    names = tuple(SourceFacts.__slots__)
    return tuple(
        SourceFacts(**row)
        for row in plan.tables["sources"].select(list(names)).slice(0, 500).to_pylist()
    )


def _names(plan: Plan) -> dict[str, str]:
    """Return the names of the indicators of a release, by code."""
    table = plan.tables["indicators"].select(["code", "name"])
    return {row["code"]: row["name"] for row in table.to_pylist()}


def _files(folder: Path) -> tuple[File, ...]:
    files = sorted(path for path in folder.rglob("*") if path.suffix in (".csv", ".toml"))
    contents = ((path.relative_to(folder.parent).as_posix(), path.read_bytes()) for path in files)
    return tuple(
        File(name, len(content), hashlib.sha256(content).hexdigest()) for name, content in contents
    )


def rule_terms(used: Iterable[str]) -> tuple[Term, ...]:
    """Return the rules of those ids with their meanings, sorted by id."""
    known = rules()
    return tuple(
        Term(
            rule,
            known[rule].meaning if rule in known else "",
            known[rule].fix if rule in known else "",
        )
        for rule in sorted(used)
    )


def flag_terms(used: Iterable[str]) -> tuple[Term, ...]:
    """Return the flags of those names with their meanings, sorted by name."""
    entries = {
        e["flag"]: e for e in SHIPPED.load("flags", ("flag", "meaning", "advice"), key=("flag",))
    }
    return tuple(
        Term(flag, entries[flag]["meaning"], entries[flag]["advice"])
        if flag in entries
        else Term(flag, "", "")
        for flag in sorted(used)
    )


def _years(figures: pa.Table) -> dict[str, dict[str, int]]:
    """Count the figures by indicator and year.

    The year is the last one of the period, the first one of an open period, or "undated".
    """
    dated = decode_numbers(figures.select(["period_start", "period_end"]))
    year = pc.year(pc.coalesce(dated["period_end"], dated["period_start"]))
    codes, names = factorize(figures["indicator"])
    rows = pa.table({"indicator": codes, "year": year})
    counted = rows.group_by(["indicator", "year"]).aggregate([([], "count_all")]).to_pylist()
    years: dict[str, dict[str, int]] = {}
    for name, when, count in sorted(
        (
            names[row["indicator"]].as_py(),
            "undated" if row["year"] is None else str(row["year"]),
            row["count_all"],
        )
        for row in counted
    ):
        years.setdefault(name, {})[when] = count
    return years
