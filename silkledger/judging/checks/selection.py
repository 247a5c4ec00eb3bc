"""Which official series may speak of a claim: its basis, its reporter, the named publisher and
edition.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.indicators import indicators
from silkledger.judging.checks.derived import shares
from silkledger.judging.reference import Series, named
from silkledger.judging.reference.publications import edition_order
from silkledger.reading.places import place_name, read_place
from silkledger.rules import Refusal

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from silkledger.judging.checks.subjects import Subject
    from silkledger.judging.reference import Origin
    from silkledger.judging.reference.assembly import SeriesOf


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
    return shares(
        parts, wholes, f"{indicators()[known.whole].name.casefold()} of {place_name(place)}"
    )


def _whole_place(subject: Subject) -> str:
    """The place whose total the share is of."""
    place, said = subject.known.whole_place or subject.geography or "", subject.share_of
    if not said or not subject.known.whole_place or place_name(place).casefold() in said.casefold():
        return place
    read = read_place(said, column="share_of")
    if isinstance(read, Refusal):
        raise NoCandidateError(
            f'The whole "{said}" that it is a share of is no place that is known.'
        )
    return read.code


def levels_of(subject: Subject, series_of: SeriesOf) -> list[Series]:
    """The series that a change is of."""
    known = subject.known
    found = series_of.of(known.level, subject.geography or "", subject.counterpart or "")
    if known.level_basis:
        found = tuple(
            one
            for one in found
            if one.key.basis == known.level_basis and _by_reporter(subject, one)
        )
    else:
        found = tuple(usable(subject, found))
    yearly = subject.known.statistic != "increase"
    return [one for one in found if yearly or f"{one.key.unit}/year" == subject.claim.unit]


def turns(subject: Subject) -> tuple[Callable[[Sequence[Series]], list[Series]], ...]:
    """Whose series speak of a claim first, and whose where these say nothing: each picks its own
    from those at hand.

    First the named publisher, then the others; a forecast is held against the named publisher's
    named edition only.
    """

    def of_named(found: Sequence[Series]) -> list[Series]:
        own = [one for one in found if is_named(subject, one.key.origin)]
        if subject.status == "forecast":
            asked = edition_order(subject.edition)
            return [
                one for one in own if subject.edition and _is_edition(one.key.origin.order, asked)
            ]
        return _of_edition(subject.edition, own) if subject.edition else own

    def of_others(found: Sequence[Series]) -> list[Series]:
        return [one for one in found if not is_named(subject, one.key.origin)]

    return (of_named,) if subject.status == "forecast" else (of_named, of_others)


def is_named(subject: Subject, origin: Origin) -> bool:
    """Whether a value comes from the publisher, or the publication, that a claim names."""
    if not subject.measured_by:
        return False
    publisher, name = named(subject.measured_by) or (subject.measured_by, subject.measured_by)
    same = origin.publisher.casefold() == publisher.casefold()
    return same and name.casefold() in (publisher.casefold(), origin.name.casefold())


def _is_edition(order: tuple[int, int], asked: tuple[int, int]) -> bool:
    """Whether an edition is the one asked for; a year alone asks for every edition of that year."""
    return order == asked or (order[0] == asked[0] and not asked[1])


def _of_edition(edition: str, found: Sequence[Series]) -> list[Series]:
    """The series of that edition; of those that it lacks, the nearest earlier and the nearest later
    one.
    """
    asked = edition_order(edition)
    groups: dict[tuple[str, str, str, str, bool, str], list[Series]] = {}
    for one in found:
        key = (
            one.key.origin.name,
            one.key.unit,
            one.key.basis,
            one.reporter,
            one.key.origin.retold,
            one.counted,
        )
        groups.setdefault(key, []).append(one)
    chosen: list[Series] = []
    for key in sorted(groups):
        orders = {one.key.origin.order for one in groups[key]}
        wanted = {order for order in orders if _is_edition(order, asked)}
        if not wanted:
            earlier, later = (
                [one for one in orders if one < asked],
                [one for one in orders if one > asked],
            )
            wanted = {*([max(earlier)] if earlier else []), *([min(later)] if later else [])}
        chosen += [one for one in groups[key] if one.key.origin.order in wanted]
    return chosen
