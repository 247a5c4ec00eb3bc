"""Dated events as candidates: kind, title, participants, place and status, each with its words.

An event is a word of its kind (vocabularies/event_words/) in a clause with a date and a word that
says that it happens; "an agreement in 2022" alone is none, a meeting on a day is one. What takes
place after the publication, or is said to lie ahead, is planned.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from silkledger.extraction.calendar_names import is_of_calendar
from silkledger.extraction.candidate import Candidate, Cell
from silkledger.extraction.confidence import event_confidence
from silkledger.extraction.dated_headings import with_heading_days
from silkledger.extraction.event_dates import dated_events, day_of_item
from silkledger.extraction.event_days import happens_by_itself, is_ceremony, with_event_days
from silkledger.extraction.event_lengths import length
from silkledger.extraction.event_pairs import is_of_report, pairs_named
from silkledger.extraction.event_statements import statements
from silkledger.extraction.event_status import event_status_cell, is_readable
from silkledger.extraction.event_titles import title_cell
from silkledger.extraction.event_vocabulary import (
    happenings,
    kinds_named,
    led_nouns,
    trips_named,
)
from silkledger.extraction.event_years import read_as
from silkledger.extraction.mentions import readable
from silkledger.extraction.other_days import heads
from silkledger.extraction.words import is_substantive
from silkledger.reading.text.variants import variants
from silkledger.reading.words.lexicon import lexicon
from silkledger.reading.words.noun_forms import noun_language
from silkledger.schemas.raw import EVENTS

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator

    from silkledger.extraction.mentions import Mentioned, Mentions
    from silkledger.extraction.passages import Passages
    from silkledger.extraction.phrases import MatchedPhrase
    from silkledger.reading.periods.mentions import PeriodMention
    from silkledger.schemas.vocabulary import Vocabulary

TextSpan = tuple[int, int]
_MONTH, _YEAR = 31, re.compile(r"\d{4}")  # days
_FIRST_PART = re.compile(r"-[^\W\d_]")  # Kongress-Abgeordnete, конференц-зал
# A name behind a preposition, or in Chinese between 在 and the verb.
_PLACE = {
    "en": re.compile(r"\b(?:in|at)\s+(?:the\s+)?((?:[A-Z][\w'’-]+)(?:\s+[A-Z][\w'’-]+){0,3})"),
    "de": re.compile(r"\bin\s+(?:der\s+)?((?:[A-ZÄÖÜ][\w'’-]+)(?:\s+[A-ZÄÖÜ][\w'’-]+){0,2})"),
    "ru": re.compile(r"\b[Вв]о?\s+((?:[А-ЯЁ][\w-]+)(?:\s+[А-ЯЁ][\w-]+){0,2})"),
    "fr": re.compile(r"\b(?:à|au|en)\s+((?:[A-ZÉÈ][\w'’-]+)(?:\s+[A-ZÉÈ][\w'’-]+){0,2})"),
    "es": re.compile(r"\ben\s+((?:[A-ZÁÉÍÓÚ][\w'’-]+)(?:\s+[A-ZÁÉÍÓÚ][\w'’-]+){0,2})"),
    "zh": re.compile(r"在([一-鿿]{2,8}?)(?:举行|召开|举办|签署|会晤|会见|启动)"),
}


def events(
    passages: Passages, mentioned: Mentioned, rendition: str, extractor: tuple[str, str]
) -> Iterator[Candidate]:
    """Yield the dated events of all sentences in text order."""
    listed: dt.date | None = None  # day of the item before in a list by date
    spans = with_heading_days(passages.sentences, mentioned)
    for span, led in mentioned.track(spans, "sentences for events"):
        here = mentioned.within(*span)
        vocabulary = mentioned.source.vocabulary
        kinds = [
            each
            for each in kinds_named(here.words, vocabulary, here.language)
            # заключённых: prisoners, or what is concluded and has a name of its own
            if not is_substantive(passages.text[each.start : each.end], here.language)
            and not _is_participle(passages.text, here, each, vocabulary)
            and not _FIRST_PART.match(passages.text, each.end)
        ]
        verbs = list(happenings(vocabulary, here.language).find(here.words))
        verbs += trips_named(here.words, vocabulary, here.language)
        pairs = pairs_named(passages.text, here, vocabulary)
        kinds, verbs = sorted({*kinds, *pairs}), [*verbs, *pairs]
        said = list(statements(mentioned, here))
        if kinds:
            here = with_event_days(mentioned, here, [*kinds, *verbs])
        if not here.periods and not said:
            continue
        first = here.periods[0] if here.periods else None
        if first is not None:
            listed = day_of_item(passages.text, mentioned, here, listed)
        told = [
            (date, kind)
            for date, kind in dated_events(mentioned, here, kinds)
            if verbs
            or led
            or heads(passages.text, here, date)
            or happens_by_itself(kind, date)
            or is_ceremony(passages.text, here, (date, kind), vocabulary)
        ]
        told = [
            each
            for each in told
            if not _is_wider(each, told) and not is_of_report(mentioned, here, each, told)
        ]
        days = {date.start for date, _ in told}
        told += [each for each in said if each[0].start not in days]
        for date, kind in told:
            cells = _cells(passages.text, mentioned, here, (date, kind, verbs))
            if not is_readable(mentioned, date, cells.get("status")):
                continue
            if (date, kind) in said:  # the places are those of the figures
                cells.pop("participants", None)
                cells.pop("place", None)
            if date == first and listed not in (None, read_as(mentioned, date, "held")):
                dated = date.start, date.end
                cells["status"] = Cell("planned", dated, "it follows a later day in its list")
            yield Candidate(
                table="events",
                span=(date.start, date.end),
                confidence=event_confidence(date, cells, vocabulary),
                cells=cells,
                sentence=passages.text[slice(*span)],
                sentence_span=span,
                rendition=rendition,
                extractor=extractor,
            )


def _is_wider(
    event: tuple[PeriodMention, MatchedPhrase], told: list[tuple[PeriodMention, MatchedPhrase]]
) -> bool:
    """Whether a day of the same kind stands within a year: the last one for 2023, held on 6 May."""
    date, kind = event
    return length(date) > _MONTH and any(
        other.dates is not None
        and date.dates is not None
        and same.value == kind.value
        and length(other) <= _MONTH
        and (other.dates[0].year == date.dates[0].year or not _YEAR.search(other.text))
        for other, same in told
    )


def _is_participle(text: str, here: Mentions, kind: MatchedPhrase, vocabulary: Vocabulary) -> bool:
    """Whether a noun that is a participle as well is one: it stands behind a noun or its verb."""
    participles, leading = led_nouns(vocabulary, here.language)
    if text[kind.start : kind.end].lower() not in participles:
        return False
    before = [each.text.lower() for each in here.words if each.end <= kind.start]
    return bool(before) and before[-1].isalpha() and before[-1] not in leading


def _cells(
    text: str,
    mentioned: Mentioned,
    here: Mentions,
    event: tuple[PeriodMention, MatchedPhrase, list[MatchedPhrase]],
) -> dict[str, Cell]:
    date, kind, words = event
    named = text[kind.start : kind.end]
    cells = {
        "as_reported": Cell(text[date.start : date.end], (date.start, date.end), "printed"),
        "kind": Cell(str(kind.value), (kind.start, kind.end), f'"{named}" names it'),
        "title": title_cell(mentioned, here, event),
    }
    place = _place(text, here, date, mentioned.source.vocabulary)
    if (participants := _participants(mentioned, here, place)) is not None:
        cells["participants"] = participants
    if place is not None:
        cells["place"] = place
    if (status := event_status_cell(mentioned, here, date, words)) is not None:
        cells["status"] = status
    return {name: cells[name] for name in EVENTS.names if name in cells}


def _participants(mentioned: Mentioned, here: Mentions, venue: Cell | None) -> Cell | None:
    """Return the countries of the sentence, or the towns and regions where it has none.

    One where they meet is not a participant: в Пекине подписали.
    """
    names: dict[str, str] = {}
    spans: list[TextSpan] = []
    known = [each for each in here.places if len(each.codes) == 1]
    # Beside countries, a town or a region is where they meet.
    countries = [each for each in known if "-" not in each.codes[0]]
    if venue is not None and venue.span is not None:
        start, end = venue.span
        known = [each for each in known if each.end <= start or end <= each.start]
    for place in countries or known:
        if place.codes[0] in names:
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
    """Return the name behind a preposition that is not a date and no part of a longer name.

    A noun has a capital in German as well: in Zusammenarbeit.
    """
    pattern = _PLACE.get(here.language)
    folded = text[here.start : here.end].translate(variants(vocabulary, here.language))
    for match in pattern.finditer(folded) if pattern else ():
        start, end = (here.start + place for place in match.span(1))
        dated = any(each.start < end and start < each.end for each in here.periods)
        named = is_of_calendar(text[start:end], vocabulary, here.language)
        if dated or named or date.start <= start < date.end:
            continue
        known = any(each.start <= start < each.end for each in here.places)
        if known or not _is_noun(text[start:end], here.language, vocabulary):
            return Cell(text[start:end], (start, end), "named as its place")
    return None


def _is_noun(words: str, language: str, vocabulary: Vocabulary) -> bool:
    """Whether words begin with a noun that has a capital as names have."""
    nouns = noun_language(vocabulary, language)
    if nouns is None or not nouns.capital:
        return False
    return "noun" in lexicon(vocabulary, language).tokens(words)[0].word.roles
