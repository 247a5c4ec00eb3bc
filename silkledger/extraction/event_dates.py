"""Dates of events: which day or month dates a word of an event, and whether it lies ahead.

Of several words, one in front of the date in its clause goes first, then the nearest; who opens a
conference meets, and starts no project.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from silkledger.extraction.counted_acts import counts_acts, is_of_visitors
from silkledger.extraction.event_lengths import YEAR, length, longest
from silkledger.extraction.event_vocabulary import (
    APPLYING,
    FOLLOWING,
    every,
    happenings,
    listed_phrases,
)
from silkledger.extraction.event_years import read_as
from silkledger.extraction.other_days import (
    heads,
    is_no_event_day,
    is_quoted,
    is_reported,
    is_said,
    is_said_between,
)

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator

    from silkledger.extraction.mentions import Mentioned, Mentions
    from silkledger.extraction.phrases import MatchedPhrase
    from silkledger.reading.periods.mentions import PeriodMention

TextSpan = tuple[int, int]
BREAK = re.compile(r"[;:；：]|\s[–—]\s")
_NEXT_CLAUSE = re.compile(r",\s(?:and|und|et|y|и|а)\s")
_AND = re.compile(r"\s(?:and|und|et|y|и|а)\s\Z")
_COMMA = re.compile(r"[,，、]")
_CLAUSE_END = re.compile(r"[,，]")
_SET_OFF_BY = " ,，"  # before a date behind its clause: signed an accord, on Tuesday
_ONE_CLAUSE = 40  # characters between a verb and what it opens
_OBJECT = 15  # characters of the words between a verb and its object
_FOLLOWED = 25  # characters between "after" and what it follows
_NEXT = 120  # days from an item of a list to the next
_LONGEST_DATE = 366  # days
_SINCE = re.compile(r"[^,，;；。]*以[来來]")
_LASTING = re.compile(r"自[^,，;；。]*?以[来來]")
_MONTH = 31  # days
# What stands between two dates of one event: on 3 May and on 5 May.
_ALIKE = re.compile(r"[^\d.;。；]{0,12}")
_MEETING = "meeting"
_BODY = re.compile(r"\s(?:[^\W\d]{1,5}\s)?")  # between a body and what it decides: Congress has
_SAYING = (_MEETING, "publication")  # where and how something is said
_REPEATED = ("agreement", "meeting", "publication")  # what happens more than once since a day


def dated_events(
    mentioned: Mentioned, here: Mentions, kinds: list[MatchedPhrase]
) -> Iterator[tuple[PeriodMention, MatchedPhrase]]:
    """Yield each date with its own word of a kind of event, the nearest in its clause."""
    text, dated = mentioned.text, list(_dated(mentioned, here, kinds))
    named = [(date, near, _named(mentioned, here, date, near)) for date, near in dated]
    for date, near, kind in named:
        others = [other for other, _, same in named if same is kind and other is not date]
        if not any(_is_nearer(text, other, date, kind) for other in others):
            yield date, kind
            continue
        # met on 17 July during the visit of 16 to 18 July: each has its own
        taken = [each for _, _, each in named]
        left = [each for each in near if each not in taken and each.end <= date.start]
        if left:
            yield date, _named(mentioned, here, date, left)


def _is_nearer(text: str, other: PeriodMention, date: PeriodMention, kind: MatchedPhrase) -> bool:
    """Whether another date is that of an event: they met in May, and the bridge opened in June."""
    first, last = sorted((date, other), key=lambda each: each.start)
    if _ALIKE.fullmatch(text, first.end, last.start):
        return False
    span = kind.start, kind.end

    def apart(each: PeriodMention) -> tuple[bool, int]:
        left, right = sorted(((each.start, each.end), span))
        return _COMMA.search(text, left[1], right[0]) is not None, _gap(span, each)

    return apart(other) < apart(date)


def _dated(
    mentioned: Mentioned, here: Mentions, kinds: list[MatchedPhrase]
) -> Iterator[tuple[PeriodMention, list[MatchedPhrase]]]:
    """Yield each date with the words of kinds that it may belong to."""
    text = mentioned.text
    vocabulary = mentioned.source.vocabulary
    verbs = list(happenings(vocabulary, here.language).find(here.words))
    applying = listed_phrases(vocabulary, here.language, APPLYING).find(here.words)
    going_on = {_spans(each) for each in applying}
    counted = {each.value for each in kinds if counts_acts(text, here, each)}
    for date in here.periods:
        if date.leans or (date.dates is None and not _begins(mentioned, date)) or _is_long(date):
            continue
        if is_no_event_day(mentioned, here, date):
            continue
        # "Meets next on 3 April" has its own day; Chinese verbs have no tense: 每年5月.
        if here.language == "zh" and is_repeated(mentioned, here, date):
            continue
        if date.is_since and _SINCE.match(text, date.end):
            continue  # 自2015年协议签署以来: what is told is of later
        gone_on = _goes_on(date)
        begin = date.end + heads(text, here, date)
        said = is_said(mentioned, here, date, [*kinds, *verbs])
        acts = [_spans(each) for each in verbs]
        near = [
            each
            for each in kinds
            if not (said and (each.value not in _SAYING or _spans(each) in acts))
            and not BREAK.search(text, min(each.end, begin), max(each.start, date.start))
            and not (date.start <= each.start and each.end <= date.end)
            and not is_of_another(here, date, each)
            and not _is_before_and(text, here, each, date)
            and not (each.start > date.end and _NEXT_CLAUSE.search(text, date.end, each.start))
            and length(date) <= longest(mentioned, here, each, date)
            and not (each.value == "agreement" and _MONTH < length(date) < YEAR)
            and not (gone_on and each.value in _REPEATED)
            and not (_spans(each) in going_on and not date.is_since)
            and not _is_since(text, here, each, date)
            and not is_said_between(here, each, date, vocabulary)
            and not is_quoted(text, date, each)
            and not is_reported(mentioned, here, date, each)
            and not is_of_visitors(mentioned, here, each)
            and not (length(date) > _MONTH and each.value in counted)
        ]
        if near:
            yield date, near


def _begins(mentioned: Mentioned, date: PeriodMention) -> bool:
    """Whether something begins on a day that lies ahead: 于2024年7月1日起."""
    return date.is_since and read_as(mentioned, date, "planned") is not None


def _goes_on(date: PeriodMention) -> bool:
    """Whether a date begins a time of years up to now, in which things happen: since 1980.

    What is "from 1 April" begins then.
    """
    if not date.is_since or date.dates is None:
        return False
    start, end = date.dates
    return end is None or (end - start).days > _LONGEST_DATE


def _is_since(text: str, here: Mentions, kind: MatchedPhrase, date: PeriodMention) -> bool:
    """Whether something goes on since what a word names, which another day dates: 自启用以来."""
    return any(
        each.start() <= kind.start < each.end() and not each.start() <= date.start < each.end()
        for each in _LASTING.finditer(text, here.start, here.end)
    )


def _is_before_and(text: str, here: Mentions, kind: MatchedPhrase, date: PeriodMention) -> bool:
    """Whether "and" leads a date to the next act: on Monday they met and on Friday they signed."""
    if kind.end > date.start or not _AND.search(text, kind.end, date.start):
        return False
    return any(each.end <= kind.start for each in here.periods) and not any(
        kind.end <= each.start < each.end <= date.start for each in here.periods
    )


def _named(
    mentioned: Mentioned, here: Mentions, date: PeriodMention, near: list[MatchedPhrase]
) -> MatchedPhrase:
    """Return the word of a kind that a date belongs to: of several, the verb of its clause."""
    text = mentioned.text
    near = [each for each in near if not _is_followed(mentioned, here, each)] or near
    attributed = [
        each for each in near if here.language == "en" and text[date.end : each.start] == " "
    ]
    if attributed:
        return attributed[0]  # the May 22-25 visit
    # A Chinese clause begins with its day.
    set_off = " " if here.language == "zh" else _SET_OFF_BY
    if here.language == "zh":
        near = [each for each in near if not _is_parted(text, each, date)] or near
    leading = [
        each
        for each in near
        if each.end <= date.start and not _COMMA.search(text[each.end : date.start].rstrip(set_off))
    ]
    nearest = min(leading or near, key=lambda each: _gap((each.start, each.end), date))
    verbs = happenings(mentioned.source.vocabulary, here.language).find(here.words)
    spans = {(each.start, each.end) for each in verbs}
    acts = [each for each in leading if (each.start, each.end) in spans]
    if nearest not in acts and len({each.value for each in acts}) == 1:
        nearest = _object(acts[-1], leading) or acts[-1]
    if nearest.value == _MEETING and here.language != "zh":
        nearest = _act_of(text, nearest, near)
    if nearest.value != "project":
        return nearest
    met = [each for each in near if each.value == _MEETING and _beside(each, nearest)]
    return min(met, key=lambda each: _gap((each.start, each.end), date), default=nearest)


def _is_parted(text: str, kind: MatchedPhrase, date: PeriodMention) -> bool:
    """Whether a comma stands between a word and a date."""
    start, end = min(kind.end, date.end), max(kind.start, date.start)
    return _CLAUSE_END.search(text, start, end) is not None


def _is_followed(mentioned: Mentioned, here: Mentions, kind: MatchedPhrase) -> bool:
    """Whether something else is told to follow what a word names: after talks, 会谈后."""
    phrases = listed_phrases(mentioned.source.vocabulary, here.language, FOLLOWING)
    return any(
        0 <= each.start - kind.end <= 1
        if here.language == "zh"
        else 0 <= kind.start - each.end <= _FOLLOWED
        for each in phrases.find(here.words)
    )


def _act_of(text: str, body: MatchedPhrase, named: list[MatchedPhrase]) -> MatchedPhrase:
    """Return what somebody that meets decides, who is named only: the Assembly passed the budget.

    A word is returned itself where none of another kind stands right behind it.
    """
    acts = [
        each
        for each in named
        if each.value == "agreement" and _BODY.fullmatch(text, body.end, each.start)
    ]
    return acts[0] if acts else body


def _object(act: MatchedPhrase, named: list[MatchedPhrase]) -> MatchedPhrase | None:
    """Return the word of a kind right behind a verb: opened diplomatic relations."""
    behind = [each for each in named if 0 <= each.start - act.end <= _OBJECT]
    return min(behind, key=lambda each: each.start, default=None)


def _beside(left: MatchedPhrase, right: MatchedPhrase) -> bool:
    return max(left.start - right.end, right.start - left.end) <= _ONE_CLAUSE


def day_of_item(
    text: str, mentioned: Mentioned, here: Mentions, listed: dt.date | None
) -> dt.date | None:
    """Return the day with which an item of a list by date begins, None if it begins with none.

    A day without a year is the next one if only that follows the item before it.
    """
    date = here.periods[0]
    if not heads(text, here, date) or not date.day:
        return None
    day = read_as(mentioned, date, "held")
    if day is None or listed is None or day >= listed:
        return day
    later = read_as(mentioned, date, "planned")
    return later if later is not None and 0 <= (later - listed).days <= _NEXT else day


def is_of_another(here: Mentions, date: PeriodMention, kind: MatchedPhrase) -> bool:
    """Whether another day stands between a date and a word of a kind."""
    first, last = sorted(((date.start, date.end), (kind.start, kind.end)))
    return any(first[1] <= each.start and each.end <= last[0] for each in here.periods if each.day)


def is_repeated(mentioned: Mentioned, here: Mentions, date: PeriodMention) -> bool:
    """Whether a date is any of its name: every Friday, 每年5月."""
    phrases = every(mentioned.source.vocabulary, here.language)
    return any(each.start < date.start <= each.end + 1 for each in phrases.find(here.words))


def _is_long(date: PeriodMention) -> bool:
    """Whether a period is too long to date an event; since when something goes on is not."""
    return length(date) > _LONGEST_DATE and date.nature != "open"


def _gap(span: TextSpan, date: PeriodMention) -> int:
    return max(span[0] - date.end, date.start - span[1], 0)


def _spans(match: MatchedPhrase) -> TextSpan:
    return match.start, match.end
