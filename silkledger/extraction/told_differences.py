"""What a sentence tells of the amount before it: "That is 200 more than a year ago".

So it tells a part of it ("Of these, 40 million live there") and its value at another time ("Im
Vorjahr waren es 212,1 Milliarden"). The number has the unit of the amounts of the sentence before,
if they have the same one. The words with which such a sentence begins, and those that may follow
a part, are data (vocabularies/lent_units.csv).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from silkledger.extraction.restated_changes import LentUnit
from silkledger.reading.definitions.units import RATIOS
from silkledger.reading.search.units_of_amount_before import lending_words
from silkledger.reading.text.word_patterns import alternatives
from silkledger.schemas.vocabulary import built_once

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from silkledger.extraction.mentions import Mentioned
    from silkledger.extraction.passages import TextSentence
    from silkledger.reading.search.found_figure import FoundFigure
    from silkledger.reading.search.open_numbers import OpenNumber
    from silkledger.schemas.vocabulary import Vocabulary

_BOUND = r"[^\d.,;:()]{0,20}"  # about, rund
_DATE = r"(?:[^\W\d_]+\s){1,4}"  # a year earlier
_SIZED = r"(?:\d[\d.,'’\s]*\s[^\W\d_]{3,}\.?|\d{1,3}(?:[.,'’\s]\d{3})+)"  # with a scale, or groups
_REASON = "the unit of the amount of the sentence before"


def told_differences(
    mentioned: Mentioned,
    sentence: TextSentence,
    numbers: Iterable[OpenNumber],
    amounts: Sequence[FoundFigure],
) -> Iterator[tuple[OpenNumber, LentUnit]]:
    """Yield the number that a sentence tells of an amount, with the unit of that amount.

    `amounts` are the figures of the sentence before.
    """
    text, language = mentioned.text, mentioned.within(sentence.start, sentence.end).language
    patterns = _words(mentioned.source.vocabulary, language)
    known = [
        LentUnit(text[slice(*each.own_unit)].replace("\n", " "), *each.own_unit, _REASON)
        for each in amounts
        if each.refusal is None and each.own_unit and each.quantity.dimension not in RATIOS
    ]
    if len({unit.words.casefold() for unit in known}) != 1:
        return
    for number in numbers:
        at = next(at for at in range(number.start, number.end) if text[at].isdecimal())
        led, behind = text[sentence.start : at], text[at : sentence.end]
        if any(opens.fullmatch(led) and follows.match(behind) for opens, follows in patterns):
            yield number, known[-1]


@built_once
def _words(
    vocabulary: Vocabulary, language: str
) -> tuple[tuple[re.Pattern[str], re.Pattern[str]], ...]:
    """Return patterns of what leads to such a number, each with that of it and what follows."""
    that, compares, part, parted, same = (
        alternatives(sorted(lending_words(vocabulary, language, kind))) or "(?!)"
        for kind in ("that", "compares", "of_before", "parted", "same")
    )
    number = r"\d[\d.,'’\s]*(?:[^\W\d_]{3,}\.?\s)?"
    pairs = (
        (rf"{that}\s{_BOUND}", rf"{number}\s*{compares}\b"),
        (rf"{part},?\s{_BOUND}", rf"{_SIZED}\s*(?:[.,;(]|\Z|{parted}\b)"),
        (rf"{_DATE}{same}\s{_BOUND}", rf"{_SIZED}\s*(?:[.,;(]|\Z)"),
    )
    flags = re.IGNORECASE
    return tuple((re.compile(lead, flags), re.compile(rest, flags)) for lead, rest in pairs)
