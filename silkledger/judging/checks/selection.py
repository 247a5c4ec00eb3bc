"""Which official series a claim may be compared with: by basis, reporter, publisher, edition."""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.indicators import indicators
from silkledger.judging.checks.derived import derived_shares
from silkledger.judging.checks.subjects import in_sentence
from silkledger.judging.quality_cells import cell_in_words
from silkledger.judging.quality_words import PLACE_FACET, SHARE_OF, meaning
from silkledger.judging.reference import OfficialSeries, named_publication
from silkledger.judging.reference.publications import edition_order
from silkledger.reading.geography.place_codes import countries, place_groups

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from silkledger.judging.checks.subjects import Subject
    from silkledger.judging.reference import Origin
    from silkledger.judging.reference.assembly import SeriesOf


class NoCandidateError(Exception):
    """Why a claim can't be compared with any official value."""


def usable(subject: Subject, available: Sequence[OfficialSeries]) -> list[OfficialSeries]:
    """Return the series on the claim's basis and by its reporter."""
    return [
        series
        for series in available
        if _on_basis(subject.basis, series) and _by_reporter(subject, series)
    ]


def _on_basis(basis: str | None, series: OfficialSeries) -> bool:
    if not basis:
        return series.key.usual
    return not series.key.basis or series.key.basis.split()[0].casefold() in basis.casefold()


def _by_reporter(subject: Subject, series: OfficialSeries) -> bool:
    return not (subject.reporter and series.reporter) or subject.reporter == series.reporter


def shares_of(subject: Subject, series_of: SeriesOf) -> list[OfficialSeries]:
    """Return the shares that the available parts and wholes give."""
    known, geo, counterpart = subject.known, subject.geography or "", subject.counterpart or ""
    place = _whole_place(subject)
    other = "" if place != geo else counterpart
    parts = usable(subject, series_of.of(known.part, geo, counterpart))
    wholes = usable(subject, series_of.of(known.whole, place, other))
    whole_name = in_sentence(indicators(subject.vocabulary)[known.whole].name)
    return derived_shares(parts, wholes, f"{whole_name} of {subject.place_name(place)}")


def _whole_place(subject: Subject) -> str:
    """Return the place whose total the share refers to."""
    known = subject.known
    place, share_of = known.whole_place or subject.geography or "", subject.share_of
    if not share_of or not known.whole_place:
        return place
    if subject.place_name(place).casefold() in share_of.casefold():
        return place
    whole_meaning = meaning(SHARE_OF, share_of, subject.vocabulary)
    _, _, code = dict(whole_meaning.facets).get(PLACE_FACET, "").partition(":")
    if whole_meaning.words or code not in {**place_groups(subject.vocabulary), **countries()}:
        whole = cell_in_words(share_of)
        raise NoCandidateError(
            f'The whole that the share refers to, "{whole}", is not a known place.'
        )
    return code


def levels_of(subject: Subject, series_of: SeriesOf) -> list[OfficialSeries]:
    """Return the level series whose change the claim states."""
    known = subject.known
    levels = series_of.of(known.level, subject.geography or "", subject.counterpart or "")
    if known.level_basis:
        levels = tuple(
            series
            for series in levels
            if series.key.basis == known.level_basis and _by_reporter(subject, series)
        )
    else:
        levels = tuple(usable(subject, levels))
    any_unit = known.statistic != "increase"
    return [
        series for series in levels if any_unit or f"{series.key.unit}/year" == subject.claim.unit
    ]


def turns(
    subject: Subject,
) -> tuple[Callable[[Sequence[OfficialSeries]], list[OfficialSeries]], ...]:
    """Return the filters that choose series, in the order in which they are tried.

    First the named publisher, then the others. A forecast is compared only with the named edition
    of the named publisher.
    """

    def of_named(available: Sequence[OfficialSeries]) -> list[OfficialSeries]:
        own = [series for series in available if comes_from_named(subject, series.key.origin)]
        if subject.status == "forecast":
            edition = edition_order(subject.edition)
            return [
                series
                for series in own
                if subject.edition and _is_edition(series.key.origin.order, edition)
            ]
        return _of_edition(subject.edition, own) if subject.edition else own

    def of_others(available: Sequence[OfficialSeries]) -> list[OfficialSeries]:
        return [series for series in available if not comes_from_named(subject, series.key.origin)]

    return (of_named,) if subject.status == "forecast" else (of_named, of_others)


def comes_from_named(subject: Subject, origin: Origin) -> bool:
    """Whether a value comes from the publisher, or the publication, that a claim names."""
    if not subject.measured_by:
        return False
    printed = subject.measured_by
    publisher, name = named_publication(printed, subject.vocabulary) or (printed, printed)
    same = origin.publisher.casefold() == publisher.casefold()
    return same and name.casefold() in (publisher.casefold(), origin.name.casefold())


def _is_edition(order: tuple[int, int], wanted: tuple[int, int]) -> bool:
    """Whether an edition is the wanted one; a year without a month means any edition of it."""
    return order == wanted or (order[0] == wanted[0] and not wanted[1])


def _of_edition(edition: str, available: Sequence[OfficialSeries]) -> list[OfficialSeries]:
    """Return the series of an edition; if it is missing, of the nearest earlier and later ones."""
    wanted = edition_order(edition)
    groups: dict[tuple[str, str, str, str, bool, str], list[OfficialSeries]] = {}
    for series in available:
        origin, key = series.key.origin, series.key
        group = (origin.name, key.unit, key.basis, series.reporter, origin.retold, series.counted)
        groups.setdefault(group, []).append(series)
    chosen: list[OfficialSeries] = []
    for group in sorted(groups):
        orders = {series.key.origin.order for series in groups[group]}
        editions = {order for order in orders if _is_edition(order, wanted)}
        if not editions:
            earlier = [order for order in orders if order < wanted]
            later = [order for order in orders if order > wanted]
            editions = {*([max(earlier)] if earlier else []), *([min(later)] if later else [])}
        chosen += [series for series in groups[group] if series.key.origin.order in editions]
    return chosen
