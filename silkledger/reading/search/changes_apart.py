"""Decreases that stand apart from their figure, so that its own words would read as a rise.

"3.9 %, that is the fall in deaths", "un 45 % cayó el valor", "теряет по 5 тысяч" and "the fall in
output of 83,000 barrels" name a decrease outside of what is read. The figure is then refused: a
noun that "of" leads from may as well have that level ("the reduction of a staff of 300").
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.reading.counted.implied_units import SENTENCE_ENDS
from silkledger.reading.search.clauses import COMMAS, ENDS, opens_clause
from silkledger.reading.search.governing_behind import Governed
from silkledger.reading.words.phrases import VERBS

if TYPE_CHECKING:
    from silkledger.reading.results import Quantity
    from silkledger.reading.search.figure_search import FigureSearch
    from silkledger.reading.words.senses import Token

_RATES = frozenset(("share", "rate", "points"))
_VERBAL = frozenset(("finite", "bare", "deficit"))
_LEADS = frozenset(("prep", "article", "neutral", "of", "by"))
_EACH = {"ru": ("по",)}  # each of which shares an amount out
_NAMED, _FAR = 6, 12  # tokens up to a noun behind a figure, and before one


def change_apart(
    search: FigureSearch, figure: tuple[int, int], quantity: Quantity, behind: int
) -> Governed | None:
    """Return a figure with a decrease apart from it, as one that can't be read, or None.

    `behind` is the place behind the figure before it.
    """
    if quantity.value <= 0:
        return None
    first, last = figure
    if first > 1 and _shares_out(search, first - 1) and _falls(search.tokens[first - 2]):
        return Governed(first - 2, last, None)
    if quantity.dimension in _RATES:
        named = _named_behind(search, first, last)
        return Governed(first, named + 1, None) if named is not None else None
    noun = _noun_before(search, first, behind)
    return Governed(noun, last, None) if noun is not None else None


def _shares_out(search: FigureSearch, place: int) -> bool:
    """Whether a word says that each has or loses so many: теряет по 5 тысяч в год."""
    return search.tokens[place].text.lower() in _EACH.get(search.lexicon.language or "", ())


def _named_behind(search: FigureSearch, first: int, last: int) -> int | None:
    """Return the place of the decrease that a rate before it measures, or None.

    That is a verb right behind it (un 45 % cayó el valor), or, behind a rate that begins its
    sentence, a noun behind a comma, colon or dash (3,9 %, c'est la baisse).
    """
    tokens = search.tokens
    if last >= len(tokens) or any(token.word.change_before for token in tokens[first:last]):
        return None
    if _falls(tokens[last]) and "finite" in tokens[last].word.roles:
        return last
    parted = tokens[last].text in (*COMMAS, *ENDS) and tokens[last].text not in SENTENCE_ENDS
    if not parted or tokens[last].text in "()（）" or not _begins_sentence(search, first):
        return None
    for place in range(last + 1, min(last + 1 + _NAMED, len(tokens))):
        token = tokens[place]
        if _falls(token):
            return None if token.word.roles & _VERBAL else place
        if token.text in (*COMMAS, *ENDS) or search.numerals.starts(place):
            return None
    return None


def _noun_before(search: FigureSearch, first: int, behind: int) -> int | None:
    """Return the place of a noun of decrease that "of" may lead to an amount, or None.

    Another noun stands between the two, and no verb: the fall in output of 83,000 barrels.
    """
    tokens = search.tokens
    at = first - 1
    if at <= behind or "of" not in tokens[at].word.roles or "verb" in tokens[at].word.roles:
        return None
    for place in range(at - 1, max(behind, first - _FAR) - 1, -1):
        token = tokens[place]
        if _falls(token):
            apart = place + 1 < at and bool(tokens[place + 1].word.roles & {"of", "prep"})
            return place if apart and not token.word.roles & _VERBAL else None
        if token.text in (*COMMAS, *ENDS) or opens_clause(search, place):
            return None
        word = token.word
        if word.change_before or (word.roles & VERBS and "prep" not in word.roles):
            return None
    return None


def _falls(token: Token) -> bool:
    return token.word.change_before == "down"


def _begins_sentence(search: FigureSearch, first: int) -> bool:
    """Whether only words that lead to a figure stand between the start of its sentence and it."""
    back = first - 1
    while back >= 0 and search.tokens[back].text not in SENTENCE_ENDS:
        if not search.tokens[back].word.roles & _LEADS:
            return False
        back -= 1
    return True
