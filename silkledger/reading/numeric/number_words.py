"""Number words: how the words of a number below a scale add up, and fractions as numbers.

The words are in vocabularies/number_words/; numeral_parts decides which tokens belong to a number.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from silkledger.reading.definitions.digit_groups import EXACT, Number, written
from silkledger.reading.text.faults import UnreadableError

if TYPE_CHECKING:
    from fractions import Fraction


@dataclass(slots=True)
class WordRun:
    """A run of number words below a scale: its value, and the room left below its last word.

    `read` says whether the run has begun.
    """

    value: int
    room: int
    read: bool

    def takes(self, step: int, role: str, *, article: bool) -> bool:
        """Add a number word to the run if it fits, and return whether it did.

        Less than 100 fits after a hundred, less than 10 after a ten.
        """
        if role == "cardinal" and not article and (not self.read or 0 < step < self.room):
            self.value, self.room = self.value + step, _room(step)
        elif role == "hundreds" and not self.read:
            self.value, self.room = step, 100
        elif role == "hundred" and (not self.read or 0 < self.value < 100):
            self.value, self.room = (self.value or 1) * 100, 100
        else:
            return False
        self.read = True
        return True

    def of(self, part: Fraction, text: str) -> Fraction:
        """Return so many of a fraction, or one of it if no number was read.

        Raises UnreadableError for thirty fifths, which may be 30/5 or 1/35.
        """
        value = self.value * part if self.read else part
        if value >= 1:
            raise UnreadableError("number.malformed", text)
        return value


def _room(step: int) -> int:
    """Return the bound below which a number may follow a number word.

    It is 100 after a hundred, 10 after a ten, else 0.
    """
    if step >= 100:
        return 100
    return 10 if step >= 20 and step % 10 == 0 else 0


def mixed(value: Fraction, role: str) -> Number:
    """Return the number that a word for a half includes: полтора (1.5), полмиллиона (500,000)."""
    exact = Decimal(value.numerator) / value.denominator
    return written(
        exact, Decimal("0.1") if role == "mixed" else Decimal(1).scaleb(exact.adjusted())
    )


def fraction(value: Fraction) -> Number:
    """Return a fraction as a number.

    It is exact if its decimal expansion ends; otherwise it is rounded to 60 digits and one of them
    counts as significant.
    """
    exact = EXACT.divide(Decimal(value.numerator), Decimal(value.denominator))
    below = value.denominator
    while below % 2 == 0:
        below //= 2
    while below % 5 == 0:
        below //= 5
    if below == 1:
        exponent = exact.normalize().as_tuple().exponent
        return written(exact, Decimal(1).scaleb(min(0, int(exponent))))
    return Number(exact, Decimal(1).scaleb(exact.adjusted()), 1)
