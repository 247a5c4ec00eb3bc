"""Mean ages from the people in age bands, which official files state where they state no mean.

The bounds are exact: everybody in a band is at least as old as its beginning and younger than its
end. The last band has no end; what is known of it is that its people are on average no more than
OLDEST years older than its beginning. The number between the bounds takes everybody for as old as
the middle of the band, and the last band for LAST years older than its beginning.
"""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from silkledger.judging.comparing.arithmetic import total
from silkledger.judging.comparing.intervals import DOWN, EXACT, UP, Interval
from silkledger.judging.comparing.words import enumeration
from silkledger.judging.reference.derived_values import AGES
from silkledger.judging.reference.series import OfficialAmount, OfficialSeries, Shortage

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from silkledger.judging.reference.observations import PeriodBounds

OLDEST, LAST = 25, 10
_BAND = re.compile(rf"{AGES}(\d+)-(\d*)")
_UNIT = "year"


class Band(NamedTuple):
    """Ages from `first` to under `end` (None: and older)."""

    first: int
    end: int | None

    @property
    def words(self) -> str:
        """The band as offices write it, in completed years."""
        return f"{self.first}+" if self.end is None else f"{self.first}-{self.end - 1}"

    @property
    def ages(self) -> tuple[Decimal, Decimal, Decimal]:
        """The youngest age, the one taken for the mean, and the oldest."""
        if self.end is None:
            return Decimal(self.first), Decimal(self.first + LAST), Decimal(self.first + OLDEST)
        return Decimal(self.first), Decimal(self.first + self.end) / 2, Decimal(self.end)


def mean_ages(population: Sequence[OfficialSeries]) -> Iterator[OfficialSeries]:
    """Yield the mean ages from the series of people in age bands, of each publication and file."""
    by_table: dict[tuple[object, ...], dict[Band, OfficialSeries]] = {}
    for series in population:
        if match := _BAND.fullmatch(series.key.basis):
            band = Band(int(match[1]), int(match[2]) if match[2] else None)
            table = (replace(series.key, basis=""), series.reporter)
            by_table.setdefault(table, {}).setdefault(band, series)
    for bands in by_table.values():
        in_order = sorted(bands, key=lambda band: band.first)
        if not _is_everybody(in_order):
            continue
        first = bands[in_order[0]]
        periods = sorted(set.intersection(*(set(series.amounts) for series in bands.values())))
        amounts = {period: _mean_age(period, in_order, bands) for period in periods}
        key = replace(first.key, basis="", unit=_UNIT, usual=True)
        words = enumeration([band.words for band in in_order])
        how = f"mean age of the people aged {words}"
        yield OfficialSeries(key, amounts, how, first.reporter)


def _is_everybody(bands: Sequence[Band]) -> bool:
    """Whether bands in order leave no age out and count none twice."""
    follow = all(band.end == after.first for band, after in pairwise(bands))
    return bands[0].first == 0 and bands[-1].end is None and follow


def _mean_age(
    period: PeriodBounds, bands: Sequence[Band], series: Mapping[Band, OfficialSeries]
) -> tuple[OfficialAmount, ...] | Shortage:
    people = []
    for band in bands:
        amounts = series[band].amounts[period]
        if isinstance(amounts, Shortage):
            return amounts
        if len(amounts) > 1 or amounts[0].bounded:
            return Shortage("there is no single exact value of each age band")
        people.append(amounts[0])
    everybody = EXACT.multiply(Decimal(1), sum((each.number for each in people), Decimal(0)))
    if everybody <= 0 or any(each.number < 0 for each in people):
        return Shortage("the age bands have no people")
    low, middle, high = (
        total(
            [
                (ages[place], Interval(each.number, each.number))
                for ages, each in zip((band.ages for band in bands), people, strict=True)
            ]
        ).low
        or Decimal(0)
        for place in range(3)
    )
    return (
        OfficialAmount(
            UP.divide(middle, everybody),
            tuple(value for each in people for value in each.observations),
            tuple(sorted({place for each in people for place in each.without})),
            "Everybody is taken for as old as the middle of the age band.",
            Interval(DOWN.divide(low, everybody), UP.divide(high, everybody)),
        ),
    )
