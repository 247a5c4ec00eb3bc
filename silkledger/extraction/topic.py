"""The topic of a document: the place and the period that it is about.

They fill what a sentence and its paragraph leave open. The place is that of the title, else the
place that the first sentences name first and most, else that of the statistical office which the
title names. The period is the only one of the title, else
the first one in the first sentences that neither looks ahead nor compares. The date of publication
in a dateline is neither.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from silkledger.extraction.base_phrases import dates_compared
from silkledger.extraction.city_parts import city_parts
from silkledger.extraction.completion.embedded import ARTICLES_OPEN, is_aside, is_embedded
from silkledger.extraction.completion.imported_goods import is_imported
from silkledger.extraction.completion.macro_regions import acts_as_capital, macro_regions
from silkledger.extraction.completion.named_parts import listed_parts
from silkledger.extraction.completion.partners import (
    SIDES,
    calls_partner,
    calls_visitors,
    goes_into,
)
from silkledger.extraction.completion.topic_places import OURS
from silkledger.extraction.completion.trade_shares import holds_trade
from silkledger.extraction.completion.travellers import is_named_destination
from silkledger.extraction.completion.unsettled_places import compared_places
from silkledger.extraction.mentioned_place import PlaceMention
from silkledger.extraction.mentions import Topic
from silkledger.extraction.part_places import lies_within
from silkledger.extraction.vocabularies import listed_words, publisher_places
from silkledger.indicators import indicators
from silkledger.reading.geography.place_codes import PART, WORLD
from silkledger.reading.geography.place_names import key_of
from silkledger.reading.periods.kinds import TokenKind
from silkledger.reading.search.clauses import clause_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from silkledger.extraction.mentions import Mentioned, Mentions
    from silkledger.extraction.passages import Passages, TextSentence
    from silkledger.reading.periods.mentions import PeriodMention

_FIRST, _EARLY = 4, 2  # sentences
_HEADS, _TOLD = 10, 2  # lines of a head at most, and sentences behind them
_SENTENCE = re.compile(r"[.!?:。！？：；;\d]\W*\Z|[.!?]\s|\t|[|]")
_TWICE = 2
_PARTNERS = (*SIDES, "with")
_MARK = "、"  # joins what a list counts: 内地住客984万人次、香港221万人次
_LISTED = re.compile(r"\s*(?:[、,，]|and|und|et|y|и|[和及与與])\s*(?:the |la |le |l')?")
_BRACKETS = (("(", ")"), ("（", "）"))


def topic(passages: Passages, mentioned: Mentioned) -> Topic:
    """Return the topic of a document."""
    return Topic(_place(passages, mentioned), _period(passages, mentioned))


def _opening(passages: Passages) -> Sequence[TextSentence]:
    """Return the first sentences, with the lines of a head before them."""
    sentences = passages.sentences
    lines = 0
    for each in sentences[:_HEADS]:
        if _SENTENCE.search(passages.text[each.start : each.end]):
            break
        lines += 1
    return sentences[: max(_FIRST, lines + _TOLD)]


def _place(passages: Passages, mentioned: Mentioned) -> PlaceMention | None:
    titled = _titled(passages, mentioned)
    places = titled or _first_named(passages, mentioned)
    if not places:
        return _of_office(passages, mentioned)
    if _is_on_region(passages, mentioned, places[0]) or _is_example(passages, places[0]):
        return None
    if titled:
        one = len({each.codes for each in titled}) == 1
        title = mentioned.within(*passages.title) if passages.title else None
        return titled[0] if one and title and not calls_partner(mentioned, title) else None
    counts = Counter(place.codes for place in places)
    if counts[places[0].codes] == 1 and _is_remark(passages, mentioned, places[0]):
        return None
    named = counts[places[0].codes]
    country, vocabulary = places[0].codes[0], mentioned.source.vocabulary
    parts = [each.codes for each in places if PART.fullmatch(each.codes[0])]
    inside = [codes for codes in parts if lies_within(codes[0], country, vocabulary)]
    others = max(
        (
            count
            for codes, count in counts.items()
            # A part of the country competes with it if it is named twice.
            if codes != places[0].codes and not (codes in inside and count < max(named, _TWICE))
        ),
        default=0,
    )
    least, adjective = max(named, _TWICE), all(each.adjective for each in places)
    on_part = _is_on_part(passages, mentioned, places[0].codes[0], least, adjective=adjective)
    return None if named <= others or on_part else places[0]


def _titled(passages: Passages, mentioned: Mentioned) -> list[PlaceMention]:
    """Return the places of the title that are not partners in trade."""
    if passages.title is None:
        return []
    title = mentioned.within(*passages.title)
    cities = city_parts(mentioned.source.vocabulary)
    # Where exports go, and what is told behind that of other partners: to A fall, B up.
    on_trade = _is_on_trade(mentioned, title)
    gone = [each for each in title.places if on_trade and goes_into(mentioned, title, each)]
    hosts = [each for each in title.places if not calls_visitors(mentioned, title, each)]
    return [
        each
        for each in hosts or title.places
        if len(each.codes) == 1
        and cities.isdisjoint(each.codes)
        and not any(other.start <= each.start for other in gone)
    ]


def _first_named(passages: Passages, mentioned: Mentioned) -> list[PlaceMention]:
    """Return the places that the first sentences are about."""
    places: list[PlaceMention] = []
    cities = city_parts(mentioned.source.vocabulary)
    left: list[PlaceMention] = []  # where something goes to, and what a list joins to it
    held: list[PlaceMention] = []
    for sentence in _opening(passages):
        here = mentioned.within(sentence.start, sentence.end)
        span, vocabulary = (sentence.start, sentence.end), mentioned.source.vocabulary
        if calls_partner(mentioned, here):
            continue
        compared = compared_places(mentioned, here, here.end)
        # Those behind it go on its list: 进口缅甸玉米0.6万吨,老挝玉米0.8万吨.
        origin = next((each for each in here.places if is_imported(mentioned, here, each)), None)
        for place in here.places:
            joined = bool(left) and (
                passages.text[place.start - 1] == _MARK
                or _LISTED.fullmatch(passages.text, left[-1].end, place.start) is not None
            )
            visiting = calls_visitors(mentioned, here, place)
            visiting = visiting or (origin is not None and place.start >= origin.start)
            visiting = visiting or holds_trade(mentioned, here, place, named=True)
            into = goes_into(mentioned, here, place, _PARTNERS)
            if joined or visiting or (into and not is_named_destination(mentioned, here, place)):
                left.append(place)
        held += [each for each in here.places if holds_trade(mentioned, here, each)]
        places += [
            place
            for place in here.places
            if len(place.codes) == 1
            and place.codes != (WORLD,)  # what its parts are compared with, but for titles
            and cities.isdisjoint(place.codes)
            and not is_embedded(passages.text, span, place, vocabulary, here.language)
            and not _is_bracketed(passages.text, span, place)
            and place not in (*left, *compared)
        ]
    away = Counter(each.codes for each in left)
    places = [each for each in places if each not in held or not away[each.codes]]
    return [] if places and away[places[0].codes] >= len(places) else places


def _is_on_part(
    passages: Passages, mentioned: Mentioned, country: str, least: int, *, adjective: bool = False
) -> bool:
    """Whether the title names a part of a country, or the first sentences do so at least as often.

    A release on Normandie says once that it is in France. `adjective` says that only an adjective
    names the country.
    """
    if passages.title:
        titled = mentioned.within(*passages.title)
        named = listed_parts(passages.text, country, passages.title)
        if any(not acts_as_capital(mentioned, titled, part) for part in named):
            return True
    spans = [(each.start, each.end) for each in _opening(passages)]
    parts = Counter(
        key_of(passages.text[slice(*part)])
        for span in spans
        for part in listed_parts(passages.text, country, span)
    )
    return max(parts.values(), default=0) >= least or (adjective and parts.total() > least)


def _is_on_region(passages: Passages, mentioned: Mentioned, place: PlaceMention) -> bool:
    """Whether a region without a code is named before the place: 2016年8月华东地区机场."""
    spans = [(each.start, each.end) for each in _opening(passages)]
    return any(
        end <= place.start
        for span in (*([passages.title] if passages.title else []), *spans)
        if span[0] <= place.start
        for _, end in macro_regions(mentioned, mentioned.within(*span), acting=False)
    )


def _is_example(passages: Passages, place: PlaceMention) -> bool:
    """Whether a Chinese report on the country, 我国, names a part of it only behind that."""
    ours = [at for word in OURS if (at := passages.text.find(word)) >= 0]
    return place.codes[0].startswith("CN-") and bool(ours) and min(ours) < place.start


def _is_on_trade(mentioned: Mentioned, title: Mentions) -> bool:
    """Whether a title names what goes from place to place; aid to Ethiopia is about Ethiopia."""
    known = indicators(mentioned.source.vocabulary)
    named = [str(found.value) for found in title.indicators]
    levels = (known[code].level or code for code in named if code in known)
    return any(known[code].direction for code in levels)


def _is_remark(passages: Passages, mentioned: Mentioned, place: PlaceMention) -> bool:
    """Whether a place named once, late, is in a clause on another word: which handles US trades."""
    for sentence in _opening(passages)[_EARLY:]:
        if sentence.start <= place.start < sentence.end:
            here = mentioned.within(sentence.start, sentence.end)
            if here.language in ARTICLES_OPEN:
                return False
            parts = [mentioned.text.rfind(each, sentence.start, place.start) for each in ",，"]
            opening = clause_words(mentioned.source.vocabulary, here.language)
            return any(
                word.text.lower() in opening
                for word in here.words
                if max(parts) < word.start < place.start
            )
    return False


def _is_bracketed(text: str, span: tuple[int, int], place: PlaceMention) -> bool:
    """Whether a place stands among the words of a remark: 根据对全国的调查(新疆面积由遥感取得)."""
    for opening, closing in _BRACKETS:
        start = text.rfind(opening, span[0], place.start)
        end = text.find(closing, place.end, span[1])
        if start < 0 or end < 0 or closing in text[start : place.start]:
            continue
        return text[start + 1 : place.start].strip() + text[place.end : end].strip() != ""
    return False


def _of_office(passages: Passages, mentioned: Mentioned) -> PlaceMention | None:
    """Return the place of the only publisher that the title names, else the first sentences.

    It is an office of a country: [國家統計局]上半年居民收入.
    """
    places = publisher_places(mentioned.source.vocabulary)
    first = [(each.start, each.end) for each in _opening(passages)]
    for spans in ([passages.title] if passages.title else [], first):
        named = [each for span in spans for each in mentioned.within(*span).publications]
        publishers = {str(each.value).partition(":")[0] for each in named}
        if len(publishers) > 1:
            return None
        if publishers <= places.keys() and named:
            office, code = named[0], places[publishers.pop()]
            if _is_on_part(passages, mentioned, code, 1):
                return None
            return PlaceMention(office.start, office.end, (code,), False)
    return None


def _period(passages: Passages, mentioned: Mentioned) -> PeriodMention | None:
    if passages.title is not None:
        title = mentioned.within(*passages.title)
        periods = title.periods
        phrases = listed_words(mentioned.source.vocabulary, "open_dates", title.language)
        if next(phrases.find(title.words), None) is not None:
            return None  # 2019 half year results
        if len(periods) == 1 and periods[0].dates is not None and not periods[0].day:
            return periods[0]
    for sentence in _opening(passages):
        here = mentioned.within(sentence.start, sentence.end)
        if here.outlooks:
            continue
        for period in here.periods:
            if _is_of_others(passages, mentioned, sentence, period):
                continue
            if period.is_since or TokenKind.SO_FAR_YEAR in period.kinds:
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
