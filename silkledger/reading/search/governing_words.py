"""Words beside a figure that matter where it may be governed, by kind: articles, even, how far.

They are data (vocabularies/governing_words.csv): what one of them means for a figure, the module
that asks for its kind says.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.schemas.vocabulary import built_once

if TYPE_CHECKING:
    from silkledger.reading.search.figure_search import FigureSearch
    from silkledger.schemas.vocabulary import Vocabulary

DEFINITE, EVEN, DEGREE = "definite", "even", "degree"
WITH, AMOUNT, EACH = "with", "amount", "each"
OR = "or"  # without words that compare or tell in turn: gegenüber, bzw.
MEETS = "meets"  # verbs before a plan that bound nothing: missed the target
RANKED, PLACED = "ranked", "placed"  # verbs before what is next to the first, and before it


def is_governing_word(search: FigureSearch, kind: str, place: int) -> bool:
    """Whether the token at a place, or that and the one before it, is a word of a kind.

    >>> from silkledger.reading.search.text_search import search_of
    >>> from silkledger.schemas.vocabulary import SHIPPED
    >>> is_governing_word(search_of("the sale of the 5 farms", "en", SHIPPED, None)[0], DEFINITE, 3)
    True
    """
    if place < 0 or place >= len(search.tokens):
        return False
    words = _words(search.lexicon.vocabulary, search.lexicon.language or "")
    last = search.tokens[place].text.lower()
    pair = f"{search.tokens[place - 1].text.lower()} {last}" if place else last
    return (kind, last) in words or (kind, pair) in words


@built_once
def _words(vocabulary: Vocabulary, language: str) -> frozenset[tuple[str, str]]:
    columns = ("kind", "language", "words")
    return frozenset(
        (entry["kind"], word)
        for entry in vocabulary.load("governing_words", columns, required=columns)
        if entry["language"] == language
        for word in entry.list("words")
    )
