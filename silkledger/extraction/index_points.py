"""Points of an index that a Chinese sentence names before them: 指数为123.93点，比上周下降1.63点.

A share or a rate in percent between the name and the number is better evidence, since points may
then be percentage points, unless they are far too many; so are words of a rate (涨幅), and a small
whole number may be an hour. The words are data (vocabularies/index_points.csv).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from silkledger.extraction.restated_changes import LentUnit
from silkledger.extraction.sided_words import words_by_side
from silkledger.reading.text.word_patterns import alternatives
from silkledger.schemas.vocabulary import built_once

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from silkledger.extraction.mentions import Mentioned
    from silkledger.extraction.passages import TextSentence
    from silkledger.reading.search.open_numbers import OpenNumber
    from silkledger.schemas.vocabulary import Vocabulary

_SIDES = ("name", "point", "rate")
_AMBIGUOUS = "unit.ambiguous"
_HOURS = 24
_MOST = 100  # percentage points
_PERCENT = re.compile(r"[%％]|百分")
_UNIT, _REASON = "指数点", "points of the index that the sentence names"


def index_points(
    mentioned: Mentioned, sentence: TextSentence, numbers: Iterable[OpenNumber]
) -> Iterator[tuple[OpenNumber, LentUnit]]:
    """Yield the numbers of a sentence that are points of an index, with that unit."""
    text = mentioned.text
    language = mentioned.within(sentence.start, sentence.end).language
    patterns = _words(mentioned.source.vocabulary, language)
    if patterns is None:
        return
    name, point, rate = patterns
    for number in numbers:
        if [each.rule for each in number.reasons] != [_AMBIGUOUS]:
            continue
        points = point.search(text, number.start, number.end)
        names = list(name.finditer(text, sentence.start, number.start))
        if points is None or not names:
            continue
        between = text[names[-1].end() : number.start]
        whole, _, decimals = points[1].replace(",", "").partition(".")
        many = int(whole) > _MOST
        told = points.start() > number.start  # by a word of change
        if not decimals and not told and int(whole) <= _HOURS:
            continue  # the index is published at 3 o'clock
        if rate.search(between) or (not many and _PERCENT.search(between)):
            continue
        yield number, LentUnit(_UNIT, *points.span(2), _REASON)


@built_once
def _words(
    vocabulary: Vocabulary, language: str
) -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]] | None:
    """Return patterns of names of an index, of a number of points, and of words of a rate."""
    words = words_by_side(vocabulary, "index_points", language, _SIDES)
    name, point, rate = (alternatives(words[side]) for side in _SIDES)
    if not words["name"]:
        return None
    number = r"(\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)"
    return re.compile(name), re.compile(rf"{number}\s?({point})\Z"), re.compile(rate or "(?!)")
