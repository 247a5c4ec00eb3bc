"""Points in brackets behind a rate in percent: "7,5 % (-0,8 point)" are percentage points.

Where the sentence names an index (vocabularies/index_words.csv), or the rate is a change, they may
be points of the index.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from silkledger.extraction.restated_changes import LentUnit
from silkledger.extraction.vocabularies import index_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from silkledger.extraction.mentions import Mentioned
    from silkledger.extraction.passages import TextSentence
    from silkledger.reading.search.found_figure import FoundFigure
    from silkledger.reading.search.open_numbers import OpenNumber

_AMBIGUOUS = "unit.ambiguous"
_OPENED = re.compile(r"\s?[(（]\s?")
_POINTS = re.compile(r"([+\-−–]\s?\d[\d.,]*)\s?([^\W\d]+\.?)")
_CLOSED = re.compile(r"[^()（）\d]{0,40}[)）]|\s?[,;]")  # perhaps "on the year" before
_RATES = ("rate", "share")
_UNIT = "pp"
_REASON = "points behind a rate in percent"


def bracketed_points(
    mentioned: Mentioned,
    sentence: TextSentence,
    figures: Sequence[FoundFigure],
    numbers: Iterable[OpenNumber],
) -> Iterator[tuple[OpenNumber, LentUnit]]:
    """Yield the numbers with a sign that are points of the rate before their bracket."""
    text, vocabulary = mentioned.text, mentioned.source.vocabulary
    language = mentioned.within(sentence.start, sentence.end).language
    for number in numbers:
        if [each.rule for each in number.reasons] != [_AMBIGUOUS]:
            continue
        before = [each for each in figures if each.end <= number.start]
        rate = before[-1] if before else None
        if rate is None or rate.refusal or rate.quantity.dimension not in _RATES:
            continue
        if not text[rate.start].isdecimal():
            continue  # a change: shares rose 5 % (+2 points)
        points = _POINTS.fullmatch(text, number.start, number.end)
        beside = _OPENED.fullmatch(text, rate.end, number.start)
        if points is None or not beside or not _CLOSED.match(text, number.end):
            continue
        if index_words(vocabulary, language).search(text[sentence.start : sentence.end].lower()):
            continue
        yield number, LentUnit(_UNIT, *points.span(2), _REASON)
