"""official_statistic for one figure: a row per possible official value, and the summary row."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

from silkledger.judging.checks.candidates import candidates
from silkledger.judging.checks.rows import Check
from silkledger.judging.checks.selection import NoCandidateError
from silkledger.judging.checks.unstated_basis import with_basis
from silkledger.judging.checks.vintages import may_have_moved, with_other_side, with_vintage
from silkledger.judging.comparing import ClaimVerdict, Interval, compare_claim, summary, tight
from silkledger.judging.comparing.words import enumeration

if TYPE_CHECKING:
    from collections.abc import Iterator

    from silkledger.judging.checks.candidates import NamedPeriods
    from silkledger.judging.checks.comparands import Comparand
    from silkledger.judging.checks.subjects import Subject
    from silkledger.judging.reference.assembly import SeriesOf

KIND = "official_statistic"
_PHRASES = {
    "consistent": "consistent with",
    "consistent_loose": "loosely consistent with",
    "contradicted": "contradicted by",
}


def official(subject: Subject, series_of: SeriesOf, named_periods: NamedPeriods) -> Iterator[Check]:
    """Yield the candidate rows of a figure, if its words allow several, then its summary row.

    They name no figure yet, since several may make one claim.
    """
    try:
        comparands = _with_unique_names(candidates(subject, series_of, named_periods))
    except NoCandidateError as reason:
        verdict = ClaimVerdict("cannot_be_checked", str(reason), tight(subject.claim))
        yield _summary(subject, verdict, [], {})
        return
    verdicts = {
        comparand.name: compare_claim(subject.claim, comparand.value, comparand.missing)
        for comparand in comparands
    }
    verdict = summary(verdicts)
    if verdict.verdict == "contradicted":  # nobody is accused by another basis or vintage
        pairs = [(comparand, verdicts[comparand.name]) for comparand in comparands]
        pairs = [(comparand, with_basis(subject, comparand, held)) for comparand, held in pairs]
        verdicts = {pair[0].name: with_vintage(subject, *pair) for pair in pairs}
        verdict = may_have_moved(subject, pairs) or summary(verdicts)
        if verdict.verdict == "contradicted":
            verdict = with_other_side(subject, pairs) or verdict
    if len(comparands) > 1:  # a single candidate is in the summary
        for comparand in comparands:
            yield _candidate(subject, comparand, verdicts[comparand.name])
    yield _summary(subject, verdict, comparands, verdicts)


def _with_unique_names(comparands: list[Comparand]) -> list[Comparand]:
    """Return the candidates, with a number appended to names that repeat."""
    counts: dict[str, int] = {}
    unique = []
    for comparand in comparands:
        name = comparand.name
        counts[name] = counts.get(name, 0) + 1
        is_first = counts[name] == 1
        unique.append(
            comparand if is_first else replace(comparand, name=f"{name} ({counts[name]})")
        )
    return unique


def _candidate(subject: Subject, comparand: Comparand, verdict: ClaimVerdict) -> Check:
    parts = (verdict.why, comparand.derivation, comparand.remark)
    return Check(
        kind=KIND,
        figure_ids=(),
        statement=f"{subject.quoted} compared with {comparand.name}.",
        verdict=ClaimVerdict(
            verdict.verdict,
            " ".join(part for part in parts if part),
            verdict.claim or tight(subject.claim),
            verdict.found,
        ),
        unit=subject.claim.unit,
        role="candidate",
        name=comparand.name,
        cited=comparand.observations,
    )


def _summary(
    subject: Subject,
    verdict: ClaimVerdict,
    comparands: list[Comparand],
    verdicts: dict[str, ClaimVerdict],
) -> Check:
    remarks = dict.fromkeys(comparand.remark for comparand in comparands if comparand.remark)
    if len(comparands) == 1 and comparands[0].derivation:
        remarks = {comparands[0].derivation: None, **remarks}
    checked = [held for held in verdicts.values() if held.verdict != "cannot_be_checked"]
    return Check(
        kind=KIND,
        figure_ids=(),
        statement=_statement(subject, verdicts),
        verdict=ClaimVerdict(
            verdict.verdict,
            " ".join((verdict.why, *remarks)),
            verdict.claim or tight(subject.claim),
            verdict.found or _hull(checked),
        ),
        unit=subject.claim.unit,
        cited=tuple(
            observation
            for comparand in comparands
            if comparand.value is not None
            for observation in comparand.observations
        ),
    )


def _statement(subject: Subject, verdicts: dict[str, ClaimVerdict]) -> str:
    words = {
        name: verdict.verdict
        for name, verdict in verdicts.items()
        if verdict.verdict != "cannot_be_checked"
    }
    left_open = [name for name, verdict in verdicts.items() if verdict.found and name not in words]
    if not words and left_open:
        return f"{subject.quoted} compared with {enumeration(left_open)}."
    if not words:
        return f"{subject.quoted} could not be compared with an official value."
    if len(words) == 1:
        return f"{subject.quoted} compared with {next(iter(words))}."
    counts = Counter(words.values())
    results = ", ".join(
        f"{phrase} {counts[word]}" for word, phrase in _PHRASES.items() if counts[word]
    )
    return f"{subject.quoted} compared with {len(words)} official values: {results}."


def _hull(verdicts: list[ClaimVerdict]) -> Interval | None:
    """Return the interval from the lowest to the highest value that was compared."""
    values = [verdict.found for verdict in verdicts if verdict.found is not None]
    if not values:
        return None
    lows, highs = [value.low for value in values], [value.high for value in values]
    low = None if None in lows else min(end for end in lows if end is not None)
    high = None if None in highs else max(end for end in highs if end is not None)
    return Interval(low, high)
