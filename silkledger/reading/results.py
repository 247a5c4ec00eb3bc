"""Results of reading: a quantity, period or place with the rules that applied.

What can't be read becomes refusals (silkledger.rules).
"""

from __future__ import annotations

from dataclasses import dataclass, fields
from operator import attrgetter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import datetime as dt
    from decimal import Decimal


# Not frozen: to set as many fields of a frozen class takes twice as long as to read the digits.
@dataclass(slots=True, unsafe_hash=True)
class Quantity:
    """A printed number with its bound and unit, exact, in the canonical unit.

    `value` is the number as printed, or the middle of a range; `lower` and `upper` are the ends
    that the words set, None where they set none. `lower_digit` and `upper_digit` are one unit of
    the last printed digit ("4.1 billion t": 1E+8) of the number, or of the two ends of a range.
    `dimension` is that of the unit. `counted` is the base form of the counted noun where the unit
    is count.
    """

    bound: str
    value: Decimal
    lower: Decimal | None
    upper: Decimal | None
    lower_inclusive: bool | None
    upper_inclusive: bool | None
    significant_digits: int
    lower_digit: Decimal
    upper_digit: Decimal
    unit: str
    dimension: str
    rules: tuple[str, ...]
    flags: tuple[str, ...]
    counted: str | None = None

    def __reduce__(self) -> tuple[type[Quantity], tuple[object, ...]]:
        # Other processes read most wordings of a large input; by its fields it takes half the time.
        return Quantity, values_of(self)

    @property
    def point(self) -> Decimal | None:
        """The value if the words are exact, else None: what can be summed and plotted."""
        return self.value if self.bound == "exact" else None

    def says(self, other: Quantity) -> bool:
        """Whether two readings state the same number, bound and unit."""
        return (self.bound, self.value, self.unit) == (other.bound, other.value, other.unit)


# The values of the fields of a quantity, in their order.
values_of = attrgetter(*(field.name for field in fields(Quantity)))


@dataclass(frozen=True, slots=True)
class Period:
    """A dated period with inclusive ends; start, end, edtf and nature are None if undated."""

    start: dt.date | None
    end: dt.date | None
    edtf: str | None
    nature: str | None
    rules: tuple[str, ...]
    flags: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Place:
    """A place or group of places by its code."""

    code: str
    rules: tuple[str, ...]
