"""The search for figures over a whole text: its tokens, and where they stand in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.reading.search.figure_search import FigureSearch
from silkledger.reading.search.word_figures import word_figure
from silkledger.reading.text.characters import folded_origins
from silkledger.reading.words.choosing import choose
from silkledger.reading.words.senses import UNKNOWN, Token

if TYPE_CHECKING:
    from collections.abc import Sequence

    from silkledger.schemas.vocabulary import Vocabulary

_HYPHENS = ("-", "\u2212")  # a longer dash parts clauses, or stands for "is"


def search_of(
    text: str, locale: str | None, vocabulary: Vocabulary, place: str | None
) -> tuple[FigureSearch, Sequence[int]]:
    """Return the search for the figures of a text, and where its characters stand in the text."""
    folded, origins = folded_origins(text)
    lexicon = choose(folded, locale, vocabulary)
    tokens = _with_breaks(lexicon.tokens(folded), folded)
    search = FigureSearch(tokens, folded, locale, lexicon)
    search.place, search.word_figure = place, word_figure
    search.hyphens = frozenset(
        at for at, token in enumerate(tokens) if text[origins[token.start] :][:1] in _HYPHENS
    )
    return search, origins


def _with_breaks(tokens: Sequence[Token], folded: str) -> list[Token]:
    """Return the tokens with an extra one for each line break between them.

    It ends a sentence that has no full stop.
    """
    broken: list[Token] = []
    for token in tokens:
        end = broken[-1].end if broken else 0
        if "\n" in folded[end : token.start] and broken:
            broken.append(Token("unknown", "\n", end, end, UNKNOWN))
        broken.append(token)
    return broken
