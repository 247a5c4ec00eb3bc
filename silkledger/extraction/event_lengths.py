"""How long the date of a kind of event is at most: a meeting is on a day, or in a month."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from silkledger.extraction.event_pairs import pairs_named
from silkledger.extraction.event_vocabulary import (
    AHEAD,
    AUXILIARY,
    CEREMONY,
    DECISION,
    FINITE,
    HELD,
    NOT_FINITE,
    VISIT,
    endings,
    happenings,
    holds_office,
    listed_phrases,
    looking_ahead,
)

if TYPE_CHECKING:
    from silkledger.extraction.mentions import Mentioned, Mentions
    from silkledger.extraction.phrases import MatchedPhrase
    from silkledger.reading.periods.mentions import PeriodMention

QUARTER, YEAR = 92, 360  # days
# Days of the longest date of a kind: a report on a half-year appears on a day.
_LONGEST = {"meeting": 31, "publication": 31, "project": 31}
_DECISION = 31
_BESIDE = 20  # characters between a verb and the year that dates it
_COMMA = re.compile(r"[,，、]")
_CLAUSE_END = re.compile(r"\s*(?:[,，。;；]|\Z)")
_CLAUSE, _AUXILIARY = 80, 12  # characters between an auxiliary and its participle


def longest(mentioned: Mentioned, here: Mentions, kind: MatchedPhrase, date: PeriodMention) -> int:
    """Return how many days the date of a kind has at most.

    What will be opened is often dated by its quarter only, a visit by its year, as is what a verb
    right beside a year says of a project.
    """
    days = length(date)
    decisions = listed_phrases(mentioned.source.vocabulary, here.language, DECISION)
    if any(_is_within(kind, each) for each in decisions.find(here.words)):
        return _DECISION
    if days >= YEAR and not date.text.isdecimal() and _is_visit(mentioned, here, kind):
        return days
    if kind.value == "meeting" and days >= YEAR and _is_held_beside(mentioned, here, kind, date):
        return days
    if kind.value == "project":
        beside = days >= YEAR and _is_act_beside(mentioned, here, kind, date)
        if beside or (days >= YEAR and _is_planned(mentioned, here, kind, date)):
            return days
        if any(
            each.value == AHEAD
            for each in looking_ahead(mentioned.source.vocabulary, here.language).find(here.words)
        ):
            return QUARTER
    return _LONGEST.get(str(kind.value), days)


def length(date: PeriodMention) -> int:
    """Return how many days a date has after its first one, 0 if that is open."""
    start, end = date.dates or (None, None)
    return (end - start).days if start is not None and end is not None else 0


def _is_visit(mentioned: Mentioned, here: Mentions, kind: MatchedPhrase) -> bool:
    """Whether somebody in an office visits, which may be dated by the year alone."""
    vocabulary, language = mentioned.source.vocabulary, here.language
    visits = listed_phrases(vocabulary, language, VISIT).find(here.words)
    named = any(each.start <= kind.start < each.end for each in visits)
    return named and holds_office(here.words, vocabulary, language)


def _is_act_beside(
    mentioned: Mentioned, here: Mentions, kind: MatchedPhrase, date: PeriodMention
) -> bool:
    """Whether a verb stands right beside the year that dates it: was commissioned in 2018."""
    vocabulary, text = mentioned.source.vocabulary, mentioned.text
    between = text[min(kind.end, date.end) : max(kind.start, date.start)]
    if len(between) > _BESIDE or _COMMA.search(between):
        return False
    if any(_is_within(kind, each) for each in pairs_named(text, here, vocabulary)):
        return True
    acts = happenings(vocabulary, here.language).find(here.words)
    return any(_is_within(kind, each) for each in acts) and _is_finite(mentioned, here, kind, date)


def _is_held_beside(
    mentioned: Mentioned, here: Mentions, kind: MatchedPhrase, date: PeriodMention
) -> bool:
    """Whether a verb beside a year tells that a meeting was held: the summit was held in 2013."""
    text, vocabulary = mentioned.text, mentioned.source.vocabulary

    def joins(left: int, right: int, reach: int) -> bool:
        return right - left <= reach and not _COMMA.search(text, min(left, right), right)

    acts = listed_phrases(vocabulary, here.language, HELD).find(here.words)
    return any(
        joins(min(each.end, date.end), max(each.start, date.start), _BESIDE)
        and joins(min(each.end, kind.end), max(each.start, kind.start), _CLAUSE)
        for each in acts
    )


def _is_planned(
    mentioned: Mentioned, here: Mentions, kind: MatchedPhrase, date: PeriodMention
) -> bool:
    """Whether a project lies ahead in a year: is expected to become operational in 2026."""
    vocabulary, text = mentioned.source.vocabulary, mentioned.text
    acts = [*happenings(vocabulary, here.language).find(here.words)]
    acts += [*pairs_named(text, here, vocabulary)]
    acts += [*listed_phrases(vocabulary, here.language, CEREMONY).find(here.words)]

    def leads(words: MatchedPhrase) -> bool:
        return words.end <= date.start and not _COMMA.search(text, words.end, date.start)

    ahead = looking_ahead(vocabulary, here.language).find(here.words)
    return (
        leads(kind)
        and any(_is_within(kind, each) for each in acts)
        and any(each.value == AHEAD and leads(each) for each in ahead)
    )


def _is_within(kind: MatchedPhrase, act: MatchedPhrase) -> bool:
    return act.start < kind.end and kind.start < act.end


def _is_finite(
    mentioned: Mentioned, here: Mentions, kind: MatchedPhrase, date: PeriodMention
) -> bool:
    """Whether a verb tells what was done, and is not a participle: hotels opened in 2018."""
    text, language, vocabulary = mentioned.text, here.language, mentioned.source.vocabulary
    verb, last = text[kind.start : kind.end], max(kind.end, date.end)
    if language == "zh":
        return _CLAUSE_END.match(text, last) is not None
    told = verb.lower().endswith(endings(vocabulary, language, FINITE))
    if language == "ru":
        return kind.end <= date.start and (told or " " in verb)
    leading = listed_phrases(vocabulary, language, NOT_FINITE).find(here.words)
    if told or (" " in verb and all(each.start != kind.start for each in leading)):
        return True
    if language == "en" and text[last : here.end].strip() in (".", ""):
        return kind.end <= date.start
    auxiliaries = listed_phrases(vocabulary, language, AUXILIARY).find(here.words)
    reach = _CLAUSE if language == "de" else _AUXILIARY
    return any(
        0 <= kind.start - each.end <= reach and not _COMMA.search(text, each.end, kind.start)
        for each in auxiliaries
    )
