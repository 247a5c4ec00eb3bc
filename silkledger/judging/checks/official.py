"""official_statistic of one figure: a row for each official value that it may be held against, then
the summary row.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from silkledger.judging.checks.candidates import Comparand, candidates
from silkledger.judging.checks.rows import Check
from silkledger.judging.checks.selection import NoCandidateError
from silkledger.judging.comparing import ClaimVerdict, Interval, against, summary, tight

if TYPE_CHECKING:
    from collections.abc import Iterator

    from silkledger.judging.checks.candidates import NamedPeriods
    from silkledger.judging.checks.subjects import Subject
    from silkledger.judging.reference.assembly import SeriesOf

KIND = "official_statistic"


def official(subject: Subject, series_of: SeriesOf, named_periods: NamedPeriods) -> Iterator[Check]:
    """The candidate rows of one figure where its words leave any open, then its summary row."""
    try:
        found = candidates(subject, series_of, named_periods)
    except NoCandidateError as none:
        yield _summary(
            subject, ClaimVerdict("cannot_be_checked", str(none), tight(subject.claim)), [], {}
        )
        return
    found = _apart(found)
    verdicts = {one.name: against(subject.claim, one.value, one.missing) for one in found}
    if len(found) > 1:  # else nothing is open
        for one in found:
            yield _candidate(subject, one, verdicts[one.name])
    yield _summary(subject, summary(verdicts), found, verdicts)


def _apart(found: list[Comparand]) -> list[Comparand]:
    """The candidates, those that share a name told apart by a number."""
    seen: dict[str, int] = {}
    apart = []
    for one in found:
        seen[one.name] = seen.get(one.name, 0) + 1
        apart.append(
            one if seen[one.name] == 1 else replace(one, name=f"{one.name} ({seen[one.name]})")
        )
    return apart


def _candidate(subject: Subject, one: Comparand, verdict: ClaimVerdict) -> Check:
    why = " ".join(part for part in (verdict.why, one.made, one.remark) if part)
    return Check(
        kind=KIND,
        figure_ids=(subject.figure_id,),
        statement=f"{subject.quoted} against {one.name}.",
        verdict=ClaimVerdict(
            verdict.verdict, why, verdict.claim or tight(subject.claim), verdict.found
        ),
        unit=subject.claim.unit,
        role="candidate",
        name=one.name,
        cited=tuple(value.citation for value in one.observations),
    )


def _summary(
    subject: Subject,
    verdict: ClaimVerdict,
    found: list[Comparand],
    verdicts: dict[str, ClaimVerdict],
) -> Check:
    held = [one for one in verdicts.values() if one.verdict != "cannot_be_checked"]
    counts = [
        (sum(one.verdict == word for one in held), said)
        for word, said in (
            ("consistent", "agree"),
            ("consistent_loose", "agree loosely"),
            ("contradicted", "against it"),
        )
    ]
    told = ", ".join(f"{count} {said}" for count, said in counts if count)
    if len(held) == 1:
        (only,) = [name for name, one in verdicts.items() if one.verdict != "cannot_be_checked"]
        statement = f"{subject.quoted} against {only}."
    elif not held:
        statement = f"{subject.quoted} could not be held against an official value."
    else:
        statement = f"{subject.quoted} against {len(held)} official values: {told}."
    remarks = dict.fromkeys(one.remark for one in found if one.remark)
    if len(found) == 1 and found[0].made:
        remarks = {found[0].made: None, **remarks}
    claim = verdict.claim or tight(subject.claim)
    return Check(
        kind=KIND,
        figure_ids=(subject.figure_id,),
        statement=statement,
        verdict=ClaimVerdict(
            verdict.verdict, " ".join((verdict.why, *remarks)), claim, verdict.found or _hull(held)
        ),
        unit=subject.claim.unit,
        cited=tuple(
            value.citation for one in found if one.value is not None for value in one.observations
        ),
    )


def _hull(held: list[ClaimVerdict]) -> Interval | None:
    """From the lowest to the highest of what was found."""
    found = [one.found for one in held if one.found is not None]
    if not found:
        return None
    lows, highs = [one.low for one in found], [one.high for one in found]
    low = None if None in lows else min(end for end in lows if end is not None)
    high = None if None in highs else max(end for end in highs if end is not None)
    return Interval(low, high)
