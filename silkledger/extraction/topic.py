"""The topic of a document: the place and the period that it is about.

They fill what a sentence and its paragraph leave open. The place is that of the title, else the
place that the first sentences name first and most, else that of the statistical office which the
title names. The period is the only one of the title, else
the first one in the first sentences that neither looks ahead nor compares. The date of publication
in a dateline is neither.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from silkledger.extraction.base_phrases import dates_compared
from silkledger.extraction.completion.embedded import is_aside, is_embedded
from silkledger.extraction.mentions import PlaceMention, Topic
from silkledger.extraction.vocabularies import listed_words, publisher_places

if TYPE_CHECKING:
    from silkledger.extraction.mentions import Mentioned, Mentions
    from silkledger.extraction.passages import Passages, TextSentence
    from silkledger.reading.periods.mentions import PeriodMention

_FIRST = 4  # sentences
_ARTICLE = 5  # characters of a space and an article
_BRACKETS = (("(", ")"), ("（", "）"))


def topic(passages: Passages, mentioned: Mentioned) -> Topic:
    """Return the topic of a document."""
    return Topic(_place(passages, mentioned), _period(passages, mentioned))


def _place(passages: Passages, mentioned: Mentioned) -> PlaceMention | None:
    title = mentioned.within(*passages.title).places if passages.title else ()
    known = [each for each in title if len(each.codes) == 1]
    if known:
        return known[0] if len({each.codes for each in known}) == 1 else None
    found = []
    for sentence in passages.sentences[:_FIRST]:
        here = mentioned.within(sentence.start, sentence.end)
        span, vocabulary = (sentence.start, sentence.end), mentioned.source.vocabulary
        found += [
            place
            for place in here.places
            if len(place.codes) == 1
            and not is_embedded(passages.text, span, place, vocabulary, here.language)
            and not _is_bracketed(passages.text, span, place)
            and not _is_goal(here, place)
        ]
    if not found:
        return _of_office(mentioned, passages.title) if passages.title else None
    counts = Counter(place.codes for place in found)
    others = max((count for codes, count in counts.items() if codes != found[0].codes), default=0)
    return found[0] if counts[found[0].codes] > others else None


def _is_goal(here: Mentions, place: PlaceMention) -> bool:
    """Whether something goes to a place, which is then a partner: exports to China."""
    far = 0 if here.language == "zh" else _ARTICLE
    return any(
        found.value == "to" and 0 <= place.start - found.end <= far for found in here.bilateral
    )


def _is_bracketed(text: str, span: tuple[int, int], place: PlaceMention) -> bool:
    """Whether a place stands among the words of a remark: 根据对全国的调查(新疆面积由遥感取得)."""
    for opening, closing in _BRACKETS:
        start = text.rfind(opening, span[0], place.start)
        end = text.find(closing, place.end, span[1])
        if start < 0 or end < 0 or closing in text[start : place.start]:
            continue
        return text[start + 1 : place.start].strip() + text[place.end : end].strip() != ""
    return False


def _of_office(mentioned: Mentioned, span: tuple[int, int]) -> PlaceMention | None:
    """Return the place of the only publisher that a title names, if it is an office of a country.

    Its name is the place of the document: [國家統計局]上半年居民收入.
    """
    places, title = publisher_places(mentioned.source.vocabulary), mentioned.within(*span)
    named = [each for each in title.publications if str(each.value) in places]
    if len(named) != 1 or len(title.publications) != 1:
        return None
    (office,) = named
    return PlaceMention(office.start, office.end, (places[str(office.value)],), False)


def _period(passages: Passages, mentioned: Mentioned) -> PeriodMention | None:
    if passages.title is not None:
        title = mentioned.within(*passages.title)
        periods = title.periods
        phrases = listed_words(mentioned.source.vocabulary, "open_dates", title.language)
        if next(phrases.find(title.words), None) is not None:
            return None  # 2019 half year results
        if len(periods) == 1 and periods[0].dates is not None and not periods[0].day:
            return periods[0]
    for sentence in passages.sentences[:_FIRST]:
        here = mentioned.within(sentence.start, sentence.end)
        if here.outlooks:
            continue
        for period in here.periods:
            if _is_of_others(passages, mentioned, sentence, period):
                continue
            if period.is_since:
                return None  # it goes on to a day that is not the publication's
            if period.dates is not None and not (period.day or period.leans or period.is_long):
                return period
    return None


def _is_of_others(
    passages: Passages, mentioned: Mentioned, sentence: TextSentence, period: PeriodMention
) -> bool:
    """Whether a date is that of a clause of its own, an aside, or what is compared."""
    text, vocabulary = passages.text, mentioned.source.vocabulary
    language = mentioned.within(sentence.start, sentence.end).language
    return (
        is_embedded(text, (sentence.start, sentence.end), period, vocabulary, language)
        or is_aside(passages, sentence, period)
        or dates_compared(text[sentence.start : period.start], vocabulary, language)
    )
