"""Sizes of counted packages, which are not figures of their own: 8 million bags of 60 kg.

The packages are those of guards.csv; reading leaves their sizes out as well.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.reading.periods.mentions import reading_language
from silkledger.reading.text.characters import fold
from silkledger.reading.words.choosing import choose
from silkledger.reading.words.guard_kinds import PACKED
from silkledger.reading.words.guards import guards

if TYPE_CHECKING:
    from collections.abc import Sequence

    from silkledger.reading.search.found_figure import FoundFigure
    from silkledger.schemas.vocabulary import Vocabulary

_SIZES = frozenset(("mass", "volume"))
_LEADS, _FRENCH = frozenset(("of", "prep", "each")), "à"
_BACK = 60  # characters before a size
_WORDS = 2  # a package and a preposition


def without_package_sizes(
    text: str, found: Sequence[FoundFigure], locale: str | None, vocabulary: Vocabulary
) -> list[FoundFigure]:
    """Return the figures of a sentence without the sizes of packages that one before counts."""
    kept: list[FoundFigure] = []
    for figure in found:
        sized = figure.quantity.dimension in _SIZES and kept
        if not sized or not _is_led(text, kept[-1].number, figure.start, locale, vocabulary):
            kept.append(figure)
    return kept


def _is_led(text: str, number: int, start: int, locale: str | None, vocabulary: Vocabulary) -> bool:
    """Whether a package and a preposition lead to a size: 8 millones de sacos de | 60 kilos.

    `number` is where the number of packages begins.
    """
    before = fold(text[number:start])
    if len(before) > _BACK:
        return False
    language = reading_language(text, locale, vocabulary)
    packed = guards(vocabulary, language or "", PACKED)
    tokens = choose(before, locale, vocabulary).tokens(before) if packed else []
    if len(tokens) <= _WORDS or any(token.kind == "number" for token in tokens[1:]):
        return False
    noun, lead = tokens[-2], tokens[-1]
    leads = bool(lead.word.roles & _LEADS) or lead.text == _FRENCH
    leads = leads and "and" not in lead.word.roles
    return leads and noun.text.lower() in packed
