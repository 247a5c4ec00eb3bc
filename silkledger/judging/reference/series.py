"""Official series: numbers of one publication, edition, file, basis and unit, by period."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from silkledger.judging.reference.observations import Observation, PeriodBounds, calendar_year

if TYPE_CHECKING:
    from decimal import Decimal

    from silkledger.judging.comparing import Interval
    from silkledger.judging.reference.publications import Origin


@dataclass(frozen=True, slots=True)
class OfficialAmount:
    """An official number, in the unit of its series, with the observations it was computed from.

    `without` are members for which the publisher lists no value. A number that was not computed has
    one observation (or several that print the same number), which may have a bound. `derivation`
    says from which numbers it was computed; `spread` is its interval if it was converted at an
    exchange rate, or depends on weights.
    """

    number: Decimal
    observations: tuple[Observation, ...]
    without: tuple[str, ...] = ()
    derivation: str = ""
    spread: Interval | None = None

    @property
    def bounded(self) -> bool:
        """Whether a remark in the file gives the number a bound, so that it is not exact."""
        return self.observations[0].bound != "exact"


@dataclass(frozen=True, slots=True)
class Shortage:
    """Why a series has no number for a period."""

    why: str


@dataclass(frozen=True, slots=True)
class SeriesKey:
    """What all values of a series have in common."""

    origin: Origin
    file: str
    basis: str
    unit: str
    usual: bool = True


@dataclass(frozen=True)
class OfficialSeries:
    """The numbers of one series by period.

    `how` tells how they were computed (empty if published as they are); `reporter`
    is the place that reports a bilateral flow, and `mirrored` tells that it is the other side;
    `counted` is the unit from which a share was computed or a value converted.
    """

    key: SeriesKey
    amounts: dict[PeriodBounds, tuple[OfficialAmount, ...] | Shortage]
    how: str = ""
    reporter: str = ""
    mirrored: bool = False
    counted: str = ""

    def in_year(self, year: int) -> tuple[OfficialAmount, ...] | Shortage | None:
        """Return the numbers of a calendar year, or why there is none.

        None if the series does not cover that year.
        """
        return next(
            (amounts for period, amounts in self.amounts.items() if calendar_year(period) == year),
            None,
        )

    @cached_property
    def years(self) -> tuple[int, ...]:
        """The calendar years that the series covers, in order."""
        return tuple(
            sorted(year for period in self.amounts if (year := calendar_year(period)) is not None)
        )
