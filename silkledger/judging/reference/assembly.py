"""Official series assembled from single values: as published, summed over the members of a group or
the parts of a total, or as reported by the other side.

A series belongs to one publication, edition, file and basis, and is in one unit. If it has two
values for one period, both are kept. Values are never summed across publications, editions or
bases, and averages, medians and rates are never summed. A sum names the members that its publisher
does not list; it is not used if the last known value of such a member exceeds 1 % of it, or if no
value of the member is known.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal
from typing import TYPE_CHECKING

from silkledger.indicators import indicators
from silkledger.judging.comparing.intervals import EXACT
from silkledger.judging.comparing.words import enumeration
from silkledger.judging.not_additive import recounted
from silkledger.judging.reference.derived_values import MEAN_AGE, formulas
from silkledger.judging.reference.formulas import differences, quotients, values_per_head
from silkledger.judging.reference.mean_ages import mean_ages
from silkledger.judging.reference.publications import Origin
from silkledger.judging.reference.series import OfficialAmount, OfficialSeries, SeriesKey, Shortage
from silkledger.judging.reference.series_keys import key_order, not_given, without_basis
from silkledger.reading.geography.places import members

if TYPE_CHECKING:
    from collections.abc import Iterable

    from silkledger.indicators import Indicator
    from silkledger.judging.reference.observations import Observation, PeriodBounds
    from silkledger.judging.reference.tables import Reference

# A sum is not used if a missing member is more than this share of it.
WEIGHT = Decimal("0.01")
# Two values for one period that differ by less than this share are one value in two units.
_SAME = Decimal("1e-6")


@dataclass
class SeriesOf:
    """The series of a reference, each assembled once.

    `defined_by` is the publisher whose definition of a group applies.
    """

    reference: Reference
    defined_by: str = ""
    _cache: dict[tuple[str, str, str, bool], tuple[OfficialSeries, ...]] = field(
        default_factory=dict
    )

    def of(
        self, indicator: str, geo: str, counterpart: str, *, mirrored: bool = True
    ) -> tuple[OfficialSeries, ...]:
        """Return every series of an indicator for the given places.

        With `mirrored`, the series that the counterpart reports are included.
        """
        key = (indicator, geo, counterpart, mirrored)
        if key not in self._cache:
            self._cache[key] = tuple(self._assemble(*key))
        return self._cache[key]

    def _assemble(
        self, indicator: str, geo: str, counterpart: str, mirrored: bool
    ) -> Iterable[OfficialSeries]:
        known = indicators(self.reference.vocabulary)[indicator]
        results = list(self._published(indicator, geo, counterpart))
        if known.additive:
            sums = self._sums_of_members(indicator, geo, counterpart)
            sums += self._sums_of_parts(known.parts, geo, counterpart)
            for series in sums:
                results += not_given(series, results)
        for series in self._by_formulas(known, geo, counterpart):
            results += not_given(series, results)
        if mirrored and known.mirror and geo and counterpart:
            for series in self.of(known.mirror, counterpart, geo, mirrored=False):
                results.append(
                    OfficialSeries(
                        series.key, series.amounts, series.how, series.reporter, mirrored=True
                    )
                )
        return results

    def _by_formulas(
        self, known: Indicator, geo: str, counterpart: str
    ) -> Iterable[OfficialSeries]:
        def of(code: str) -> tuple[OfficialSeries, ...]:
            return self.of(code, geo, counterpart, mirrored=False)

        yield from differences(known.difference, of, self.reference.vocabulary)
        yield from values_per_head(known.code, of, self.reference.vocabulary)
        formula = formulas(self.reference.vocabulary).get(known.code)
        if formula is not None and formula.name == MEAN_AGE:
            yield from mean_ages(of(formula.amount))
        elif formula is not None:
            yield from quotients(formula.amount, formula.divisors, of, self.reference.vocabulary)

    def _published(self, indicator: str, geo: str, counterpart: str) -> Iterable[OfficialSeries]:
        by_key: dict[SeriesKey, dict[PeriodBounds, list[Observation]]] = {}
        for value in self.reference.observations.get((indicator, geo, counterpart), ()):
            if not (self._same_group(geo, value) and self._same_group(counterpart, value)):
                continue
            origin = Origin(
                value.origin.publisher,
                value.origin.name,
                value.origin.edition,
                retold=value.origin.retold,
            )
            key = SeriesKey(origin, value.file, value.basis, value.unit, value.usual)
            by_key.setdefault(key, {}).setdefault(value.period, []).append(value)
        for key in sorted(by_key, key=key_order):
            amounts = {
                period: tuple(_amounts(values)) for period, values in sorted(by_key[key].items())
            }
            yield OfficialSeries(key, dict(amounts), reporter=geo if counterpart else "")

    def _same_group(self, place: str, value: Observation) -> bool:
        own = self.members(place)
        return not own or set(self._members(place, value.origin.publisher)) == set(own)

    def members(self, place: str) -> tuple[str, ...]:
        """Return the members of a group by the definition that applies; none for other places."""
        return self._members(place, self.defined_by)

    def _members(self, place: str, publisher: str) -> tuple[str, ...]:
        return members(place, publisher, self.reference.vocabulary)

    def _sums_of_members(self, indicator: str, geo: str, counterpart: str) -> list[OfficialSeries]:
        """Return the sums over the members of a group, for every key and period of a member.

        None of what each member counts and the group once.
        """
        if indicator in recounted(self.reference.vocabulary):
            return []
        if members := self.members(geo):
            series_of = {
                member: self.of(indicator, member, counterpart, mirrored=False)
                for member in members
            }
        elif members := self.members(counterpart):
            series_of = {
                member: self.of(indicator, geo, member, mirrored=False) for member in members
            }
        else:
            return []
        by_key: dict[SeriesKey, dict[str, OfficialSeries]] = {}
        for member, several in series_of.items():
            for series in several:
                by_key.setdefault(series.key, {}).setdefault(member, series)
        reporter = geo if geo and counterpart else ""
        sums = []
        for key in sorted(by_key, key=key_order):
            terms = by_key[key]
            periods = sorted({period for series in terms.values() for period in series.amounts})
            amounts = {period: self._sum(period, terms, series_of) for period in periods}
            sums.append(
                OfficialSeries(key, amounts, f"sum of {enumeration(sorted(terms))}", reporter)
            )
        return sums

    def _sum(
        self,
        period: PeriodBounds,
        terms_by_member: dict[str, OfficialSeries],
        series_of: dict[str, tuple[OfficialSeries, ...]],
    ) -> tuple[OfficialAmount, ...] | Shortage:
        terms: dict[str, OfficialAmount] = {}
        for member, series in terms_by_member.items():
            amounts = series.amounts.get(period)
            if isinstance(amounts, Shortage):
                return amounts
            if amounts is None:
                continue
            if len(amounts) > 1 or amounts[0].bounded:
                return Shortage(f"there is no single exact value of {member}")
            terms[member] = amounts[0]
        missing = sorted(set(series_of) - set(terms))
        for member in missing:
            if why := _why_needed(member, series_of, period):
                return Shortage(why)
        return (_total(terms.values(), tuple(missing)),)

    def _sums_of_parts(
        self, parts: tuple[str, ...], geo: str, counterpart: str
    ) -> list[OfficialSeries]:
        """Return totals as the sum of their parts, such as exports plus imports.

        All parts are by the same publication, edition, file and reporter.
        """
        if not parts:
            return []
        first, *others = (
            {
                (without_basis(series.key), series.reporter): series
                for series in reversed(self.of(part, geo, counterpart, mirrored=False))
            }
            for part in parts
        )
        sums = []
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
            how = " plus ".join(
                indicators(self.reference.vocabulary)[part].name.casefold() for part in parts
            )
            terms_how = sorted({term.how for term in terms if term.how})
            sums.append(OfficialSeries(key, amounts, ", ".join((how, *terms_how)), reporter))
        return sums


def _amounts(values: list[Observation]) -> Iterable[OfficialAmount]:
    """Yield one amount per distinct number of a period, with all observations that print it."""
    rest = sorted(values, key=lambda value: (value.number, value.bound))
    while rest:
        first = rest[0]
        same = [
            value
            for value in rest
            if value.bound == first.bound
            and abs(value.number - first.number) <= _SAME * abs(first.number)
        ]
        yield OfficialAmount(first.number, tuple(same))
        rest = [value for value in rest if value not in same]


def _added(
    parts: list[tuple[OfficialAmount, ...] | Shortage],
) -> tuple[OfficialAmount, ...] | Shortage:
    terms = []
    for amounts in parts:
        if isinstance(amounts, Shortage):
            return amounts
        if len(amounts) > 1 or amounts[0].bounded:
            return Shortage("there is no single exact value of each part")
        terms.append(amounts[0])
    without = tuple(sorted({place for term in terms for place in term.without}))
    return (_total(terms, without),)


def _total(terms: Iterable[OfficialAmount], without: tuple[str, ...]) -> OfficialAmount:
    number = Decimal(0)
    observations: list[Observation] = []
    for term in terms:
        number = EXACT.add(number, term.number)
        observations += term.observations
    return OfficialAmount(number, tuple(observations), without)


def _why_needed(
    member: str, series_of: dict[str, tuple[OfficialSeries, ...]], period: PeriodBounds
) -> str:
    """Return why a sum can't do without a member; empty if it can.

    The last known value of the member, by any publisher, is compared with those of the others, in a
    unit in which others are known too.
    """
    units = sorted({series.key.unit for series in series_of[member]})
    for unit in units:
        last = {place: _last(several, unit, period) for place, several in series_of.items()}
        own = last[member]
        total = sum((abs(value) for value in last.values() if value is not None), Decimal(0))
        has_others = any(value is not None for place, value in last.items() if place != member)
        if own is None or not has_others or not total:
            continue
        if abs(own) <= WEIGHT * total:
            return ""
        return f"{member} is missing from the sum, and its last known value is more than 1 % of it"
    return f"{member} is missing from the sum, and no value of it is known"


def _last(several: tuple[OfficialSeries, ...], unit: str, period: PeriodBounds) -> Decimal | None:
    """Return the last value in a unit that is not after the period, otherwise the first one."""
    dated = [
        (end, amounts[0].number)
        for series in several
        if series.key.unit == unit and series.key.usual
        for (_, end), amounts in series.amounts.items()
        if not isinstance(amounts, Shortage)
    ]
    earlier = [(end, number) for end, number in dated if end <= period[1]]
    return max(earlier)[1] if earlier else min(dated)[1] if dated else None
