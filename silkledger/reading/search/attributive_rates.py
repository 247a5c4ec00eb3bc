"""Rates that describe a noun of change: a 30-prozentige Reduktion or 30-Prozent-Senkung is -30 %.

So does the Russian 30-процентное снижение.

What the noun says is part of the figure; one that may be a decrease leaves it open.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from silkledger.reading.meaning.described_nouns import behind_noun
from silkledger.reading.search.governing_behind import Governed
from silkledger.reading.words.guard_kinds import TURNING
from silkledger.reading.words.guards import guards

if TYPE_CHECKING:
    from silkledger.reading.results import Quantity
    from silkledger.reading.search.figure_search import FigureSearch

_ADJECTIVE = re.compile(r".*ige[nmrs]?\Z")
_RATE = "процентн"
_NEAR = 3  # tokens of adjectives


def described_change(
    search: FigureSearch, figure: tuple[int, int], quantity: Quantity
) -> Governed | None:
    """Return a rate with the noun of decrease that it describes, None if it describes none.

    The quantity is None where the noun is not known and may be one.
    """
    first, last = figure
    if quantity.value < 0:
        return None
    if (end := behind_noun(search.tokens, last)) is not None:
        whole = search.read(first, end)
        open_ = whole is None and (quantity.unit == "percent" or _may_fall(search, end - 1))
        return Governed(first, end, whole) if whole is not None or open_ else None
    if search.lexicon.language == "ru":
        return _described_in_russian(search, figure, quantity)
    described = _ADJECTIVE.match(search.tokens[last - 1].text)
    noun = _noun(search, last) if described else None
    if noun is None:
        return None
    if "down" in (search.tokens[noun].word.change_before, search.tokens[noun].word.change_after):
        fall = search.read(first, noun + 1)
        return Governed(first, noun + 1, fall if fall is not None and fall.value < 0 else None)
    return Governed(first, noun + 1, None) if _may_fall(search, noun) else None


def _described_in_russian(
    search: FigureSearch, figure: tuple[int, int], quantity: Quantity
) -> Governed | None:
    """Return a rate with the noun of decrease right behind it: 10-процентное снижение, 1 % спад."""
    first, last = figure
    text = search.tokens[last - 1].text
    described = quantity.unit == "percent" and (_RATE in text or text == "%")
    if not described or last == len(search.tokens):
        return None
    token = search.tokens[last]
    if token.word.change_before != "down" or "finite" in token.word.roles:
        return None
    fall = search.read(first, last + 1)
    return Governed(first, last + 1, fall if fall is not None and fall.value < 0 else None)


def _noun(search: FigureSearch, last: int) -> int | None:
    """Return the place of the noun behind an adjective, or None."""
    for place in range(last, min(last + _NEAR, len(search.tokens))):
        token = search.tokens[place]
        if token.text[:1].isupper():
            return place
        if not token.text.isalpha() or token.word.roles & {"prep", "and", "or"}:
            return None
    return None


def _may_fall(search: FigureSearch, place: int) -> bool:
    """Whether a noun that is not of an increase may be one of a decrease."""
    token = search.tokens[place]
    turning = guards(search.lexicon.vocabulary, search.lexicon.language, TURNING)
    turns = any(part in token.text.lower() for part in turning)
    return turns and "up" not in (token.word.change_before, token.word.change_after)
