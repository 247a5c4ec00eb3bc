"""sum_of_members: the figures of a group's members add up to the figure of the group.

By the definition of the group that the publisher of the figure uses. A group whose members changed
adds up only from the change on.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pyarrow as pa

from silkledger.columns import encode
from silkledger.judging.checks.identities.cells import PLACES
from silkledger.judging.checks.identities.grouping import by_first
from silkledger.judging.checks.identities.sums import addition, summed, within
from silkledger.judging.not_additive import recounted
from silkledger.judging.reference import named_publication
from silkledger.reading.geography.place_codes import PART, WORLD, countries, parent_of, place_groups
from silkledger.reading.geography.places import definition

if TYPE_CHECKING:
    from collections.abc import Iterator

    from silkledger.columns import RowNumbers
    from silkledger.judging.checks.identities.cells import Cells
    from silkledger.judging.checks.identities.identity import Identity
    from silkledger.judging.checks.subjects import Subject
    from silkledger.schemas.vocabulary import Vocabulary

MEMBERS, PART_OF_WHOLE = "sum_of_members", "part_of_whole"
_INTERNAL = (
    "A group's total may leave out what its members exchange with each other; their own totals "
    "include it."
)


def sums_of_members(cells: Cells) -> Iterator[Identity]:
    """Yield an identity for every figure of a group that has matching figures of members."""
    rows = summed(cells)
    for side, other in (PLACES, PLACES[::-1]):
        grouped = rows[cells.is_among(side, _groups(cells.vocabulary), rows)]
        countries_of = rows[cells.is_among(side, countries(), rows)]
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
    """Yield identities of provinces with their country, and of countries with the world.

    Each is at most the whole, and so is their sum.
    """
    rows = summed(cells)
    parts_of: dict[str, list[str]] = {}
    for code in encode(cells.figures["geography"].take(pa.array(rows))).dictionary.to_pylist():
        parts_of.setdefault(_whole_of(code), []).append(code)
    for whole in sorted(parts_of.keys() - {""}):
        parts = rows[cells.is_among("geography", parts_of[whole], rows)]
        wholes = rows[cells.is_among("geography", [whole], rows)]
        pairs = by_first(*_of_one_indicator(cells, wholes, parts, ("geography",)))
        cells.load([*pairs, *(row for several in pairs.values() for row in several)])
        for row, several in pairs.items():
            for part in several:
                subject = cells.subject(part)
                place = subject.geography or ""
                names = (subject.place_name(place), subject.place_name(whole))
                yield within(cells, PART_OF_WHOLE, part, row, names=names)
            apart = _without_overlap(cells, several)
            if len(apart) > 1:
                yield _sum_of_parts(cells, row, apart)


def _without_overlap(cells: Cells, rows: list[int]) -> list[int]:
    """Return one row per place, without groups and parts of other places among them."""
    places = {cells.subject(row).geography or "": row for row in reversed(rows)}
    return [
        row
        for place, row in places.items()
        if (place in countries() or PART.fullmatch(place)) and parent_of(place) not in places
    ]


def _sum_of_parts(cells: Cells, whole: int, parts: list[int]) -> Identity:
    subject = cells.subject(whole)
    name = f"figure for {subject.place_name(subject.geography or '')}"
    missing = "There may be other parts of it."
    doubt = recounted(cells.vocabulary).get(subject.indicator, "")
    return addition(cells, MEMBERS, (whole, name), sorted(parts), missing, doubt)


def _of_one_indicator(
    cells: Cells, first: RowNumbers, second: RowNumbers, apart: tuple[str, ...]
) -> tuple[RowNumbers, RowNumbers]:
    return cells.joined(first, second, apart=apart, also=("indicator", "unit"))


def _groups(vocabulary: Vocabulary) -> list[str]:
    return [code for code, several in place_groups(vocabulary).items() if several[0].members]


def _members(group: Subject, side: str) -> tuple[str, ...]:
    publication = (
        named_publication(group.measured_by, group.vocabulary) if group.measured_by else None
    )
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
        doubt=_doubt(subject, side, getattr(subject, other), members)
        or ("" if len(listed) == 1 else recounted(cells.vocabulary).get(subject.indicator, "")),
    )


def _doubt(subject: Subject, side: str, other: str | None, members: tuple[str, ...]) -> str:
    """Return why a group need not be the sum of its members."""
    if subject.known.direction and (other is None or other == WORLD or other in members):
        return _INTERNAL
    if (
        subject.known.direction
        and other in _groups(subject.vocabulary)
        and set(members) & set(place_groups(subject.vocabulary)[other][0].members)
    ):
        return _INTERNAL
    since = definition(getattr(subject, side), None, subject.vocabulary).since
    start = subject.period_start
    if since and start is not None and start.isoformat() < since:
        return f"The members of {subject.place_name(getattr(subject, side))} changed in {since}."
    return ""
