"""Deficits: the word before a figure that makes it negative under a balance."""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.reading.counted.implied_units import SENTENCE_ENDS

if TYPE_CHECKING:
    from silkledger.reading.search.figure_search import FigureSearch

_FAR = 30  # tokens between a deficit and its figure


def deficit_before(search: FigureSearch, first: int, behind: int) -> int | None:
    """Return the token of the last "deficit" before a figure in its sentence, or None.

    >>> from silkledger.reading.search.text_search import search_of
    >>> from silkledger.schemas.vocabulary import SHIPPED
    >>> search, _ = search_of("the deficit was 5 million euros", "en", SHIPPED, None)
    >>> deficit_before(search, 3, 0), deficit_before(search, 1, 0)
    (1, None)
    """
    for at in range(first - 1, max(behind, first - _FAR) - 1, -1):
        token = search.tokens[at]
        if token.text in SENTENCE_ENDS or "surplus" in token.word.roles:
            return None
        if "deficit" in token.word.roles:
            return at
    return None
