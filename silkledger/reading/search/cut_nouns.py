"""Nouns that a figure would cut: 9 phone | calls, $1 | zln, 300 Firmen- | und Hofkonkurse."""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.reading.definitions.units import COUNTED
from silkledger.reading.search.governing_words import DEFINITE, is_governing_word
from silkledger.reading.search.trailing_words import described, is_abbreviated

if TYPE_CHECKING:
    from silkledger.reading.results import Quantity
    from silkledger.reading.search.figure_search import FigureSearch

_WITH_ARTICLE = "de"  # the language whose prices have an article
_MEASURED = ("mass", "volume", "energy", "area", "length", "energy_volume")


def is_cut_noun(search: FigureSearch, figure: tuple[int, int], quantity: Quantity) -> bool:
    """Whether the noun that is counted, or a scale, stands behind: 9 phone | calls, $1 | zln."""
    first, last = figure
    cut = quantity.dimension == "money" and is_abbreviated(search, last)
    cut = cut or (quantity.dimension == "money" and _is_price(search, last))
    cut = cut or (quantity.dimension in COUNTED and _goes_on_behind_hyphen(search, last))
    return cut or described(search, max(first, last - 2), last)


def _goes_on_behind_hyphen(search: FigureSearch, last: int) -> bool:
    """Whether a hyphen says that a compound ends later: 300 Firmen- und Hofkonkurse."""
    tokens = search.tokens
    if last + 1 >= len(tokens) or tokens[last].text != "-":
        return False
    joined = tokens[last - 1].end == tokens[last].start < tokens[last + 1].start - 1
    return joined and bool(tokens[last + 1].word.roles & {"and", "or"})


def _is_price(search: FigureSearch, last: int) -> bool:
    """Whether a German article leads to what an amount of money is paid for: 5 Euro | die Tonne."""
    tokens = search.tokens
    if search.lexicon.language != _WITH_ARTICLE or last + 1 >= len(tokens):
        return False
    unit = tokens[last + 1].word.unit
    measured = unit is not None and unit.dimension in _MEASURED
    return measured and is_governing_word(search, DEFINITE, last)
