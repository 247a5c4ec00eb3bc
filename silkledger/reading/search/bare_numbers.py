"""Numbers whose unit no words of the text say: a cell, or the indicator of a row, has it.

The search finds no figure there. What adjoins or governs such a number changes it all the same:
a sign, bound or scale beside it, the other end of a range, a verb of decrease before it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from silkledger.reading.search.governing import governed
from silkledger.reading.search.number_ranges import range_of
from silkledger.reading.search.shared_units import behind_scales
from silkledger.reading.search.text_search import search_of
from silkledger.reading.search.units_of_noun_before import first_lent
from silkledger.reading.search.unread_ranges import unread_range
from silkledger.reading.words.bare_years import is_bare_year

if TYPE_CHECKING:
    from silkledger.reading.results import Quantity
    from silkledger.reading.search.figure_search import FigureSearch
    from silkledger.schemas.vocabulary import Vocabulary


class WiderWords(NamedTuple):
    """The span of a number with the words that belong to it, and whether they can be read."""

    span: tuple[int, int]
    is_read: bool


class NumberSearch:
    """A sentence of a text whose numbers are looked at one by one; spans count in the text.

    >>> from silkledger.reading.quantities import QuantityContext, read_quantity
    >>> from silkledger.schemas.vocabulary import SHIPPED
    >>> own = read_quantity("900", QuantityContext(unit="people", locale="en"))
    >>> text = "The figure was fewer than 900 in 2023."
    >>> NumberSearch(text, (0, len(text)), "en", SHIPPED).wider((26, 29), own)
    WiderWords(span=(15, 29), is_read=True)
    """

    def __init__(
        self, text: str, sentence: tuple[int, int], locale: str | None, vocabulary: Vocabulary
    ) -> None:
        words = text[slice(*sentence)].replace("\n", " ")
        self._search, origins = search_of(words, locale, vocabulary, None)
        self._origins = [sentence[0] + each for each in origins]

    def wider(self, span: tuple[int, int], own: Quantity) -> WiderWords | None:
        """Return the words that belong to the number in a span, None unless it has exactly one.

        `own` is what the words of the span say.
        """
        search, at = self._search, self._number(span)
        if at is None:
            return None
        if (ends := range_of(search, at)) is not None:
            return WiderWords(self._span(*ends), is_read=False)
        figure = first_lent(search, at), behind_scales(search, at + 1)
        whole = governed(search, at, figure, own, _behind(search, at), negative=False)
        if whole is None:
            return WiderWords(self._span(*figure), is_read=True)
        return WiderWords(self._span(whole.first, whole.last), whole.quantity is not None)

    def range(self, span: tuple[int, int]) -> tuple[int, int] | None:
        """Return the span of the range that the number in a span ends, None if it ends none."""
        if (at := self._number(span)) is None:
            return None
        ends = range_of(self._search, at) or self._unread(at)
        return self._span(*ends) if ends is not None else None

    def _unread(self, at: int) -> tuple[int, int] | None:
        """Return the range that a bound leads to and a number ends, or None: cerca de 5 a un 6."""
        search = self._search
        before = next((each for each in range(at - 2, -1, -1) if search.is_number(each)), None)
        last = (
            unread_range(search, before, search.candidate(before)) if before is not None else None
        )
        return (search.first(before), last) if before is not None and last and at < last else None

    def _number(self, span: tuple[int, int]) -> int | None:
        """Return the token of the only number in a span, None if there is none or are several."""
        search = self._search
        inside = [
            at
            for at, token in enumerate(search.tokens)
            if span[0] <= self._origins[token.start] < span[1] and search.is_number(at)
        ]
        return inside[0] if len(inside) == 1 else None

    def _span(self, first: int, last: int) -> tuple[int, int]:
        tokens, origins = self._search.tokens, self._origins
        return origins[tokens[first].start], origins[tokens[last - 1].end - 1] + 1


def _behind(search: FigureSearch, at: int) -> int:
    """Return the place behind the number before a number, 0 if there is none; years are none."""
    for place in range(at - 1, -1, -1):
        if search.is_number(place) and not is_bare_year(search.tokens[place]):
            return behind_scales(search, place + 1)
    return 0
