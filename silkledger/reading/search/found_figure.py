"""A figure that the search finds in a text: its places, its quantity, and why it is refused."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, NamedTuple

from silkledger.messages import quoted
from silkledger.rules import Refusal, refuse

if TYPE_CHECKING:
    from silkledger.reading.results import Quantity

READ_SHORT = "raw.read_short"


@dataclass(frozen=True, slots=True)
class Shortened:
    """What a figure says with a verb that stands further off: the spans of both, its quantity."""

    verb: tuple[int, int]
    figure: tuple[int, int]
    quantity: Quantity

    def moved(self, by: int) -> Shortened:
        """Return it with its places moved."""
        (start, end), (first, last) = self.verb, self.figure
        return replace(self, verb=(start + by, end + by), figure=(first + by, last + by))


class ToldIncrease(NamedTuple):
    """Words that make an amount the size of an increase, or may do so if not `is_sure`."""

    start: int
    end: int
    is_sure: bool

    def moved(self, by: int) -> ToldIncrease:
        """Return it with its places moved."""
        return self._replace(start=self.start + by, end=self.end + by)


@dataclass(frozen=True, slots=True)
class FoundFigure:
    """A figure in a text: its half-open span in code points of the original text, its quantity.

    `refusal` says why it can't be read with the words that govern it; then the span and the
    quantity are those of its own words. `unit` is the span of a unit that it shares with a later
    number; `number` is the place of its first digit or number word; `deficit` the place of words
    before it that make it negative under a balance, -1 if there are none. `governed` is the span
    of a refused figure with the words that govern it, `own_unit` that of the words of its unit, if
    they are its own. `is_pair` says that it is read as a range
    under a statistic of change alone (rose 5 % to 8 %). `increase` says that words outside of
    an amount make it the size of an increase; `is_compared` that a verb behind it compares it with
    a plan or an earlier level.
    """

    start: int
    end: int
    quantity: Quantity
    refusal: Refusal | None = None
    unit: tuple[int, int] | None = None
    number: int = 0
    deficit: int = -1
    governed: tuple[int, int] | None = None
    is_pair: bool = False
    own_unit: tuple[int, int] | None = None
    shortened: Shortened | None = None
    increase: ToldIncrease | None = None
    is_compared: bool = False

    def moved(self, by: int) -> FoundFigure:
        """Return the figure with its places moved."""
        return replace(
            self,
            start=self.start + by,
            end=self.end + by,
            unit=_moved(self.unit, by),
            number=self.number + by,
            deficit=self.deficit + by if self.deficit >= 0 else -1,
            governed=_moved(self.governed, by),
            own_unit=_moved(self.own_unit, by),
            shortened=self.shortened.moved(by) if self.shortened is not None else None,
            increase=self.increase.moved(by) if self.increase is not None else None,
        )


def _moved(span: tuple[int, int] | None, by: int) -> tuple[int, int] | None:
    return None if span is None else (span[0] + by, span[1] + by)


def cut_short(text: str, whole: tuple[int, int], own: tuple[int, int]) -> Refusal:
    """Return the refusal of a figure by the words that change it, naming those outside of its own.

    >>> cut_short("Output saw a 5.2 percent decline.", (13, 32), (13, 24)).reason
    'The document prints more than is read: "5.2 percent decline"; left out is "decline"'
    """
    outside = (text[whole[0] : own[0]], text[own[1] : whole[1]])
    left = " … ".join(" ".join(words.split()) for words in outside if words.strip())
    named = f"; left out is {quoted(left)}" if left else ""
    words = text[slice(*whole)].replace("\n", " ")
    return refuse(READ_SHORT, "as_reported", words, outside=named)
