"""The search for figures over a whole text: its tokens, and where they stand in it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from silkledger.reading.definitions.units import COUNTED
from silkledger.reading.search.calendar_days import without_ordinal_marks
from silkledger.reading.search.figure_search import FigureSearch
from silkledger.reading.search.word_figures import word_figure
from silkledger.reading.text.characters import folded_origins
from silkledger.reading.text.plain_characters import plain_characters, quantity_as_printed
from silkledger.reading.words.choosing import choose
from silkledger.reading.words.senses import UNKNOWN, Token

if TYPE_CHECKING:
    from collections.abc import Sequence

    from silkledger.reading.results import Quantity
    from silkledger.schemas.vocabulary import Vocabulary

_CAPITALS = ("de",)  # languages whose nouns have a capital
_LONG = 5  # letters of a word that is not a sign of a unit
_HYPHENS = ("-", "\u2212")  # a longer dash parts clauses, or stands for "is"
# A long dash between a word and a number is not a minus: 5 GWh—14.3 % of it. Behind a space it is
# none if another one closes the remark that it opens: 5 GWh —14,3 % del total— en 2023.
_PARTING = re.compile(
    r"(?<=[^\W_]|[%»”\")）’])(?P<dash>[\u2014\u2015])(?=\d)"
    r"|(?<=[^\W_]|[%»”\")）’,])\s(?P<opening>[\u2014\u2015])(?=\d[^\n.?!\u2014\u2015]*"
    r"(?:[.]\d[^\n.?!\u2014\u2015]*)*[^\W\d_][\u2014\u2015](?:\W|\Z))"
)


def search_of(
    text: str, locale: str | None, vocabulary: Vocabulary, place: str | None
) -> tuple[FigureSearch, Sequence[int]]:
    """Return the search for the figures of a text, and where its characters stand in the text."""
    printed, origins = folded_origins(text)
    lexicon = choose(printed, locale, vocabulary)
    folded = plain_characters(printed, vocabulary)
    plain, days = without_ordinal_marks(lexicon.tokens(folded), lexicon)
    tokens = _with_breaks(plain, folded, lexicon.language)
    search = FigureSearch(tokens, folded, locale, lexicon)
    search.days, search.printed = days, printed
    search.place, search.word_figure = place, word_figure
    search.hyphens = frozenset(
        at for at, token in enumerate(tokens) if text[origins[token.start] :][:1] in _HYPHENS
    )
    parting = {match.start(match.lastgroup or 0) for match in _PARTING.finditer(text)}
    search.partings = frozenset(
        at for at, token in enumerate(tokens) if origins[token.start] in parting
    )
    return search, origins


def printed_quantity(search: FigureSearch, first: int, quantity: Quantity) -> Quantity:
    """Return the quantity of a figure that begins with the token `first`, as the text counts it."""
    return quantity_as_printed(quantity, search.folded, search.printed, search.tokens[first].start)


def _with_breaks(tokens: Sequence[Token], folded: str, language: str | None) -> list[Token]:
    """Return the tokens with an extra one for each line break between them.

    It ends a sentence that has no full stop. One whose stop also abbreviates its last word ends
    before the capital of the next: 524 тыс. | Эксперты увидели.
    """
    broken: list[Token] = []
    for token in tokens:
        end = broken[-1].end if broken else 0
        if "\n" in folded[end : token.start] and broken:
            broken.append(Token("unknown", "\n", end, end, UNKNOWN))
        elif broken and language not in _CAPITALS and _begins_sentence(broken[-1], token):
            broken.append(Token("unknown", ".", end, end, UNKNOWN))
        broken.append(token)
    return broken


def _begins_sentence(before: Token, token: Token) -> bool:
    """Whether a word behind an abbreviated scale or unit begins a sentence.

    Short words with a capital may be signs of units: млн. Гкал.
    """
    abbreviated = before.text[-1:] == "." and (before.word.scale or before.word.unit)
    if not abbreviated or not token.text.istitle() or token.start == before.end:
        return False
    unit = token.word.unit
    counted = unit is None or unit.dimension in COUNTED
    return counted and not token.word.currency if len(token.text) < _LONG else True
