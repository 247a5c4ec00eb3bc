"""Headings that are a day: the first sentence below one tells what happened then, as in a list.

One such line alone may be the day of the document itself; of two or more, each leads an item.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from silkledger.reading.periods.mentions import mentions

if TYPE_CHECKING:
    from collections.abc import Sequence

    from silkledger.extraction.mentions import Mentioned, Mentions
    from silkledger.extraction.passages import TextSentence

_LEAST = 2  # headings of a list
_LONGEST = 40  # characters of a day with its weekday
_LETTERS = re.compile(r"[^\W\d_]{3,}")  # not the г. of a Russian year, nor the st of 1st
TextSpan = tuple[int, int]


def with_heading_days(
    sentences: Sequence[TextSentence], mentioned: Mentioned
) -> list[tuple[TextSpan, bool]]:
    """Return the spans of sentences, those led by a heading with it, and whether one leads them."""
    alone = [_is_day(mentioned, mentioned.within(each.start, each.end)) for each in sentences]
    listed = sum(alone) >= _LEAST
    spans: list[tuple[TextSpan, bool]] = []
    for number, sentence in enumerate(sentences):
        led = listed and number > 0 and alone[number - 1] and not alone[number]
        start = sentences[number - 1].start if led else sentence.start
        spans.append(((start, sentence.end), led))
    return spans


def _is_day(mentioned: Mentioned, here: Mentions) -> bool:
    """Whether a sentence is a day and nothing else than the day of the week."""
    if len(here.text) > _LONGEST or len(here.periods) != 1 or not here.periods[0].day:
        return False
    source, date = mentioned.source, here.periods[0]
    rest = here.text[: date.start - here.start] + here.text[date.end - here.start :]
    known = mentions(rest, source.locale, source.published_on, source.vocabulary, event=True)
    return all(
        any(each.start <= word.start() < each.end for each in known)
        for word in _LETTERS.finditer(rest)
    )
