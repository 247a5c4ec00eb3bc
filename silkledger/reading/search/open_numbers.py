"""Numbers that state something which can't be read: "up 10 000", "rose to 5 192", 6.3億元.

They are not figures, but a reader of the document must see that they were there. A number is one if
a word of change leads to it or follows it, or if it is written as an amount: with a scale, a
currency, grouped digits or a fraction.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from silkledger.reading.quantities import QuantityContext, read_quantity
from silkledger.reading.results import Quantity
from silkledger.reading.search.amount_extent import behind_amount
from silkledger.reading.search.text_search import search_of
from silkledger.reading.words.bare_years import is_bare_year

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from silkledger.reading.search.figure_search import FigureSearch
    from silkledger.rules import Refusal
    from silkledger.schemas.vocabulary import Vocabulary

_GROUPS = (" ", "\u00a0", "\u202f", "'", "’", ",", ".")
_LARGE = 4  # digits
_SEVERAL = ("unit.ambiguous", "currency.ambiguous")


class OpenNumber(NamedTuple):
    """A number that can't be read: its half-open span in the text, and why."""

    start: int
    end: int
    reasons: tuple[Refusal, ...]

    def moved(self, by: int) -> OpenNumber:
        """Return the number with its places moved."""
        return OpenNumber(self.start + by, self.end + by, self.reasons)


def open_numbers(
    text: str,
    locale: str | None,
    vocabulary: Vocabulary,
    taken: Sequence[tuple[int, int]],
    place: str | None = None,
) -> Iterator[OpenNumber]:
    """Yield the numbers of a text that state something and can't be read, from left to right.

    `taken` are the spans of its figures and dates; `place` is the code of the place of the source.
    """
    free = [
        at
        for at, sign in enumerate(text)
        if sign.isdecimal() and not any(start <= at < end for start, end in taken)
    ]
    if not free:
        return
    search, origins = search_of(text, locale, vocabulary, place)
    last = 0
    for at, token in enumerate(search.tokens):
        start = origins[token.start]
        if at < last or start not in free or not _is_number(search, at):
            continue
        is_amount = _is_amount(search, at)
        first, last = search.first(at), behind_amount(search.tokens, at + 1)
        while any(begin < origins[search.tokens[first].start] + 1 <= end for begin, end in taken):
            first += 1
        words = search.printed[search.tokens[first].start : search.tokens[last - 1].end]
        context = QuantityContext(locale=locale, default_geography=place, vocabulary=vocabulary)
        reading = read_quantity(words, context)
        if not isinstance(reading, Quantity) and (is_amount or _names_unit(reading)):
            end = origins[search.tokens[last - 1].end - 1] + 1
            yield OpenNumber(origins[search.tokens[first].start], end, tuple(reading))


def _names_unit(reasons: Sequence[Refusal]) -> bool:
    """Whether a unit is printed that may be several ones: 0,7 point."""
    return any(reason.rule in _SEVERAL for reason in reasons)


def _is_number(search: FigureSearch, at: int) -> bool:
    """Whether a number stands here that is not a date, code or telephone number."""
    tokens, token = search.tokens, search.tokens[at]
    if token.kind != "number" or not search.is_number(at) or search.behind(at) > at + 1:
        return False
    beside = (*tokens[max(at - 1, 0) : at], *tokens[at + 1 : at + 2])
    return not is_bare_year(token) and all(each.kind != "number" for each in beside)


def _is_amount(search: FigureSearch, at: int) -> bool:
    """Whether the number here is written as an amount, or words of change stand beside it."""
    tokens, token = search.tokens, search.tokens[at]
    behind = tokens[at + 1].word if at + 1 < len(tokens) else None
    led = any(each.word.change_before for each in tokens[search.first(at) : at])
    if led or (behind is not None and (behind.change_after or behind.scale or behind.currency)):
        return True
    digits = sum(map(str.isdecimal, token.text))
    return digits >= _LARGE and any(sign in token.text for sign in _GROUPS)
