"""sum_of_members: the figures of a group's members add up to the figure of the group.

Only for indicators that can be summed.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.indicators import indicators
from silkledger.judging.checks import pairs
from silkledger.judging.checks.rows import Check
from silkledger.judging.comparing import ClaimVerdict, Interval, Value, compare, tight
from silkledger.judging.comparing.intervals import EXACT
from silkledger.judging.comparing.words import capital, of_claim, of_interval
from silkledger.reading.places import definition, groups, place_name
from silkledger.schemas.vocabulary import SHIPPED

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from decimal import Decimal

    import pyarrow as pa

    from silkledger.columns import RowNumbers
    from silkledger.judging.checks.evidence import Evidence
    from silkledger.judging.checks.subjects import Subject

KIND = "sum_of_members"
_ALIKE = ("indicator", "statistic", "unit", "counted", "basis", "coverage", "base")


def sum_of_members(evidence: Evidence) -> Iterator[Check]:
    """Yield a check for every figure of a group that has a matching figure of a member.

    Figures match if they are by the same witness and for the same period.
    """
    figures = evidence.figures
    additive = pairs.rows_of(
        figures, [code for code, known in indicators(SHIPPED).items() if known.additive]
    )
    for side, other_side in (pairs.PLACES, pairs.PLACES[::-1]):
        group_rows = _of_groups(figures, side, additive)
        if not len(group_rows):
            continue
        columns = (*_ALIKE, other_side, *pairs.WHEN)
        matches = pairs.matches(evidence, group_rows, additive, columns)
        subjects = evidence.subjects(
            {*matches, *(row for rows in matches.values() for row in rows)}
        )
        for group_row, rows in matches.items():
            group = subjects[group_row]
            place = getattr(group, side)
            members = definition(place, evidence.publisher(group)).members
            listed = {
                getattr(subjects[row], side): subjects[row]
                for row in rows
                if getattr(subjects[row], side) in members
            }
            if listed and group.period is not None:
                yield _check_of(group, place, members, listed)


def _of_groups(figures: pa.Table, side: str, rows: RowNumbers) -> RowNumbers:
    with_members = [code for code, definitions in groups(SHIPPED).items() if definitions[0].members]
    return rows[pairs.is_among(figures[side], with_members)[rows]]


def _check_of(
    group: Subject, place: str, members: Sequence[str], listed: dict[str, Subject]
) -> Check:
    missing = [member for member in members if member not in listed]
    terms = [listed[member] for member in members if member in listed]
    total = _total([tight(term.claim) for term in terms])
    addition = " + ".join(of_claim(term.claim) for term in terms)
    statement = (
        f"{capital(addition)} is {of_interval(total, group.claim.unit)}; "
        f"the reported figure for {place_name(place)} is {of_claim(group.claim)}."
    )
    if missing:
        names = ", ".join(place_name(member) for member in missing)
        verdict = ClaimVerdict(
            "cannot_be_checked",
            f"The dataset has no matching figure for {names}.",
            tight(group.claim),
            total,
        )
    else:
        verdict = compare(group.claim, Value.between(total))
    return Check(
        kind=KIND,
        figure_ids=(group.figure_id, *sorted(term.figure_id for term in terms)),
        statement=statement,
        verdict=verdict,
        unit=group.claim.unit,
    )


def _total(intervals: Sequence[Interval]) -> Interval:
    return Interval(
        _sum([interval.low for interval in intervals]),
        _sum([interval.high for interval in intervals]),
        low_inclusive=all(interval.low_inclusive for interval in intervals),
        high_inclusive=all(interval.high_inclusive for interval in intervals),
    )


def _sum(ends: Sequence[Decimal | None]) -> Decimal | None:
    total: Decimal | None = EXACT.create_decimal(0)
    for end in ends:
        total = None if total is None or end is None else EXACT.add(total, end)
    return total
