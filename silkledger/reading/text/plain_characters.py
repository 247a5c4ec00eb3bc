"""Plain characters: a text with its traditional characters folded, and its words as printed.

Both texts have the same places, so that words of the plain one are found in the printed one.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from silkledger.reading.results import Quantity
from silkledger.reading.text.characters import any_of
from silkledger.reading.text.variants import variants
from silkledger.schemas.vocabulary import built_once

if TYPE_CHECKING:
    from silkledger.rules import Refusal
    from silkledger.schemas.vocabulary import Vocabulary

_HAN = re.compile("[\\u3400-\\u9fff]+")
_LANGUAGE = "zh"  # whose one script is read as the other


def plain_characters(text: str, vocabulary: Vocabulary) -> str:
    """Return a text with traditional Chinese characters as simplified ones.

    >>> from silkledger.schemas.vocabulary import SHIPPED
    >>> plain_characters("約3萬輛", SHIPPED), plain_characters("5 самолётов", SHIPPED)
    ('约3万辆', '5 самолётов')
    """
    if _traditional(vocabulary).search(text) is None:
        return text
    return text.translate(variants(vocabulary, _LANGUAGE))


def as_printed(words: str, folded: str, printed: str, start: int = 0) -> str:
    """Return words of a folded text as they are printed, at `start` or as close behind as can be.

    Where one of two places has another character (只, 隻), the words are the ones of that.

    >>> as_printed("count 只", "只有5只", "只有5隻"), as_printed("种群", "5只", "5隻")
    ('count 隻', '种群')
    """

    def of_text(found: re.Match[str]) -> str:
        own = [printed[at : at + len(found[0])] for at in _places(found[0], folded, start)]
        own = own or [printed[at : at + len(found[0])] for at in _places(found[0], folded, 0)]
        return next((each for each in own if each != found[0]), found[0])

    return words if folded == printed else _HAN.sub(of_text, words)


def quantity_as_printed(quantity: Quantity, folded: str, printed: str, start: int = 0) -> Quantity:
    """Return a quantity that counts what is printed."""
    if quantity.counted is None:
        return quantity
    counted = as_printed(quantity.counted, folded, printed, start)
    return quantity if counted == quantity.counted else replace(quantity, counted=counted)


def reading_as_printed(
    reading: Quantity | tuple[Refusal, ...], folded: str, printed: str
) -> Quantity | tuple[Refusal, ...]:
    """Return a reading, or refusals, with the words that are printed."""
    if isinstance(reading, Quantity):
        return quantity_as_printed(reading, folded, printed)
    return tuple(
        replace(
            refusal,
            text=as_printed(refusal.text, folded, printed),
            reason=as_printed(refusal.reason, folded, printed),
            fix=as_printed(refusal.fix, folded, printed),
        )
        for refusal in reading
    )


def _places(words: str, text: str, start: int) -> list[int]:
    places, at = [], text.find(words, start)
    while at >= 0:
        places.append(at)
        at = text.find(words, at + 1)
    return places


@built_once
def _traditional(vocabulary: Vocabulary) -> re.Pattern[str]:
    return any_of(variants(vocabulary, _LANGUAGE))
