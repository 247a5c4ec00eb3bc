"""Points of a rate in percent: "7,5 % (-0,8 point)", "le taux recule de 0,2 point".

They are percentage points where they stand in brackets behind the rate, or where words name one
before them in their sentence or the one before (vocabularies/rate_words.csv). Where a sentence
names an index (vocabularies/index_words.csv), or the rate in percent is a change, they may be
points of the index.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from silkledger.extraction.restated_changes import LentUnit
from silkledger.extraction.vocabularies import index_words, rate_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from silkledger.extraction.mentions import Mentioned
    from silkledger.extraction.passages import Passages, TextSentence
    from silkledger.reading.search.found_figure import FoundFigure
    from silkledger.reading.search.open_numbers import OpenNumber

_AMBIGUOUS = "unit.ambiguous"
_OPENED = re.compile(r"\s?[(（]\s?")
_POINTS = re.compile(r"([+\-−–]\s?\d[\d.,]*)\s?([^\W\d]+\.?)")
_CLOSED = re.compile(r"[^()（）\d]{0,40}[)）]|\s?[,;]")  # perhaps "on the year" before
_RATES = ("rate", "share")
_LAST = re.compile(r"(\d[\d.,]*)\s([^\W\d_]+)\Z")
_MOST = 25  # percentage points by which a rate changes, rather than an index
_UNIT = "pp"
_REASON, _OF_RATE = "points behind a rate in percent", "points of the rate that is named"


def bracketed_points(
    passages: Passages,
    mentioned: Mentioned,
    sentence: TextSentence,
    figures: Sequence[FoundFigure],
    numbers: Iterable[OpenNumber],
) -> Iterator[tuple[OpenNumber, LentUnit]]:
    """Yield the numbers that are points of the rate before their bracket, or before them."""
    text, vocabulary = mentioned.text, mentioned.source.vocabulary
    language = mentioned.within(sentence.start, sentence.end).language
    for number in numbers:
        if [each.rule for each in number.reasons] != [_AMBIGUOUS]:
            continue
        points = _LAST.search(text, number.start, number.end)
        if points is not None and _is_of_rate(passages, mentioned, sentence, points):
            yield number, LentUnit(_UNIT, *points.span(2), _OF_RATE)
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


def _is_of_rate(
    passages: Passages, mentioned: Mentioned, sentence: TextSentence, points: re.Match[str]
) -> bool:
    """Whether words name a rate before some points, and no sentence near them an index."""
    whole, _, decimals = points[1].replace(",", ".").partition(".")
    if int(whole) > _MOST or "." in decimals:
        return False
    vocabulary = mentioned.source.vocabulary
    language = mentioned.within(sentence.start, sentence.end).language
    before = passages.paragraph(sentence)[:1]
    near = [mentioned.text[each.start : each.end].lower() for each in (*before, sentence)]
    if any(index_words(vocabulary, language).search(each) for each in near):
        return False
    near[-1] = mentioned.text[sentence.start : points.start()].lower()
    if "%" in near[-1]:
        near = near[-1:]  # it tells of another rate
    return any(rate_words(vocabulary, language).search(each) for each in near)
