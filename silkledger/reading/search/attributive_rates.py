"""Rates as adjectives of a noun of change: eine 30-prozentige Reduktion is not 30 %.

What the noun says is part of the figure; one that may be a decrease leaves it open.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from silkledger.reading.search.governing_behind import Governed
from silkledger.reading.words.guards import TURNING, guards

if TYPE_CHECKING:
    from silkledger.reading.results import Quantity
    from silkledger.reading.search.figure_search import FigureSearch

_ADJECTIVE = re.compile(r".*ige[nmrs]?\Z")
_NEAR = 3  # tokens of adjectives


def described_change(
    search: FigureSearch, figure: tuple[int, int], quantity: Quantity
) -> Governed | None:
    """Return a rate with the noun of decrease that it describes, None if it describes none.

    The quantity is None where the noun is not known and may be one.
    """
    first, last = figure
    tokens = search.tokens
    if quantity.value < 0 or not _ADJECTIVE.match(tokens[last - 1].text):
        return None
    for place in range(last, min(last + _NEAR, len(tokens))):
        token = tokens[place]
        if token.text[:1].isupper():
            if "down" in (token.word.change_before, token.word.change_after):
                fall = search.read(first, place + 1)
                falls = fall is not None and fall.value < 0
                return Governed(first, place + 1, fall if falls else None)
            turning = guards(search.lexicon.vocabulary, search.lexicon.language, TURNING)
            turns = any(part in token.text.lower() for part in turning)
            known = token.word.change_before or token.word.change_after
            return Governed(first, place + 1, None) if turns and not known else None
        if not token.text.isalpha() or token.word.roles & {"prep", "and", "or"}:
            return None
    return None
