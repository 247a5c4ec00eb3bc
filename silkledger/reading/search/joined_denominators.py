"""Denominators of rates: the round number of people that something is counted per.

"27 lits pour 100 000 habitants", "Auf 1.000 Einwohner kommen 27 Betten", 每百万人27例: neither of
the numbers says anything alone. What the reader of figures does not take together is refused.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.reading.counted.implied_units import SENTENCE_ENDS
from silkledger.reading.definitions.units import COUNTED
from silkledger.reading.search.clauses import COMMAS, ENDS
from silkledger.reading.search.cut_off import CLOSING, OPENING
from silkledger.reading.search.governing_behind import Governed
from silkledger.reading.words.bare_years import is_bare_year

if TYPE_CHECKING:
    from collections.abc import Sequence

    from silkledger.reading.results import Quantity
    from silkledger.reading.search.figure_search import FigureSearch
    from silkledger.reading.search.governing_behind import FigureBefore
    from silkledger.reading.search.round_numbers import Denominator
    from silkledger.reading.words.senses import Token

_BEHIND, _BEFORE = 4, 8  # tokens between a number and its denominator
_COMPARED = 3  # tokens between a price and what it is compared with
_SENTENCE_ENDS = SENTENCE_ENDS - {";", "；"}
_COMPARES = frozenset(("from", "base", "than"))


def with_denominator(
    search: FigureSearch, at: int, figure: tuple[int, int], rates: Sequence[Denominator]
) -> Governed | None:
    """Return a figure with the denominator that it lacks, without a quantity if it is not read so.

    `at` is its number, `figure` its first token and the one behind its last, `rates` are the
    denominators of the text.
    """
    first, last = figure
    for each in rates:
        if each.first <= first and last <= each.last and each.number <= at:
            return Governed(each.first, each.last, None)  # it is the denominator alone
        if 0 <= each.first - last <= _BEHIND and _is_joined(search.tokens, last, each.first):
            return _whole(search, first, each.last)
        # Pour 1 000 habitants, il y a 27 lits.
        parted = each.last + (
            search.tokens[each.last].text in COMMAS if _is_apart(search, each) else 0
        )
        leads = 0 <= first - parted <= _BEFORE and _is_joined(search.tokens, parted, first)
        if leads and not _has_number(search, each):
            return _whole(search, each.first, last)
        if _goes_on(search, figure, each):
            return Governed(each.first, last, None)
    return None


def _goes_on(search: FigureSearch, figure: tuple[int, int], denominator: Denominator) -> bool:
    """Whether a count stands behind a denominator that leads its sentence, with others between.

    Je 100 000 Einwohner gab es in Berlin 90 Gefangene, in Bremen 67 Männer.
    """
    first, last = figure
    if denominator.last > first or _has_number(search, denominator):
        return False
    if any(token.text in _SENTENCE_ENDS for token in search.tokens[denominator.last : first]):
        return False
    quantity = search.read(first, last)
    return quantity is not None and quantity.dimension in COUNTED


def of_price(
    search: FigureSearch, figure: tuple[int, int], quantity: Quantity, before: FigureBefore
) -> Governed | None:
    """Return an amount of money without a quantity if it is a price as well: $2 a litre from $3.

    What a unit price before it is compared with has its denominator, which the amount's own words
    don't say. So has the same unit in a bracket: 5.6 t per hectare (4.4 t in 2005).
    """
    first, last = figure
    if not before.is_refused and _is_bracketed_rate(search, figure, quantity, before):
        return Governed(before.first, last, None)
    if before.is_refused or (before.quantity.dimension, quantity.dimension) != ("price", "money"):
        return None
    between = search.tokens[before.last : first]
    if not 0 < len(between) <= _COMPARED or any(token.text in ENDS for token in between):
        return None
    compared = any(token.word.roles & _COMPARES for token in between)
    scaled = any(token.word.scale is not None for token in search.tokens[first:last])
    return Governed(before.first, last, None) if compared and not scaled else None


def _is_bracketed_rate(
    search: FigureSearch, figure: tuple[int, int], quantity: Quantity, before: FigureBefore
) -> bool:
    """Whether an amount in a bracket has the unit of a rate before it, but for what that is per."""
    unit, per, _ = before.quantity.unit.partition("/")
    first, last = figure
    if not per or unit != quantity.unit or quantity.dimension in COUNTED:
        return False
    if any(token.word.scale is not None for token in search.tokens[first:last]):
        return False
    between = search.tokens[before.last : first]
    opens = [place for place, token in enumerate(between) if token.text in OPENING]
    ends = any(token.text in _SENTENCE_ENDS for token in between)
    return bool(opens) and not ends and all(each.text not in CLOSING for each in between)


def _is_apart(search: FigureSearch, denominator: Denominator) -> bool:
    """Whether a denominator opens its sentence or stands behind a comma."""
    first = denominator.first
    opens = not first or search.tokens[first - 1].text in (*ENDS, *COMMAS)
    return opens and denominator.last < len(search.tokens)


def _whole(search: FigureSearch, first: int, last: int) -> Governed:
    quantity = search.read(first, last)
    return Governed(first, last, quantity if quantity and "/" in quantity.unit else None)


def _has_number(search: FigureSearch, denominator: Denominator) -> bool:
    """Whether the number that is counted stands before a denominator; a bare year is none."""
    tokens = search.tokens
    for back in range(denominator.first - 1, max(denominator.first - _BEHIND - 2, -1), -1):
        if tokens[back].text in (*ENDS, *COMMAS):
            return False
        if search.is_number(back) and not is_bare_year(tokens[back]):
            return True
    return False


def _is_joined(tokens: Sequence[Token], start: int, end: int) -> bool:
    """Whether neither the end of a clause nor a number stands between two places."""
    return not any(
        token.kind == "number" or token.text in (*ENDS, *COMMAS) for token in tokens[start:end]
    )
