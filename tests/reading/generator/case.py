"""A wording with what the row states beside it and the readings that it may have."""

from __future__ import annotations

from dataclasses import dataclass, replace
from fractions import Fraction

LEVELS = ("level", "stock", "flow", "share", "balance")
CHANGES = ("growth_rate", "increase")

_MIRRORED = {"gt": "lt", "ge": "le", "lt": "gt", "le": "ge"}


@dataclass(frozen=True, slots=True)
class Reading:
    """Bound, value, unit; the ends of a range; an unlisted noun's base form; a needed flag.

    `mirrored` is a decrease: "nearly" bounds it from below.
    """

    bound: str
    value: Fraction
    unit: str
    low: Fraction | None = None
    high: Fraction | None = None
    counted: str | None = None
    flag: str | None = None
    mirrored: bool = False

    def falling(self) -> Reading:
        """The same amount as a decrease: sign and bound are mirrored."""
        return replace(
            self,
            bound=_MIRRORED.get(self.bound, self.bound),
            value=-self.value,
            mirrored=not self.mirrored,
            low=None if self.high is None else -self.high,
            high=None if self.low is None else -self.low,
        )

    def ends(self) -> tuple[Fraction | None, Fraction | None]:
        """The lower and upper end that the bound sets."""
        below, above = (self.value, self.value)
        if self.bound == "range":
            return self.low, self.high
        if self.bound == "nearly":
            return (below, None) if self.mirrored else (None, above)
        return (
            below if self.bound in ("exact", "gt", "ge") else None,
            above if self.bound in ("exact", "lt", "le") else None,
        )

    def __str__(self) -> str:
        value = f"{self.low}..{self.high}" if self.bound == "range" else str(self.value)
        extras = [extra for extra in (self.counted, self.flag) if extra]
        return " ".join([self.bound, value, self.unit, *extras])


@dataclass(frozen=True, slots=True)
class Expected:
    """The readings that a wording may have; `refusable` where it may be refused as well.

    Without readings it must be refused.
    """

    readings: tuple[Reading, ...] = ()
    refusable: bool = True

    def __str__(self) -> str:
        names = [str(reading) for reading in self.readings]
        if self.refusable:
            names.append("refused")
        return " or ".join(names)


REFUSED = Expected()


def exact(*readings: Reading) -> Expected:
    """The wording must be read as one of these."""
    return Expected(readings, refusable=False)


def read_or_refused(*readings: Reading) -> Expected:
    """The wording may be refused; if it is read, then as one of these."""
    return Expected(readings)


@dataclass(frozen=True, slots=True)
class Case:
    """A wording of one kind; `unit` is the unit cell, `indicator` a code."""

    kind: str
    language: str
    wording: str
    locale: str
    expected: Expected
    unit: str | None = None
    statistic: str | None = None
    indicator: str | None = None
