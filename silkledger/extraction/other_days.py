"""Dates that are not of an event: of writing, of saying, of a report, in a quoted name."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from silkledger.extraction.event_vocabulary import (
    ANNIVERSARY,
    REPORT,
    SAID,
    listed_phrases,
    looking_ahead,
    until,
)
from silkledger.extraction.vocabularies import listed_words

if TYPE_CHECKING:
    from collections.abc import Iterable

    from silkledger.extraction.mentions import Mentioned, Mentions
    from silkledger.extraction.phrases import MatchedPhrase
    from silkledger.reading.periods.mentions import PeriodMention
    from silkledger.schemas.vocabulary import Vocabulary

_REPORTED = ("讯", "訊", "电", "電")  # behind the day of a report
_PLACE = 60  # characters of the place with which a report begins
# Behind the day of a report: the agency in brackets, or a dash.
_REPORTING = re.compile(r"\s*(?:(?:г\.\s*)?[(/][^)/]{2,20}[)/]|\.?\s?[-–—]{1,2}\s)")
_QUOTES = (("«", "»"), ("„", "“"), ("“", "”"), ("《", "》"), ("「", "」"))
_LONGEST_NAME = 200  # characters
_DIGIT = re.compile(r"\d")
_SET_OFF = re.compile(r"\s*[:：]\s*|\s+[–—]\s+")
_MARK = 3  # characters of the mark of a list item
_COMMAS = ",，"
_SAID_ON = 12  # characters between a word of saying and the day on which something is said
_LABEL = re.compile(r"\s-\s")
_LISTED = re.compile(r"(?<![\d.,])\d{1,2}\.?(?:,|\s(?:y|et|und|and|и))\s\Z")
_BRACKETS = ("(", "（")
_THAT = re.compile(r"\s*,?\s*(?:that|dass|que|qu['’])")


def is_no_event_day(mentioned: Mentioned, here: Mentions, date: PeriodMention) -> bool:
    """Whether a date is that of writing or of the report, or the last of several listed days."""
    return (
        _is_reached(mentioned, here, date)
        or _is_writing(mentioned, here, date)
        or _is_listed(mentioned.text, here, date)
        or _is_remembered(mentioned, here, date)
    )


def _is_listed(text: str, here: Mentions, date: PeriodMention) -> bool:
    """Whether more days than those of a date are listed before it: on 3, 4 and 5 March."""
    return date.text[0].isdecimal() and bool(_LISTED.search(text, here.start, date.start))


def _is_remembered(mentioned: Mentioned, here: Mentions, date: PeriodMention) -> bool:
    """Whether a date in brackets is the one that an anniversary is of."""
    text = mentioned.text
    if text[date.start - 1 : date.start] not in _BRACKETS:
        return False
    phrases = listed_phrases(mentioned.source.vocabulary, here.language, ANNIVERSARY)
    return any(each.end <= date.start for each in phrases.find(here.words))


def is_said(
    mentioned: Mentioned, here: Mentions, date: PeriodMention, kinds: list[MatchedPhrase]
) -> bool:
    """Whether something is said on a day, which dates no event that is told of."""
    if not date.day:
        return False
    said = list(listed_phrases(mentioned.source.vocabulary, here.language, SAID).find(here.words))
    ahead = looking_ahead(mentioned.source.vocabulary, here.language).find(here.words)
    expected = {each.start for each in (*ahead, *here.outlooks)}  # 预计6月底
    said += [
        each for each in here.attributions if each.value == "after" and each.start not in expected
    ]

    def is_apart(match: MatchedPhrase) -> bool:
        between = mentioned.text[min(match.end, date.end) : max(match.start, date.start)]
        return any(comma in between for comma in _COMMAS)

    return is_told(here, date, kinds, [each for each in said if not is_apart(each)])


def _is_writing(mentioned: Mentioned, here: Mentions, date: PeriodMention) -> bool:
    """Whether a date is the time of writing, and no day of it: now, inzwischen, 目前."""
    if not date.is_now or _DIGIT.search(date.text):
        return False  # 今（3）日 is a day
    phrases = listed_words(mentioned.source.vocabulary, "days_of_writing", here.language)
    return not any(each.start == date.start for each in phrases.find(here.words))


def is_said_between(
    here: Mentions, kind: MatchedPhrase, date: PeriodMention, vocabulary: Vocabulary
) -> bool:
    """Whether somebody says on an occasion what is dated: told a conference that on Monday.

    What is published is not said: will publish its report on Monday.
    """
    reports = listed_phrases(vocabulary, here.language, REPORT).find(here.words)
    published = {each.start for each in reports if kind.value == "publication"}
    return any(
        each.value == "after"
        and kind.end <= each.start
        and each.end <= date.start
        and each.start not in published
        for each in here.attributions
    )


def is_reported(
    mentioned: Mentioned, here: Mentions, date: PeriodMention, kind: MatchedPhrase
) -> bool:
    """Whether a word of a kind stands in what is said on a day: said on Monday that he will visit.

    "On Monday" dates the visit where nobody said so before.
    """
    text = mentioned.text
    if not _THAT.match(text, date.end):
        return False
    said = listed_phrases(mentioned.source.vocabulary, here.language, SAID).find(here.words)
    return any(
        0 <= date.start - each.end <= _SAID_ON
        # Visite - Le ministre a dit lundi que: a label of the paragraph
        and (kind.start >= date.end or _LABEL.search(text, kind.end, max(each.start, kind.end)))
        for each in said
    )


def is_quoted(text: str, date: PeriodMention, kind: MatchedPhrase) -> bool:
    """Whether a date is part of a name in quotes that does not hold the word of the kind."""
    for opening, closing in _QUOTES:
        start = text.rfind(opening, max(date.start - _LONGEST_NAME, 0), date.start)
        end = text.find(closing, date.end, date.end + _LONGEST_NAME)
        if start < 0 or end < 0 or closing in text[start : date.start]:
            continue
        return not start < kind.start < end
    return False


def _is_reached(mentioned: Mentioned, here: Mentions, date: PeriodMention) -> bool:
    """Whether a day is that of the report, or one until which something is counted."""
    phrases = until(mentioned.source.vocabulary, here.language)
    counted = any(
        each.start <= date.start and date.start - 1 <= each.end <= date.end
        for each in phrases.find(here.words)
    )
    text = mentioned.text
    return counted or text[date.end : date.end + 1] in _REPORTED or _is_reporting(text, here, date)


def _is_reporting(text: str, here: Mentions, date: PeriodMention) -> bool:
    """Whether a day stands behind the place with which a report begins: Faro, 23 oct (EFE).-."""
    led = _MARK < date.start - block_start(text, date.start) <= _PLACE and not heads(
        text, here, date
    )
    return led and date.day and bool(_REPORTING.match(text, date.end))


def heads(text: str, here: Mentions, date: PeriodMention) -> int:
    """Return the length of the colon or dash that sets a date before its event, as in a list."""
    opens = date.start - here.start <= _MARK
    colon = _SET_OFF.match(text, date.end, here.end) if opens else None
    return len(colon[0]) if colon is not None else 0


def block_start(text: str, at: int) -> int:
    """Return where the block of lines begins in which a place of a text lies."""
    blank = text.rfind("\n\n", 0, at)
    return blank + 2 if blank >= 0 else 0


def is_told(
    here: Mentions,
    date: PeriodMention,
    words: Iterable[MatchedPhrase],
    said: Iterable[MatchedPhrase] | None = None,
) -> bool:
    """Whether a date is nearer to a word of saying than to those of an event.

    `said` are words of saying, None for those to which a statement is attributed.
    """

    def gap(match: MatchedPhrase) -> int:
        return max(match.start - date.end, date.start - match.end)

    attributed = [each for each in here.attributions if each.value == "after"]
    told = [gap(each) for each in (attributed if said is None else said)]
    return bool(told) and min(told) < min(map(gap, words), default=0)
