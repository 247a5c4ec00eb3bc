"""Figures of changes for better or worse of what is adverse: the deficit improved by 22 %."""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.reading.counted.implied_units import SENTENCE_ENDS
from silkledger.reading.search.clauses import is_by
from silkledger.reading.syntax.changes.improvements import judged_adverse

if TYPE_CHECKING:
    from silkledger.reading.results import Quantity
    from silkledger.reading.search.figure_search import FigureSearch

_FAR = 30  # tokens
_SIGNS = frozenset(("sign.increase", "sign.decrease"))


def is_judged(search: FigureSearch, at: int, figure: tuple[int, int], quantity: Quantity) -> bool:
    """Whether the change of a figure is an improvement of what is better when it is less.

    `at` is the token of its number, `figure` its first token and the one behind its last.

    >>> from silkledger.reading.search.candidates import found_figures
    >>> [found.refusal is None for found in found_figures("The deficit improved by 5 %.", "en")]
    [False]
    """
    if _SIGNS.isdisjoint(quantity.rules) and not is_by(search, figure[0]):
        return False
    tokens, first, last = search.tokens, figure[0], figure[1]
    while first and at - first < _FAR and tokens[first - 1].text not in SENTENCE_ENDS:
        first -= 1
    while last < len(tokens) and last - at < _FAR and tokens[last].text not in SENTENCE_ENDS:
        last += 1
    lexicon = search.lexicon
    sentence = tokens[first:last]
    return bool(judged_adverse(sentence, at - first, lexicon.vocabulary, lexicon.language or ""))
