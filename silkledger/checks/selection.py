"""Which official series may speak of a claim: its basis, its reporter, the named publisher and edition."""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.checks.derived import shares
from silkledger.indicators import indicators
from silkledger.reading.places import place_name, read_place
from silkledger.reference import Series, named
from silkledger.reference.publications import edition_order
from silkledger.rules import Refusal

if TYPE_CHECKING:
    from collections.abc import Sequence

    from silkledger.checks.subjects import Subject
    from silkledger.reference.assembly import SeriesOf


class NoCandidateError(Exception):
    """Why the words of a claim let no official value speak of it."""


def usable(subject: Subject, found: Sequence[Series]) -> list[Series]:
    """The series on the claim's basis and by its reporter."""
    return [one for one in found if _on_basis(subject.basis, one) and _by_reporter(subject, one)]


def _on_basis(basis: str | None, series: Series) -> bool:
    if not basis:
        return series.key.usual
    return not series.key.basis or series.key.basis.split()[0].casefold() in basis.casefold()


def _by_reporter(subject: Subject, series: Series) -> bool:
    return not (subject.reporter and series.reporter) or subject.reporter == series.reporter


def shares_of(subject: Subject, series_of: SeriesOf) -> list[Series]:
    """Shares of the whole, made of part and whole."""
    known, geo, counterpart = subject.known, subject.geography or "", subject.counterpart or ""
    place = _whole_place(subject)
    other = "" if place != geo else counterpart
    parts = usable(subject, series_of.of(known.part, geo, counterpart))
    wholes = usable(subject, series_of.of(known.whole, place, other))
    return shares(parts, wholes, f"{indicators()[known.whole].name.casefold()} of {place_name(place)}")


def _whole_place(subject: Subject) -> str:
    """The place whose total the share is of."""
    place, said = subject.known.whole_place or subject.geography or "", subject.share_of
    if not said or not subject.known.whole_place or place_name(place).casefold() in said.casefold():
        return place
    read = read_place(said, column="share_of")
    if isinstance(read, Refusal):
        raise NoCandidateError(f'The whole "{said}" that it is a share of is no place that is known.')
    return read.code


def levels_of(subject: Subject, series_of: SeriesOf) -> list[Series]:
    """The series that a change is of."""
    known = subject.known
    found = series_of.of(known.level, subject.geography or "", subject.counterpart or "")
    if known.level_basis:
        found = tuple(one for one in found if one.key.basis == known.level_basis and _by_reporter(subject, one))
    else:
        found = tuple(usable(subject, found))
    yearly = subject.known.statistic != "increase"
    return [one for one in found if yearly or f"{one.key.unit}/year" == subject.claim.unit]


def chosen(subject: Subject, found: Sequence[Series]) -> list[Series]:
    """The series of the named publisher and edition, or what may stand for them."""
    if subject.measured_by:
        publisher, name = named(subject.measured_by) or (subject.measured_by, subject.measured_by)
        own = [
            one
            for one in found
            if one.key.origin.publisher.casefold() == publisher.casefold()
            and name.casefold() in (publisher.casefold(), one.key.origin.name.casefold())
        ]
        if own:
            found = own
        elif subject.status == "forecast":
            return []
    if subject.status == "forecast":
        return [one for one in found if subject.edition and one.key.origin.order == edition_order(subject.edition)]
    return _of_edition(subject.edition, found) if subject.measured_by and subject.edition else list(found)


def _of_edition(edition: str, found: Sequence[Series]) -> list[Series]:
    """The series of that edition; of those that it lacks, the nearest earlier and the nearest later one."""
    asked = edition_order(edition)
    groups: dict[tuple[str, str, str, str, bool, str], list[Series]] = {}
    for one in found:
        key = (one.key.origin.name, one.key.unit, one.key.basis, one.reporter, one.key.origin.retold, one.counted)
        groups.setdefault(key, []).append(one)
    chosen: list[Series] = []
    for key in sorted(groups):
        orders = {one.key.origin.order for one in groups[key]}
        earlier, later = [one for one in orders if one <= asked], [one for one in orders if one > asked]
        wanted = (
            {asked} if asked in orders else {*([max(earlier)] if earlier else []), *([min(later)] if later else [])}
        )
        chosen += [one for one in groups[key] if one.key.origin.order in wanted]
    return chosen
