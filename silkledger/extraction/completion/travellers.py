"""Where travellers go to and come from: the place that counts them is the one they arrive at.

Of "Australian arrivals to Vanuatu" Vanuatu is the place, and so it is beside a verb of arriving
(nach Vanuatu kamen 5.000 Australier: vocabularies/arrival_verbs.csv). In a text on arrivals in one
country any other one is where they come from or go to, also where nothing but its name stands
beside a figure ("Australia accounted for 6,000 visitors").
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from silkledger.extraction.vocabularies import listed_words
from silkledger.indicators import indicators
from silkledger.reading.definitions.units import COUNTED

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from silkledger.extraction.completion.setting import FigureSetting
    from silkledger.extraction.mentioned_place import PlaceMention
    from silkledger.extraction.mentions import Mentioned, Mentions
    from silkledger.indicators import Indicator
    from silkledger.schemas.vocabulary import Vocabulary

TextSpan = tuple[int, int]
_INTO = "into geography"
_NEAR = 10  # characters of "to" and an article
_ARTICLE = 5  # characters of a space and an article
_BESIDE = 1  # characters between a verb of arriving and a place, or its preposition
_NOUNS_IN_CAPITALS = ("de",)
_GOES_ON = re.compile(r"\s[a-zäöü]|[,.(]")
_CARRIED = "passengers"  # begins indicators that count people who are carried anywhere


def is_destination(mentioned: Mentioned, here: Mentions, place: PlaceMention) -> bool:
    """Whether travellers arrive at a place: visitors to the Cook Islands, в Грузию прибыли."""
    return _is_arrived_at(mentioned, here, place) or is_named_destination(mentioned, here, place)


def is_named_destination(mentioned: Mentioned, here: Mentions, place: PlaceMention) -> bool:
    """Whether a noun for travellers leads to a place, which may be what a document is about.

    Where some arrived, by a verb, may be one of several countries that it tells of.
    """
    vocabulary = mentioned.source.vocabulary
    return _is_led(here, place, "to") and any(
        0 <= place.start - end <= _NEAR for _, end in _arriving(here, vocabulary)
    )


def _is_arrived_at(mentioned: Mentioned, here: Mentions, place: PlaceMention) -> bool:
    """Whether a verb of arriving stands beside a place or its preposition, but none of origin."""
    verbs = listed_words(mentioned.source.vocabulary, "arrival_verbs", here.language)
    leads = [each for each in here.bilateral if 0 <= place.start - each.end <= _ARTICLE]
    if any(each.value == "from" for each in leads):
        return False
    start = min((each.start for each in leads), default=place.start)
    return any(
        0 <= start - each.end <= _BESIDE or 0 <= each.start - place.end <= _BESIDE
        for each in verbs.find(here.words)
    )


def toward_destination(
    setting: FigureSetting, pair: tuple[PlaceMention, PlaceMention]
) -> tuple[PlaceMention, PlaceMention]:
    """Return two sides with the place first at which travellers from the other one arrive."""
    first, second = pair
    swapped = is_destination(setting.mentioned, setting.here, second)
    return (second, first) if swapped else pair


def may_be_origin(setting: FigureSetting, place: PlaceMention, *, foreign: bool) -> bool:
    """Whether travellers may come from a place, or go there: "Australia accounted for 52 %".

    It is another one than that of the document (`foreign`), or is ranked: 日本成長75.67%最高.
    """
    mentioned, here = setting.mentioned, setting.here
    if not (foreign or _is_ranked(setting)) or _is_led(here, place, "in"):
        return False
    vocabulary = mentioned.source.vocabulary
    travelling = (
        next(_arriving(here, vocabulary), None) is not None
        or next(listed_words(vocabulary, "visitors", here.language).find(here.words), None)
        is not None
    )
    return travelling and not is_destination(mentioned, here, place)


def are_people(text: str, here: Mentions, place: PlaceMention) -> bool:
    """Whether a German word is the people of a country, and no adjective: Deutsche stellten 5 %.

    An adjective has a capital only before its noun, which has one as well.
    """
    return (
        here.language in _NOUNS_IN_CAPITALS
        and place.adjective
        and text[place.start].isupper()
        and _GOES_ON.match(text, place.end) is not None
    )


def counts_travellers(known: Mapping[str, Indicator], code: str) -> bool:
    """Whether an indicator counts people who come into a place, or is the growth of such a one."""
    indicator = known[code]
    level = known[indicator.level] if indicator.level else indicator
    people = not COUNTED.isdisjoint(level.dimension.split(";"))
    return people and indicator.direction == _INTO


def _arriving(here: Mentions, vocabulary: Vocabulary) -> Iterator[TextSpan]:
    """Yield the spans of words for people who arrive, not of passengers, who go anywhere."""
    known = indicators(vocabulary)
    named = [(each.start, each.end, str(each.value)) for each in here.indicators]
    for start, end, code in named:
        if code in known and counts_travellers(known, code):
            yield start, end
    carried = [(start, end) for start, end, code in named if code.startswith(_CARRIED)]
    for each in listed_words(vocabulary, "visitors", here.language).find(here.words):
        if not any(start <= each.start and each.end <= end for start, end in carried):
            yield each.start, each.end


def _is_ranked(setting: FigureSetting) -> bool:
    """Whether words right behind a figure rank it among others: 日本成長75.67%最高."""
    end = setting.span[1]
    phrases = listed_words(setting.mentioned.source.vocabulary, "rank_words", setting.here.language)
    return any(0 <= each.start - end <= 1 for each in phrases.find(setting.here.words))


def _is_led(here: Mentions, place: PlaceMention, side: str) -> bool:
    return any(
        match.value == side and 0 <= place.start - match.end <= _ARTICLE for match in here.bilateral
    )
