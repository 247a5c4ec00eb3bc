"""The title of an event: the short wording of its act with what it is about.

It is the clause beside the date where that is short. Otherwise it is what fits of the clause from
the words of the act on, without the date; its subject is there whole or not at all, as half of one
names another ("the ministers of Mongolia met"). A sentence longer than a title is never one.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from silkledger.extraction.candidate import Cell
from silkledger.extraction.event_clauses import PUBLICATION, clause_of_act
from silkledger.extraction.event_frames import compounds_named
from silkledger.extraction.event_vocabulary import (
    AUXILIARY,
    BUILDING,
    ISSUER,
    PAST,
    PUBLISHER,
    REPORT,
    endings,
    kinds_named,
    listed_phrases,
    looking_ahead,
)
from silkledger.extraction.title_parts import fits_title, title_parts, unbroken
from silkledger.extraction.title_words import EDGE, PHRASE, title_words
from silkledger.extraction.words import lowered

if TYPE_CHECKING:
    from collections.abc import Sequence

    from silkledger.extraction.candidate import TextSpan
    from silkledger.extraction.mentions import Mentioned, Mentions
    from silkledger.extraction.phrases import MatchedPhrase
    from silkledger.extraction.title_parts import TitlePart
    from silkledger.reading.periods.mentions import PeriodMention

_EDGES = " ,，、.:：;；\t\n"
_CLOSING = f"{_EDGES}。»”\"')）"
_LEAST = 8
_END = re.compile(
    r"\.(?!\d)|[!?。！？;；]|，|,(?=[㐀-鿿])|,\s+(?:aiming|according|which|while|where|with the|"
    r"wobei|die|der|что|который|которая|при этом|dont|qui|que|lo que)\b"
)
_REASON = "the words of its clause"


def title_cell(
    mentioned: Mentioned,
    here: Mentions,
    event: tuple[PeriodMention, MatchedPhrase, Sequence[MatchedPhrase]],
) -> Cell:
    """Return the title of an event with a date, a word of its kind, and verbs."""
    date, kind, _ = event
    text = mentioned.text
    span = _clause_beside(text, here, date, kind)
    whole = unbroken(mentioned, here)
    if span[1] - span[0] >= 2 and _is_short(text, here, span, whole):
        return Cell(text[slice(*span)].replace("\n", " "), span, _REASON)
    named = kind.start, kind.end
    return _around_act(mentioned, here, event) or Cell(text[slice(*named)], named, _REASON)


def cut_title(mentioned: Mentioned, span: TextSpan) -> TextSpan:
    """Return as much of some words as a title holds, from their start."""
    here = mentioned.within(*span)
    parts = title_parts(mentioned, here, span)
    last = _filled(here, parts, (0, 0)) if parts else 0
    return _trimmed(mentioned, here, (span[0], parts[last].end if parts else span[1]), span)


def _is_short(text: str, here: Mentions, span: TextSpan, whole: list[TextSpan]) -> bool:
    cut = any(first < at < last for at in span for first, last in whole)
    return not cut and fits_title(text[slice(*span)], here.language)


def _clause_beside(text: str, here: Mentions, date: PeriodMention, kind: MatchedPhrase) -> TextSpan:
    """Return the clause beside the date: what follows a date that opens it, else what is before.

    A date between a subject and its verb, or a verb and its object, stands in the clause: "a
    inauguré, le 21 octobre 2021, le nouveau centre".
    """
    if date.start - here.start <= (1 if here.language == "zh" else 3):
        start = date.end
        stop = _END.search(text, start + _LEAST + 2, here.end)
        end = stop.start() if stop else here.end
    else:
        start, end = here.start, date.start
        parted = date.end <= kind.start or not text[kind.end : date.start].strip(_EDGES)
        stop = _END.search(text, max(date.end, kind.end), here.end)
        limit = stop.start() if stop else here.end
        if parted and (date.end <= kind.start or text[date.end : limit].strip(_CLOSING)):
            end = limit
        elif end - start < _LEAST:
            start, end = date.end, here.end
    return _stripped(text, (start, end))


def _around_act(
    mentioned: Mentioned,
    here: Mentions,
    event: tuple[PeriodMention, MatchedPhrase, Sequence[MatchedPhrase]],
) -> Cell | None:
    """Return what fits of the clause of an act: all of it, or from the words of the act on."""
    date, kind, _ = event
    text = mentioned.text
    clause = _stripped(text, clause_of_act(mentioned, here, date, kind))
    if fits_title(text[slice(*clause)], here.language):
        return Cell(text[slice(*clause)].replace("\n", " "), clause, _REASON)
    act = _act(mentioned, here, clause, event)
    parts = title_parts(mentioned, here, clause, [act])
    dropped = _is_aside(mentioned, here, date, act)
    parts = [
        each._replace(size=0)
        if dropped and date.start <= each.start and not text[date.end : each.end].strip(_EDGES)
        else each
        for each in parts
    ]
    numbers = unbroken(mentioned, here)
    within = [at for at, each in enumerate(parts) if each.start < act[1] and act[0] < each.end]
    if not within:
        return None
    last = _filled(here, parts, (within[0], within[-1]))
    first = within[0]
    if _fit(here, parts[: last + 1]):
        first = 0
    elif _fit(here, parts[: within[-1] + 1]):
        first, last = 0, _filled(here, parts, (0, within[-1]))
    elif (opened := _phrase_before(mentioned, here, parts, within)) is not None:
        first, last = opened, within[-1]
    if within[-1] < last < len(parts) - 1 and any(
        begin <= parts[last + 1].start < end for begin, end in numbers
    ):
        last -= 1  # what leads to the number that is left out: a bridge of a length | of 412 m
    start, end = parts[first].start, parts[last].end
    if dropped:
        start = date.end if date.start <= start < date.end else start
        end = date.start if date.start < end <= date.end else end
    span = _trimmed(mentioned, here, (start, end), act)
    words = text[slice(*span)]
    if dropped and span[0] < date.start and date.end < span[1]:
        joint = "" if here.language == "zh" else " "
        before, behind = text[span[0] : date.start], text[date.end : span[1]]
        words = f"{before.rstrip(_EDGES)}{joint}{behind.lstrip(_EDGES)}"
    if not fits_title(words, here.language):
        return None
    return Cell(words.replace("\n", " "), span, _REASON)


def _act(
    mentioned: Mentioned,
    here: Mentions,
    clause: TextSpan,
    event: tuple[PeriodMention, MatchedPhrase, Sequence[MatchedPhrase]],
) -> TextSpan:
    """Return the words of an act: those of its kind, with the verb or the office beside them."""
    _, kind, verbs = event
    text, vocabulary, language = mentioned.text, mentioned.source.vocabulary, here.language
    named = kinds_named(here.words, vocabulary, language)
    found = [*verbs, *(each for each in named if each.value == kind.value)]
    roles = (PUBLISHER, ISSUER, REPORT) if kind.value == PUBLICATION else (BUILDING,)
    for role in roles:
        found += listed_phrases(vocabulary, language, role).find(here.words)
        found += compounds_named(here, endings(vocabulary, language, role), role)
    start, end = kind.start, kind.end
    for each in sorted(found, key=lambda one: max(one.start - kind.end, kind.start - one.end)):
        joined = min(each.start, start), max(each.end, end)
        inside = clause[0] <= joined[0] and joined[1] <= clause[1]
        if inside and fits_title(text[slice(*joined)], language):
            start, end = joined
    return _led(mentioned, here, (start, end), clause)


def _led(mentioned: Mentioned, here: Mentions, act: TextSpan, clause: TextSpan) -> TextSpan:
    """Return an act with the auxiliary before it: was opened, will meet."""
    vocabulary, language = mentioned.source.vocabulary, here.language
    found = [
        *listed_phrases(vocabulary, language, AUXILIARY).find(here.words),
        *listed_phrases(vocabulary, language, PAST).find(here.words),
        *looking_ahead(vocabulary, language).find(here.words),
    ]
    before = [
        each.start
        for each in found
        if clause[0] <= each.start < act[0] and not mentioned.text[each.end : act[0]].strip()
    ]
    return min([act[0], *before]), act[1]


def _phrase_before(
    mentioned: Mentioned, here: Mentions, parts: Sequence[TitlePart], act: Sequence[int]
) -> int | None:
    """Return where a phrase begins that leads to an act at the end of its clause, as in German.

    Eine Reform des Insolvenzrechts beschlossen: what it is about stands before the verb.
    """
    if act[-1] + 1 < len(parts):
        return None
    opening = title_words(mentioned.source.vocabulary, PHRASE, here.language)
    found = [
        at
        for at in range(act[0])
        if _fit(here, parts[at:]) and lowered(mentioned.text[slice(*parts[at][:2])]) in opening
    ]
    return min(found, default=None)


def _is_aside(mentioned: Mentioned, here: Mentions, date: PeriodMention, act: TextSpan) -> bool:
    """Whether the words around a date go on without it: no "meeting of 5 May"."""
    edges = title_words(mentioned.source.vocabulary, EDGE, here.language)
    before = [each for each in here.words if each.end <= date.start][-1:]
    inside = act[0] < date.end and date.start < act[1]
    return not inside and not (before and lowered(before[0].text) in edges)


def _filled(here: Mentions, parts: Sequence[TitlePart], act: tuple[int, int]) -> int:
    """Return the last part that fits into a title from the first one of the act on."""
    first, last = act
    while last + 1 < len(parts) and _fit(here, parts[first : last + 2]):
        last += 1
    return last


def _fit(here: Mentions, parts: Sequence[TitlePart]) -> bool:
    words = "字" if here.language == "zh" else "w "
    return fits_title(words * sum(each.size for each in parts), here.language)


def _trimmed(mentioned: Mentioned, here: Mentions, span: TextSpan, act: TextSpan) -> TextSpan:
    """Return a span without words at its end that lead to others, but for those of the act."""
    edges = title_words(mentioned.source.vocabulary, EDGE, here.language)
    start, end = _stripped(mentioned.text, span)
    words = [each for each in here.words if start <= each.start and each.end <= end]
    while words and words[-1].start >= act[1] and lowered(words[-1].text) in edges:
        end = words.pop().start
        start, end = _stripped(mentioned.text, (start, end))
        words = [each for each in words if each.end <= end]
    return start, end


def _stripped(text: str, span: TextSpan) -> TextSpan:
    start, end = span
    while start < end and text[start] in _EDGES:
        start += 1
    while end > start and text[end - 1] in f"{_EDGES}。":
        end -= 1
    return start, end
