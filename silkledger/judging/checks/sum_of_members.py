"""sum_of_members: the figures of a group's members add up to the group's, for what can be added
up.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.indicators import indicators
from silkledger.judging.checks import pairs
from silkledger.judging.checks.rows import Check
from silkledger.judging.comparing import ClaimVerdict, Interval, Value, against, tight
from silkledger.judging.comparing.intervals import EXACT
from silkledger.judging.comparing.words import capital, of_claim, of_interval
from silkledger.reading.places import definition, groups, place_name

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from decimal import Decimal

    import pyarrow as pa

    from silkledger.columns import RowNumbers
    from silkledger.judging.checks.evidence import Evidence
    from silkledger.judging.checks.subjects import Subject

KIND = "sum_of_members"


def sum_of_members(evidence: Evidence) -> Iterator[Check]:
    """Every figure of a group of which the dataset has a member's figure by the same witness, for
    the same period.
    """
    figures = evidence.figures
    summed = pairs.of_indicators(
        figures, [code for code, known in indicators().items() if known.additive]
    )
    for side, other in (pairs.PLACES, pairs.PLACES[::-1]):
        of_group = _in_groups(figures, side, summed)
        if not len(of_group):
            continue
        same = ("indicator", "statistic", "unit", "basis", "coverage", other, *pairs.WHEN)
        found = pairs.meeting(evidence, of_group, summed, same)
        subjects = evidence.subjects({*found, *(row for rows in found.values() for row in rows)})
        for row, rows in found.items():
            group = subjects[row]
            place = getattr(group, side)
            members = definition(place, evidence.publisher(group)).members
            listed = [subjects[one] for one in rows if getattr(subjects[one], side) in members]
            if listed and group.period is not None:
                yield _judged(group, place, members, {getattr(one, side): one for one in listed})


def _in_groups(figures: pa.Table, side: str, rows: RowNumbers) -> RowNumbers:
    having = [code for code, found in groups().items() if found[0].members]
    return rows[pairs.among(figures[side], having)[rows]]


def _judged(
    group: Subject, place: str, members: Sequence[str], listed: dict[str, Subject]
) -> Check:
    missing = [member for member in members if member not in listed]
    terms = [listed[member] for member in members if member in listed]
    total = _total([tight(one.claim) for one in terms])
    added = " + ".join(of_claim(one.claim) for one in terms)
    found = of_interval(total, group.claim.unit)
    statement = (
        f"{capital(added)} is {found}; {place_name(place)} is said to have {of_claim(group.claim)}."
    )
    if missing:
        names = ", ".join(place_name(member) for member in missing)
        verdict = ClaimVerdict(
            "cannot_be_checked",
            f"The dataset has no such figure of {names}.",
            tight(group.claim),
            total,
        )
    else:
        verdict = against(group.claim, Value.between(total))
    ids = (group.figure_id, *sorted(one.figure_id for one in terms))
    return Check(
        kind=KIND, figure_ids=ids, statement=statement, verdict=verdict, unit=group.claim.unit
    )


def _total(intervals: Sequence[Interval]) -> Interval:
    low, high = (_added([getattr(one, side) for one in intervals]) for side in ("low", "high"))
    inclusive = (
        all(one.low_inclusive for one in intervals),
        all(one.high_inclusive for one in intervals),
    )
    return Interval(low, high, *inclusive)


def _added(ends: Sequence[Decimal | None]) -> Decimal | None:
    total: Decimal | None = EXACT.create_decimal(0)
    for end in ends:
        total = None if total is None or end is None else EXACT.add(total, end)
    return total
