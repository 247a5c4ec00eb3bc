"""Official series: numbers of one publication, edition, file and basis, in one unit, by period; and
why there is none.
"""

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
    """An official number, in the unit of its series, with the values that it is made of.

    `without` are members that the publisher doesn't list. A number that was not summed or divided
    has one observation (or several that print the same), which may bound it. `made` says of which
    numbers it was divided; `spread` is its own interval where it was converted by a rate.
    """

    number: Decimal
    observations: tuple[Observation, ...]
    without: tuple[str, ...] = ()
    made: str = ""
    spread: Interval | None = None

    @property
    def bounded(self) -> bool:
        """Whether a remark of the file makes it more than an exact number."""
        return self.observations[0].bound != "exact"


@dataclass(frozen=True, slots=True)
class Shortage:
    """Why a series has no number for a period."""

    why: str


@dataclass(frozen=True, slots=True)
class SeriesKey:
    """What the values of a series have in common."""

    origin: Origin
    file: str
    basis: str
    unit: str
    usual: bool = True


@dataclass(frozen=True)
class Series:
    """The numbers of one series by period.

    `how` says how they are made, empty where published as they are; `reporter` whose count they
    are, in bilateral flows, and `mirrored` that this is the other side; `counted` is the unit of
    the parts of a share made of them.
    """

    key: SeriesKey
    amounts: dict[PeriodBounds, tuple[OfficialAmount, ...] | Shortage]
    how: str = ""
    reporter: str = ""
    mirrored: bool = False
    counted: str = ""

    def in_year(self, year: int) -> tuple[OfficialAmount, ...] | Shortage | None:
        """The numbers of a calendar year, why there is none, or None where it says nothing of
        that year.
        """
        return next(
            (found for period, found in self.amounts.items() if calendar_year(period) == year), None
        )

    @cached_property
    def years(self) -> tuple[int, ...]:
        """The calendar years that it has numbers of, in order."""
        return tuple(
            sorted(year for period in self.amounts if (year := calendar_year(period)) is not None)
        )
