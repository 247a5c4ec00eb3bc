"""Counted means: an average of what is counted, which alone may be a fraction: 47.6 places.

A number that is not whole counts no noun that the vocabulary doesn't list, as the noun may be a
unit that is misprinted or unknown. A word for an average tells that it is one of things, if the
noun is a word of the dictionary.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.reading.words.guard_kinds import AVERAGING
from silkledger.reading.words.guards import guards
from silkledger.reading.words.senses import NUMBERS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from silkledger.reading.definitions.settings import Settings
    from silkledger.reading.words.senses import Token


def tells_mean(tokens: Sequence[Token], settings: Settings) -> bool:
    """Whether a word of the wording tells that its number is an average.

    >>> from silkledger.reading.figure import read_figure
    >>> figure = read_figure("an average of 2.3 complaints", locale="en").quantity
    >>> str(figure.value), figure.counted
    ('2.3', 'complaint')
    """
    words = guards(settings.vocabulary, settings.language or "", AVERAGING)
    return bool(words) and any(
        not words.isdisjoint(token.text.lower().split())
        for token in tokens
        if token.kind not in NUMBERS
    )


def is_known(nouns: Sequence[Token]) -> bool:
    """Whether a dictionary has all words of a noun."""
    return all(token.kind == "word" for token in nouns)
