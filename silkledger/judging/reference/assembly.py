"""Official series put together from single values: as published, summed over members, of both
flows, as the other side reports.

A series is of one publication, edition, file and basis, in one unit. Where it has two values of one
period, both stand. Nothing is summed over publications, editions or bases; averages, medians and
rates are never summed. A sum names the members that its publisher doesn't list, and is no value
where the last known value of one exceeds 1 % of it, or where none is known.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal
from typing import TYPE_CHECKING

from silkledger.indicators import indicators
from silkledger.judging.comparing.intervals import EXACT
from silkledger.judging.reference.publications import Origin
from silkledger.judging.reference.series import OfficialAmount, Series, SeriesKey, Shortage
from silkledger.reading.places import definition, groups

if TYPE_CHECKING:
    from collections.abc import Iterable

    from silkledger.judging.reference.observations import Observation, PeriodBounds
    from silkledger.judging.reference.tables import Reference

# A member that is missing from a sum and weighs more than this makes the sum no value.
WEIGHT = Decimal("0.01")
# Two values of one period that differ by less than this are one value in two units.
_SAME = Decimal("1e-6")


@dataclass
class SeriesOf:
    """The series of a reference, made once each. `defined_by` is the publisher whose definition of
    a group holds.
    """

    reference: Reference
    defined_by: str = ""
    _made: dict[tuple[str, str, str, bool], tuple[Series, ...]] = field(default_factory=dict)

    def of(
        self, indicator: str, geo: str, counterpart: str, *, mirrored: bool = True
    ) -> tuple[Series, ...]:
        """Every series of that indicator for those places; with `mirrored`, what the counterpart
        reports too.
        """
        asked = (indicator, geo, counterpart, mirrored)
        if asked not in self._made:
            self._made[asked] = tuple(self._make(*asked))
        return self._made[asked]

    def _make(self, indicator: str, geo: str, counterpart: str, mirrored: bool) -> Iterable[Series]:
        known = indicators()[indicator]
        found = list(self._published(indicator, geo, counterpart))
        if known.additive:
            made = self._summed(indicator, geo, counterpart) + self._of_parts(
                known.parts, geo, counterpart
            )
            for series in made:
                rest = _not_in(found, series)
                found += [rest] if rest.amounts else []
        if mirrored and known.mirror and geo and counterpart:
            for series in self.of(known.mirror, counterpart, geo, mirrored=False):
                found.append(
                    Series(series.key, series.amounts, series.how, series.reporter, mirrored=True)
                )
        return found

    def _published(self, indicator: str, geo: str, counterpart: str) -> Iterable[Series]:
        by_key: dict[SeriesKey, dict[PeriodBounds, list[Observation]]] = {}
        for one in self.reference.observations.get((indicator, geo, counterpart), ()):
            if not (self._same_group(geo, one) and self._same_group(counterpart, one)):
                continue
            where = Origin(
                one.origin.publisher, one.origin.name, one.origin.edition, retold=one.origin.retold
            )
            key = SeriesKey(where, one.file, one.basis, one.unit, one.usual)
            by_key.setdefault(key, {}).setdefault(one.period, []).append(one)
        for key in sorted(by_key, key=_key_order):
            amounts = {
                period: tuple(_amounts(values)) for period, values in sorted(by_key[key].items())
            }
            yield Series(key, dict(amounts), reporter=geo if counterpart else "")

    def _same_group(self, place: str, one: Observation) -> bool:
        if place not in groups() or not self.members(place):
            return True
        return set(definition(place, one.origin.publisher).members) == set(self.members(place))

    def members(self, place: str) -> tuple[str, ...]:
        """The members of a group by the definition that holds; none for any other place."""
        return definition(place, self.defined_by).members if place in groups() else ()

    def _summed(self, indicator: str, geo: str, counterpart: str) -> list[Series]:
        for place, other, pair in (
            (geo, counterpart, lambda one: (one, counterpart)),
            (counterpart, geo, lambda one: (geo, one)),
        ):
            if members := self.members(place):
                each = {one: self.of(indicator, *pair(one), mirrored=False) for one in members}
                reporter = place if place == geo and other else geo if other else ""
                return self._sums(each, reporter)
        return []

    def _sums(self, each: dict[str, tuple[Series, ...]], reporter: str) -> list[Series]:
        """For each key the sums over members, in every period for which some member has a
        number.
        """
        by_key: dict[SeriesKey, dict[str, Series]] = {}
        for member, found in each.items():
            for series in found:
                by_key.setdefault(series.key, {}).setdefault(member, series)
        made = []
        for key in sorted(by_key, key=_key_order):
            listed = by_key[key]
            periods = sorted({period for series in listed.values() for period in series.amounts})
            amounts = {period: self._sum(period, listed, each) for period in periods}
            made.append(Series(key, amounts, f"sum of {_and(sorted(listed))}", reporter))
        return made

    def _sum(
        self, period: PeriodBounds, listed: dict[str, Series], each: dict[str, tuple[Series, ...]]
    ) -> tuple[OfficialAmount, ...] | Shortage:
        terms: dict[str, OfficialAmount] = {}
        for member, series in listed.items():
            amounts = series.amounts.get(period)
            if isinstance(amounts, Shortage):
                return amounts
            if amounts is None:
                continue
            if len(amounts) > 1 or amounts[0].bounded:
                return Shortage(f"there is no one exact value of {member}")
            terms[member] = amounts[0]
        missing = sorted(set(each) - set(terms))
        for member in missing:
            if why := _weighs(member, each, period):
                return Shortage(why)
        return (_total(terms.values(), tuple(missing)),)

    def _of_parts(self, parts: tuple[str, ...], geo: str, counterpart: str) -> list[Series]:
        """A total as the sum of its parts by one publication, edition, file and reporter (exports
        plus imports).
        """
        if not parts:
            return []
        first, *others = (
            {
                (_without_basis(series.key), series.reporter): series
                for series in reversed(self.of(part, geo, counterpart, mirrored=False))
            }
            for part in parts
        )
        made = []
        for (key, reporter), series in reversed(first.items()):
            terms = [
                series,
                *(other[key, reporter] for other in others if (key, reporter) in other),
            ]
            if len(terms) < len(parts):
                continue
            periods = [
                period for period in series.amounts if all(period in term.amounts for term in terms)
            ]
            amounts = {
                period: _added([term.amounts[period] for term in terms]) for period in periods
            }
            how = " plus ".join(indicators()[part].name.casefold() for part in parts)
            sums = sorted({term.how for term in terms if term.how})
            made.append(Series(key, amounts, ", ".join((how, *sums)), reporter))
        return made


def _amounts(values: list[Observation]) -> Iterable[OfficialAmount]:
    """One amount for each distinct number of a period, with all that print it."""
    rest = sorted(values, key=lambda one: (one.number, one.bound))
    while rest:
        first = rest[0]
        same = [
            one
            for one in rest
            if one.bound == first.bound
            and abs(one.number - first.number) <= _SAME * abs(first.number)
        ]
        yield OfficialAmount(first.number, tuple(same))
        rest = [one for one in rest if one not in same]


def _added(
    found: list[tuple[OfficialAmount, ...] | Shortage],
) -> tuple[OfficialAmount, ...] | Shortage:
    terms = []
    for amounts in found:
        if isinstance(amounts, Shortage):
            return amounts
        if len(amounts) > 1 or amounts[0].bounded:
            return Shortage("there is no one exact value of each part")
        terms.append(amounts[0])
    return (_total(terms, tuple(sorted({place for term in terms for place in term.without}))),)


def _total(terms: Iterable[OfficialAmount], without: tuple[str, ...]) -> OfficialAmount:
    number = Decimal(0)
    observations: list[Observation] = []
    for term in terms:
        number = EXACT.add(number, term.number)
        observations += term.observations
    return OfficialAmount(number, tuple(observations), without)


def _weighs(member: str, each: dict[str, tuple[Series, ...]], period: PeriodBounds) -> str:
    """Why a sum can do without a member: its last known value, by anyone, in a unit in which others
    are known too.
    """
    units = sorted({series.key.unit for series in each[member]})
    for unit in units:
        last = {one: _last(series, unit, period) for one, series in each.items()}
        own = last[member]
        total = sum((abs(value) for value in last.values() if value is not None), Decimal(0))
        others = [value for one, value in last.items() if value is not None and one != member]
        if own is None or not others or not total:
            continue
        if abs(own) <= WEIGHT * total:
            return ""
        return f"{member} is missing from the sum, and its last known value is more than 1 % of it"
    return f"{member} is missing from the sum, and no value of it is known"


def _last(found: tuple[Series, ...], unit: str, period: PeriodBounds) -> Decimal | None:
    """The last known value in a unit: of the latest period that is not after the one summed, else
    of the earliest.
    """
    known = [
        (end, amounts[0].number)
        for series in found
        if series.key.unit == unit and series.key.usual
        for (_, end), amounts in series.amounts.items()
        if not isinstance(amounts, Shortage)
    ]
    before = [one for one in known if one[0] <= period[1]]
    return max(before)[1] if before else min(known)[1] if known else None


def _not_in(found: list[Series], made: Series) -> Series:
    """A series made of others, without the periods that its publication gives itself."""
    given = {
        period
        for series in found
        if (_without_basis(series.key), series.reporter)
        == (_without_basis(made.key), made.reporter)
        for period in series.amounts
    }
    rest = {period: amounts for period, amounts in made.amounts.items() if period not in given}
    return Series(made.key, rest, made.how, made.reporter)


def _without_basis(key: SeriesKey) -> SeriesKey:
    return SeriesKey(key.origin, key.file, "", key.unit, key.usual)


def _key_order(key: SeriesKey) -> tuple[str, ...]:
    where = key.origin
    return (
        where.name,
        *(f"{part:04d}" for part in where.order),
        str(where.retold),
        key.file,
        key.basis,
        key.unit,
    )


def _and(names: list[str]) -> str:
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"
