"""Publications of figures: the day on which an office or a company says them.

"Exports rose 5 %, the customs office said on Thursday." What a person says on a day is not a
publication, nor what an office says without a figure, or a company of what lies ahead.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from silkledger.extraction.event_days import told_nearness
from silkledger.extraction.event_frames import compounds_named
from silkledger.extraction.event_vocabulary import (
    AHEAD,
    BACK,
    ISSUER,
    PUBLISHER,
    RELEASED,
    SPEAKER,
    THIS,
    endings,
    holds_office,
    listed_phrases,
    looking_ahead,
)
from silkledger.extraction.known_figures import known_figures
from silkledger.reading.periods.kinds import TokenKind
from silkledger.reading.periods.mentions import mentions

if TYPE_CHECKING:
    from collections.abc import Iterator

    from silkledger.extraction.mentions import Mentioned, Mentions
    from silkledger.extraction.phrases import MatchedPhrase
    from silkledger.reading.periods.mentions import PeriodMention

_PUBLICATION = "publication"
_DAYS = frozenset((TokenKind.WEEKDAY, TokenKind.DAY_MARK, TokenKind.RELATIVE_DAY))
_BESIDE = 70  # characters between a word of saying and its day
_BEFORE = 200  # characters of the figures that a sentence takes up
_OFFICE = 70  # characters between a word of saying and the office
_PARTED = re.compile(r"[,;:，；：()（）\d]|\.\s|\s[–—]\s")
_BRACKET = re.compile(r"\s?[(（][^()（）]{1,30}[)）]")  # the short name behind a name


def statements(
    mentioned: Mentioned, here: Mentions
) -> Iterator[tuple[PeriodMention, MatchedPhrase]]:
    """Yield the days on which an office says the figures of a sentence, each with its word."""
    source = mentioned.source
    words = list(listed_phrases(source.vocabulary, here.language, RELEASED).find(here.words))
    if not words or not _tells_figures(mentioned, here):
        return
    dates = mentions(here.text, source.locale, source.published_on, source.vocabulary, event=True)
    for date in (each.moved(here.start) for each in dates):
        if date.is_since or not (date.day or date.kinds & _DAYS):
            continue
        which = told_nearness(mentioned, here, date)
        if which is not None and which.value != THIS:
            continue
        word = min(words, key=lambda each: _gap(date, each))
        span = min(word.end, date.end), max(word.start, date.start)
        near = span[1] - span[0] <= _BESIDE and not _PARTED.search(mentioned.text, *span)
        if near and _names_office(mentioned, here, date, word):
            yield date, word._replace(value=_PUBLICATION)


def _tells_figures(mentioned: Mentioned, here: Mentions) -> bool:
    """Whether a sentence has a figure, or takes up those before: that was said by the office."""
    source = mentioned.source
    if known_figures(here.text, source.locale, source.vocabulary):
        return True
    words = listed_phrases(source.vocabulary, here.language, BACK).find(here.words)
    before = mentioned.text[max(here.start - _BEFORE, 0) : here.start]
    return any(each.start == here.words[0].start for each in words) and bool(
        known_figures(before, source.locale, source.vocabulary)
    )


def _gap(date: PeriodMention, word: MatchedPhrase) -> int:
    return max(word.start - date.end, date.start - word.end)


def _names_office(
    mentioned: Mentioned, here: Mentions, date: PeriodMention, word: MatchedPhrase
) -> bool:
    """Whether who publishes stands beside a word of saying and its day, in Chinese before them.

    A company says what lies ahead on a day as well, and so do its people: neither is a publication.
    """
    if _names(mentioned, here, (date, word), PUBLISHER):
        return True
    vocabulary, language = mentioned.source.vocabulary, here.language
    ahead = looking_ahead(vocabulary, language).find(here.words)
    spoken = holds_office(here.words, vocabulary, language) or any(
        listed_phrases(vocabulary, language, SPEAKER).find(here.words)
    )
    return (
        not spoken
        and not any(each.value == AHEAD for each in ahead)
        and _names(mentioned, here, (date, word), ISSUER)
    )


def _names(
    mentioned: Mentioned, here: Mentions, said: tuple[PeriodMention, MatchedPhrase], kind: str
) -> bool:
    date, word = said
    text, vocabulary = mentioned.text, mentioned.source.vocabulary
    ends = endings(vocabulary, here.language, kind)
    first, last = min(date.start, word.start), max(date.end, word.end)
    if here.language == "zh":
        return word.start >= date.end and text[here.start : date.start].endswith(ends)
    offices = list(listed_phrases(vocabulary, here.language, kind).find(here.words))
    offices += compounds_named(here, ends, kind)
    return any(
        _is_led(text, each.end, first)
        or _is_led(text, last, each.start)
        or first <= each.start < last
        for each in offices
    )


def _is_led(text: str, start: int, end: int) -> bool:
    between = _BRACKET.sub("", text[start:end])
    return 0 <= end - start <= _OFFICE and not _PARTED.search(between)
