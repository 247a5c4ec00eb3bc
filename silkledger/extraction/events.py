"""Dated events as candidates: kind, title, participants, place and status, each with its words.

An event is a word of its kind (vocabularies/event_words/) in a clause with a date and a word that
says that it happens; "an agreement in 2022" alone is none. Its title is the clause as printed. What
takes place after the publication, or is said to lie ahead, is planned.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from silkledger.extraction.candidate import Candidate, Cell
from silkledger.extraction.confidence import event_confidence
from silkledger.extraction.event_vocabulary import CANCELLED, event_kinds, happenings
from silkledger.extraction.mentions import readable
from silkledger.reading.periods import PeriodContext, read_period
from silkledger.reading.results import Period
from silkledger.reading.text.variants import variants
from silkledger.schemas.raw import EVENTS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from silkledger.extraction.mentions import Mentioned, Mentions
    from silkledger.extraction.passages import Passages
    from silkledger.extraction.phrases import Found
    from silkledger.reading.periods.mentions import PeriodMention
    from silkledger.schemas.vocabulary import Vocabulary

Span = tuple[int, int]
_BREAK = re.compile(r"[;:；：]|\s[–—]\s")
_EDGES = " ,，、.:：\t\n"
_SET_OFF = re.compile(r"\s*[:：]\s*|\s+[–—]\s+")
_MARK = 3  # characters of the mark of a list item
_LONGEST_DATE = 366  # days
_LONGEST = {"meeting": 92, "publication": 31}  # a report on a half-year appears on a day
_LONGEST_TITLE, _LEAST_TITLE = 160, 8
_TITLE_END = re.compile(
    r"[.!?。！？;；]|，|,\s+(?:aiming|according|which|while|where|with the|wobei|die|der|что|"
    r"который|которая|при этом|dont|qui|que|lo que)\b"
)
# A name behind a preposition, or in Chinese between 在 and the verb.
_PLACE = {
    "en": re.compile(r"\b(?:in|at)\s+(?:the\s+)?((?:[A-Z][\w'’-]+)(?:\s+[A-Z][\w'’-]+){0,3})"),
    "de": re.compile(
        r"\b(?:in|im)\s+(?:der\s+)?((?:[A-ZÄÖÜ][\w'’-]+)(?:\s+[A-ZÄÖÜ][\w'’-]+){0,2})"
    ),
    "ru": re.compile(r"\b[Вв]о?\s+((?:[А-ЯЁ][\w-]+)(?:\s+[А-ЯЁ][\w-]+){0,2})"),
    "fr": re.compile(r"\b(?:à|au|en)\s+((?:[A-ZÉÈ][\w'’-]+)(?:\s+[A-ZÉÈ][\w'’-]+){0,2})"),
    "es": re.compile(r"\ben\s+((?:[A-ZÁÉÍÓÚ][\w'’-]+)(?:\s+[A-ZÁÉÍÓÚ][\w'’-]+){0,2})"),
    "zh": re.compile(r"在([一-鿿]{2,8}?)(?:举行|召开|举办|签署|会晤|会见|启动)"),
}


def events(
    passages: Passages, mentioned: Mentioned, rendition: str, extractor: tuple[str, str]
) -> Iterator[Candidate]:
    """Yield the dated events of all sentences in text order."""
    for sentence in passages.sentences:
        here = mentioned.within(sentence.start, sentence.end)
        if not here.periods:
            continue
        vocabulary = mentioned.source.vocabulary
        kinds = list(event_kinds(vocabulary, here.language).find(here.words))
        verbs = list(happenings(vocabulary, here.language).find(here.words))
        for date, kind in _dated(mentioned, here, kinds):
            if not verbs and not _heads(passages.text, here, date):
                continue
            cells = _cells(passages.text, mentioned, here, (date, kind, verbs))
            if cells is None:
                continue
            yield Candidate(
                table="events",
                span=(date.start, date.end),
                confidence=event_confidence(date, cells, vocabulary),
                cells=cells,
                sentence=passages.text[sentence.start : sentence.end],
                sentence_span=(sentence.start, sentence.end),
                rendition=rendition,
                extractor=extractor,
            )


def _dated(
    mentioned: Mentioned, here: Mentions, kinds: list[Found]
) -> Iterator[tuple[PeriodMention, Found]]:
    """Yield each date with the nearest word of a kind of event in its clause."""
    text = mentioned.text
    for date in here.periods:
        if date.leans or date.dates is None or _is_long(date):
            continue
        begin = date.end + _heads(text, here, date)
        near = [
            each
            for each in kinds
            if not _BREAK.search(text, min(each.end, begin), max(each.start, date.start))
            and not (date.start <= each.start < date.end)
            and _days(date) <= _LONGEST.get(str(each.value), _days(date))
        ]
        if near:
            yield date, min(near, key=lambda each: _gap((each.start, each.end), date))


def _heads(text: str, here: Mentions, date: PeriodMention) -> int:
    """Return the length of the colon or dash that sets a date before its event, as in a list."""
    opens = date.start - here.start <= _MARK
    colon = _SET_OFF.match(text, date.end, here.end) if opens else None
    return len(colon[0]) if colon is not None else 0


def _is_long(date: PeriodMention) -> bool:
    """Whether a period is too long to date an event; since when something goes on is not."""
    return _days(date) > _LONGEST_DATE and date.nature != "open"


def _days(date: PeriodMention) -> int:
    start, end = date.dates or (None, None)
    return (end - start).days if start is not None and end is not None else 0


def _gap(span: Span, date: PeriodMention) -> int:
    return max(span[0] - date.end, date.start - span[1], 0)


def _cells(
    text: str,
    mentioned: Mentioned,
    here: Mentions,
    event: tuple[PeriodMention, Found, list[Found]],
) -> dict[str, Cell] | None:
    date, kind, words = event
    title = _title(text, here, date)
    if title is None:
        return None
    named = text[kind.start : kind.end]
    cells = {
        "as_reported": Cell(text[date.start : date.end], (date.start, date.end), "printed"),
        "kind": Cell(str(kind.value), (kind.start, kind.end), f'"{named}" names it'),
        "title": Cell(text[slice(*title)].replace("\n", " "), title, "the words of its clause"),
    }
    if (participants := _participants(mentioned, here)) is not None:
        cells["participants"] = participants
    if (place := _place(text, here, date, mentioned.source.vocabulary)) is not None:
        cells["place"] = place
    if (status := _status(text, mentioned, here, date, words)) is not None:
        cells["status"] = status
    return {name: cells[name] for name in EVENTS.names if name in cells}


def _title(text: str, here: Mentions, date: PeriodMention) -> Span | None:
    """Return the clause beside the date: what follows a date that opens it, else what is before."""
    opening = date.start - here.start <= 3
    if opening:
        start, limit = date.end, here.end
        end = limit
        stop = _TITLE_END.search(text, start + _LEAST_TITLE + 2, limit)
        end = stop.start() if stop else limit
    else:
        start, end = here.start, date.start
        if end - start < _LEAST_TITLE:
            start, end = date.end, here.end
    while start < end and text[start] in _EDGES:
        start += 1
    while end > start and text[end - 1] in f"{_EDGES}。":
        end -= 1
    if end - start > _LONGEST_TITLE:
        end = text.rfind(" ", start, start + _LONGEST_TITLE)
        end = start + _LONGEST_TITLE if end <= start else end
    return (start, end) if end - start >= 2 else None


def _participants(mentioned: Mentioned, here: Mentions) -> Cell | None:
    names: dict[str, str] = {}
    spans: list[Span] = []
    for place in here.places:
        if len(place.codes) != 1 or place.codes[0] in names:
            continue
        code = place.codes[0]
        printed = mentioned.text[place.start : place.end]
        as_printed = readable(printed, code, mentioned.source.vocabulary)
        names[code] = printed if as_printed else code
        spans.append((place.start, place.end))
    if not names:
        return None
    span = spans[0][0], spans[-1][1]
    return Cell(";".join(names.values()), span, "the places of its sentence")


def _place(text: str, here: Mentions, date: PeriodMention, vocabulary: Vocabulary) -> Cell | None:
    """Return the name behind a preposition that is no date and no part of a longer name."""
    pattern = _PLACE.get(here.language)
    folded = text[here.start : here.end].translate(variants(vocabulary, here.language))
    for match in pattern.finditer(folded) if pattern else ():
        start, end = (here.start + place for place in match.span(1))
        dated = any(each.start < end and start < each.end for each in here.periods)
        if not dated and not (date.start <= start < date.end):
            return Cell(text[start:end], (start, end), "named as its place")
    return None


def _status(
    text: str, mentioned: Mentioned, here: Mentions, date: PeriodMention, words: list[Found]
) -> Cell | None:
    cancelled = [each for each in words if each.value == CANCELLED]
    if cancelled:
        span = cancelled[0].start, cancelled[0].end
        return Cell("cancelled", span, f'"{text[slice(*span)]}" says so')
    if _is_after(date, mentioned):
        return Cell("planned", (date.start, date.end), "it lies after the publication")
    published = mentioned.source.published_on
    ahead = [each for each in here.outlooks if not _BREAK.search(text, *_between(each, date))]
    past = (
        published is not None
        and date.dates is not None
        and (date.dates[1] or published) < published
    )
    if ahead and not past:
        span = ahead[0].start, ahead[0].end
        return Cell("planned", span, f'"{text[slice(*span)]}" looks ahead')
    return None


def _is_after(date: PeriodMention, mentioned: Mentioned) -> bool:
    """Whether a date lies after the publication even if its event is said to have been held."""
    source = mentioned.source
    context = PeriodContext(
        locale=source.locale,
        published_on=source.published_on,
        status="held",
        event=True,
        vocabulary=source.vocabulary,
    )
    read = read_period(date.text, context)
    return not isinstance(read, Period) and read[0].rule == "period.after_publication"


def _between(found: Found, date: PeriodMention) -> Span:
    return min(found.end, date.end), max(found.start, date.start)
