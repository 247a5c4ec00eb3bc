"""Status of a dated event: planned, cancelled, or held.

Words that look ahead tell it, and so does the date: a day without a year that was a few weeks ago,
or lies ahead as close, is not one of another year.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from silkledger.extraction.candidate import Cell
from silkledger.extraction.event_dates import BREAK, is_of_another
from silkledger.extraction.event_days import told_nearness
from silkledger.extraction.event_vocabulary import (
    AHEAD,
    CANCELLED,
    COMING,
    NEXT,
    PAST,
    THIS,
    future_forms,
    listed_phrases,
    looking_ahead,
)
from silkledger.extraction.event_years import (
    is_after,
    is_nearer_next_year,
    nearest_status,
    read_as,
)
from silkledger.reading.periods.kinds import TokenKind

if TYPE_CHECKING:
    from silkledger.extraction.mentions import Mentioned, Mentions
    from silkledger.extraction.phrases import MatchedPhrase
    from silkledger.reading.periods.mentions import PeriodMention

_VERB = 6  # characters between the words of one verb
_CLAUSE = 60  # characters between a verb and a date of its clause
_COMMAS = ",，%％－"
_HAPPENED = re.compile("[了;；]")
_MONTHS = frozenset((TokenKind.MONTH, TokenKind.MONTH_MARK))


def event_status_cell(
    mentioned: Mentioned, here: Mentions, date: PeriodMention, words: list[MatchedPhrase]
) -> Cell | None:
    """Return the cell `status`, None for what was held. `words` say that the event happens."""
    text = mentioned.text
    cancelled = [each for each in words if each.value == CANCELLED]
    if cancelled:
        span = cancelled[0].start, cancelled[0].end
        return Cell("cancelled", span, f'"{text[slice(*span)]}" says so')
    told = _told_by_date(mentioned, here, date)
    if told is not None:
        return Cell("planned", *told) if told[0] is not None else None
    published = mentioned.source.published_on
    past = (
        published is not None
        and date.dates is not None
        and (date.dates[1] or published) < published
    )
    ahead = None if past else _words_ahead(mentioned, here, date, words)
    if ahead is None:
        return None
    span = ahead.start, ahead.end
    return Cell("planned", span, f'"{text[slice(*span)]}" looks ahead')


def _told_by_date(
    mentioned: Mentioned, here: Mentions, date: PeriodMention
) -> tuple[tuple[int, int] | None, str] | None:
    """Return the words by which a date lies ahead, with the reason; no words where it is past.

    None is returned where the date leaves it open.
    """
    dated = date.start, date.end
    if is_after(date, mentioned):
        return dated, "it lies after the publication"
    which = told_nearness(mentioned, here, date)
    if which is not None:
        published, days = mentioned.source.published_on, date.dates
        ahead = which.value in (NEXT, COMING)
        if which.value == THIS and published is not None and days is not None:
            ahead = days[0].isoweekday() > published.isoweekday()
        span = which.start, which.end
        return (span, f'"{mentioned.text[slice(*span)]}" looks ahead') if ahead else (None, "")
    if (led := _led_ahead(mentioned, here, date)) is not None:
        span = led.start, led.end
        return span, f'"{mentioned.text[slice(*span)]}" looks ahead'
    nearest = nearest_status(mentioned, date)
    if not nearest:
        return None
    return (dated, "as a day ahead it is close") if nearest == "planned" else (None, "")


def _led_ahead(mentioned: Mentioned, here: Mentions, date: PeriodMention) -> MatchedPhrase | None:
    """Return the word that looks ahead of all days of a Chinese sentence: 将于25日访问，26日会谈.

    None is returned if something has happened (了), or the day is nearer as one that is past.
    """
    published, text = mentioned.source.published_on, mentioned.text
    if here.language != "zh" or published is None or not date.day or date.kinds & _MONTHS:
        return None
    held, planned = (read_as(mentioned, date, status) for status in ("held", "planned"))
    if held is None or planned is None or planned - published >= published - held:
        return None
    return next(
        (
            each
            for each in looking_ahead(mentioned.source.vocabulary, here.language).find(here.words)
            if each.value == AHEAD
            and each.end <= date.start
            and not _HAPPENED.search(text, each.end, here.end)
        ),
        None,
    )


def is_readable(mentioned: Mentioned, date: PeriodMention, status: Cell | None) -> bool:
    """Whether a date is read with the status of its event, or may be once more is known."""
    if mentioned.source.published_on is None:
        return True
    told = status.value if status is not None else "held"
    return read_as(mentioned, date, told) is not None


def _words_ahead(
    mentioned: Mentioned, here: Mentions, date: PeriodMention, words: list[MatchedPhrase]
) -> MatchedPhrase | None:
    """Return the words that look ahead to an event on a date."""
    text, vocabulary = mentioned.text, mentioned.source.vocabulary
    verbs = [
        each
        for each in looking_ahead(vocabulary, here.language).find(here.words)
        if each.value == AHEAD
        or (is_nearer_next_year(mentioned, here, date) and not _is_past(mentioned, here, each))
    ]
    verbs += future_forms(here.words, vocabulary, here.language)
    nearest = min(words, key=lambda each: _apart(each, date), default=None)
    happened = _apart(nearest, date) if nearest is not None else len(text)
    # will meet on Saturday and hold talks: the verb before the date is that of both
    led = [each for each in words if each.end <= date.start]
    before = max(led, key=lambda each: each.end, default=None)
    ahead = [
        each
        for each in (*here.outlooks, *verbs)
        if not BREAK.search(text, *_between(each, date))
        and (nearest or not _parted(text, *_between(each, date)))
        and not is_of_another(here, date, each)
        # opened on 30 June, the first of eight that will; but not: will be held on 30 June
        and (
            _apart(each, date) <= happened
            or (nearest and _leads_to(each, nearest))
            or (before and _leads_to(each, before))
            or (each.value == AHEAD and _governs(text, each, date))
        )
    ]
    return ahead[0] if ahead else None


def _is_past(mentioned: Mentioned, here: Mentions, verb: MatchedPhrase) -> bool:
    """Whether an auxiliary in the clause makes a present form a participle: wurde eröffnet."""
    auxiliaries = listed_phrases(mentioned.source.vocabulary, here.language, PAST)
    return any(
        each.end <= verb.start and "," not in mentioned.text[each.end : verb.start]
        for each in auxiliaries.find(here.words)
    )


def _governs(text: str, ahead: MatchedPhrase, date: PeriodMention) -> bool:
    """Whether a verb that looks ahead stands before a date in its clause: is due to arrive on."""
    return ahead.end <= date.start and not _parted(text, ahead.end, date.start)


def _parted(text: str, start: int, end: int) -> bool:
    """Whether a comma, or too much, stands between two places of a clause."""
    clause = text[start:end]
    return len(clause) > _CLAUSE or any(comma in clause for comma in _COMMAS)


def _leads_to(ahead: MatchedPhrase, word: MatchedPhrase) -> bool:
    """Whether words that look ahead are part of a verb: will be held."""
    inside = word.start <= ahead.start and ahead.end <= word.end
    return inside or 0 <= word.start - ahead.end <= _VERB


def _apart(match: MatchedPhrase, date: PeriodMention) -> int:
    """Return how many characters stand between words and a date."""
    return max(match.start - date.end, date.start - match.end, 0)


def _between(match: MatchedPhrase, date: PeriodMention) -> tuple[int, int]:
    return min(match.end, date.end), max(match.start, date.start)
