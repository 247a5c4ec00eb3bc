"""sum_of_members: the figures of a group's members add up to the figure of the group.

By the definition of the group that the publisher of the figure uses. A group whose members changed
adds up only from the change on.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from silkledger.judging.checks.identities.cells import PLACES
from silkledger.judging.checks.identities.grouping import by_first
from silkledger.judging.checks.identities.sums import addition, summed, within
from silkledger.judging.reference import named
from silkledger.reading.place_codes import PART, countries, groups
from silkledger.reading.places import definition, place_name

if TYPE_CHECKING:
    from collections.abc import Iterator

    from silkledger.columns import RowNumbers
    from silkledger.judging.checks.identities.cells import Cells
    from silkledger.judging.checks.identities.identity import Identity
    from silkledger.judging.checks.subjects import Subject
    from silkledger.schemas.vocabulary import Vocabulary

MEMBERS, PART_OF_WHOLE = "sum_of_members", "part_of_whole"
WORLD = "WLD"
_INTERNAL = (
    "A group's total may leave out what its members exchange with each other; their own totals "
    "include it."
)


def sums_of_members(cells: Cells) -> Iterator[Identity]:
    """Yield an identity for every figure of a group that has matching figures of members."""
    rows = summed(cells)
    for side, other in (PLACES, PLACES[::-1]):
        grouped = rows[cells.is_among(side, _groups(cells.vocabulary))[rows]]
        countries_of = rows[cells.is_among(side, countries())[rows]]
        pairs = by_first(*_of_one_indicator(cells, grouped, countries_of, (side,)))
        cells.load([*pairs, *(row for several in pairs.values() for row in several)])
        for group_row, several in pairs.items():
            group = cells.subject(group_row)
            members = _members(group, side)
            listed = {
                place: row
                for row in reversed(several)
                if (place := getattr(cells.subject(row), side)) in members
            }
            if listed:
                yield _sum_of(cells, (group_row, side), members, listed, other)


def parts_of_places(cells: Cells) -> Iterator[Identity]:
    """Yield an identity for every province of a country, and every place of the world."""
    rows = summed(cells)
    geography = cells.figures["geography"].take(rows).to_pylist()
    whole_of = [_whole_of(code) for code in geography]
    for whole in sorted({code for code in whole_of if code}):
        parts = rows[np.array([code == whole for code in whole_of], bool)]
        wholes = rows[cells.is_among("geography", [whole])[rows]]
        pairs = by_first(*_of_one_indicator(cells, parts, wholes, ("geography",)))
        cells.load([*pairs, *(row for several in pairs.values() for row in several)])
        for part, several in pairs.items():
            for row in several:
                place = cells.subject(part).geography or ""
                names = (
                    place_name(place, cells.vocabulary),
                    place_name(whole, cells.vocabulary),
                )
                yield within(cells, PART_OF_WHOLE, part, row, names=names)


def _of_one_indicator(
    cells: Cells, first: RowNumbers, second: RowNumbers, apart: tuple[str, ...]
) -> tuple[RowNumbers, RowNumbers]:
    return cells.joined(first, second, apart=apart, also=("indicator", "unit"))


def _groups(vocabulary: Vocabulary) -> list[str]:
    return [code for code, several in groups(vocabulary).items() if several[0].members]


def _members(group: Subject, side: str) -> tuple[str, ...]:
    publication = named(group.measured_by, group.vocabulary) if group.measured_by else None
    publisher = publication[0] if publication else ""
    return definition(getattr(group, side), publisher, group.vocabulary).members


def _whole_of(code: str | None) -> str:
    """Return the place of which another is a part: of a province its country, else the world."""
    if not code or code == WORLD:
        return ""
    if PART.fullmatch(code):
        alpha_2 = code.partition("-")[0]
        return next((long for long, short in countries().items() if short == alpha_2), "")
    return WORLD


def _sum_of(
    cells: Cells,
    group: tuple[int, str],
    members: tuple[str, ...],
    listed: dict[str, int],
    other: str,
) -> Identity:
    row, side = group
    subject = cells.subject(row)
    absent = [subject.place_name(member) for member in members if member not in listed]
    missing = f"The dataset has no matching figure for {', '.join(absent)}." if absent else ""
    return addition(
        cells,
        MEMBERS,
        (row, f"figure for {subject.place_name(getattr(subject, side))}"),
        [listed[member] for member in members if member in listed],
        missing=missing,
        doubt=_doubt(subject, side, getattr(subject, other), members),
    )


def _doubt(subject: Subject, side: str, other: str | None, members: tuple[str, ...]) -> str:
    """Return why a group need not be the sum of its members."""
    if subject.known.direction and (other is None or other == WORLD or other in members):
        return _INTERNAL
    if (
        subject.known.direction
        and other in _groups(subject.vocabulary)
        and set(members) & set(groups(subject.vocabulary)[other][0].members)
    ):
        return _INTERNAL
    since = definition(getattr(subject, side), None, subject.vocabulary).since
    start = subject.period_start
    if since and start is not None and start.isoformat() < since:
        return f"The members of {subject.place_name(getattr(subject, side))} changed in {since}."
    return ""
